"""The rest of a table on the page of a topic: an overview, and the topics that follow."""

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


def overview(reading: Reading, words: Words, width: int) -> Iterator[RowLine]:
    """A line for each topic with what changed last, over the first topic of a table."""
    several = not reading.state.alone and len(reading.comparison.topics) > 1
    if reading.comparison.documents or reading.place or not several:
        return
    for topic in reading.comparison.topics:
        line = wrapped(visible(_headed(topic, words)), width)[0]
        yield RowLine(Text(line, "dim"))
    yield RowLine(Text())


def following(reading: Reading, words: Words, width: int) -> Iterator[RowLine]:
    """The topics of a table after the one that is shown, each under its heading."""
    whole = not reading.comparison.documents and not reading.state.alone
    topics = reading.comparison.topics if whole else ()
    for topic in topics[reading.place + 1 :]:
        yield RowLine(Text())
        yield RowLine(Text(visible(f"■ {topic.topic or words.compare.opening}"), "bold"))
        state = replace(reading.state, topic=topic.topic, row=NO_ROW)
        lines, _ = TopicLayout(topic, words, width).lines(reading.next_one(state))
        yield from (RowLine(line.text) for line in lines)


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
            len(changes),
            counts(topic.summaries[-1], words),
        )
        for topic, changes in zip(reading.comparison.topics, reading.changes, strict=True)
    ]
