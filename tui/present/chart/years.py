"""Targets on an axis of years: a row a region, from where it starts to where it aims."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tui.present.chart.bar_rows import DOTS
from tui.present.chart.drawing import DrawnChart, DrawnRow, Run, wrapped_runs
from tui.present.chart.figure_chart import gap_notes, glyph_notes, nothing_drawn, value_of
from tui.present.chart.model import Value
from tui.present.chart.plot import Plot, PlotText, Stroke, fit_for_plot, plotted
from tui.present.widths import shortened
from tui.tables.target_text import bar_sign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.analysis.figures import Figure, FigureRow
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset

AIM, START = DOTS[0], DOTS[1]
"""A target, and a number that a plan starts from."""
WAY: Final = "─"
TICK_CELLS: Final = 6
ROOM: Final = 12
"""Cells that the axis has at least."""
REAL: Final = ("baseline", "status")
"""Roles of numbers that say what there is, not what is to be."""


@dataclass(frozen=True)
class YearPoint:
    """A number and its year."""

    year: int
    value: Value
    start: bool = False
    """Whether it says what there is, not what is to be."""


@dataclass(frozen=True)
class YearRow:
    """A region's numbers, the earliest first."""

    key: str
    label: str
    points: tuple[YearPoint, ...]

    @property
    def text(self) -> str:
        """The numbers in their order: `3 → 10 ≥`."""
        return " → ".join(
            f"{point.value.label}{f' {point.value.glyph}' if point.value.glyph else ''}"
            for point in self.points
        )


@dataclass(frozen=True)
class YearChart:
    """Rows on one axis of years."""

    title: str
    unit: str
    rows: tuple[YearRow, ...]
    legend: tuple[str, str]
    """What the two dots are: a start, a target."""
    notes: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The title with the unit of the numbers."""
        return f"{self.title} ({self.unit})" if self.unit else self.title

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year."""
        every = [point.year for row in self.rows for point in row.points]
        return min(every, default=0), max(every, default=0)


def years_of(figure: Figure, catalog: Catalog) -> YearChart:
    """Return `figure` by year: its numbers and, of the same scope, those before them.

    Where no year is stated for a start, it is that of the plan. Rows stand by their last year.
    """
    kinds = catalog.words.chart_kinds
    words, stated = catalog.words.chart, _stated(catalog.dataset, figure)
    rows, without = [], []
    for entry in figure.entries:
        points = _points(entry, stated.get((entry.region, entry.indicator), ()))
        if points:
            rows.append(YearRow(entry.region, catalog.region(entry.region), points))
        else:
            without.append(catalog.region(entry.region))
    rows.sort(key=lambda row: row.points[-1].year)
    glyphs = [point.value.glyph for row in rows for point in row.points]
    notes = [
        words.between.join(glyph_notes(glyphs, catalog.words)),
        kinds.no_year.format(regions=words.listed.join(without)) if without else "",
        *gap_notes([figure], figure.by_region, catalog),
        figure.note,
    ]
    if not rows:
        notes = [nothing_drawn([figure], catalog.words), *notes[1:2]]
    return YearChart(
        figure.title, figure.unit, tuple(rows), (kinds.start_dot, kinds.aim_dot),
        tuple(filter(None, notes)),
    )  # fmt: skip


def _points(entry: FigureRow, stated: Sequence[Mapping[str, object]]) -> tuple[YearPoint, ...]:
    """The numbers of a region, one a year; that of the figure takes the place of others."""
    from tui.analysis.figures import covered  # imports polars, which a figure has done

    found: dict[int, YearPoint] = {}
    for row in stated:
        year, role = row["year"] or row["issued"], row["role"]
        if not year or covered(str(row["scope"] or "")) != covered(entry.scope):
            continue
        sign = bar_sign(str(row["comparator"]), "", derived=False)
        value = Value(float(str(row["value"])), glyph=sign)
        found.setdefault(int(str(year)), YearPoint(int(str(year)), value, role in REAL))
    if entry.year:
        found[entry.year] = YearPoint(entry.year, value_of(entry))
        found = {year: point for year, point in found.items() if _before(point, entry.year)}
    elif entry.derived:
        return ()
    return tuple(found[year] for year in sorted(found))


def _before(point: YearPoint, year: int) -> bool:
    """Whether a point may stand in the row of a target for `year`: a start only before it."""
    return point.year <= year or not point.start


def _stated(
    dataset: Dataset, figure: Figure
) -> Mapping[tuple[str, str], Sequence[Mapping[str, object]]]:
    """All levels that plans state on the figure's indicators, by region and indicator."""
    import polars as pl

    from tui.tables.dataset.in_force import issued

    plans = dataset.documents.select("document", issued=issued().str.slice(0, 4))
    rows = (
        dataset.targets.filter(
            pl.col("indicator").is_in(list({row.indicator for row in figure.entries})),
            pl.col("comparator") != "change", pl.col("same_as").is_null(),
        )
        .join(plans, on="document", how="left", maintain_order="left")
        .sort("issued", descending=True, nulls_last=True, maintain_order=True)
    )  # fmt: skip
    found: dict[tuple[str, str], list[Mapping[str, object]]] = defaultdict(list)
    for row in rows.iter_rows(named=True):
        found[row["region"], row["indicator"]].append(row)
    return found


# -- drawn ---------------------------------------------------------------------


def draw_years(chart: YearChart, width: int, height: int | None = None) -> DrawnChart:
    """`chart` in lines of at most `width` cells, a row a region; rows are never left out.

    With enough height they are a line apart.
    """
    heading = wrapped_runs([Run(chart.heading, "bold")], width)
    legend = (
        Run(START, "yellow", "bar"), Run(f" {chart.legend[0]}   "),
        Run(AIM, "cyan", "bar"), Run(f" {chart.legend[1]}"),
    )  # fmt: skip
    notes = [line for note in chart.notes for line in wrapped_runs([Run(note, "dim")], width)]
    if not chart.rows:
        return DrawnChart(tuple(heading), (), (), (), tuple(notes))
    taken = len(heading) + 1 + len(notes) + 2
    apart = height is not None and height >= taken + 2 * len(chart.rows) - 1
    body, axis = plotted(_plot(chart, width, 1 + apart))
    keys = {place * (1 + apart): row.key for place, row in enumerate(chart.rows)}
    rows = (DrawnRow(keys.get(place, ""), (line,)) for place, line in enumerate(body))
    return DrawnChart((*heading, legend), tuple(rows), axis, (), tuple(notes))


def _plot(chart: YearChart, width: int, pitch: int) -> Plot:
    labels = [shortened(fit_for_plot(row.label), width // 3) for row in chart.rows]
    columns = width - max(map(cell_len, labels)) - 1
    texts = [shortened(fit_for_plot(row.text), max(8, columns - ROOM)) for row in chart.rows]
    cells = max(ROOM, columns - max(map(cell_len, texts)) - 2)
    first, last = chart.years

    def cell(year: int) -> int:
        return round((year - first) * (cells - 1) / max(1, last - first))

    strokes, behind = [], []
    for number, (row, text) in enumerate(zip(chart.rows, texts, strict=True)):
        place = number * pitch
        places = [cell(point.year) for point in row.points]
        if places[-1] > places[0] + 1:
            strokes.append(Stroke(place, places[0] + 1, places[-1], WAY, "dim"))
        for at, point in zip(places, row.points, strict=True):
            fill, ink = (START, "yellow") if point.start else (AIM, "cyan")
            strokes.append(Stroke(place, at, at + 1, fill, ink))  # type: ignore[arg-type]
        behind.append(PlotText(place, places[-1] + 2, ((text, "plain"),)))
    every = max(1, -(-(last - first + 1) * TICK_CELLS // cells))
    ticks = {cell(year): str(year) for year in range(last, first - 1, -every)}
    return Plot(
        columns, (len(chart.rows) - 1) * pitch + 1,
        {number * pitch: (label, "plain") for number, label in enumerate(labels)}, {},
        strokes, behind, ticks, {},
    )  # fmt: skip
