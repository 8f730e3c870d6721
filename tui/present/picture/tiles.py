"""A map of tiles as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
from rich.cells import cell_len

from tui.present.chart.tile_map import STEPS, step_range
from tui.present.picture.frame import INK, drawn_text

if TYPE_CHECKING:
    from tui.present.chart.tile_map import Tile, TileMap

SIDE = 62
"""Pixels of a tile."""
COLOURS = ("#D6E6F4", "#ABCFE6", "#6AADD5", "#3787C0", "#105BA4")
"""Of the five steps, the lowest first."""
NONE = "#EEEEEE"
"""A region without a number."""
LONG = 7
"""Cells of a name from which on its letters are smaller."""
DARK = 3
"""From this step on, letters are white."""


def tiles(tile_map: TileMap) -> alt.LayerChart:
    """Return the tiles of `tile_map`: label and number on the colour of their step."""
    values = [_tile(tile) for tile in tile_map.tiles]
    steps = [step for step in reversed(range(STEPS)) if any(t.step == step for t in tile_map.tiles)]
    names = [step_range([t.value.length for t in tile_map.tiles if t.step == s]) for s in steps]
    plot = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("column", type="ordinal", axis=None), y=alt.Y("row", type="ordinal", axis=None)
    )
    index = {step: name for step, name in zip(steps, names, strict=True)}
    for value in values:
        value["range"] = index.get(value["step"], "—")
    colour = alt.Color(
        "range", type="nominal", legend=alt.Legend(title=None, orient="top", symbolType="square"),
        scale=alt.Scale(domain=[*names, "—"], range=[*(COLOURS[step] for step in steps), NONE]),
    )  # fmt: skip
    ink = alt.Color("ink", type="nominal", scale=None)
    layers = [
        plot.mark_rect(stroke="white", strokeWidth=3).encode(color=colour),
        plot.mark_text(dy=-9).encode(
            text=alt.Text("label", type="nominal"),
            color=ink,
            size=alt.Size("size", type="quantitative", scale=None, legend=None),
        ),
        plot.mark_text(dy=10, fontSize=12).encode(text=alt.Text("text", type="nominal"), color=ink),
    ]
    return alt.layer(*layers).properties(
        width=SIDE * max(1, tile_map.columns), height=SIDE * max(1, tile_map.rows)
    )


def _tile(tile: Tile) -> dict[str, Any]:
    dark = tile.step is not None and tile.step >= DARK
    return {
        "column": tile.column,
        "row": tile.row,
        "label": drawn_text(tile.label),
        "size": 12 if cell_len(tile.label) <= LONG else 10,
        "text": drawn_text(f"{tile.value.label} {tile.value.glyph}".rstrip()),
        "step": tile.step,
        "ink": "#FFFFFF" if dark else INK,
    }
