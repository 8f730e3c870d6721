"""The help page: the keys that work now, to be searched and run, and the query language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl
from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.tables.query import sounds_like
from tui.ui.key_hints import described
from tui.ui.keys.spelling import show_key
from tui.ui.keys.tasks import most_useful, place_of, task_of
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Column, Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.dom import DOMNode
    from textual.screen import Screen

    from tui.words import Words
    from tui.words.help import Task


@dataclass(frozen=True)
class KeyChoice:
    """An action to run where its key would have run it."""

    action: str
    node: DOMNode


_SCHEMA = {
    "index": pl.Int64, "task": pl.String, "key": pl.String, "what": pl.String, "tip": pl.String,
}  # fmt: skip


class HelpScreen(ModalScreen[KeyChoice | None]):
    """Lists keys; a query narrows them, Enter runs one, Esc closes the page."""

    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Close", id="page.close", key_display="Esc"),
        Binding("enter", "run", "Run", id="help.run", key_display="Enter", priority=True),
        Binding("tab", "tour", "Tour", id="help.tour", priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

    def __init__(
        self, bindings: Mapping[str, ActiveBinding], words: Words, notes: str | None = None
    ) -> None:
        """List `bindings` in the language of `words`.

        Args:
            bindings: The keys that work now.
            words: The reader's language.
            notes: The text under them; None for the query language.
        """
        super().__init__()
        self.words = words
        self.notes = words.app.query_help if notes is None else notes
        self.keys: dict[str, list[str]] = {}
        self.found: list[tuple[Task, ActiveBinding]] = []
        known: dict[str, ActiveBinding] = {}
        for key, active in described(bindings, words).items():
            name = active.binding.id or ""
            if name in words.keys and active.enabled:
                known.setdefault(name, active)
                self.keys.setdefault(name, []).append(show_key(key))
        first = most_useful(known)
        self.found = [("first", known.pop(name)) for name in first]
        for name in sorted(known, key=place_of):
            self.found.append((task_of(name), known[name]))

    def compose(self) -> ComposeResult:
        """Lay out the search bar, the keys, the query language."""
        words = self.words.app
        yield Static(
            Text(f"{words.help_title} · {words.help_close} · {self.words.help.tour}"),
            id="title",
            markup=False,
        )
        yield SearchBar("", words.help_search)
        yield Table()
        if self.notes:
            yield Static(Text(self.notes), id="notes", markup=False)

    def on_mount(self) -> None:
        """Show every key."""
        table = self.query_one(Table)
        table.words = self.words.table
        table.can_focus = False
        self._show("")
        self.query_one(SearchBar).take_focus()

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Keep the lines that match the query: in either language, by pinyin, by id."""
        event.stop()
        self._show(event.value.strip().casefold())

    def _show(self, wanted: str) -> None:
        rows, shown = [], ""
        for index, (task, active) in enumerate(self.found):
            binding = active.binding
            name, heading = binding.id or "", self.words.help.tasks[task]
            keys = " ".join(filter(None, dict.fromkeys(self.keys[name])))
            if wanted in keys.casefold() or finds(wanted, name, heading):
                label = "" if heading == shown else heading  # said once
                shown = heading
                rows.append(
                    (index, label, keys, active.binding.description, active.binding.tooltip)
                )
        self.query_one(Table).show(
            pl.DataFrame(rows, schema=_SCHEMA, orient="row"), self._columns()
        )

    def _columns(self) -> tuple[Column, ...]:
        words = self.words.app
        return (
            Column("task", self.words.help.task), Column("key", words.key),
            Column("what", words.does), Column("tip", words.more),
        )  # fmt: skip

    @on(Table.Activated)
    def click(self, event: Table.Activated) -> None:
        """Run the line that was clicked."""
        event.stop()
        self.action_run()

    def action_run(self) -> None:
        """Close, and run the line under the cursor."""
        row = self.query_one(Table).record
        if row is not None:
            _, active = self.found[row["index"]]
            self.dismiss(KeyChoice(active.binding.action, active.node))

    def action_tour(self) -> None:
        """Close, and begin the tour."""
        begin = getattr(self.app, "begin_tour", None)
        if begin is not None:
            self.dismiss()
            self.app.call_later(begin, self.app)

    def action_move(self, by: int) -> None:
        """Move the cursor by a line."""
        self.query_one(Table).action_move(by, 0)

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        self.query_one(Table).action_page(by)


def show_help(screen: Screen[Any], words: Words, notes: str | None = None) -> None:
    """Show the keys that work now on `screen`, and run the one chosen; see `HelpScreen`."""

    async def run(choice: KeyChoice | None) -> None:
        if choice is not None:
            await screen.app.run_action(choice.action, default_namespace=choice.node)

    screen.app.push_screen(HelpScreen(screen.active_bindings, words, notes), run)


def finds(wanted: str, binding: str, *more: str) -> bool:
    """Whether `wanted`, in small letters, finds a binding: by its words, pinyin, or id.

    Its words are those of both languages, whichever the reader's is.
    """
    if wanted in " ".join([binding, *more, *texts_of(binding)]).casefold():
        return True
    latin = wanted.isascii() and wanted.replace("'", "").isalpha()
    return latin and any(sounds_like(text, wanted) for text in (*texts_of(binding), *more))


def texts_of(binding: str) -> list[str]:
    """The words of a binding in both languages."""
    both = [words.get(binding, "") for w in (ZH, EN) for words in (w.keys, w.tips)]
    return [text for text in both if text]
