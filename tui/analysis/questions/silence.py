"""Who has said nothing: places without a target, and how much of each family places set."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.plan_targets import IS_TARGET, is_plan
from tui.analysis.questions.model import AnswerRow, Found, columns_of, provinces
from tui.tables.rows import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.dataset.holders import Holders


@dataclass(frozen=True)
class SilentRow(AnswerRow):
    """A region without a target, and why."""

    region: str
    status: str
    plans: int
    """How many there are."""
    plan: str
    """The last one, by its title."""


@dataclass(frozen=True)
class CoverageRow(AnswerRow):
    """How many families of indicators a region sets targets on."""

    region: str
    counts: Mapping[str, int]
    """How many indicators of each family; a column each."""
    filled: int
    lacking: str

    def cells(self) -> dict[str, object]:
        """Return the values by column."""
        return {**super().cells(), **self.counts}


def missing(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Places without a target on `of`, and whether their plan, its text or the plan is lacking."""
    set_by = _holders(catalog).places(values["of"]) or frozenset()
    silent = [region for region in _regions(values, catalog) if region not in set_by]
    order = list(catalog.words.questions.silence.values())
    rows = [_silent(catalog, region) for region in silent]
    rows.sort(key=lambda row: order.index(row.status))
    counts = Counter(row.status for row in rows)
    notes = tuple(f"{status} {counts[status]}" for status in order if counts[status])
    return Found(rows, columns_of(SilentRow), group="status", notes=notes)


def _silent(catalog: Catalog, region: str) -> SilentRow:
    words = catalog.words.questions.silence
    documents = catalog.dataset.documents.filter(
        pl.col("region") == region, pl.col("same_as").is_null(), is_plan(catalog.dataset)
    )
    plans = Plan.of_frame(documents.sort("published_on", nulls_last=False, maintain_order=True))
    with_text = [plan for plan in plans if plan.text]
    status = words["no_plan" if not plans else "silent" if with_text else "no_text"]
    if not plans:
        return SilentRow((region,), region, status, 0, "", table="regions")
    last = (with_text or plans)[-1]
    return SilentRow((last.document,), region, status, len(plans), last.title, table="documents")


def filled(values: Mapping[str, str], catalog: Catalog) -> Found:
    """How many indicators of each family a place sets, those that lack most first."""
    holders = _holders(catalog)
    families = [name.strip() for name in values["families"].split(",") if name.strip()]
    names = dict(catalog.dataset.families.select("family", catalog.column("name")).iter_rows())
    headings = {family: names.get(family, family) for family in families}
    targets = catalog.dataset.targets.filter(IS_TARGET)
    rows: list[CoverageRow] = []
    for region in _regions(values, catalog):
        slugs = set(targets.filter(pl.col("region") == region)["indicator"])
        counts = {family: len(slugs.intersection(holders.slugs(family))) for family in families}
        lacking = [headings[family] for family in families if not counts[family]]
        number = len(families) - len(lacking)
        rows.append(
            CoverageRow((region,), region, counts, number, " ".join(lacking), table="regions")
        )
    rows.sort(key=lambda row: row.filled)
    columns = ("region", "filled", *families, "lacking")
    return Found(rows, columns, value="filled", headings=headings)


def _regions(values: Mapping[str, str], catalog: Catalog) -> list[str]:
    """The cities or the regions that the query names; all regions where it names none."""
    if cities := values.get("places", "").split():
        return cities
    named = values.get("regions", "").split()
    return [region for region in provinces(catalog) if not named or region in named]


def _holders(catalog: Catalog) -> Holders:
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    return holders
