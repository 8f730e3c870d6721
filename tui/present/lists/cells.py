"""The cells of a list as text: as the screen shows them, and plain, to be copied or counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from tui.present.format import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.present.lists.model import ColumnSpec, Page
    from tui.words import Words

MISSING = "·"
"""Stands on the screen where a value is missing."""

QUOTE = "quote"
"""The column that a document has even where the screen has it beside."""


@dataclass(frozen=True, eq=False)
class Document:
    """A list as people read it: headings in their language, cells as text."""

    frame: pl.DataFrame
    numbers: tuple[str, ...] = ()
    """The headings of columns that are aligned to the right."""
    note: str = ""
    """What its signs mean."""


def on_screen(rows: pl.DataFrame, column: ColumnSpec) -> pl.Series:
    """The cells of `column` as the screen shows them, with their unit; missing ones are null."""
    shown = _text(rows, column.name if column.show is None else column.show)
    if column.unit is None:
        return shown
    return _spaced(shown, _text(rows, column.unit))


def plain(rows: pl.DataFrame, column: ColumnSpec) -> pl.Series:
    """The same without the signs that only the screen needs."""
    return on_screen(rows, column) if column.plain is None else _text(rows, column.plain)


def document(page: Page, words: Words) -> Document:
    """The rows of `page`, to be read; a matrix with its signs, a list with what it quotes."""
    if page.view.form == "matrix":
        rows = page.rows
        made = [on_screen(rows, column).fill_null(MISSING) for column in page.columns]
        found = headed(made, page.columns)
        return Document(found.frame, found.numbers, words.lists.matrix_legend)
    quotes = tuple(c for c in page.listing.others if c.name == QUOTE and c not in page.columns)
    columns = (*page.columns, *quotes)
    rows = page.read(name for column in columns for name in column.sources)
    return headed([plain(rows, column) for column in columns], columns)


def headed(values: Iterable[pl.Series], columns: Iterable[ColumnSpec]) -> Document:
    """Texts under the headings of their columns; of two equal ones the second says its name."""
    heads: dict[str, ColumnSpec] = {}
    for column in columns:
        label = f"{column.label} ({column.name})" if column.label in heads else column.label
        heads[label] = column
    frame = pl.DataFrame([v.alias(head) for v, head in zip(values, heads, strict=True)])
    return Document(frame, tuple(head for head, column in heads.items() if column.numeric))


def _text(rows: pl.DataFrame, source: str | pl.Expr) -> pl.Series:
    """A column, or what an expression says of each row, as text; numbers as short as they are."""
    made = pl.col(source) if isinstance(source, str) else source
    values = rows.with_columns(made.alias("\0"))["\0"]
    if values.dtype.is_float():
        return values.to_frame().select(number(pl.col("\0"))).to_series()
    return values.cast(pl.String)


def _spaced(text: pl.Series, unit: pl.Series) -> pl.Series:
    """Text and unit; a missing text stays missing."""
    both = pl.DataFrame([text.alias("text"), unit.alias("unit")])
    unit_there = pl.col("unit").fill_null("") != ""
    return both.select(
        pl.when(unit_there).then(pl.concat_str("text", "unit", separator=" ")).otherwise("text")
    ).to_series()
