"""What plans changed: each plan's number in time order, with what it replaced."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.figures.model import covered
from tui.analysis.questions.model import Found
from tui.analysis.questions.targets import number
from tui.tables.dataset.in_force import issued
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.tables.catalog import Catalog

    Row = dict[str, Any]

COLUMNS = (
    "region", "indicator", "scope", "published", "number", "year", "change", "replaced",
    "replaced_year", "plan",
)  # fmt: skip


def revisions(catalog: Catalog, region: str = "") -> Found:
    """The indicators on which plans of one region (or of each) say something after another."""
    told = _stated(catalog)
    if region:
        told = told.filter(pl.col("region") == region)
    rows: list[Row] = []
    for _, group in told.group_by("region", "indicator", "covered", maintain_order=True):
        if group["document"].n_unique() > 1:
            rows += _chain(catalog, group.to_dicts())
    rows += _dropped(catalog, told)
    order = {slug: place for place, slug in enumerate(catalog.dataset.indicators["indicator"])}
    rows.sort(key=lambda row: (row["region"], order[row["slug"]], row["issued"]))
    return Found(rows, COLUMNS)


def _stated(catalog: Catalog) -> pl.DataFrame:
    """The targets of plans with a date, the oldest plan first."""
    plans = catalog.dataset.documents.filter(pl.col("same_as").is_null()).select(
        "document", "title", "kind", "published", issued=issued()
    )
    told = catalog.dataset.targets.filter(
        pl.col("role") == "target", pl.col("same_as").is_null(), pl.col("comparator") != "change"
    ).join(plans, on="document", how="inner")
    scopes = pl.col("scope").map_elements(covered, return_dtype=pl.String, skip_nulls=False)
    return (
        told.filter(pl.col("issued").is_not_null())
        .with_columns(covered=scopes)
        .sort("issued", "year", nulls_last=True, maintain_order=True)
    )


def _chain(catalog: Catalog, rows: list[Row]) -> Iterator[Row]:
    """Each number with the one that it replaced: of that year, else the last one before it."""
    for place, row in enumerate(rows):
        before = [other for other in rows[:place] if other["document"] != row["document"]]
        same_year = [other for other in before if other["year"] == row["year"]]
        replaced = next(reversed(same_year or before), None)
        yield _row(catalog, row, _change(row, replaced), replaced)


def _change(row: Row, replaced: Row | None) -> str:
    if replaced is None:
        return "first"
    if row["value"] == replaced["value"]:
        return "restated"
    return "raised" if row["value"] > replaced["value"] else "lowered"


def _dropped(catalog: Catalog, told: pl.DataFrame) -> Iterator[Row]:
    """What a plan set and the next plan of the same kind of that region no longer names."""
    for _, group in told.group_by("region", "kind", maintain_order=True):
        plans = group["document"].unique(maintain_order=True).to_list()
        for one, other in pairwise(plans):
            held = group.filter(pl.col("document") == one).unique("indicator", maintain_order=True)
            after = group.filter(pl.col("document") == other)
            gone = held.filter(~pl.col("indicator").is_in(after["indicator"].implode()))
            successor = after.row(0, named=True)
            for row in gone.iter_rows(named=True):
                taken = {name: successor[name] for name in ("issued", "published", "title")}
                made = _row(catalog, {**row, **taken}, "dropped", row)
                yield {**made, "number": "", "year": None}


def _row(catalog: Catalog, row: Row, change: str, replaced: Row | None) -> Row:
    keys = [row["target"]]
    if replaced is not None and replaced["target"] not in keys:
        keys.append(replaced["target"])
    return {
        "region": row["region"], "indicator": catalog.indicator(row["indicator"]),
        "scope": row["scope"] or "", "published": row["published"], "number": number(row),
        "year": row["year"], "change": word_for(catalog.words.questions.changes, change),
        "replaced": number(replaced) if replaced else "",
        "replaced_year": replaced["year"] if replaced else None, "plan": row["title"],
        "at": f"targets:{';'.join(keys)}", "targets": keys, "slug": row["indicator"],
        "issued": row["issued"],
    }  # fmt: skip
