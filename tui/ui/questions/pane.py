"""Questions that analysts ask: the list of them, and the table of the one chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui.analysis import questions
from tui.present import answers, export
from tui.texts.cleaning import visible
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Navigate, NavigateBack
from tui.ui.questions.copies import copy_choices
from tui.ui.questions.state import QuestionsState
from tui.ui.questions.view import AnswerView
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Table
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.analysis.questions import Answer
    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef

FORMATS = ("xlsx", "csv", "json", "md")


class QuestionsPane(Vertical):
    """One question at a time: its way of working, its table or chart, and the sentences."""

    DEFAULT_CSS = """
    QuestionsPane { height: 1fr; }
    QuestionsPane #method { height: auto; max-height: 4; padding: 0 1; color: $text-muted; }
    """
    BINDINGS: ClassVar = [
        Binding("slash", "search", "Narrow", id="questions.search", key_display="/", priority=True),
        Binding("enter", "leave_search", id="leave_search", show=False, priority=True),
        Binding("enter", "open", "Open", id="questions.open", key_display="Enter"),
        Binding("escape", "back", "Back", id="questions.back", show=False, priority=True),
        Binding("left_square_bracket", "turn(-1)", id="questions.previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", id="questions.next", key_display="]"),
        Binding("v", "chart", "Chart", id="questions.chart"),
        Binding("p", "panel", "Panel", id="questions.panel", show=False),
        Binding("r", "region", "Region", id="questions.region", show=False),
        Binding("y", "copy", "Copy", id="questions.copy"),
        Binding("Y", "copy_more", "Copy more", id="questions.copy_more", show=False),
        Binding("e", "export", "Export", id="questions.export"),
    ]
    state: var[QuestionsState] = var(QuestionsState, init=False)

    def __init__(self, catalog: Catalog, state: QuestionsState | None = None) -> None:
        """Show the questions of the dataset, as `state` says."""
        super().__init__()
        self.catalog, self.words = catalog, catalog.words
        self.names = catalog.dataset.questions["question"].to_list()
        first = state or QuestionsState()
        known = first.question in self.names
        self.set_reactive(QuestionsPane.state, first if known else QuestionsState())
        self.view = AnswerView(catalog, questions.listed(catalog))

    def compose(self) -> ComposeResult:
        """Lay out the search bar, the way of working, the answer."""
        yield SearchBar(self.state.query, self.words.questions.narrow, select_on_focus=False)
        yield Static("", id="method", markup=False)
        yield self.view

    def on_mount(self) -> None:
        """Ask the question of the state."""
        row = self.state.row
        self._ask(self.state)
        self.view.table.move_cursor(row=row)

    def take_focus(self) -> None:
        """Give the keyboard to the answer at once."""
        self.view.take_focus()

    def show_record(self, record: RecordRef) -> None:
        """Show the question that `record` names."""
        self.state = QuestionsState(record.key if record.key in self.names else "", record.query)

    @property
    def answer(self) -> Answer:
        """The answer that is shown."""
        return self.view.answer

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: QuestionsState, now: QuestionsState) -> None:
        """Ask again where another thing is asked; else show other parts."""
        if not self.is_mounted:
            return
        self.query_one(SearchBar).set_value(now.query)
        if before.asked == now.asked or not self._ask(now):
            self.view.show_parts(now)
        self.refresh_bindings()

    def _ask(self, state: QuestionsState) -> bool:
        """Answer; a wrong query is explained and the last good answer stays."""
        try:
            found = (
                questions.answer(self.catalog, state.question, state.query)
                if state.question
                else questions.listed(self.catalog)
            )
            shown = found.sorted(state.sort, self.catalog.dataset)
        except UserError as error:
            message = " ".join(error.say(self.words).split())
            self.query_one(SearchBar).show_status(message, wrong=True)
            return False
        self.view.show_answer(shown, state)
        self._describe(found)
        return True

    def _describe(self, found: Answer) -> None:
        """Say which question is answered, how, and what the rows come to."""
        words, place = self.words.questions, ""
        lines = [words.choose]
        if found.name:
            place = f"{self.names.index(found.name) + 1}/{len(self.names)} {found.title} · "
            notes = " · ".join(found.notes)
            lines = [*filter(None, [notes]), words.method.format(method=found.method)]
        self.query_one(SearchBar).show_status(f"{place}{found.rows.height}")
        self.query_one("#method", Static).update("\n".join(map(visible, lines)))

    # -- messages ----------------------------------------------------------

    @on(Input.Changed, "#search")
    def narrow(self, event: Input.Changed) -> None:
        """Narrow the answer while the query is typed."""
        event.stop()
        if self.state.question:
            self.state = replace(self.state, query=event.value)

    @on(Table.CursorMoved, "#answer")
    def follow(self, event: Table.CursorMoved) -> None:
        """Show the sentences behind the row under the cursor."""
        event.stop()
        row = self.view.table.cursor_row
        self.set_reactive(QuestionsPane.state, replace(self.state, row=row))
        self.view.show_sentences()

    @on(Table.SortRequested, "#answer")
    def sort(self, event: Table.SortRequested) -> None:
        """Sort by the column, in the other order the second time."""
        event.stop()
        if self.state.question:
            high = self.answer.has_numbers(event.column)
            self.state = self.state.sorted_by(event.column, further=event.extend, high_first=high)

    @on(Table.Activated, "#answer")
    def open_row(self, event: Table.Activated) -> None:
        """Open what the row is about."""
        event.stop()
        self.action_open()

    # -- keys --------------------------------------------------------------

    def action_open(self) -> None:
        """Open the question of the list, then the row in full, then its first sentence's target."""
        if (row := self.view.row) is None:
            return
        if not self.state.question:
            self.state = QuestionsState(self.answer.rows["question"][row])
            self.view.table.move_cursor(row=0)
        elif not self.state.opened:
            self.state = replace(self.state, opened=True)
            self.take_focus()
        else:
            self.post_message(Navigate(self.answer.sources(row)))

    def action_region(self) -> None:
        """Go to the profile of the row's region."""
        if "region" in self.answer.rows.columns and self.view.row is not None:
            self.post_message(Navigate(self.answer.region(self.view.row)))

    def action_turn(self, by: int) -> None:
        """Ask the next or previous question."""
        at = self.names.index(self.state.question) if self.state.question else -1 if by > 0 else 0
        self.state = self.state.turned(self.names[(at + by) % len(self.names)])
        self.view.table.move_cursor(row=0)

    def action_chart(self) -> None:
        """Show the chart in place of the table, or the table again."""
        self.state = replace(self.state, chart=not self.state.chart, opened=False)

    def action_panel(self) -> None:
        """Show or hide the sentences."""
        self.state = replace(self.state, panel=not self.state.panel)

    def action_search(self) -> None:
        """Move the focus to the query."""
        self.query_one(SearchBar).take_focus()

    def action_leave_search(self) -> None:
        """Move the focus from the query to the table."""
        self.take_focus()

    def action_back(self) -> None:
        """Leave the query, else the row, the chart, the question, else step back."""
        if self.query_one(SearchBar).is_typing:
            self.take_focus()
        elif self.state.opened:
            self.state = replace(self.state, opened=False)
            self.take_focus()
        elif self.state.chart:
            self.action_chart()
        elif self.state.question:
            row = self.names.index(self.state.question)
            self.state = QuestionsState(panel=self.state.panel, row=row)
            self.view.table.move_cursor(row=row)
        else:
            self.post_message(NavigateBack())

    def action_copy(self) -> None:
        """Copy the row under the cursor."""
        if (row := self.view.row) is not None:
            copy(self, answers.row_text(self.answer, row, self.catalog), self.words)

    def action_copy_more(self) -> None:
        """Choose what to copy: citations, row, table, the commands that show the same."""
        found = copy_choices(self.answer, self.view.row, self.state, self.catalog)
        choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a file, and write the answer to it."""
        answer, state, catalog = self.answer, self.state, self.catalog

        def rendered(form: str) -> str | bytes:
            if form == "md":
                shown = answer.shown(catalog)
                return export.render(shown, "md", numbers=answers.numeric(shown))
            return export.render(answer.exported(), form, query=state.query, words=catalog.words)

        ask_and_write(self, state.question or "questions", FORMATS, self.words, rendered)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable what makes sense now; in the query, `/` is a character."""
        del parameters
        if action in ("search", "leave_search"):
            typing = self.is_mounted and self.query_one(SearchBar).is_typing
            return typing == (action == "leave_search")
        if action in ("chart", "panel", "region"):
            return bool(self.state.question)
        return True
