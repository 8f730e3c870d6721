"""Pages that are one table: frequencies, descriptions, columns, what to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl
from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.texts.cleaning import visible
from tui.ui.widgets.key_bar import KeyBar
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.words import Words


class TablePage(ModalScreen[Any]):
    """Shows a table on a page of its own; returns the row that Enter chooses, or None."""

    key: ClassVar[str | None] = None
    """The column that names a row: the cursor stays on it when the frame changes."""
    BINDINGS: ClassVar = [
        Binding("enter", "choose", "Choose", id="page.choose", key_display="Enter"),
        Binding("escape,q", "close", "Close", id="page.close", key_display="Esc"),
    ]

    def __init__(
        self, title: str, frame: pl.DataFrame, columns: Sequence[Column], words: Words
    ) -> None:
        """Show `frame` through `columns` under `title`."""
        super().__init__()
        self.heading, self.frame, self.columns, self.words = title, frame, columns, words

    def compose(self) -> ComposeResult:
        """Lay out the title, the table, the key hints."""
        yield Static(Text(visible(self.heading)), id="title", markup=False)
        yield Table()
        yield KeyBar(words=self.words)

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(Table)
        table.words = self.words.table
        table.show(self.frame, self.columns, key=self.key)
        self.set_focus(table)

    @on(Table.Activated)
    def choose(self, event: Table.Activated) -> None:
        """Return the row under the cursor."""
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Return the row under the cursor."""
        self.dismiss(self.query_one(Table).record)

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(None)


class ColumnsPage(TablePage):
    """The columns of a list, to show, hide and reorder; returns the names of those shown.

    The frame has `name`, `label` and `shown`, a row a column, in their order.
    """

    key = "name"
    BINDINGS: ClassVar = [
        Binding("space", "toggle_column", "Show or hide", id="columns.toggle"),
        Binding("J", "shift(1)", "Down", id="columns.down"),
        Binding("K", "shift(-1)", "Up", id="columns.up"),
        Binding("r", "restore", "Restore all", id="columns.restore"),
        Binding("enter", "accept", "Accept", id="columns.accept", key_display="Enter"),
        Binding("escape,q", "close", "Cancel", id="columns.cancel", key_display="Esc"),
    ]

    def _replace_rows(self, frame: pl.DataFrame) -> None:
        self.frame = frame
        self.query_one(Table).show(frame, self.columns, key=self.key)

    def action_toggle_column(self) -> None:
        """Show or hide the column under the cursor."""
        row = self.query_one(Table).cursor_row
        shown = self.frame["shown"].to_list()
        shown[row] = not shown[row]
        if any(shown):
            self._replace_rows(self.frame.with_columns(pl.Series("shown", shown)))

    def action_shift(self, by: int) -> None:
        """Move the column under the cursor by a place."""
        row = self.query_one(Table).cursor_row
        order = list(range(self.frame.height))
        order.insert(max(0, min(len(order) - 1, row + by)), order.pop(row))
        self._replace_rows(self.frame[order])

    def action_restore(self) -> None:
        """Return to the default columns."""
        self.dismiss(())

    def action_accept(self) -> None:
        """Return the names of the columns to show, in order."""
        self.dismiss(tuple(self.frame.filter("shown")["name"]))

    action_choose = action_accept
