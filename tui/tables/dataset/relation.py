"""A table joined with what its keys point to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from tui.tables.dataset.holders import Holders
    from tui.tables.dataset.schema import Field


@dataclass(frozen=True, eq=False)
class Relation:
    """A table joined with the rows its keys point to, and what a query must know of its columns.

    Joined columns are named by the key and the column: `region.hub`, `document.title`.
    """

    name: str
    frame: pl.DataFrame
    fields: Mapping[str, Field]
    """Every column of `frame` by name, own columns first; a joined field's `search` says how a
    bare term reads it here."""
    holders: Holders | None = None
    """Which places set what: how a term `has:` is read; None: it is not."""
    dataset: Any = field(default=None, repr=False)
    """The `Dataset` that it is from (which imports this module), for how places are called; None:
    its values are read as they are."""

    @property
    def schema(self) -> pl.Schema:
        """The columns of `frame` and their types."""
        return self.frame.schema

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.frame.height

    def head(self, rows: int) -> pl.DataFrame:
        """The first rows."""
        return self.frame.head(rows)

    def where(self, mask: pl.Expr) -> pl.DataFrame:
        """The rows, with all columns, that `mask` finds by columns of the table's own."""
        return self.frame.filter(mask)

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the table's own columns, in order."""
        return tuple(name for name in self.fields if "." not in name)
