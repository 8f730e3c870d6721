"""Figures and indicators as bars or as a map, drawn for the window at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui import chart
from tui.chart.figure import place_of
from tui.panes.going import Back, Go
from tui.panes.opening import OpenScreen
from tui.panes.writing import ask_and_write
from tui.places import Place
from tui.widgets.drawing import Drawing, highlighted
from tui.widgets.tilemap import TileMapView
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.dataset import Dataset
    from tui.words import Words


FORMS = {"svg": "svg", "txt": "text", "ansi": "ansi"}
"""Endings of a file's name, and the form that each means."""
LINES_OF_MAP = 21
"""The filter, a title, nine rows of tiles and a legend."""


@dataclass(frozen=True)
class ChartState:
    """What is drawn, how, and what is selected in it."""

    subject: str = ""
    """A figure's number or an indicator; empty: the first figure."""
    kind: str = "bar"
    scale: str = "linear"
    query: str = ""
    key: str = ""
    """The region that is selected; empty: the first bar."""


class ChartPane(Vertical):
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
        Binding("slash,f", "search", "Filter", id="chart.search", key_display="/"),
        Binding("r", "region", "Region", id="chart.region"),
        Binding("e", "export", "Export", id="chart.export"),
        Binding("escape", "back", "Back", id="chart.back", show=False),
    ]
    state: var[ChartState] = var(ChartState, init=False)
    export_formats: ClassVar[tuple[str, ...]] = chart.FORMATS

    def __init__(self, dataset: Dataset, words: Words, state: ChartState | None = None) -> None:
        """The figures and indicators of `dataset`, as `state` says."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.numbers = [str(number) for number in dataset.figures["figure"]]
        first = next(iter([*self.numbers, *dataset.indicators["indicator"]]), "")
        state = state or ChartState()
        self.set_reactive(ChartPane.state, replace(state, subject=state.subject or first))
        self.rows: dict[str, dict[str, Any]] = {}
        self.bars: chart.BarChart | None = None
        self.map: chart.TileMap | None = None

    def compose(self) -> ComposeResult:
        """Filter, heading, bars or map, axis, notes."""
        with Horizontal(id="bar"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.query, placeholder=self.words.chart.filter, id="search", compact=True,
                select_on_focus=False,
            )  # fmt: skip
            yield Static("", id="status", markup=False)
        yield Static("", id="head", markup=False)
        yield Drawing(id="drawing")
        yield TileMapView(id="map")
        yield Static("", id="foot", markup=False)
        yield Static("", id="notes", markup=False)

    def take_focus(self) -> None:
        """Give the keyboard to the drawing."""
        self.screen.set_focus(self._drawing)

    @property
    def _drawing(self) -> Drawing:
        """What is shown: the bars, or the map."""
        if self.state.kind == "map":
            return self.query_one("#map", TileMapView)
        return self.query_one("#drawing", Drawing)

    def on_mount(self) -> None:
        """Draw what is asked for."""
        self.build(self.state)

    def on_resize(self) -> None:
        """Draw anew for the new size; the numbers are at hand."""
        self.draw()

    def show_place(self, place: Place) -> None:
        """Show a figure or an indicator; where `place` has a query, of its targets only."""
        self.state = ChartState(place.key or self.state.subject, query=place.query)
        self.query_one("#search", Input).value = place.query

    # -- what is shown -----------------------------------------------------

    def ask(self, state: ChartState) -> chart.Ask:
        """What `state` asks to be drawn."""
        return chart.Ask(state.subject, state.kind, state.scale, state.query)  # type: ignore[arg-type]

    def watch_state(self, before: ChartState, state: ChartState) -> None:
        """Draw what is now asked for; the numbers anew only where another thing is."""
        if not self.is_mounted:
            return
        if replace(before, key="") == replace(state, key=""):
            self.draw()
        elif not self.build(state) and before.query == state.query:
            self.set_reactive(ChartPane.state, before)

    def build(self, state: ChartState) -> bool:
        """Find the numbers; False, with a word why, where they cannot be drawn."""
        asked = self.ask(state)
        try:
            figure = asked.figure(self.dataset, self.words)
            bars = asked.bars(self.dataset, self.words)
        except UserError as error:
            self._status(" ".join(error.say(self.words).split()), wrong=True)
            return False
        self.rows = {row["region"]: row for row in figure.rows.iter_rows(named=True)}
        self.bars, self.map = bars, chart.map_of(figure, self.dataset, self.words)
        had_focus = isinstance(self.screen.focused, Drawing)
        self.query_one("#drawing").display = state.kind != "map"
        self.query_one("#map").display = state.kind == "map"
        self._status(self._told(), wrong=False)
        self.draw()
        if had_focus:
            self.take_focus()
        return True

    def _told(self) -> str:
        """Which figure, drawn how."""
        words, state = self.words.chart, self.state
        where = words.indicator
        if state.subject in self.numbers:
            place = self.numbers.index(state.subject) + 1
            where = words.of_figures.format(number=place, count=len(self.numbers))
        scale = [] if state.kind == "map" else [words.scales[state.scale]]
        return " · ".join([where, words.kinds[state.kind], *scale])

    def _status(self, text: str, *, wrong: bool) -> None:
        self.query_one("#status", Static).update(Text(text))
        self.query_one("#bar").set_class(wrong, "wrong")

    @property
    def keys(self) -> list[str]:
        """The regions that can be selected, in the order drawn."""
        if self.state.kind == "map":
            return [tile.key for tile in self.map.tiles] if self.map else []
        return [bar.key for bar in self.bars.bars] if self.bars else []

    @property
    def selected(self) -> str:
        """The region that is selected, as far as it is drawn; else the first."""
        if self.state.key in self.keys:
            return self.state.key
        drawn = [key for key in self.keys if key in self.rows]
        return next(iter([*drawn, *self.keys]), "")

    def draw(self) -> None:
        """Lay what is at hand out for the window."""
        width, height = self.size.width - 1, self.size.height
        if self.bars is None or self.map is None or width < 1:
            return
        # Of the notes only what leaves the drawing most of the window; an export has them all.
        high = height - LINES_OF_MAP if self.state.kind == "map" else height // 5
        self.query_one("#notes").styles.max_height = max(1, min(6, high))
        if self.state.kind == "map":
            self._draw_map(width, height)
        else:
            self._draw_bars(width)

    def _draw_map(self, width: int, height: int) -> None:
        assert self.map is not None
        notes = Text("\n").join([Text(note) for note in self.map.notes])
        bare = replace(self.map, notes=())
        for name, text in (("#head", Text()), ("#foot", Text()), ("#notes", notes)):
            self._put(name, text)
        room = height - 2  # the filter above, a line of notes below
        drawn = chart.draw_map(bare, width, room, self.selected)
        self.query_one("#map", TileMapView).draw_map(drawn, self.selected)

    def _draw_bars(self, width: int) -> None:
        """Heading and axis stay in view; only the bars scroll."""
        assert self.bars is not None
        bare = replace(self.bars, notes=())
        lines = list(chart.draw(bare, width).split("\n", allow_blank=True))
        spans: dict[str, tuple[int, int]] = {}
        at = [(place, n) for place, line in enumerate(lines) if (n := _bar_of(line)) is not None]
        first, after = (at[0][0], at[-1][0] + 1) if at else (len(lines), len(lines))
        for place, number in at:
            key = self.bars.bars[number].key
            spans[key] = (spans.get(key, (place - first, 0))[0], place - first + 1)
        body = highlighted(lines[first:after], spans, self.selected, width)
        self._put("#head", Text("\n").join(lines[:first]))
        self._put("#foot", Text("\n").join(lines[after:]))
        self._put("#notes", self._notes())
        self.query_one("#drawing", Drawing).show(body, spans, self.selected)

    def _notes(self) -> Text:
        """A line on the bar that is selected, then what is to know of all."""
        assert self.bars is not None
        row = self.rows.get(self.selected, {})
        label = next((bar.label for bar in self.bars.bars if bar.key == self.selected), "")
        said = [label, row.get("scope"), row.get("derivation"), row.get("note")]
        line = f"▸ {' · '.join(filter(None, said))}"
        room = max(8, self.size.width - 2)
        if cell_len(line) > room:  # one line whatever it says, so that the bars stand still
            line = f"{set_cell_size(line, room - 1).rstrip()}…"
        return Text("\n").join(map(Text, [line, *self.bars.notes]))

    def _put(self, name: str, text: Text) -> None:
        part = self.query_one(name, Static)
        part.display = bool(text.plain)
        part.update(text)

    def render_as(self, fmt: str) -> str:
        """The chart as it is now asked for, in one of `export_formats`."""
        drawn = self.ask(self.state).drawn(self.dataset, self.words, max(80, self.size.width))
        return chart.written(drawn, fmt, self.state.subject)  # type: ignore[arg-type]

    # -- what happens ------------------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous figure."""
        if not self.numbers:
            return
        here = self.state.subject
        at = self.numbers.index(here) + by if here in self.numbers else min(by, 0)
        self.state = replace(self.state, subject=self.numbers[at % len(self.numbers)])

    def action_move(self, down: int, right: int) -> None:
        """Select the next bar, or on the map the neighbour."""
        keys = self.keys
        if not keys:
            return
        if self.state.kind == "map" and self.map:
            key = chart.neighbour(self.map, self.selected, down, right)
        else:
            at = keys.index(self.selected) + down
            key = keys[max(0, min(len(keys) - 1, at))]
        self.state = replace(self.state, key=key)

    def action_page(self, by: int) -> None:
        """Select a bar a page on."""
        if self.keys and self.state.kind != "map":
            lines = max(1, self._drawing.size.height - 1)
            per = 2 if self.state.kind == "grouped" else 1
            self.action_move(by * max(1, lines // per), 0)

    def action_end(self, place: int) -> None:
        """Select the first or last."""
        if self.keys:
            self.state = replace(self.state, key=self.keys[place])

    def action_open(self) -> None:
        """Go to the targets behind the bar; on the map to the region."""
        row = self.rows.get(self.selected)
        if self.state.kind == "map" or row is None:
            self.action_region()
        else:
            self.post_message(Go(place_of(row)))

    def action_region(self) -> None:
        """Go to the region that is selected."""
        if self.selected:
            self.post_message(Go(Place("regions", self.selected)))

    def action_kind(self) -> None:
        """Draw in the next kind that this indicator can be drawn in."""
        kinds = chart.FORMS
        at = kinds.index(self.state.kind)
        for step in range(1, len(kinds)):
            kind = kinds[(at + step) % len(kinds)]
            scale = "linear" if kind == "stacked" else self.state.scale
            if self._can(asked := replace(self.state, kind=kind, scale=scale)):
                self.state = asked
                return

    def action_scale(self) -> None:
        """Turn from a linear scale to a log one, or back."""
        scale = "log" if self.state.scale == "linear" else "linear"
        self.state = replace(self.state, scale=scale)

    def _can(self, state: ChartState) -> bool:
        try:
            self.ask(state).bars(self.dataset, self.words)
        except UserError:
            return False
        return True

    def action_pick(self) -> None:
        """Choose any figure or indicator from a list."""
        tables = ("figures", "indicators")
        ask = OpenScreen(self.dataset, self.words, tables, self.words.chart.pick)
        self.app.push_screen(ask, self._picked)

    def _picked(self, place: Place | None) -> None:
        if place is not None:
            kept = replace(self.state, subject=place.key)
            self.state = kept if self._can(kept) else replace(kept, kind="bar")

    @on(Drawing.Picked)
    def pick(self, event: Drawing.Picked) -> None:
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

    def action_back(self) -> None:
        """Leave the filter, else drop it."""
        search = self.query_one("#search", Input)
        if self.screen.focused is search:
            self.take_focus()
        elif search.value:
            search.value = ""
        else:
            self.post_message(Back())

    def action_export(self) -> None:
        """Ask for a name and write the chart that is shown."""
        ask_and_write(
            self, f"chart-{self.state.subject}", tuple(FORMS), self.words,
            lambda form: self.render_as(FORMS[form]),
        )  # fmt: skip


def _bar_of(line: Text) -> int | None:
    """The number of the bar that a line is of."""
    for span in line.spans:
        meta = getattr(span.style, "meta", None)
        if meta and "bar" in meta:
            return int(meta["bar"])
    return None
