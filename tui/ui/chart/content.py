"""The numbers of a chart, as bars and as a map, and the region selected in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.present import chart
from tui.present.chart.citations import region_details
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure, FigureRow
    from tui.tables.catalog import Catalog

STEPS = {
    "up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1),
    "page_up": (-1, 0), "page_down": (1, 0),
}  # fmt: skip
"""How far each key moves, down and to the right."""


@dataclass(frozen=True, eq=False)
class ChartContent:
    """What a chart shows, free of its size."""

    catalog: Catalog
    figures: Sequence[Figure]
    bars: chart.BarChart
    tile_map: chart.TileMap
    is_map: bool
    wanted: str = ""
    """The region to select, where it is drawn."""

    def with_selected(self, key: str) -> ChartContent:
        """The same with another region selected."""
        return replace(self, wanted=key)

    @property
    def keys(self) -> list[str]:
        """The regions that can be selected, in the order drawn."""
        if self.is_map:
            return [tile.key for tile in self.tile_map.tiles]
        return [bar.key for bar in self.bars.bars]

    @cached_property
    def selected(self) -> str:
        """The region that is selected; that of the first bar where the one wanted is not drawn."""
        keys = self.keys
        if self.wanted in keys:
            return self.wanted
        drawn = [bar.key for bar in self.bars.bars if bar.key in keys]
        return next(iter([*drawn, *keys]), "")

    @property
    def numbers(self) -> list[FigureRow]:
        """The numbers of the region that is selected: one, of two indicators two, or none."""
        rows = (figure.by_region.get(self.selected) for figure in self.figures)
        return [row for row in rows if row is not None]

    @property
    def details(self) -> str:
        """Details of the region that is selected."""
        if not self.selected:
            return ""
        return region_details(self.selected, self.figures, self.catalog, number=self.is_map)

    def key_towards(self, way: str, page: int) -> str:
        """The region that a key leads to; the selected one at the edge.

        Args:
            way: `first`, `last`, or one of `STEPS`.
            page: How many bars a page is.
        """
        keys = self.keys
        if way in ("first", "last"):
            return keys[0 if way == "first" else -1]
        down, right = STEPS[way]
        if self.is_map:
            return chart.neighbour(self.tile_map, self.selected, down, right)
        by = down * (page if way.startswith("page") else 1)
        return keys[max(0, min(len(keys) - 1, keys.index(self.selected) + by))]


def content_of(request: chart.ChartRequest, catalog: Catalog, wanted: str = "") -> ChartContent:
    """The content of the chart that is asked for.

    Raises:
        UserError: It cannot be drawn.
    """
    figures = request.figures(catalog)
    bars = request.bar_chart(catalog, figures)
    tile_map = chart.map_of(figures[0], catalog)
    return ChartContent(catalog, figures, bars, tile_map, request.kind == "map", wanted)


def why_not(request: chart.ChartRequest, catalog: Catalog) -> str:
    """Why a chart cannot be drawn; empty: it can."""
    try:
        request.bar_chart(catalog)
    except UserError as error:
        return error.say(catalog.words)
    return ""
