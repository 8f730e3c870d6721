"""Which record and column the cursor is on, whatever order the rows are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.ui.widgets.table.columns import Column


@dataclass(frozen=True)
class Record:
    """A record, by the value it has in a key column."""

    key: str
    values: pl.Series
    """The one value, with its type."""

    def row_in(self, frame: pl.DataFrame, key: str | None) -> int | None:
        """Its row in `frame`, if records there have the same key and it is among them."""
        if key != self.key or frame.schema.get(key) != self.values.dtype:
            return None
        return row_of(frame, key, self.values[0])


def record_at(frame: pl.DataFrame, key: str | None, row: int) -> Record | None:
    """The record in `row` of `frame`; None where records have no key, or there is no such row."""
    if key is None or key not in frame.columns or not 0 <= row < frame.height:
        return None
    return Record(key, frame[key].slice(row, 1))


def row_of(frame: pl.DataFrame, key: str, value: object) -> int | None:
    """The first row of `frame` that has `value` in column `key`."""
    return frame[key].index_of(pl.lit(value, frame.schema[key]))


def index_of(columns: Sequence[Column], name: str) -> int | None:
    """Where the column called `name` stands."""
    return next((at for at, column in enumerate(columns) if column.name == name), None)
