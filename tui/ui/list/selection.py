"""What the keys of a list act on: the cell under the cursor, the open record, the marked rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from tui.present import lists
from tui.tables.scan import row_at

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Row, Target
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
    def cursor_row(self) -> Row | None:
        """The row under the cursor; None: there is none, or it has not been read."""
        return row_at(self.page.shown, self.index)

    @property
    def column(self) -> lists.ColumnSpec | None:
        """The column under the cursor."""
        return next((each for each in self.page.columns if each.name == self.column_name), None)

    @cached_property
    def target(self) -> Target | None:
        """The open peer, else the target under the cursor, if the list is of targets."""
        if self.state.name != "targets":
            return None
        name = "target" if self.page.view.form == "list" else f"{self.column_name}#target"
        key = self.state.peers[-1] if self.state.peers else (self.cursor_row or {}).get(name)
        return None if key is None else self.catalog.dataset.target(key)

    @property
    def region(self) -> str:
        """The region of the selected target or row; empty where it has none."""
        row = self.cursor_row or {}
        return self.target.region if self.target else row.get("region") or ""

    @property
    def own_plan(self) -> lists.OwnPlan | None:
        """The plan of the reader's own that the row is, or belongs to."""
        row = self.cursor_row or {}
        document = self.target.document if self.target else row.get("document")
        return lists.own_plan(self.catalog.dataset, document)

    @property
    def columns(self) -> tuple[lists.ColumnSpec, ...]:
        """The columns from the first of the range to the cursor; else the one under the cursor."""
        every, names = self.page.columns, self.page.names
        ends = [names.index(each) for each in (self.state.first_column, self.column_name)
                if each in names]  # fmt: skip
        return every[min(ends) : max(ends) + 1] if ends else ()

    def status(self) -> str:
        """Return how many rows there are, in what order, and how many are marked."""
        words, marked = self.catalog.words, len(self.marked)
        more = f" · {words.lists.marked.format(count=marked)}" if marked else ""
        if self.state.first_column and (columns := self.columns):
            more += f" · {words.lists.columns_marked.format(count=len(columns))}"
        return lists.status(self.page, self.state.name, words) + more

    def place_in(self, page: lists.Page | None) -> tuple[str, str]:
        """Return the record and the column of the same cell in `page`, of the other form."""
        if page is None or self.cursor_row is None:
            return "", ""
        return lists.across(self.cursor_row, self.column_name, page)

    # -- records -----------------------------------------------------------

    def excerpt(self) -> lists.RecordText | None:
        """Return what the panel shows of the row, or of the cell of the matrix."""
        row = self.cursor_row
        if row is None:
            return None
        if self.page.view.form == "matrix":
            return lists.of_cell(self.catalog, row, self.column_name)
        return lists.excerpt(self.catalog, self.state.name, row)

    def record(self) -> lists.RecordText | None:
        """Return the whole record."""
        if self.target is not None:
            return lists.target_record(self.catalog, self.target)
        if self.cursor_row is None or self.page.view.form == "matrix":
            return self.excerpt()
        return lists.record(self.catalog, self.state.name, self.cursor_row)

    # -- copies ------------------------------------------------------------

    @property
    def marked(self) -> list[str]:
        """The keys of the marked rows that are shown, in their order."""
        if not self.state.marked:
            return []
        return lists.keys_shown(self.page, self.state.marked)

    @property
    def output(self) -> lists.Page:
        """The page to copy or write: of the marked rows, or of all where none is marked."""
        return lists.only(self.page, self.state.marked, self.catalog.words)

    @property
    def cited(self) -> list[str]:
        """The targets to cite: those of the marked rows, else the selected one."""
        if self.marked and not self.state.opened:
            return lists.targets_of(self.output, self.column_name)
        if self.state.name == "findings" and self.cursor_row is not None:
            return lists.stated_by(self.catalog, self.cursor_row["check"])
        return [self.target.target] if self.target else []

    def cell_text(self) -> str:
        """Return the cell under the cursor, or the block of the marked rows and columns."""
        if (column := self.column) is None or not self.page.height:
            return ""
        if self.marked:
            return lists.rows_text(self.output.rows, self.columns)
        if self.state.first_column:
            return lists.rows_text(self.page.shown.slice(self.index, 1), self.columns)
        return lists.cell_text(self.page.shown.slice(self.index, 1), 0, column)

    def row_text(self) -> str:
        """Return the row, or the marked ones, with tabs between the cells."""
        if self.state.peers:
            listing = lists.listing(self.catalog, "targets")
            target = pl.col("target") == self.state.peers[-1]
            return lists.rows_text(listing.relation.where(target), listing.columns)
        if self.state.opened or not self.marked:
            return lists.rows_text(self.page.shown.slice(self.index, 1), self.page.columns)
        return lists.rows_text(self.output.rows, self.page.columns)
