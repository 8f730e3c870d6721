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


@dataclass(frozen=True)
class KeyChoice:
    """An action to run where its key would have run it."""

    action: str
    node: DOMNode


class HelpScreen(ModalScreen[KeyChoice | None]):
    """Lists keys; a query narrows them, Enter runs one, Esc closes the page."""

    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Close", id="page.close", key_display="Esc"),
        Binding("enter", "run", "Run", id="help.run", key_display="Enter", priority=True),
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
        self.found: list[ActiveBinding] = []
        self.keys: dict[str, list[str]] = {}
        # What the pane can do comes before the keys that only move the cursor.
        order = sorted(described(bindings, words).items(), key=lambda item: _moves(item[1]))
        for key, active in order:
            name = active.binding.id or ""
            if name in words.keys and active.enabled:
                if name not in self.keys:
                    self.found.append(active)
                self.keys.setdefault(name, []).append(show_key(key))

    def compose(self) -> ComposeResult:
        """Lay out the search bar, the keys, the query language."""
        words = self.words.app
        yield Static(Text(f"{words.help_title} · {words.help_close}"), id="title", markup=False)
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
        rows = []
        for at, active in enumerate(self.found):
            binding = active.binding
            keys = " ".join(filter(None, dict.fromkeys(self.keys[binding.id or ""])))
            line = f"{keys} {_searchable(binding.id or '')}"
            latin = wanted.isascii() and wanted.isalpha()
            if wanted in line.casefold() or (latin and sounds_like(binding.description, wanted)):
                rows.append((at, keys, binding.description, binding.tooltip))
        schema = {"at": pl.Int64, "key": pl.String, "what": pl.String, "tip": pl.String}
        head = self.words.app
        columns = (
            Column("key", head.key), Column("what", head.does), Column("tip", head.more),
        )  # fmt: skip
        self.query_one(Table).show(pl.DataFrame(rows, schema=schema, orient="row"), columns)

    @on(Table.Activated)
    def click(self, event: Table.Activated) -> None:
        """Run the line that was clicked."""
        event.stop()
        self.action_run()

    def action_run(self) -> None:
        """Close, and run the line under the cursor."""
        row = self.query_one(Table).record
        if row is not None:
            active = self.found[row["at"]]
            self.dismiss(KeyChoice(active.binding.action, active.node))

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


def _searchable(name: str) -> str:
    """Return the id of a binding and its words in both languages."""
    both = [words.get(name, "") for w in (ZH, EN) for words in (w.keys, w.tips)]
    return " ".join([name, *both])


def _moves(active: ActiveBinding) -> bool:
    return (active.binding.id or "").startswith("table.")
