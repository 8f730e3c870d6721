"""A table as bytes: a workbook, or Parquet."""

from __future__ import annotations

import io
import math
import re
from datetime import date
from typing import TYPE_CHECKING

from tui.present.export.error import ExportError
from tui.present.export.text_formats import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl
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


def workbook(frame: pl.DataFrame, about_name: str, about: Iterable[tuple[str, str]]) -> bytes:
    """A workbook: typed cells under the column names, and a second sheet about them."""
    from xlsxwriter import Workbook  # only who asks for xlsx pays for it

    if frame.height >= XLSX_ROWS or frame.width > XLSX_COLUMNS:
        raise ExportError(
            lambda w: w.export.too_large.format(rows=XLSX_ROWS - 1, columns=XLSX_COLUMNS)
        )
    out = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "yyyy-mm-dd", "remove_timezone": True}
    book = Workbook(out, options)
    bold = book.add_format({"bold": True})
    sheet, second = book.add_worksheet("data"), book.add_worksheet(about_name)
    for place, column in enumerate(frame.iter_columns()):
        sheet.write_string(0, place, _xlsx_text(column.name), bold)
        for row, value in enumerate(column, start=1):
            _xlsx_cell(sheet, row, place, value)
    sheet.freeze_panes(1, 0)
    sheet.autofit(XLSX_PIXELS)
    for row, (label, text) in enumerate(about):
        second.write_string(row, 0, label)
        second.write_string(row, 1, _xlsx_text(text))
    book.close()
    return out.getvalue()


def _xlsx_cell(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """One typed cell; text is always text, never a formula or a link."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) <= 2**53:
        sheet.write_number(row, column, value)
    elif isinstance(value, date) and value.year >= 1900:
        sheet.write_datetime(row, column, value)
    elif isinstance(value, float):
        sheet.write_number(row, column, value)
    else:
        # Spreadsheets count no further than 2**53 and know no day before 1900: text keeps both.
        sheet.write_string(row, column, _xlsx_text(as_text(value)))


def _xlsx_text(text: str) -> str:
    """`text` as a cell can hold it."""
    text = _NOT_IN_XML.sub("�", text.replace("\r\n", "\n"))
    return text if len(text) <= XLSX_CHARACTERS else f"{text[: XLSX_CHARACTERS - 1]}…"
