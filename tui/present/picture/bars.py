"""A bar chart as a picture: lengths are the values, not whole cells."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

import altair as alt

from tui.present.chart.scale import Ruler
from tui.present.picture.frame import FAINT, INK, drawn_text

if TYPE_CHECKING:
    from tui.present.chart.model import Bar, BarChart
    from tui.words import Words

CELL = 6
"""Pixels of the plot for a cell that a terminal would have."""
ROW = 22
"""Pixels from one bar to the next."""
ROOM = 1.2
"""The axis goes so much further than the longest bar, for the number after it."""
ASIDE = 100
"""Pixels right of the plot, for the target year."""
PLAIN, EMPHASIS = "#4C78A8", "#2E8B57"
"""Outside the national hubs, and in them."""
SERIES = ("#4C78A8", "#F2A541", "#B9BEC5", "#7B5EA7")


def bars(chart: BarChart, width: int, words: Words) -> alt.LayerChart:
    """Return the bars (or dots) of `chart` with their axis, labels and legend."""
    names = _labels(chart)
    pieces = [
        piece for place in range(len(chart.bars)) for piece in _pieces(chart, place, names, words)
    ]
    pixels = max(300, CELL * width)
    layers = [
        _drawn(chart, pieces, words, names),
        *_marks(chart),
        _numbers(chart, pieces),
        *_asides(chart, names, pixels),
    ]
    step = ROW * (len(chart.series) if chart.kind == "grouped" else 1)
    return alt.layer(*layers).properties(width=pixels, height=step * max(1, len(chart.bars)))


def _labels(chart: BarChart) -> list[str]:
    """The label of each bar, each once: two of the same name say their keys too."""
    labels = [drawn_text(f"{bar.label} {chart.sign}" if _marked(chart, bar) else bar.label)
              for bar in chart.bars]  # fmt: skip
    twice = {label for label in labels if labels.count(label) > 1}
    return [
        drawn_text(f"{label} ({bar.key or place})") if label in twice else label
        for place, (label, bar) in enumerate(zip(labels, chart.bars, strict=True))
    ]


def _marked(chart: BarChart, bar: Bar) -> bool:
    """Whether the bar's label has the sign, where colours distinguish series."""
    return bar.emphasis and chart.kind != "bar"


def _pieces(chart: BarChart, place: int, names: list[str], words: Words) -> list[dict[str, Any]]:
    """The parts of a bar: where each begins and ends, and what it is called."""
    bar = chart.bars[place]
    stacked = chart.kind == "stacked"
    ends = list(accumulate(value.length for value in bar.values))
    pieces = []
    for series, value in enumerate(bar.values):
        begin = ends[series] - value.length if stacked else chart.base
        end = ends[series] if stacked else value.length
        pieces.append(
            {
                "bar": names[place],
                "begin": begin,
                "end": end,
                "text": drawn_text(f"{value.label} {value.glyph}".rstrip()),
                "known": value.number is not None,
                "drawn": value.number is not None and (end > 0 or chart.scale == "linear"),
                "group": _group(chart, bar, series, words),
            }
        )
    return pieces


def _group(chart: BarChart, bar: Bar, series: int, words: Words) -> str:
    """What the colour of a part tells."""
    if chart.kind == "bar":
        return words.chart.hub if bar.emphasis else words.chart.no_hub
    return drawn_text(chart.series[series])


def _drawn(
    chart: BarChart, pieces: list[dict[str, Any]], words: Words, names: list[str]
) -> alt.Chart:
    """The bars, or dots where the axis does not begin at zero."""
    shown = [piece for piece in pieces if piece["drawn"]]
    plot = alt.Chart(alt.InlineData(values=shown))
    encoding = {"y": _rows(names), "color": _colours(chart, words)}
    if chart.kind == "grouped":
        encoding["yOffset"] = alt.YOffset("group", type="nominal", sort=None)
    if chart.dots:
        marks = plot.mark_point(filled=True, size=70, opacity=1)
        return marks.encode(x=_axis(chart, "end"), **encoding)
    return plot.mark_bar().encode(x=_axis(chart, "begin"), x2="end", **encoding)


def _rows(names: list[str]) -> alt.Y:
    axis = alt.Axis(title=None, domain=False, ticks=False, labelFontSize=12, labelLimit=0,
                    labelColor=INK, labelPadding=6)  # fmt: skip
    return alt.Y("bar", type="nominal", sort=None, scale=alt.Scale(domain=names), axis=axis)


def _axis(chart: BarChart, field: str) -> alt.X:
    """The axis of values: from the base, or on a log scale from the power of ten below."""
    ends = [sum(value.length for value in bar.values) for bar in chart.bars]
    if chart.kind != "stacked":
        ends = [value.length for bar in chart.bars for value in bar.values if value.number]
    ruler = Ruler.over([*ends, *(mark.length for mark in chart.marks)], chart.scale, chart.base)
    if ruler.scale == "log":
        top = ruler.top * (ruler.top / ruler.low) ** (ROOM - 1)
    else:
        top = ruler.low + (ruler.top - ruler.low) * ROOM
    domain = [ruler.low, top if top > ruler.low else ruler.low + 1]
    scale = alt.Scale(type=ruler.scale, domain=domain, nice=False, zero=False)
    axis = alt.Axis(title=None, grid=True, gridColor="#E6E6E6", tickCount=6, labelColor=FAINT)
    return alt.X(field, type="quantitative", scale=scale, axis=axis)


def _colours(chart: BarChart, words: Words) -> alt.Color:
    """The colours with their legend: hubs, or the series."""
    if chart.kind == "bar":
        known, colours = [words.chart.hub, words.chart.no_hub], [EMPHASIS, PLAIN]
    else:
        known = [drawn_text(name) for name in chart.series]
        colours = [SERIES[place % len(SERIES)] for place in range(len(known))]
    legend = alt.Legend(title=None, orient="top", symbolType="square")
    if chart.kind == "bar" and not any(bar.emphasis for bar in chart.bars):
        legend = None  # one colour, which says nothing
    return alt.Color("group", type="nominal", legend=legend,
                     scale=alt.Scale(domain=known, range=colours))  # fmt: skip


def _numbers(chart: BarChart, pieces: list[dict[str, Any]]) -> alt.Chart:
    """The number behind each bar; of parts, of all parts."""
    shown = pieces
    if chart.kind == "stacked":
        shown = []
        for name in dict.fromkeys(piece["bar"] for piece in pieces):
            own = [piece for piece in pieces if piece["bar"] == name and piece["known"]]
            text = " + ".join(piece["text"] for piece in own)
            shown.append({"bar": name, "end": max((p["end"] for p in own), default=0.0),
                          "text": text})  # fmt: skip
    low = _axis(chart, "end").to_dict()["scale"]["domain"][0]
    shown = [{**piece, "end": max(piece["end"], low)} for piece in shown]
    plot = alt.Chart(alt.InlineData(values=shown))
    marks = plot.mark_text(align="left", dx=8 if chart.dots else 4, fontSize=12, color=INK)
    encoding: dict[str, Any] = {
        "y": _rows(_labels(chart)),
        "text": alt.Text("text", type="nominal"),
    }
    if chart.kind == "grouped":
        encoding["yOffset"] = alt.YOffset("group", type="nominal", sort=None)
    return marks.encode(x=_axis(chart, "end"), **encoding)


def _marks(chart: BarChart) -> list[alt.Chart]:
    """The lines across the bars, such as the median, with their legend."""
    if not chart.marks or not chart.bars:
        return []
    lines = [{"end": mark.length, "label": drawn_text(mark.label)} for mark in chart.marks]
    domain = [line["label"] for line in lines]
    dashes = alt.StrokeDash(
        "label", type="nominal", legend=alt.Legend(title=None, orient="top", symbolType="stroke"),
        scale=alt.Scale(domain=domain, range=[[4, 3], [1, 0]][: len(domain)]),
    )  # fmt: skip
    plot = alt.Chart(alt.InlineData(values=lines)).mark_rule(color=INK, strokeWidth=1.2)
    return [plot.encode(x=_axis(chart, "end"), strokeDash=dashes)]


def _asides(chart: BarChart, names: list[str], pixels: int) -> list[alt.Chart]:
    """The target year of each bar, at the right edge, under its heading."""
    lines = [
        {"bar": name, "text": drawn_text(bar.aside)}
        for name, bar in zip(names, chart.bars, strict=True)
    ]
    if not any(line["text"] for line in lines):
        return []
    right = alt.value(pixels + ASIDE)
    column = alt.Chart(alt.InlineData(values=lines)).mark_text(align="right", color=FAINT)
    head = alt.Chart(alt.InlineData(values=[{"text": drawn_text(chart.aside)}]))
    text = alt.Text("text", type="nominal")
    return [
        column.encode(x=right, y=_rows(names), text=text),
        head.mark_text(align="right", color=FAINT).encode(x=right, y=alt.value(-8), text=text),
    ]
