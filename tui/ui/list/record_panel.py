"""A record: its text with the place it is about, its facts, and the rows it can be set against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from tui.present.lists import cell_text
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from tui.present.lists import Evidence, Shown
    from tui.words import Words


def table_columns(columns: Iterable[Shown]) -> tuple[Column, ...]:
    """Columns of a list as columns of a table."""
    return tuple(
        Column(c.name, c.label, c.numeric, c.show, c.unit, c.tone, c.heading) for c in columns
    )


def passage(found: Evidence) -> Passage:
    """What stands behind a row as text to show."""
    return Passage(found.title, found.text, found.marks, found.others, found.facts)


class RecordView(Vertical):
    """Text above, related rows below; the row under the cursor is marked in the text."""

    BINDINGS: ClassVar = [
        Binding("n", "step(1)", id="record.next"),
        Binding("N", "step(-1)", id="record.previous"),
        Binding("ctrl+d", "scroll(1)", id="record.down"),
        Binding("ctrl+u", "scroll(-1)", id="record.up"),
    ]

    @dataclass
    class Chosen(Message):
        """The reader wants the related row whose key in `table` is `key`."""

        table: str
        key: str

    def __init__(self, *, id: str | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(id=id)
        self.evidence: Evidence | None = None

    def compose(self) -> ComposeResult:
        """Text and table."""
        yield Prose(id="text")
        yield Table(id="related")

    def show(self, found: Evidence, words: Words, at: str = "") -> None:
        """Show `found`, the cursor on the related row whose place is `at`, or on the first."""
        self.evidence = found
        table = self.query_one(Table)
        table.words = words.table
        related = found.related
        table.display = related is not None
        self.set_class(related is None, "alone")
        self.query_one(Prose).can_focus = related is None
        if related is not None:
            places = related.frame["place"].to_list()
            table.show(related.frame, table_columns(related.columns))
            table.move_cursor(row=places.index(at) if at in places else 0)
        self._mark()

    def take_focus(self) -> None:
        """Give the keyboard to the related rows, else to the text, which scrolls."""
        table = self.query_one(Table)
        self.screen.set_focus(table if table.display else self.query_one(Prose))

    def said(self) -> str:
        """The cell under the cursor among the related rows; the text where there are none."""
        table, found = self.query_one(Table), self.evidence
        if found is None:
            return ""
        if found.related is None or table.record is None:
            return found.text or found.title
        column = next(c for c in found.related.columns if c.name == table.column_name)
        return cell_text(found.related.frame, table.cursor_row, column)

    def _mark(self) -> None:
        """Show the text; where the related rows stand in it, with the current one marked."""
        found, row = self.evidence, self.query_one(Table).record
        if found is None:
            return
        shown = passage(found)
        if found.related is not None and found.related.in_text and row is not None:
            mine = (row["start"], row["end"])
            others = tuple(mark for mark in found.marks if mark != mine)
            shown = Passage(found.title, found.text, (mine,), others, found.facts)
        self.query_one(Prose).show(shown, whole=True)

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Mark the row under the cursor in the text."""
        event.stop()
        if self.evidence and self.evidence.related and self.evidence.related.in_text:
            self._mark()

    @on(Table.Activated)
    def choose(self, event: Table.Activated) -> None:
        """Tell which related row is wanted."""
        event.stop()
        row, related = self.query_one(Table).record, self.evidence and self.evidence.related
        if row is not None and related and row["place"] is not None:
            self.post_message(self.Chosen(related.table, row["place"]))

    def action_step(self, by: int) -> None:
        """Go to the next or previous related row."""
        self.query_one(Table).action_move(by, 0)

    def action_scroll(self, pages: int) -> None:
        """Scroll the text by half a page."""
        prose = self.query_one(Prose)
        prose.scroll_relative(y=pages * max(1, prose.size.height // 2), animate=False)
