"""Three years of the conference, topic by topic, side by side or one under another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.reactive import var
from textual.widgets import Static

from tui import conference
from tui.widgets.prose import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.compare import Clause, Span, TopicComparison, Version
    from tui.dataset import Dataset
    from tui.words import Words

STYLES = {
    "new": "bold red",
    "dropped": "black on yellow",
    "moved": "italic cyan",
    "reworded": "underline",
}
GLYPHS = {"new": "▲", "dropped": "▽", "moved": "⇄", "reworded": "~"}
"""What stands before a marked run, so that marks are told without colour."""

NEW_AND_DROPPED = "◆"

NARROW = 72
"""Below so many cells the years stand one under another."""


@dataclass(frozen=True)
class ConferenceState:
    """Which topic is shown, by its place."""

    place: int = 0


class ConferencePane(Vertical):
    """One topic at a time in every year that the dataset quotes (at most the last three)."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
    ]
    state: var[ConferenceState] = var(ConferenceState, init=False)

    def __init__(self, dataset: Dataset, words: Words, state: ConferenceState | None) -> None:
        """Compare the years of `dataset`."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.topics: Sequence[TopicComparison] = ()
        asked = conference.years(dataset)[-3:]
        if len(asked) > 1:
            self.topics = conference.of_years(dataset, asked).topics
        self.set_reactive(ConferencePane.state, state or ConferenceState())

    def compose(self) -> ComposeResult:
        """Topic, texts, legend."""
        yield Static("", id="title", markup=False)
        with VerticalScroll(id="texts"):
            yield Static("", markup=False)
        yield Static(self._legend(), id="legend", markup=False)

    def take_focus(self) -> None:
        """Give the keyboard to the texts, which scroll."""
        self.query_one("#texts").focus()

    def on_mount(self) -> None:
        """Show the first topic."""
        self.draw()

    def on_resize(self) -> None:
        """Wrap anew for the new width."""
        self.draw()

    def watch_state(self) -> None:
        """Show the topic that is now asked for."""
        self.draw()
        self.query_one("#texts").scroll_home(animate=False)

    def action_turn(self, by: int) -> None:
        """Show the next or previous topic."""
        if self.topics:
            self.state = replace(self.state, place=(self.state.place + by) % len(self.topics))

    # -- what is shown -----------------------------------------------------

    def draw(self) -> None:
        """Draw the topic at hand into the width at hand."""
        width = self.size.width - 4
        if not self.topics or width < 8:
            return
        topic = self.topics[self.state.place]
        place = self.words.app.topic_of.format(number=self.state.place + 1, count=len(self.topics))
        self.query_one("#title", Static).update(Text(f"{topic.topic} · {place}"))
        drawn = self._under(topic, width) if width < NARROW else self._beside(topic, width)
        self.query_one("#texts Static", Static).update(drawn)

    def _legend(self) -> Text:
        line = Text()
        for mark, glyph in GLYPHS.items():
            line.append(f"{glyph}{self.words.app.marks[mark]}", STYLES[mark]).append("  ")
        both = "{new}·{dropped}".format(**self.words.app.marks)
        line.append(f"{NEW_AND_DROPPED}{both}", STYLES["dropped"])
        return line

    def _beside(self, topic: TopicComparison, width: int) -> Text:
        """Columns of equal width; clauses of one alignment on the same lines."""
        count = len(topic.texts)
        column = (width - 3 * (count - 1)) // count
        heads = [Text(version.label, "bold") for version in topic.texts]
        out = _joined([[head] for head in heads], column)
        for row in topic.rows:
            cells = [_lines(clauses, column) for clauses in row]
            out.append("\n").append_text(_joined(cells, column))
        silent = [self._silent(version) for version in topic.texts]
        if any(silent):
            out.append("\n").append_text(_joined([[text] for text in silent], column))
        return out

    def _under(self, topic: TopicComparison, width: int) -> Text:
        """One year under another."""
        out = Text()
        for version in topic.texts:
            out.append(f"{version.label}\n", "bold")
            for line in [*_lines(version.clauses, width), self._silent(version)]:
                if line:
                    out.append_text(line).append("\n")
            out.append("\n")
        return out

    def _silent(self, version: Version) -> Text:
        """A word where a year is not quoted, which is not saying nothing."""
        return Text(self.words.app.not_quoted if version.text is None else "", "dim")


def _lines(clauses: Sequence[Clause], width: int) -> list[Text]:
    """Clauses as marked text, wrapped to `width` cells."""
    text = Text()
    for clause in clauses:
        for span in clause.spans:
            text.append_text(_marked(span))
    return [text[start:end] for start, end in wrap(text.plain, width)]


def _marked(span: Span) -> Text:
    """A span in the style of its marks, their glyphs before it."""
    text = Text(_glyph(span) + span.text)
    for mark in reversed(span.marks):
        text.stylize(STYLES[mark])
    return text


def _glyph(span: Span) -> str:
    """One sign for what matters most of a span: words that come and go before words that move."""
    if "new" in span.marks and "dropped" in span.marks:
        return NEW_AND_DROPPED
    return next((glyph for mark, glyph in GLYPHS.items() if mark in span.marks), "")


def _joined(cells: Sequence[Sequence[Text]], width: int) -> Text:
    """Cells of lines set side by side, each `width` cells wide."""
    lines = []
    for at in range(max((len(cell) for cell in cells), default=0)):
        line = Text()
        for place, cell in enumerate(cells):
            piece = cell[at].copy() if at < len(cell) else Text()
            piece.append(" " * max(0, width - piece.cell_len))
            line.append(" │ " if place else "", "dim").append_text(piece)
        lines.append(line)
    return Text("\n").join(lines)
