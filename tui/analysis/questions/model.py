"""What the answer to a question is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query import ordering
from tui.tables.query.column_names import nearest
from tui.tables.references import RecordRef
from tui.texts.cleaning import short
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.query import SortKey

REF = "at"
"""The column of an answer that says where a row's sentences are: `targets:a;b`."""


HOW = "how"
"""The column of an answer that says how a row's number follows from its sentences."""

NUMBERS = ("number", "other_number", "start", "stated", "replaced")
"""Columns of numbers as a plan has them, with sign and unit."""


class QuestionError(UserError):
    """There is no such question, or it cannot be asked like that."""


@dataclass(frozen=True)
class AnswerRow:
    """A row of an answer. The fields that a kind of row adds are its columns."""

    keys: tuple[str, ...]
    """The records behind the row, of `table`."""
    table: str = field(default="targets", kw_only=True)
    how: str = field(default="", kw_only=True)
    """How its number follows from what the records state."""

    @property
    def record_ref(self) -> RecordRef:
        """Where the first sentence is."""
        return RecordRef(self.table, self.keys[0])

    def cells(self) -> dict[str, object]:
        """Return the values by column."""
        return {**vars(self), REF: f"{self.table}:{';'.join(self.keys)}" if self.keys else ""}


def columns_of(kind: type[AnswerRow]) -> tuple[str, ...]:
    """Return the columns of a kind of row."""
    common = {each.name for each in fields(AnswerRow)}
    return tuple(each.name for each in fields(kind) if each.name not in common)


@dataclass(frozen=True, eq=False)
class Answer:
    """A table that answers a question, with its way of working."""

    name: str
    title: str
    method: str
    rows: pl.DataFrame
    """The columns of `headings`, then `at` and `how`: where its sentences are, what follows."""
    headings: Mapping[str, str]
    """What each column is called in the reader's language, in order."""
    value: str = ""
    """The column that a chart draws."""
    group: str = ""
    """The column whose values a chart counts, where it draws none."""
    notes: tuple[str, ...] = field(default=())
    """What the rows come to."""

    def shown(self, catalog: Catalog) -> pl.DataFrame:
        """The rows as they are read, under their headings."""
        names = [name for name in ("region", "other") if name in self.headings]
        rows = self.rows.with_columns(
            pl.col(name).map_elements(catalog.region, return_dtype=pl.String) for name in names
        )
        return rows.select(pl.col(name).alias(head) for name, head in self.headings.items())

    def sorted(self, keys: Sequence[SortKey], dataset: Dataset) -> Answer:
        """The same with its rows in another order; those that lack a value come last.

        Raises:
            QuestionError: There is no such column.
        """
        names = [self._column(key.column) for key in keys]
        if not keys or self.rows.is_empty():
            return self
        orders = [_order(self.rows[name], dataset).alias(str(at)) for at, name in enumerate(names)]
        at = pl.DataFrame(orders).with_row_index("#").sort(
            [order.name for order in orders], descending=[key.descending for key in keys],
            nulls_last=True, maintain_order=True,
        )["#"]  # fmt: skip
        return replace(self, rows=self.rows[at])

    def _column(self, name: str) -> str:
        """The column that is called `name`, by its name or its heading."""
        for column, heading in self.headings.items():
            if name in (column, heading):
                return column
        near = " ".join(nearest(name, {each: each for each in self.headings.values()}))
        raise QuestionError(lambda w: w.query.unknown_column.format(name=short(name), columns=near))

    def has_numbers(self, column: str) -> bool:
        """Whether a column has numbers, alone or with sign and unit."""
        return column in NUMBERS or self.rows[column].dtype.is_numeric()

    def how(self, index: int) -> str:
        """How the number of row `index` follows from its sentences; empty: one states it."""
        return str(self.rows[HOW][index] or "")

    def exported(self) -> pl.DataFrame:
        """The rows for a machine: its columns, and the targets or plans behind each."""
        sources = pl.col(REF).str.split_exact(":", 1).struct.field("field_1").alias("sources")
        return self.rows.select(*self.headings, sources)

    def sources(self, index: int) -> RecordRef:
        """Where the sentences behind row `index` are."""
        table, _, keys = str(self.rows[REF][index]).partition(":")
        return RecordRef(table, keys.split(";")[0])

    def region(self, index: int) -> RecordRef:
        """The region of row `index`."""
        return RecordRef("regions", str(self.rows["region"][index]))

    def targets(self, index: int) -> tuple[str, ...]:
        """The targets behind row `index`."""
        table, _, keys = str(self.rows[REF][index]).partition(":")
        return tuple(filter(None, keys.split(";"))) if table == "targets" else ()


@dataclass(frozen=True, eq=False)
class Found:
    """What a verb finds: rows, and what they come to."""

    rows: Sequence[AnswerRow]
    columns: tuple[str, ...]
    value: str = ""
    group: str = ""
    notes: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    """Headings of columns that the words do not have."""

    def frame(self) -> pl.DataFrame:
        """The rows with their columns and `at`."""
        names = (*self.columns, REF, HOW)
        if not self.rows:
            return pl.DataFrame(schema=dict.fromkeys(names, pl.String))
        rows = (row.cells() for row in self.rows)
        return pl.DataFrame([[cells[name] for name in names] for cells in rows],
                            schema=names, orient="row", infer_schema_length=None)  # fmt: skip


_NUMBER = re.compile(r"[^0-9]*([0-9]+(?:\.[0-9]+)?)(?:–[0-9.]+)?\s*(\S*)")


def _order(values: pl.Series, dataset: Dataset) -> pl.Series:
    """What rows are sorted by: places by their code, numbers within their unit, texts by pinyin."""
    if values.name in ("region", "other"):
        texts = dataset.places.sort("code", nulls_last=True, maintain_order=True)["place"].to_list()
    elif values.name in NUMBERS:
        texts = sorted(values.drop_nulls().unique().to_list(), key=_unit_and_number)
    else:
        return ordering(values.to_frame(), values.name)
    places = dict(zip(texts, range(len(texts)), strict=True)) | {"": None}
    return values.replace_strict(places, default=None, return_dtype=pl.UInt32)


def _unit_and_number(text: str) -> tuple[str, float]:
    found = _NUMBER.match(text)
    return (found[2], float(found[1])) if found else (text, 0.0)


def provinces(catalog: Catalog) -> list[str]:
    """The regions below the nation, in their official order."""
    levels = dict(catalog.dataset.places.select("place", "level").iter_rows())
    rows = catalog.dataset.regions.sort("code", nulls_last=True, maintain_order=True)["region"]
    return [region for region in rows if levels.get(region) != "nation"]
