"""The body of a list tab: the table with its panel, or the open record in their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.containers import Container, Vertical
from textual.widgets import Static

from tui.present.lists.nothing import why_nothing
from tui.ui.list.columns import columns_with_marks
from tui.ui.list.record_panel import RecordPanel, passage
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Table
from tui.ui.widgets.table.grid import TableContent

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from textual.app import ComposeResult
    from textual.events import Resize

    from tui.present.lists import Page, RecordText
    from tui.words import Words

WIDE = 150
"""From this many cells on, the panel is beside the table."""


class ListBody(Vertical):
    """Shows what it is given; the messages are those of its table and its record."""

    def __init__(self, words: Words, widths: Mapping[str, int], frozen: int) -> None:
        """Create an empty body in the language of `words`; for `widths`, see `Table`."""
        super().__init__(id="body")
        self.words = words
        self.table = Table(id="rows", fixed=frozen)
        self.table.set_reactive(Table.widths, {**widths})
        self.record = RecordPanel(words, id="record")
        self._panel = Prose(id="source")
        self._sheet = Container(self.table, self._panel, id="sheet")
        self._legend = Static(words.lists.matrix_legend, id="signs", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the table with its panel, and the record in their place."""
        yield self._sheet
        yield self.record
        yield self._legend

    def on_mount(self) -> None:
        """Set the language of the table."""
        self.table.words = self.words.table

    def on_resize(self, event: Resize) -> None:
        """Put the panel beside the table where there is room."""
        self._sheet.set_class(event.size.width >= WIDE, "wide")

    def show_page(self, page: Page, marked: Collection[str]) -> None:
        """Show the rows of `page`; those with a key in `marked` have a mark."""
        columns = columns_with_marks(page, marked)
        self.table.content = TableContent(
            page.shown, columns, page.view.sort, page.hits, page.listing.key, page.group,
            why_nothing(page, self.words),
        )  # fmt: skip
        self._legend.display = page.view.form == "matrix"

    def show_marks(self, page: Page, marked: Collection[str]) -> None:
        """Mark other rows."""
        columns = columns_with_marks(page, marked)
        self.table.content = replace(self.table.content, columns=columns)

    def show_parts(self, *, opened: bool, panel: bool) -> None:
        """Show the record, or the table with or without its panel."""
        self._sheet.display = not opened
        self.record.display = opened
        self._panel.display = panel

    @property
    def has_panel(self) -> bool:
        """Whether the panel is shown beside or under the table."""
        return self._panel.display

    def show_excerpt(self, found: RecordText | None) -> None:
        """Show in the panel the text behind the row under the cursor."""
        self._panel.show(passage(found) if found else Passage())

    def move_cursor(self, record: str = "", column: str = "") -> bool:
        """Move the cursor to a record and a column; return whether the record is present."""
        names = [each.name for each in self.table.columns]
        if column in names:
            self.table.move_cursor(column=names.index(column))
        return bool(record) and self.table.go_to(record)

    def take_focus(self) -> None:
        """Move the focus to the record or the table at once, so that no key is lost."""
        if self.record.display:
            self.record.take_focus()
        else:
            self.screen.set_focus(self.table)
