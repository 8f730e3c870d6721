"""A list in figures: each column described, and how often each of its values occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.present.lists.cells import plain
from tui.tables.query import HAS, ORDER, described, frequencies, worded
from tui.tables.query.terms import quoted

if TYPE_CHECKING:
    from tui.present.lists.model import ColumnSpec, Page
    from tui.tables.rows import Row
    from tui.words import Words


def description(page: Page, words: Words) -> pl.DataFrame:
    """A row for each column shown, as `described` has it with `label`, in the words of the list.

    What has several units has a row for each, since no number lies between ms and EFLOPS.
    """
    rows = []
    for column in page.columns:
        # How its values are sorted, where they have an order of their own.
        order = [name for name in (column.name + ORDER,) if name in page.listing.relation.schema]
        read = page.read([*column.sources, *column.parts, *order])
        frame = read.with_columns(plain(read, column).alias("\0"))
        units = frame["unit"].unique(maintain_order=True) if "unit" in column.parts else ()
        whole = _described(frame, column, column.label)
        if len(units) > 1:
            whole = whole.with_columns(pl.lit(None, pl.String).alias(n) for n in _ORDERED)
        rows.append(whole)
        for unit in units if len(units) > 1 else ():
            part = frame.filter(pl.col("unit").eq_missing(pl.lit(unit)))
            rows.append(_described(part, column, f"{column.label} {unit or words.lists.no_unit}"))
    return pl.concat(rows)


_ORDERED = ("min", "median", "max")


def _described(frame: pl.DataFrame, column: ColumnSpec, label: str) -> pl.DataFrame:
    found = described(frame, [column.name], {column.name: frame["\0"]})
    return found.with_columns(label=pl.lit(label))


def counted(page: Page, column: ColumnSpec) -> pl.DataFrame:
    """How often each text of `column` occurs, as `frequencies` has it (null: missing)."""
    rows = page.read(column.sources)
    return frequencies(plain(rows, column).alias("text").to_frame(), "text")


def alike(page: Page, column: ColumnSpec, text: str | None, words: Words) -> str:
    """The query that finds the rows which say `text` in `column` (None: which say nothing).

    In a matrix these are regions, so that their other columns stay.
    """
    rows = page.read([*column.sources, *column.machine]) if column.show is None else page.rows
    same = rows.filter(plain(rows, column).eq_missing(text))
    relation = page.listing.relation
    if page.view.form == "matrix":
        number = f"{column.name}#text"
        if number in same.columns and same[number].null_count() == same.height:
            return f"-{HAS}:{quoted(_indicator_name(page, column))}"
        return worded(relation, words, "region", *same["region"])
    terms = _same(rows, same.row(0, named=True), column.machine)
    return " ".join(worded(relation, words, name, value) for name, value in terms)


def _indicator_name(page: Page, column: ColumnSpec) -> str:
    """The indicator of a column of the matrix, as its heading has it."""
    field = page.listing.relation.fields[column.name]
    names = (field.title_zh, field.title_en)
    return next((name for name in names if column.label.startswith(name)), column.name)


def _same(rows: pl.DataFrame, row: Row, names: tuple[str, ...]) -> list[tuple[str, object]]:
    """The columns and values of those of `rows` which say in `names` the same as `row`."""
    there = [name for name in names if row[name] is not None]
    says = pl.all_horizontal(pl.lit(value=True), *(pl.col(name) == row[name] for name in there))
    alike = rows.filter(says)
    # That something is missing is only a condition where it distinguishes rows.
    gone = [n for n in names if n not in there and alike[n].null_count() < alike.height]
    return [(name, row[name]) for name in [*there, *gone] or names]
