"""Clauses over tables and over the words of the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.claims.model import ClaimError, Outcome, need, number, several, whole
from tui.tables.query import View, column_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


def _rows(values: Mapping[str, str], query: str, dataset: Dataset) -> int:
    """How many rows of the table (or distinct values of a column) a query finds."""
    name = need(values, "table")
    try:
        relation = dataset.relation(name)
    except (AttributeError, KeyError) as error:
        raise ClaimError(lambda w: w.claims.no_table.format(name=name)) from error
    frame = View(query=query).apply(relation)
    if "distinct" not in values:
        return frame.height
    return frame[column_of(values["distinct"], relation)].drop_nulls().n_unique()


def _within(found: float, values: Mapping[str, str]) -> bool:
    """Whether `found` keeps to `equals`, `atleast` and `atmost`."""
    limits: dict[str, Callable[[float], bool]] = {
        "equals": lambda limit: found == limit,
        "atleast": lambda limit: found >= limit,
        "atmost": lambda limit: found <= limit,
    }
    given = [key for key in limits if key in values]
    if not given:
        raise ClaimError(lambda w: w.claims.lacks.format(key="equals|atleast|atmost"))
    return all(limits[key](number(values, key)) for key in given)


def count(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """How many rows a query finds keeps to a limit."""
    found = _rows(values, values.get("where", ""), catalog.dataset)
    return Outcome(_within(found, values), str(found))


def share(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The share of rows that a query finds, of those another finds or of a number."""
    part = _rows(values, need(values, "where"), catalog.dataset)
    of = need(values, "of")
    total = int(of) if of.isdecimal() else _rows(values, of, catalog.dataset)
    if not total:
        return Outcome(None, "0 / 0")
    return Outcome(_within(part / total, values), f"{part} / {total} = {part / total:.0%}")


# -- conference ------------------------------------------------------------


def _quoted_text(values: Mapping[str, str], dataset: Dataset) -> str | None:
    """What the conference of a year said (on a topic); None where it is not quoted."""
    rows = dataset.conference.filter(pl.col("year") == whole(values, "year"))
    if "topic" in values:
        rows = rows.filter(pl.col("topic") == values["topic"])
    return "\n".join(rows["text"]) if rows.height else None


def contains(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The conference used every one of the texts."""
    return _in_text(values, catalog, wanted=True)


def absent(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """The conference used none of the texts."""
    return _in_text(values, catalog, wanted=False)


def _in_text(values: Mapping[str, str], catalog: Catalog, *, wanted: bool) -> Outcome:
    quoted, texts = _quoted_text(values, catalog.dataset), several(values, "text", "|")
    year, topic = values["year"], values.get("topic", "")
    if quoted is None:
        return Outcome(None, catalog.words.claims.not_quoted.format(year=year, topic=topic))
    there = [text for text in texts if text in quoted]
    holds = len(there) == len(texts) if wanted else not there
    numbers = catalog.words.claims.found.format(
        year=year, topic=topic, found=len(there), asked=len(texts), texts="、".join(there) or "—"
    )
    return Outcome(holds, numbers)


def unknown(values: Mapping[str, str], catalog: Catalog) -> Outcome:
    """It cannot be checked, and why."""
    return Outcome(None, values.get(catalog.words.language, values.get("reason", "")))
