"""A table written out: aligned text, CSV, JSON, Markdown, xlsx or Parquet.

`render` makes the content and touches no file; `save` puts content in a file, beside and renamed,
so that a reader never meets half of it and nothing is overwritten unasked.
"""

from __future__ import annotations

import contextlib
import io
import json
import math
import os
import re
import shutil
from datetime import date, time
from typing import TYPE_CHECKING, Any, Literal

import polars as pl
from wcwidth import wcswidth

from tui.text import visible
from tui.words import EN, UserError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from xlsxwriter.worksheet import Worksheet

XLSX_ROWS, XLSX_COLUMNS, XLSX_CHARACTERS = 1_048_576, 16_384, 32_767
"""What one sheet, and one cell of it, can hold."""

XLSX_PIXELS = 420
"""A column is as wide as its cells, up to this."""

Format = Literal["table", "csv", "json", "md", "parquet", "xlsx"]

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠].", re.DOTALL)
"""Text that a spreadsheet runs. A lone sign, such as a comparator, is only shown."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKDOWN = re.compile(r"[\\`*\[\]<>|~&#]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would read as markup; an underscore inside a word is none."""


class ExportError(UserError):
    """What was asked for cannot be written out, or not there."""


def render(
    frame: pl.DataFrame,
    fmt: Format,
    *,
    query: str = "",
    sources: Sequence[str] = (),
    words: Words = EN,
) -> str | bytes:
    """The rows of `frame` in format `fmt`, columns by their machine names.

    Args:
        frame: The rows and columns to write, in order.
        fmt: `table`, `csv`, `json`, `md` (text), `xlsx` or `parquet` (bytes).
        query: The query that found the rows; stands on an xlsx file's second sheet.
        sources: Where the rows come from; stand there too.
        words: The language of that sheet's labels.

    Raises:
        ExportError: The format is unknown, or cannot hold so much.
    """
    if fmt == "xlsx":
        about = [(words.export.query, query), (words.export.rows, str(frame.height))]
        about += [(words.export.source, source) for source in sources]
        return _xlsx(frame, words.export.about_sheet, about)
    if fmt not in _WRITERS:
        known = " ".join([*_WRITERS, "xlsx"])
        raise ExportError(lambda w: w.export.unknown_format.format(format=fmt, known=known))
    return _WRITERS[fmt](frame)


def number_text(value: float) -> str:
    """A number as short as it is: 120, 2.06."""
    return repr(value).removesuffix(".0")


# -- text ------------------------------------------------------------------


def _table(frame: pl.DataFrame) -> str:
    """Columns straight in terminal cells, two spaces apart, a rule under their names."""
    columns = []
    for column in frame.iter_columns():
        cells = [visible(column.name), *(visible(_as_text(value)) for value in column)]
        widths = [cell_width(cell) for cell in cells]
        room = max(widths)
        pads = [" " * (room - width) for width in widths]
        right = column.dtype.is_numeric()
        lines = [pad + cell if right else cell + pad for cell, pad in zip(cells, pads, strict=True)]
        columns.append([lines[0], "─" * room, *lines[1:]])
    return "".join(f"{'  '.join(line).rstrip(' ')}\n" for line in zip(*columns, strict=True))


def cell_width(text: str) -> int:
    """The terminal cells that `text` takes; it has no control characters."""
    return max(0, wcswidth(text))


def _as_text(value: object) -> str:
    """A value as a reader reads it; a missing one is empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list | tuple | pl.Series):
        return "; ".join(map(_as_text, value))
    if isinstance(value, dict):
        return json.dumps(_native(value), ensure_ascii=False)
    return str(value)


def _csv(frame: pl.DataFrame) -> str:
    """CSV with numbers as short as they are, and formula-like text made harmless."""
    columns = (_csv_column(column) for column in frame.iter_columns())
    return pl.DataFrame([column.alias(_harmless(column.name)) for column in columns]).write_csv()


def _csv_column(column: pl.Series) -> pl.Series:
    kind = column.dtype
    if kind.is_float():
        return column.cast(pl.String).str.strip_suffix(".0")
    if kind.is_nested():
        texts = [None if value is None else _as_text(value) for value in column]
        column = pl.Series(column.name, texts, pl.String)
    elif isinstance(kind, pl.Categorical | pl.Enum):
        column = column.cast(pl.String)
    if column.dtype != pl.String:
        return column
    # Few texts begin with a sign: only those are looked at one by one.
    risky = column.str.contains(r"^[=+\-@\t\r\n＝＋－＠]").fill_null(value=False)
    texts = [_harmless(value) for value in column.filter(risky)]
    return column.scatter(risky.arg_true(), texts) if texts else column


def _harmless(text: str) -> str:
    """`text` with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if _FORMULA.match(text) else text


def _json(frame: pl.DataFrame) -> str:
    """A list with an object a row: numbers, dates as ISO text, null for what is missing."""
    return json.dumps(_native(frame.to_dicts()), ensure_ascii=False, indent=2) + "\n"


def _native(value: Any) -> Any:
    """`value` as JSON has it."""
    if isinstance(value, dict):
        return {key: _native(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_native(each) for each in value]
    if isinstance(value, float):
        if not math.isfinite(value):
            return None  # JSON has no word for it
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    if isinstance(value, date | time):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _markdown(frame: pl.DataFrame) -> str:
    """A Markdown table; markup in the data is escaped, numbers stand to the right."""
    numeric = [kind.is_numeric() for kind in frame.dtypes]
    lines = [
        [_markdown_text(name) for name in frame.columns],
        ["---:" if right else "---" for right in numeric],
        *([_markdown_text(_as_text(value)) for value in row] for row in frame.iter_rows()),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _markdown_text(text: str) -> str:
    lines = re.split("\r\n|\r|\n", text)
    return "<br>".join(_MARKDOWN.sub(r"\\\g<0>", visible(line)) for line in lines)


# -- binary ----------------------------------------------------------------


def _parquet(frame: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


def _xlsx(frame: pl.DataFrame, about_name: str, about: Iterable[tuple[str, str]]) -> bytes:
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
        sheet.write_string(row, column, _xlsx_text(_as_text(value)))


def _xlsx_text(text: str) -> str:
    """`text` as a cell can hold it."""
    text = _NOT_IN_XML.sub("�", text.replace("\r\n", "\n"))
    return text if len(text) <= XLSX_CHARACTERS else f"{text[: XLSX_CHARACTERS - 1]}…"


_WRITERS: dict[str, Callable[[pl.DataFrame], str | bytes]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "md": _markdown,
    "parquet": _parquet,
}


# -- files -----------------------------------------------------------------


def save(content: str | bytes, path: Path, *, force: bool = False) -> None:
    """Write `content` to the file `path`: beside it, then renamed, so that all of it is there.

    Raises:
        ExportError: The file exists and `force` is not given, or it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    shown = visible(str(path))
    try:
        _place(data, path, force)
    except FileExistsError as error:
        raise ExportError(lambda w: w.export.exists.format(path=shown)) from error
    except IsADirectoryError as error:
        raise ExportError(lambda w: w.export.is_folder.format(path=shown)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        folder = visible(str(path.parent))
        raise ExportError(lambda w: w.export.no_folder.format(path=shown, folder=folder)) from error
    except PermissionError as error:
        raise ExportError(lambda w: w.export.not_allowed.format(path=shown)) from error
    except (OSError, ValueError) as error:
        wrong = error if isinstance(error, OSError) else OSError(str(error))
        raise ExportError(
            lambda w: w.export.failed.format(path=shown, reason=visible(w.why(wrong)))
        ) from error


def _place(data: bytes, path: Path, force: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError(path)
    if path.exists() and not path.is_file():
        path.write_bytes(data)  # a pipe or a device: renaming would put a file in its place
        return
    if path.exists() and not force:
        raise FileExistsError(path)
    target = path.resolve()  # a link stays one
    beside = target.with_name(f".duibiao-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
