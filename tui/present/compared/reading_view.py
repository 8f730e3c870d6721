"""What the reader of a comparison sees: topic, rows, the current change, words found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final

from tui.present.compared.rendering import render
from tui.present.compared.sentence_rows import ends_paragraph, rows_of
from tui.present.compared.summaries import counts, lines, rank
from tui.texts.compare.changes import marked as changed
from tui.texts.compare.increasing import heaviest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared import Format
    from tui.texts.compare import Clause, Comparison, TopicComparison, Version
    from tui.words import Words

FORMATS: Final[tuple[Format, ...]] = ("md", "html", "json", "text")
"""The forms in which a comparison is written out."""
NO_ROW: Final = -1
_END: Final = 1 << 30
Table = tuple[tuple[tuple["Clause", ...], ...], ...]
"""Rows of cells of clauses, a cell a text."""


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
    alone: bool = False
    """Whether of a table one topic is shown, without the overview and those that follow."""
    inline: bool = False
    """Whether the texts are one column, each over the one before it, as a redline."""
    query: str = ""
    """Words looked for; while there are some, steps go to them and not to changes."""


@dataclass(frozen=True, slots=True)
class HiddenRows:
    """A number of unchanged rows left out."""

    count: int


@dataclass(frozen=True)
class Reading:
    """A comparison, and what of it is shown; its methods give what is shown next.

    What is worked out of long texts is kept from one reading to the `next_one`.
    """

    comparison: Comparison
    state: ConferenceState

    def next_one(self, state: ConferenceState) -> Reading:
        """The same comparison in another state, with all that stays as it is."""
        made, last = Reading(self.comparison, state), self.state
        keep = ["tables", "changes", "texts"]
        if state.query == last.query:
            keep.append("stops")
        if state.topic == last.topic:
            keep.append("place")
            if (state.changes_only, state.query) == (last.changes_only, last.query):
                keep.append("rows")
        made.__dict__.update({name: self.__dict__[name] for name in keep if name in self.__dict__})
        return made

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
    def tables(self) -> tuple[Table, ...]:
        """For each topic, each row of it and each text, the clauses that are there.

        The rows of documents are sentences.
        """
        sentences = self.comparison.documents
        return tuple(rows_of(topic, sentences=sentences) for topic in self.comparison.topics)

    @property
    def table(self) -> Table:
        """The rows of the topic that is shown."""
        return self.tables[self.place]

    @cached_property
    def changes(self) -> tuple[frozenset[int], ...]:
        """For each topic, the rows on which a word is not as it is in a text beside."""
        return tuple(
            frozenset(number for number, row in enumerate(table) if changed(row))
            for table in self.tables
        )

    @cached_property
    def texts(self) -> tuple[tuple[str | None, ...], ...]:
        """For each topic and row, its texts in small letters; None where those are longer."""
        return tuple(tuple(map(_small, table)) for table in self.tables)

    @cached_property
    def rows(self) -> tuple[int | HiddenRows, ...]:
        """The rows that are shown, by number, and how many were left out between them."""
        shown: list[int | HiddenRows] = []
        for number in range(len(self.table)):
            kept = not self.state.changes_only or number in self.changes[self.place]
            if kept or self._found(self.place, number):
                shown.append(number)
            elif shown and isinstance(shown[-1], HiddenRows):
                shown[-1] = HiddenRows(shown[-1].count + 1)
            else:
                shown.append(HiddenRows(1))
        return tuple(shown)

    def ends_prose(self, row: int) -> bool:
        """Whether a paragraph of several sentences ends with a row of a document."""
        if not self.comparison.documents or row == 0:
            return False
        goes_on = not ends_paragraph(self.table[row - 1])
        return goes_on and ends_paragraph(self.table[row]) and row + 1 < len(self.table)

    @property
    def hidden(self) -> int:
        """How many rows are left out."""
        return sum(row.count for row in self.rows if isinstance(row, HiddenRows))

    @cached_property
    def stops(self) -> tuple[tuple[int, int], ...]:
        """Where steps go, as (topic, row): to words looked for, else to changes."""
        if not self.state.query:
            return tuple((n, row) for n, rows in enumerate(self.changes) for row in sorted(rows))
        return tuple(
            (place, number)
            for place, table in enumerate(self.tables)
            for number in range(len(table))
            if self._found(place, number)
        )

    @property
    def counted(self) -> tuple[int, int]:
        """Which stop of this topic the reader is at (0: at none), and how many it has."""
        first, last = (bisect_left(self.stops, (self.place + by, NO_ROW)) for by in (0, 1))
        at = bisect_left(self.stops, (self.place, self.state.row))
        here = at < last and self.stops[at] == (self.place, self.state.row)
        return at - first + 1 if here else 0, last - first

    def _found(self, place: int, number: int) -> bool:
        query = self.state.query
        if not query:
            return False
        small, wanted = self.texts[place][number], query.lower()
        if small is not None and len(wanted) == len(query):
            return wanted in small
        row = self.tables[place][number]
        return any(next(hits(cell_text(cell), query), None) for cell in row)

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
        return self.next_one(state).stepped(1) if query else state

    # -- written out -------------------------------------------------------

    def render(self, form: Format, words: Words, width: int = 100) -> str:
        """The comparison of the texts that are shown, all topics, written out."""
        return render(self.comparison, form, words, width=width)


def out_of_order(table: Table, text: int, version: Version) -> frozenset[int]:
    """The clauses of a text (by `id`) that its rows show elsewhere than it has them: the fewest."""
    places = {id(clause): n for n, clause in enumerate(version.clauses)}
    shown = [clause for row in table for clause in row[text]]
    still = heaviest([(places[id(clause)], len(clause.text)) for clause in shown])
    return frozenset(map(id, shown)) - {id(shown[at]) for at in still}


def _small(row: Sequence[Sequence[Clause]]) -> str | None:
    text = "\0".join(map(cell_text, row))
    small = text.lower()
    return small if len(small) == len(text) else None


def cell_text(cell: Sequence[Clause]) -> str:
    """The words of one text on one row."""
    return "".join(clause.text for clause in cell)


def hits(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where `query` is in `text`, whatever the case of Latin letters."""
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
