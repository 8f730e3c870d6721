"""The rows that a finding's check rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis import claims, figures
from tui.present.format import SIGNS, bound_number
from tui.present.lists.columns import listing
from tui.present.lists.model import Related, Shown
from tui.tables.query import View
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.dataset import Dataset
    from tui.words import Words

LISTED = ("targets", "documents", "cases", "pilots")
"""The tables whose rows can be gone to."""


def rests_on(dataset: Dataset, check: str | None, words: Words) -> Related | None:
    """The rows that the first clause of `check` which names some is about.

    A figure's bars, the rows that a query finds, or a conference's words; None where the check
    names none, or cannot be read.
    """
    try:
        for _, values in claims.clauses(check or ""):
            if (found := _rows(dataset, values, words)) is not None:
                return found
    except UserError:
        return None
    return None


def _rows(dataset: Dataset, values: Mapping[str, str], words: Words) -> Related | None:
    if "figure" in values:
        return _of_figure(dataset, int(values["figure"]), words)
    if values.get("table") in LISTED:
        return _of_table(dataset, values["table"], values.get("where", ""), words)
    if "year" in values:
        return _of_conference(dataset, values, words)
    return None


def _of_figure(dataset: Dataset, number: int, words: Words) -> Related:
    rows = figures.figure(dataset, number, words).rows
    head = words.lists.headings
    signed = pl.col("derivation").str.replace_many(SIGNS)
    frame = rows.with_columns(signed, place=pl.col("targets").str.split(";").list.first())
    columns = (
        Shown("region", head["region"]),
        Shown("value", head["value"], numeric=True, show=bound_number(), unit=pl.col("unit")),
        Shown("year", head["year"], numeric=True),
        Shown("scope", head["scope"]),
        Shown("derivation", head["derivation"]),
        Shown("note", head["note"]),
    )
    return Related(frame, columns)


def _of_table(dataset: Dataset, name: str, query: str, words: Words) -> Related:
    found = listing(dataset, name, words)
    rows = View(query=query).apply(found.relation)
    return Related(rows.with_columns(place=pl.col(found.key)), found.columns, name)


def _of_conference(dataset: Dataset, values: Mapping[str, str], words: Words) -> Related:
    head = words.lists.headings
    asked: list[Any] = [pl.col("topic") == values["topic"]] if "topic" in values else []
    rows = dataset.conference.filter(*asked).with_columns(
        place=pl.col("year").cast(pl.String) + "/" + pl.col("topic")
    )
    columns = (
        Shown("year", head["year"], numeric=True),
        Shown("topic", head["topic"]),
        Shown("text", head["text"]),
    )
    return Related(rows, columns, "conference")
