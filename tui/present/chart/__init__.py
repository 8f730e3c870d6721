"""Charts and maps of figures: what is shown, laid out for a width, and written out.

`ChartRequest` names a chart; `of_figure` and `map_of` make its model, `draw` and `draw_map` lay it
out as a structure of lines, and `writers` write that as text or ANSI. A row reads label, axis
`┤`, a bar of `█`, then the value and the glyph of a bound or a derivation. `plot` alone knows
plotext, which takes a third of a second to import and is therefore imported by the first drawing.
"""

from __future__ import annotations

from tui.present.chart.bar_layout import draw
from tui.present.chart.drawing import DrawnChart, DrawnMap, DrawnRow
from tui.present.chart.figure_chart import of_figure
from tui.present.chart.histogram import BETWEEN, histogram_of
from tui.present.chart.map_layout import draw_map
from tui.present.chart.model import Bar, BarChart, ChartError, Mark, Scale, Value
from tui.present.chart.request import (
    FORMATS,
    KINDS,
    OF_TWO,
    ChartKind,
    ChartRequest,
    Format,
    render,
)
from tui.present.chart.scatter import Scatter, draw_scatter, nearest, scatter_of
from tui.present.chart.tile_map import TileMap, map_of, neighbour
from tui.present.chart.writers import to_ansi, to_text
from tui.present.chart.years import YearChart, draw_years, years_of

__all__ = [
    "BETWEEN",
    "FORMATS",
    "KINDS",
    "OF_TWO",
    "Bar",
    "BarChart",
    "ChartError",
    "ChartKind",
    "ChartRequest",
    "DrawnChart",
    "DrawnMap",
    "DrawnRow",
    "Format",
    "Mark",
    "Scale",
    "Scatter",
    "TileMap",
    "Value",
    "YearChart",
    "draw",
    "draw_map",
    "draw_scatter",
    "draw_years",
    "histogram_of",
    "map_of",
    "nearest",
    "neighbour",
    "of_figure",
    "render",
    "scatter_of",
    "to_ansi",
    "to_text",
    "years_of",
]
