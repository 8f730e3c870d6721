"""The rows that a view shows of a scan, as a table widget and a reader of records want them."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.scan.row_file import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.tables.rows import Row
    from tui.tables.scan.scan import Scan

BLOCK: Final = 64
"""Rows that are read in one go: a page and a little more."""
KEPT: Final = 32
"""Blocks that are kept."""


class ScannedRows:
    """Rows of a scan in an order; only their numbers and the blocks last read are held."""

    def __init__(self, scan: Scan, numbers: pl.Series | None = None) -> None:
        """Show the rows with these numbers, in this order; None: all as in the file."""
        self.scan, self.numbers = scan, numbers
        self.height = scan.height if numbers is None else numbers.len()
        self.failure = ""
        """Why rows could not be read; empty: all could."""
        self._blocks: OrderedDict[int, pl.DataFrame] = OrderedDict()

    @property
    def schema(self) -> pl.Schema:
        """All columns and their types."""
        return self.scan.schema

    @property
    def columns(self) -> list[str]:
        """All columns."""
        return self.schema.names()

    def loaded(self, block: int) -> pl.DataFrame | None:
        """The rows of a block, if they have been read."""
        return self._blocks.get(block)

    def load(self, block: int) -> pl.DataFrame:
        """Read the rows of a block, if that has not been done."""
        if (found := self._blocks.get(block)) is None:
            try:
                found = self._read(block * BLOCK, BLOCK)
            except (pl.exceptions.PolarsError, OSError) as error:
                # Not tried again and again: the file is gone, or was changed.
                self.failure = str(error).partition("\n")[0]
                rows = max(0, min(BLOCK, self.height - block * BLOCK))
                found = self.schema.to_frame().clear(rows)
            self._blocks[block] = found
            while len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        return found

    def _read(self, offset: int, length: int) -> pl.DataFrame:
        if self.numbers is None:
            return self.scan.piece(offset, length)
        return self.scan.at(self.numbers.slice(offset, length).to_list())

    def slice(self, offset: int, length: int) -> pl.DataFrame:
        """Read rows: a few, else as many blocks are read one by one."""
        if length > BLOCK or offset // BLOCK != (offset + max(1, length) - 1) // BLOCK:
            return self._read(offset, length)
        return self.load(offset // BLOCK).slice(offset % BLOCK, length)

    def row(self, index: int, *, named: bool = True) -> Row:
        """Read the row at `index`, by column."""
        del named
        return self.load(index // BLOCK).row(index % BLOCK, named=True)

    def row_if_loaded(self, index: int) -> Row | None:
        """The row at `index`, if it has been read."""
        block = self._blocks.get(index // BLOCK)
        inside = block is not None and index % BLOCK < block.height
        return block.row(index % BLOCK, named=True) if block is not None and inside else None

    def number_of(self, index: int) -> int:
        """The number in its file of the row at `index`."""
        return index if self.numbers is None else int(self.numbers[index])

    def index_of(self, number: int) -> int | None:
        """Where the row with `number` is; None: it is not shown."""
        if self.numbers is None:
            return number if 0 <= number < self.height else None
        return self.numbers.index_of(number)

    def find(self, column: str, value: object) -> int | None:
        """Where the first row is that has `value` in a column of the file."""
        return next(iter(self.places(column, [value])), None)

    def places(self, column: str, values: Sequence[object]) -> list[int]:
        """Where the rows are that have one of `values` in a column of the file, in order."""
        if column == self.scan.row_key:
            numbers = [int(str(value)) - 1 for value in values if str(value).isdecimal()]
        else:
            wanted = pl.Series(values, dtype=self.schema[column], strict=False).implode()
            found = self.scan.source.filter(pl.col(column).is_in(wanted))
            numbers = found.select(NUMBER).collect().to_series().to_list()
        places = (self.index_of(number) for number in numbers)
        return sorted(place for place in places if place is not None)

    def only(self, places: Sequence[int]) -> ScannedRows:
        """The rows at `places` alone."""
        numbers = [self.number_of(place) for place in places]
        return ScannedRows(self.scan, pl.Series(NUMBER, numbers, pl.get_index_type()))

    def collect(self, columns: Iterable[str] | None = None) -> pl.DataFrame:
        """Read all rows, of all columns or of some."""
        names = list(columns) if columns is not None else self.columns
        every = self.scan.joined(self.scan.source)
        if self.numbers is None:
            return every.select(names).collect()
        wanted = self.numbers.alias(NUMBER).to_frame().lazy()
        rows = wanted.join(every, on=NUMBER, how="left", maintain_order="left")
        return rows.select(names).collect()


def row_at(rows: pl.DataFrame | ScannedRows, index: int) -> Row | None:
    """The row at `index`; None: there is none, or it has not been read."""
    if isinstance(rows, ScannedRows):
        return rows.row_if_loaded(index)
    return rows.row(index, named=True) if 0 <= index < rows.height else None
