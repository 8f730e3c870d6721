"""The table as a widget: content goes in, messages come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from textual import events, on
from textual.geometry import Region, Size
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView

from tui.ui.widgets.table import messages
from tui.ui.widgets.table.cursor import Cursor, CursorMemory, row_of
from tui.ui.widgets.table.grid import Grid, TableContent
from tui.ui.widgets.table.keys import KEYS
from tui.ui.widgets.table.styles import CLASSES, CSS, palette_of
from tui.words.table import EN, TableWords

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    import polars as pl
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.tables.rows import Row
    from tui.ui.widgets.table.columns import Column
    from tui.ui.widgets.table.paint import Painter, SortKey

HEADING: Final = 1
"""Lines above the first row."""


class Table(ScrollView, can_focus=True, inherit_bindings=False):
    """A polars frame of any size as a table with a cell cursor.

    Only rows in view are ever formatted. The work is done by parts that know nothing of Textual:
    `Grid` (what is where), `CursorMemory` (the cursor's record), `Painter` (a line).
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = CSS
    COMPONENT_CLASSES: ClassVar[set[str]] = set(CLASSES)
    BINDINGS: ClassVar[list[BindingType]] = list(KEYS)

    content: var[TableContent] = var(TableContent, init=False)
    """What is shown. `cursor` is right as soon as this is set."""
    widths: var[Mapping[str, int]] = var(dict, always_update=True, init=False)
    """Widths in cells that the reader has chosen, by column name."""
    words: reactive[TableWords] = reactive(EN, init=False)
    cursor: reactive[Cursor] = reactive(Cursor(0, 0), repaint=False, init=False)

    CursorMoved: TypeAlias = messages.CursorMoved
    Activated: TypeAlias = messages.Activated
    SortRequested: TypeAlias = messages.SortRequested

    def __init__(self, *, id: str | None = None, fixed: int = 1) -> None:
        """Create an empty table; the first `fixed` columns stay in view."""
        super().__init__(id=id)
        self.grid = Grid(fixed)
        self._memory = CursorMemory()
        self._painter: Painter | None = None

    def show(
        self,
        frame: pl.DataFrame,
        columns: Sequence[Column],
        *,
        sort: Sequence[SortKey] = (),
        highlight: re.Pattern[str] | None = None,
        key: str | None = None,
    ) -> None:
        """Show a frame; see `TableContent`."""
        self.content = TableContent(frame, columns, sort, highlight, key)

    @property
    def frame(self) -> pl.DataFrame:
        """The rows, in the order shown."""
        return self.content.frame

    @property
    def columns(self) -> Sequence[Column]:
        """The columns shown."""
        return self.grid.columns

    def watch_content(self) -> None:
        """Measure, lay out, and put the cursor back on its record."""
        self.grid.load(self.content)
        self._arrange()
        place = self._memory.find(self.frame, self.content.key, self.columns, self.cursor)
        self.set_reactive(Table.cursor, self.validate_cursor(place))
        self._reveal()
        self._report_cursor()

    def on_mount(self) -> None:
        """Take up the content that was set before there was a screen."""
        self.watch_content()

    @property
    def _window(self) -> Size:
        """The cells there are to draw in, without the scrollbar."""
        # Of the widget's own size, not of its place on the screen, which a hidden one has not.
        inside = self.outer_size.region.shrink(self.styles.gutter)
        return inside.shrink(self.scrollbar_gutter).size

    @property
    def _page(self) -> int:
        """The rows that fit in the window."""
        return max(1, self._window.height - HEADING)

    def on_resize(self) -> None:
        """Fit the columns to the window and keep the cursor in view."""
        self._arrange()
        self._reveal()

    def watch_widths(self) -> None:
        """Lay the columns out again, with the cursor in view, and report it."""
        self.on_resize()
        self._report_cursor()

    watch_show_vertical_scrollbar = on_resize

    def _arrange(self) -> None:
        self.grid.arrange(self._window.width, self.widths)
        self.virtual_size = Size(self._window.width, self.grid.height + HEADING)
        self._redraw()

    def _reveal(self) -> None:
        """Scroll as little as brings the cursor into view, once there is a window."""
        if not self._window:
            return
        row, column = self.cursor
        top = self.scroll_offset.y
        nearest = min(row, max(top, row - self._page + 1))
        if nearest != top:
            self.scroll_to(y=nearest, animate=False, force=True)
        if self.columns:
            self._scroll_columns(self.grid.layout.reveal(column, self.grid.left))

    def _scroll_columns(self, left: int) -> None:
        """Make column `left` the first in view after the fixed ones, or as near as there is."""
        if self.grid.scroll_to(left):
            self._redraw()

    def _redraw(self) -> None:
        self._painter = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget lines drawn in other colours."""
        super().notify_style_update()
        self._painter = None

    def render_line(self, y: int) -> Strip:
        """Return a line of the window: the heading, which does not scroll, or a row."""
        nothing = self.words.no_rows if self.columns else self.words.no_columns
        if self._painter is None or self._painter.nothing != nothing:
            self._painter = self.grid.painter(palette_of(self), nothing)
        row = -1 if y < HEADING else self.scroll_offset.y + y - HEADING
        column = self.cursor.column if row in (-1, self.cursor.row) else None
        return self._painter.strip(row, column)

    def _refresh_row(self, row: int) -> None:
        """Draw one row again, if it is in view."""
        y = row - self.scroll_offset.y
        if 0 <= y < self._page:
            self.refresh(Region(0, y + HEADING, self._window.width, 1))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the rows again, but not the heading."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            width, height = self._window
            self.refresh(Region(0, HEADING, width, height - HEADING))

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
        """The row under the cursor, by column; None in an empty table."""
        return self.frame.row(self.cursor.row, named=True) if self.frame.height else None

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
        row, column = cursor
        loaded = self.grid.content is self.content
        columns = self.columns if loaded else self.content.columns
        return Cursor(
            max(0, min(row, self.frame.height - 1)), max(0, min(column, len(columns) - 1))
        )

    def watch_cursor(self, before: Cursor, now: Cursor) -> None:
        """Draw what the cursor left and what it reached, and report it."""
        if before.row != now.row:
            self._memory.remember_row(self.frame, self.content.key, now.row)
            self._refresh_row(before.row)
        if before.column != now.column:
            self._memory.remember_column(self.columns, now.column)
            self.refresh(Region(0, 0, self._window.width, HEADING))
        self._refresh_row(now.row)
        self._reveal()
        self._report_cursor()

    def _report_cursor(self) -> None:
        row = self.cursor.row if self.frame.height else -1
        self.post_message(self.CursorMoved(self, self.column_name, row))

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns."""
        self.move_cursor(row=self.cursor.row + rows, column=self.cursor.column + columns)

    def action_page(self, pages: int) -> None:
        """Move the cursor and the window by so many pages of rows."""
        rows = pages * self._page
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)
        self.move_cursor(row=self.cursor.row + rows)

    def action_page_columns(self, pages: int) -> None:
        """Move the cursor and the window a page of columns to the left or right."""
        before = self.grid.left
        self._scroll_columns(self.grid.layout.page(before, pages))
        end = len(self.columns) if pages > 0 else 0
        self.move_cursor(column=end if self.grid.left == before else self.grid.left)

    def action_jump(self, row: int | None, column: int | None) -> None:
        """Move the cursor to the first row or column (0), or to the last (-1)."""
        if column == 0:
            self._scroll_columns(0)
        self.move_cursor(
            row=self.frame.height if row == -1 else row,
            column=len(self.columns) if column == -1 else column,
        )

    def action_activate(self) -> None:
        """Report that the reader wants what is under the cursor."""
        if self.frame.height and self.column_name:
            self.post_message(self.Activated(self, self.column_name, self.cursor.row))

    def action_sort(self, extend: bool) -> None:
        """Report that the reader wants the rows sorted by the cursor's column."""
        if self.column_name:
            self.post_message(self.SortRequested(self, self.column_name, extend))

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
        if name := self.column_name:
            self.widths = {**self.widths, name: self.grid.widened(self.cursor.column, steps)}

    def action_freeze(self) -> None:
        """Keep the columns up to the cursor's in view; again, only the first ones."""
        self.grid.freeze(self.cursor.column + 1)
        self.watch_widths()

    def action_refit(self) -> None:
        """Give the cursor's column its usual width back, or room for the values in view."""
        name, top = self.column_name, self.scroll_offset.y
        if name in self.widths:
            self.widths = {other: w for other, w in self.widths.items() if other != name}
        elif name:
            rows = range(top, top + self._page)
            self.widths = {**self.widths, name: self.grid.whole_width(self.cursor.column, rows)}

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to a cell, activate the current one, or sort by a heading."""
        event.stop()
        if (at := event.get_content_offset(self)) is None:
            return
        column = self.grid.layout.at(at.x, self.grid.left)
        row = self.scroll_offset.y + at.y - HEADING
        if at.y < HEADING:
            if column is not None:
                name = self.columns[column].name
                self.post_message(self.SortRequested(self, name, event.shift or event.ctrl))
        elif row < self.frame.height:
            place = Cursor(row, self.cursor.column if column is None else column)
            if place == self.cursor:
                self.action_activate()
            self.cursor = place

    @on(events.MouseScrollLeft)
    @on(events.MouseScrollRight)
    @on(events.MouseScrollUp)
    @on(events.MouseScrollDown)
    def scroll_by_column(self, event: events.MouseEvent) -> None:
        """Scroll by a column; the vertical wheel does so with Shift or Control."""
        sideways = isinstance(event, events.MouseScrollLeft | events.MouseScrollRight)
        if sideways or event.shift or event.ctrl:
            event.stop()
            back = isinstance(event, events.MouseScrollLeft | events.MouseScrollUp)
            self._scroll_columns(self.grid.left + (-1 if back else 1))
