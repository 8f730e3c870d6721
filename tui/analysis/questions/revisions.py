"""What plans changed: each plan's number in time order, with what it replaced."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.plan_targets import (
    IS_LEVEL,
    IS_TARGET,
    PlanTarget,
    grouped,
    plan_targets,
)
from tui.analysis.questions.model import AnswerRow
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.tables.catalog import Catalog
    from tui.words.questions import Change


@dataclass(frozen=True)
class RevisionRow(AnswerRow):
    """A number of a plan, and what it did to the number before."""

    region: str
    indicator: str
    scope: str
    published: str | None
    number: str
    year: int | None
    change: str
    replaced: str
    replaced_year: int | None
    plan: str


@dataclass(frozen=True)
class Step:
    """What a plan did to a number."""

    target: PlanTarget
    change: Change
    replaced: PlanTarget | None


def revisions(catalog: Catalog, region: str = "") -> list[RevisionRow]:
    """The indicators on which plans of one region (or of each) say something after another."""
    targets = _dated(catalog, region)
    by_indicator = grouped(targets, lambda row: (row.region, row.indicator, row.covered))
    steps = [
        step
        for group in by_indicator.values()
        if len({row.document for row in group}) > 1
        for step in _chain(group)
    ]
    steps += _dropped(targets)
    order = {slug: index for index, slug in enumerate(catalog.dataset.indicators["indicator"])}
    steps.sort(key=lambda s: (s.target.region, order[s.target.indicator], s.target.issued or ""))
    return [_row(catalog, step) for step in steps]


def _dated(catalog: Catalog, region: str) -> list[PlanTarget]:
    """The targets of plans with a date, the oldest plan first."""
    plans = catalog.dataset.documents.filter(pl.col("same_as").is_null())["document"]
    conditions = [IS_TARGET, IS_LEVEL, pl.col("document").is_in(plans.implode())]
    if region:
        conditions.append(pl.col("region") == region)
    found = [row for row in plan_targets(catalog.dataset, *conditions) if row.issued]
    found.sort(key=lambda row: (row.issued, row.year is None, row.year))
    return found


def _chain(rows: Sequence[PlanTarget]) -> Iterator[Step]:
    """Each number with the one that it replaced: of that year, else the last one before it."""
    for index, row in enumerate(rows):
        before = [other for other in rows[:index] if other.document != row.document]
        same_year = [other for other in before if other.year == row.year]
        replaced = next(reversed(same_year or before), None)
        yield Step(row, _change(row, replaced), replaced)


def _change(row: PlanTarget, replaced: PlanTarget | None) -> Change:
    if replaced is None:
        return "first"
    if row.value == replaced.value:
        return "restated"
    return "raised" if row.value > replaced.value else "lowered"


def _dropped(rows: Sequence[PlanTarget]) -> Iterator[Step]:
    """What a plan set and the next plan of the same kind of that region no longer names."""
    for group in grouped(rows, lambda row: (row.region, row.kind)).values():
        for earlier, later in pairwise(grouped(group, lambda row: row.document).values()):
            kept = {row.indicator for row in later}
            by_indicator = grouped(earlier, lambda row: row.indicator)
            for indicator, (row, *_) in by_indicator.items():
                if indicator not in kept:
                    yield Step(_in_plan_of(later[0], row), "dropped", row)


def _in_plan_of(other: PlanTarget, row: PlanTarget) -> PlanTarget:
    return replace(row, title=other.title, published=other.published, issued=other.issued)


def _row(catalog: Catalog, step: Step) -> RevisionRow:
    row, replaced, dropped = step.target, step.replaced, step.change == "dropped"
    return RevisionRow(
        tuple(dict.fromkeys(each.target for each in (row, replaced) if each)),
        region=row.region, indicator=catalog.indicator(row.indicator), scope=row.scope or "",
        published=row.published, number="" if dropped else row.number,
        year=None if dropped else row.year,
        change=word_for(catalog.words.questions.changes, step.change),
        replaced=replaced.number if replaced else "",
        replaced_year=replaced.year if replaced else None, plan=row.title,
    )  # fmt: skip
