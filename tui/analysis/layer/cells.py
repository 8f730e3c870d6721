"""Cells of a table as texts and as numbers."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.scan.reading import RAW
from tui.tables.target_text import number_text
from tui.texts.numerals import quantities

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER: Final = re.compile(
    r"([+\-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?|[+\-−–]?\.\d+)\s*(%?)"
)

LONGEST: Final = 40
"""Characters of a cell with a number and its unit, at most."""


def texts(frame: pl.DataFrame, column: str) -> pl.Series:
    """The cells of `column` as the file has them."""
    if column + RAW in frame.columns:
        return frame[column + RAW]
    cells = frame[column]
    if cells.dtype.is_float():
        written = [None if cell is None else number_text(cell) for cell in cells]
        return pl.Series(column, written, pl.String)
    return cells.cast(pl.String)


def is_number(text: str) -> bool:
    """Whether a cell holds a number, with or without its unit."""
    return number(text) is not None


def number(text: str) -> tuple[float, str] | None:
    """The number in a cell and the unit that it has there; None: it is no number.

    `1,234.5`, `12%`, `6.13万亿元` (61300 亿元) and `120 EFLOPS` are numbers.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    if found := NUMBER.fullmatch(text):
        digits = found[1].replace(",", "").replace("−", "-").replace("–", "-")
        return _finite(float(digits), found[2])
    if not text[:1].isdecimal() or len(text) > LONGEST:
        return None
    text = "".join(text.split())
    read = next(quantities(text), None)
    if read is None or read.high is not None or (read.start, read.end) != (0, len(text)):
        return None
    return _finite(float(read.value), read.unit)


def _finite(value: float, unit: str) -> tuple[float, str] | None:
    return (value, unit) if math.isfinite(value) else None


def numbers(cells: pl.Series) -> Mapping[str, tuple[float, str]]:
    """The number in each different cell that holds one."""
    return {text: found for text in cells.drop_nulls().unique() if (found := number(text))}
