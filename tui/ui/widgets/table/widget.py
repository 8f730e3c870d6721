"""The table as a widget: what its keys and mouse do, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len
from textual.message import Message

from tui.ui.widgets.table.keys import KEYS
from tui.ui.widgets.table.layout import GUTTER, NARROWEST
from tui.ui.widgets.table.viewport import HEADING, Sheet

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

STEP: Final = 2
"""Cells that a column gains or loses by a key: one Chinese character."""


HITS_WITHIN: Final = 20_000
"""Cells that are looked at for the next hit, so that a key never takes long."""


class Table(Sheet):
    """A polars frame of any size as a table: attributes go in, messages come out."""

    BINDINGS: ClassVar[list[BindingType]] = list(KEYS)

    @dataclass
    class CursorMoved(Message):
        """The cursor is on another cell, or another frame came under it.

        Where there is no cell, `row` is -1 or `column` is empty.
        """

        table: Table
        row: int
        column: str

        @property
        def control(self) -> Table:
            """The table."""
            return self.table

    @dataclass
    class Activated(Message):
        """The reader wants what is under the cursor: Enter, or a click on the current cell."""

        table: Table
        row: int
        column: str

        @property
        def control(self) -> Table:
            """The table."""
            return self.table

    @dataclass
    class SortRequested(Message):
        """The reader wants another order; `extend` asks for a further key."""

        table: Table
        column: str
        extend: bool

        @property
        def control(self) -> Table:
            """The table."""
            return self.table

    def moved(self) -> None:
        """Tell that the cursor, or what is under it, is another."""
        row = self.cursor_row if self.frame.height else -1
        self.post_message(self.CursorMoved(self, row, self.column_name))

    def _go(self, row: int, index: int) -> None:
        """Move the cursor and tell it once."""
        self._settle()
        before = self.cursor_row, self.cursor_column
        with self.prevent(self.CursorMoved):
            self.cursor_row, self.cursor_column = row, index
        if before != (self.cursor_row, self.cursor_column):
            self.moved()

    # -- keys --------------------------------------------------------------

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns."""
        self._go(self.cursor_row + rows, self.cursor_column + columns)

    def action_page(self, pages: int) -> None:
        """Move the cursor, and what is in view, by so many pages of rows."""
        self._settle()
        rows = pages * self._page
        self._scroll_rows(self.scroll_offset.y + rows)
        self._go(self.cursor_row + rows, self.cursor_column)

    def action_page_columns(self, pages: int) -> None:
        """Move the cursor, and what is in view, a page of columns to the left or right."""
        self._settle()
        before = self._left
        self._scroll_columns(self._layout.page(before, pages))
        end = len(self.columns) if pages > 0 else 0
        self._go(self.cursor_row, end if self._left == before else self._left)

    def action_first_row(self) -> None:
        """Move the cursor to the first row."""
        self._go(0, self.cursor_column)

    def action_last_row(self) -> None:
        """Move the cursor to the last row."""
        self._go(self.frame.height, self.cursor_column)

    def action_first_column(self) -> None:
        """Move the cursor to the first column."""
        self._scroll_columns(0)
        self._go(self.cursor_row, 0)

    def action_last_column(self) -> None:
        """Move the cursor to the last column."""
        self._go(self.cursor_row, len(self.columns))

    def action_first_cell(self) -> None:
        """Move the cursor to the first row and column."""
        self._scroll_columns(0)
        self._go(0, 0)

    def action_last_cell(self) -> None:
        """Move the cursor to the last row and column."""
        self._go(self.frame.height, len(self.columns))

    def action_activate(self) -> None:
        """Tell that the reader wants what is under the cursor."""
        self._settle()
        if self.frame.height and self.column_name:
            self.post_message(self.Activated(self, self.cursor_row, self.column_name))

    def action_sort(self, extend: bool) -> None:
        """Tell that the reader wants the rows sorted by the cursor's column."""
        self._settle()
        if self.column_name:
            self.post_message(self.SortRequested(self, self.column_name, extend))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a search there is no hit to go to, and the key is left to what is around."""
        del parameters
        return self.highlight is not None if action == "hit" else True

    def action_hit(self, step: int) -> None:
        """Move the cursor to the next cell that has what is searched for, or the one before."""
        self._settle()
        if found := self._next_hit(step):
            self._go(*found)

    def _next_hit(self, step: int) -> tuple[int, int] | None:
        """The nearest such cell after the cursor in reading order, or before it; goes round."""
        pattern, rows, width = self.highlight, self.frame.height, len(self._cells.columns)
        if pattern is None or not rows or not width:
            return None
        at = self.cursor_row * width + self.cursor_column
        for away in range(1, min(rows * width, HITS_WITHIN) + 1):
            row, index = divmod((at + step * away) % (rows * width), width)
            cell = self._cells.row(row, (index,))[0]
            if cell.text and pattern.search(cell.text):
                return row, index
        return None

    def action_widen(self, steps: int) -> None:
        """Make the cursor's column wider, or narrower if `steps` is negative."""
        self._settle()
        if name := self.column_name:
            width = self._layout.widths[self.cursor_column] + steps * STEP
            most = max(NARROWEST, self._layout.width - GUTTER)
            self.widths = {**self.widths, name: max(NARROWEST, min(width, most))}

    def action_refit(self) -> None:
        """Give the cursor's column its usual width back, or room for the values in view."""
        self._settle()
        name = self.column_name
        if name in self.widths:
            self.widths = {other: w for other, w in self.widths.items() if other != name}
        elif name:
            most = max(NARROWEST, self._layout.width - GUTTER)
            self.widths = {**self.widths, name: min(self._whole_width(), most)}

    def _whole_width(self) -> int:
        """The width that shows the heading and the values in view of the cursor's column."""
        index = self.cursor_column
        top = self.scroll_offset.y
        cells = self._cells.rows(range(top, min(top + self._page, self.frame.height)), index)
        natural = self._measures.of(self._cells.columns)[index]
        content = [f"{cell.text} {cell.unit}".rstrip() for cell in cells if cell.text is not None]
        return max([natural.label + 1, *map(cell_len, content)])

    # -- mouse -------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to a cell, want the current one, or sort by a heading."""
        event.stop()
        self._settle()
        at = event.get_content_offset(self)
        if at is None:
            return
        index = self._layout.at(at.x, self._left)
        if at.y < HEADING:
            if index is not None:
                name = self._cells.columns[index].name
                self.post_message(self.SortRequested(self, name, event.shift or event.ctrl))
            return
        row = self.scroll_offset.y + at.y - HEADING
        index = self.cursor_column if index is None else index
        if row >= self.frame.height:
            return
        if (row, index) == (self.cursor_row, self.cursor_column):
            self.action_activate()
        else:
            self._go(row, index)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Scroll a column to the right."""
        event.stop()
        self._scroll_columns(self._left + 1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Scroll a column to the left."""
        event.stop()
        self._scroll_columns(self._left - 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll a column to the right while Shift or Control is held."""
        if event.shift or event.ctrl:
            event.stop()
            self._scroll_columns(self._left + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll a column to the left while Shift or Control is held."""
        if event.shift or event.ctrl:
            event.stop()
            self._scroll_columns(self._left - 1)
