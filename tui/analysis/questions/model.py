"""What the answer to a question is."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.references import RecordRef
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.tables.catalog import Catalog

REF = "at"
"""The column of an answer that says where a row's sentences are: `targets:a;b`."""


class QuestionError(UserError):
    """There is no such question, or it cannot be asked like that."""


@dataclass(frozen=True)
class AnswerRow:
    """A row of an answer. The fields that a kind of row adds are its columns."""

    keys: tuple[str, ...]
    """The records behind the row, of `table`."""
    table: str = field(default="targets", kw_only=True)

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
    """The columns of `headings`, then `at`: where the sentences of a row are."""
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
        names = (*self.columns, REF)
        if not self.rows:
            return pl.DataFrame(schema=dict.fromkeys(names, pl.String))
        rows = (row.cells() for row in self.rows)
        return pl.DataFrame([[cells[name] for name in names] for cells in rows],
                            schema=names, orient="row", infer_schema_length=None)  # fmt: skip


def provinces(catalog: Catalog) -> list[str]:
    """The regions below the nation, in their official order."""
    levels = dict(catalog.dataset.places.select("place", "level").iter_rows())
    rows = catalog.dataset.regions.sort("code", nulls_last=True, maintain_order=True)["region"]
    return [region for region in rows if levels.get(region) != "nation"]
