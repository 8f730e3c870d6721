"""Rows that belong together, since they have the same value in the column they are sorted by."""

from __future__ import annotations

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
