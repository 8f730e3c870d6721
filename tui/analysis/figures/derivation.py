"""Values that follow from others: a small table of formulas and the bounds of what they give."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import polars as pl

from tui.analysis.figures.choice import preferred
from tui.analysis.figures.model import BOUNDS, Bound, FigureRow, covered, stated, statement
from tui.tables.rows import Target

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


@dataclass(frozen=True)
class Formula:
    """How one indicator follows from two others that one plan states for one year."""

    result: str
    first: str
    sign: Literal["×", "÷"]
    second: str
    factor: float
    digits: int | None = None
    """Decimals to round to; None: as many as the numbers carry."""
    at_most: bool = False
    """The second covers more than is meant: the result is no more than a ceiling."""


FORMULAS = (
    Formula("total_compute", "intelligent_compute", "÷", "intelligent_share", 100),
    Formula("intelligent_compute", "total_compute", "×", "intelligent_share", 0.01),
    Formula("intelligent_compute", "total_compute", "×", "advanced_share", 0.01, at_most=True),
    Formula("intelligent_share", "intelligent_compute", "÷", "total_compute", 100, 1),
)
"""Tried in order where a region states no value. Shares are in %, hence the factors."""

STANDS_FOR = {"intelligent_share": "advanced_share"}
"""Where neither a value nor a formula gives one: a wider indicator, as a ceiling."""


def derived(catalog: Catalog, slugs: Collection[str], have: Collection[str]) -> list[FigureRow]:
    """What regions that state no value (are not in `have`) imply by one."""
    rows: list[FigureRow] = []
    known = set(have)
    for formula in FORMULAS:
        if formula.result in slugs:
            rows += _by_formula(catalog, formula, known)
            known |= {row.region for row in rows}
    for slug, wider in STANDS_FOR.items():
        if slug in slugs:
            rows += _by_wider(catalog, slug, wider, known)
            known |= {row.region for row in rows}
    return rows


def bound_of(formula: Formula, first: str, second: str) -> Bound:
    """What the comparators of the two parts make of the result."""
    a, b = BOUNDS[first], BOUNDS[second]
    if formula.at_most:
        b = "ceiling" if b in ("exact", "ceiling") else "nominal"
    return bound_difference(a, b) if formula.sign == "÷" else _bound_together(a, b)


def bound_difference(first: Bound, second: Bound) -> Bound:
    """The bound of what is divided or lessened by the second: more of it makes less."""
    turned: dict[Bound, Bound] = {"floor": "ceiling", "ceiling": "floor"}
    return _bound_together(first, turned.get(second, second))


def _bound_together(a: Bound, b: Bound) -> Bound:
    if "exact" in (a, b):
        return b if a == "exact" else a
    return a if a == b else "nominal"


def _by_formula(catalog: Catalog, formula: Formula, have: Collection[str]) -> list[FigureRow]:
    """One formula, for each region whose two chosen targets belong together."""
    first, second = (_chosen(catalog.dataset, slug) for slug in (formula.first, formula.second))
    pairs = [(first[each], second[each]) for each in first if each in second and each not in have]
    return [_implied(catalog, formula, a, b) for a, b in pairs if _together(formula, a, b)]


def _chosen(dataset: Dataset, slug: str) -> dict[str, Target]:
    """The target of each region that figures of an indicator use."""
    return {row.region: row for row in Target.of_frame(preferred(dataset, [slug]))}


def _together(formula: Formula, a: Target, b: Target) -> bool:
    """Whether two targets may be combined: of one plan, one year and one scope."""
    of_one = (a.document, a.year) == (b.document, b.year)
    divides = formula.sign == "×" or b.value != 0
    return of_one and divides and covered(a.scope) == covered(b.scope)


def _implied(catalog: Catalog, formula: Formula, a: Target, b: Target) -> FigureRow:
    value = (a.value * b.value if formula.sign == "×" else a.value / b.value) * formula.factor
    digits = formula.digits
    indicator = catalog.dataset.indicators.filter(pl.col("indicator") == formula.result)
    return FigureRow(
        region=a.region,
        value=without_noise(value) if digits is None else round(value, digits),
        unit=next(iter(indicator["unit"]), None),
        year=a.year,
        bound=bound_of(formula, a.comparator, b.comparator),
        comparator=None,
        derivation=f"{statement(catalog, a)} {formula.sign} {statement(catalog, b)}",
        scope=a.scope,
        indicator=formula.result,
        targets=f"{a.target};{b.target}",
    )


def without_noise(value: float) -> float:
    """A number without the noise of binary fractions: ten digits are more than any plan states."""
    return float(f"{value:.10g}")


def _by_wider(catalog: Catalog, slug: str, wider: str, have: Collection[str]) -> list[FigureRow]:
    """A wider indicator that a plan states exactly or at most, as a ceiling."""
    return [
        replace(
            stated(target),
            indicator=slug,
            bound="ceiling" if BOUNDS[target.comparator] in ("exact", "ceiling") else "nominal",
            comparator=None,
            derivation=catalog.words.figures.wider.format(target=statement(catalog, target)),
        )
        for region, target in _chosen(catalog.dataset, wider).items()
        if region not in have
    ]
