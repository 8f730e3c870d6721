"""Two indicators in one chart: side by side, or one as a part of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.chart.figure_chart import bar_of, finished, value_of
from tui.present.chart.model import BarChart, ChartError, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.analysis.figures import Figure, FigureRow
    from tui.present.chart.model import Scale
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset

NONE = Value(None)


def grouped(first: Figure, second: Figure, catalog: Catalog, scale: Scale) -> BarChart:
    """Return a chart with a bar of each figure for each region, in the order of the first figure.

    Raises:
        ChartError: Their units differ.
    """
    same_unit(first, second)
    bars = []
    for region in _regions(catalog.dataset, first, second):
        found = [each.by_region.get(region) for each in (first, second)]
        values = tuple(value_of(row) if row else NONE for row in found)
        bars.append(bar_of(region, values, _years(found), catalog))
    series = (first.title, second.title)
    chart = BarChart(
        first.title, tuple(bars), first.unit, catalog.words.chart.aside, series, "grouped", scale
    )
    return finished(chart, [first, second], catalog)


def stacked(whole: Figure, part: Figure, catalog: Catalog, scale: Scale) -> BarChart:
    """Return a chart of the part of each region's whole, and the rest.

    A region whose two numbers are of different plans or years has a bar that is not divided.

    Raises:
        ChartError: Their units differ, or the scale is a log one.
    """
    from tui.analysis.figures import national, parts

    same_unit(whole, part)
    bars = []
    for each in parts(catalog.dataset, whole, part):
        if each.region in national(catalog.dataset):
            continue
        rows = (each.part, each.rest, each.whole)
        values = tuple(value_of(row) if row else NONE for row in rows)
        bars.append(bar_of(each.region, values, _years(rows), catalog))
    chart = BarChart(
        whole.title,
        tuple(bars),
        whole.unit,
        catalog.words.chart.aside,
        (part.title, catalog.words.chart.rest, catalog.words.chart.undivided),
        "stacked",
        scale,
    )
    return finished(chart, [whole, part], catalog)


def same_unit(first: Figure, second: Figure) -> None:
    """Check that two figures can share an axis.

    Raises:
        ChartError: The units differ.
    """
    if first.unit != second.unit and first.rows.height and second.rows.height:
        a, b = first.title, second.title
        raise ChartError(lambda w: w.chart.two_units.format(first=a, second=b))


def _regions(dataset: Dataset, first: Figure, second: Figure) -> list[str]:
    from tui.analysis.figures import national

    nation = national(dataset)
    return [
        region
        for region in dict.fromkeys([*first.by_region, *second.by_region])
        if region not in nation
    ]


def _years(rows: Iterable[FigureRow | None]) -> str:
    """The target years of a region's numbers: `2026`, or `2025/2026`."""
    found = [row.year for row in rows if row and row.year]
    return "/".join(map(str, dict.fromkeys(found)))
