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


def columns_scrolled(event: events.MouseEvent) -> int:
    """Return by how many columns a wheel scrolls: the vertical one does with Shift or Control."""
    sideways = isinstance(event, events.MouseScrollLeft | events.MouseScrollRight)
    if not (sideways or event.shift or event.ctrl):
        return 0
    return -1 if isinstance(event, events.MouseScrollLeft | events.MouseScrollUp) else 1
