"""A table as text: aligned, CSV, JSON or Markdown."""

from __future__ import annotations

import json
import math
import re
from datetime import date, time
from typing import TYPE_CHECKING, Any

import polars as pl
from rich.cells import cell_len

from tui.tables.target_text import number_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANK = "[\\s\\x00-\\x1f\\x7f\ufeff]"
"""What may stand before a formula; `\\s` of polars leaves out \\x1c to \\x1f."""
_FORMULA = re.compile(f"(?:{_BLANK}*[=+\\-@＝＋－＠]|[\\t\\r\\n]).", re.DOTALL)
"""Text that a spreadsheet runs, after spaces too. A lone sign (a comparator) is only shown."""
_MARKDOWN = re.compile(r"[\\`*\[\]<>|~&#]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown would read as markup; an underscore inside a word is none."""


def table(frame: pl.DataFrame, numeric: Sequence[bool], note: str = "") -> str:
    """Columns straight in terminal cells, two spaces apart, a rule under their names.

    Args:
        frame: The rows.
        numeric: Which columns are aligned right.
        note: A line below them.
    """
    columns = []
    for column, right in zip(frame.iter_columns(), numeric, strict=True):
        cells = [visible(column.name), *(visible(as_text(value)) for value in column)]
        widths = [cell_len(cell) for cell in cells]
        room = max(widths)
        pads = [" " * (room - width) for width in widths]
        lines = [pad + cell if right else cell + pad for cell, pad in zip(cells, pads, strict=True)]
        columns.append([lines[0], "─" * room, *lines[1:]])
    rows = (f"{'  '.join(line).rstrip(' ')}\n" for line in zip(*columns, strict=True))
    return "".join(rows) + (f"\n{visible(note)}\n" if note else "")


def as_text(value: object) -> str:
    """A value as a reader reads it; a missing one is empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list | tuple | pl.Series):
        return "; ".join(map(as_text, value))
    if isinstance(value, dict):
        return json.dumps(_native(value), ensure_ascii=False)
    return str(value)


def csv(frame: pl.DataFrame) -> str:
    """CSV with numbers as short as they are, and formula-like text made harmless."""
    columns = (_csv_column(column) for column in frame.iter_columns())
    return pl.DataFrame([column.alias(_harmless(column.name)) for column in columns]).write_csv()


def _csv_column(column: pl.Series) -> pl.Series:
    kind = column.dtype
    if kind.is_float():
        return column.cast(pl.String).str.strip_suffix(".0")
    if kind.is_nested():
        texts = [None if value is None else as_text(value) for value in column]
        column = pl.Series(column.name, texts, pl.String)
    elif isinstance(kind, pl.Categorical | pl.Enum):
        column = column.cast(pl.String)
    if column.dtype != pl.String:
        return column
    # Few texts begin with a sign: only those are looked at one by one.
    risky = column.str.contains(f"^{_BLANK}*[=+\\-@\\t\\r\\n＝＋－＠]").fill_null(value=False)
    texts = [_harmless(value) for value in column.filter(risky)]
    return column.scatter(risky.arg_true(), texts) if texts else column


def _harmless(text: str) -> str:
    """`text` with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if _FORMULA.match(text) else text


def json_text(frame: pl.DataFrame) -> str:
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


def markdown(frame: pl.DataFrame, numeric: Sequence[bool], note: str = "") -> str:
    """A Markdown table; markup in the data is escaped, numbers are aligned right.

    Args:
        frame: The rows.
        numeric: Which columns are aligned right.
        note: A paragraph below them.
    """
    lines = [
        [markdown_text(name) for name in frame.columns],
        ["---:" if right else "---" for right in numeric],
        *([markdown_text(as_text(value)) for value in row] for row in frame.iter_rows()),
    ]
    rows = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return rows + (f"\n{markdown_text(note)}\n" if note else "")


def markdown_text(text: str) -> str:
    """`text` as Markdown that shows just that: markup, HTML and control characters as they are."""
    lines = re.split("\r\n|\r|\n", text)
    return "<br>".join(_MARKDOWN.sub(r"\\\g<0>", visible(line)) for line in lines)
