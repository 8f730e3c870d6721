"""The columns of extracted targets: those of the table `targets`, and what explains a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset import contract
from tui.tables.dataset.rules import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.analysis.extracted import ExtractedTarget

EXPLAINING = {
    "certainty": pl.String(),
    "known": pl.Boolean(),
    "name": pl.String(),
    "rules": pl.String(),
}
FILE = "file"
"""The column before all others where several documents were read."""


def columns(*, explain: bool, file: bool = False) -> dict[str, pl.DataType | type[pl.DataType]]:
    """The columns with their types, in order."""
    fields = {field.name: TYPES[field.type] for field in contract()["targets"].fields}
    first: dict[str, pl.DataType | type[pl.DataType]] = {FILE: pl.String()} if file else {}
    return first | fields | (EXPLAINING if explain else {})


def frame_of(
    rows: Iterable[ExtractedTarget], *, explain: bool, file: bool = False, first: int = 1
) -> pl.DataFrame:
    """The rows as a table, numbered from `first` in the column `target`.

    The column `file` has the same as `document`: a plan that is not saved has no other name.
    """
    schema = columns(explain=explain, file=file)
    numbered = [
        {**vars(row), FILE: row.document, "target": f"{number}"}
        for number, row in enumerate(rows, start=first)
    ]
    values = [[cells.get(name) for name in schema] for cells in numbered]
    return pl.DataFrame(values, schema=schema, orient="row")
