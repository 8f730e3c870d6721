"""The columns of a list as columns of the table widget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.ui.widgets.table import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui.present.lists import ColumnSpec, Page

MARK: Final = "●"
"""Before the first cell of a marked row."""


def table_columns(columns: Iterable[ColumnSpec]) -> tuple[Column, ...]:
    """Return columns of a list as columns of a table."""
    return tuple(
        Column(c.name, c.label, c.numeric, c.show, c.unit, c.tone, c.heading, c.aligned, c.whole)
        for c in columns
    )


def columns_with_marks(page: Page, marked: Collection[str]) -> tuple[Column, ...]:
    """Return the columns of `page`, with a mark in the first where the key is in `marked`."""
    first, *others = page.columns
    if marked:
        text = pl.col(first.name).cast(pl.String) if first.show is None else first.show
        is_marked = pl.col(page.listing.key).is_in(list(marked))
        sign = pl.when(is_marked).then(pl.lit(f"{MARK} ")).otherwise(pl.lit(""))
        usual_tone = pl.lit(None, pl.String) if first.tone is None else first.tone
        tone = pl.when(is_marked).then(pl.lit("accent")).otherwise(usual_tone)
        shown = pl.concat_str(sign, text.fill_null(pl.lit("")))
        first = replace(first, show=shown, tone=tone)
    return table_columns((first, *others))
