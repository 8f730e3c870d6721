"""Rows of the dataset's tables as values: what a row is where it has left its frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from datetime import date

    import polars as pl

    from tui.words.chart import Better
    from tui.words.lists import Comparator, PlanKind, Status

Row = Mapping[str, Any]
"""A row by column, where it is only known as the program runs which table it is of."""


class TableRow:
    """A row that is read by the names of its columns; further columns are passed over."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @classmethod
    def of(cls, row: Row) -> Self:
        """The row with the values of `row`."""
        return cls(**{field.name: row[field.name] for field in fields(cls)})

    @classmethod
    def of_frame(cls, frame: pl.DataFrame) -> list[Self]:
        """The rows of `frame`, in its order."""
        return [cls.of(row) for row in frame.iter_rows(named=True)]


@dataclass(frozen=True)
class Target(TableRow):
    """One number that a plan sets."""

    target: str
    document: str
    region: str
    indicator: str
    scope: str | None
    comparator: Comparator
    value: float
    value_max: float | None
    unit: str | None
    year: int | None
    role: str
    same_as: str | None
    start: int | None
    end: int | None
    quote: str


@dataclass(frozen=True)
class Plan(TableRow):
    """A plan of a region."""

    document: str
    region: str
    kind: PlanKind
    title: str
    published: str | None
    published_on: date | None
    status: Status
    table: str
    same_as: str | None
    source: str | None
    tier: str | None
    text: str | None

    @property
    def issued(self) -> str:
        """When it came out, as exactly as it is known."""
        return str(self.published_on or self.published or "")


@dataclass(frozen=True)
class Indicator(TableRow):
    """What targets are set on."""

    indicator: str
    name_zh: str
    name_en: str
    unit: str | None
    group: str | None
    better: Better | None
    synonyms: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """Its synonyms, in the order of the table."""
        return tuple(name for name in (self.synonyms or "").split(";") if name)


@dataclass(frozen=True)
class Region(TableRow):
    """A region, or the whole country."""

    region: str
    code: str | None
    name_zh: str | None
    name_en: str | None
    pinyin: str | None
    hub: str | None
    tile_row: int | None
    tile_col: int | None


@dataclass(frozen=True)
class Finding(TableRow):
    """A claim of the report."""

    finding: str
    section: str | None
    statement_zh: str
    statement_en: str
    check: str | None
    note_zh: str | None
    note_en: str | None


@dataclass(frozen=True)
class Case(TableRow):
    """A company's case."""

    case: str
    table: str | None
    company: str
    listed: str | None
    field: str | None
    recommended_by: str | None
    title: str | None
