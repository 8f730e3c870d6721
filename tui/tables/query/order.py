"""What a column is sorted by: numbers and days as they are, texts as a Chinese reader expects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query.column_names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

ORDER = "#order"
"""Ends the name of a column that says in what order another one's values stand."""

_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?")
_DIGITS = re.compile(r"[0-9]+")
DIGITS = 20
"""Digits of a number that count; no column has longer ones."""


def ordering(frame: pl.DataFrame, column: str) -> pl.Series:
    """What the rows of `frame` are sorted by where `column` sorts them.

    A column of the same name with `ORDER` behind it, where there is one; else the place of a
    text among all texts, else the values.
    """
    if column + ORDER in frame.columns:
        return frame[column + ORDER]
    values = frame[column]
    if values.dtype != pl.String:
        return values
    texts = sorted(values.drop_nulls().unique().to_list(), key=text_key)
    return values.replace_strict(texts, range(len(texts)), return_dtype=pl.UInt32)


def ranked(column: str, values: Sequence[str]) -> pl.Expr:
    """A column that sorts a frame by `column` in the order of `values`; others come last."""
    places = pl.col(column).replace_strict(
        values, range(len(values)), default=len(values), return_dtype=pl.UInt32
    )
    return pl.when(pl.col(column).is_not_null()).then(places).alias(column + ORDER)


def text_key(text: str) -> bytes:
    """What a text is sorted by: 2024.7 before 2024.10.8, T9 before T10, 安徽 before 重庆."""
    key = folded(text)
    if date := _DATE.fullmatch(key):
        key = ".".join(filter(None, date.groups()))
    padded = _DIGITS.sub(lambda found: found[0].zfill(DIGITS), key)
    # GB 2312, which this extends, has its common characters in the order of their pinyin.
    return padded.encode("gb18030", "replace")


def is_date(text: str) -> bool:
    """Whether a text is a day or a month as documents print it."""
    return _DATE.fullmatch(folded(text)) is not None
