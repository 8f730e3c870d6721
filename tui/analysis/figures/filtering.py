"""A query over a figure: which targets it draws on, which regions it speaks of, which bars stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset import Relation
from tui.tables.query import HAS, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Dataset
    from tui.tables.query import Term

NATIONAL = "100000"
"""The code (GB/T 2260) of the whole country, which is no region among regions."""


@lru_cache(maxsize=4)
def national(dataset: Dataset) -> frozenset[str]:
    """What the dataset calls the whole country."""
    return frozenset(dataset.regions.filter(pl.col("code") == NATIONAL)["region"])


def of_kinds(dataset: Dataset, kinds: Sequence[str]) -> Dataset:
    """`dataset` with the plans of `kinds` only; no kinds are all."""
    plans = dataset.documents.filter(pl.col("kind").is_in(list(kinds)))
    if not kinds or plans.height == dataset.documents.height:
        return dataset
    counting = pl.col("document").is_in(plans["document"].implode())
    return replace(dataset, documents=plans, targets=dataset.targets.filter(counting))


@dataclass(frozen=True, eq=False)
class Narrowed:
    """A dataset with only the targets and plans that a query asks for, and its terms on values.

    Terms on `value` choose among the bars, since a derived bar has parts of other sizes; all
    others choose among the targets that bars are made of.
    """

    dataset: Dataset
    on_bars: tuple[Term, ...] = ()
    regions: frozenset[str] | None = None
    """The regions that the query speaks of; None: it is about none in particular."""

    def bars(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The bars that stay."""
        if not self.on_bars:
            return rows
        field = self.dataset.relation("targets").fields["value"]
        return Query(self.on_bars, Relation("bars", rows, {"value": field})).rows()


def narrowed(dataset: Dataset, query: str) -> Narrowed:
    """`dataset` as `query`, over the targets, asks for it.

    Raises:
        QueryError: The query is wrong.
    """
    if not query.strip():
        return Narrowed(dataset)
    relation = dataset.relation("targets")
    terms = Query.parse(query, relation).terms
    on_bars = tuple(term for term in terms if term.columns == {"value"})
    rest = tuple(term for term in terms if term not in on_bars)
    if not rest:
        return Narrowed(dataset, on_bars)
    rows = Query(rest, relation).rows()
    named = _regions(dataset, rest)
    plans = dataset.documents.filter(pl.col("region").is_in(named.implode()))
    targets = rows.select(dataset.targets.columns)
    return Narrowed(replace(dataset, targets=targets, documents=plans), on_bars, frozenset(named))


def is_of_region(column: str) -> bool:
    """Whether a term on `column` of the targets is about what their region is, or has."""
    return column in ("region", HAS) or column.startswith("region.")


def _regions(dataset: Dataset, terms: tuple[Term, ...]) -> pl.Series:
    """The regions that the terms about regions leave; a bare term is one if it names a region."""
    relation = dataset.relation("regions")
    on_regions = [
        term.renamed(lambda each: each.column.removeprefix("region."))
        for term in terms
        if all(is_of_region(name) for name in term.columns)
    ]
    bare = [(term, Query((term,), relation)) for term in terms if term.columns == {""}]
    on_regions += [term for term, query in bare if 0 < query.rows().height < relation.frame.height]
    return Query(tuple(on_regions), relation).rows()["region"]
