"""A scan as what a query searches and a list shows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.dataset.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.dataset.holders import Holders
    from tui.tables.dataset.schema import Field
    from tui.tables.scan.scan import Scan


MOST: Final = 500
"""Rows beside a record that are read of a large table."""


class ScannedRelation(Relation):
    """A relation whose rows stay in their file."""

    scan: Scan
    ranks: Mapping[str, tuple[str, ...]]
    order: tuple[tuple[str, bool], ...]

    def __init__(
        self,
        name: str,
        scan: Scan,
        fields: Mapping[str, Field],
        *,
        holders: Holders | None = None,
        ranks: Mapping[str, tuple[str, ...]] | None = None,
        order: tuple[tuple[str, bool], ...] = (),
    ) -> None:
        """Search the rows of `scan`.

        Args:
            name: The table.
            scan: Its rows.
            fields: Its columns, as for any relation.
            holders: Which places set what.
            ranks: Columns whose values have an order of their own, and that order.
            order: What the rows are sorted by where no view says, each column with whether its
                highest value comes first; empty: as in the file.
        """
        values = {
            "name": name, "scan": scan, "fields": fields, "holders": holders,
            "ranks": ranks or {}, "order": order,
        }  # fmt: skip
        for key, value in values.items():
            object.__setattr__(self, key, value)

    @cached_property
    def frame(self) -> pl.DataFrame:
        """All rows, read: for what cannot do with less."""
        return self.scan.joined(self.scan.source).collect()

    @property
    def schema(self) -> pl.Schema:
        """The columns and their types."""
        return self.scan.schema

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.scan.height

    def head(self, rows: int) -> pl.DataFrame:
        """The first rows."""
        return self.scan.piece(0, rows)

    def where(self, mask: pl.Expr) -> pl.DataFrame:
        """The first `MOST` rows that `mask` finds by columns of the file."""
        return self.scan.joined(self.scan.source.filter(mask).head(MOST)).collect()

    def ordered(
        self, ranks: Mapping[str, tuple[str, ...]], order: tuple[tuple[str, bool], ...]
    ) -> ScannedRelation:
        """The same with an order of values and of rows; see `__init__`."""
        return ScannedRelation(
            self.name, self.scan, self.fields, holders=self.holders, ranks=ranks, order=order
        )

    def on_rows(self, column: str, mask: pl.Expr) -> pl.Expr:
        """`mask`, which reads `column`, for the rows of the file.

        What a joined column says is asked of the small table that it comes from.
        """
        lookup = self.scan.lookup(column)
        if lookup is None:
            return mask
        keys = pl.col(lookup.key).is_in(lookup.frame.filter(mask)[lookup.key].implode())
        missing = lookup.frame.clear(1).filter(mask).height  # what is joined to no row
        known = pl.col(lookup.key).is_in(lookup.frame[lookup.key].implode())
        return keys.fill_null(value=False) | ~known.fill_null(value=False) if missing else keys
