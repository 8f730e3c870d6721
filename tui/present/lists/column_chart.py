"""A numeric column of a list as bars, labelled by a column of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.present.chart.values_chart import Labelled, of_values
from tui.present.lists.cells import plain
from tui.words import UserError

if TYPE_CHECKING:
    from tui.present.chart.model import BarChart
    from tui.present.lists.model import ColumnSpec, Page
    from tui.words import Words


def column_chart(page: Page, value: str, by: str, words: Words) -> BarChart:
    """The bars of column `value` of the rows of `page`, in their order.

    Args:
        page: The rows.
        value: A column of numbers.
        by: The column that labels the bars; empty: the first column of text.
        words: The language.

    Raises:
        UserError: `value` has no numbers.
    """
    every = (*page.listing.columns, *page.listing.others)
    columns = {column.name: column for column in every}
    column, rows = columns[value], page.rows
    if not _has_numbers(column, rows):
        raise UserError(lambda w: w.chart_kinds.no_numbers.format(column=column.label))
    label = columns[by] if by else _first_text(every, rows)
    labels = plain(rows, label) if label else pl.Series([str(n) for n in range(1, rows.height + 1)])
    values = [
        Labelled(text or "—", None if number is None else float(number), written or "")
        for text, number, written in zip(
            labels, rows[column.name], plain(rows, column), strict=True
        )
    ]
    title = f"{column.label} · {label.label}" if label else column.label
    return of_values(
        title, values, words, notes=(words.chart_kinds.over.format(count=len(values)),)
    )


def nearest_numbers(page: Page, name: str) -> str:
    """The column of numbers that `name` is, or the next one; `name` where there is none."""
    columns, rows = page.columns, page.rows
    at = [column.name for column in columns].index(name)
    found = (each.name for each in (*columns[at:], *columns[:at]) if _has_numbers(each, rows))
    return next(found, name)


def _has_numbers(column: ColumnSpec, rows: pl.DataFrame) -> bool:
    return column.numeric and rows[column.name].dtype.is_numeric()


def _first_text(columns: tuple[ColumnSpec, ...], rows: pl.DataFrame) -> ColumnSpec | None:
    texts = (each for each in columns if rows.schema.get(each.name) == pl.String)
    return next((each for each in texts if not each.numeric), None)
