"""A bar chart laid out for a width: where each bar ends, and what is written around it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.present.chart.bar_rows import (
    SHORTEST,
    BarRow,
    aside_cells,
    cut,
    fill_of,
    rows_of_bars,
    with_suffix_cut,
)
from tui.present.chart.drawing import (
    DrawnChart,
    DrawnRow,
    Run,
    cells_of,
    wrapped_runs,
)
from tui.present.chart.plot import Plot, PlotText, Stroke, plotted
from tui.present.chart.scale import Ruler
from tui.present.line_breaks import wrapped
from tui.present.widths import shortened
from tui.tables.target_text import number_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.chart.drawing import DrawnLine
    from tui.present.chart.model import BarChart
    from tui.present.chart.plot import Ink

LEADER = "·"
"""The line from the axis to a dot, too faint to be read as a bar."""

EIGHTHS = " ▏▎▍▌▋▊▉"
"""The last cell of a bar, by the eighths that are filled: unequal values look unequal."""

NARROWEST = 24
"""A drawing is never narrower than this."""


def draw(chart: BarChart, width: int, height: int | None = None) -> DrawnChart:
    """`chart` in lines of at most `width` cells (24 at least).

    Rows are never left out or merged: a chart that needs more than `height` lines gets them. With
    enough height the bars are a line apart, and with still more two lines thick. The length of a
    bar is to the nearest cell, of a plain bar to the nearest eighth of one, and never nothing where
    its value is above zero. Where the axis does not begin at zero a value is a dot where its bar
    would end, and `chart.start` says so.
    """
    width = max(width, NARROWEST)
    rows = rows_of_bars(chart)
    aside = aside_cells(rows, width)
    heading = _heading(chart, width, with_aside=aside > 0)
    signs, notes = _signs(chart, width), _notes(chart, width)
    free = None if height is None else height - len(heading) - len(signs) - len(notes)
    body, axis = _body(chart, cut(rows, width, aside), width, free) if rows else ((), ())
    return DrawnChart(heading, body, axis, signs, notes)


# -- around the plot ---------------------------------------------------------


def _heading(chart: BarChart, width: int, *, with_aside: bool) -> tuple[DrawnLine, ...]:
    """Title and, at the right edge, what the asides are; then the names of the series."""
    titles = wrapped(visible(chart.heading), width)
    lines: list[DrawnLine] = [(Run(line, "bold"),) for line in titles]
    aside = shortened(visible(chart.aside), width)
    if aside and with_aside:
        last = titles[-1] if titles else ""
        if not titles or cell_len(last) + cell_len(aside) >= width:
            last = ""
            lines.append(())
        gap = " " * (width - cell_len(aside) - cell_len(last))
        lines[-1] = (Run(f"{last}{gap}", "bold" if last else ""), Run(aside, "dim"))
    return (*lines, *(_legend(chart, width) if chart.kind != "bar" else []))


def _legend(chart: BarChart, width: int) -> list[DrawnLine]:
    """The fills of the series with their names."""
    lines: list[DrawnLine] = []
    for place, name in enumerate(chart.series):
        fill, ink = fill_of(place, dots=chart.dots)
        entry = (Run(fill, ink, "bar"), Run(f" {shortened(visible(name), width - 2)}"))
        if lines and cells_of(lines[-1]) + 3 + cells_of(entry) <= width:
            lines[-1] = (*lines[-1], Run("   "), *entry)
        else:
            lines.append(entry)
    return lines


def _signs(chart: BarChart, width: int) -> tuple[DrawnLine, ...]:
    """Where the axis begins, and what each line across the bars is."""
    start = [[Run(chart.start, "dim")]] if chart.start else []
    marks = [[Run(mark.sign, "dim", "frame"), Run(f" {mark.label}", "dim")] for mark in chart.marks]
    return tuple(line for runs in (*start, *marks) for line in wrapped_runs(runs, width))


def _notes(chart: BarChart, width: int) -> tuple[DrawnLine, ...]:
    return tuple(line for note in chart.notes for line in wrapped_runs([Run(note, "dim")], width))


# -- the plot ----------------------------------------------------------------


def _body(
    chart: BarChart, rows: Sequence[BarRow], width: int, free: int | None
) -> tuple[tuple[DrawnRow, ...], tuple[DrawnLine, ...]]:
    """The bars and the axis, in `free` lines or as many as there must be."""
    columns = width - max(cell_len(row.label or " ") for row in rows) - 1 - cell_len(rows[0].aside)
    rows = [with_suffix_cut(row, columns - SHORTEST) for row in rows]
    ruler = _ruler(chart, rows, columns)
    # Apart: a line between two bars; besides them the axis and its ticks.
    spare = -1 if free is None else free - len(rows) - len(chart.bars) - 1
    apart, thick = spare >= 0, 2 if spare >= len(rows) and not chart.dots else 1
    places = [place * thick + row.bar * apart for place, row in enumerate(rows)]
    body, axis = plotted(_plot(chart, rows, places, columns, ruler, thick))
    placed = zip(places, rows, strict=True)
    bars = {place + line: row.bar for place, row in placed for line in range(thick)}
    keys = {place: chart.bars[bar].key for place, bar in bars.items()}
    same_bar = [list(same) for _, same in groupby(range(len(body)), key=bars.get)]
    drawn = [DrawnRow(keys.get(same[0], ""), tuple(body[at] for at in same)) for same in same_bar]
    return tuple(drawn), axis


def _ruler(chart: BarChart, rows: Sequence[BarRow], columns: int) -> Ruler:
    """The longest axis on which every bar leaves room for what follows it."""
    marks = [mark.length for mark in chart.marks]
    ruler = Ruler.over([*(row.end for row in rows), *marks], chart.scale, chart.base)
    rooms = [(columns - row.suffix_cells, ruler.part(row.end)) for row in rows]
    cells = min((room / part for room, part in rooms if part > 0), default=columns)
    # Only the filling of plain bars has characters for parts of a cell.
    parts = len(EIGHTHS) if chart.kind == "bar" and not chart.dots else 1
    return replace(ruler, cells=min(cells, columns), parts=parts)


def _plot(
    chart: BarChart, rows: Sequence[BarRow], places: Sequence[int], columns: int, ruler: Ruler,
    thick: int,
) -> Plot:  # fmt: skip
    placed = list(zip(places, rows, strict=True))
    strokes = _dots if chart.dots else _bar if chart.kind == "bar" else _segments
    bold: tuple[Ink, Ink] = ("plain", "bold")
    return Plot(
        columns=columns,
        rows=places[-1] + thick,
        labels={
            place: (row.label or " ", bold[chart.bars[row.bar].emphasis])
            for place, row in placed
            if row.label is not None
        },
        asides={place: row.aside for place, row in placed if row.aside.strip()},
        strokes=[
            stroke
            for place, row in placed
            for line in range(thick)
            for stroke in strokes(place + line, row, ruler)
        ],
        texts=[PlotText(place, ruler.length(row.end), row.suffix) for place, row in placed],
        ticks={ruler.last(tick): number_text(tick) for tick in reversed(ruler.ticks())},
        lines={ruler.last(mark.length): mark.sign for mark in chart.marks},
    )


def _bar(place: int, row: BarRow, ruler: Ruler) -> list[Stroke]:
    """A bar to the nearest eighth of a cell."""
    (fill, ink), (cells, rest) = row.styles[0], divmod(ruler.filled(row.end), ruler.parts)
    strokes = [
        Stroke(place, 0, cells, fill, ink),
        Stroke(place, cells, cells + 1, EIGHTHS[rest], ink),
    ]
    return [stroke for stroke in strokes if stroke.end > stroke.start and stroke.fill != " "]


def _segments(place: int, row: BarRow, ruler: Ruler) -> list[Stroke]:
    ends = [ruler.length(end) for end in row.ends]
    return [
        Stroke(place, start, end, fill, ink)
        for start, end, (fill, ink) in zip([0, *ends], ends, row.styles, strict=False)
        if end > start
    ]


def _dots(place: int, row: BarRow, ruler: Ruler) -> list[Stroke]:
    """The dot in the cell in which a bar would end, and the line that leads to it."""
    (fill, ink), end = row.styles[0], ruler.length(row.end)
    way = [Stroke(place, 0, end - 1, LEADER, "dim")] if end > 1 else []
    return [*way, Stroke(place, end - 1, end, fill, ink)] if end else []
