"""The table as a widget: content goes in, messages come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeAlias

from textual import events, on
from textual.geometry import Region

from tui.tables.scan import row_at
from tui.ui.widgets.table import messages
from tui.ui.widgets.table.cursor import Cursor, CursorMemory, row_of
from tui.ui.widgets.table.keys import KEYS
from tui.ui.widgets.table.mouse import HEADING, ColumnDrag, columns_scrolled, hit_by
from tui.ui.widgets.table.window import TableWindow

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.tables.rows import Row


class Table(TableWindow, inherit_bindings=False):
    """A table with a cell cursor, which stays on its record when other content is shown."""

    BINDINGS: ClassVar[list[BindingType]] = list(KEYS)

    CursorMoved: TypeAlias = messages.CursorMoved
    Activated: TypeAlias = messages.Activated
    SortRequested: TypeAlias = messages.SortRequested

    def __init__(self, *, id: str | None = None, fixed: int = 1) -> None:
        """Create an empty table; the first `fixed` columns stay in view."""
        super().__init__(id=id, fixed=fixed)
        self._memory = CursorMemory()
        self.reader.report = self.watch_widths
        self._drag = ColumnDrag()

    def watch_content(self) -> None:
        """Measure, lay out, and put the cursor back on its record."""
        self.grid.load(self.content)
        self.lay_out()
        place = self._memory.find(self.frame, self.content.key, self.columns, self.cursor)
        self.set_reactive(Table.cursor, self.validate_cursor(place))
        self.reveal()
        self._report_cursor()

    on_mount = watch_content  # take up what was set before there was a screen

    def on_resize(self) -> None:
        """Fit the columns to the window and keep the cursor in view."""
        self.lay_out()
        self.reveal()

    def watch_widths(self) -> None:
        """Lay the columns out again, with the cursor in view, and report it."""
        self.on_resize()
        self._report_cursor()

    watch_show_vertical_scrollbar = on_resize

    @property
    def cursor_row(self) -> int:
        """The row of the cursor."""
        return self.cursor.row

    @property
    def column_name(self) -> str:
        """The frame's column under the cursor; empty if there is none."""
        return self.columns[self.cursor.column].name if self.columns else ""

    @property
    def record(self) -> Row | None:
        """The row under the cursor, by column; None: there is none, or it has not been read."""
        return row_at(self.frame, self.cursor.row)

    def move_cursor(self, *, row: int | None = None, column: int | None = None) -> None:
        """Move the cursor to a row, to a column or to both, or as near as there is."""
        self.cursor = Cursor(
            self.cursor.row if row is None else row,
            self.cursor.column if column is None else column,
        )

    def go_to(self, record: object) -> bool:
        """Move the cursor to the record whose key is `record`; return whether there is one."""
        key = self.content.key
        row = None if key is None else row_of(self.frame, key, record)
        self.move_cursor(row=row)
        return row is not None

    def validate_cursor(self, cursor: Cursor) -> Cursor:
        """Keep the cursor on a cell, if there is one."""
        loaded = self.grid.content is self.content
        columns = self.columns if loaded else self.content.columns
        return cursor.within(self.frame.height, len(columns))

    def watch_cursor(self, before: Cursor, now: Cursor) -> None:
        """Draw what the cursor left and what it reached, and report it."""
        if before.row != now.row:
            self._memory.remember_row(self.frame, self.content.key, now.row)
            self.refresh_row(before.row)
        if before.column != now.column:
            self._memory.remember_column(self.columns, now.column)
            self.refresh(Region(0, 0, self.window_size.width, HEADING))
        self.refresh_row(now.row)
        self.reveal()
        self._report_cursor()

    def _report_cursor(self) -> None:
        row = self.cursor.row if self.frame.height else -1
        self.post_message(self.CursorMoved(self, self.column_name, row))

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns."""
        self.move_cursor(row=self.cursor.row + rows, column=self.cursor.column + columns)

    def action_page(self, pages: int) -> None:
        """Move the cursor and the window by so many pages of rows."""
        rows = pages * len(self.rows_in_view)
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)
        self.move_cursor(row=self.cursor.row + rows)

    def action_page_columns(self, pages: int) -> None:
        """Move the cursor and the window a page of columns to the left or right."""
        before = self.grid.left
        self.scroll_columns(self.grid.layout.page(before, pages))
        end = len(self.columns) if pages > 0 else 0
        self.move_cursor(column=end if self.grid.left == before else self.grid.left)

    def action_jump(self, row: int | None, column: int | None) -> None:
        """Move the cursor to the first row or column (0), or to the last (-1)."""
        if column == 0:
            self.scroll_columns(0)
        self.move_cursor(
            row=self.frame.height if row == -1 else row,
            column=len(self.columns) if column == -1 else column,
        )

    def action_activate(self) -> None:
        """Report that the reader wants what is under the cursor."""
        if self.frame.height and self.column_name:
            self.post_message(self.Activated(self, self.column_name, self.cursor.row))

    def action_sort(self, extend: bool, column: int | None = None) -> None:
        """Report that the reader wants the rows sorted by the cursor's column, or by another."""
        if self.columns:
            name = self.columns[self.cursor.column if column is None else column].name
            self.post_message(self.SortRequested(self, name, extend))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys for the next hit to the ancestors while nothing is searched for."""
        del parameters
        return self.content.highlight is not None if action == "hit" else True

    def action_hit(self, step: int) -> None:
        """Move the cursor to the next cell that has what is searched for, or the one before."""
        if found := self.grid.next_hit(*self.cursor, step):
            self.cursor = Cursor(*found)

    def action_widen(self, steps: int) -> None:
        """Make the cursor's column wider, or narrower if `steps` is negative."""
        self.widths = self.grid.widen(self.widths, self.cursor.column, steps)

    def action_freeze(self) -> None:
        """Keep the columns up to the cursor's in view; again, only the first ones."""
        self.grid.freeze(self.cursor.column + 1)
        self.watch_widths()

    def action_refit(self) -> None:
        """Give the cursor's column its usual width back, or room for the values in view."""
        self.widths = self.grid.refit(self.widths, self.cursor.column, self.rows_in_view)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to a cell, activate the current one, or sort by a heading."""
        event.stop()
        hit = hit_by(event, self, self.grid)
        if hit is None or self._drag.ended():
            return
        column = self.cursor.column if hit.column is None else hit.column
        if hit.row is not None:
            before, self.cursor = self.cursor, Cursor(hit.row, column)
            if self.cursor == before:  # also by the second click of two
                self.action_activate()
        elif hit.column is not None:
            self.action_sort(event.shift or event.ctrl, column)

    @on(events.MouseDown)
    @on(events.MouseMove)
    @on(events.MouseUp)
    def resize_column(self, event: events.MouseEvent) -> None:
        """Widen or narrow the column whose heading's right edge the pointer holds."""
        if resized := self._drag.resized(event, self, self.grid):
            self.widths = {**self.widths, **resized}

    @on(events.MouseScrollLeft)
    @on(events.MouseScrollRight)
    @on(events.MouseScrollUp)
    @on(events.MouseScrollDown)
    def scroll_by_column(self, event: events.MouseEvent) -> None:
        """Scroll by a column."""
        if columns := columns_scrolled(event):
            event.stop()
            self.scroll_columns(self.grid.left + columns)
