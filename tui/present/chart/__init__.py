"""A figure drawn with plotext, as styled text of a given size.

A row reads label, axis `┤`, a bar of `█`, then the value; a glyph after the value tells a bound
or a derivation. `of_figure` says what to show, `draw` lays it out, `plot` alone knows plotext,
which takes a third of a second to import and is therefore imported by the first drawing.
"""

from __future__ import annotations

from tui.present.chart.drawing import draw
from tui.present.chart.figure_chart import of_figure
from tui.present.chart.model import Bar, BarChart, ChartError, Kind, Mark, Scale, Value
from tui.present.chart.request import FORMATS, FORMS, Ask, Form, Format, written
from tui.present.chart.tilemap import DrawnMap, TileMap, draw_map, map_of, neighbour
from tui.present.chart.writers import to_ansi, to_svg, to_text

__all__ = [
    "FORMATS",
    "FORMS",
    "Ask",
    "Bar",
    "BarChart",
    "ChartError",
    "DrawnMap",
    "Form",
    "Format",
    "Kind",
    "Mark",
    "Scale",
    "TileMap",
    "Value",
    "draw",
    "draw_map",
    "map_of",
    "neighbour",
    "of_figure",
    "to_ansi",
    "to_svg",
    "to_text",
    "written",
]
