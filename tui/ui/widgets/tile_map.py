"""A map of tiles as a drawing: the same, but a click asks for the tile at a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ui.widgets.drawing import DrawingView

if TYPE_CHECKING:
    from tui.present.chart import DrawnMap


class TileMapView(DrawingView):
    """Shows a drawn map."""

    drawn: DrawnMap | None = None

    def draw_map(self, drawn: DrawnMap, selected: str) -> None:
        """Show `drawn`; the selected tile stays in view."""
        self.drawn = drawn
        boxes = {tile.key: tile.box for tile in drawn.tiles}
        spans = {key: (box.y, box.y + box.height) for key, box in boxes.items()}
        self.show(drawn.map_lines(selected), spans, selected)

    def key_at(self, x: int, y: int) -> str:
        """The region whose tile is at a cell."""
        return "" if self.drawn is None else self.drawn.key_at(x, y)
