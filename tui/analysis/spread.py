"""A query, a sort or a count over Parquet files that Daft runs, here or on a Ray cluster.

Daft reads, sorts and counts, and brings back the first rows. Which rows a query finds and what a
text is sorted by is decided on the workers by the code that decides it everywhere, so that the
rows and their order are the same as without Daft; but what a sort leaves equal comes in any order,
since Daft reads files side by side. Files must have the same paths on every node.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from tui.tables.dataset import Relation
from tui.tables.own_table import KEY, NAME, field_of
from tui.tables.query import Query
from tui.tables.query.column_names import column_of
from tui.tables.query.order import text_keys
from tui.tables.scan.reading import is_pattern_of_folders, parquet_files, plain_values
from tui.tables.scan.row_file import NUMBER
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST: Final = 10_000
"""Rows that are brought back where no limit is asked for."""


@dataclass(frozen=True)
class Spread:
    """Parquet files that Daft reads."""

    files: str
    relation: Relation
    """Their columns, without rows."""

    @classmethod
    def of(cls, name: str) -> Spread:
        """The files, folder, pattern or address `name`.

        Raises:
            UserError: It is none, or not of Parquet files.
        """
        shown = visible(name)
        try:
            found = parquet_files(name)
            schema = None if found is None else plain_values(found[1]).collect_schema()
        except (OSError, pl.exceptions.PolarsError) as error:
            raise UserError(lambda w: w.named_views.no_table.format(path=shown)) from error
        if found is None or schema is None:
            raise UserError(lambda w: w.corpus.parquet_only.format(path=shown))
        kinds = {name: kind for name, kind in schema.items() if name != NUMBER}
        fields = {name: field_of(name, kind) for name, kind in kinds.items()}
        return cls(found[0], Relation(NAME, pl.Schema(kinds).to_frame(), fields))

    def rows(
        self, query: str, sort: Sequence[tuple[str, bool]] = (), limit: int = MOST
    ) -> pl.DataFrame:
        """The first rows that a query finds, sorted by columns, each with whether descending.

        Raises:
            QueryError: The query or a column is wrong.
        """
        names = [column_of(name, self.relation) for name, _ in sort]
        rows = self._found(query)
        keys = [self._key(name).alias(f"#{at}") for at, name in enumerate(names)]
        rows = rows.with_columns({f"#{at}": key for at, key in enumerate(keys)}) if keys else rows
        if keys:
            order = [f"#{at}" for at in range(len(keys))]
            turned = [descending for _, descending in sort]
            rows = rows.sort(order, desc=turned, nulls_first=[False] * len(order))
        return self._held(rows.limit(limit).select(*self.relation.fields))

    def frequencies(self, query: str, column: str) -> pl.DataFrame:
        """How often each value of `column` occurs, commonest first."""
        import daft

        name = column_of(column, self.relation)
        rows = self._found(query).with_column("value", daft.col(name)).select("value")
        counted = rows.with_column("one", daft.lit(1)).groupby("value")
        frame: Any = pl.from_arrow(counted.agg(daft.col("one").sum().alias("count")).to_arrow())
        kind = self.relation.schema[name]
        found = pl.DataFrame(frame).select(
            pl.col("value").cast(kind), pl.col("count").cast(pl.Int64)
        )
        share = pl.col("count") / max(1, found["count"].sum())
        order = found.sort("count", "value", descending=[True, False], nulls_last=True)
        return order.with_columns(share=share)

    def held(self, frame: pl.DataFrame) -> Relation:
        """Rows that were brought back, as the list shows them."""
        key = pl.int_range(1, frame.height + 1, eager=True).cast(pl.String).alias(KEY)
        return Relation(NAME, frame.with_columns(key), self.relation.fields)

    def _found(self, query: str) -> Any:
        """The rows that a query finds."""
        import daft

        terms = Query.parse(query, self.relation).terms
        hive = is_pattern_of_folders(self.files)
        rows = daft.read_parquet(self.files, hive_partitioning=hive)
        if not terms:
            return rows
        relation, names = self.relation, [*self.relation.fields]

        def finds(*columns: Any) -> Any:
            return is_found(_frame(names, columns), query, relation).to_arrow()

        asked = daft.func.batch(return_dtype=daft.DataType.bool())(finds)
        return rows.where(asked(*(daft.col(name) for name in names)))

    def _key(self, name: str) -> Any:
        """What sorts by a column."""
        import daft

        kind = self.relation.schema[name]
        if not kind.is_float() and kind != pl.String:
            return daft.col(name)

        def key(column: Any) -> Any:
            return sorts_as(_frame([name], [column])[name]).to_arrow()

        kinds = daft.DataType.string(), daft.DataType.float64()
        made = daft.func.batch(return_dtype=kinds[kind.is_float()])(key)
        return made(daft.col(name))

    def _held(self, rows: Any) -> pl.DataFrame:
        found: Any = pl.from_arrow(rows.to_arrow())
        return typed(pl.DataFrame(found), self.relation)


def is_found(frame: pl.DataFrame, query: str, relation: Relation) -> pl.Series:
    """Whether `query` finds each row of a part of the rows of `relation`."""
    part = Relation(relation.name, typed(frame, relation), relation.fields)
    mask = Query.parse(query, part).mask
    return part.frame.select(pl.repeat(value=True, n=pl.len()).and_(mask).alias("found"))["found"]


def sorts_as(values: pl.Series) -> pl.Series:
    """What values are sorted by, as something that Daft sorts alike."""
    if values.dtype == pl.String:
        return text_keys(values).bin.encode("hex")
    return values.cast(pl.Float64).fill_nan(None)


def typed(frame: pl.DataFrame, relation: Relation) -> pl.DataFrame:
    """`frame` with values as the table has them: nested ones as texts, no number as none."""
    plain = plain_values(frame.lazy())
    kinds = relation.schema.items()
    return plain.select(pl.col(name).cast(kind, strict=False) for name, kind in kinds).collect()


def _frame(names: Sequence[str], columns: Sequence[Any]) -> pl.DataFrame:
    series: list[Any] = [pl.from_arrow(column.to_arrow()) for column in columns]
    return pl.DataFrame({name: each for name, each in zip(names, series, strict=True)})
