"""What stands behind a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.present.lists.finding_sources import rests_on
from tui.present.lists.model import Evidence
from tui.present.lists.target_relations import related, set_by, uses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.words import Words


def evidence(catalog: Catalog, name: str, row: Mapping[str, Any]) -> Evidence:
    """What stands behind `row` (own and joined columns by name) of table `name`, in short."""
    makers = {
        "targets": _of_target,
        "documents": _of_plan,
        "findings": _of_finding,
        "cases": _of_case,
        "pilots": _of_case,
    }
    return makers[name](catalog, row)


def record(catalog: Catalog, name: str, row: Mapping[str, Any]) -> Evidence:
    """The same in full: with the figures that use it and the rows it can be set against."""
    found = evidence(catalog, name, row)
    if name == "findings":
        return replace(found, related=rests_on(catalog, row["check"]))
    if name == "documents":
        return replace(found, related=set_by(catalog, row["document"]))
    if name != "targets":
        return found
    indicator = catalog.indicator(row["indicator"])
    year = str(row["year"] or "")
    facts = [
        (catalog.words.lists.headings["indicator"], indicator),
        (catalog.words.lists.headings["year"], year),
    ]
    facts = [fact for fact in facts if fact[1]]
    return replace(
        found,
        facts=(*facts, *found.facts, *uses(catalog, row["target"])),
        related=related(catalog, row),
    )


def of_cell(catalog: Catalog, row: Mapping[str, Any], slug: str) -> Evidence:
    """What stands behind a cell of the matrix: its target, or why there is none."""
    if (target := row.get(f"{slug}#target")) is not None:
        found = evidence(catalog, "targets", target_row(catalog.dataset, target))
        name = (catalog.words.lists.headings["indicator"], catalog.indicator(slug))
        return replace(found, facts=(name, *found.facts))
    region = catalog.region(row["region"])
    if slug == "region":
        hub = row["region.hub"] or catalog.words.lists.no_hub
        plans = catalog.dataset.documents.filter(pl.col("region") == row["region"])
        said = "\n".join(_plan_title(plan, catalog.words) for plan in plans.iter_rows(named=True))
        return Evidence(region, said, facts=((catalog.words.lists.headings["hub"], hub),))
    why = catalog.words.lists.nothing_set[row["plans"]]
    return Evidence(f"{region} · {catalog.indicator(slug)}", why)


def target_row(dataset: Dataset, target: str) -> dict[str, Any]:
    """A target with what is joined to it."""
    frame = dataset.relation("targets").frame
    return frame.row(by_predicate=pl.col("target") == target, named=True)


def _of_target(catalog: Catalog, row: Mapping[str, Any]) -> Evidence:
    plan = catalog.dataset.documents.row(
        by_predicate=pl.col("document") == row["document"], named=True
    )
    mine = (row["start"], row["end"])
    head, lists = catalog.words.lists.headings, catalog.words.lists
    facts = [
        (head["scope"], row["scope"] or ""),
        (head["comparator"], lists.comparators[row["comparator"]]),
        (head["role"], lists.baseline if row["role"] == "baseline" else ""),
    ]
    return Evidence(
        title=_plan_title(plan, catalog.words),
        text=plan["text"] or "",
        marks=(mine,),
        others=tuple(mark for mark in _marks(catalog.dataset, row["document"]) if mark != mine),
        facts=tuple((label, value) for label, value in facts if value),
    )


def _of_plan(catalog: Catalog, row: Mapping[str, Any]) -> Evidence:
    lists = catalog.words.lists
    marks = _marks(catalog.dataset, row["document"])
    absent = lists.pending if row["status"] == "pending" else lists.no_text
    facts = [] if marks or not row["text"] else [(lists.headings["targets"], lists.no_number)]
    facts += [
        (lists.headings["status"], lists.statuses[row["status"]]),
        (lists.headings["kind"], lists.kinds[row["kind"]]),
        (lists.headings["table"], row["table"]),
    ]
    return Evidence(
        title=_plan_title(row, catalog.words),
        text=row["text"] or absent,
        marks=marks,
        facts=tuple(facts),
    )


def _of_finding(catalog: Catalog, row: Mapping[str, Any]) -> Evidence:
    head, lists = catalog.words.lists.headings, catalog.words.lists
    facts = (
        (head["numbers"], row["numbers"]),
        (head["note"], catalog.text(row, "note")),
        (head["check"], row["check"] or lists.not_checked),
    )
    return Evidence(
        title=f"{lists.verdicts.get(row['verdict'], row['verdict'])} · {row['section']}",
        text=catalog.text(row, "statement"),
        facts=tuple((label, value) for label, value in facts if value),
    )


def _of_case(catalog: Catalog, row: Mapping[str, Any]) -> Evidence:
    head = catalog.words.lists.headings
    facts = tuple(
        (head[name], str(row[name]))
        for name in ("listed", "field", "recommended_by", "table", "region")
        if row.get(name)
    )
    return Evidence(str(row.get("company") or row.get("city")), row.get("title") or "", facts=facts)


def _plan_title(plan: Mapping[str, Any], words: Words) -> str:
    return words.lists.plan.format(
        region=plan["region"], title=plan["title"], published=plan["published"] or ""
    ).rstrip()


def _marks(dataset: Dataset, document: str) -> tuple[tuple[int, int], ...]:
    """Where the targets of a plan stand in its text, in order."""
    rows = dataset.targets.filter(pl.col("document") == document).sort("start", "end")
    return tuple(rows.select("start", "end").unique(maintain_order=True).iter_rows())
