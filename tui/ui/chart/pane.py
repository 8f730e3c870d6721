"""Figures and indicators as bars or as a map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Input

from tui.analysis.figures import record_ref
from tui.present.chart.citations import value_text
from tui.present.picture import PICTURES
from tui.tables.references import RecordRef
from tui.ui.chart.actions import DRAWINGS, TABLES, copy_choices, file_content
from tui.ui.chart.chart_view import ChartView
from tui.ui.chart.choices import ask_companion, ask_divisor, ask_subject
from tui.ui.chart.content import ChartContent, content_of, why_not
from tui.ui.chart.state import ChartState
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Navigate, NavigateBack, Notify
from tui.ui.view_keeper import reopening
from tui.ui.widgets.drawing import DrawingView
from tui.ui.widgets.search_bar import SearchBar
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog
    from tui.words import Words

__all__ = ["ChartPane", "ChartState"]


class ChartPane(Vertical):
    """One figure or indicator at a time: its bars or map, and what must be known to read it."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
        Binding("up,k", "select('up')", "Up", id="chart.up", show=False),
        Binding("down,j", "select('down')", "Down", id="chart.down", show=False),
        Binding("left,h", "select('left')", "Left", id="chart.left", show=False),
        Binding("right,l", "select('right')", "Right", id="chart.right", show=False),
        Binding("g,home", "select('first')", "First", id="chart.first", show=False),
        Binding("G,end", "select('last')", "Last", id="chart.last", show=False),
        Binding("pageup", "select('page_up')", "Page up", id="chart.page_up", show=False),
        Binding("pagedown", "select('page_down')", "Page down", id="chart.page_down", show=False),
        Binding("enter", "open", "Open", id="chart.open"),
        Binding("v", "kind", "Kind", id="chart.kind"),
        Binding("x", "scale", "Scale", id="chart.scale"),
        Binding("c", "choose('subject')", "Indicator", id="chart.pick"),
        Binding("b", "choose('beside')", "Beside", id="chart.beside", show=False),
        Binding("d", "choose('divisor')", "Per", id="chart.divide", show=False),
        Binding("p", "panel", "Source", id="chart.panel", show=False),
        Binding("slash,f", "search", "Filter", id="chart.search", key_display="/"),
        Binding("r", "open(True)", "Region", id="chart.region", show=False),
        Binding("y", "copy", "Copy", id="chart.copy"),
        Binding("Y", "copy_more", "Copy more", id="chart.copy_more", show=False),
        Binding("e", "export", "Export", id="chart.export"),
        Binding("escape", "back", "Back", id="chart.back", show=False),
    ]
    state: var[ChartState] = var(ChartState, init=False)
    content: var[ChartContent | None] = var(None, init=False)

    def __init__(self, catalog: Catalog, state: ChartState | None = None) -> None:
        """Show the figures and indicators of the dataset, as `state` says."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.figures = [str(number) for number in self.dataset.figures["figure"]]
        first = next(iter([*self.figures, *self.dataset.indicators["indicator"]]), "")
        state = state or ChartState()
        self.set_reactive(ChartPane.state, replace(state, subject=state.subject or first))

    def compose(self) -> ComposeResult:
        """Lay out the filter, and the chart below it."""
        yield SearchBar(self.state.query, self.words.chart.filter, select_on_focus=False)
        yield ChartView().data_bind(ChartPane.content)

    def take_focus(self) -> None:
        """Give the keyboard to the drawing."""
        self.query_one(ChartView).take_focus()

    def on_mount(self) -> None:
        """Draw what is asked for."""
        self._draw(self.state)

    def show_record(self, record: RecordRef) -> None:
        """Show a figure or an indicator; where `record` has a query, of its targets only."""
        subject = record.key or self.state.subject
        self.state = ChartState(subject, query=record.query, panel=self.state.panel)
        self.query_one(SearchBar).set_value(record.query)

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: ChartState, state: ChartState) -> None:
        """Draw what is asked for; the numbers are found again only where another thing is."""
        if not self.is_mounted:
            return
        if self.content and before.draws_as(state):
            self.content = self.content.with_selected(state.key, panel=state.panel)
        elif not self._draw(state) and before.query == state.query:
            self.set_reactive(ChartPane.state, before)
        self.refresh_bindings()

    def _draw(self, state: ChartState) -> bool:
        """Find the numbers; False, with a word why, where they cannot be drawn."""
        error = ""
        try:
            found = content_of(state.request, self.catalog)
            self.content = found.with_selected(state.key, panel=state.panel)
        except UserError as wrong:
            error = " ".join(wrong.say(self.words).split())
        self.query_one(SearchBar).show_status(
            error or description(state, self.figures, self.words), wrong=bool(error)
        )
        return not error

    @property
    def selected(self) -> str:
        """The region that is selected; the first of a range."""
        return next(iter(self.content.regions), "") if self.content else ""

    # -- what happens ------------------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous figure."""
        if self.figures:
            self._show_subject(self.state.next_subject(self.figures, by))

    def _show_subject(self, subject: str) -> None:
        """Show `subject` as what was shown, or as plain bars with a word why."""
        state = replace(self.state, subject=subject, beside="", key=self.selected)
        if why := why_not(state.request, self.catalog):
            state = replace(state, kind="bar")
            self.post_message(Notify(self.words.chart.plain_bars.format(why=why), wrong=True))
        self.state = state

    def action_select(self, way: str) -> None:
        """Select another bar, or on the map a neighbour."""
        if self.content and self.content.keys:
            key = self.content.key_towards(way, self.query_one(ChartView).page)
            self.state = replace(self.state, key=key)

    def action_open(self, region: bool = False) -> None:
        """Go to the targets behind the bar; on the map, or if asked, to the region."""
        numbers = self.content.numbers if self.content else []
        if numbers and not region and self.state.kind != "map":
            self.post_message(Navigate(record_ref(numbers[0], self.catalog)))
        elif self.selected:
            self.post_message(Navigate(RecordRef("regions", self.selected)))

    def action_kind(self) -> None:
        """Draw in the next kind that this indicator can be drawn in."""
        for state in self.state.other_kinds(self.selected):
            if not why_not(state.request, self.catalog):
                self.state = state
                return

    def action_scale(self) -> None:
        """Turn from a linear scale to a log one, or back."""
        self.state = self.state.with_other_scale()

    def action_panel(self) -> None:
        """Show or hide the sentences behind the selected number."""
        self.state = replace(self.state, panel=not self.state.panel)

    def action_choose(self, what: str) -> None:
        """Choose what to draw (`subject`), what beside it (`beside`), or what it is divided by."""
        request, slug = self.state.request, self.state.request.slug(self.dataset)
        if what == "subject":
            ask_subject(self, self.catalog, self._show_subject)
        elif what == "divisor" and request.divisor:
            self._show_subject(slug)
        elif what == "divisor":
            divided = lambda key: self._show_subject(request.per(key, self.dataset))  # noqa: E731
            ask_divisor(self, self.catalog, slug, divided)
        elif companions := request.companions(self.dataset):
            beside = lambda key: setattr(self, "state", self.state.with_companion(key))  # noqa: E731
            ask_companion(self, self.catalog, companions, beside)
        else:
            why = self.words.chart.no_companion.format(name=self.catalog.indicator(slug))
            self.post_message(Notify(why, wrong=True))

    @on(DrawingView.Picked)
    def pick_region(self, event: DrawingView.Picked) -> None:
        """Select what was clicked; clicked again, open it."""
        event.stop()
        if self.content and event.key == self.content.selected:
            self.action_open()
        else:
            self.state = replace(self.state, key=event.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something: a map has no scale and no pages, bars one column."""
        if action == "scale":
            return self.state.kind not in ("map", "years")
        if parameters in (("page_up",), ("page_down",)):
            return self.state.kind not in ("map", "scatter")
        if parameters in (("left",), ("right",)):
            return self.state.kind in ("map", "scatter")
        return bool(self.figures) if action == "turn" else True

    # -- the filter --------------------------------------------------------

    @on(Input.Changed, "#search")
    def narrow(self, event: Input.Changed) -> None:
        """Filter as the query is typed."""
        event.stop()
        self.state = replace(self.state, query=event.value)

    @on(Input.Submitted, "#search")
    def leave_filter(self, event: Input.Submitted) -> None:
        """Go from the filter to the drawing."""
        event.stop()
        self.take_focus()

    def action_search(self) -> None:
        """Go to the filter."""
        self.query_one(SearchBar).take_focus()

    def action_back(self) -> None:
        """Leave the filter, else drop it."""
        search = self.query_one(SearchBar)
        if search.is_typing:
            self.take_focus()
        elif search.value:
            search.set_value("")
            self.state = replace(self.state, query="")
        else:
            self.post_message(NavigateBack())

    # -- copies and files --------------------------------------------------

    def action_copy(self) -> None:
        """Copy the number that is selected, with its source."""
        if self.content is None:
            return
        if numbers := self.content.numbers:
            copy(self, "\n".join(value_text(row, self.catalog) for row in numbers), self.words)
        else:
            self.post_message(Notify(self.content.details, wrong=True))

    def action_copy_more(self) -> None:
        """Choose what to copy: citations, the row, the command that draws the chart."""
        numbers = self.content.numbers if self.content else []
        found = copy_choices(numbers, self.state.request, self.catalog)
        found.insert(-1, reopening("charts", self.state, self.catalog))
        choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the chart that is shown, or its table."""
        request, width = self.state.request, self.size.width
        name = f"chart-{self.state.subject}".replace("/", "-")  # a ratio is no folder
        ask_and_write(
            self, name, (*PICTURES, *DRAWINGS, *TABLES), self.words,
            lambda ending: file_content(request, self.catalog, ending, width),
        )  # fmt: skip


def description(state: ChartState, figures: Sequence[str], words: Words) -> str:
    """Which figure is drawn, and how."""
    subject = words.chart.indicator
    if state.subject in figures:
        number = figures.index(state.subject) + 1
        subject = words.chart.of_figures.format(number=number, count=len(figures))
    scale = [] if state.kind in ("map", "years") else [words.chart.scales[state.request.scale]]
    return " · ".join([subject, words.chart.kinds[state.request.kind], *scale])
