"""A record: its text with the marked place, its facts, and related rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from tui.present.lists import cell_text
from tui.ui.list.columns import table_columns
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Table

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.present.lists import RecordText
    from tui.words import Words


def passage(found: RecordText) -> Passage:
    """Return a record as text to show."""
    return Passage(
        found.title, found.text, found.marks, found.others, found.facts, found.excerpt, found.lead
    )


def _followed_by(shown: Passage, sentences: Passage) -> Passage:
    """A record with what states the number of its row under the cursor, above its facts."""
    before = f"{shown.text}\n── {sentences.title}\n"
    marks = tuple((start + len(before), end + len(before)) for start, end in sentences.marks)
    text = before + sentences.text
    return Passage(shown.title, text, marks, facts=shown.facts, excerpt=True)


class RecordPanel(Vertical):
    """Text above, related rows below; the row under the cursor is marked in the text."""

    BINDINGS: ClassVar = [
        Binding("n", "step(1)", id="record.next"),
        Binding("N", "step(-1)", id="record.previous"),
        Binding("ctrl+d", "scroll(1)", id="record.down"),
        Binding("ctrl+u", "scroll(-1)", id="record.up"),
    ]

    @dataclass
    class Chosen(Message):
        """The related row with `key` in `table` was chosen."""

        table: str
        key: str

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        """Create an empty panel in the language of `words`."""
        super().__init__(id=id)
        self.words = words
        self.shown: RecordText | None = None

    def compose(self) -> ComposeResult:
        """Lay out text and table."""
        yield Prose(id="text")
        yield Table(id="related")

    def on_mount(self) -> None:
        """Set the language of the table."""
        self.query_one(Table).words = self.words.table

    def show(self, found: RecordText, selected: str = "") -> None:
        """Show `found`, with the cursor on the related row of place `selected`, or the first."""
        self.shown = found
        table = self.query_one(Table)
        related = found.related
        table.display = related is not None
        self.set_class(related is None, "alone")
        self.query_one(Prose).can_focus = related is None
        if related is not None:
            places = related.frame["place"].to_list()
            table.show(related.frame, table_columns(related.columns))
            table.move_cursor(row=places.index(selected) if selected in places else 0)
        self._mark()

    def take_focus(self) -> None:
        """Move the focus to the related rows, else to the text, which scrolls."""
        table = self.query_one(Table)
        self.screen.set_focus(table if table.display else self.query_one(Prose))

    def cell_text(self) -> str:
        """Return the cell under the cursor of the related rows; the text if there are none."""
        table, found = self.query_one(Table), self.shown
        if found is None:
            return ""
        if found.related is None or table.record is None:
            return found.text or found.title
        column = next(c for c in found.related.columns if c.name == table.column_name)
        return cell_text(found.related.frame, table.cursor_row, column)

    def _mark(self) -> None:
        """Show the text, with the related row under the cursor marked where it is part of it."""
        found, row = self.shown, self.query_one(Table).record
        if found is None:
            return
        shown = passage(found)
        if found.related is not None and found.related.in_text and row is not None:
            current = (row["start"], row["end"])
            others = tuple(mark for mark in found.marks if mark != current)
            shown = Passage(
                found.title, found.text, (current,), others, found.facts, lead=found.lead
            )
        elif found.related is not None and found.related.behind and row is not None:
            shown = _followed_by(shown, passage(found.related.behind(row)))
        self.query_one(Prose).show(shown, whole=True)

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Mark the row under the cursor in the text."""
        event.stop()
        related = self.shown and self.shown.related
        if related and (related.in_text or related.behind):
            self._mark()

    @on(Table.Activated)
    def choose(self, event: Table.Activated) -> None:
        """Report which related row was chosen."""
        event.stop()
        row, related = self.query_one(Table).record, self.shown and self.shown.related
        if row is not None and related and row["place"] is not None:
            self.post_message(self.Chosen(related.table, row["place"]))

    def action_step(self, by: int) -> None:
        """Go to the next or previous related row."""
        self.query_one(Table).action_move(by, 0)

    def action_scroll(self, pages: int) -> None:
        """Scroll the text by half a page."""
        prose = self.query_one(Prose)
        prose.scroll_relative(y=pages * max(1, prose.size.height // 2), animate=False)
