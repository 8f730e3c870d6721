"""Values that follow from others: a small table of formulas and the bounds of what they give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import polars as pl

from tui.analysis.figures.choice import preferred
from tui.analysis.figures.model import BOUNDS, WHOLE, Bound, Row, said, stated

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.tables.catalog import Catalog


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
    """The second stands for more than is meant: the result is no more than a ceiling."""


FORMULAS = (
    Formula("total_compute", "intelligent_compute", "÷", "intelligent_share", 100),
    Formula("intelligent_compute", "total_compute", "×", "intelligent_share", 0.01),
    Formula("intelligent_compute", "total_compute", "×", "advanced_share", 0.01, at_most=True),
    Formula("intelligent_share", "intelligent_compute", "÷", "total_compute", 100, 1),
)
"""Tried in order where a region states no value. Shares are in %, hence the factors."""

STANDS_FOR = {"intelligent_share": "advanced_share"}
"""Where neither a value nor a formula gives one: a wider indicator, as a ceiling."""


def derived(catalog: Catalog, slugs: Collection[str], have: Collection[str]) -> list[Row]:
    """What regions that state no value (are not in `have`) imply by one."""
    rows: list[Row] = []
    told = set(have)
    for formula in FORMULAS:
        if formula.result in slugs:
            rows += _by_formula(catalog, formula, told)
            told |= {row["region"] for row in rows}
    for slug, wider in STANDS_FOR.items():
        if slug in slugs:
            rows += _by_wider(catalog, slug, wider, told)
            told |= {row["region"] for row in rows}
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


def _by_formula(catalog: Catalog, formula: Formula, have: Collection[str]) -> list[Row]:
    """One formula, for each region whose two chosen targets belong together."""
    first = {row["region"]: row for row in preferred(catalog.dataset, [formula.first]).to_dicts()}
    second = {row["region"]: row for row in preferred(catalog.dataset, [formula.second]).to_dicts()}
    pairs = [(first[each], second[each]) for each in first if each in second and each not in have]
    return [_implied(catalog, formula, a, b) for a, b in pairs if _together(formula, a, b)]


def _together(formula: Formula, a: Row, b: Row) -> bool:
    """Whether two targets may be combined: of one plan, one year and one scope."""
    of_one = (a["document"], a["year"]) == (b["document"], b["year"])
    divides = formula.sign == "×" or b["value"] != 0
    return of_one and divides and _covered(a) == _covered(b)


def _covered(row: Row) -> str:
    """What a target's scope covers; all scopes of the whole region are one."""
    scope = row["scope"] or ""
    return "" if re.match(WHOLE, scope) else scope


def _implied(catalog: Catalog, formula: Formula, a: Row, b: Row) -> Row:
    value = a["value"] * b["value"] if formula.sign == "×" else a["value"] / b["value"]
    indicator = catalog.dataset.indicators.filter(pl.col("indicator") == formula.result)
    return {
        "region": a["region"],
        "value": _rounded(value * formula.factor, formula.digits),
        "unit": next(iter(indicator["unit"]), None),
        "year": a["year"],
        "bound": bound_of(formula, a["comparator"], b["comparator"]),
        "comparator": None,
        "derivation": f"{said(catalog, a)} {formula.sign} {said(catalog, b)}",
        "scope": a["scope"],
        "indicator": formula.result,
        "targets": f"{a['target']};{b['target']}",
    }


def _rounded(value: float, digits: int | None) -> float:
    """Without the noise of binary fractions; ten digits are more than any plan states."""
    return round(value, digits) if digits is not None else float(f"{value:.10g}")


def _by_wider(catalog: Catalog, slug: str, wider: str, have: Collection[str]) -> list[Row]:
    """A wider indicator that a plan states exactly or at most, as a ceiling."""
    return [
        {
            **stated(row),
            "indicator": slug,
            "bound": "ceiling" if BOUNDS[row["comparator"]] in ("exact", "ceiling") else "nominal",
            "comparator": None,
            "derivation": catalog.words.figures.wider.format(said=said(catalog, row)),
        }
        for row in preferred(catalog.dataset, [wider]).iter_rows(named=True)
        if row["region"] not in have
    ]
