"""A figure of the report, or any indicator, as a bar chart."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from tui.present.chart.model import Bar, BarChart, Mark, Value
from tui.present.chart.scale import base_of
from tui.tables.target_text import bar_sign, newer_sign, number_text, significant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tui.analysis.figures import Figure, FigureRow
    from tui.present.chart.model import Scale
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.words import Words
    from tui.words.chart import Better


def of_figure(figure: Figure, catalog: Catalog, scale: Scale = "linear") -> BarChart:
    """Return the chart of `figure`: bars in order, each with bound, derivation, scope and year.

    Regions of a national hub carry a sign; the glyphs that occur are explained in a note. The
    whole country is a line and no bar, as is the median. What has no number is listed.
    """
    nation = _nation(catalog.dataset)
    rows = [row for row in figure.entries if row.region not in nation]
    bars = tuple(bar_of(row.region, (value_of(row),), _aside(row), catalog) for row in rows)
    chart = BarChart(figure.title, bars, figure.unit, _years_heading(figure, catalog), scale=scale)
    return finished(chart, [figure], catalog)


def finished(chart: BarChart, figures: Sequence[Figure], catalog: Catalog) -> BarChart:
    """Return `chart` of `figures` with its axis, the lines across it, and notes.

    Lines and readings are those of the first figure.
    """
    first, marks = figures[0], marks_of(figures[0], catalog)
    base = _base(chart, marks)
    start = catalog.words.chart.start.format(base=number_text(base)) if base else ""
    if chart.scale == "log" and chart.bars:
        start = catalog.words.chart.start_log
    lower = chart.kind != "stacked" and better_of(first, catalog.dataset) == "lower"
    signs = [signs_note(chart, catalog.words), catalog.words.chart.better if lower else ""]
    notes = [
        catalog.words.chart.between.join(filter(None, signs)),
        *gap_notes(figures, [bar.key for bar in chart.bars], catalog),
        first.note,
        years_note(figures, catalog.words),
        no_length_note(chart, catalog.words),
    ]
    if not chart.bars:
        notes = [nothing_drawn(figures, catalog.words)]
    notes = [note for note in notes if note]
    return replace(chart, marks=marks, notes=tuple(notes), base=base, start=start)


def no_length_note(chart: BarChart, words: Words) -> str:
    """How many numbers are negative, which have no bar."""
    values = [value.number for bar in chart.bars for value in bar.values]
    count = sum(number is not None and number < 0 for number in values)
    return words.chart_kinds.no_length.format(count=count) if count else ""


def _base(chart: BarChart, marks: Sequence[Mark]) -> float:
    """Return where the axis begins: at zero also where a line would be before it."""
    if chart.kind == "stacked" or chart.scale == "log":
        return 0.0
    values = [value for bar in chart.bars for value in bar.values if value.number is not None]
    base = base_of(value.length for value in values)
    return base if all(mark.length >= base for mark in marks) else 0.0


def bar_of(region: str, values: tuple[Value, ...], aside: str, catalog: Catalog) -> Bar:
    """A region's bar, emphasised where it is in a national hub."""
    hubs = dict(catalog.dataset.regions.select("region", "hub").iter_rows())
    return Bar(catalog.region(region), values, aside, emphasis=bool(hubs.get(region)), key=region)


def _years_heading(figure: Figure, catalog: Catalog) -> str:
    """What the years beside the bars are: of targets, or of a table of the reader's own."""
    layer = catalog.dataset.layer
    own = set() if layer is None else set(layer.indicators["indicator"])
    if figure.entries and {row.indicator for row in figure.entries} <= own:
        return catalog.words.lists.headings["year"]
    return catalog.words.chart.aside


def value_of(row: FigureRow) -> Value:
    """A figure's value with its glyph, and the sign of an own or later plan."""
    sign = bar_sign(row.comparator, row.bound, derived=row.derived)
    text = "" if row.shown == row.value else number_text(row.shown)
    return Value(row.value, text, glyph=sign + newer_sign(own=row.own, later=row.later))


def marks_of(figure: Figure, catalog: Catalog) -> tuple[Mark, ...]:
    """Lines at the median of three regions or more, and at the number of the whole country."""
    nation = _nation(catalog.dataset)
    ratio = any(row.shown != row.value for row in figure.entries)
    values = figure.rows.select("region", "value").iter_rows()
    inside: list[float] = []
    whole: list[float] = []
    for region, value in values:
        if value is not None:
            (whole if region in nation else inside).append(value)
    marks = []
    if len(inside) > 2:
        middle = median(inside)
        number = number_text(significant(middle) if ratio else middle)
        number = f"{number} {figure.unit}".rstrip()
        label = catalog.words.chart.median.format(number=number, count=len(inside))
        marks.append(Mark(middle, label, "┊"))
    for value in whole:
        number = f"{number_text(value)} {figure.unit}".rstrip()
        marks.append(Mark(value, catalog.words.chart.national.format(number=number), "║"))
    return tuple(marks)


def gap_notes(figures: Sequence[Figure], drawn: Collection[str], catalog: Catalog) -> list[str]:
    """List the regions with a plan that are not drawn: without a number, or left out by the query.

    Of several figures a region has none where no figure has one.
    """
    out = {region for figure in figures for region in figure.left_out} - {*drawn}
    none = set.intersection(*(set(figure.missing) for figure in figures)) - {*drawn} - out
    notes, w = [], catalog.words.chart
    for form, regions in ((w.missing, none), (w.left_out, out)):
        names = [
            catalog.region(each) for each in catalog.dataset.regions["region"] if each in regions
        ]
        notes += [form.format(regions=w.listed.join(names))] if names else []
    return notes


def years_note(figures: Iterable[Figure], words: Words) -> str:
    """The first and the last target year of what is drawn, where they differ."""
    years = [year for figure in figures for year in figure.rows["year"].drop_nulls()]
    if len(set(years)) < 2:
        return ""
    return words.chart.years.format(first=min(years), last=max(years))


def nothing_drawn(figures: Sequence[Figure], words: Words) -> str:
    """Why nothing is drawn, in one line."""
    count = len({region for figure in figures for region in figure.left_out})
    return words.chart.none_found.format(count=count) if count else words.chart.nothing


def better_of(figure: Figure, dataset: Dataset) -> Better:
    """Which way the figure's indicator is better: `higher`, `lower` or `neither`."""
    slug = next(iter(figure.rows["indicator"]), "")
    ways: dict[str, Better | None] = dict(
        dataset.indicators.select("indicator", "better").iter_rows()
    )
    return ways.get(slug) or "neither"


def _nation(dataset: Dataset) -> frozenset[str]:
    from tui.analysis.figures import national  # imports polars, which a dataset has done

    return national(dataset)


def _aside(row: FigureRow) -> str:
    """The target year, and before it what the number covers where that is not the whole region."""
    from tui.analysis.figures import WHOLE  # imports polars, which a figure has done

    scope = row.scope or ""
    if re.fullmatch(f"{WHOLE}?", scope):
        scope = ""
    return " ".join(filter(None, [scope, str(row.year or "")]))


def signs_note(chart: BarChart, words: Words) -> str:
    """What the glyphs and signs of `chart` mean; only those that occur."""
    notes = glyph_notes([value.glyph for bar in chart.bars for value in bar.values], words)
    if any(bar.emphasis for bar in chart.bars):
        notes.append(f"{chart.sign} {words.chart.hub}")
    return words.chart.between.join(notes)


def glyph_notes(glyphs: Iterable[str], words: Words) -> list[str]:
    """What each of `glyphs` means after a value."""
    found = "".join(glyphs)
    return [f"{glyph} {meaning}" for glyph, meaning in words.chart.glyphs.items() if glyph in found]
