"""The report's figures, drawn for the window at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.reactive import var
from textual.widgets import Static

from tui import chart, figures

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.dataset import Dataset
    from tui.words import Words


@dataclass(frozen=True)
class ChartState:
    """Which figure is shown, by its place in the table of figures."""

    place: int = 0


class ChartPane(Vertical):
    """One figure at a time: its title, its bars, what must be known to read it."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
    ]
    state: var[ChartState] = var(ChartState, init=False)

    def __init__(self, dataset: Dataset, words: Words, state: ChartState | None = None) -> None:
        """The figures of `dataset`, from the one that `state` names."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.numbers: list[int] = dataset.figures["figure"].to_list()
        self.set_reactive(ChartPane.state, state or ChartState())

    def compose(self) -> ComposeResult:
        """Title, drawing, notes."""
        yield Static("", id="title", markup=False)
        with VerticalScroll(id="drawing"):
            yield Static("", markup=False)
        yield Static("", id="notes", markup=False)

    def take_focus(self) -> None:
        """Give the keyboard to the drawing, which scrolls."""
        self.query_one("#drawing").focus()

    def on_mount(self) -> None:
        """Draw the first figure."""
        self.draw()

    def on_resize(self) -> None:
        """Draw anew for the new width."""
        self.draw()

    def watch_state(self) -> None:
        """Draw the figure that is now asked for."""
        self.draw()
        self.query_one("#drawing").scroll_home(animate=False)

    def draw(self) -> None:
        """Draw the figure at hand into the width at hand."""
        width = self.size.width - 2
        if not self.numbers or width < 1:
            return
        words = self.words
        figure = figures.figure(self.dataset, self.numbers[self.state.place], words)
        place = words.app.figure_of.format(number=self.state.place + 1, count=len(self.numbers))
        self.query_one("#title", Static).update(Text(place))
        drawn = chart.draw(chart.of_figure(figure, self.dataset, words), width)
        self.query_one("#drawing Static", Static).update(drawn)
        missing = words.app.missing.format(regions=" ".join(figure.missing) or words.app.nothing)
        self.query_one("#notes", Static).update(Text(missing))

    def action_turn(self, by: int) -> None:
        """Show the next or previous figure."""
        if self.numbers:
            self.state = replace(self.state, place=(self.state.place + by) % len(self.numbers))
