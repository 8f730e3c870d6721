"""The rows under review as a table: what the plan sets, then what the dataset has."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.ui.widgets.table import Column
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.adding import ReviewedRow
    from tui.tables.catalog import Catalog
    from tui.words import Words

COLUMNS = ("kept", "indicator", "comparator", "value", "value_max", "unit", "year", "verdict",
           "before", "scope", "certainty")  # fmt: skip
"""In this order, so that 80 cells show all but scope and certainty."""
EDITABLE = ("indicator", "scope", "comparator", "value", "value_max", "unit", "year")
_NUMBERS = ("value", "value_max", "before")


def frame(rows: Sequence[ReviewedRow], catalog: Catalog) -> pl.DataFrame:
    """The rows as a table, in the reader's language."""
    schema = {n: pl.Float64 if n in _NUMBERS else pl.Int64 if n == "year" else pl.String
              for n in (*COLUMNS, "before_year")}  # fmt: skip
    return pl.DataFrame([_cells(each, catalog) for each in rows], schema=schema)


def _cells(reviewed: ReviewedRow, catalog: Catalog) -> dict[str, Any]:
    row, w = reviewed.row, catalog.words.adding
    other = reviewed.comparison.before or reviewed.comparison.apart
    return {
        **{column: getattr(row, column, None) for column in COLUMNS},
        "kept": w.kept if reviewed.kept else w.rejected,
        "indicator": catalog.indicator(row.indicator, f"{row.name} *"),
        "value": row.value if math.isfinite(row.value) else None,
        "verdict": _verdict(reviewed, catalog.words),
        "before": other.value if other and row.role == "target" else None,
        "before_year": f"({other.year})" if other and other.year else "",
        "certainty": w.certainties[row.certainty],
    }


def _verdict(reviewed: ReviewedRow, words: Words) -> str:
    """How a row compares; a rejected row or a baseline says so."""
    if reviewed.unwanted:
        return words.adding.rejected_row
    if not reviewed.kept and reviewed.row.certainty == "low":
        return words.adding.doubtful
    if reviewed.row.role == "baseline":
        return words.adding.baseline
    if reviewed.comparison.apart:
        return words.adding.other_scope
    if reviewed.comparison.verdict == "restated" and not reviewed.repeated:
        return words.adding.other_year
    return words.extract.verdicts[reviewed.comparison.verdict]


def columns(rows: Sequence[ReviewedRow], words: Words) -> list[Column]:
    """The columns that `rows` need: an upper bound only where a row has one."""
    found = [each.row for each in rows]
    bounded = any(row.value_max is not None or row.comparator == "range" for row in found)
    year = pl.col("before_year")
    return [
        Column(
            name,
            word_for(words.adding.headings, name),
            name in (*_NUMBERS, "year"),
            unit=year if name == "before" else None,
            whole=name == "verdict",
        )
        for name in COLUMNS
        if bounded or name != "value_max"
    ]
