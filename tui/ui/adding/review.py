"""The rows under review beside the text they come from: ticked, corrected, undone and redone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from tui.analysis import adding
from tui.tables.query import History
from tui.ui.adding.field_editor import Correction
from tui.ui.adding.indicator_picker import IndicatorScreen
from tui.ui.adding.review_table import EDITABLE, columns, frame
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Table
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.analysis.adding import Draft, Line, Review
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef
    from tui.texts.extract import Found
    from tui.words import Words

WHOLE = 20_000
"""Longer texts are shown as an excerpt around the row."""
SHORT, ROOMY = 16, 100
"""Cells of an indicator's name in a window of less than so many."""


class ReviewPane(Vertical):
    """The text, its rows, and a line for a correction."""

    DEFAULT_CSS = """
    ReviewPane { height: 1fr; }
    ReviewPane Prose, ReviewPane Table { height: 1fr; }
    """
    BINDINGS: ClassVar = [
        Binding("x", "reject", "Keep or not", id="add.reject"),
        Binding("n", "screen.pick", "Passage", id="add.pick"),
        Binding("u", "undo", "Undo", id="add.undo"),
        Binding("U", "redo", "Redo", id="add.redo", show=False),
        Binding("L", "app.language", "Language", id="language", show=False),
        Binding("question_mark", "screen.help", "Help", id="add.help", key_display="?"),
    ]

    @dataclass
    class Changed(Message):
        """The reader has changed the rows, or a correction was refused."""

        error: UserError | None = None

    def __init__(self, catalog: Catalog) -> None:
        """Nothing to review yet; rows are set against `dataset`."""
        super().__init__(id="review")
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.draft = adding.Draft("")
        self.history: History[Review] = History(adding.Review())
        self.lines: tuple[Line, ...] = ()

    def compose(self) -> ComposeResult:
        """Text, rows, correction."""
        yield Prose()
        yield Table(id="rows")
        yield Correction()

    def on_mount(self) -> None:
        """The table speaks the reader's language."""
        self.table.words = self.words.table

    def on_resize(self) -> None:
        """Make room for what is held."""
        self._fit()

    def _fit(self) -> None:
        """Cut long names where there is little room, so that what is held stays in view."""
        table = self.table
        widths = {name: width for name, width in table.widths.items() if name != "indicator"}
        longest = max(map(cell_len, table.frame["indicator"]), default=0) if self.lines else 0
        if longest > SHORT and self.size.width < ROOMY:
            widths["indicator"] = SHORT
        table.widths = widths

    def speak(self, words: Words) -> None:
        """Speak another language."""
        self.catalog = replace(self.catalog, words=words)
        self.words, self.table.words = words, words.table
        self._list()

    @property
    def table(self) -> Table:
        """The rows."""
        return self.query_one(Table)

    @property
    def correcting(self) -> bool:
        """Whether a field is being corrected."""
        return self.query_one(Correction).display

    @property
    def kept(self) -> list[Found]:
        """The rows to save."""
        return [line.row for line in self.lines if line.kept]

    @property
    def unsaved(self) -> bool:
        """Whether the reader has corrected a row, added one or ticked one otherwise."""
        first = (*self.history.past, self.history.view)[0]
        return first != self.history.view

    # -- what is shown -----------------------------------------------------

    def begin(self, draft: Draft, rows: Sequence[Found], dataset: Dataset) -> None:
        """Review `rows` of `draft`, set against `dataset`."""
        self.catalog = replace(self.catalog, dataset=dataset)
        self.dataset, self.draft, self.lines = dataset, draft, ()
        self.history = History(adding.Review(tuple(rows)))
        self.table.move_cursor(row=0)
        self._list()

    def set_under(self, draft: Draft) -> None:
        """Set the rows against what is held of another region; what was corrected stays."""
        if draft.region != self.draft.region:
            self.lines = ()
        self.draft = draft
        self._list()

    def change(self, review: Review) -> None:
        """Show `review`, and tell so; the change can be undone."""
        self._go(self.history.to(review))

    def _go(self, history: History[Review]) -> None:
        self.history = history
        self._list()
        self.post_message(self.Changed())

    def add(self, review: Review) -> int:
        """Show `review`, and go to the first of its new rows; gives how many there are."""
        before = len(self.lines)
        self.history = self.history.to(review)
        self._list()
        new = len(self.lines) - before
        if new:
            self.table.move_cursor(row=before)
        return new

    def _list(self) -> None:
        """The rows as a table, each set against what the dataset holds."""
        review, region = self.history.view, self.draft.region
        self.lines = adding.lines(review, self.dataset, region, self.lines)
        rows = frame(self.lines, self.catalog)
        self.table.show(rows, columns(self.lines, self.words))
        self._fit()
        self._follow()

    def take_focus(self) -> None:
        """Give the keyboard to the rows."""
        self.query_one(Correction).close()
        self.screen.set_focus(self.table)

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Let the text follow the cursor."""
        event.stop()
        self._follow()

    def _follow(self) -> None:
        """Mark the row under the cursor in the text."""
        at, text, title = self.table.cursor_row, self.draft.text, self.draft.title
        if not 0 <= at < len(self.lines):
            self.query_one(Prose).show(Passage(title, text), whole=True)
            return
        here = (self.lines[at].row.start, self.lines[at].row.end)
        others = {(row.start, row.end) for row in self.kept} - {here}
        passage = Passage(title, text, (here,), tuple(sorted(others)))
        self.query_one(Prose).show(passage, whole=len(text) < WHOLE)

    # -- what happens ------------------------------------------------------

    def action_reject(self) -> None:
        """Keep the row under the cursor, or do not."""
        at = self.table.cursor_row
        if 0 <= at < len(self.lines):
            self.change(self.history.view.ticked(at, kept=not self.lines[at].kept))

    def action_undo(self) -> None:
        """Take back the last correction."""
        self._go(self.history.undone())

    def action_redo(self) -> None:
        """Do the correction again that was taken back last."""
        self._go(self.history.redone())

    @on(Table.Activated)
    def correct(self, event: Table.Activated) -> None:
        """Correct the field under the cursor, or keep the row or not by its tick."""
        event.stop()
        if event.column in EDITABLE:
            self.ask(event.column)
        elif event.column == "kept":
            self.action_reject()
        else:
            told = UserError(lambda w: w.adding.not_written)
            self.post_message(self.Changed(told))

    def ask(self, column: str) -> None:
        """Ask what a field of the row under the cursor shall be."""
        value = getattr(self.lines[self.table.cursor_row].row, column)
        label = self.words.adding.edit.format(column=self.words.adding.headings[column])
        correction = self.query_one(Correction)
        if column == "indicator":
            page = IndicatorScreen(self.catalog, value)
            self.app.push_screen(page, self._take_indicator)
        elif column == "comparator":
            signs = {sign: self.words.lists.comparators[sign] for sign in adding.COMPARATORS}
            correction.choose(label, signs, value)
        elif column == "unit":
            units = {unit or "" for unit in self.dataset.indicators["unit"]} | {value}
            correction.choose(label, {unit: unit or "—" for unit in sorted(units)}, value)
        else:
            plain = value is None or value != value  # a number that is not known yet
            correction.write(label, "" if plain else adding.written(value))
        self.post_message(self.Changed())

    def _take_indicator(self, place: RecordRef | None) -> None:
        if place is not None:
            self._edit("indicator", place.key)

    @on(Correction.Given)
    def take(self, event: Correction.Given) -> None:
        """Take a correction, or say what is wrong with it and ask on."""
        event.stop()
        self._edit(self.table.column_name, event.text)

    def _edit(self, column: str, text: str) -> None:
        at = self.table.cursor_row
        try:
            row = adding.edited(self.lines[at].row, column, text, self.dataset)
        except UserError as error:
            self.post_message(self.Changed(error))
            return
        self.change(self.history.view.corrected(at, row))
        self.take_focus()

    def point_at_problem(self) -> UserError | None:
        """Go to the first kept row that cannot be saved, and tell why."""
        for at, line in enumerate(self.lines):
            found = adding.problem(line.row, self.kept, self.dataset) if line.kept else None
            if found is not None:
                self.table.move_cursor(row=at)
                return found
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a field is corrected, letters are letters; there may be nothing to take back."""
        del parameters
        if action in ("reject", "undo", "redo"):
            able = {"undo": self.history.past, "redo": self.history.future, "reject": self.lines}
            return not self.correcting and bool(able[action])
        return True
