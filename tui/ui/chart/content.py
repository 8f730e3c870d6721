"""The numbers of a chart, as bars and as a map, and the region selected in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.present import chart
from tui.present.chart.citations import region_details, value_text
from tui.present.lists.model import RecordText
from tui.present.provenance import of_number
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
    kind: chart.ChartKind
    bars: chart.BarChart
    tile_map: chart.TileMap
    years: chart.YearChart | None = None
    scatter: chart.Scatter | None = None
    wanted: str = ""
    """The region to select, where it is drawn."""
    panel: bool = True
    """Whether the sentences behind the number are shown under the chart."""

    def with_selected(self, key: str, *, panel: bool) -> ChartContent:
        """The same with another region selected, with or without the sentences."""
        return replace(self, wanted=key, panel=panel)

    @property
    def is_plane(self) -> bool:
        """Whether regions are beside each other too: on a map or among dots."""
        return self.kind in ("map", "scatter")

    @property
    def keys(self) -> list[str]:
        """What can be selected, in the order drawn: regions, or the ranges of a histogram."""
        if self.kind == "map":
            return [tile.key for tile in self.tile_map.tiles]
        if self.scatter is not None:
            return [point.key for point in self.scatter.points]
        if self.years is not None:
            return [row.key for row in self.years.rows]
        return [bar.key for bar in self.bars.bars]

    @cached_property
    def selected(self) -> str:
        """What is selected; the first bar where what is wanted is not drawn."""
        keys = self.keys
        if self.wanted in keys:
            return self.wanted
        ranges = [key for key in keys if self.kind == "histogram" and self._in(key)]
        drawn = [bar.key for bar in self.bars.bars if bar.key in keys]
        return next(iter([*ranges, *drawn, *keys]), "")

    def _in(self, key: str) -> bool:
        """Whether the region that is wanted is one of a range."""
        return self.wanted in key.split(chart.BETWEEN)

    @property
    def regions(self) -> list[str]:
        """The region that is selected; all of a range."""
        if self.kind == "histogram":
            known = self.figures[0].by_region
            return [each for each in self.selected.split(chart.BETWEEN) if each in known]
        return [self.selected] if self.selected else []

    @property
    def numbers(self) -> list[FigureRow]:
        """The numbers of what is selected: one of each region and indicator, or none."""
        found = (figure.by_region.get(each) for each in self.regions for figure in self.figures)
        return [row for row in found if row is not None]

    @property
    def details(self) -> str:
        """Details of the region, or the numbers of a range, that is selected."""
        if self.kind == "histogram":
            rows = self.numbers
            return self.catalog.words.chart.also.join(value_text(row, self.catalog) for row in rows)
        if not self.selected:
            return ""
        number = self.kind not in ("bar", "grouped", "stacked")
        found = region_details(self.selected, self.figures, self.catalog, number=number)
        if self.kind != "map":
            return found
        # A map leaves no room for the panel in a low window.
        keys = dict.fromkeys(key for row in self.numbers for key in row.target_keys)
        quotes = [f"“{self.catalog.dataset.target(key).quote}”" for key in keys]
        return self.catalog.words.chart.between.join([found, *quotes])

    @property
    def sentences(self) -> RecordText:
        """What states the numbers of what is selected, or why there is none."""
        if self.numbers:
            return of_number(self.numbers, self.catalog)
        return RecordText(self.details)

    @property
    def notes(self) -> Sequence[str]:
        """The notes on all of it."""
        drawn = self.scatter or self.years or self.bars
        return drawn.notes

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
        if self.scatter is not None:
            return chart.nearest(self.scatter, self.selected, down, right)
        if self.kind == "map":
            return chart.neighbour(self.tile_map, self.selected, down, right)
        by = down * (page if way.startswith("page") else 1)
        return keys[max(0, min(len(keys) - 1, keys.index(self.selected) + by))]


def content_of(request: chart.ChartRequest, catalog: Catalog, wanted: str = "") -> ChartContent:
    """The content of the chart that is asked for.

    Raises:
        UserError: It cannot be drawn.
    """
    figures = request.figures(catalog)
    bars, tile_map = request.bar_chart(catalog, figures), chart.map_of(figures[0], catalog)
    content = ChartContent(catalog, figures, request.kind, bars, tile_map, wanted=wanted)
    if request.kind == "years":
        return replace(content, years=chart.years_of(figures[0], catalog))
    if request.kind == "scatter":
        points = chart.scatter_of(figures[0], figures[1], catalog, request.scale)
        return replace(content, scatter=points)
    return content


def why_not(request: chart.ChartRequest, catalog: Catalog) -> str:
    """Why a chart cannot be drawn; empty: it can."""
    try:
        content_of(request, catalog)
    except UserError as error:
        return error.say(catalog.words)
    return ""
