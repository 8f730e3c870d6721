"""A compared topic on the screen: title, search, texts side by side, summary, legend."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from tui.present.compared.marking import RowLine, legend
from tui.present.compared.reading_view import NO_ROW
from tui.present.compared.topic_layout import TopicLayout
from tui.present.compared.whole_table import page
from tui.present.line_breaks import wrapped
from tui.texts.cleaning import visible
from tui.ui.background import Background
from tui.ui.conference.keys import conference_key
from tui.ui.widgets.scrolling_columns import GUTTER, ScrollingColumns
from tui.ui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.present.compared.reading_view import Reading
    from tui.present.compared.whole_table import Page
    from tui.words import UserError, Words

SUMMARY_SHARE = 0.3
"""How much of the height the summary may take, and more where the texts leave it free."""
CHROME = 3
"""Lines of title, search and legend."""
AT_ONCE = 20_000
"""Characters of a topic up to which it is laid out on the screen's thread."""
REST = 0.1
"""Seconds without a further key before more than that is laid out."""
NARROWEST = 8
"""In fewer cells nothing is laid out."""


@dataclass(frozen=True, eq=False)
class ConferenceContent:
    """What the view shows."""

    reading: Reading | None = None
    """None where there is nothing to compare."""
    complaint: UserError | None = None
    comparing: bool = False
    """Documents are being read and compared; until they are, the last comparison stays."""


class ConferenceView(Vertical):
    """Lays its content out for its size; what stays as it was is not laid out again."""

    DEFAULT_CSS = """
    ConferenceView { height: 1fr; }
    """
    BINDINGS: ClassVar = [
        conference_key("down,j", "scroll(1)", "down", show=False),
        conference_key("up,k", "scroll(-1)", "up", show=False),
        conference_key("g,home", "end(False)", "top", show=False),
        conference_key("G,end", "end(True)", "bottom", show=False),
    ]
    content: var[ConferenceContent] = var(ConferenceContent, init=False)
    search_open: var[bool] = var(False, init=False)

    def __init__(self, words: Words) -> None:
        """Start without a comparison."""
        super().__init__()
        self.words = words
        self.topic_layout: TopicLayout | None = None
        self.laid_out: tuple[object, ...] = ()
        """What the lines that are shown, or are being laid out, were laid out for."""
        self.start = 0
        """The line that the topic begins at."""
        self._background = Background()
        self._one_by_one = Lock()
        self.title = Static("", id="title", markup=False)
        self.search = SearchBar("", words.conference.search)
        self.search.display = False
        self.texts = ScrollingColumns(id="texts")
        self.summary = ScrollingColumns(id="summary")

    def compose(self) -> ComposeResult:
        """Lay out title, search line, texts, summary and legend."""
        yield self.title
        yield self.search
        yield self.texts
        yield self.summary
        yield Static(legend(self.words), id="legend", markup=False)
        yield self._background

    def on_resize(self) -> None:
        """Wrap again for the new width."""
        self.watch_content(self.content, self.content)

    def watch_search_open(self) -> None:
        """Show the search line while words are typed or looked for."""
        self.search.display = self.search_open

    def watch_content(self, before: ConferenceContent, content: ConferenceContent) -> None:
        """Show `content`; another topic begins at its top."""
        reading, width = content.reading, self.size.width - GUTTER - 1  # a scrollbar may appear
        if width < NARROWEST or not self.is_mounted:
            return
        self.summary.display = reading is not None and reading.state.summary
        self.title.update(_title(content, self.words))
        if reading is None:
            return
        old = before.reading
        anew = reading.state.row == NO_ROW and (old is None or old.topic is not reading.topic)
        self._lay_out(reading, width, at_top=anew)

    def _lay_out(self, reading: Reading, width: int, *, at_top: bool) -> None:
        """Lay the topic out, a long one in a thread; then show its row, or its top."""
        layout, state = self.topic_layout, reading.state
        if layout is None or layout.topic is not reading.topic or layout.width != width:
            self.topic_layout = layout = TopicLayout(reading.topic, self.words, width)
        parts = (state.changes_only, state.query, state.alone, state.inline)
        laid_out = (layout, parts, self.size.height)
        if laid_out == self.laid_out:
            if not self._background.busy:
                self._show_place(at_top=at_top)
            return
        self.laid_out = laid_out
        lay = partial(_laid_out, reading, layout, self.words, width)
        if sum(len(text.text or "") for text in reading.topic.texts) <= AT_ONCE:
            self._background.stop()
            self._show_lines(lay(), at_top=at_top)
        else:
            self.title.update(Text(self.words.conference.laying_out))
            show = partial(self._show_lines, at_top=at_top)
            self._background.start(partial(self._one_job, lay), show, lambda error: None)

    def _one_job(self, lay: Callable[[], _Lines], stopped: Callable[[], bool]) -> _Lines | None:
        """Lay out in a thread, once no other does and no further key came."""
        time.sleep(REST)
        with self._one_by_one:
            return None if stopped() else lay()

    def _show_lines(self, made: _Lines | None, *, at_top: bool) -> None:
        if made is None:
            return
        self.title.update(_title(self.content, self.words))
        self.start = made.page.start
        self.texts.show(made.page.lines, made.page.heads)
        self._show_summary(made.summary)
        self._show_place(at_top=at_top)

    def _show_place(self, *, at_top: bool) -> None:
        """Bring the row of the state into view, or the top of the topic."""
        reading = self.content.reading
        if reading is not None:
            self.texts.show_row(reading.state.row)
            if at_top and reading.state.row == NO_ROW:
                self.texts.scroll_to(y=self.start, animate=False)

    def _show_summary(self, lines: Sequence[RowLine]) -> None:
        """Show the summary in a part of the height; where it is longer, how to read on."""
        free = self.size.height - len(self.texts.lines) - self.texts.head_lines - CHROME
        room = max(3, round(self.size.height * SUMMARY_SHARE), free)
        hint = Text(self.words.conference.summary_scrolls.format(count=len(lines)), "dim")
        self.summary.show(lines, [(0, hint)] if len(lines) > room else [])
        self.summary.styles.height = min(len(lines), room)
        self.summary.can_focus = len(lines) > room
        self.summary.scroll_home(animate=False)

    # -- focus and scrolling -----------------------------------------------

    def take_focus(self) -> None:
        """Give the keyboard to the texts, at once, so that nothing typed ahead is lost."""
        self.screen.set_focus(self.texts)

    def open_search(self) -> None:
        """Go to the search line."""
        self.search_open = True
        self.search.take_focus()

    def show_query(self, query: str) -> None:
        """Show the search line with `query`, or hide it where that is empty."""
        self.search.set_value(query)
        self.search_open = bool(query)

    @property
    def search_focused(self) -> bool:
        """Whether words are being typed."""
        return self.search.is_typing

    @property
    def summary_focused(self) -> bool:
        """Whether the keys scroll the summary."""
        return self.screen.focused is self.summary

    @property
    def _scrolled(self) -> ScrollingColumns:
        return self.summary if self.summary_focused else self.texts

    def action_scroll(self, by: int) -> None:
        """Scroll the texts by a line, or the summary where it has the focus."""
        self._scrolled.scroll_relative(y=by, animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the top or the bottom."""
        (self._scrolled.scroll_end if last else self._scrolled.scroll_home)(animate=False)


@dataclass(frozen=True, eq=False)
class _Lines:
    """A topic laid out."""

    page: Page
    summary: Sequence[RowLine]


def _laid_out(reading: Reading, layout: TopicLayout, words: Words, width: int) -> _Lines:
    """The topic of `reading`, the rest of its table, and its summary."""
    summary = [
        RowLine(Text(part, "bold" if heading else ""))
        for line, heading in reading.summary(words)
        for part in wrapped(visible(line), width, "" if heading else "  ")
    ]
    return _Lines(page(reading, words, width, layout), summary)


def _title(content: ConferenceContent, words: Words) -> Text:
    """What is wrong, what is being done, or what is shown."""
    if content.complaint:
        return Text(visible(content.complaint.say(words)), "bold reverse")
    if content.comparing:
        return Text(words.conference.comparing)
    if content.reading is None:
        return Text(words.conference.no_topic)
    return Text(visible(_topic_title(content.reading, words)), no_wrap=True)


def _topic_title(reading: Reading, words: Words) -> str:
    """Topic and its place, how far the reader has stepped, what is hidden, the texts."""
    w, state, (at, count) = words.conference, reading.state, reading.counted
    place = words.app.topic_of.format(
        number=reading.place + 1, count=len(reading.comparison.topics)
    )
    steps, total = (w.hit_of, w.hits) if state.query else (w.change_of, w.changes)
    return " · ".join(
        [
            reading.topic.topic or words.compare.opening,
            place,
            steps.format(number=at, count=count) if at else total.format(count=count),
            *([w.rows_hidden.format(count=reading.hidden)] if state.changes_only else []),
            " → ".join(reading.comparison.labels),
        ]
    )
