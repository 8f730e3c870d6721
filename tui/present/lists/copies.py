"""What is taken away from a row: its value, a citation, its text, the command that prints it."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.present.lists.cell_text import plain
from tui.tables.query import exactly
from tui.tables.target_text import target_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.present.lists.model import Page, Shown
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Indicator, Target


def cell_text(rows: pl.DataFrame, row: int, column: Shown) -> str:
    """A cell without the screen's signs, with its unit; a missing one is empty."""
    return visible(plain(rows.slice(row, 1), column)[0] or "")


def rows_text(rows: pl.DataFrame, columns: Sequence[Shown]) -> str:
    """The cells of `columns`, tab-separated, a row a line."""
    texts = [plain(rows, column) for column in columns]
    lines = zip(*texts, strict=True)
    return "\n".join("\t".join(visible(cell or "") for cell in line) for line in lines)


def only(page: Page, keys: Collection[str]) -> Page:
    """`page` with only the rows of `keys`, and a view that finds them; all if there are none."""
    key = page.listing.key
    rows = page.rows.filter(pl.col(key).is_in(list(keys)))
    if rows.height in (0, page.rows.height):
        return page
    view = page.view.narrowed(exactly(key, *rows[key]))
    # A matrix of few regions would have other columns by itself.
    view = view.with_columns(page.names) if view.form == "matrix" else view
    return replace(page, rows=rows, view=view)


def target_value(target: Target) -> str:
    """A target's number as a cell has it: `> 120 EFLOPS`."""
    return visible(target_text(target))


def command(page: Page, name: str, data: str | None) -> str:
    """The command line that prints the rows and columns of `page`."""
    arguments = ["duibiao", *page.arguments(name)]
    if data is not None:
        arguments += ["--data", data]
    return shlex.join(arguments)


def citation(catalog: Catalog, target: Target) -> str:
    """A target as one cites it: region, year, indicator in the plan's own words, number, plan."""
    dataset, lists = catalog.dataset, catalog.words.lists
    plan, indicator = dataset.plan(target.document), dataset.indicator(target.indicator)
    return lists.citation.format(
        region=catalog.region(target.region),
        year=lists.by_year.format(year=target.year) if target.year else "",
        indicator=_as_said(indicator, target.quote) if catalog.chinese else indicator.name_en,
        number=target_text(target, compact=True),
        plan=plan.title,
        published=plan.issued,
    )


def _as_said(indicator: Indicator, quote: str) -> str:
    """The longest of the indicator's names that the quote has, else its usual name."""
    said = [name for name in indicator.names if name in quote]
    return max(said, key=len) if said else indicator.name_zh
