"""From a file on disk to a frame of text columns, or a word about why not."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from pathlib import Path

    from tui.words import Words
    from tui.words.dataset import UnreadableReason

BOMS = {
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
CELL = 1_000_000
"""Characters that a cell may hold."""
DELIMITERS = {";": ";", "\t": "Tab", "|": "|"}
"""What other programs write between cells, by how it is shown."""


class Unreadable(ValueError):  # noqa: N818 - it is a finding about a file, reported as a violation
    """A file cannot be read as a table; `row` is 1 for its header, 0 for the whole file."""

    def __init__(self, row: int, reason: UnreadableReason, **values: str | int) -> None:
        """Keep the row, the reason (a key of `DatasetWords.unreadable`) and what is filled in."""
        super().__init__(reason)
        self.row = row
        self.reason = reason
        self.values = values

    def say(self, words: Words) -> str:
        """What is wrong, in the reader's language."""
        return words.dataset.unreadable[self.reason].format(**self.values)


def decode(raw: bytes) -> str:
    """Text from bytes: by byte-order mark, else UTF-8, else GB18030.

    Raises:
        Unreadable: The bytes are none of these.
    """
    marked = [name for bom, name in BOMS.items() if raw.startswith(bom)]
    for encoding in marked[:1] or ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(0, "encoding")


def read_csv(path: Path) -> pl.DataFrame:
    """The rows of a CSV file, every column as text, empty cells as null.

    Raises:
        Unreadable: It is not a CSV table in UTF-8, UTF-16, UTF-32 or GB18030.
    """
    text = decode(path.read_bytes())
    if not text.strip():
        raise Unreadable(0, "empty")
    _refuse_ragged(text)
    try:
        frame = pl.read_csv(text.encode(), infer_schema=False)
    except pl.exceptions.PolarsError as error:
        raise Unreadable(1, "header") from error
    return frame.with_columns(pl.all().replace("", None))


def read_parquet(path: Path) -> pl.DataFrame:
    """The rows of a Parquet file, every column as text.

    Raises:
        Unreadable: It is not a Parquet file, or has columns that are not plain values.
    """
    try:
        frame = pl.read_parquet(path)
        frame = frame.select(pl.all().cast(pl.String)).with_columns(pl.all().replace("", None))
    except (pl.exceptions.PolarsError, OSError) as error:
        raise Unreadable(0, "parquet") from error
    longest = frame.select(pl.max_horizontal(pl.lit(0), pl.all().str.len_chars().max())).item()
    if longest > CELL:
        raise Unreadable(0, "cell", limit=CELL)
    return frame


def without_blanks(rows: pl.DataFrame) -> tuple[pl.DataFrame, list[int]]:
    """Return the rows that hold something, and the number of each in its file (2 is the first)."""
    cells = pl.all().str.strip_chars().fill_null("")
    filled = (
        rows.select(pl.any_horizontal(cells != "")).to_series() if rows.width else pl.Series([])
    )
    return rows.filter(filled), (filled.arg_true() + 2).to_list()


def _refuse_ragged(text: str) -> None:
    """Refuse a row with more or fewer cells than the header; polars fills in or gives no row."""
    csv.field_size_limit(CELL)
    number = 1
    try:
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        header = next(row for row in rows if row)
        _refuse_delimiter(header)
        for number, row in enumerate(rows, start=2):
            if len(row) > len(header) or (len(row) < len(header) and "".join(row).strip()):
                raise Unreadable(number, "cells")
    except csv.Error as error:
        if "field limit" in str(error):
            raise Unreadable(number + 1, "cell", limit=CELL) from error
        raise Unreadable(0, "quotes") from error
    except StopIteration as error:
        raise Unreadable(0, "quotes") from error


def _refuse_delimiter(header: list[str]) -> None:
    """Refuse a header of one column that is several, divided by something else than a comma."""
    if len(header) == 1:
        counts = {shown: header[0].count(each) for each, shown in DELIMITERS.items()}
        found = max(counts, key=lambda each: counts[each])
        if counts[found]:
            raise Unreadable(1, "delimiter", found=found)
