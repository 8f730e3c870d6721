"""A frame in a window: laid out, drawn line by line, with a cursor; knows no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

import polars as pl
from textual.geometry import Region, Size
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView

from tui.ui.widgets.table.columns import Cells, Column
from tui.ui.widgets.table.cursor_place import Record, index_of, record_at, row_of
from tui.ui.widgets.table.layout import GUTTER, Layout, Measures, fitted
from tui.ui.widgets.table.paint import Painter, SortKey
from tui.ui.widgets.table.styles import CLASSES, CSS, palette_of
from tui.words.table import EN, TableWords

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from textual.strip import Strip

HEADING: Final = 1
"""Lines above the first row."""


class Sheet(ScrollView, can_focus=True, inherit_bindings=False):
    """A polars frame of any size, its rows in view as lines, with a cell cursor.

    Attributes set in one go are taken up together, before the screen is drawn again. Only rows
    in view are ever formatted.
    """

    ALLOW_SELECT = False

    DEFAULT_CSS = CSS
    COMPONENT_CLASSES: ClassVar[set[str]] = set(CLASSES)

    frame: var[pl.DataFrame] = var(pl.DataFrame, always_update=True, init=False)
    """The rows, in the order shown."""
    columns: var[Sequence[Column]] = var((), always_update=True, init=False)
    """What is shown of them. A column that the frame lacks is left out."""
    key: var[str | None] = var(None, init=False)
    """A column that names a record: the cursor stays on its record when the frame changes."""
    sort: var[Sequence[SortKey]] = var((), init=False)
    """What the frame is sorted by, for the arrows."""
    highlight: var[re.Pattern[str] | None] = var(None, init=False)
    """Marked wherever it is found in what is shown."""
    fixed: var[int] = var(1, init=False)
    """How many first columns stay in view."""
    widths: var[Mapping[str, int]] = var(dict, always_update=True, init=False)
    """Widths in cells that the reader has chosen, by column name."""
    words: var[TableWords] = var(EN, init=False)
    placeholder: var[str] = var("", init=False)
    """What to say instead of "no rows"."""
    cursor_row: reactive[int] = reactive(0, repaint=False, init=False)
    cursor_column: reactive[int] = reactive(0, repaint=False, init=False)

    def __init__(
        self, *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        """An empty table."""
        super().__init__(name=name, id=id, classes=classes)
        self._cells = Cells(pl.DataFrame(), ())
        self._measures = Measures()
        self._layout = Layout((), 0, 0)
        self._left = 0
        self._painter: Painter | None = None
        self._stale = False
        self._on: Record | None = None
        self._on_column = ""

    # -- what comes in -----------------------------------------------------

    def show(
        self,
        frame: pl.DataFrame,
        columns: Sequence[Column],
        *,
        sort: Sequence[SortKey] = (),
        highlight: re.Pattern[str] | None = None,
        key: str | None = None,
    ) -> None:
        """Set all that belongs together, at once: `cursor_row` is right when this returns.

        Args:
            frame: The rows in the order shown.
            columns: What is shown of them.
            sort: What they are sorted by.
            highlight: What is marked wherever it is found.
            key: The column that names a record.
        """
        self.set_reactive(Sheet.frame, frame)
        self.set_reactive(Sheet.columns, columns)
        self.set_reactive(Sheet.sort, sort)
        self.set_reactive(Sheet.highlight, highlight)
        self.set_reactive(Sheet.key, key)
        self._stale = True
        if self.is_attached:
            self._settle()

    def go_to(self, record: object) -> bool:
        """Move the cursor to the record whose `key` is `record`; False if there is none."""
        self._settle()
        row = None if self.key is None else row_of(self.frame, self.key, record)
        if row is not None:
            self.cursor_row = row
        return row is not None

    def watch_frame(self) -> None:
        """Take the frame up, with whatever else is set meanwhile."""
        self._stale = True
        self.call_next(self._settle)

    watch_columns = watch_key = watch_frame

    def watch_sort(self) -> None:
        """Draw anew what stands around the data."""
        self._redraw()

    watch_highlight = watch_words = watch_placeholder = watch_sort

    def watch_widths(self) -> None:
        """Lay the columns out anew, in the width that the scrollbar leaves."""
        self._arrange()

    watch_fixed = watch_show_vertical_scrollbar = watch_widths

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._painter = None

    def on_mount(self) -> None:
        """Take up what was set before there was a screen."""
        self._stale = bool(self.columns) or self.frame.width > 0
        self._settle()

    def on_resize(self) -> None:
        """Fit the columns to the window and keep the cursor in view."""
        self._arrange()
        self._reveal()

    # -- what follows from it ----------------------------------------------

    def _settle(self) -> None:
        """Take up a new frame: measure, lay out, and put the cursor back on its record."""
        if not self._stale:
            return
        self._stale = False
        names = set(self.frame.columns)
        columns = [column for column in self.columns if column.fits(names)]
        self._cells = Cells(self.frame, columns)
        self._measures.take(self.frame, columns)
        self._arrange()
        self._follow()
        self.moved()

    def _arrange(self) -> None:
        """Lay the columns out in the window at hand."""
        room = self._window.width
        columns = self._cells.columns
        wished = self._measures.wished(columns, self.widths)
        self._layout = Layout(tuple(fitted(wished, room - GUTTER)), self.fixed, room)
        self._left = max(self._layout.fixed, min(self._left, self._layout.furthest()))
        self.virtual_size = Size(room, self._cells.frame.height + HEADING)
        self._redraw()

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

    def _follow(self) -> None:
        """Put the cursor on the record and column it was on, or as near as there is."""
        row = self._on.row_in(self.frame, self.key) if self._on else None
        index = index_of(self._cells.columns, self._on_column)
        row = self.cursor_row if row is None else row
        index = self.cursor_column if index is None else index
        self.set_reactive(Sheet.cursor_row, self.validate_cursor_row(row))
        self.set_reactive(Sheet.cursor_column, self.validate_cursor_column(index))
        self._reveal()

    # -- what is drawn -----------------------------------------------------

    def _redraw(self) -> None:
        self._painter = None
        self.refresh()

    def _paint(self) -> Painter:
        """What draws the lines as things stand."""
        if self._painter is None:
            empty = self.placeholder or self.words.no_rows
            said = empty if self._cells.columns else self.words.no_columns
            self._painter = Painter(
                cells=self._cells,
                naturals=self._measures.of(self._cells.columns),
                layout=self._layout,
                left=self._left,
                spans=self._layout.spans(self._left),
                palette=palette_of(self),
                sort=self.sort,
                highlight=self.highlight,
                nothing=said,
            )
        return self._painter

    def render_line(self, y: int) -> Strip:
        """A line of the window: the heading, which does not scroll, or a row."""
        row = -1 if y < HEADING else self.scroll_offset.y + y - HEADING
        cursor = self.cursor_column if row in (-1, self.cursor_row) else None
        return self._paint().strip(row, cursor)

    def _refresh_row(self, row: int) -> None:
        """Ask for one row to be drawn again, if it is in view."""
        y = row - self.scroll_offset.y
        if 0 <= y < self._page:
            self.refresh(Region(0, y + HEADING, self._window.width, 1))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the rows anew, but not the heading."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            width, height = self._window
            self.refresh(Region(0, HEADING, width, height - HEADING))

    # -- the cursor --------------------------------------------------------

    def validate_cursor_row(self, row: int) -> int:
        """Keep the cursor on a row, if there is one."""
        return max(0, min(row, self.frame.height - 1))

    def validate_cursor_column(self, index: int) -> int:
        """Keep the cursor on a column, if there is one."""
        return max(0, min(index, len(self._cells.columns) - 1))

    def watch_cursor_row(self, before: int, row: int) -> None:
        """Draw the row left and the row reached, and tell."""
        self._on = record_at(self.frame, self.key, row)
        self._refresh_row(before)
        self._refresh_row(row)
        self._reveal()
        self.moved()

    def watch_cursor_column(self) -> None:
        """Draw the current row and the heading, and tell."""
        if 0 <= self.cursor_column < len(self._cells.columns):
            self._on_column = self._cells.columns[self.cursor_column].name
        self._refresh_row(self.cursor_row)
        self.refresh(Region(0, 0, self._window.width, HEADING))
        self._reveal()
        self.moved()

    def moved(self) -> None:
        """The cursor, or what is under it, is another."""

    @property
    def column_name(self) -> str:
        """The frame's column under the cursor; empty if there is none."""
        columns = self._cells.columns
        return columns[self.cursor_column].name if columns else ""

    @property
    def record(self) -> dict[str, Any] | None:
        """The row under the cursor, by column; None in an empty table."""
        height = self.frame.height
        return self.frame.row(min(self.cursor_row, height - 1), named=True) if height else None

    def _reveal(self) -> None:
        """Scroll as little as brings the cursor into view, once there is a window."""
        if not self._window:
            return
        top, page = self.scroll_offset.y, self._page
        nearest = min(self.cursor_row, max(top, self.cursor_row - page + 1))
        if nearest != top:
            self._scroll_rows(nearest)
        if self._cells.columns:
            self._scroll_columns(self._layout.reveal(self.cursor_column, self._left))

    def _scroll_rows(self, top: int) -> None:
        """Make row `top` the first in view, or as near as there is."""
        self.scroll_to(y=top, animate=False, force=True)

    def _scroll_columns(self, left: int) -> None:
        """Make column `left` the first in view after the fixed ones, or as near as there is."""
        left = max(self._layout.fixed, min(left, self._layout.furthest()))
        if left != self._left:
            self._left = left
            self._redraw()
