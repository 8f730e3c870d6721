"""A frame in a window of the terminal: drawn a line at a time, scrolled by rows and by columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region, Size
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView

from tui.ui.widgets.table.cursor import Cursor
from tui.ui.widgets.table.grid import Grid, TableContent
from tui.ui.widgets.table.mouse import HEADING
from tui.ui.widgets.table.row_reader import RowReader
from tui.ui.widgets.table.styles import CLASSES, CSS, palette_of
from tui.words.table import EN, TableWords

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    import polars as pl
    from textual.strip import Strip

    from tui.tables.scan import ScannedRows
    from tui.ui.widgets.table.columns import Column
    from tui.ui.widgets.table.paint import Painter, SortKey


class TableWindow(ScrollView, can_focus=True, inherit_bindings=False):
    """A polars frame of any size, of which only the rows in view are ever formatted.

    What is where is the matter of `Grid`, what a line looks like that of `Painter`; neither
    knows Textual. No key and no mouse is handled here.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = CSS
    COMPONENT_CLASSES: ClassVar[set[str]] = set(CLASSES)

    content: var[TableContent] = var(TableContent, init=False)
    """What is shown."""
    widths: var[Mapping[str, int]] = var(dict, always_update=True, init=False)
    """Widths in cells that the reader has chosen, by column name."""
    words: reactive[TableWords] = reactive(EN, init=False)
    cursor: reactive[Cursor] = reactive(Cursor(0, 0), repaint=False, init=False)
    """The current cell."""

    def __init__(self, *, id: str | None = None, fixed: int = 1) -> None:
        """Create an empty table; the first `fixed` columns stay in view."""
        super().__init__(id=id)
        self.grid = Grid(fixed)
        self._painter: Painter | None = None
        self.reader = RowReader(self, self.redraw)

    def show(
        self,
        frame: pl.DataFrame | ScannedRows,
        columns: Sequence[Column],
        *,
        sort: Sequence[SortKey] = (),
        highlight: re.Pattern[str] | None = None,
        key: str | None = None,
        group: str = "",
    ) -> None:
        """Show a frame; see `TableContent`."""
        self.content = TableContent(frame, columns, sort, highlight, key, group)

    @property
    def frame(self) -> pl.DataFrame | ScannedRows:
        """The rows, in the order shown."""
        return self.content.frame

    @property
    def columns(self) -> Sequence[Column]:
        """The columns shown."""
        return self.grid.columns

    @property
    def window_size(self) -> Size:
        """The cells there are to draw in, without the scrollbar."""
        # Of the widget's own size, not of its place on the screen, which a hidden one has not.
        inside = self.outer_size.region.shrink(self.styles.gutter)
        return inside.shrink(self.scrollbar_gutter).size

    @property
    def rows_in_view(self) -> range:
        """The indices of the rows that there is room for, whether or not there are as many."""
        top = self.scroll_offset.y
        return range(top, top + max(1, self.window_size.height - HEADING))

    def lay_out(self) -> None:
        """Lay the columns out in the window as it is."""
        self.grid.arrange(self.window_size.width, self.widths)
        self.virtual_size = Size(self.window_size.width, self.grid.height + HEADING)
        self.redraw()

    def reveal(self) -> None:
        """Scroll as little as brings the cursor into view, once there is a window."""
        if not self.window_size:
            return
        (row, column), rows = self.cursor, self.rows_in_view
        nearest = min(row, max(rows.start, row - len(rows) + 1))
        if nearest != rows.start:
            self.scroll_to(y=nearest, animate=False, force=True)
        if self.columns:
            self.scroll_columns(self.grid.layout.reveal(column, self.grid.left))

    def scroll_columns(self, left: int) -> None:
        """Make column `left` the first in view after the fixed ones, or as near as there is."""
        if self.grid.scroll_to(left):
            self.redraw()

    def redraw(self) -> None:
        """Draw all lines again."""
        self._painter = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget lines drawn in other colours."""
        super().notify_style_update()
        self._painter = None

    def render_line(self, y: int) -> Strip:
        """Return a line of the window: the heading, which does not scroll, or a row."""
        nothing = self.content.nothing or self.words.no_rows
        nothing = nothing if self.columns else self.words.no_columns
        if self._painter is None or self._painter.nothing != nothing:
            self._painter = self.grid.painter(palette_of(self), nothing)
        row = -1 if y < HEADING else self.scroll_offset.y + y - HEADING
        column = self.cursor.column if row in (-1, self.cursor.row) else None
        strip = self._painter.strip(row, column)
        self.reader.ask(self.grid, self.rows_in_view)
        return strip

    def refresh_row(self, row: int) -> None:
        """Draw one row again, if it is in view."""
        if row in self.rows_in_view:
            y = row - self.scroll_offset.y + HEADING
            self.refresh(Region(0, y, self.window_size.width, 1))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the rows again, but not the heading."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            width, height = self.window_size
            self.refresh(Region(0, HEADING, width, height - HEADING))
