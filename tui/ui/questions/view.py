"""An answer on the screen: its table with the sentences, its chart, or a row in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.analysis.questions import REF
from tui.present import answers
from tui.ui.list.record_panel import passage
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.analysis.questions import Answer
    from tui.tables.catalog import Catalog
    from tui.ui.questions.state import QuestionsState

PARTS: Final = ("answer", "chart", "row")


class AnswerView(Vertical):
    """One of its parts is shown at a time."""

    DEFAULT_CSS = """
    AnswerView { height: 1fr; }
    AnswerView #chart { height: 1fr; padding: 0 1; }
    AnswerView #chart > Static { width: auto; height: auto; }
    AnswerView #answer, AnswerView #row { height: 1fr; }
    AnswerView #sentences { height: 6; max-height: 30%; background: $surface; }
    """

    def __init__(self, catalog: Catalog, answer: Answer) -> None:
        """Show nothing yet."""
        super().__init__()
        self.catalog, self.answer = catalog, answer
        self.part = "answer"
        self.table = Table(id="answer")
        self._sentences, self._row = Prose(id="sentences"), Prose(id="row")

    def compose(self) -> ComposeResult:
        """Lay out the answer and its sentences."""
        yield self.table
        with VerticalScroll(id="chart"):
            yield Static("", markup=False)
        yield self._sentences
        yield self._row

    def on_mount(self) -> None:
        """Set the language of the table; a row in full scrolls by the keyboard."""
        self.table.words = self.catalog.words.table
        self._row.can_focus = True

    @property
    def row(self) -> int | None:
        """The row under the cursor; None: there is none."""
        row = self.table.cursor_row
        return row if row < self.answer.rows.height else None

    def show_answer(self, answer: Answer, state: QuestionsState) -> None:
        """Fill the table; the cursor stays on its row."""
        self.answer = answer
        shown = answer.shown(self.catalog)
        numbers = answers.numeric(shown)
        columns = [
            Column(name, head, head in numbers)
            for name, head in answer.headings.items()
            if state.question or name != "question"
        ]
        names = {head: name for name, head in answer.headings.items()}
        frame = shown.rename(names).with_columns(answer.rows[REF])
        self.table.show(frame, columns, sort=state.sort, key=REF)
        self.show_parts(state)

    def show_parts(self, state: QuestionsState) -> None:
        """Show the part that `state` says; the focus goes with it."""
        self.part = "answer"
        if state.question and (state.opened or state.chart):
            self.part = "row" if state.opened else "chart"
        focused = self.screen.focused
        for each in PARTS:
            self.query_one(f"#{each}").display = each == self.part
        if focused is not None and focused in self.query("#answer, #chart, #row"):
            self.take_focus()
        self._sentences.display = self.part == "answer" and state.panel and bool(state.question)
        if self.part == "chart":
            text = answers.drawn(self.answer, self.catalog, max(20, self.size.width - 4))
            self.query_one("#chart > Static", Static).update(text)
        self.show_sentences()

    def show_sentences(self) -> None:
        """Show the sentences behind the row under the cursor, or the row in full."""
        found = Passage()
        if self.answer.name and self.row is not None:
            text_of = answers.record if self.part == "row" else answers.sources
            found = passage(text_of(self.answer, self.row, self.catalog))
        (self._row if self.part == "row" else self._sentences).show(found)

    def take_focus(self) -> None:
        """Give the keyboard to the part that is shown."""
        self.screen.set_focus(self.query_one(f"#{self.part}"))
