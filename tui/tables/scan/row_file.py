"""A file of rows; one that is slow to read in the middle is kept in memory, compressed."""

from __future__ import annotations

import io
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER: Final = "#number"
"""The column with the number of a row in its file, from 0 on."""
GROUP: Final = 65_536
"""Rows of a compressed table that are read in one go."""


class RowFile:
    """Rows as they are scanned. All that read the same file share one of these."""

    def __init__(
        self,
        rows: pl.LazyFrame,
        columns: Sequence[pl.Expr] = (),
        *,
        slow: bool = False,
        strict: pl.LazyFrame | None = None,
    ) -> None:
        """Read `rows`, which have their `NUMBER`.

        They are numbered as they are scanned: filters do not pass a row index that is added later.

        Args:
            rows: The rows, in the order of the file.
            columns: Their columns in the types to read; none: they are as they are.
            slow: Whether all before it must be read to come to a row, as in CSV.
            strict: The same rows, where reading them fails at one with more cells than columns;
                None: no row can have more.
        """
        self.rows, self.columns, self.slow, self.strict = rows, tuple(columns), slow, strict
        self._lock = Lock()

    def typed(self, rows: pl.LazyFrame | None = None) -> pl.LazyFrame:
        """All rows, or some of them, with columns in their types."""
        rows = self.rows if rows is None else rows
        return rows.select(NUMBER, *self.columns) if self.columns else rows

    def of(self, columns: Sequence[pl.Expr]) -> RowFile:
        """The same rows in other columns, made of these."""
        strict = None if self.strict is None else self.typed(self.strict)
        return RowFile(self.typed(), columns, slow=self.slow, strict=strict)

    @cached_property
    def is_cut(self) -> bool:
        """Whether some row has more cells than there are columns, which are not read."""
        if self.strict is None:
            return False
        try:
            self.strict.select(pl.all().count()).collect()
        except pl.exceptions.ComputeError:
            return True
        return False

    def settle(self) -> None:
        """Keep the rows of a slow file in memory, compressed, for quick reading from any row on."""
        with self._lock:
            if self.slow:
                kept = self._compressed(self.rows if self.strict is None else self.strict)
                self.rows, self.columns = pl.scan_parquet(kept, row_index_name=NUMBER), ()
                self.slow = False

    def _compressed(self, rows: pl.LazyFrame) -> io.BytesIO:
        kept = io.BytesIO()
        plan = self.typed(rows).drop(NUMBER)
        try:
            plan.sink_parquet(kept, compression="lz4", row_group_size=GROUP)
        except pl.exceptions.ComputeError:
            if rows is self.rows:
                raise
            self.is_cut = True
            return self._compressed(self.rows)
        if rows is self.strict:
            self.is_cut = False
        kept.seek(0)
        return kept
