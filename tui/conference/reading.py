"""What the reader of a comparison sees: topic, rows, the change at hand, words found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final

from tui.compare import render
from tui.compare.render_lists import counts, lines, rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.compare import Clause, Comparison, Format, TopicComparison
    from tui.words import Words

FORMATS: Final[tuple[Format, ...]] = ("md", "html", "json", "text")
"""The forms in which a comparison is written out."""
NO_ROW: Final = -1
_END: Final = 1 << 30


@dataclass(frozen=True)
class ConferenceState:
    """Everything that is shown, in simple values, so that it can be shown again."""

    texts: tuple[str, ...] = ()
    """Years or paths, in the order compared; empty: the last three years."""
    topic: str = ""
    """The topic that is shown; empty or unknown: the first."""
    row: int = NO_ROW
    """The row of the change or hit that the reader stepped to."""
    changes_only: bool = False
    summary: bool = True
    query: str = ""
    """Words looked for; while there are some, steps go to them and not to changes."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """So many unchanged rows left out."""

    count: int


@dataclass(frozen=True)
class Reading:
    """A comparison, and what of it is shown; its methods give what is shown next."""

    comparison: Comparison
    state: ConferenceState

    # -- what is shown -----------------------------------------------------

    @cached_property
    def place(self) -> int:
        """The place of the topic that is shown."""
        names = [topic.topic for topic in self.comparison.topics]
        return names.index(self.state.topic) if self.state.topic in names else 0

    @property
    def topic(self) -> TopicComparison:
        """The topic that is shown."""
        return self.comparison.topics[self.place]

    @cached_property
    def table(self) -> tuple[tuple[tuple[Clause, ...], ...], ...]:
        """For each row of the topic and each text, the clauses that stand there."""
        return self.topic.rows

    @cached_property
    def rows(self) -> tuple[int | Hidden, ...]:
        """The rows that are shown, by number, and how many were left out between them."""
        shown: list[int | Hidden] = []
        for number, row in enumerate(self.table):
            if not self.state.changes_only or changed(row) or self._found(row):
                shown.append(number)
            elif shown and isinstance(shown[-1], Hidden):
                shown[-1] = Hidden(shown[-1].count + 1)
            else:
                shown.append(Hidden(1))
        return tuple(shown)

    @cached_property
    def stops(self) -> tuple[tuple[int, int], ...]:
        """Where steps go, as (topic, row): to words looked for, else to changes."""
        holds = self._found if self.state.query else changed
        return tuple(
            (place, number)
            for place, topic in enumerate(self.comparison.topics)
            for number, row in enumerate(topic.rows)
            if holds(row)
        )

    @property
    def counted(self) -> tuple[int, int]:
        """Which stop of this topic the reader is at (0: at none), and how many it has."""
        own = [row for place, row in self.stops if place == self.place]
        return (own.index(self.state.row) + 1 if self.state.row in own else 0, len(own))

    def _found(self, row: Sequence[Sequence[Clause]]) -> bool:
        return any(next(hits(cell_text(cell), self.state.query), None) for cell in row)

    def summary(self, words: Words) -> Iterator[tuple[str, bool]]:
        """The summary's lines, and whether each is a heading.

        First how the rank of tasks changed, then for each two neighbouring texts what was
        added, dropped, moved and reworded, and what came from another topic or went to one.
        """
        w = words.compare
        told = [rank(change) for change in self.comparison.ranks if len(set(change.ranks)) > 1]
        if told:
            yield f"{w.ranks}{w.colon}{w.semicolon.join(told)}", True
        for summary in self.topic.summaries:
            head = f"{summary.before} → {summary.after}"
            yield f"{head}{w.colon}{counts(summary, words)}", True
            for name, entries in lines(summary, words):
                told = [" ".join(entry.split()) for entry in entries]
                yield f"{name} {len(told)}{w.colon}{w.semicolon.join(told)}", False

    # -- what is shown next ------------------------------------------------

    def turned(self, by: int) -> ConferenceState:
        """The next topic, or the one before."""
        topics = self.comparison.topics
        return replace(self.state, topic=topics[(self.place + by) % len(topics)].topic, row=NO_ROW)

    def stepped(self, by: int) -> ConferenceState:
        """The next change or hit, or the one before, in this topic or in the ones that follow."""
        if not self.stops:
            return replace(self.state, row=NO_ROW)
        row = self.state.row
        if by > 0:
            at = bisect_right(self.stops, (self.place, row))
        else:
            at = bisect_left(self.stops, (self.place, row if row != NO_ROW else _END)) - 1
        place, row = self.stops[at % len(self.stops)]
        return replace(self.state, topic=self.comparison.topics[place].topic, row=row)

    def searched(self, query: str) -> ConferenceState:
        """Words to look for: the first hit is in this topic, or else in one that follows."""
        state = replace(self.state, query=query, row=NO_ROW)
        return Reading(self.comparison, state).stepped(1) if query else state

    # -- what is taken away ------------------------------------------------

    def export_formats(self) -> tuple[Format, ...]:
        """The forms that `render` writes."""
        return FORMATS

    def render(self, form: Format, words: Words, width: int = 100) -> str:
        """The comparison of the texts that are shown, all topics, written out."""
        return render(self.comparison, form, words, width=width)


def changed(row: Sequence[Sequence[Clause]]) -> bool:
    """Whether a word on the row is not as it is in the text before or after."""
    return any(span.marks for cell in row for clause in cell for span in clause.spans)


def cell_text(cell: Sequence[Clause]) -> str:
    """The words of one text on one row."""
    return "".join(clause.text for clause in cell)


def hits(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where `query` stands in `text`, whatever the case of Latin letters."""
    if not query:
        return
    plain, wanted = text.lower(), query.lower()
    # A few letters change their length with their case: then only the exact words are found.
    if len(plain) != len(text) or len(wanted) != len(query):
        plain, wanted = text, query
    at = plain.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = plain.find(wanted, at + len(wanted))


def selections(years: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The choices of years that one key goes through: the last three, then each two of them."""
    last = tuple(years[-3:])
    return tuple(dict.fromkeys([last, *combinations(last, 2)]))


def next_selection(years: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """The choice that follows `shown`; of years in another order, as of own texts, the first."""
    choices = selections(years)
    at = choices.index(tuple(shown)) if tuple(shown) in choices else -1
    return choices[(at + 1) % len(choices)]
