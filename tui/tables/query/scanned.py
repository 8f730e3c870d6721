"""The rows of a scanned relation that a query finds, in an order: only their numbers are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.column_names import column_of
from tui.tables.query.order import ordering, ranked, text_keys
from tui.tables.scan import NUMBER, ScannedRows
from tui.tables.scan.relation import ScannedRelation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Relation

FIRST = 256
"""Rows that are found first where the whole order takes longer."""


def rows_of(relation: Relation) -> pl.LazyFrame:
    """The rows that the mask of a query is asked of."""
    if isinstance(relation, ScannedRelation):
        return relation.scan.numbered
    return relation.frame.lazy()


def scanned_rows(
    relation: ScannedRelation, mask: pl.Expr | None, sort: Sequence[tuple[str, bool]] = ()
) -> ScannedRows:
    """The rows of a relation that a view shows.

    Args:
        relation: Where they are.
        mask: Finds them; None: all are shown.
        sort: Columns that sort them, each with whether its highest value comes first; rows that
            are equal in them are in the usual order.
    """
    named = {name for name, _ in sort}
    keys = [*sort, *(key for key in relation.order if key[0] not in named)]
    if mask is None and not keys:
        return ScannedRows(relation.scan)
    return ScannedRows(relation.scan, _sorted(numbers_of(relation, mask, keys).collect(), keys))


def first_rows(relation: ScannedRelation) -> ScannedRows:
    """The first rows in the usual order, found without sorting the others; of CSV, of the file."""
    if not relation.order:
        return ScannedRows(relation.scan)
    if relation.scan.file.slow:
        return ScannedRows(relation.scan, pl.int_range(min(FIRST, relation.height), eager=True))
    keys = [_key(name, relation).alias(f"#{at}") for at, (name, _) in enumerate(relation.order)]
    found = (
        relation.scan.numbered.select(NUMBER, *keys)
        .sort(
            [f"#{at}" for at in range(len(keys))],
            descending=[descending for _, descending in relation.order],
            nulls_last=True,
            maintain_order=True,
        )
        .head(FIRST)
        .collect()
    )
    return ScannedRows(relation.scan, found[NUMBER])


def numbers_of(
    relation: ScannedRelation, mask: pl.Expr | None, sort: Sequence[tuple[str, bool]]
) -> pl.LazyFrame:
    """The numbers of the rows that are found, and what they are sorted by, as a plan.

    Of the file it reads the columns of the mask and of the sort keys, and no others.
    """
    keys = [_key(name, relation).alias(f"#{at}") for at, (name, _) in enumerate(sort)]
    rows = relation.scan.numbered
    return (rows if mask is None else rows.filter(mask)).select(NUMBER, *keys)


def _sorted(found: pl.DataFrame, sort: Sequence[tuple[str, bool]]) -> pl.Series:
    """The numbers in `found`, sorted by its other columns."""
    names = [f"#{at}" for at in range(len(sort))]
    if not names:
        return found[NUMBER]
    texts = [text_keys(found[name]) for name in names if found.schema[name] == pl.String]
    ordered = found.with_columns(texts).sort(
        names,
        descending=[descending for _, descending in sort],
        nulls_last=True,
        maintain_order=True,
    )
    return ordered[NUMBER]


def _key(name: str, relation: ScannedRelation) -> pl.Expr:
    """What a column sorts the rows of the file by: a text of many different ones as it is."""
    column = column_of(name, relation)
    if column in relation.ranks:
        return ranked(column, relation.ranks[column])
    lookup = relation.scan.lookup(column)
    if lookup is not None:
        return _placed(pl.col(lookup.key), lookup.frame[lookup.key], ordering(lookup.frame, column))
    if relation.schema[column] != pl.String or not relation.scan.has_few(column):
        return pl.col(column)
    values = relation.scan.source.select(pl.col(column).unique()).collect()
    return _placed(pl.col(column), values[column], ordering(values, column))


def _placed(column: pl.Expr, values: pl.Series, places: pl.Series) -> pl.Expr:
    """The place of each value of `column` among `values`."""
    return column.replace_strict(values, places, default=None, return_dtype=places.dtype)
