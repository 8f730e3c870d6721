"""Two indicators beside each other, and what a whole is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures.derivation import bound_difference, without_noise
from tui.tables.dataset import COUNTED_ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.analysis.figures.model import Figure, FigureRow
    from tui.tables.dataset import Dataset

PART_OF = {
    "intelligent_compute": "total_compute",
    "advanced_compute": "total_compute",
    "data_center_compute": "total_compute",
    "ai_core_industry_scale": "ai_industry_scale",
}
"""Which indicator is a part of which: what may be stacked without a request that names both."""


@dataclass(frozen=True)
class Parts:
    """A region's part and whole: the part, the rest, or a whole that nothing divides."""

    region: str
    part: FigureRow | None
    rest: FigureRow | None
    whole: FigureRow | None
    """Where part and whole are not of one plan, year and scope, or no part is stated."""


def beside(dataset: Dataset, slug: str) -> str:
    """The indicator to draw beside `slug`: of its unit and theme, and stated by most regions.

    Empty where there is none.
    """
    found = dataset.indicators.filter(pl.col("indicator") == slug).select("unit", "group")
    if found.is_empty():
        return ""
    unit, group = found.row(0)
    alike = dataset.indicators.filter(
        pl.col("unit").eq_missing(unit), pl.col("group") == group, pl.col("indicator") != slug
    )["indicator"]
    counts = (
        dataset.targets.filter(
            pl.col("indicator").is_in(alike.implode()),
            pl.col("role").is_in(COUNTED_ROLES),
            pl.col("comparator") != "change",
        )
        .group_by("indicator")
        .agg(pl.col("region").n_unique().alias("regions"))
        .sort("regions", "indicator", descending=[True, False])
    )
    return next(iter(counts["indicator"]), "")


def stated_most(dataset: Dataset, slug: str) -> str:
    """The indicator that most regions have a number of, besides `slug`; empty: there is none."""
    counts = (
        dataset.targets.filter(
            pl.col("role").is_in(COUNTED_ROLES), pl.col("comparator") != "change",
            pl.col("indicator") != slug,
        )
        .group_by("indicator")
        .agg(pl.col("region").n_unique().alias("regions"))
        .sort("regions", "indicator", descending=[True, False])
    )  # fmt: skip
    return next(iter(counts["indicator"]), "")


def parts(dataset: Dataset, wholes: Figure, shares: Figure) -> list[Parts]:
    """What each whole is made of, the largest first."""
    whole, part = wholes.by_region, shares.by_region
    plans = dict(dataset.targets.select("target", "document").iter_rows())
    found = [
        _divided(region, whole.get(region), part.get(region), plans)
        for region in dict.fromkeys([*whole, *part])
    ]
    return sorted(found, key=_length, reverse=True)


def _length(parts: Parts) -> float:
    return sum(row.value for row in (parts.part, parts.rest, parts.whole) if row)


def _divided(
    region: str, whole: FigureRow | None, part: FigureRow | None, plans: Mapping[str, str]
) -> Parts:
    if whole is None or part is None:
        return Parts(region, part, None, whole)
    together = _origin(whole, plans) == _origin(part, plans) and part.value <= whole.value
    if not together:
        return Parts(region, None, None, whole)
    rest = replace(
        whole,
        value=without_noise(whole.value - part.value),
        bound=bound_difference(whole.bound, part.bound),
        comparator=None,
        derivation="−",
        targets=f"{whole.targets};{part.targets}",
    )
    return Parts(region, part, rest, None)


def _origin(row: FigureRow, plans: Mapping[str, str]) -> tuple[frozenset[str | None], int | None]:
    """The plans and the year that a bar's number is of."""
    documents = frozenset(plans.get(target) for target in row.target_keys)
    return documents, row.year
