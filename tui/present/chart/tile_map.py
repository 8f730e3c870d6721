"""A figure as a grid of tiles that resembles the country, shaded by their values in five steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.present.chart.drawing import Run
from tui.present.chart.figure_chart import (
    better_of,
    gap_notes,
    glyph_notes,
    nothing_drawn,
    value_of,
    years_note,
)
from tui.present.chart.model import Value
from tui.tables.rows import Region
from tui.tables.target_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure, FigureRow
    from tui.tables.catalog import Catalog
    from tui.words import Words
    from tui.words.chart import Better

SHADES = ("·", "░", "▒", "▓", "█")
"""The shades of the five steps, the lowest first."""
STEPS = len(SHADES)
NARROWEST = 5
"""Cells of a tile with the gap beside it, at least."""


@dataclass(frozen=True)
class Tile:
    """A region on the map."""

    key: str
    label: str
    row: int
    column: int
    value: Value
    step: int | None = None
    """0 to 4, the darkest the best, or the highest where neither way is; None: no number."""
    rank: int | None = None


@dataclass(frozen=True)
class TileMap:
    """The regions of a figure on a map."""

    title: str
    tiles: tuple[Tile, ...]
    legend: tuple[Run, ...] = ()
    """What each shade means."""
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows of tiles there are."""
        return max((tile.row for tile in self.tiles), default=-1) + 1

    @property
    def columns(self) -> int:
        """How many columns of tiles there are."""
        return max((tile.column for tile in self.tiles), default=-1) + 1

    @property
    def narrowest(self) -> int:
        """The least width of a drawing, in cells."""
        return NARROWEST * self.columns


def map_of(figure: Figure, catalog: Catalog) -> TileMap:
    """Return the map of `figure`; regions without a place on it are listed in a note."""
    placed = catalog.dataset.regions.drop_nulls(["tile_row", "tile_col"])
    regions = Region.of_frame(placed)
    names = {region.region for region in regions}
    here = [row for row in figure.entries if row.region in names]
    values, better = [row.shown for row in here], better_of(figure, catalog.dataset)
    steps, ranks = _steps(values, better), _ranks(values)
    tiles = tuple(
        _tile(region, figure.by_region.get(region.region), steps, ranks, catalog)
        for region in regions
    )
    unit = f" ({figure.unit})" if figure.unit else ""
    legend = _legend(values, steps, better, catalog.words) if values else ()
    return TileMap(f"{figure.title}{unit}", tiles, legend, _notes(figure, here, catalog))


def _tile(
    region: Region, row: FigureRow | None, steps: dict[float, int], ranks: dict[float, int],
    catalog: Catalog,
) -> Tile:  # fmt: skip
    return Tile(
        region.region,
        catalog.short_region(region.region),
        region.tile_row or 0,
        region.tile_col or 0,
        Value(None) if row is None else value_of(row),
        None if row is None else steps[row.shown],
        None if row is None else ranks[row.shown],
    )


def _notes(figure: Figure, here: Sequence[FigureRow], catalog: Catalog) -> tuple[str, ...]:
    """The notes: glyphs, regions without a number, left out or off the map, the reading."""
    w = catalog.words.chart
    if figure.rows.is_empty():
        return (nothing_drawn([figure], catalog.words),)
    shown = {row.region for row in here}
    off = [region for region in figure.by_region if region not in shown]
    notes = [
        w.between.join(glyph_notes([value_of(row).glyph for row in here], catalog.words)),
        w.no_tile.format(regions=w.listed.join(off)) if off else "",
        *gap_notes([figure], figure.by_region, catalog),
        figure.note,
        years_note([figure], catalog.words),
    ]
    return tuple(filter(None, notes))


def _steps(values: Sequence[float], better: Better = "higher") -> dict[float, int]:
    """The step of each value: five groups of distinct values, from the best down."""
    order = sorted(set(values), reverse=better != "lower")
    return {value: STEPS - 1 - place * STEPS // len(order) for place, value in enumerate(order)}


def _ranks(values: Sequence[float]) -> dict[float, int]:
    """The place of each value as the figure has them, best first; equal ones share it."""
    ranks: dict[float, int] = {}
    for place, value in enumerate(values, start=1):
        ranks.setdefault(value, place)
    return ranks


def _legend(
    values: Sequence[float], steps: dict[float, int], better: Better, words: Words
) -> tuple[Run, ...]:
    """`█ 50–120  ▓ 30–40 …`: what each step contains, the best first."""
    before, _, after = words.chart.legend.partition("{steps}")
    runs = [Run(before.format(order=words.chart.order[better]))]
    for step in range(STEPS - 1, -1, -1):
        inside = [value for value in values if steps[value] == step]
        if inside:
            between = Run("  " if len(runs) > 1 else "")
            runs += [between, Run(SHADES[step], part="bar")]
            runs.append(Run(f" {step_range(inside)}"))
    return (*runs, Run(after))


def step_range(values: Sequence[float]) -> str:
    """What a step contains: its lowest and highest value."""
    low, high = number_text(min(values)), number_text(max(values))
    return low if low == high else f"{low}–{high}"


def neighbour(what: TileMap, key: str, down: int, right: int) -> str:
    """Return the tile next to `key` in a direction, rather ahead than aside; `key` at the edge."""
    tiles = {tile.key: tile for tile in what.tiles}
    if key not in tiles:
        return what.tiles[0].key if what.tiles else ""
    here = tiles[key]

    def cost(tile: Tile) -> tuple[int, int]:
        rows, columns = tile.row - here.row, tile.column - here.column
        ahead, aside = (rows * down, abs(columns)) if down else (columns * right, abs(rows))
        return ahead + 2 * aside, aside

    def ahead(tile: Tile) -> bool:
        return ((tile.row - here.row) * down if down else (tile.column - here.column) * right) > 0

    return min(filter(ahead, what.tiles), key=cost, default=here).key
