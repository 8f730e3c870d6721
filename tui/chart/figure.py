"""A figure of the report, or any indicator, as a bar chart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.chart.model import Bar, BarChart, Value

if TYPE_CHECKING:
    from tui.dataset import Dataset
    from tui.figures import Figure
    from tui.words import Words

STATED = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈", "range": "–"}
"""The glyph of a plan's own comparator; `=` has none."""
IMPLIED = {"floor": "≥", "ceiling": "≤", "nominal": "≈"}
"""The glyph of the bound that a derivation leaves."""
DERIVED = "†"


def of_figure(figure: Figure, dataset: Dataset, words: Words) -> BarChart:
    """The chart of `figure`: its bars in order, each with bound, derivation, scope and year.

    Regions of a national hub carry a sign; the glyphs that occur are explained in a note.
    """
    regions = dataset.regions.select("region", "name_en", "hub").iter_rows()
    known = {region: (name or region, hub) for region, name, hub in regions}
    bars = []
    for row in figure.rows.iter_rows(named=True):
        name, hub = known.get(row["region"], (row["region"], None))
        bars.append(
            Bar(
                label=row["region"] if words.language == "zh" else name,
                values=(Value(row["value"], glyph=glyph_of(row)),),
                aside=_aside(row),
                emphasis=bool(hub),
            )
        )
    chart = BarChart(figure.title, tuple(bars), figure.unit, words.chart.aside)
    return replace(chart, notes=tuple(filter(None, [explained(chart, words), figure.note])))


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
