"""Compare a row with what the dataset has, and describe it in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import polars as pl

from tui.analysis.plan_targets import PlanTarget, with_plans
from tui.tables.target_text import number_text, range_text

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found
    from tui.words import Words

Verdict = Literal["new", "raised", "lowered", "restated"]


@dataclass(frozen=True)
class Comparison:
    """How a row compares with what the dataset has for its region and indicator."""

    verdict: Verdict
    before: PlanTarget | None = None
    """The target that it is compared with."""
    apart: PlanTarget | None = None
    """Where there is none: one of another scope, which is shown but not compared."""


def compare_row(row: Found, dataset: Dataset, region: str) -> Comparison:
    """Compare `row` with the region's latest target of its indicator, the same year first.

    Numbers of different scope are not compared; all names of the whole region are one scope.
    """
    alike = _whole(pl.col("scope")) == _WHOLE.sub("", row.scope).strip()
    existing = (
        with_plans(dataset.targets, dataset)
        .filter(
            pl.col("region") == region, pl.col("indicator") == row.indicator,
            pl.col("role") == "target", pl.col("unit").fill_null("") == row.unit,
            (pl.col("comparator") == "change") == (row.comparator == "change"),
        )
        .sort(
            alike, pl.col("year").eq_missing(row.year), "published_on", "year",
            descending=True, nulls_last=True,
        )
        .with_columns(alike=alike)
    )  # fmt: skip
    if existing.is_empty():
        return Comparison("new")
    (before,) = PlanTarget.of_frame(existing[:1])
    if not existing["alike"][0]:
        return Comparison("new", apart=before)
    if (row.value, row.value_max) == (before.value, before.value_max):
        return Comparison("restated", before)
    return Comparison("raised" if _size(row) > _size(before) else "lowered", before)


_WHOLE = re.compile("^(?:全[省市区国]|本[省市区])")


def _whole(scope: pl.Expr) -> pl.Expr:
    """A scope without the words for the whole region, which say nothing."""
    return scope.fill_null("").str.replace(_WHOLE.pattern, "").str.strip_chars()


def _size(row: Found | PlanTarget) -> tuple[float, float]:
    return row.value, row.value if row.value_max is None else row.value_max


def written(value: object) -> str:
    """A number without the decimals that it does not have."""
    return number_text(value) if isinstance(value, float) else str(value)


def review_line(row: Found, comparison: Comparison, catalog: Catalog) -> str:
    """Describe a row in one line, to be kept or not.

    `总算力 全省 > 35 EFLOPS  2027  提高 10 → 35（2025，湖南省…行动方案 2023.1.10）`
    """
    words = catalog.words
    new = words.review.unnamed.format(name=row.name or row.indicator)
    name = catalog.indicator(row.indicator, new)
    what = " ".join(filter(None, (name, row.scope, row.comparator, _number(row), row.unit)))
    verdict = (
        words.values.roles["baseline"]
        if row.role == "baseline"
        else _verdict(row, comparison, words)
    )
    return "  ".join((what, str(row.year or "—"), verdict))


def _verdict(row: Found, comparison: Comparison, words: Words) -> str:
    """How a row compares: by how much, and with which year, scope and plan."""
    verdict, before = words.extract.verdicts[comparison.verdict], comparison.before
    if comparison.apart:
        number = f"{_number(comparison.apart)}{_facts(comparison.apart, words)}"
        return verdict + words.review.apart.format(number=number)
    if before is None:
        return verdict
    moved = words.review.in_force.format(before=_number(before), after=_number(row))
    number = _number(before) if comparison.verdict == "restated" else moved
    return f"{verdict} {number}{_facts(before, words)}"


def _facts(target: PlanTarget, words: Words) -> str:
    """Year, scope and plan of a target."""
    plan = " ".join(filter(None, (target.title, target.published)))
    facts = (str(fact) for fact in (target.year, target.scope, plan) if fact)
    return words.review.set_against.format(facts=words.review.between.join(facts))


def _number(row: Found | PlanTarget) -> str:
    return range_text(row.value, row.value_max)
