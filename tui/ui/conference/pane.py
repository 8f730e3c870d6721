"""Years of the conference, or texts of one's own, topic by topic, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from tui.present.compared.reading_view import NO_ROW, ConferenceState, Reading
from tui.present.compared.text import wrapped
from tui.texts.cleaning import visible
from tui.ui.conference.actions import TOOL_KEYS, TextTools
from tui.ui.conference.comparison import TEXT_KEYS, conference_key
from tui.ui.messages import Back
from tui.ui.widgets.compared_lines import Layout, legend
from tui.ui.widgets.scrolling_columns import GUTTER, Columns, Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef

__all__ = ["ConferencePane", "ConferenceState"]

SUMMARY_SHARE = 0.3
"""How much of the pane's height the summary may take, and more where the texts leave it free."""
CHROME = 3
"""Lines of title, search and legend."""


class ConferencePane(TextTools, Vertical):
    """One topic at a time in two or three texts; a state says which, and what of it is shown."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
        conference_key("n", "step(1)", "next_change"),
        conference_key("N", "step(-1)", "previous_change", show=False),
        conference_key("equals_sign", "changes_only", "changes_only", "="),
        *TEXT_KEYS,
        *TOOL_KEYS,
        conference_key("slash", "search", "search", "/"),
        conference_key("p", "summary", "summary"),
        Binding("enter", "leave_search", show=False, priority=True),
        Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
    ]

    def __init__(self, catalog: Catalog, state: ConferenceState | None) -> None:
        """Compare the texts of `state`, else the last years of `dataset`."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.layout_: Layout | None = None
        self.laid: tuple[object, ...] = ()
        self.set_reactive(ConferencePane.state, state or ConferenceState())
        self.begin(catalog.dataset)

    def compose(self) -> ComposeResult:
        """Topic, search line, texts, summary, legend."""
        yield Static("", id="title", markup=False)
        with Horizontal(id="find"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.query, placeholder=self.words.conference.search, id="words", compact=True
            )
        yield Columns(id="texts")
        yield Columns(id="summary")
        yield Static(legend(self.words), id="legend", markup=False)

    def take_focus(self) -> None:
        """Give the keyboard to the texts, at once, so that nothing typed ahead is lost."""
        self.screen.set_focus(self.query_one("#texts", Columns))

    def on_mount(self) -> None:
        """Compare what the state asks for, and show it."""
        self.query_one("#find").display = bool(self.state.query)
        self.compare(self.state.texts)
        self.draw()

    def on_resize(self) -> None:
        """Wrap anew for the new width."""
        self.draw()

    def watch_state(self, before: ConferenceState, now: ConferenceState) -> None:
        """Bring the children to what `now` says."""
        if before.texts != now.texts:
            self.compare(now.texts)
        self.draw()
        if (before.texts, before.topic) != (now.texts, now.topic) and now.row == NO_ROW:
            self.query_one("#texts", Columns).scroll_home(animate=False)

    def show_place(self, place: RecordRef) -> None:
        """Open a topic (`2024/新产业`), its year among the texts, with `place.query` marked."""
        year, _, topic = place.key.partition("/")
        texts = self.state.texts if year in self.texts or year not in self.years else ()
        if year in self.years and not texts and year not in self.years[-3:]:
            at = self.years.index(year)
            texts = self.years[at : at + 2] if at + 1 < len(self.years) else self.years[at - 1 :]
        self.state = replace(self.state, texts=texts, topic=topic, row=NO_ROW, query="")
        if place.query:
            self._search(place.query)
        self.query_one("#words", Input).value = place.query
        self.query_one("#find").display = bool(place.query)

    # -- what is shown -----------------------------------------------------

    def show_comparing(self) -> None:
        """Say that documents are being compared."""
        self.query_one("#title", Static).update(self.words.conference.comparing)

    def draw(self) -> None:
        """Draw the topic at hand into the width at hand; what stays as it was is not laid anew."""
        reading, width = self.reading, self.size.width - GUTTER - 1  # a scrollbar may appear
        if width < 8 or not self.is_mounted:
            return
        self.query_one("#summary").display = self.state.summary and reading is not None
        if reading is None:
            self.query_one("#title", Static).update(self.words.conference.no_topic)
            return
        self.query_one("#title", Static).update(self._title(reading))
        columns = self.query_one("#texts", Columns)
        made = self.layout_
        if made is None or made.topic is not reading.topic or made.width != width:
            self.layout_ = made = Layout(reading.topic, self.words, width)
        shown = (made, self.state.changes_only, self.state.query, self.size.height)
        if shown != self.laid:
            columns.show(*made.lay(reading))
            self._draw_summary(reading, width)
            self.laid = shown
        columns.go(self.state.row)

    def _draw_summary(self, reading: Reading, width: int) -> None:
        """The summary in a part of the height; where it is longer, how to read on."""
        lines = [
            Line(Text(part, "bold" if heading else ""))
            for line, heading in reading.summary(self.words)
            for part in wrapped(visible(line), width, "" if heading else "  ")
        ]
        height, texts = self.size.height, self.query_one("#texts", Columns)
        free = height - len(texts.lines) - texts.top - CHROME
        room = max(3, round(height * SUMMARY_SHARE), free)
        hint = Text(self.words.conference.summary_scrolls.format(count=len(lines)), "dim")
        panel = self.query_one("#summary", Columns)
        panel.show(lines, [(0, hint)] if len(lines) > room else [])
        panel.styles.height = min(len(lines), room)
        panel.can_focus = len(lines) > room
        panel.scroll_home(animate=False)

    def _title(self, reading: Reading) -> Text:
        """Topic and its place, how far the reader has stepped, the texts; or what is wrong."""
        if self.complaint:
            return Text(visible(self.complaint.say(self.words)), "bold reverse")
        w, (at, count) = self.words.conference, reading.counted
        place = self.words.app.topic_of.format(
            number=reading.place + 1, count=len(reading.comparison.topics)
        )
        steps, total = (w.hit_of, w.hits) if self.state.query else (w.change_of, w.changes)
        told = [reading.topic.topic or self.words.compare.opening, place]
        told.append(steps.format(number=at, count=count) if at else total.format(count=count))
        if self.state.changes_only:
            told.append(w.rows_hidden.format(count=reading.hidden))
        told.append(" → ".join(reading.comparison.labels))
        return Text(visible(" · ".join(told)), no_wrap=True)

    # -- what happens ------------------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous topic."""
        if reading := self.reading:
            self.complaint = None
            self.state = reading.turned(by)

    def action_step(self, by: int) -> None:
        """Go to the next or previous change, or hit."""
        if reading := self.reading:
            self.complaint = None
            self.state = reading.stepped(by)

    def action_changes_only(self) -> None:
        """Hide what has not changed, or show it again."""
        self.state = replace(self.state, changes_only=not self.state.changes_only)

    def action_summary(self) -> None:
        """Show or hide the summary."""
        self.state = replace(self.state, summary=not self.state.summary)

    def action_search(self) -> None:
        """Go to the search line."""
        self.query_one("#find").display = True
        # At once: `focus()` waits a turn, and what is typed ahead would go to the texts.
        self.screen.set_focus(self.query_one("#words", Input))

    @on(Input.Changed, "#words")
    def look(self, event: Input.Changed) -> None:
        """Find words as they are typed."""
        event.stop()
        self._search(event.value)

    def _search(self, query: str) -> None:
        if (reading := self.reading) and query != self.state.query:
            self.state = reading.searched(query)

    def action_leave_search(self) -> None:
        """Go from the search line to what was found."""
        self.query_one("#find").display = bool(self.state.query)
        self.take_focus()

    def action_back(self) -> None:
        """Leave the summary, else the search, else texts of one's own."""
        if self.screen.focused is self.query_one("#summary", Columns):
            self.take_focus()
        elif self._searching or self.state.query:
            self.query_one("#words", Input).value = ""
            self._search("")
            self.action_leave_search()
        elif self.complaint or self.state.texts:
            self.choose(())
            self.draw()
        else:
            self.post_message(Back())

    @property
    def _searching(self) -> bool:
        return self.is_mounted and self.screen.focused is self.query_one("#words", Input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the search line a `/` is a character, and Enter leaves it."""
        del parameters
        if action in ("search", "leave_search"):
            return self._searching == (action == "leave_search")
        return True
