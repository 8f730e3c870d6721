"""A table of the reader's own in JSON, or what is wrong with it."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN: Final = 30
"""Characters of a value that a message shows."""


def read_json(text: str, path: str) -> pl.DataFrame:
    """The objects of `text` as rows.

    Args:
        text: A list of objects.
        path: Of the file, as messages name it.

    Raises:
        UserError: It is none, has no rows, or a column holds values of different kinds.
    """
    try:
        frame = pl.read_json(io.BytesIO(text.encode()), infer_schema_length=None)
    except pl.exceptions.PolarsError as error:
        raise _fault(text, path) from error
    if not frame.width:
        raise UserError(lambda w: w.named_views.no_records.format(path=path))
    return frame


def _fault(text: str, path: str) -> UserError:
    """Why `text` is no table."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return UserError(lambda w: w.named_views.no_table.format(path=path))
    rows = found if isinstance(found, list) else [found]
    strangers = [row for row in rows if not isinstance(row, dict)]
    if not strangers:
        return _mixed(rows, path)
    shown = _shown(strangers[0])
    return UserError(lambda w: w.named_views.no_objects.format(path=path, value=shown))


def _mixed(rows: Sequence[dict[str, Any]], path: str) -> UserError:
    """Which value is of another kind than those before it: a list or an object, or neither."""
    kinds: dict[str, object] = {}
    cells = ((n, *cell) for n, row in enumerate(rows, start=1) for cell in row.items())
    for number, column, value in cells:
        kind = type(value) if isinstance(value, list | dict) else None
        if value is not None and kinds.setdefault(column, kind) is not kind:
            return _other_kind(path, column, number, value)
    return UserError(lambda w: w.named_views.no_table.format(path=path))


def _other_kind(path: str, column: str, row: int, value: Any) -> UserError:
    named, shown = visible(column), _shown(value)
    return UserError(
        lambda w: w.named_views.mixed.format(path=path, column=named, row=row, value=shown)
    )


def _shown(value: Any) -> str:
    text = visible(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
