"""The rows that a finding's check rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis import claims, figures
from tui.present.format import ASCII_SIGNS, bound_number
from tui.present.lists.columns import listing
from tui.present.lists.model import ColumnSpec, RecordText, Related
from tui.present.provenance import behind
from tui.tables.query import View
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.rows import Row

LISTED = ("targets", "documents", "cases", "pilots")
"""The tables whose rows can be gone to."""


def rests_on(catalog: Catalog, check: str | None) -> Related | None:
    """The rows that the first clause of `check` which names some is about.

    A figure's bars, the rows that a query finds, or a conference's words; None where the check
    names none, or cannot be read.
    """
    try:
        for _, values in claims.clauses(check or "", claims.VERBS):
            if (found := _rows(catalog, values)) is not None:
                return found
    except UserError:
        return None
    return None


def stated_by(catalog: Catalog, check: str | None) -> list[str]:
    """The targets that a check rests on: of the regions that it names, if it names any."""
    found = rests_on(catalog, check)
    if found is None or found.behind is None:
        return []
    rows, named = found.frame, _regions(check or "")
    if named and "targets" in rows.columns:
        wanted = {region: at for at, region in enumerate(named)}
        rows = rows.filter(pl.col("region").is_in(named))
        rows = rows.sort(pl.col("region").replace_strict(wanted, default=len(wanted)))
    column = rows["targets" if "targets" in rows.columns else "target"]
    return [key for keys in column for key in keys.split(";")]


def _regions(check: str) -> list[str]:
    """The regions that the clauses of a check name."""
    listed = (values.get("regions", "") for _, values in claims.clauses(check, claims.VERBS))
    return [region.strip() for each in listed for region in each.split(",") if region.strip()]


def _rows(catalog: Catalog, values: Mapping[str, str]) -> Related | None:
    if "figure" in values:
        return _of_figure(catalog, int(values["figure"]))
    if values.get("table") in LISTED:
        return _of_table(catalog, values["table"], values.get("where", ""))
    if "year" in values:
        return _of_conference(catalog, values)
    return None


def _of_figure(catalog: Catalog, number: int) -> Related:
    rows = figures.figure(catalog, number).rows
    head = catalog.words.lists.headings
    signed = pl.col("derivation").str.replace_many(ASCII_SIGNS)
    frame = rows.with_columns(signed, place=pl.col("targets").str.split(";").list.first())
    columns = (
        ColumnSpec("region", head["region"]),
        ColumnSpec("value", head["value"], numeric=True, show=bound_number(), unit=pl.col("unit")),
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("scope", head["scope"]),
        ColumnSpec("derivation", head["derivation"]),
        ColumnSpec("note", head["note"]),
    )
    return Related(frame, columns, behind=lambda row: _behind(catalog, row))


def _behind(catalog: Catalog, row: Row) -> RecordText:
    """The sentences behind a bar of a figure, or a target."""
    keys = row["targets"].split(";") if "targets" in row else [row["target"]]
    return behind(keys, catalog, row.get("derivation") or "")


def _of_table(catalog: Catalog, name: str, query: str) -> Related:
    found = listing(catalog, name)
    rows = View(query=query).apply(found.relation)
    sentences = (lambda row: _behind(catalog, row)) if name == "targets" else None
    placed = rows.with_columns(place=pl.col(found.key))
    return Related(placed, found.columns, name, behind=sentences)


def _of_conference(catalog: Catalog, values: Mapping[str, str]) -> Related:
    head = catalog.words.lists.headings
    conditions: list[Any] = [pl.col("topic") == values["topic"]] if "topic" in values else []
    rows = catalog.dataset.conference.filter(*conditions).with_columns(
        place=pl.col("year").cast(pl.String) + "/" + pl.col("topic")
    )
    columns = (
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("topic", head["topic"]),
        ColumnSpec("text", head["text"]),
    )
    return Related(rows, columns, "conference")
