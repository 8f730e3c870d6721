"""Questions that analysts ask: the list of them, and the table of the one chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.reactive import var
from textual.widgets import Input, Static

from tui.analysis import questions
from tui.present import answers, export
from tui.texts.cleaning import visible
from tui.ui.clipboard import copy
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Navigate, NavigateBack
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Column, Table
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.analysis.questions import Answer
    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef

FORMATS = ("xlsx", "csv", "json", "md")


@dataclass(frozen=True)
class QuestionsState:
    """What the tab shows, so that it can be shown again."""

    question: str = ""
    """The question; empty: the list of them."""
    query: str = ""
    chart: bool = False
    """Whether its chart is shown in place of its table."""
    panel: bool = True
    row: int = 0


class QuestionsPane(Vertical):
    """One question at a time: its way of working, its table or chart, and the sentences."""

    DEFAULT_CSS = """
    QuestionsPane { height: 1fr; }
    QuestionsPane #method { height: auto; max-height: 3; padding: 0 1; color: $text-muted; }
    QuestionsPane #chart { height: 1fr; padding: 0 1; }
    QuestionsPane #chart > Static { width: auto; height: auto; }
    QuestionsPane #answer { height: 1fr; }
    QuestionsPane #sentences { height: 6; max-height: 30%; background: $surface; }
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
        self.answer: Answer = questions.listed(catalog)

    def compose(self) -> ComposeResult:
        """Lay out the search bar, the way of working, the answer and its sentences."""
        yield SearchBar(self.state.query, self.words.questions.narrow, select_on_focus=False)
        yield Static("", id="method", markup=False)
        yield Table(id="answer")
        with VerticalScroll(id="chart"):
            yield Static("", markup=False)
        yield Prose(id="sentences")

    def on_mount(self) -> None:
        """Ask the question of the state."""
        self.query_one(Table).words = self.words.table
        self._ask(self.state)
        self.query_one(Table).move_cursor(row=self.state.row)

    def take_focus(self) -> None:
        """Give the keyboard to the table at once."""
        chart = self.state.chart and bool(self.state.question)
        self.screen.set_focus(self.query_one("#chart") if chart else self.query_one(Table))

    def show_record(self, record: RecordRef) -> None:
        """Show the question that `record` names."""
        self.state = QuestionsState(record.key if record.key in self.names else "", record.query)

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: QuestionsState, now: QuestionsState) -> None:
        """Ask again where another thing is asked; else show other parts."""
        if not self.is_mounted:
            return
        self.query_one(SearchBar).set_value(now.query)
        if (before.question, before.query) != (now.question, now.query):
            self._ask(now)
        self._show_parts()
        self.refresh_bindings()

    def _ask(self, state: QuestionsState) -> None:
        """Answer; a wrong query is explained and the last good answer stays."""
        try:
            self.answer = (
                questions.answer(self.catalog, state.question, state.query)
                if state.question
                else questions.listed(self.catalog)
            )
        except UserError as error:
            message = " ".join(error.say(self.words).split())
            self.query_one(SearchBar).show_status(message, wrong=True)
            return
        found = self.answer
        shown = found.shown(self.catalog)
        columns = [Column(name, name, name in answers.numeric(shown)) for name in shown.columns]
        hidden = () if state.question else shown.columns[:1]
        self.query_one(Table).show(shown, [each for each in columns if each.name not in hidden])
        self._describe(found)
        self._show_parts()

    def _describe(self, found: Answer) -> None:
        """Say which question is answered, how, and what the rows come to."""
        words, place = self.words.questions, ""
        lines = [words.choose]
        if found.name:
            place = f"{self.names.index(found.name) + 1}/{len(self.names)} {found.title} · "
            lines = [*found.notes, words.method.format(method=found.method)]
        self.query_one(SearchBar).show_status(f"{place}{found.rows.height}")
        self.query_one("#method", Static).update(visible(" · ".join(lines)))

    def _show_parts(self) -> None:
        """Show the table with its sentences, or the chart; the focus goes with what is shown."""
        chart = self.state.chart and bool(self.state.question)
        shown, hidden = self.query_one("#chart"), self.query_one(Table)
        if not chart:
            shown, hidden = hidden, shown
        shown.display = True
        if self.screen.focused is hidden:
            self.screen.set_focus(shown)
        hidden.display = False
        self.query_one(Prose).display = self.state.panel and not chart and bool(self.state.question)
        if chart:
            text = answers.drawn(self.answer, self.catalog, max(20, self.size.width - 4))
            self.query_one("#chart > Static", Static).update(text)
        self._show_sentences()

    def _show_sentences(self) -> None:
        row = self.query_one(Table).cursor_row
        if not self.state.question or row >= self.answer.rows.height:
            self.query_one(Prose).show(Passage())
            return
        found = answers.sources(self.answer, row, self.catalog)
        passage = Passage(found.title, found.text, found.marks, found.others, found.facts)
        self.query_one(Prose).show(passage)

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
        row = self.query_one(Table).cursor_row
        self.set_reactive(QuestionsPane.state, replace(self.state, row=row))
        self._show_sentences()

    @on(Table.SortRequested, "#answer")
    def keep_order(self, event: Table.SortRequested) -> None:
        """An answer has an order of its own."""
        event.stop()

    @on(Table.Activated, "#answer")
    def open_row(self, event: Table.Activated) -> None:
        """Open what the row is about."""
        event.stop()
        self.action_open()

    # -- keys --------------------------------------------------------------

    def action_open(self) -> None:
        """Open the question of the list, or go to the sentences behind the row."""
        row = self.query_one(Table).cursor_row
        if row >= self.answer.rows.height:
            return
        if not self.state.question:
            self.state = QuestionsState(self.answer.rows["question"][row])
            self.query_one(Table).move_cursor(row=0)
        else:
            self.post_message(Navigate(self.answer.sources(row)))

    def action_region(self) -> None:
        """Go to the profile of the row's region."""
        row = self.query_one(Table).cursor_row
        if "region" in self.answer.rows.columns and row < self.answer.rows.height:
            self.post_message(Navigate(self.answer.region(row)))

    def action_turn(self, by: int) -> None:
        """Ask the next or previous question."""
        at = self.names.index(self.state.question) if self.state.question else -1 if by > 0 else 0
        name = self.names[(at + by) % len(self.names)]
        self.state = replace(self.state, question=name, query="", row=0)
        self.query_one(Table).move_cursor(row=0)

    def action_chart(self) -> None:
        """Show the chart in place of the table, or the table again."""
        self.state = replace(self.state, chart=not self.state.chart)

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
        """Leave the query, else the chart, else the question, else step back."""
        if self.query_one(SearchBar).is_typing:
            self.take_focus()
        elif self.state.chart:
            self.action_chart()
        elif self.state.question:
            row = self.names.index(self.state.question)
            self.state = QuestionsState(panel=self.state.panel, row=row)
            self.query_one(Table).move_cursor(row=row)
        else:
            self.post_message(NavigateBack())

    def action_copy(self) -> None:
        """Copy the row under the cursor."""
        row = self.query_one(Table).cursor_row
        shown = self.answer.shown(self.catalog)
        if row < shown.height:
            copy(self, "\t".join("" if cell is None else str(cell) for cell in shown.row(row)),
                 self.words)  # fmt: skip

    def action_export(self) -> None:
        """Write the answer to a file."""
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
