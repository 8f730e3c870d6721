"""The columns of extracted targets: those of the table `targets`, and what explains a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.tables.dataset import contract
from tui.tables.dataset.rules import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.texts.extract import Found

EXPLAINING = {
    "certainty": pl.String(),
    "known": pl.Boolean(),
    "name": pl.String(),
    "rules": pl.String(),
}
FILE = "file"
"""The column before all others where several documents were read."""


def columns(*, explain: bool, file: bool = False) -> dict[str, Any]:
    """The columns with their types, in order."""
    fields = {field.name: TYPES[field.type] for field in contract()["targets"].fields}
    named: dict[str, Any] = {FILE: pl.String()} if file else {}
    return named | fields | (EXPLAINING if explain else {})


def row_values(document: str, region: str, row: Found) -> dict[str, Any]:
    """The values of a row by column; its number among all rows is not among them."""
    fields = contract()["targets"].fields
    return {
        **{field.name: getattr(row, field.name, None) for field in fields},
        "document": document, "region": region, "scope": row.scope or None,
        "unit": row.unit or None, "certainty": row.certainty, "known": row.known,
        "name": row.name, "rules": " ".join(row.rules),
    }  # fmt: skip


def frame_of(
    rows: Iterable[Mapping[str, Any]], *, explain: bool, file: bool = False, first: int = 1
) -> pl.DataFrame:
    """The rows as a table, numbered from `first` in the column `target`."""
    schema = columns(explain=explain, file=file)
    numbered = [
        {name: {**row, "target": f"{number}"}.get(name) for name in schema}
        for number, row in enumerate(rows, start=first)
    ]
    return pl.DataFrame(numbered, schema=schema)
