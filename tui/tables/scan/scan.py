"""Rows in a file, joined with small tables when they are read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.scan.row_file import NUMBER, RowFile

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR: Final = 8
"""Rows that are at most so far apart are read in one piece."""
SAMPLED: Final = 20_000
"""Rows that are looked at to tell whether a column has few different values."""
FEW: Final = 0.05
"""The share of different values among them below which a column has few."""


@dataclass(frozen=True, eq=False)
class Lookup:
    """A small table that a column of the rows points into."""

    key: str
    """The column of the rows, and of `frame`."""
    frame: pl.DataFrame
    """A row for each key; its other columns are joined under their names."""

    @property
    def joined(self) -> tuple[str, ...]:
        """The columns that it adds."""
        return tuple(name for name in self.frame.columns if name != self.key)


@dataclass(frozen=True, eq=False)
class Scan:
    """Rows that are read from their file when they are looked at."""

    file: RowFile
    height: int
    lookups: tuple[Lookup, ...] = ()
    row_key: str = ""
    """A column with the number of each row as text, from 1 on; empty: there is none."""

    @property
    def source(self) -> pl.LazyFrame:
        """The rows with their `NUMBER`, their own columns in their types."""
        return self.file.typed()

    @property
    def numbered(self) -> pl.LazyFrame:
        """The rows with their `NUMBER`, without what is joined."""
        return self._with_key(self.source)

    def _with_key(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        if not self.row_key:
            return rows
        return rows.with_columns((pl.col(NUMBER) + 1).cast(pl.String).alias(self.row_key))

    @cached_property
    def own_schema(self) -> pl.Schema:
        """The columns of the file, and their types."""
        found = self.source.collect_schema()
        return pl.Schema({name: kind for name, kind in found.items() if name != NUMBER})

    @cached_property
    def schema(self) -> pl.Schema:
        """All columns: those of the file, then the joined ones, then the number of the row."""
        joined = {n: each.frame.schema[n] for each in self.lookups for n in each.joined}
        key = {self.row_key: pl.String()} if self.row_key else {}
        return pl.Schema({**self.own_schema, **joined, **key, NUMBER: pl.get_index_type()})

    def lookup(self, column: str) -> Lookup | None:
        """The table that `column` is joined from; None: it is in the file."""
        return next((each for each in self.lookups if column in each.joined), None)

    def joined(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        """`rows` of `source` with all columns."""
        rows = self._with_key(rows)
        for each in self.lookups:
            if each.key in self.own_schema:
                rows = rows.join(each.frame.lazy(), on=each.key, how="left", maintain_order="left")
        return rows.select(self.schema.names())

    def piece(self, start: int, length: int) -> pl.DataFrame:
        """The rows from number `start` on."""
        return self.joined(self.file.typed(self.file.rows.slice(start, length))).collect()

    def at(self, numbers: Sequence[int]) -> pl.DataFrame:
        """The rows with these numbers, in this order; far from one another or not."""
        if not numbers:
            return self.schema.to_frame()
        # Bare slices of the file are read alone; whole row groups are where more is asked of them.
        pieces = [self.file.rows.slice(low, high - low + 1) for low, high in runs(numbers)]
        found = self.file.typed(pl.concat(pieces).collect().lazy()).collect()
        places = {number: place for place, number in enumerate(found[NUMBER])}
        return self.joined(found[[places[number] for number in numbers]].lazy()).collect()

    def where(self, mask: pl.Expr) -> Scan:
        """Only the rows that `mask` finds, numbered anew."""
        rows = self.source.filter(mask).drop(NUMBER).with_row_index(NUMBER)
        return replace(self, file=RowFile(rows), height=int(rows.select(pl.len()).collect().item()))

    def has_few(self, column: str) -> bool:
        """Whether the rows have few different values in a column of the file."""
        return column in self._with_few

    @cached_property
    def _with_few(self) -> frozenset[str]:
        sample = (
            self.source.drop(NUMBER)
            .head(SAMPLED)
            .select(pl.all().n_unique())
            .collect()
            .row(0, named=True)
        )
        most = max(100, FEW * min(self.height, SAMPLED))
        return frozenset(name for name, count in sample.items() if count <= most)


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of neighbouring `numbers`, which may be in any order."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and number - found[-1][1] <= NEAR:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
