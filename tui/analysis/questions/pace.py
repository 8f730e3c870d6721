"""The yearly growth that a target needs from a stated start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis import figures
from tui.analysis.plan_targets import IS_LEVEL, PlanTarget, bar_number, plan_targets
from tui.analysis.questions.model import AnswerRow, Found, columns_of
from tui.tables.target_text import number_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.analysis.figures import FigureRow
    from tui.tables.catalog import Catalog

REAL = ("baseline", "status")
"""Roles of numbers that say what there is, not what is to be."""


NAMED = 6
"""Regions without a start that are named; the rows have all."""


@dataclass(frozen=True)
class PaceRow(AnswerRow):
    """The growth that the target of a region needs."""

    region: str
    growth: float | None
    """In percent a year; None: there is no start."""
    start: str | None
    start_year: int | None
    basis: str
    """What kind of number the start is, in words."""
    number: str
    year: int | None
    scope: str


@dataclass(frozen=True)
class Start:
    """A number that a target can be counted from, and its year."""

    target: PlanTarget
    year: int

    @property
    def rank(self) -> tuple[bool, str, int]:
        """What there is comes before what was planned; then the newest plan, the last year."""
        return (self.target.role in REAL, self.target.issued or "", self.year)


def pace(values: Mapping[str, str], catalog: Catalog) -> Found:
    """The growth of each region's target on `of`, fastest first; those without a start last."""
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    rows: list[PaceRow] = []
    for slug in holders.slugs(values["of"])[:1]:
        starts = _starts(plan_targets(catalog.dataset, IS_LEVEL, pl.col("indicator") == slug))
        for bar in figures.of_indicator(catalog, slug).entries:
            rows.append(_row(catalog, bar, _start_of(bar, starts)))
    rows.sort(key=lambda row: (row.growth is None, -(row.growth or 0)))
    return Found(rows, columns_of(PaceRow), value="growth", notes=_notes(catalog, rows))


def _notes(catalog: Catalog, rows: Sequence[PaceRow]) -> tuple[str, ...]:
    """Who is at its target already, and for whom nothing states a start."""
    words = catalog.words.questions
    there = [catalog.region(r.region) for r in rows if r.growth is not None and r.growth <= 0]
    without = [catalog.region(row.region) for row in rows if row.growth is None]
    notes = [words.there_already.format(regions=" ".join(there))] if there else []
    if without:
        named = " ".join(without[:NAMED]) + (" …" if len(without) > NAMED else "")
        notes.append(words.no_start_for.format(count=len(without), regions=named))
        if catalog.dataset.day is None:
            notes.append(words.more_by_date)
    return tuple(notes)


def _row(catalog: Catalog, bar: FigureRow, start: Start | None) -> PaceRow:
    words = catalog.words.questions
    growth, how = None, [bar.derivation or ""]
    if start and bar.year:
        times, years = bar.value / start.target.value, bar.year - start.year
        growth = round((times ** (1 / years) - 1) * 100, 1)
        ratio = f"{number_text(bar.value)} ÷ {number_text(start.target.value)}"
        how.insert(0, f"({ratio})^(1/{years}) − 1 = {number_text(growth)}%")
    return PaceRow(
        ((start.target.target,) if start else ()) + tuple(bar.target_keys),
        region=bar.region, growth=growth,
        start=start.target.number if start else None, start_year=start.year if start else None,
        basis=word_for(words.bases, start.target.role if start else "none"),
        number=bar_number(bar), year=bar.year, scope=bar.scope or "",
        how=words.joint.join(filter(None, how)),
    )  # fmt: skip


def _starts(targets: Iterable[PlanTarget]) -> list[Start]:
    """Return what a target can start from; a number without a year is of its plan's."""
    found = []
    for target in targets:
        issued = (target.issued or "")[:4] if target.role in REAL else ""
        year = target.year or (int(issued) if issued.isdecimal() else None)
        if year and target.value > 0:
            found.append(Start(target, year))
    return found


def _start_of(bar: FigureRow, starts: Iterable[Start]) -> Start | None:
    """Return the start of a region's target, if any is earlier."""
    earlier = [
        start
        for start in starts
        if start.target.region == bar.region
        and start.year < (bar.year or 0)
        and start.target.target not in bar.target_keys
    ]
    return max(earlier, key=lambda start: start.rank, default=None)
