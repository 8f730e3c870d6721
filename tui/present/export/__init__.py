"""A table written out: aligned text, CSV, JSON, Markdown, xlsx or Parquet.

`render` makes the content and touches no file; `save` puts content in a file, beside and renamed,
so that a reader never sees half of it and nothing is overwritten without --force.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

import polars as pl

from tui.present.export.binary import XLSX_CHARACTERS, XLSX_ROWS, Sheet, parquet, workbook
from tui.present.export.error import ExportError
from tui.present.export.files import save
from tui.present.export.html_table import html
from tui.present.export.text_formats import (
    csv,
    json_text,
    markdown,
    markdown_text,
    table,
)
from tui.words import EN, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = [
    "XLSX_CHARACTERS", "XLSX_ROWS", "ExportError", "Format", "markdown_text",
    "render", "save",
]  # fmt: skip

_PLAIN: Final[Mapping[str, Callable[[pl.DataFrame], str | bytes]]] = {
    "csv": csv, "json": json_text, "parquet": parquet,
}  # fmt: skip
Format = Literal["table", "csv", "json", "md", "html", "parquet", "xlsx"]


def render(
    frame: pl.DataFrame,
    fmt: str,
    *,
    query: str = "",
    sources: Sequence[str] = (),
    words: Words = EN,
    numbers: Sequence[str] = (),
    note: str = "",
    readable: pl.DataFrame | None = None,
    sheets: Mapping[str, pl.DataFrame] | None = None,
) -> str | bytes:
    """The rows of `frame` in format `fmt`, under the names of its columns.

    Args:
        frame: The rows and columns to write, in order.
        fmt: `table`, `csv`, `json`, `md`, `html` (text), `xlsx` or `parquet` (bytes).
        query: The query that found the rows; on an xlsx file's second sheet.
        sources: Where the rows come from; there too.
        words: The language of that sheet's labels.
        numbers: In `table`, `md` and `html`: columns of text aligned right, as numbers are.
        note: There: a line below the rows.
        readable: In `xlsx`: columns that people read, before the others.
        sheets: There: further sheets by name.

    Raises:
        ExportError: The format is unknown, or cannot hold so much.
    """
    match fmt:
        case "table" | "md" | "html":
            right = [name in numbers or kind.is_numeric() for name, kind in frame.schema.items()]
            return {"table": table, "md": markdown, "html": html}[fmt](frame, right, note)
        case "csv" | "json" | "parquet":
            return _PLAIN[fmt](frame)
        case "xlsx":
            about = _about(frame, query, sources, words)
            return _workbook(frame, readable, about, words, sheets or {})
    raise _unknown(fmt)


def _about(
    frame: pl.DataFrame, query: str, sources: Sequence[str], words: Words
) -> list[tuple[str, str]]:
    """What an xlsx file says about its rows."""
    about = [(words.export.query, query), (words.export.rows, str(frame.height))]
    return about + [(words.export.source, source) for source in sources]


def _workbook(
    frame: pl.DataFrame,
    readable: pl.DataFrame | None,
    about: Sequence[tuple[str, str]],
    words: Words,
    sheets: Mapping[str, pl.DataFrame],
) -> bytes:
    """A workbook of what people read and of the columns, what is said about them, more sheets."""
    columns = [*(readable.iter_columns() if readable is not None else ()), *frame.iter_columns()]
    rows = pl.DataFrame(about, schema=["", " "], orient="row")
    return workbook(
        [
            Sheet("data", columns),
            Sheet(words.export.about_sheet, rows.get_columns(), headed=False),
            *(Sheet(name, more.get_columns()) for name, more in sheets.items()),
        ]
    )


def _unknown(fmt: str) -> ExportError:
    known = " ".join(get_args(Format))
    return ExportError(lambda w: w.export.unknown_format.format(format=fmt, known=known))
