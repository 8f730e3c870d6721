"""Everything that decides what a table shows, as one value; each change is a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from tui.tables.query.column_names import column_of
from tui.tables.query.matching import Query
from tui.tables.query.order import ordering
from tui.tables.query.scanned import scanned_rows
from tui.tables.query.terms import quoted, without_loose_end
from tui.tables.scan.relation import ScannedRelation

if TYPE_CHECKING:
    import polars as pl

    from tui.tables.dataset import Relation
    from tui.tables.scan import ScannedRows

Form = Literal["list", "matrix"]
"""A row a target, or a row a region with the indicators as columns."""


@dataclass(frozen=True)
class SortKey:
    """A column to sort by."""

    column: str
    descending: bool = False

    @classmethod
    def parse(cls, text: str) -> SortKey:
        """`value`, or `-value` for descending."""
        text = text.strip()
        return cls(text.removeprefix("-"), text.startswith("-"))

    def __str__(self) -> str:
        """As `parse` reads it."""
        return f"-{self.column}" if self.descending else self.column


@dataclass(frozen=True)
class Arrangement:
    """The sort and the columns of a form that is not the one shown."""

    sort: tuple[SortKey, ...] = ()
    columns: tuple[str, ...] | None = None


@dataclass(frozen=True)
class View:
    """Everything that decides what a table shows. Each change is a new value."""

    query: str = ""
    sort: tuple[SortKey, ...] = ()
    columns: tuple[str, ...] | None = None
    """The columns to show, in order; None: the list's own."""
    form: Form = "list"
    aside: Arrangement = Arrangement()
    """What belongs to the other form while this one is shown."""

    def turned(self) -> View:
        """The other form, with the sort and the columns that it had; the query stays."""
        form: Form = "list" if self.form == "matrix" else "matrix"
        aside = Arrangement(self.sort, self.columns)
        sort, columns = self.aside.sort, self.aside.columns
        return replace(self, form=form, sort=sort, columns=columns, aside=aside)

    def searched(self, query: str) -> View:
        """The same with another query."""
        return replace(self, query=query)

    def filtered(self, column: str, value: object) -> View:
        """The same, narrowed to the rows whose `column` is exactly `value` (None: is missing)."""
        return self.narrowed(exactly(column, value))

    def narrowed(self, term: str) -> View:
        """The same with a further `term`, or several, if they are not there."""
        before = without_loose_end(self.query)
        if f" {term} " in f" {before} ":
            return self
        return replace(self, query=f"{before} {term}".strip())

    def sorted_by(self, column: str, *, high_first: bool = False, within: str = "") -> View:
        """Sort by `column` alone; asking again turns it around.

        Args:
            column: What to sort by.
            high_first: Whether the highest are first when it is asked for the first time.
            within: A column whose equal values stay together, such as the unit of a number.
        """
        outer = (SortKey(within),) if within else ()
        again = self.sort[:-1] == outer and self.sort[-1:] and self.sort[-1].column == column
        descending = not self.sort[-1].descending if again else high_first
        return replace(self, sort=(*outer, SortKey(column, descending)))

    def then_by(self, column: str) -> View:
        """Sort further by `column`; asking again turns it around in its place."""
        keys = tuple(
            SortKey(key.column, not key.descending) if key.column == column else key
            for key in self.sort
        )
        known = any(key.column == column for key in keys)
        return replace(self, sort=keys if known else (*keys, SortKey(column)))

    def without(self, column: str, shown: tuple[str, ...]) -> View:
        """Hide `column` of the columns `shown` now; the last one stays."""
        rest = tuple(name for name in shown if name != column)
        return replace(self, columns=rest) if rest else self

    def with_columns(self, columns: tuple[str, ...]) -> View:
        """Show these columns, in this order."""
        return replace(self, columns=columns)

    def choosing(self, names: str) -> View:
        """Show the columns that `names` lists, between commas; those of before if it lists none."""
        columns = tuple(part.strip() for part in names.split(",") if part.strip())
        return replace(self, columns=columns) if columns else self

    def restored(self) -> View:
        """All of the list's own columns again."""
        return replace(self, columns=None)

    def moved(self, column: str, by: int, shown: tuple[str, ...]) -> View:
        """Move `column` by places among the columns `shown` now."""
        rest = [name for name in shown if name != column]
        rest.insert(max(0, min(len(rest), shown.index(column) + by)), column)
        return replace(self, columns=tuple(rest))

    def shown(self, relation: Relation) -> tuple[str, ...]:
        """The columns to show, by their full names.

        Raises:
            QueryError: One of them is no column of the relation.
        """
        if self.columns is None:
            return relation.own
        return tuple(column_of(name, relation) for name in self.columns)

    def apply(self, relation: Relation) -> pl.DataFrame:
        """The rows that the query finds, sorted; all columns. Missing values come last.

        Raises:
            QueryError: The query or a sort column is wrong.
        """
        if isinstance(relation, ScannedRelation):
            return self.scanned(relation).collect()
        names = [column_of(key.column, relation) for key in self.sort]
        rows = Query.parse(self.query, relation).rows()
        if not names:
            return rows
        keys = [ordering(rows, name).alias(f"#{at}") for at, name in enumerate(names)]
        return (
            rows.with_columns(keys)
            .sort(
                [key.name for key in keys],
                descending=[key.descending for key in self.sort],
                nulls_last=True,
                maintain_order=True,
            )
            .drop([key.name for key in keys])
        )

    def check(self, relation: Relation) -> None:
        """Read the query and the names of columns, and apply nothing.

        Raises:
            QueryError: The query or a sort column is wrong.
        """
        Query.parse(self.query, relation)
        for key in self.sort:
            column_of(key.column, relation)

    def scanned(self, relation: ScannedRelation) -> ScannedRows:
        """The same of a table that stays in its file: rows that are read when they are looked at.

        Raises:
            QueryError: The query or a sort column is wrong.
        """
        query = Query.parse(self.query, relation)
        keys = [(key.column, key.descending) for key in self.sort]
        return scanned_rows(relation, query.mask if query.terms else None, keys)

    def arguments(self) -> list[str]:
        """The command-line arguments that reproduce the view."""
        # A query may not begin as an option does.
        query = f"!{self.query[1:]}" if self.query.startswith("-") else self.query
        out = [query] if query else []
        if self.sort:
            out += ["--sort", ",".join(map(str, self.sort))]
        if self.columns:
            out += ["--columns", ",".join(self.columns)]
        if self.form == "matrix":
            out.append("--matrix")
        return out


def exactly(column: str, *values: object) -> str:
    """The term that finds the rows whose `column` is exactly one of `values` (None: missing)."""
    texts = ["" if value is None else _as_typed(value) for value in values]
    listed = ",".join(quoted(text) if text else '""' for text in texts)
    return f"{quoted(column)}{'==' if any(texts) else '='}{listed}"


def _as_typed(value: object) -> str:
    """A cell's value as a query states it: a number as short as it is exact."""
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)
