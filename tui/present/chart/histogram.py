"""How many regions have numbers of which size: a bar a range."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tui.present.chart.figure_chart import gap_notes, nothing_drawn
from tui.present.chart.model import Bar, BarChart, Value
from tui.present.chart.scale import round_off
from tui.tables.target_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure
    from tui.present.chart.model import Scale
    from tui.tables.catalog import Catalog

MOST: Final = 10
"""Ranges at most."""
STEPS: Final = (1, 2, 2.5, 5)
DECADE: Final = (1, 2, 5)
"""Where ranges begin on a log scale."""
BETWEEN: Final = ";"
"""Between the regions of a bar's key."""


def histogram_of(figure: Figure, catalog: Catalog, scale: Scale = "linear") -> BarChart:
    """Return a bar for each range of values: how many regions are in it, and which.

    A range includes its lower end. The key of a bar has its regions, `;` between.
    """
    from tui.analysis.figures import national  # polars comes with it

    kinds = catalog.words.chart_kinds
    nation = national(catalog.dataset)
    rows = [row for row in figure.entries if row.region not in nation]
    values = [row.value for row in rows]
    edges = _edges(values, scale)
    inside: list[list[str]] = [[] for _ in edges[1:]]
    for row in rows:
        inside[_bin(row.value, edges)].append(row.region)
    bars = tuple(
        _bar(edges[place], edges[place + 1], regions, catalog)
        for place, regions in enumerate(inside)
    )
    notes = [
        kinds.ranges.format(count=len(rows), unit=figure.unit or "—"),
        *gap_notes([figure], figure.by_region, catalog),
        figure.note,
    ]
    if not rows:
        notes = [nothing_drawn([figure], catalog.words)]
    title = kinds.histogram_of.format(title=figure.title, unit=figure.unit or "—")
    return BarChart(title, bars, notes=tuple(filter(None, notes)))


def _bar(low: float, high: float, regions: Sequence[str], catalog: Catalog) -> Bar:
    names = catalog.words.chart.listed.join(catalog.region(region) for region in regions)
    text = f"{len(regions)}  {names}".rstrip()
    label = f"{number_text(low)}–{number_text(high)}"
    return Bar(label, (Value(float(len(regions)), text),), key=BETWEEN.join(regions) or label)


def _bin(value: float, edges: Sequence[float]) -> int:
    return min(max(0, bisect_right(edges, value) - 1), len(edges) - 2)


def _edges(values: Sequence[float], scale: Scale) -> list[float]:
    """Round numbers between which all values are."""
    if not values:
        return [0.0]
    low, high = min(values), max(values)
    if scale == "log" and low > 0:
        return _decades(low, high)
    base = 0.0 if 0 <= low <= high / 2 else low
    rough = (high - base) / max(1, min(MOST, math.ceil(math.sqrt(len(values)) * 1.5)))
    if rough <= 0:
        return [low, low + (abs(low) or 1.0)]
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((power * by for by in STEPS if power * by >= rough * (1 - 1e-9)), power * 10)
    first = math.floor(base / step + 1e-9)
    last = max(first + 1, math.floor(high / step + 1e-9) + 1)
    return [round_off(step * place) for place in range(first, last + 1)]


def _decades(low: float, high: float) -> list[float]:
    first, last = math.floor(math.log10(low)), math.floor(math.log10(high))
    steps = DECADE if last - first < 4 else (1,)
    edges = [round_off(by * 10.0**power) for power in range(first, last + 2) for by in steps]
    start = bisect_right(edges, low) - 1
    return edges[start : bisect_right(edges, high) + 1]
