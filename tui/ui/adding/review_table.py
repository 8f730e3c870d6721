"""The rows under review as a table: first what is set, then what it is set against."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.ui.widgets.table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.adding import Line
    from tui.tables.catalog import Catalog
    from tui.words import Words

COLUMNS = ("kept", "indicator", "comparator", "value", "value_max", "unit", "year", "verdict",
           "before", "scope", "certainty")  # fmt: skip
"""In this order, so that a window of 80 cells has all but scope and certainty."""
EDITABLE = ("indicator", "scope", "comparator", "value", "value_max", "unit", "year")
_NUMBERS = ("value", "value_max", "before")


def frame(lines: Sequence[Line], catalog: Catalog) -> pl.DataFrame:
    """A row a line, in the words of the reader."""
    schema = {n: pl.Float64 if n in _NUMBERS else pl.Int64 if n == "year" else pl.String
              for n in (*COLUMNS, "before_year")}  # fmt: skip
    return pl.DataFrame([_cells(line, catalog) for line in lines], schema=schema)


def _cells(line: Line, catalog: Catalog) -> dict[str, Any]:
    row, w = line.row, catalog.words.adding
    held = line.compared.before or line.compared.apart
    return {
        **{name: getattr(row, name, None) for name in COLUMNS},
        "kept": w.kept if line.kept else w.rejected,
        "indicator": catalog.indicator(row.indicator, f"{row.name} *"),
        "value": row.value if math.isfinite(row.value) else None,
        "verdict": _verdict(line, catalog.words),
        "before": held["value"] if held and row.role == "target" else None,
        "before_year": f"({held['year']})" if held and held["year"] else "",
        "certainty": w.certainties[row.certainty],
    }


def _verdict(line: Line, words: Words) -> str:
    """How a row stands to what is held; one that is not wanted or a starting value says so."""
    if line.unwanted:
        return words.adding.rejected_row
    if line.row.role == "baseline":
        return words.adding.baseline
    if line.compared.apart:
        return words.adding.other_scope
    if line.compared.verdict == "restated" and not line.held:
        return words.adding.other_year
    return words.extract.verdicts[line.compared.verdict]


def columns(lines: Sequence[Line], words: Words) -> list[Column]:
    """The columns that such rows need: an upper bound only where one has it."""
    bounded = any(
        line.row.value_max is not None or line.row.comparator == "range" for line in lines
    )
    held_year = pl.col("before_year")
    return [
        Column(
            name,
            words.adding.headings[name],
            name in (*_NUMBERS, "year"),
            unit=held_year if name == "before" else None,
        )
        for name in COLUMNS
        if bounded or name != "value_max"
    ]
