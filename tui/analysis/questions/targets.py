"""Targets by their year, with progress where a plan or the reader states any."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures.model import statement
from tui.analysis.plan_targets import IS_TARGET, PlanTarget, plan_targets
from tui.analysis.questions.model import AnswerRow, Found, columns_of
from tui.tables.rows import Target
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog


@dataclass(frozen=True)
class TargetRow(AnswerRow):
    """A target."""

    region: str
    indicator: str
    scope: str
    number: str
    year: int | None
    plan: str


@dataclass(frozen=True)
class DueRow(AnswerRow):
    """A target, and how its year relates to the date."""

    region: str
    year: int
    state: str
    indicator: str
    number: str
    progress: str
    """What has been reached, where that is stated."""
    scope: str
    plan: str


def due(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Targets by year: due by the date, next due, later; and progress where there is any."""
    del values
    day = catalog.dataset.day or date.today()
    words = catalog.words.questions
    dated = [(row.year, row) for row in plan_targets(catalog.dataset, IS_TARGET) if row.year]
    dated.sort(key=lambda each: each[0])
    progress = _progress(catalog)
    following = min((year for year, _ in dated if not _is_due(year, day)), default=0)
    rows = [
        DueRow(
            (row.target,), row.region, year, word_for(words.states, _state(year, day, following)),
            catalog.indicator(row.indicator), row.number,
            progress.get((row.region, row.indicator), ""), row.scope or "", row.title,
        )
        for year, row in dated
    ]  # fmt: skip
    years = Counter(year for year, _ in dated)
    notes = [words.as_of_day.format(day=day), *(f"{year}: {n}" for year, n in years.items())]
    return Found(rows, columns_of(DueRow), group="year", notes=(" · ".join(notes),))


def _state(year: int, day: date, following: int) -> str:
    """Return how a target's year relates to the day: due, the next year that is, or later."""
    if _is_due(year, day):
        return "due"
    return "next" if year == following else "later"


def _is_due(year: int, day: date) -> bool:
    return date(year, 12, 31) <= day


def rows(values: Mapping[str, str], catalog: Catalog) -> Found:
    """The targets that the question's query finds."""
    del values
    found = [_row(row, catalog) for row in plan_targets(catalog.dataset, IS_TARGET)]
    return Found(found, columns_of(TargetRow), group="region")


def _row(row: PlanTarget, catalog: Catalog) -> TargetRow:
    name = catalog.indicator(row.indicator)
    return TargetRow(
        (row.target,), row.region, name, row.scope or "", row.number, row.year, row.title
    )


def _progress(catalog: Catalog) -> dict[tuple[str, str], str]:
    """Progress that plans or the reader state, by region and indicator."""
    stated = Target.of_frame(catalog.dataset.targets.filter(pl.col("role") == "status"))
    return {(row.region, row.indicator): statement(catalog, row) for row in stated}
