"""A table's columns in figures: what values they have, and how often each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.order import ordering

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DESCRIPTION = {
    "column": pl.String, "count": pl.Int64, "missing": pl.Int64, "distinct": pl.Int64,
    "min": pl.String, "median": pl.String, "max": pl.String, "commonest": pl.String,
}  # fmt: skip
"""The columns of what `described` gives."""


def frequencies(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """How often each value of `column` occurs in `frame`, commonest first, missing as null.

    Returns:
        Columns `value` (of the column's type), `count`, and `share` of all rows, 0 to 1; equally
        frequent values stay in the order in which they come.
    """
    return (
        frame.select(pl.col(column).alias("value"))
        .group_by("value", maintain_order=True)
        .agg(pl.len().cast(pl.Int64).alias("count"))
        .sort("count", descending=True, maintain_order=True)
        .with_columns(share=pl.col("count") / max(1, frame.height))
    )


def described(
    frame: pl.DataFrame, columns: Sequence[str], texts: Mapping[str, pl.Series] | None = None
) -> pl.DataFrame:
    """A row for each of `columns`: how many values, which.

    Args:
        frame: The rows.
        columns: Those of its columns that are described.
        texts: How the values of columns are called, where not by themselves.

    Returns:
        Columns of `DESCRIPTION`. `count` are the values that are there, `missing` those that are
        not; `median` is only of numbers and dates; `min` and `max` are first and last as sorted;
        of equally common values, the first counts.
    """
    rows = [_described(frame, name, (texts or {}).get(name)) for name in columns]
    return pl.DataFrame(rows, schema=DESCRIPTION)


def _described(frame: pl.DataFrame, name: str, texts: pl.Series | None) -> dict[str, object]:
    values = frame[name]
    there = values.drop_nulls()
    numbers = values.dtype.is_numeric() or values.dtype.is_temporal()
    order = values if numbers else ordering(frame, name)
    first, last = order.arg_min(), order.arg_max()
    counts = frequencies(there.to_frame(), there.name)
    commonest = None if counts.is_empty() else values.index_of(counts["value"][0])

    def called(row: int | None, texts: pl.Series | None) -> str | None:
        return None if row is None else _as_text((values if texts is None else texts)[row])

    return {
        "column": name,
        "count": there.len(),
        "missing": values.null_count(),
        "distinct": there.n_unique(),
        "min": called(first, None if numbers else texts),
        "median": _as_text(there.median()) if numbers else None,
        "max": called(last, None if numbers else texts),
        "commonest": called(commonest, texts),
    }


def _as_text(value: object) -> str | None:
    """A value as a reader reads it; a day without the midnight that a median has."""
    if value is None:
        return None
    if isinstance(value, float):
        return repr(round(value, 6)).removesuffix(".0")
    return str(value).removesuffix(" 00:00:00")
