"""A table as one page: an overview, and all topics under their headings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.text import Text

from tui.present.compared.marking import RowLine
from tui.present.compared.reading_view import NO_ROW
from tui.present.compared.summaries import counts
from tui.present.compared.topic_layout import TopicLayout
from tui.present.line_breaks import wrapped
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.compared.reading_view import Reading
    from tui.texts.compare import TopicComparison
    from tui.words import Words


Heads = list[tuple[int, Text]]
"""What stays in view while lines are scrolled, from the line on that it begins at."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, what stays in view of them, and the line that the topic begins at."""

    lines: list[RowLine]
    heads: Heads
    start: int = 0


def page(reading: Reading, words: Words, width: int, own: TopicLayout) -> Page:
    """All topics of a table one under the other; of documents, or alone, one topic.

    Args:
        reading: what is shown.
        words: the language.
        width: cells of a line.
        own: the layout of the topic that is shown.
    """
    lines, heads = own.lines(reading)
    topics = reading.comparison.topics
    if reading.comparison.documents or reading.state.alone or len(topics) < 2:
        return Page(lines, heads)
    whole = Page([RowLine(Text(line, "dim")) for line in _overview(reading, words, width)], [])
    start = 0
    for n, topic in enumerate(topics):
        current = n == reading.place
        if n:
            whole.lines.append(RowLine(Text()))
        if current and n:
            start = len(whole.lines)
        name = visible(topic.topic or words.compare.opening)
        whole.lines.append(RowLine(Text(f"{'■' if current else '□'} {name}", "bold")))
        if not current:
            state = replace(reading.state, topic=topic.topic, row=NO_ROW)
            below, over = TopicLayout(topic, words, width).lines(reading.next_one(state))
            rest = [RowLine(line.text) for line in below]
        else:
            rest, over = lines, heads
        whole.heads.extend((at + len(whole.lines), head) for at, head in over)
        whole.lines.extend(rest)
    return replace(whole, start=start)


def _overview(reading: Reading, words: Words, width: int) -> Iterator[str]:
    """A line for each topic with what changed last."""
    for topic in reading.comparison.topics:
        yield wrapped(visible(_headed(topic, words)), width)[0]


def _headed(topic: TopicComparison, words: Words) -> str:
    """A topic and how much of it changed in the last text."""
    name = topic.topic or words.compare.opening
    return f"{name}{words.compare.colon}{counts(topic.summaries[-1], words)}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic or section in a list of them."""

    topic: str
    name: str
    """What it is called on the screen."""
    titles: tuple[str, ...]
    """What it is called in each text."""
    changes: int
    """How many of its rows changed."""
    told: str
    """What changed last, by kind."""


def contents(reading: Reading, words: Words) -> list[Entry]:
    """All topics or sections in their order, with their changes."""
    return [
        Entry(
            topic.topic,
            topic.topic or words.compare.opening,
            tuple(text.title for text in topic.texts if text.title),
            len(changes),
            counts(topic.summaries[-1], words),
        )
        for topic, changes in zip(reading.comparison.topics, reading.changes, strict=True)
    ]
