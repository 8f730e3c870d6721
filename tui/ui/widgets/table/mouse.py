"""What the mouse means on a table: the cell under a click, the columns that a wheel scrolls by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.ui.widgets.table.grid import Grid

HEADING: Final = 1
"""Lines above the first row."""


class Hit(NamedTuple):
    """What lies under the pointer."""

    row: int | None
    """The index of the row; None for the heading."""
    column: int | None
    """The index of the column; None beside the last one."""


def hit_by(event: events.Click, table: Widget, grid: Grid) -> Hit | None:
    """Return what a click on `table` met; None if that is neither the heading nor a row."""
    offset = event.get_content_offset(table)
    if offset is None:
        return None
    column = grid.layout.at(offset.x, grid.left)
    row = table.scroll_offset.y + offset.y - HEADING
    if offset.y < HEADING:
        return Hit(None, column)
    return Hit(row, column) if row < grid.height else None


class ColumnDrag:
    """A heading's right edge that the pointer holds."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._column = ""
        self._from = 0
        """Where the pointer would be if the column had no width."""
        self._moved = False

    def resized(self, event: events.MouseEvent, table: Widget, grid: Grid) -> dict[str, int]:
        """Return the width that the pointer asks for, by the column's name; empty for none."""
        if isinstance(event, events.MouseDown):
            self._hold(event, table, grid)
        elif isinstance(event, events.MouseUp):
            self._column = ""
            table.release_mouse()
        elif self._column:
            event.stop()
            self._moved = True
            return {self._column: grid.within_window(int(event.screen_x) - self._from)}
        return {}

    def ended(self) -> bool:
        """Return whether the click that follows ends a drag, and so means nothing else."""
        moved, self._moved = self._moved, False
        return moved

    def _hold(self, event: events.MouseEvent, table: Widget, grid: Grid) -> None:
        """Take hold where the pointer is on the last cell of a heading, or in the gap after it."""
        offset = event.get_content_offset(table)
        self._moved = False
        if offset is None or offset.y >= HEADING:
            return
        for span in grid.layout.spans(grid.left):
            if span.x + span.width - 1 <= offset.x <= span.x + span.width:
                self._column = grid.columns[span.index].name
                self._from = int(event.screen_x) - span.width
                table.capture_mouse()


def columns_scrolled(event: events.MouseEvent) -> int:
    """Return by how many columns a wheel scrolls: the vertical one does with Shift or Control."""
    sideways = isinstance(event, events.MouseScrollLeft | events.MouseScrollRight)
    if not (sideways or event.shift or event.ctrl):
        return 0
    return -1 if isinstance(event, events.MouseScrollLeft | events.MouseScrollUp) else 1
