"""A figure of the report, or any indicator, as a bar chart."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Any

from tui.chart.model import Bar, BarChart, Mark, Value
from tui.places import Place

if TYPE_CHECKING:
    from tui.chart.model import Scale
    from tui.dataset import Dataset
    from tui.figures import Figure
    from tui.words import Words

STATED = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈", "range": "–"}
"""The glyph of a plan's own comparator; `=` has none."""
IMPLIED = {"floor": "≥", "ceiling": "≤", "nominal": "≈"}
"""The glyph of the bound that a derivation leaves."""
DERIVED, OWN = "†", "✎"


def of_figure(figure: Figure, dataset: Dataset, words: Words, scale: Scale = "linear") -> BarChart:
    """The chart of `figure`: its bars in order, each with bound, derivation, scope and year.

    Regions of a national hub carry a sign; the glyphs that occur are explained in a note. The
    whole country is a line and no bar, as is the median. What has no number is listed.
    """
    nation = _nation(dataset)
    rows = [row for row in figure.rows.iter_rows(named=True) if row["region"] not in nation]
    bars = tuple(
        bar_of(row["region"], (value_of(row),), _aside(row), dataset, words) for row in rows
    )
    chart = BarChart(figure.title, bars, figure.unit, words.chart.aside, scale=scale)
    return finished(chart, figure, dataset, words)


def finished(chart: BarChart, figure: Figure, dataset: Dataset, words: Words) -> BarChart:
    """`chart` with the lines and notes that `figure` calls for."""
    told = [explained(chart, words), missing_note(figure, dataset, words), figure.note]
    marks = marks_of(figure, dataset, words)
    return replace(chart, marks=marks, notes=tuple(filter(None, told)))


def bar_of(
    region: str, values: tuple[Value, ...], aside: str, dataset: Dataset, words: Words
) -> Bar:
    """A region's bar, told apart where it is in a national hub."""
    known = {
        name: (english or name, hub)
        for name, english, hub in dataset.regions.select("region", "name_en", "hub").iter_rows()
    }
    english, hub = known.get(region, (region, None))
    label = region if words.language == "zh" else english
    return Bar(label, values, aside, emphasis=bool(hub), key=region)


def value_of(row: dict[str, Any]) -> Value:
    """A figure's value with its glyph, and the sign of a plan that the reader has added."""
    return Value(row["value"], glyph=glyph_of(row) + (OWN if row["own"] else ""))


def marks_of(figure: Figure, dataset: Dataset, words: Words) -> tuple[Mark, ...]:
    """Lines at the median of three regions or more, and at the number of the whole country."""
    nation = _nation(dataset)
    values = figure.rows.select("region", "value").iter_rows()
    inside: list[float] = []
    whole: list[float] = []
    for region, value in values:
        if value is not None:
            (whole if region in nation else inside).append(value)
    marks = []
    if len(inside) > 2:
        number = f"{median(inside):.10g} {figure.unit}".rstrip()
        marks.append(Mark(median(inside), words.chart.median.format(number=number), "┊"))
    for value in whole:
        number = f"{value:.10g} {figure.unit}".rstrip()
        marks.append(Mark(value, words.chart.national.format(number=number), "║"))
    return tuple(marks)


def missing_note(figure: Figure, dataset: Dataset, words: Words) -> str:
    """The regions with a plan and no number here."""
    if not figure.missing:
        return ""
    names = dict(dataset.regions.select("region", "name_en").iter_rows())
    zh = words.language == "zh"
    said = [each if zh else names.get(each) or each for each in figure.missing]
    return words.chart.missing.format(regions=words.chart.listed.join(said))


def _nation(dataset: Dataset) -> frozenset[str]:
    from tui.figures import national  # brings polars, which who has a dataset has already

    return national(dataset)


def glyph_of(row: dict[str, Any]) -> str:
    """The glyph after a figure's value: the plan's comparator, or what a derivation makes of it."""
    if row["derivation"] is None:
        return STATED.get(row["comparator"], "")
    return IMPLIED.get(row["bound"], "") + DERIVED


def _aside(row: dict[str, Any]) -> str:
    """The target year, and before it what the number covers where that is not the whole region."""
    from tui.figures import WHOLE  # brings polars, which who has a figure has already

    scope = row["scope"] or ""
    if re.fullmatch(f"{WHOLE}?", scope):
        scope = ""
    return " ".join(filter(None, [scope, str(row["year"] or "")]))


def explained(chart: BarChart, words: Words) -> str:
    """What the glyphs and signs of `chart` mean; only those that occur."""
    glyphs = "".join(value.glyph for bar in chart.bars for value in bar.values)
    told = [f"{glyph} {said}" for glyph, said in words.chart.glyphs.items() if glyph in glyphs]
    if any(bar.emphasis for bar in chart.bars):
        told.append(f"{chart.sign} {words.chart.hub}")
    return words.chart.between.join(told)


def place_of(row: dict[str, Any]) -> Place:
    """Where the targets behind a figure's value stand: a query that finds them, and the first.

    Those of a stated value are all that the region says on the indicator.
    """
    from tui.query.terms import quoted

    query = f"region=={quoted(row['region'])}"
    ids = row["targets"].split(";")
    if len(ids) == 1:
        return Place("targets", ids[0], f"{query} indicator=={quoted(row['indicator'])}")
    return Place("targets", ids[0], f"{query} target:/^({'|'.join(map(re.escape, ids))})$/")
