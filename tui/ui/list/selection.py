"""Rows that the reader marks, to take only those away or into the matrix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
from textual.binding import Binding

from tui.present import lists
from tui.ui.list.actions import ListTools
from tui.ui.list.record_panel import table_columns

if TYPE_CHECKING:
    from tui.ui.widgets.table import Column

MARK = "●"
"""Before the first cell of a row that is marked."""
MARK_KEYS = (
    Binding("space", "mark", "Mark", id="list.mark", show=False),
    Binding("*", "mark_all", "Mark all", id="list.mark_all", show=False),
)


class MarkingList(ListTools):
    """Marks rows; what is taken away is of the marked ones, where some are shown."""

    @property
    def marked(self) -> list[str]:
        """The keys of the marked rows that are shown, in their order."""
        if self.page is None or not self.state.marked:
            return []
        keys = self.page.rows[self.page.listing.key]
        return keys.filter(keys.is_in(list(self.state.marked))).to_list()

    @property
    def taken(self) -> lists.Page | None:
        """The page to take away: of the marked rows, or of all where none is."""
        return self.page and lists.only(self.page, self.state.marked)

    def shown_columns(self, page: lists.Page) -> tuple[Column, ...]:
        """The columns of `page` for the table, marks before the first."""
        first, *others = page.columns
        if self.state.marked:
            text = pl.col(first.name).cast(pl.String) if first.show is None else first.show
            marked = pl.col(page.listing.key).is_in(list(self.state.marked))
            sign = pl.when(marked).then(pl.lit(f"{MARK} ")).otherwise(pl.lit(""))
            plain_tone = pl.lit(None, pl.String) if first.tone is None else first.tone
            tone = pl.when(marked).then(pl.lit("accent")).otherwise(plain_tone)
            shown = pl.concat_str(sign, text.fill_null(pl.lit("")))
            first = replace(first, show=shown, tone=tone)
        return table_columns((first, *others))

    def show_marks(self) -> None:
        """Draw the marks anew."""
        if self.page is not None:
            columns = self.shown_columns(self.page)
            self.table.content = replace(self.table.content, columns=columns)

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away, and go to the next."""
        row, page = self.table.record, self.page
        if row is None or page is None or self.state.opened:
            return
        key, marked = row[page.listing.key], self.state.marked
        rest = tuple(each for each in marked if each != key)
        self.state = self.state.marking(rest if key in marked else (*marked, key))
        self.table.action_move(1, 0)

    def action_mark_all(self) -> None:
        """Mark every row that is shown; where all are, take all marks away."""
        if (page := self.page) is None or self.state.opened:
            return
        keys = page.rows[page.listing.key].to_list()
        every = len(self.marked) == len(keys)
        more = tuple(dict.fromkeys([*self.state.marked, *keys]))
        self.state = self.state.marking(() if every else more)
