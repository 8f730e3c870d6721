"""A table of so many rows that it stays in its file: typed as it is read, checked in a sample."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.dataset import rules
from tui.tables.scan import NUMBER, Scan
from tui.tables.scan.reading import RAW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.tables.dataset.schema import Field, Table

SAMPLE: Final = 5_000
"""Rows that are checked when the table is opened; `validate` checks them all."""
UNSAMPLED: Final = ("same_as",)
"""Columns whose rules look at other rows, which a sample need not have."""


def sample(scan: Scan) -> pl.DataFrame:
    """The first rows as a file has them: texts, empty ones missing."""
    rows = scan.source.drop(NUMBER).head(SAMPLE).collect()
    names = [name for name in rows.columns if not name.endswith(RAW)]
    texts = rows.select(_text(name, rows.schema, rows.columns) for name in names)
    return texts.with_columns(pl.all().replace("", None))


def typed(scan: Scan, table: Table) -> Scan:
    """The rows with the columns of the contract, in order and type; a value of none is missing."""
    return replace(scan, file=scan.file.of(list(_typed(scan, table))))


def _typed(scan: Scan, table: Table) -> Iterator[pl.Expr]:
    schema = scan.own_schema
    for field in table.fields:
        if field.name not in schema:
            yield pl.lit(None, rules.TYPES[field.type]).alias(field.name)
        elif schema[field.name] == rules.TYPES[field.type] and field.type != "string":
            yield pl.col(field.name)
        else:
            yield _of_text(field, _text(field.name, schema, list(schema)))


def _of_text(field: Field, text: pl.Expr) -> pl.Expr:
    given = pl.when(text != "").then(text).alias(field.name)
    return given if field.type == "string" else rules.cast(field, given)


def _text(name: str, schema: pl.Schema, names: list[str]) -> pl.Expr:
    """A column as text: of numbers that were written in a CSV file, as they are written."""
    written = name + RAW
    text = pl.col(written).alias(name) if written in names else pl.col(name)
    return text if schema[name] == pl.String else text.cast(pl.String)
