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
_DATES = re.compile(rf"(?<=\0){_DATE.pattern}(?=\0)")
"""Dates among texts with a NUL between them."""
_DIGITS = re.compile(r"[0-9]+")
DIGITS = 20
"""Digits of a number that count; no column has longer ones."""


def ordering(frame: pl.DataFrame, column: str) -> pl.Series:
    """What the rows of `frame` are sorted by where `column` sorts them.

    A column of the same name with `ORDER` behind it, where there is one; else the place of a
    text among all texts, that are equal where they are sorted alike; else the values.
    """
    if column + ORDER in frame.columns:
        return frame[column + ORDER]
    values = frame[column]
    if values.dtype != pl.String:
        return values
    texts = values.drop_nulls().unique().to_list()
    keys = [text_key(text) for text in texts]
    places = {key: place for place, key in enumerate(sorted(set(keys)))}
    return values.replace_strict(texts, [places[key] for key in keys], return_dtype=pl.UInt32)


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


def text_keys(values: pl.Series) -> pl.Series:
    """What `text_key` says of each of many texts: once for each that differs, all at once."""
    texts = values.unique().drop_nulls()
    if texts.len() == values.len():
        return _keys(values)
    keys = _keys(texts)
    return values.replace_strict(texts, keys, default=None, return_dtype=pl.Binary)


def _keys(texts: pl.Series) -> pl.Series:
    """What `text_key` says of each of `texts`, none of which is missing."""
    if texts.str.contains("\0", literal=True).any():
        return pl.Series(texts.name, [text_key(text) for text in texts], pl.Binary)
    if texts.is_empty() or (texts.str.len_bytes() == texts.str.len_chars()).all():
        folded_texts = texts.str.to_lowercase()
        if not texts.str.contains(f"^{_DATE.pattern}$").any():
            return _padded(folded_texts).cast(pl.Binary)
    whole = _DATES.sub(_date_key, folded("\0".join(["", *texts, ""])))
    if _DIGITS.search(whole):
        split = pl.Series(whole[1:-1].split("\0"), dtype=pl.String)
        whole = "\0".join(["", *_padded(split), ""])
    return pl.Series(texts.name, whole[1:-1].encode("gb18030", "replace").split(b"\0"), pl.Binary)


def _padded(texts: pl.Series) -> pl.Series:
    """`texts` with every number `DIGITS` digits long, or longer."""
    padded = texts.str.replace_all("([0-9]+)", "0" * DIGITS + "$1")
    return padded.str.replace_all(f"0*([0-9]{{{DIGITS},}})", "$1")


def _date_key(found: re.Match[str]) -> str:
    return ".".join(filter(None, found.groups()))


def is_date(text: str) -> bool:
    """Whether a text is a day or a month as documents print it."""
    return _DATE.fullmatch(folded(text)) is not None
