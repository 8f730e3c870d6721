"""A map of tiles laid out for a width: tiles in their places, notes in the free corner."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.present.chart.drawing import (
    Box,
    DrawnMap,
    DrawnTile,
    Run,
    wrapped_runs,
)
from tui.present.chart.tile_map import NARROWEST, SHADES
from tui.present.line_breaks import wrapped
from tui.present.widths import shortened
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.chart.drawing import DrawnLine
    from tui.present.chart.tile_map import Tile, TileMap

INKS = ("blue", "blue", "cyan", "cyan", "green")
"""The colours of the five steps, the lowest first."""
WIDEST = 14
"""Cells of a tile with the gap beside it, at most; where tiles are high, half as many again."""
HIGHEST = 5
"""Lines of a tile, at most."""
TEXTS = 3
"""Lines of a tile that say something: name, value, rank."""
LEGIBLE = 16
"""Notes are beside tiles in lines of so many cells at least."""


def draw_map(tile_map: TileMap, width: int, height: int | None = None) -> DrawnMap:
    """`tile_map` in lines of at most `width` cells (40 at least for eight columns of tiles).

    Tiles are two lines high, up to five where `height` allows. Notes are in the free corner above
    the tiles; those for which it is too small are under the map, not cut.
    """
    across = max(NARROWEST, (width + 1) // max(1, tile_map.columns))
    across, narrow = min(across, WIDEST * 3 // 2), min(across, WIDEST)
    full = max(width, across * tile_map.columns)
    heading = wrapped_runs([Run(tile_map.title, "bold")], full)
    legend = wrapped_runs(tile_map.legend, full)
    room = 0 if height is None else height - len(heading) - len(legend)
    tall = max(2, min(HIGHEST, room // max(1, tile_map.rows)))
    across = across if tall > TEXTS else narrow
    corner, left_over = _in_corner(tile_map, across, tall)
    return DrawnMap(
        heading=tuple(heading),
        tiles=tuple(
            _drawn_tile(tile, across, tall, len(heading))
            for tile in sorted(tile_map.tiles, key=lambda tile: tile.column)
        ),
        corner=tuple((Run(line, "dim"),) for line in corner),
        legend=tuple(legend),
        notes=tuple(line for note in left_over for line in wrapped_runs([Run(note, "dim")], full)),
        left_over=left_over,
    )


def _in_corner(tile_map: TileMap, across: int, tall: int) -> tuple[list[str], tuple[str, ...]]:
    """The lines of notes left of all tiles from the top on, and the notes left over.

    A note is there whole or not at all.
    """
    edges = [
        min((tile.column for tile in tile_map.tiles if tile.row <= row), default=0)
        for row in range(tile_map.rows)
    ]
    widths = [edge * across - 2 for edge in edges for _ in range(tall)]
    lines: list[str] = []
    left_over = []
    for note in tile_map.notes:
        found = _flowed(note, widths[len(lines) :])
        lines += found
        left_over += [] if found else [note]
    return lines, tuple(left_over)


def _flowed(text: str, widths: Sequence[int]) -> list[str]:
    """`text` in lines of these widths; none where it is too long for them."""
    lines, rest = [], visible(text).strip()
    for width in widths:
        if not rest or width < LEGIBLE:
            break
        lines.append(wrapped(rest, width)[0])
        rest = rest[len(lines[-1]) :].lstrip()
    return [] if rest else lines


def _drawn_tile(tile: Tile, across: int, tall: int, top: int) -> DrawnTile:
    """A tile in its place: name, value and, where it is three lines high, rank."""
    box = Box(tile.column * across, top + tile.row * tall, across - 1, tall)
    number = f"{tile.value.label}{f' {tile.value.glyph}' if tile.value.glyph else ''}"
    texts = [tile.label, number, f"#{tile.rank}" if tile.rank else ""]
    texts += [""] * (tall - TEXTS)
    if tall > TEXTS:  # a line between two tiles
        texts.pop()
    quiet = "dim" if tile.step is None else ""
    styles = ("dim" if tile.step is None else "bold", quiet, "dim")
    lines = [
        _tile_line(text, style, tile.step, box.width)
        for text, style in zip_longest(texts[:tall], styles[:tall], fillvalue="")
    ]
    lines += [(Run(""), Run(" " * box.width))] * (tall - len(lines))
    return DrawnTile(tile.key, box, tuple(lines))


def _tile_line(text: str, style: str, step: int | None, cells: int) -> DrawnLine:
    """A text of a tile, then its shade up to its edge."""
    text = shortened(visible(text), cells) or " "
    rest = cells - cell_len(text)
    if step is None or rest < 2:
        return (Run(text, style), Run(" " * rest, style))
    return (
        Run(text, style),
        Run(" ", style),
        Run(SHADES[step] * (rest - 1), INKS[step], "bar"),
    )
