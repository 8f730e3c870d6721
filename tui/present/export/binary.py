"""A table as bytes: a workbook, or Parquet."""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tui.present.export.error import ExportError
from tui.present.export.text_formats import as_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

XLSX_ROWS, XLSX_COLUMNS, XLSX_CHARACTERS = 1_048_576, 16_384, 32_767
"""What one sheet, and one cell of it, can hold."""

XLSX_PIXELS = 420
"""A column is as wide as its cells, up to this."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def parquet(frame: pl.DataFrame) -> bytes:
    """The rows with their types."""
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet of a workbook: columns, under their names where it is `headed`."""

    name: str
    columns: Sequence[pl.Series]
    headed: bool = True


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """A workbook: typed cells, numbers as exact as they are.

    Raises:
        ExportError: A sheet is larger than one can be.
    """
    import xlsxwriter  # only who asks for xlsx pays for it

    for sheet in sheets:
        rows = max((len(column) for column in sheet.columns), default=0)
        if rows >= XLSX_ROWS or len(sheet.columns) > XLSX_COLUMNS:
            raise ExportError(
                lambda w: w.export.too_large.format(rows=XLSX_ROWS - 1, columns=XLSX_COLUMNS)
            )
    out = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "yyyy-mm-dd", "remove_timezone": True}
    book = xlsxwriter.Workbook(out, options)
    formats = Formats(book)
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return out.getvalue()


class Formats:
    """The formats of a workbook, each added once."""

    def __init__(self, book: Workbook) -> None:
        """Add the format of headings."""
        self._book = book
        self.bold = book.add_format({"bold": True})
        self._numbers: dict[str, Format] = {}

    def number(self, value: float, *, grouped: bool) -> Format:
        """The format that shows `value` with the decimals it has; thousands set apart."""
        decimals = len(as_text(value).partition(".")[2]) if abs(value) < 1e15 else 0
        code = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
        if code not in self._numbers:
            self._numbers[code] = self._book.add_format({"num_format": code})
        return self._numbers[code]


def _fill(page: Worksheet, sheet: Sheet, formats: Formats) -> None:
    """Write the columns of `sheet`."""
    top = 1 if sheet.headed else 0
    for place, column in enumerate(sheet.columns):
        if sheet.headed:
            page.write_string(0, place, _xlsx_text(column.name), formats.bold)
        grouped = not _are_years(column)
        for row, value in enumerate(column, start=top):
            if isinstance(value, int | float) and not isinstance(value, bool):
                _number(page, row, place, value, formats, grouped=grouped)
            else:
                _xlsx_cell(page, row, place, value)
    if sheet.headed:
        page.freeze_panes(1, 0)
    page.autofit(XLSX_PIXELS)


def _are_years(column: pl.Series) -> bool:
    """Whether all values are whole numbers that years are: no thousands are set apart."""
    if not column.dtype.is_integer():
        return False
    return bool(column.drop_nulls().is_between(1000, 2999).all())


def _number(
    page: Worksheet, row: int, column: int, value: float, formats: Formats, *, grouped: bool
) -> None:
    """A number, where a spreadsheet can count so far; it has no infinity."""
    if not math.isfinite(value):
        return
    if isinstance(value, int) and abs(value) > 2**53:
        page.write_string(row, column, as_text(value))
    else:
        page.write_number(row, column, value, formats.number(value, grouped=grouped))


def _xlsx_cell(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """One typed cell; text is always text, never a formula or a link."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, date) and value.year >= 1900:
        sheet.write_datetime(row, column, value)
    else:
        # Spreadsheets know no day before 1900: text keeps it.
        sheet.write_string(row, column, _xlsx_text(as_text(value)))


def _xlsx_text(text: str) -> str:
    """`text` as a cell can hold it."""
    text = _NOT_IN_XML.sub("�", text.replace("\r\n", "\n"))
    return text if len(text) <= XLSX_CHARACTERS else f"{text[: XLSX_CHARACTERS - 1]}…"
