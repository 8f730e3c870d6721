"""The record of a row: its text with what it is about marked, its facts, related rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.present.lists.check_text import check_text
from tui.present.lists.finding_sources import rests_on, stated_by
from tui.present.lists.model import RecordText
from tui.present.lists.target_relations import related, set_by, uses
from tui.tables import own_table
from tui.tables.rows import Case, Finding, Plan, Target
from tui.tables.scan import NUMBER
from tui.tables.scan.reading import RAW
from tui.tables.target_text import target_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.rows import Row
    from tui.words import Words
    from tui.words.lists import ListWords


MOST_QUOTES = 4
"""Quotations under a finding; its record has a row for each."""
MOST_MARKS = 2000
"""Places in a plan's text that are marked."""


@dataclass(frozen=True)
class CheckedFinding(Finding):
    """A finding with its verdict."""

    verdict: str
    numbers: str | None


def excerpt(catalog: Catalog, name: str, row: Row) -> RecordText:
    """The record of `row` (own and joined columns by name) of table `name`, in short."""
    if name == "targets":
        return _of_target(catalog, Target.of(row))
    if name == "documents":
        return _of_plan(catalog, Plan.of(row))
    if name == own_table.NAME:
        return _of_own_row(row)
    if name == "findings":
        return _of_finding(catalog, CheckedFinding.of(row))
    return _of_case(catalog, Case.of(row)) if name == "cases" else _of_pilot(catalog, row)


def _of_own_row(row: Row) -> RecordText:
    """A row of the reader's own table: every column with its value."""
    shown = {name: row.get(name + RAW, value) for name, value in row.items()}
    facts = tuple(
        (name, str(value))
        for name, value in shown.items()
        if value is not None and name not in (own_table.KEY, NUMBER) and not name.endswith(RAW)
    )
    return RecordText("", facts=facts)


def record(catalog: Catalog, name: str, row: Row) -> RecordText:
    """The same in full: with the figures that use it and the rows to compare it with."""
    if name == "targets":
        return target_record(catalog, Target.of(row))
    found = excerpt(catalog, name, row)
    if name == "findings":
        # Each row under it has its sentence.
        facts = [fact for fact in found.facts if fact[0] != catalog.words.lists.headings["quote"]]
        return replace(found, facts=tuple(facts), related=rests_on(catalog, row["check"]))
    if name == "documents":
        return _plan_record(catalog, Plan.of(row), found)
    return found


def target_record(catalog: Catalog, target: Target) -> RecordText:
    """The record of a target, in full."""
    found, head = _of_target(catalog, target), catalog.words.lists.headings
    about = (
        (head["indicator"], catalog.indicator(target.indicator)),
        (head["year"], str(target.year or "")),
    )
    facts = (*_known(about), *found.facts, *uses(catalog, target.target))
    lead = [catalog.region(target.region), catalog.indicator(target.indicator),
            target_text(target), str(target.year or ""), target.scope or ""]  # fmt: skip
    return replace(found, lead=_joined(lead), facts=facts, related=related(catalog, target))


def _plan_record(catalog: Catalog, plan: Plan, found: RecordText) -> RecordText:
    targets, words = set_by(catalog, plan.document), catalog.words
    count = targets.frame.height if targets else 0
    lead = [catalog.region(plan.region), word_for(words.lists.kinds, plan.kind),
            word_for(words.lists.statuses, plan.status), plan.issued,
            words.profile.plan.format(count=count)]  # fmt: skip
    return replace(found, lead=_joined(lead), related=targets)


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(filter(None, parts))


def of_cell(catalog: Catalog, row: Row, slug: str) -> RecordText:
    """The record of a cell of the matrix: its target, or why there is none."""
    if (target := row.get(f"{slug}#target")) is not None:
        found = _of_target(catalog, catalog.dataset.target(target))
        name = (catalog.words.lists.headings["indicator"], catalog.indicator(slug))
        return replace(found, facts=(name, *found.facts))
    region = catalog.region(row["region"])
    if slug == "region":
        hub = row["region.hub"] or catalog.words.lists.no_hub
        plans = catalog.dataset.documents.filter(pl.col("region") == row["region"])
        titles = "\n".join(_plan_title(plan, catalog.words) for plan in Plan.of_frame(plans))
        return RecordText(region, titles, facts=((catalog.words.lists.headings["hub"], hub),))
    why = catalog.words.lists.nothing_set[row["plans"]]
    return RecordText(f"{region} · {catalog.indicator(slug)}", why)


def _known(facts: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    """The facts that have a value."""
    return tuple((label, value) for label, value in facts if value)


def _of_target(catalog: Catalog, target: Target) -> RecordText:
    plan, lists = catalog.dataset.plan(target.document), catalog.words.lists
    mark = (target.start or 0, target.end or 0)
    role = "" if target.role == "target" else word_for(catalog.words.values.roles, target.role)
    facts = (
        (lists.headings["scope"], target.scope),
        (lists.headings["comparator"], lists.comparators[target.comparator]),
        (lists.headings["role"], role),
    )
    return RecordText(
        title=_plan_title(plan, catalog.words),
        text=plan.text or "",
        marks=(mark,),
        others=tuple(each for each in _marks(catalog.dataset, plan.document) if each != mark),
        facts=_known(facts),
    )


def _of_plan(catalog: Catalog, plan: Plan) -> RecordText:
    lists = catalog.words.lists
    marks = _marks(catalog.dataset, plan.document)
    absent = lists.pending if plan.status == "pending" else lists.no_text
    facts = [] if marks or not plan.text else [(lists.headings["targets"], lists.no_number)]
    facts += [
        (lists.headings["status"], lists.statuses[plan.status]),
        (lists.headings["kind"], lists.kinds[plan.kind]),
        (lists.headings["table"], word_for(catalog.words.values.tables, plan.table, plan.table)),
        *(((lists.headings["source"], _source(plan, lists)),) if plan.source else ()),
    ]
    return RecordText(
        title=_plan_title(plan, catalog.words),
        text=plan.text or absent,
        marks=marks,
        facts=tuple(facts),
    )


def _source(plan: Plan, words: ListWords) -> str:
    """Where the text of a plan is from, and what kind of source that is."""
    kind = word_for(words.tiers, plan.tier) if plan.tier else ""
    return " · ".join(filter(None, [kind, plan.source]))


def _of_finding(catalog: Catalog, finding: CheckedFinding) -> RecordText:
    head, lists = catalog.words.lists.headings, catalog.words.lists
    facts = (
        (head["numbers"], finding.numbers),
        (head["quote"], _quotes(catalog, finding.check)),
        (head["note"], catalog.text(vars(finding), "note")),
        (head["check"], check_text(catalog, finding.check) if finding.check else lists.not_checked),
    )
    return RecordText(
        title=f"{word_for(lists.verdicts, finding.verdict)} · {finding.section}",
        text=catalog.text(vars(finding), "statement"),
        facts=_known(facts),
    )


def _quotes(catalog: Catalog, check: str | None) -> str:
    """The words of the plans that a check rests on first."""
    targets = [catalog.dataset.target(key) for key in stated_by(catalog, check)[:MOST_QUOTES]]
    return " · ".join(f"{catalog.region(each.region)} “{each.quote}”" for each in targets)


def _of_case(catalog: Catalog, case: Case) -> RecordText:
    words = catalog.words.lists
    head = words.headings
    facts = (
        (head["listed"], case.listed),
        (head["field"], case.field),
        (head["recommended_by"], case.recommended_by),
        (head["table"], word_for(catalog.words.values.tables, case.table or "", case.table)),
    )
    return RecordText(case.company, case.title or "", facts=_known(facts))


def _of_pilot(catalog: Catalog, row: Row) -> RecordText:
    facts = ((catalog.words.lists.headings["region"], row["region"]),)
    return RecordText(row["city"], facts=_known(facts))


def _plan_title(plan: Plan, words: Words) -> str:
    return words.lists.plan.format(
        region=plan.region or "", title=plan.title, published=plan.published or ""
    ).rstrip()


def _marks(dataset: Dataset, document: str) -> tuple[tuple[int, int], ...]:
    """The offsets of a plan's targets in its text, in order."""
    found = dataset.lazy_targets.filter(pl.col("document") == document)
    rows = found.head(MOST_MARKS).collect().sort("start", "end")
    return tuple(rows.select("start", "end").unique(maintain_order=True).iter_rows())
