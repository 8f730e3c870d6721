"""What is copied of rows: cells, whole rows, the targets to cite, the command that prints them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.present.citations import command_line
from tui.present.lists.cells import plain
from tui.tables.query import finding
from tui.tables.scan import ScannedRows
from tui.tables.target_text import target_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.present.lists.model import ColumnSpec, Page
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Target
    from tui.words import Words


def cell_text(rows: pl.DataFrame, row: int, column: ColumnSpec) -> str:
    """A cell without the screen's signs, with its unit; a missing one is empty."""
    return visible(plain(rows.slice(row, 1), column)[0] or "")


def rows_text(rows: pl.DataFrame, columns: Sequence[ColumnSpec]) -> str:
    """The cells of `columns`, tab-separated, a row a line."""
    texts = [plain(rows, column) for column in columns]
    lines = zip(*texts, strict=True)
    return "\n".join("\t".join(visible(cell or "") for cell in line) for line in lines)


def only(page: Page, keys: Collection[str], words: Words) -> Page:
    """`page` with only the rows of `keys`, and a view that finds them; all if there are none."""
    key, marked = page.listing.key, keys_shown(page, keys)
    if len(marked) in (0, page.height):
        return page
    relation = page.listing.relation
    view = page.view.narrowed(finding(relation, words, key, list(marked), exact=True))
    # A matrix of few regions would have other columns by itself.
    view = view.with_columns(page.names) if view.form == "matrix" else view
    if isinstance(page.shown, ScannedRows):
        return replace(page, shown=page.shown.only(page.shown.places(key, marked)), view=view)
    rows = page.shown.filter(pl.col(key).is_in(marked))
    return replace(page, shown=rows, view=view)


def keys_shown(page: Page, keys: Collection[str]) -> list[str]:
    """Those of `keys` that rows of `page` have, in their order."""
    key = page.listing.key
    if not keys:
        return []
    if isinstance(page.shown, ScannedRows):
        rows = page.shown.only(page.shown.places(key, list(keys)))
        return rows.collect([key])[key].to_list()
    found = page.shown[key]
    return found.filter(found.is_in(list(keys))).to_list()


def target_value(target: Target) -> str:
    """A target's number as a cell has it: `> 120 EFLOPS`."""
    return visible(target_text(target))


def command(page: Page, name: str, catalog: Catalog) -> str:
    """The command line that prints the rows and columns of `page`."""
    return command_line(page.arguments(name, catalog.words), catalog.dataset)


def targets_of(page: Page, column: str) -> list[str]:
    """The keys of the targets that `page` shows; of a matrix those in its column `column`."""
    name = f"{column}#target" if page.view.form == "matrix" else "target"
    if (page.listing.key != "target" and name == "target") or name not in page.shown.columns:
        return []
    return page.read([name])[name].drop_nulls().to_list()
