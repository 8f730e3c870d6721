"""What a list is made of: columns as read, rows, and the record of a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.tables.query import View, column_of, heading_of
from tui.tables.scan import ScannedRows

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    import polars as pl

    from tui.tables.dataset import Relation
    from tui.tables.rows import Row
    from tui.words import Words


@dataclass(frozen=True)
class ColumnSpec:
    """A column of a list: the frame's column that sorts it, and the text that shows it."""

    name: str
    label: str
    numeric: bool = False
    show: pl.Expr | None = None
    """Text of a cell, where it is not simply the column's own."""
    unit: pl.Expr | None = None
    """Its unit, where it is apart so that digits line up."""
    tone: pl.Expr | None = None
    """How a cell is set apart."""
    plain: pl.Expr | None = None
    """Its text, unit and all, away from the screen, where that shows signs besides."""
    parts: tuple[str, ...] = ()
    """The columns that say the same to a machine, where it is not simply this one."""
    heading: int | None = None
    """The most cells that its heading asks for."""
    aligned: bool = False
    """Whether decimal points and comparators are under each other."""
    whole: bool = False
    """Whether it is shown whole where others are cut: a caveat."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The columns of the frame that its cells are made of."""
        made = [each for each in (self.show, self.unit, self.plain) if each is not None]
        return (self.name, *(name for each in made for name in each.meta.root_names()))

    @property
    def machine(self) -> tuple[str, ...]:
        """The columns to export for it."""
        return self.parts or (self.name,)


@dataclass(frozen=True, eq=False)
class Listing:
    """A table as a list: rows in their order by default, and the columns to show."""

    relation: Relation
    columns: tuple[ColumnSpec, ...]
    """The columns shown by default."""
    key: str
    """The column that distinguishes one row from another."""
    others: tuple[ColumnSpec, ...] = ()
    """Columns that can be shown besides."""
    group: str = ""
    """The column that the rows are in the order of by default, where its values repeat."""

    def chosen(self, view: View) -> tuple[ColumnSpec, ...]:
        """The columns that `view` shows, in its order.

        Raises:
            QueryError: One of them is no column of the list.
        """
        if view.columns is None:
            return self.columns
        known = {column.name: column for column in (*self.columns, *self.others)}
        names = (name if name in known else column_of(name, self.relation) for name in view.columns)
        return tuple(known[name] for name in names)


@dataclass(frozen=True, eq=False)
class Page:
    """A list under a view: what is shown of it."""

    listing: Listing
    view: View
    shown: pl.DataFrame | ScannedRows
    """The rows; those of a large table stay in its file."""
    columns: tuple[ColumnSpec, ...]
    hits: re.Pattern[str] | None
    """What the query looks for in the cells."""
    total: int
    """Rows without the query."""

    @property
    def rows(self) -> pl.DataFrame:
        """The rows with all columns; those of a large table are read."""
        return self.shown.collect() if isinstance(self.shown, ScannedRows) else self.shown

    def read(self, columns: Iterable[str]) -> pl.DataFrame:
        """The rows with some columns."""
        names = list(dict.fromkeys(columns))
        if isinstance(self.shown, ScannedRows):
            return self.shown.collect(names)
        return self.shown.select(names)

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.shown.height

    @property
    def names(self) -> tuple[str, ...]:
        """The columns shown, by name."""
        return tuple(column.name for column in self.columns)

    @property
    def group(self) -> str:
        """The column whose equal values are next to each other; empty: there is none."""
        if not self.view.sort:
            return self.listing.group
        first = self.view.sort[0].column
        column = next((c for c in self.columns if c.name == first), None)
        return first if column is not None and not column.numeric else ""

    def arranged(self) -> tuple[ColumnSpec, ...]:
        """Every column: those shown in their order, a hidden one where the list has it."""
        found = list(self.columns)
        before = ""
        for column in self.listing.columns:
            if column.name not in self.names:
                names = [each.name for each in found]
                found.insert(names.index(before) + 1 if before else 0, column)
            before = column.name
        return (*found, *(c for c in self.listing.others if c.name not in self.names))

    def exported(self) -> pl.DataFrame:
        """What is shown, as a machine reads it: rows, columns and their order."""
        return self.read(machine_names(self.columns))

    def arguments(self, command: str, words: Words) -> list[str]:
        """The arguments of `duibiao` that print the same rows and columns, in words."""
        relation, view = self.listing.relation, self.view
        names = view.columns if view.form == "matrix" else tuple(machine_names(self.columns))
        heads = names and tuple(heading_of(name, relation, words) for name in names)
        sort = tuple(replace(k, column=heading_of(k.column, relation, words)) for k in view.sort)
        return [command, *replace(view, columns=heads, sort=sort).arguments()]


def machine_names(columns: Iterable[ColumnSpec]) -> list[str]:
    """The columns to export for `columns`, each once."""
    return list(dict.fromkeys(name for column in columns for name in column.machine))


@dataclass(frozen=True, eq=False)
class Related:
    """Rows that belong to a record, each with a place to go to.

    `frame` has the columns shown and `place`, the key of a row of table `table` (or null).
    """

    frame: pl.DataFrame
    columns: tuple[ColumnSpec, ...]
    table: str = "targets"
    in_text: bool = False
    """Whether `start` and `end` of a row are its place in the record's own text."""
    behind: Callable[[Row], RecordText] | None = None
    """What states the number of a row, where that is not the record's own text."""


@dataclass(frozen=True, eq=False)
class RecordText:
    """The record of a row as text: a heading, facts, and a text with marked passages."""

    title: str
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    """Character offsets of the places in `text` that the row is about."""
    others: tuple[tuple[int, int], ...] = ()
    """Offsets of their neighbours of the same kind."""
    facts: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    """The key facts in a line."""
    related: Related | None = None
    excerpt: bool = False
    """Whether `text` is chosen for its marks: shown from its beginning, every mark in brackets."""
