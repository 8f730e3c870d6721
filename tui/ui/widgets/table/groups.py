"""Rows that belong together, since they have the same value in the column they are sorted by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from tui.tables.scan import ScannedRows


class Groups:
    """The groups of a frame in its order; without a column there are none."""

    def __init__(self, frame: pl.DataFrame | ScannedRows, column: str) -> None:
        """Find them by `column`; where rows are read as they are needed, there are none."""
        known = isinstance(frame, pl.DataFrame) and column in frame.columns
        self.column: Final = column if known else ""
        self._values = frame[column] if isinstance(frame, pl.DataFrame) and known else None

    def repeats(self, row: int) -> bool:
        """Return whether `row` has the value of the row above it."""
        values = self._values
        if values is None or not 0 < row < len(values):
            return False
        return bool(values[row] == values[row - 1])

    @cached_property
    def _starts(self) -> pl.Series:
        """The first row of each group."""
        values = self._values
        if values is None or not len(values):
            return pl.Series([], dtype=pl.UInt32)
        return pl.Series([True]).append(values[1:].ne_missing(values[:-1])).arg_true()

    def number(self, row: int) -> int:
        """Return how many groups are before that of `row`; 0 where there are none."""
        return max(0, int(self._starts.search_sorted(row, side="right")) - 1)

    def around(self, row: int) -> range:
        """Return the rows of the group of `row`, or none where there are no groups."""
        if self._values is None or row >= len(self._values):
            return range(0)
        at, starts = self.number(row), self._starts
        end = starts[at + 1] if at + 1 < len(starts) else len(self._values)
        return range(starts[at], end)
