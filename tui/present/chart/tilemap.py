"""Regions as a grid of tiles that resembles the country, shaded by their values in five steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from tui.present.chart.drawing import shortened, wrapped
from tui.present.chart.figure_chart import (
    better_of,
    gaps_told,
    glyphs_told,
    nothing_told,
    value_of,
    years_told,
)
from tui.present.chart.model import Value
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure
    from tui.analysis.figures.model import Row
    from tui.tables.dataset import Dataset
    from tui.words import Words

SHADES = ("·", "░", "▒", "▓", "█")
"""How the five steps are told apart without colour, the lowest first."""
INKS = ("blue", "blue", "cyan", "cyan", "green")
STEPS = len(SHADES)
NARROWEST, WIDEST = 5, 14
"""Cells of a tile with the gap beside it."""
LEGIBLE = 16
"""Notes stand beside tiles in lines of so many cells at least."""


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
    legend: str = ""
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
        """In how many cells it can be drawn."""
        return NARROWEST * self.columns


@dataclass(frozen=True)
class Box:
    """Where a tile stands in a drawing, in cells and lines."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether the point is in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True)
class DrawnMap:
    """A map as styled text, and where its tiles stand by region."""

    text: Text
    boxes: dict[str, Box]
    left: tuple[str, ...] = ()
    """The notes that found no room in the corner that the tiles leave free."""

    def at(self, x: int, y: int) -> str:
        """The region drawn at a point, or an empty string."""
        return next((key for key, box in self.boxes.items() if box.holds(x, y)), "")


def map_of(figure: Figure, dataset: Dataset, words: Words) -> TileMap:
    """The map of `figure`; regions without a place on it are told in a note."""
    placed = dataset.regions.drop_nulls(["tile_row", "tile_col"])
    rows = {row["region"]: row for row in figure.rows.iter_rows(named=True)}
    here = [row for region, row in rows.items() if region in set(placed["region"])]
    values, better = [row["value"] for row in here], better_of(figure, dataset)
    steps, ranks = _steps(values, better), _ranks(values)
    tiles = tuple(
        _tile(region, rows.get(region["region"]), steps, ranks, words)
        for region in placed.iter_rows(named=True)
    )
    unit = f" ({figure.unit})" if figure.unit else ""
    order = words.chart.order[better]
    said = words.chart.legend.format(order=order, steps=_legend(values, steps))
    notes = _notes(figure, here, dataset, words)
    return TileMap(f"{figure.title}{unit}", tiles, said if values else "", notes)


def _tile(
    region: Row, row: Row | None, steps: dict[float, int], ranks: dict[float, int], words: Words
) -> Tile:
    return Tile(
        region["region"],
        region["region"] if words.language == "zh" else region["name_en"],
        region["tile_row"],
        region["tile_col"],
        Value(None) if row is None else value_of(row),
        None if row is None else steps[row["value"]],
        None if row is None else ranks[row["value"]],
    )


def _notes(figure: Figure, here: Sequence[Row], dataset: Dataset, words: Words) -> tuple[str, ...]:
    """What the glyphs mean, what is missing, left out or off the map, how the figure is read."""
    if figure.rows.is_empty():
        return (nothing_told([figure], words),)
    shown = {row["region"] for row in here}
    off = [region for region in figure.rows["region"] if region not in shown]
    told = [
        words.chart.between.join(glyphs_told([value_of(row).glyph for row in here], words)),
        words.chart.no_tile.format(regions=words.chart.listed.join(off)) if off else "",
        *gaps_told([figure], figure.rows["region"].to_list(), dataset, words),
        figure.note,
        years_told([figure], words),
    ]
    return tuple(filter(None, told))


def _steps(values: Sequence[float], better: str = "higher") -> dict[float, int]:
    """The step of each value: five groups of distinct values, from the best down."""
    order = sorted(set(values), reverse=better != "lower")
    return {value: STEPS - 1 - place * STEPS // len(order) for place, value in enumerate(order)}


def _ranks(values: Sequence[float]) -> dict[float, int]:
    """The place of each value as the figure has them, best first; equal ones share it."""
    ranks: dict[float, int] = {}
    for place, value in enumerate(values, start=1):
        ranks.setdefault(value, place)
    return ranks


def _legend(values: Sequence[float], steps: dict[float, int]) -> str:
    """`█ 50–120  ▓ 30–40 …`: what each step holds."""
    out = []
    for step in range(STEPS - 1, -1, -1):
        held = [value for value in values if steps[value] == step]
        if held:
            low, high = f"{min(held):.6g}", f"{max(held):.6g}"
            out.append(f"{SHADES[step]} {low if low == high else f'{low}–{high}'}")
    return "  ".join(out)


def draw_map(
    what: TileMap, width: int, height: int | None = None, selected: str = "", *, foot: bool = True
) -> DrawnMap:
    """`what` in lines of at most `width` cells (40 at least for eight columns of tiles).

    Tiles are two lines high, three where `height` allows. Notes stand in the free corner above the
    tiles, those for which it is too small under the map: not cut, and only where `foot` is asked.
    """
    across = max(NARROWEST, min(WIDEST, (width + 1) // max(1, what.columns)))
    full = max(width, across * what.columns)
    head = [Text(line, "bold") for line in wrapped(what.title, full)]
    legend = [Text(line) for line in wrapped(what.legend, full)]
    room = 0 if height is None else height - len(head) - len(legend)
    tall = 3 if room >= 3 * what.rows else 2
    boxes = {
        tile.key: Box(tile.column * across, len(head) + tile.row * tall, across - 1, tall)
        for tile in what.tiles
    }
    corner, left = _in_corner(what, across, tall)
    under = [Text(line, "dim") for note in left if foot for line in wrapped(note, full)]
    body = [
        _line(what, boxes, len(head) + y, selected, corner[y] if y < len(corner) else "")
        for y in range(tall * what.rows)
    ]
    return DrawnMap(Text("\n", end="").join([*head, *body, *legend, *under]), boxes, left)


def _in_corner(what: TileMap, across: int, tall: int) -> tuple[list[str], tuple[str, ...]]:
    """The lines of notes that stand left of all tiles from the top on, and the notes left over.

    A note stands there whole or not at all.
    """
    edges = [
        min((tile.column for tile in what.tiles if tile.row <= row), default=0)
        for row in range(what.rows)
    ]
    widths = [edge * across - 2 for edge in edges for _ in range(tall)]
    lines: list[str] = []
    left = []
    for note in what.notes:
        here = _flowed(note, widths[len(lines) :])
        lines += here
        left += [] if here else [note]
    return lines, tuple(left)


def _flowed(text: str, widths: Sequence[int]) -> list[str]:
    """`text` in lines of these widths; none where it is too long for them."""
    lines, rest = [], visible(text).strip()
    for width in widths:
        if not rest or width < LEGIBLE:
            break
        lines.append(wrapped(rest, width)[0])
        rest = rest[len(lines[-1]) :].lstrip()
    return [] if rest else lines


def _line(what: TileMap, boxes: dict[str, Box], y: int, selected: str, note: str) -> Text:
    """One line of tiles, after a note where the corner has one."""
    line = Text(note, "dim")
    here = [
        tile
        for tile in what.tiles
        if boxes[tile.key].y <= y < boxes[tile.key].y + boxes[tile.key].height
    ]
    for tile in sorted(here, key=lambda tile: tile.column):
        box = boxes[tile.key]
        line.append(" " * (box.x - line.cell_len), "not dim")
        line.append_text(_piece(tile, y - box.y, box.width, chosen=tile.key == selected))
    return line


def _piece(tile: Tile, part: int, cells: int, *, chosen: bool) -> Text:
    """A line of a tile: the name, the value, the rank; then its shade up to its edge."""
    number = f"{tile.value.said}{f' {tile.value.glyph}' if tile.value.glyph else ''}"
    said = (tile.label, number, f"#{tile.rank}" if tile.rank else "")[part]
    text = shortened(visible(said), cells)
    piece = Text(text, "dim" if tile.step is None else "bold" if part == 0 else "")
    rest = cells - cell_len(text)
    if tile.step is not None and rest > 1:
        piece.append(" ").append(SHADES[tile.step] * (rest - 1), f"not bold {INKS[tile.step]}")
    else:
        piece.append(" " * rest)
    if chosen:
        piece.stylize("reverse", 0, max(len(text), 1))
    piece.apply_meta({"region": tile.key})
    return piece


def neighbour(what: TileMap, key: str, down: int, right: int) -> str:
    """The tile next to `key` in a direction, straight on before aside; itself at the edge."""
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
