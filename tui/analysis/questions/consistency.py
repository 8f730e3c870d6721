"""What a plan says against what follows from it, and plan against plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tui.analysis.figures import BOUNDS
from tui.analysis.plan_targets import (
    IS_LEVEL,
    IS_TARGET,
    PlanTarget,
    grouped,
    plan_targets,
)
from tui.analysis.questions.model import AnswerRow, Found, columns_of
from tui.tables.target_text import number_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.tables.catalog import Catalog
    from tui.words.questions import Test, TestOutcome

PARTS = {"total_compute": ("advanced_compute", "data_center_compute")}
"""Indicators that parts of make up."""
ADDING = ("EFLOPS", "EB", "架", "亿元")
"""Units of what can be summed over cities."""
NEAR = 0.005
"""What rounding leaves."""


@dataclass(frozen=True)
class TestRow(AnswerRow):
    """A test and what it came to, in words."""

    __test__ = False

    region: str
    test: str
    outcome: str
    stated: str
    follows: str
    indicator: str
    year: int | None
    plan: str


@dataclass(frozen=True)
class Tested:
    """A number and what it was compared with."""

    stated: PlanTarget
    test: Test
    outcome: TestOutcome
    follows: str
    """What the number should be, and how that follows."""
    others: Sequence[PlanTarget]

    def row(self, catalog: Catalog) -> TestRow:
        """Return it in words."""
        words, stated = catalog.words.questions, self.stated
        targets = (stated, *self.others)
        return TestRow(
            tuple(each.target for each in targets),
            region=stated.region, test=word_for(words.tests, self.test),
            outcome=word_for(words.outcomes, self.outcome), stated=stated.number,
            follows=self.follows, indicator=catalog.indicator(stated.indicator), year=stated.year,
            plan=" / ".join(dict.fromkeys(each.title for each in targets)),
            how=f"{self.follows} ↔ {stated.number}",
        )  # fmt: skip


def agree(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Every test with its outcome; what does not agree first."""
    del values
    targets = plan_targets(catalog.dataset, IS_TARGET, IS_LEVEL)
    provinces = catalog.dataset.provinces
    tests = [*_within_plans(targets), *_between_plans(targets), *_cities(targets, provinces)]
    outcomes = catalog.words.questions.outcomes
    order = list(outcomes)
    tests.sort(key=lambda tested: order.index(tested.outcome))
    counts = Counter(tested.outcome for tested in tests)
    note = " · ".join(f"{word} {counts[outcome]}" for outcome, word in outcomes.items())
    rows = [tested.row(catalog) for tested in tests]
    return Found(rows, columns_of(TestRow), group="outcome", notes=(note,))


def _within_plans(targets: Sequence[PlanTarget]) -> Iterator[Tested]:
    """Parts against totals, and share times total, of each region and year."""
    whole_region = sorted((row for row in targets if not row.covered), key=lambda r: r.issued or "")
    for rows in grouped(whole_region, lambda row: (row.region, row.year)).values():
        named = {row.indicator: row for row in rows}
        for whole, parts in PARTS.items():
            if {whole, *parts} <= named.keys():
                yield _sum(named[whole], [named[part] for part in parts])
        if {"total_compute", "intelligent_share", "intelligent_compute"} <= named.keys():
            yield _product(named, "intelligent_share")
        if {"total_compute", "advanced_share", "intelligent_compute"} <= named.keys():
            yield _product(named, "advanced_share")


def _sum(whole: PlanTarget, parts: Sequence[PlanTarget]) -> Tested:
    total = sum(part.value for part in parts)
    decided = all(_exact(row) for row in (whole, *parts))
    outcome = _outcome(whole.value, total, decided=decided)
    return Tested(whole, "parts", outcome, _summands(parts), parts)


def _summands(parts: Sequence[PlanTarget]) -> str:
    total = sum(part.value for part in parts)
    return f"{' + '.join(number_text(part.value) for part in parts)} = {number_text(total)}"


def _product(named: Mapping[str, PlanTarget], slug: str) -> Tested:
    whole, share = named["total_compute"], named[slug]
    stated = named["intelligent_compute"]
    value = whole.value * share.value / 100
    product = f"{number_text(whole.value)} × {number_text(share.value)}% = {number_text(value)}"
    decided = all(_exact(row) for row in (stated, whole, share))
    outcome = _outcome(stated.value, value, decided=decided)
    if slug == "advanced_share" and stated.value <= value:
        outcome = "agrees"  # the share is of intelligent and super computing together
    test: Test = "share" if slug == "intelligent_share" else "wider_share"
    return Tested(stated, test, outcome, product, [whole, share])


def _between_plans(targets: Sequence[PlanTarget]) -> Iterator[Tested]:
    """What two plans of a region say on one indicator for one year, of one scope."""
    by_subject = grouped(targets, lambda r: (r.region, r.indicator, r.year, r.covered))
    for rows in by_subject.values():
        rows.sort(key=lambda row: (row.issued is None, row.issued or ""))
        for one, other in combinations(rows, 2):
            if one.document != other.document and one.year:
                outcome = _outcome(one.value, other.value, decided=True)
                yield Tested(one, "plans", outcome, other.number, [other])


def _cities(targets: Sequence[PlanTarget], provinces: Mapping[str, str]) -> Iterator[Tested]:
    """The cities of a province summed, against what the province sets."""
    adding = (row for row in targets if row.unit in ADDING)
    for rows in grouped(adding, lambda row: (row.indicator, row.year)).values():
        inside = grouped(
            (row for row in rows if provinces[row.region] != row.region),
            lambda row: provinces[row.region],
        )
        for whole in rows:
            if parts := inside.get(whole.region):
                yield Tested(whole, "cities", _of_cities(whole, parts), _summands(parts), parts)


def _of_cities(whole: PlanTarget, parts: Sequence[PlanTarget]) -> TestOutcome:
    """Cities that are known may come to less than their province, but not to more."""
    if sum(part.value for part in parts) <= whole.value:
        return "agrees"
    return "differs" if _exact(whole) else "open"


def _exact(row: PlanTarget) -> bool:
    return BOUNDS.get(row.comparator) == "exact"


def _outcome(stated: float, follows: float, *, decided: bool) -> TestOutcome:
    near = abs(stated - follows) <= NEAR * max(abs(stated), abs(follows))
    return "agrees" if near else "differs" if decided else "open"
