"""A figure drawn with plotext, as styled text of a given size.

A row reads label, axis `┤`, a bar of `█`, then the value; a glyph after the value tells a bound
or a derivation. `of_figure` says what to show, `draw` lays it out, `plot` alone knows plotext,
which takes a third of a second to import and is therefore imported by the first drawing.
"""

from __future__ import annotations

from tui.chart.draw import draw
from tui.chart.figure import of_figure
from tui.chart.formats import to_ansi, to_svg, to_text
from tui.chart.model import Bar, BarChart, ChartError, Kind, Mark, Scale, Value

__all__ = [
    "Bar",
    "BarChart",
    "ChartError",
    "Kind",
    "Mark",
    "Scale",
    "Value",
    "draw",
    "of_figure",
    "to_ansi",
    "to_svg",
    "to_text",
]
