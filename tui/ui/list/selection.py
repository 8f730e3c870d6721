"""What the keys of a list act on: the cell under the cursor, the open record, the marked rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.present import lists

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.ui.list.state import ListState


@dataclass(frozen=True, eq=False)
class Selection:
    """A list at one moment, with the cursor on a cell of it."""

    catalog: Catalog
    state: ListState
    page: lists.Page
    index: int
    """The row of the cursor."""
    column_name: str
    """The column of the cursor."""

    @property
    def cursor_row(self) -> dict[str, Any] | None:
        """The row under the cursor; None in an empty list."""
        rows = self.page.rows
        return rows.row(self.index, named=True) if self.index < rows.height else None

    @property
    def column(self) -> lists.ColumnSpec | None:
        """The column under the cursor."""
        return next((each for each in self.page.columns if each.name == self.column_name), None)

    @cached_property
    def row(self) -> dict[str, Any] | None:
        """The row of the open peer, else the one under the cursor."""
        if self.state.peers:
            return lists.target_row(self.catalog.dataset, self.state.peers[-1])
        return self.cursor_row

    @cached_property
    def target(self) -> dict[str, Any] | None:
        """The selected target, if the list is of targets."""
        if self.row is None or self.state.name != "targets":
            return None
        if self.state.peers or self.page.view.form == "list":
            return self.row
        key = self.row.get(f"{self.column_name}#target")
        return None if key is None else lists.target_row(self.catalog.dataset, key)

    @property
    def own_plan(self) -> lists.OwnPlan | None:
        """The plan of the reader's own that the row is, or belongs to."""
        return lists.own_plan(self.catalog.dataset, self.target or self.cursor_row)

    def status(self) -> str:
        """Return how many rows there are, in what order, and how many are marked."""
        words, marked = self.catalog.words, len(self.marked)
        more = f" · {words.lists.marked.format(count=marked)}" if marked else ""
        return lists.status(self.page, self.state.name, words) + more

    def place_in(self, page: lists.Page | None) -> tuple[str, str]:
        """Return the record and the column of the same cell in `page`, of the other form."""
        if page is None or self.cursor_row is None:
            return "", ""
        return lists.across(self.cursor_row, self.column_name, page)

    # -- records -----------------------------------------------------------

    def excerpt(self) -> lists.Evidence | None:
        """Return what the panel shows of the row, or of the cell of the matrix."""
        row = self.cursor_row
        if row is None:
            return None
        if self.page.view.form == "matrix":
            return lists.of_cell(self.catalog, row, self.column_name)
        return lists.evidence(self.catalog, self.state.name, row)

    def record(self) -> lists.Evidence | None:
        """Return the whole record."""
        if self.row is None:
            return None
        if self.target is not None:
            return lists.record(self.catalog, "targets", self.target)
        if self.page.view.form == "matrix":
            return self.excerpt()
        return lists.record(self.catalog, self.state.name, self.row)

    # -- copies ------------------------------------------------------------

    @property
    def marked(self) -> list[str]:
        """The keys of the marked rows that are shown, in their order."""
        if not self.state.marked:
            return []
        keys = self.page.rows[self.page.listing.key]
        return keys.filter(keys.is_in(list(self.state.marked))).to_list()

    @property
    def output(self) -> lists.Page:
        """The page to copy or write: of the marked rows, or of all where none is marked."""
        return lists.only(self.page, self.state.marked)

    @property
    def cited(self) -> list[str]:
        """The targets to cite: those of the marked rows, else the selected one."""
        if self.marked and not self.state.opened:
            return lists.targets_of(self.output, self.column_name)
        return [self.target["target"]] if self.target else []

    def cell_text(self) -> str:
        """Return the cell under the cursor, or those of the marked rows in its column."""
        if (column := self.column) is None or not self.page.rows.height:
            return ""
        if self.marked:
            return lists.rows_text(self.output.rows, [column])
        return lists.cell_text(self.page.rows, self.index, column)

    def row_text(self) -> str:
        """Return the row, or the marked ones, with tabs between the cells."""
        if self.state.peers:
            listing = lists.listing(self.catalog, "targets")
            target = pl.col("target") == self.state.peers[-1]
            return lists.rows_text(listing.relation.frame.filter(target), listing.columns)
        if self.state.opened or not self.marked:
            return lists.rows_text(self.page.rows.slice(self.index, 1), self.page.columns)
        return lists.rows_text(self.output.rows, self.page.columns)
