"""From a cell of a list to the same cell of the matrix, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from tui.present.lists.model import Page
    from tui.tables.rows import Row


def across(row: Row, column: str, page: Page) -> tuple[str, str]:
    """Where `page` has the region and the indicator of a cell of the other form.

    Args:
        row: The cell's row, in the other form.
        column: Its column there.
        page: The form that is shown now.

    Returns:
        The key of a row, empty where the region has none, and a column.
    """
    region = row["region"]
    if page.view.form == "matrix":
        there = page.rows.filter(pl.col("region") == region)
        # Where a wrong query kept the page before, both are of the same form.
        return "" if there.is_empty() else region, str(row.get("indicator", column))
    rows = page.read(("region", "indicator", "target")).filter(pl.col("region") == region)
    on_indicator = rows.filter(pl.col("indicator") == column)
    target = pl.lit(row.get(f"{column}#target"), pl.String)  # none where the cell is empty
    same = rows.filter(pl.col("target") == target)
    place = next((found for found in (same, on_indicator, rows) if found.height), rows)
    key = str(place["target"][0]) if place.height else ""
    return key, "region" if on_indicator.is_empty() else "value"
