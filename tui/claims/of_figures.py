"""Clauses over figures: their order, their first ones, single values."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import polars as pl

from tui.claims.model import Outcome, need, number, several, whole
from tui.figures import figure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.dataset import Dataset
    from tui.words import Words


def _bars(values: Mapping[str, str], dataset: Dataset, words: Words) -> dict[str, float]:
    """The figure's values by region, best first."""
    rows = figure(dataset, whole(values, "figure"), words).rows
    return dict(rows.select("region", "value").iter_rows())


def _told(bars: Mapping[str, float], regions: list[str]) -> str:
    return " ".join(f"{r} {bars[r]:g}" if r in bars else f"{r} —" for r in regions)


def order(values: Mapping[str, str], dataset: Dataset, words: Words) -> Outcome:
    """The regions stand in this order, each above the next."""
    bars, regions = _bars(values, dataset, words), several(values, "regions", ",")
    found = [bars[region] for region in regions if region in bars]
    complete = len(found) == len(regions)
    falls = all(a > b for a, b in pairwise(found))
    return Outcome((complete and falls) if bars else None, _told(bars, regions))


def top(values: Mapping[str, str], dataset: Dataset, words: Words) -> Outcome:
    """The regions are the first ones, in any order."""
    bars, regions = _bars(values, dataset, words), several(values, "regions", ",")
    first = list(bars)[: len(regions)]
    holds = set(first) == set(regions) if bars else None
    return Outcome(holds, _told(bars, list(bars)[: len(regions) + 1]) or _told(bars, regions))


def listed(values: Mapping[str, str], dataset: Dataset, words: Words) -> Outcome:
    """All of the regions have a value."""
    bars, regions = _bars(values, dataset, words), several(values, "regions", ",")
    holds = all(region in bars for region in regions) if bars else None
    return Outcome(holds, _told(bars, regions))


def above(values: Mapping[str, str], dataset: Dataset, words: Words) -> Outcome:
    """A region's value is at least this."""
    return _value(values, dataset, words, lambda value, wanted: value >= wanted)


def equals(values: Mapping[str, str], dataset: Dataset, words: Words) -> Outcome:
    """A region has exactly this value."""
    return _value(values, dataset, words, lambda value, wanted: value == wanted)


def _value(
    values: Mapping[str, str], dataset: Dataset, words: Words, suits: Callable[[float, float], bool]
) -> Outcome:
    """One region's value against a number; with `stated=yes` only one that the plan states."""
    rows = figure(dataset, whole(values, "figure"), words).rows
    region, wanted = need(values, "region"), number(values, "value")
    row = rows.filter(pl.col("region") == region)
    if row.is_empty():
        return Outcome(None, f"{region} —")
    value, derivation = row["value"][0], row["derivation"][0]
    stated = values.get("stated") != "yes" or derivation is None
    how = words.claims.how.format(how=derivation) if derivation else ""
    return Outcome(suits(value, wanted) and stated, f"{region} {value:g}{how}")
