"""Where the cursor is, and the record and column it stays on when the rows change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from tui.tables.scan import NUMBER, ScannedRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.ui.widgets.table.columns import Column


class Cursor(NamedTuple):
    """A cell, by the index of its row in the frame and of its column among those shown."""

    row: int
    column: int

    def within(self, rows: int, columns: int) -> Cursor:
        """Return the nearest cell of a table of so many rows and columns; (0, 0) if it is empty."""
        return Cursor(max(0, min(self.row, rows - 1)), max(0, min(self.column, columns - 1)))


@dataclass(frozen=True)
class Record:
    """A record, by the value it has in a key column."""

    key: str
    values: pl.Series
    """The one value, with its type."""

    def row_in(self, frame: pl.DataFrame | ScannedRows, key: str | None) -> int | None:
        """Return its row in `frame`, if records there have the same key and it is among them."""
        if isinstance(frame, ScannedRows):
            return frame.index_of(self.values[0]) if self.key == NUMBER else None
        if key != self.key or frame.schema.get(key) != self.values.dtype:
            return None
        return row_of(frame, key, self.values[0])


class CursorMemory:
    """The record and the column that the cursor was last moved to.

    A record that is filtered out is found again when it returns.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._record: Record | None = None
        self._column = ""

    def remember_row(self, frame: pl.DataFrame | ScannedRows, key: str | None, row: int) -> None:
        """Remember the record in `row` of `frame`."""
        self._record = record_at(frame, key, row)

    def remember_column(self, columns: Sequence[Column], index: int) -> None:
        """Remember the column at `index`, if there is one."""
        if 0 <= index < len(columns):
            self._column = columns[index].name

    def find(
        self,
        frame: pl.DataFrame | ScannedRows,
        key: str | None,
        columns: Sequence[Column],
        cursor: Cursor,
    ) -> Cursor:
        """Return where record and column are now; `cursor` where they are not present."""
        row = self._record.row_in(frame, key) if self._record else None
        column = index_of(columns, self._column)
        return Cursor(
            cursor.row if row is None else row, cursor.column if column is None else column
        )


def record_at(frame: pl.DataFrame | ScannedRows, key: str | None, row: int) -> Record | None:
    """Return the record in `row` of `frame`; None if records have no key or there is no row."""
    if isinstance(frame, ScannedRows):
        inside = 0 <= row < frame.height
        return Record(NUMBER, pl.Series([frame.number_of(row)])) if inside else None
    if key is None or key not in frame.columns or not 0 <= row < frame.height:
        return None
    return Record(key, frame[key].slice(row, 1))


def row_of(frame: pl.DataFrame | ScannedRows, key: str, value: object) -> int | None:
    """Return the first row of `frame` that has `value` in column `key`."""
    if isinstance(frame, ScannedRows):
        return frame.find(key, value)
    return frame[key].index_of(pl.lit(value, frame.schema[key]))


def index_of(columns: Sequence[Column], name: str) -> int | None:
    """Return the index of the column called `name`."""
    return next((index for index, column in enumerate(columns) if column.name == name), None)
