"""The record behind a row of a list, and the way from one record to its peers and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl
from textual import on

from tui.present import lists
from tui.tables.references import RecordRef
from tui.ui.list.record_panel import RecordView
from tui.ui.list.selection import MarkingList
from tui.ui.messages import Navigate

if TYPE_CHECKING:
    from tui.ui.list.state import ListState


class OpenedRecord(MarkingList):
    """What is at hand: the row under the cursor, or the record that is open in its place."""

    def still_there(self, state: ListState) -> ListState:
        """`state` without the peers that the dataset no longer has."""
        known = self.dataset.targets["target"]
        return state if all(peer in known for peer in state.peers) else state.closed()

    @property
    def row(self) -> dict[str, Any] | None:
        """The row at hand: of the open peer, else under the cursor."""
        if self.state.peers:
            return lists.target_row(self.dataset, self.state.peers[-1])
        return self.table.record

    @property
    def target(self) -> dict[str, Any] | None:
        """The target at hand, where the list has targets."""
        row, page = self.row, self.page
        if row is None or page is None or self.state.name != "targets":
            return None
        if self.state.peers or page.view.form == "list":
            return row
        key = row.get(f"{self.table.column_name}#target")
        return None if key is None else lists.target_row(self.dataset, key)

    def evidence(self) -> lists.Evidence | None:
        """What stands behind the row, or the cell of the matrix, under the cursor."""
        row, page = self.table.record, self.page
        if row is None or page is None:
            return None
        if page.view.form == "matrix":
            return lists.of_cell(self.catalog, row, self.table.column_name)
        return lists.evidence(self.catalog, self.state.name, row)

    def record(self) -> lists.Evidence | None:
        """The same in full, of what is at hand."""
        row, target = self.row, self.target
        if row is None or self.page is None:
            return None
        if target is not None:
            return lists.record(self.catalog, "targets", target)
        if self.page.view.form == "matrix":
            return self.evidence()
        return lists.record(self.catalog, self.state.name, row)

    def value_text(self) -> str:
        """The value at hand: the number of an open target, else the cell under the cursor.

        Where rows are marked, the cells of their column, a line each.
        """
        if self.state.opened:
            target = self.target
            return lists.target_text(target) if target else self.query_one(RecordView).said()
        column, page = self.column, self.taken
        if column is None or page is None or not page.rows.height:
            return ""
        if self.marked:
            return lists.rows_text(page.rows, [column])
        return lists.cell_text(page.rows, self.table.cursor_row, column)

    def row_text(self) -> str:
        """The row at hand as text, or the marked ones, cells tab-separated."""
        if self.state.peers:
            listing = lists.listing(self.catalog, "targets")
            target = pl.col("target") == self.state.peers[-1]
            return lists.rows_text(listing.relation.frame.filter(target), listing.columns)
        if (page := self.taken) is None:
            return ""
        alone = self.state.opened or not self.marked
        rows = self.table.frame.slice(self.table.cursor_row, 1) if alone else page.rows
        return lists.rows_text(rows, page.columns)

    def action_region(self) -> None:
        """Go to the region of the row at hand."""
        row = self.row
        if row and row.get("region"):
            self.post_message(Navigate(RecordRef("regions", row["region"])))

    def action_open(self) -> None:
        """Open the record under the cursor; of the matrix' first column, the region."""
        if self.state.view.form == "matrix" and self.table.column_name == "region":
            self.action_region()
        elif self.table.frame.height:
            self.state = replace(self.state, opened=True)

    @on(RecordView.Chosen)
    def go(self, event: RecordView.Chosen) -> None:
        """Open a peer in the record's place; go to a related row of another list."""
        event.stop()
        if event.table == self.state.name == "targets":
            self.state = replace(self.state, peers=(*self.state.peers, event.key))
        else:
            self.post_message(Navigate(RecordRef(event.table, event.key)))

    def close_record(self) -> None:
        """Back to the record that led here, or to the list."""
        peers = self.state.peers
        self.state = replace(self.state, peers=peers[:-1]) if peers else self.state.closed()
