"""From a file on disk to a frame of text columns, or a word about why not."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from pathlib import Path

    from tui.words.dataset import UnreadableReason

BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
FIELD_LIMIT = 2**31 - 1


class Unreadable(ValueError):  # noqa: N818 - it is a finding about a file, reported as a violation
    """A file cannot be read as a table; `row` is 1 for its header, 0 for the whole file."""

    def __init__(self, row: int, reason: UnreadableReason) -> None:
        """Keep the row and the reason, one of the keys of `DatasetWords.unreadable`."""
        super().__init__(reason)
        self.row = row
        self.reason = reason


def decode(raw: bytes) -> str:
    """Text from bytes: by byte-order mark, else UTF-8, else GB18030.

    Raises:
        Unreadable: The bytes are none of these.
    """
    marked = [name for bom, name in BOMS.items() if raw.startswith(bom)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(0, "encoding")


def read_csv(path: Path) -> pl.DataFrame:
    """The rows of a CSV file, every column as text, empty cells as null.

    Raises:
        Unreadable: It is not a CSV table in UTF-8, UTF-16 or GB18030.
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
        return frame.select(pl.all().cast(pl.String)).with_columns(pl.all().replace("", None))
    except (pl.exceptions.PolarsError, OSError) as error:
        raise Unreadable(0, "parquet") from error


def _refuse_ragged(text: str) -> None:
    """Refuse a row with more or fewer cells than the header; polars fills in or gives no row."""
    csv.field_size_limit(FIELD_LIMIT)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        width = len(next(rows))
        for number, row in enumerate(rows, start=2):
            if row and len(row) != width:
                raise Unreadable(number, "cells")
    except (csv.Error, StopIteration) as error:
        raise Unreadable(0, "quotes") from error
