"""Clauses over figures: their order, their first ones, single values."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.analysis.claims.model import Outcome, need, number, several, whole
from tui.analysis.figures import figure
from tui.tables.query import View
from tui.tables.target_text import newer_sign, number_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.analysis.figures.model import FigureRow
    from tui.tables.catalog import Catalog


def _bars(values: Mapping[str, str], catalog: Catalog) -> Mapping[str, FigureRow]:
    """The figure's bars by region, best first."""
    return figure(catalog, whole(values, "figure")).by_region


def _numbers(bars: Mapping[str, FigureRow], regions: list[str]) -> str:
    return " ".join(_number(bars[r]) if r in bars else f"{r} —" for r in regions)


def _number(bar: FigureRow) -> str:
    """A region's number; one of a plan of the reader's own or of a later one is marked."""
    sign = newer_sign(own=bar.own, later=bar.later)
    return " ".join(filter(None, [bar.region, number_text(bar.value), sign]))


def order(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The regions are in this order, each above the next."""
    bars, regions = _bars(values, catalog), several(values, "regions", ",")
    found = [bars[region].value for region in regions if region in bars]
    complete = len(found) == len(regions)
    falls = all(a > b for a, b in pairwise(found))
    return Outcome((complete and falls) if bars else None, _numbers(bars, regions))


def top(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The regions are the first ones, in any order."""
    bars, regions = _bars(values, catalog), several(values, "regions", ",")
    first = list(bars)[: len(regions)]
    holds = set(first) == set(regions) if bars else None
    return Outcome(holds, _numbers(bars, list(bars)[: len(regions) + 1]) or _numbers(bars, regions))


def places(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The regions at these places, the first is 1, are all among those that a query finds."""
    bars = _bars(values, catalog)
    here = list(bars)[max(0, whole(values, "from") - 1) : whole(values, "to")]
    found = View(query=need(values, "where")).apply(catalog.dataset.relation("regions"))["region"]
    others = [region for region in here if region not in set(found)]
    numbers = _numbers(bars, here)
    if others:
        numbers += catalog.words.claims.others.format(regions=" ".join(others))
    return Outcome(not others if here else None, numbers)


def listed(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """All of the regions have a value."""
    bars, regions = _bars(values, catalog), several(values, "regions", ",")
    holds = all(region in bars for region in regions) if bars else None
    return Outcome(holds, _numbers(bars, regions))


def above(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """A region's value is at least this."""
    return _value(values, catalog, lambda value, wanted: value >= wanted)


def equals(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """A region has exactly this value."""
    return _value(values, catalog, lambda value, wanted: value == wanted)


def _value(
    values: Mapping[str, str], catalog: Catalog, suits: Callable[[float, float], bool]
) -> Outcome:
    """One region's value against a number; with `stated=yes` only one that the plan states."""
    bars = _bars(values, catalog)
    region, wanted = need(values, "region"), number(values, "value")
    if region not in bars:
        return Outcome(None, f"{region} —")
    bar = bars[region]
    stated = values.get("stated") != "yes" or not bar.derived
    how = catalog.words.claims.how.format(how=bar.derivation) if bar.derivation else ""
    return Outcome(suits(bar.value, wanted) and stated, f"{_number(bar)}{how}")
