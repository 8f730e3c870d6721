"""Figures and indicators as bars or as a map, drawn for the window at hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui.analysis.signs import place_of
from tui.present import chart
from tui.tables.references import RecordRef
from tui.ui.chart.actions import TOOL_KEYS, ChartTools
from tui.ui.chart.chart_view import Charted
from tui.ui.chart.state import ChartState
from tui.ui.dialogs.quick_open import OpenScreen
from tui.ui.messages import Back, Go, Said
from tui.ui.widgets.drawing import DrawingView
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog

__all__ = ["ChartPane", "ChartState"]


class ChartPane(ChartTools, Vertical):
    """One figure or indicator at a time: its bars or map, and what must be known to read it."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
        Binding("up,k", "move(-1, 0)", "Up", id="chart.up", show=False),
        Binding("down,j", "move(1, 0)", "Down", id="chart.down", show=False),
        Binding("left,h", "move(0, -1)", "Left", id="chart.left", show=False),
        Binding("right,l", "move(0, 1)", "Right", id="chart.right", show=False),
        Binding("g,home", "end(0)", "First", id="chart.first", show=False),
        Binding("G,end", "end(-1)", "Last", id="chart.last", show=False),
        Binding("pageup", "page(-1)", "Page up", id="chart.page_up", show=False),
        Binding("pagedown", "page(1)", "Page down", id="chart.page_down", show=False),
        Binding("enter", "open", "Open", id="chart.open"),
        Binding("v", "kind", "Kind", id="chart.kind"),
        Binding("x", "scale", "Scale", id="chart.scale"),
        Binding("c", "pick", "Indicator", id="chart.pick"),
        Binding("b", "beside", "Beside", id="chart.beside", show=False),
        Binding("slash,f", "search", "Filter", id="chart.search", key_display="/"),
        Binding("r", "region", "Region", id="chart.region", show=False),
        *TOOL_KEYS,
        Binding("escape", "back", "Back", id="chart.back", show=False),
    ]
    state: var[ChartState] = var(ChartState, init=False)

    def __init__(self, catalog: Catalog, state: ChartState | None = None) -> None:
        """The figures and indicators of `dataset`, as `state` says."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.subjects = [str(number) for number in catalog.dataset.figures["figure"]]
        first = next(iter([*self.subjects, *catalog.dataset.indicators["indicator"]]), "")
        state = state or ChartState()
        self.set_reactive(ChartPane.state, replace(state, subject=state.subject or first))

    def compose(self) -> ComposeResult:
        """The filter, and the chart below it."""
        with Horizontal(id="bar"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.query, placeholder=self.words.chart.filter, id="search", compact=True,
                select_on_focus=False,
            )  # fmt: skip
            yield Static("", id="status", markup=False)
        yield Charted(self.catalog)

    @property
    def charted(self) -> Charted:
        """What is drawn."""
        return self.query_one(Charted)

    def take_focus(self) -> None:
        """Give the keyboard to the drawing."""
        self.charted.take_focus()

    def on_mount(self) -> None:
        """Draw what is asked for."""
        self.build(self.state)

    def show_place(self, place: RecordRef) -> None:
        """Show a figure or an indicator; where `place` has a query, of its targets only."""
        self.state = ChartState(place.key or self.state.subject, query=place.query)
        self.query_one("#search", Input).value = place.query

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: ChartState, state: ChartState) -> None:
        """Draw what is now asked for; the numbers anew only where another thing is."""
        if not self.is_mounted:
            return
        if replace(before, key="") == replace(state, key=""):
            self.charted.select(state.key)
        elif not self.build(state) and before.query == state.query:
            self.set_reactive(ChartPane.state, before)
        self.refresh_bindings()

    def build(self, state: ChartState) -> bool:
        """Find the numbers; False, with a word why, where they cannot be drawn."""
        asked = self.ask(state)
        try:
            found = asked.figures(self.catalog)
            bars = asked.bars(self.catalog, found)
        except UserError as error:
            self._status(" ".join(error.say(self.words).split()), wrong=True)
            return False
        tiles = chart.map_of(found[0], self.catalog)
        self._status(self._told(), wrong=False)
        self.charted.show(found, bars, tiles, is_map=state.kind == "map", wanted=state.key)
        return True

    def _told(self) -> str:
        """Which figure, drawn how."""
        words, state = self.words.chart, self.state
        where = words.indicator
        if state.subject in self.subjects:
            place = self.subjects.index(state.subject) + 1
            where = words.of_figures.format(number=place, count=len(self.subjects))
        scale = [] if state.kind == "map" else [words.scales[state.scale]]
        return " · ".join([where, words.kinds[state.kind], *scale])

    def _status(self, text: str, *, wrong: bool) -> None:
        self.query_one("#status", Static).update(Text(text))
        self.query_one("#bar").set_class(wrong, "wrong")

    @property
    def keys(self) -> list[str]:
        """The regions that can be selected, in the order drawn."""
        return self.charted.keys

    @property
    def selected(self) -> str:
        """The region that is selected."""
        return self.charted.selected

    # -- what happens ------------------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous figure."""
        figures = self.subjects
        if not figures:
            return
        here = self.state.subject
        at = figures.index(here) + by if here in figures else min(by, 0)
        self._turn_to(figures[at % len(figures)])

    def _turn_to(self, subject: str) -> None:
        """Show `subject` as what was shown, or as plain bars with a word why."""
        asked = replace(self.state, subject=subject, beside="", key=self.selected)
        if why := self._why_not(asked):
            asked = replace(asked, kind="bar")
            self.post_message(Said(self.words.chart.plain_bars.format(why=why), wrong=True))
        self.state = asked

    def action_move(self, down: int, right: int) -> None:
        """Select the next bar, or on the map the neighbour."""
        if self.keys:
            self.state = replace(self.state, key=self.charted.beside(down, right))

    def action_page(self, by: int) -> None:
        """Select a bar a page on."""
        if self.keys and self.state.kind != "map":
            lines = max(1, self.charted.lines - 1)
            per = 2 if self.state.kind == "grouped" else 1
            self.action_move(by * max(1, lines // per), 0)

    def action_end(self, place: int) -> None:
        """Select the first or last."""
        if self.keys:
            self.state = replace(self.state, key=self.keys[place])

    def action_open(self) -> None:
        """Go to the targets behind the bar; on the map to the region."""
        rows = self.numbers
        if self.state.kind == "map" or not rows:
            self.action_region()
        else:
            self.post_message(Go(place_of(rows[0])))

    def action_region(self) -> None:
        """Go to the region that is selected."""
        if self.selected:
            self.post_message(Go(RecordRef("regions", self.selected)))

    def action_kind(self) -> None:
        """Draw in the next kind that this indicator can be drawn in."""
        kinds = chart.FORMS
        at = kinds.index(self.state.kind)
        for step in range(1, len(kinds)):
            kind = kinds[(at + step) % len(kinds)]
            scale = "linear" if kind == "stacked" else self.state.scale
            asked = replace(self.state, kind=kind, scale=scale, key=self.selected)
            if not self._why_not(asked):
                self.state = asked
                return

    def action_scale(self) -> None:
        """Turn from a linear scale to a log one, or back."""
        scale = "log" if self.state.scale == "linear" else "linear"
        self.state = replace(self.state, scale=scale)

    def _why_not(self, state: ChartState) -> str:
        """Why what `state` asks for cannot be drawn; empty: it can."""
        try:
            self.ask(state).bars(self.catalog)
        except UserError as error:
            return error.say(self.words)
        return ""

    def action_pick(self) -> None:
        """Choose any figure or indicator from a list."""
        tables = ("figures", "indicators")
        ask = OpenScreen(self.catalog, tables, self.words.chart.pick)
        self.app.push_screen(ask, self._picked)

    def _picked(self, place: RecordRef | None) -> None:
        if place is not None:
            self._turn_to(place.key)

    def action_beside(self) -> None:
        """Choose the indicator to draw beside this one."""
        asked = self.ask(self.state)
        keys = asked.companions(self.dataset)
        if not keys:
            why = self.words.chart.no_companion.format(name=asked.slug(self.dataset))
            self.post_message(Said(why, wrong=True))
            return
        prompt = self.words.chart.pick_beside
        ask = OpenScreen(self.catalog, ("indicators",), prompt, keys)
        self.app.push_screen(ask, self._beside)

    def _beside(self, place: RecordRef | None) -> None:
        if place is not None:
            kind = "stacked" if self.state.kind == "stacked" else "grouped"
            self.state = replace(self.state, kind=kind, beside=place.key)

    @on(DrawingView.Picked)
    def pick(self, event: DrawingView.Picked) -> None:
        """Select what was clicked; clicked again, open it."""
        event.stop()
        if event.key == self.selected:
            self.action_open()
        else:
            self.state = replace(self.state, key=event.key)

    @on(Input.Changed, "#search")
    def narrow(self, event: Input.Changed) -> None:
        """Filter as the query is typed."""
        event.stop()
        self.state = replace(self.state, query=event.value)

    @on(Input.Submitted, "#search")
    def leave_search(self, event: Input.Submitted) -> None:
        """Go from the filter to the drawing."""
        event.stop()
        self.take_focus()

    def action_search(self) -> None:
        """Go to the filter."""
        self.screen.set_focus(self.query_one("#search", Input))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What does something now: a map has no scale and no pages, bars stand in one column."""
        if action in ("scale", "page"):
            return self.state.kind != "map"
        if action == "move":
            return self.state.kind == "map" or parameters[1] == 0
        return bool(self.subjects) if action == "turn" else True

    def action_back(self) -> None:
        """Leave the filter, else drop it."""
        search = self.query_one("#search", Input)
        if self.screen.focused is search:
            self.take_focus()
        elif search.value:
            search.value = ""
        else:
            self.post_message(Back())
