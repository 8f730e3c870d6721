"""The yearly growth that a target needs from a stated start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis import figures
from tui.analysis.questions.model import Found
from tui.analysis.questions.targets import bar_number, number
from tui.tables.dataset.in_force import issued

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

COLUMNS = ("region", "growth", "start", "start_year", "basis", "number", "year", "scope")
REAL = ("baseline", "status")
"""Roles of numbers that say what there is, not what is to be."""


def pace(values: Mapping[str, str], catalog: Catalog) -> Found:
    """The growth of each region's target on `of`, fastest first; those without a start last."""
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    words = catalog.words.questions
    rows: list[dict[str, Any]] = []
    for slug in holders.slugs(values["of"])[:1]:
        stated = _stated(catalog, slug)
        for bar in figures.of_indicator(catalog, slug).rows.iter_rows(named=True):
            rows.append(_row(catalog, bar, stated))
    rows.sort(key=lambda row: (row["growth"] is None, -(row["growth"] or 0)))
    without = [catalog.region(row["region"]) for row in rows if row["growth"] is None]
    notes = (words.no_start_for.format(regions=" ".join(without)),) if without else ()
    return Found(rows, COLUMNS, value="growth", notes=notes)


def _row(catalog: Catalog, bar: Mapping[str, Any], stated: list[dict[str, Any]]) -> dict[str, Any]:
    words = catalog.words.questions
    start = _start(bar, stated)
    row: dict[str, Any] = {
        "region": bar["region"], "number": bar_number(bar), "year": bar["year"],
        "scope": bar["scope"] or "", "growth": None, "basis": words.bases["none"],
        "at": f"targets:{bar['targets']}",
    }  # fmt: skip
    if start is None:
        return row
    years = bar["year"] - start["year"]
    growth = ((bar["value"] / start["value"]) ** (1 / years) - 1) * 100
    return {
        **row, "growth": round(growth, 1), "start": number(start), "start_year": start["year"],
        "basis": words.bases[start["role"]], "at": f"targets:{start['target']};{bar['targets']}",
    }  # fmt: skip


def _stated(catalog: Catalog, slug: str) -> list[dict[str, Any]]:
    """What plans in force state on an indicator; where a start has no year, its plan's."""
    plans = catalog.dataset.documents.select("document", issued=issued())
    told = catalog.dataset.targets.filter(
        pl.col("indicator") == slug, pl.col("comparator") != "change", pl.col("same_as").is_null()
    ).join(plans, on="document", how="left")
    of_plan = pl.col("issued").str.slice(0, 4).cast(pl.Int64, strict=False)
    real = pl.col("role").is_in(REAL)
    year = pl.when(real).then(pl.coalesce("year", of_plan)).otherwise("year")
    return told.with_columns(year=year).to_dicts()


def _start(bar: Mapping[str, Any], stated: list[dict[str, Any]]) -> dict[str, Any] | None:
    """What a target starts from: what is there before what was planned, the newest word first."""
    earlier = [
        row
        for row in stated
        if row["region"] == bar["region"]
        and bar["year"]
        and row["year"]
        and row["year"] < bar["year"]
        and row["value"] > 0
        and row["target"] not in bar["targets"].split(";")
    ]
    key = lambda row: (row["role"] in REAL, row["issued"] or "", row["year"])  # noqa: E731
    return max(earlier, key=key, default=None)
