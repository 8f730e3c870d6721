"""Charts of dots as pictures: targets by year, and two indicators against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
from rich.cells import cell_len

from tui.present.picture.frame import FAINT, INK, drawn_text

if TYPE_CHECKING:
    from tui.present.chart.scale import Ruler
    from tui.present.chart.scatter import Scatter
    from tui.present.chart.years import YearChart
    from tui.words import Words

CELL, ROW = 6, 22
"""Pixels for a cell of a terminal, and from one row to the next."""
AIM, START, HUB = "#4C78A8", "#F2A541", "#2E8B57"
SIDE = 0.62
"""How high a scatter is of its width."""
ROOM = 1.06
"""The axes go so much further than the largest number."""
MARGIN = 40
"""Pixels that a name may go over the right edge; below the axis it is an eighth of it."""
LETTER = 6
"""Pixels of a cell of a name."""
PLACES = (("left", 7, 0), ("right", -7, 0), ("center", 0, -11), ("center", 0, 12))
"""Where a name may be: aligned so, and so far right of its dot and below it."""
Box = tuple[float, float, float, float]
"""The left, right, lower and upper edge of something drawn."""


def years(chart: YearChart, width: int) -> alt.LayerChart:
    """Return a row a region: a line from its first year to its last, a dot for each number."""
    names = [drawn_text(row.label) for row in chart.rows]
    points = [
        {"row": name, "year": point.year, "kind": drawn_text(chart.legend[not point.start])}
        for name, row in zip(names, chart.rows, strict=True)
        for point in row.points
    ]
    lines: list[dict[str, Any]] = [
        {"row": name, "first": row.points[0].year, "last": row.points[-1].year,
         "text": drawn_text(row.text)}
        for name, row in zip(names, chart.rows, strict=True)
    ]  # fmt: skip
    first, last = chart.years
    room = (last - first or 1) * 0.4  # for the numbers behind the last dot
    scale = alt.Scale(domain=[first - 0.3, last + room], nice=False, zero=False)
    ticks = list(range(first, last + 1))
    axis = alt.Axis(title=None, values=ticks, format="d", gridColor="#E6E6E6", labelColor=FAINT)
    rows = alt.Y("row", type="nominal", sort=None, scale=alt.Scale(domain=names),
                 axis=alt.Axis(title=None, domain=False, ticks=False, labelLimit=0,
                               labelFontSize=12, labelColor=INK))  # fmt: skip
    colours = alt.Scale(domain=[drawn_text(each) for each in chart.legend], range=[START, AIM])
    legend = alt.Legend(title=None, orient="top")
    whole, dots = alt.Chart(alt.InlineData(values=lines)), alt.Chart(alt.InlineData(values=points))

    def x(field: str) -> alt.X:
        return alt.X(field, type="quantitative", scale=scale, axis=axis)

    layers = [
        whole.mark_rule(color="#B9BEC5", strokeWidth=2).encode(x=x("first"), x2="last", y=rows),
        dots.mark_point(filled=True, size=70, opacity=1).encode(
            x=x("year"), y=rows,
            color=alt.Color("kind", type="nominal", scale=colours, legend=legend),
        ),
        whole.mark_text(align="left", dx=9, fontSize=12, color=INK).encode(
            x=x("last"), y=rows, text=alt.Text("text", type="nominal")
        ),
    ]  # fmt: skip
    size = {"width": max(300, CELL * width), "height": ROW * max(1, len(names))}
    return alt.layer(*layers).properties(**size)


def scatter(chart: Scatter, width: int, words: Words) -> tuple[alt.LayerChart, list[str]]:
    """Return a dot a region with its name, and the names for which there is no room."""
    pixels = max(300, CELL * width)
    size = (pixels, round(pixels * SIDE))
    values = _placed(chart, size, words)
    x_ruler, y_ruler = chart.rulers(1, 1)
    plot = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("x", type="quantitative", scale=_scale(x_ruler), axis=_axis(chart.x_title)),
        y=alt.Y("y", type="quantitative", scale=_scale(y_ruler), axis=_axis(chart.y_title)),
    )
    colours = alt.Scale(domain=[words.chart.hub, words.chart.no_hub], range=[HUB, AIM])
    legend = alt.Legend(title=None, orient="top")
    dots = plot.mark_point(filled=True, size=60, opacity=1).encode(
        color=alt.Color("hub", type="nominal", scale=colours, legend=legend)
    )
    names = [
        plot.transform_filter(f"datum.place == {place}")
        .mark_text(align=align, dx=right, dy=down, fontSize=11, color=INK)
        .encode(text=alt.Text("name", type="nominal"))
        for place, (align, right, down) in enumerate(PLACES)
    ]
    whole = alt.layer(dots, *names).properties(width=size[0], height=size[1])
    return whole, [value["name"] for value in values if value["place"] is None]


def _scale(ruler: Ruler) -> alt.Scale:
    """An axis that goes a little further than the largest number."""
    domain = [ruler.low, ruler.top * ROOM if ruler.top > ruler.low else ruler.low + 1]
    return alt.Scale(type=ruler.scale, domain=domain, nice=False, zero=False)


def _axis(title: str) -> alt.Axis:
    return alt.Axis(title=drawn_text(title), gridColor="#E6E6E6", labelColor=FAINT,
                    titleColor=INK, titleFontWeight="normal")  # fmt: skip


def _placed(chart: Scatter, size: tuple[int, int], words: Words) -> list[dict[str, Any]]:
    """The dots with the place of each name: one of `PLACES` where no other is; else none."""
    x_ruler, y_ruler = chart.rulers(1, 1)
    spots = [
        (x_ruler.part(point.x) * size[0] / ROOM, y_ruler.part(point.y) * size[1] / ROOM)
        for point in chart.points
    ]
    taken = [(x - 4, x + 4, y - 4, y + 4) for x, y in spots]
    values = []
    for point, (x, y) in zip(chart.points, spots, strict=True):
        name = drawn_text(point.label)
        found = None
        for place, (align, right, down) in enumerate(PLACES):
            wide = LETTER * cell_len(name)
            left = x + right - {"left": 0, "right": wide, "center": wide / 2}[align]
            box = (left, left + wide, y - down - 6, y - down + 6)
            inside = box[0] >= 0 and box[1] < size[0] + MARGIN and box[2] >= -MARGIN / 8
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found = place
                break
        values.append(
            {"x": point.x, "y": point.y, "name": name, "place": found,
             "hub": words.chart.hub if point.emphasis else words.chart.no_hub}
        )  # fmt: skip
    return values


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
