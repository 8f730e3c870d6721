"""The sections of compared texts with their changes: typing finds, Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.present.compared.whole_table import contents
from tui.tables.query.pinyin import pinyin_span
from tui.texts.cleaning import visible
from tui.ui.dialogs.list_keys import LIST_KEYS, move

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.present.compared.reading_view import Reading
    from tui.present.compared.whole_table import Entry
    from tui.words import Words


class SectionsPage(ModalScreen[str | None]):
    """Returns the topic that is chosen; None if none is."""

    DEFAULT_CSS = """
    SectionsPage { align: left top; }
    SectionsPage #sections { width: 100%; max-width: 90; height: 100%; background: $surface; }
    SectionsPage #sections Input { border: none; height: 1; padding: 0 1; background: $panel; }
    SectionsPage #sections Static { height: 1; padding: 0 1; color: $text-muted; }
    SectionsPage #sections OptionList {
        height: 1fr; border: none; padding: 0; background: $surface;
        text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar = LIST_KEYS

    def __init__(self, reading: Reading, words: Words) -> None:
        """List the sections of `reading`."""
        super().__init__()
        self.words, self.place = words, reading.place
        self.entries = contents(reading, words)
        self.shown: list[int] = []

    def compose(self) -> ComposeResult:
        """Lay out the line that is typed in, its purpose, and the sections."""
        with Vertical(id="sections"):
            yield Input(select_on_focus=False)
            yield Static(self.words.conference.find_section, markup=False)
            yield OptionList(markup=False)

    def on_mount(self) -> None:
        """List all, at the one that is read."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()
        self._list("")
        self.query_one(OptionList).highlighted = self.place

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """List the sections whose names have what is typed."""
        event.stop()
        self._list(event.value.strip())

    def _list(self, typed: str) -> None:
        self.shown = [n for n, entry in enumerate(self.entries) if _has(entry, typed)]
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options(
            Option(
                Text.assemble(
                    (f"{self.entries[n].changes or '':>4}  ", "bold"),
                    visible(self.entries[n].name),
                    (f"  {visible(self.entries[n].told)}", "dim"),
                )
            )
            for n in self.shown
        )
        found.highlighted = 0 if self.shown else None

    def action_move(self, where: str) -> None:
        """Move the bar while the line keeps the keyboard."""
        move(self.query_one(OptionList), where)

    @on(Input.Submitted)
    def choose(self, event: Input.Submitted) -> None:
        """Return the section at the bar."""
        event.stop()
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self.entries[self.shown[at]].topic)

    @on(OptionList.OptionSelected)
    def click(self, event: OptionList.OptionSelected) -> None:
        """Return the section that was clicked."""
        event.stop()
        self.dismiss(self.entries[self.shown[event.option_index]].topic)


def _has(entry: Entry, typed: str) -> bool:
    """Whether a name that a section has in any text has what is typed, or sounds like it."""
    names = (entry.name, *entry.titles)
    spoken = typed.lower() if typed.isascii() else ""
    return any(typed in name or (spoken and pinyin_span(name, spoken)) for name in names)
