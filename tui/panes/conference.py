"""Years of the conference, or texts of one's own, topic by topic, side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from rich.text import Text
from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input, Static

from tui import conference
from tui.compare.render_text import wrapped
from tui.conference.reading import NO_ROW, ConferenceState, Reading, next_selection
from tui.panes.going import Back
from tui.panes.texts import TextsScreen
from tui.panes.writing import ask_and_write
from tui.text import visible
from tui.widgets.columns import GUTTER, Columns
from tui.widgets.compared import lay, legend
from tui.words import UserError
from tui.words.conference import EN

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.compare import Comparison, Format
    from tui.dataset import Dataset
    from tui.places import Place
    from tui.words import Words

__all__ = ["ConferencePane", "ConferenceState"]


FORMS: Final[dict[str, Format]] = {"html": "html", "md": "md", "json": "json", "txt": "text"}
"""Endings of a file's name, and the form that each means."""


def _key(key: str, action: str, name: str, display: str = "", show: bool = True) -> Binding:
    """A key of this tab; the app translates it by its id."""
    id_ = f"conference.{name}"
    return Binding(
        key, action, EN.keys[id_], show, display or None, id=id_, tooltip=EN.tips[id_],
        priority=key == "slash",
    )  # fmt: skip


class ConferencePane(Vertical):
    """One topic at a time in two or three texts; a state says which, and what of it is shown."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
        _key("n", "step(1)", "next_change"),
        _key("N", "step(-1)", "previous_change", show=False),
        _key("equals_sign", "changes_only", "changes_only", "="),
        _key("p", "summary", "summary"),
        _key("slash", "search", "search", "/"),
        _key("c", "texts", "texts"),
        _key("v", "years", "years", show=False),
        _key("x", "turn_around", "turn_around", show=False),
        _key("e", "export", "export"),
        _key("j", "scroll(1)", "down", show=False),
        _key("k", "scroll(-1)", "up", show=False),
        _key("g", "end(False)", "top", show=False),
        _key("G", "end(True)", "bottom", show=False),
        Binding("enter", "leave_search", show=False, priority=True),
        Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
    ]
    state: var[ConferenceState] = var(ConferenceState, init=False)

    @dataclass
    class Compared(Message):
        """Texts were compared, or could not be."""

        texts: tuple[str, ...]
        comparison: Comparison | UserError

    def __init__(self, dataset: Dataset, words: Words, state: ConferenceState | None) -> None:
        """Compare the texts of `state`, else the last years of `dataset`."""
        super().__init__()
        self.dataset, self.words = dataset, words
        self.years = tuple(map(str, conference.years(dataset)))
        self.comparison: Comparison | None = None
        if len(self.years) > 1:
            self.comparison = conference.compared(dataset, self.years[-3:])
        self.compared = self.years[-3:]
        self.wanted: tuple[str, ...] = self.compared
        self.complaint: UserError | None = None
        self.laid: tuple[ConferenceState, tuple[str, ...], int] | None = None
        self.set_reactive(ConferencePane.state, state or ConferenceState())

    def compose(self) -> ComposeResult:
        """Topic, search line, texts, summary, legend."""
        yield Static("", id="title", markup=False)
        with Horizontal(id="find"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.query, placeholder=self.words.conference.search, id="words", compact=True
            )
        yield Columns()
        with VerticalScroll(id="summary"):
            yield Static("", markup=False)
        yield Static(legend(self.words), id="legend", markup=False)

    def take_focus(self) -> None:
        """Give the keyboard to the texts, at once, so that nothing typed ahead is lost."""
        self.screen.set_focus(self.query_one(Columns))

    def on_mount(self) -> None:
        """Compare what the state asks for, and show it."""
        self.query_one("#find").display = bool(self.state.query)
        self._compare(self.state.texts)
        self.draw()

    def on_resize(self) -> None:
        """Wrap anew for the new width."""
        self.draw()

    @property
    def reading(self) -> Reading | None:
        """What is shown, to step through and to write out; None where there is nothing."""
        if self.comparison is None or not self.comparison.topics:
            return None
        return Reading(self.comparison, self.state)

    def watch_state(self, before: ConferenceState, now: ConferenceState) -> None:
        """Bring the children to what `now` says."""
        if before.texts != now.texts:
            self._compare(now.texts)
        self.draw()
        if (before.texts, before.topic) != (now.texts, now.topic) and now.row == NO_ROW:
            self.query_one(Columns).scroll_home(animate=False)

    def show_place(self, place: Place) -> None:
        """Open a topic (`2024/新产业`), its year among the texts, with `place.query` marked."""
        year, _, topic = place.key.partition("/")
        asked = self.state.texts or self.years[-3:]
        texts = self.state.texts if year in asked or year not in self.years else ()
        if year in self.years and not texts and year not in self.years[-3:]:
            at = self.years.index(year)
            texts = self.years[at : at + 2] if at + 1 < len(self.years) else self.years[at - 1 :]
        self.state = replace(self.state, texts=texts, topic=topic, row=NO_ROW, query="")
        if place.query:
            self._search(place.query)
        self.query_one("#words", Input).value = place.query
        self.query_one("#find").display = bool(place.query)

    # -- comparing ---------------------------------------------------------

    def _compare(self, texts: tuple[str, ...]) -> None:
        """Compare years at once, files in a thread; what is asked for last is shown."""
        self.wanted = texts or self.years[-3:]
        if self.wanted == self.compared:
            return
        if set(self.wanted) <= set(self.years):
            self._take(self.wanted, conference.compared(self.dataset, self.wanted))
        else:
            self.query_one("#title", Static).update(self.words.conference.comparing)
            self._compare_files(self.wanted)

    @work(thread=True, exclusive=True)
    def _compare_files(self, texts: tuple[str, ...]) -> None:
        try:
            found: Comparison | UserError = conference.compared(self.dataset, texts)
        except UserError as error:
            found = error
        self.post_message(self.Compared(texts, found))

    @on(Compared)
    def take(self, event: Compared) -> None:
        """Show what was compared, if it is still asked for."""
        event.stop()
        if event.texts != self.wanted:
            return
        if isinstance(event.comparison, UserError):
            self.complaint = event.comparison
            self.state = replace(self.state, texts=())
        else:
            self._take(event.texts, event.comparison)
        self.draw()

    def _take(self, texts: tuple[str, ...], comparison: Comparison) -> None:
        self.compared, self.comparison, self.complaint = texts, comparison, None
        self.laid = None

    # -- what is shown -----------------------------------------------------

    def draw(self) -> None:
        """Draw the topic at hand into the width at hand."""
        reading, width = self.reading, self.size.width - GUTTER - 1  # a scrollbar may appear
        if width < 8 or not self.is_mounted:
            return
        panel = self.query_one("#summary")
        panel.display = self.state.summary and reading is not None
        if reading is None:
            self.query_one("#title", Static).update(self.words.conference.no_topic)
            return
        self.query_one("#title", Static).update(self._title(reading))
        columns = self.query_one(Columns)
        # Laying out a long text takes longer than a frame, and a step only moves the bar.
        shown = (replace(self.state, row=NO_ROW), self.compared, width)
        if shown != self.laid:
            columns.show(lay(reading, self.words, width))
            self.laid = shown
        columns.go(self.state.row)
        summary = Text()
        for line, heading in reading.summary(self.words):
            for part in wrapped(visible(line), width, "" if heading else "  "):
                summary.append(f"{part}\n", "bold" if heading else "")
        summary.rstrip()
        panel.query_one(Static).update(summary)

    def _title(self, reading: Reading) -> Text:
        """Topic and its place, the texts, and how far the reader has stepped; or what is wrong."""
        if self.complaint:
            return Text(visible(self.complaint.say(self.words)), "bold reverse")
        w, (at, count) = self.words.conference, reading.counted
        place = self.words.app.topic_of.format(
            number=reading.place + 1, count=len(reading.comparison.topics)
        )
        steps, total = (w.hit_of, w.hits) if self.state.query else (w.change_of, w.changes)
        step = steps.format(number=at, count=count) if at else total.format(count=count)
        topic = reading.topic.topic or self.words.compare.opening
        labels = " → ".join(reading.comparison.labels)
        return Text(visible(f"{topic} · {place} · {step} · {labels}"), no_wrap=True)

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

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(Columns).scroll_relative(y=by, animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the top or the bottom of the topic."""
        columns = self.query_one(Columns)
        (columns.scroll_end if last else columns.scroll_home)(animate=False)

    def action_years(self) -> None:
        """Compare the next choice of years."""
        if len(self.years) > 1:
            self._choose(next_selection(self.years, self.state.texts or self.years[-3:]))

    def action_turn_around(self) -> None:
        """Compare the same texts in the opposite order."""
        self._choose((self.state.texts or self.years[-3:])[::-1])

    def action_texts(self) -> None:
        """Ask for the texts to compare."""
        shown = self.state.texts or self.years[-3:]
        self.app.push_screen(TextsScreen(self.dataset, self.words, shown), self._choose)

    def _choose(self, texts: tuple[str, ...] | None) -> None:
        """Compare `texts`, none meaning the years; the topic stays where they have it."""
        if texts is not None:
            self.complaint = None
            self.state = replace(self.state, texts=texts, row=NO_ROW)

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
        """Leave the search, else texts of one's own."""
        if self._searching or self.state.query:
            self.query_one("#words", Input).value = ""
            self._search("")
            self.action_leave_search()
        elif self.complaint or self.state.texts:
            self._choose(())
            self.draw()
        else:
            self.post_message(Back())

    def action_export(self) -> None:
        """Ask for a name and write the comparison that is shown, all topics of it."""
        if (reading := self.reading) is not None:
            ask_and_write(
                self, "conference", tuple(FORMS), self.words,
                lambda form: reading.render(FORMS[form], self.words),
            )  # fmt: skip

    @property
    def _searching(self) -> bool:
        return self.is_mounted and self.screen.focused is self.query_one("#words", Input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the search line a `/` is a character, and Enter leaves it."""
        del parameters
        if action in ("search", "leave_search"):
            return self._searching == (action == "leave_search")
        return True
