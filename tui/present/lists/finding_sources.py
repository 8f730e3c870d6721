"""The rows that a finding's check rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis import claims, figures
from tui.present.format import ASCII_SIGNS, bound_number
from tui.present.lists.columns import listing
from tui.present.lists.model import ColumnSpec, Related
from tui.tables.query import View
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

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
    return Related(frame, columns)


def _of_table(catalog: Catalog, name: str, query: str) -> Related:
    found = listing(catalog, name)
    rows = View(query=query).apply(found.relation)
    return Related(rows.with_columns(place=pl.col(found.key)), found.columns, name)


def _of_conference(catalog: Catalog, values: Mapping[str, str]) -> Related:
    head = catalog.words.lists.headings
    asked: list[Any] = [pl.col("topic") == values["topic"]] if "topic" in values else []
    rows = catalog.dataset.conference.filter(*asked).with_columns(
        place=pl.col("year").cast(pl.String) + "/" + pl.col("topic")
    )
    columns = (
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("topic", head["topic"]),
        ColumnSpec("text", head["text"]),
    )
    return Related(rows, columns, "conference")
