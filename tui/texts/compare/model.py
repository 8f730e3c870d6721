"""What a comparison is: frozen values that every view and every renderer reads.

A comparison holds topics, a topic one version a text, a version its clauses, a clause its spans.
The spans of a version, joined, are exactly its text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

Mark = Literal["new", "dropped", "moved", "reworded"]
Direction = Literal["forward", "back"]
ChangeKind = Literal["modal", "negation", "comparator", "term"]
"""Words of duty (可以, 应当), negations, bounds of numbers (以上, 左右), terms of the domain."""

Poll = Callable[[], None]
"""Called again and again while texts are compared; it may raise, to end the work."""


def no_poll() -> None:
    """Let the work go on."""


MARKS: Final[tuple[Mark, ...]] = ("new", "dropped", "moved", "reworded")
"""Every mark, in the order in which a span lists its own."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of one text that stands in one relation to its neighbours.

    `new` is not in the text before, `dropped` not in the text after. With `reworded` too, the
    change is inside a clause or item that keeps other words; `reworded` alone is on words that
    both texts have but that stand in another place of the same clause, or so close between two
    changes that to leave them bare would be confetti. `moved` is a clause or item that both texts
    have, elsewhere in the topic.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    came: Direction | None = None
    """Which way it moved between the text before and this one."""
    went: Direction | None = None
    """Which way it moves between this text and the one after."""
    source: str | None = None
    """The topic that had these words in the text before, where this one had not."""
    target: str | None = None
    """The topic that has these words in the text after, where this one has not."""
    was: str | None = None
    """The number (with its unit) that this one replaces."""
    becomes: str | None = None
    """The number (with its unit) that replaces this one."""

    @property
    def move(self) -> Direction | None:
        """Which way the words went: to the text after, or else from the text before."""
        return self.went or self.came


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands between two clause ends of a text, with the punctuation that closes it."""

    spans: tuple[Span, ...]
    row: int
    """Clauses of one alignment have one row, in all texts of the topic."""

    @property
    def text(self) -> str:
        """The clause as it stands in its text."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Version:
    """One text's words on a topic; `text` is None where the text is not quoted on it."""

    label: str
    text: str | None
    clauses: tuple[Clause, ...] = ()
    order: int | None = None
    """The topic's place among the topics of this text, from 1."""
    title: str = ""
    """Its heading in this text, without its number; of an article its number."""
    number: str = ""
    """The number before its heading: 三, （二）, 第十三条."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans in reading order; unmarked ones of neighbouring clauses are joined."""
        joined: list[Span] = []
        for clause in self.clauses:
            for span in clause.spans:
                if joined and span == Span(span.text) and joined[-1] == Span(joined[-1].text):
                    joined[-1] = Span(joined[-1].text + span.text)
                else:
                    joined.append(span)
        return tuple(joined)


@dataclass(frozen=True, slots=True)
class Changed:
    """A clause that both texts have in other words, or a number that changed."""

    before: str
    after: str
    where: str = ""
    """The later text's clause, where only its number is listed: 打造100个示范应用场景."""
    kind: ChangeKind | None = None
    """What kind of words changed, where that changes the meaning."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Words that both texts have, and which way they went."""

    text: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Carried:
    """Words that went from one topic to another between two texts."""

    text: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class SectionMove:
    """A section's number (or else its place, from 1) in two texts."""

    before: str
    after: str
    direction: Direction | None = None
    """Which way it went among the sections; None where only the number is another one."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed in a topic from one text to the next, as short lists."""

    before: str
    """Label of the text before."""
    after: str
    quoted: tuple[bool, bool]
    """Whether each of the two texts is quoted on the topic; if not, nothing is said of it."""
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()
    reworded: tuple[Changed, ...] = ()
    numbers: tuple[Changed, ...] = ()
    carried: tuple[Carried, ...] = ()
    replaced: tuple[Changed, ...] = ()
    """Words that stand for others, where their kind is known."""
    notation: tuple[Changed, ...] = ()
    """Quantities that are the same in another spelling, which is no change: 3亿, 30000万."""
    renumbered: tuple[Changed, ...] = ()
    """Numbers of list items and of articles referred to that are other ones, which is no change."""
    place: SectionMove | None = None
    """Where the section stands and which number it has, where that is not as it was."""

    @property
    def counts(self) -> dict[Mark, int]:
        """How many entries each list has, by mark."""
        return {
            "new": len(self.added),
            "dropped": len(self.dropped),
            "moved": len(self.moved),
            "reworded": len(self.reworded),
        }

    @property
    def changed(self) -> bool:
        """Whether it lists anything beside other spellings and numbering."""
        moved = self.place is not None and self.place.direction is not None
        return moved or any(
            (self.added, self.dropped, self.moved, self.reworded, self.numbers, self.carried)
        )


@dataclass(frozen=True, slots=True)
class TopicComparison:
    """One topic in all texts, in the order asked for."""

    topic: str
    texts: tuple[Version, ...]
    summaries: tuple[Summary, ...]
    """One for each text but the first, against the text before it."""

    @property
    def rows(self) -> tuple[tuple[tuple[Clause, ...], ...], ...]:
        """For each row and text, the clauses that stand there: what a side-by-side view draws."""
        count = 1 + max((c.row for v in self.texts for c in v.clauses), default=-1)
        table: list[list[list[Clause]]] = [[[] for _ in self.texts] for _ in range(count)]
        for column, version in enumerate(self.texts):
            for clause in version.clauses:
                table[clause.row][column].append(clause)
        return tuple(tuple(tuple(cell) for cell in row) for row in table)


@dataclass(frozen=True, slots=True)
class RankChange:
    """A task's rank in each text; None where its rank is not known."""

    task: str
    ranks: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more texts, compared topic by topic, each with the one before it."""

    labels: tuple[str, ...]
    topics: tuple[TopicComparison, ...]
    ranks: tuple[RankChange, ...] = field(default=())
    documents: bool = False
    """Whether whole documents were compared, and not the topics of a table."""
