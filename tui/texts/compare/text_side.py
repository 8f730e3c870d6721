"""One of two texts on the bench: its clauses, its words, and which of them are accounted for."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import ClauseBounds, breaks, gaps, split
from tui.texts.compare.lexicon import Words, ends_number, segmented, starts_number, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.vocabulary import Vocabulary

_WORD: Final = 6
"""Longer words are none."""


class SideText:
    """A text cut into clauses, and a note at each character of whether the other text has it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        """Cut `text`; words are looked for only in the clauses that are asked for."""
        self.text = text
        marks = tuple(breaks(text))
        self.clauses: tuple[ClauseBounds, ...] = split(text, marks)
        self.between = gaps(text, marks)
        self.kept = bytearray(len(text))
        """1 where a match holds the character."""
        self.vocabulary = vocabulary
        self._words: dict[int, Words] = {}
        self._starts = [clause.start for clause in self.clauses]

    @cached_property
    def _cuts(self) -> bytes | None:
        """What the segmenter says of the whole text."""
        segment = self.vocabulary.segment
        return None if segment is None else segmented(self.text, segment)

    def words(self, index: int) -> Words:
        """The words of clause `index`, counted from its start."""
        if index not in self._words:
            clause = self.clauses[index]
            text, cuts = self.text[clause.start : clause.stop], self._cuts
            here = None if cuts is None else cuts[clause.start : clause.stop + 1]
            self._words[index] = words(text, self.vocabulary.terms, here)
        return self._words[index]

    def number(self, clause: ClauseBounds) -> Range | None:
        """Where the number stands that leads in a clause; None where there is none."""
        lead = self.text[clause.lead : clause.start]
        bare = lead.strip()
        at = clause.lead + lead.find(bare)
        return (at, at + len(bare)) if bare and any(char.isalnum() for char in bare) else None

    def clause_at(self, at: int) -> int:
        """The clause that the character at `at` belongs to."""
        return max(bisect_right(self._starts, at) - 1, 0)

    def size(self, start: int, stop: int) -> int:
        """How many characters of words stand between `start` and `stop`."""
        return stop - start - sum(self.between[start:stop])

    def cuts_word(self, index: int, at: int) -> bool:
        """Whether a boundary at `at` would cut a word of clause `index` in two."""
        return bool(self.words(index).inside[at - self.clauses[index].start])

    def word_before(self, index: int, at: int, room: int) -> int:
        """How long the word is that ends at `at`, of at most `room` characters."""
        for size in range(1, min(room, _WORD) + 1):
            if self.between[at - size]:
                return 0
            if not self.cuts_word(index, at - size):
                return size if not self.text[at - size : at].isdigit() else 0
        return 0

    def word_after(self, index: int, at: int, room: int) -> int:
        """How long the word is that begins at `at`, of at most `room` characters."""
        for size in range(1, min(room, _WORD) + 1):
            if self.between[at + size - 1]:
                return 0
            if not self.cuts_word(index, at + size):
                return size if not self.text[at : at + size].isdigit() else 0
        return 0

    def at_start(self, index: int, at: int) -> bool:
        """Whether an item of clause `index` begins at `at`."""
        return any(at == start for start, _ in self.clauses[index].items)

    def at_stop(self, index: int, at: int) -> bool:
        """Whether an item of clause `index` ends at `at`."""
        return any(at == stop for _, stop in self.clauses[index].items)

    def number_before(self, at: int) -> bool:
        """Whether a number ends at `at`: 600亿."""
        return ends_number(self.text, at)

    def stands_alone(self, at: int) -> bool:
        """Whether the character at `at` is a word of the vocabulary by itself: 在, 对."""
        return self.text[at] in self.vocabulary.terms

    def number_after(self, at: int) -> bool:
        """Whether a number begins at `at`: 3000, 五千."""
        return starts_number(self.text, at)

    def item(self, index: int, at: int) -> tuple[int, int]:
        """The item of clause `index` that `at` stands in."""
        items = self.clauses[index].items
        return next((item for item in items if item[0] <= at < item[1]), items[-1])

    def in_list(self, at: int) -> bool:
        """Whether `at` stands in a clause of several items."""
        return len(self.clauses[self.clause_at(at)].items) > 1

    def free(self, index: int) -> Iterator[tuple[int, int]]:
        """Runs of words in clause `index` that no match holds, none reaching over an item's end."""
        for start, stop in self.clauses[index].items:
            at = start
            while at < stop:
                begin = self.kept.find(0, at, stop)
                if begin < 0:
                    break
                end = self.kept.find(1, begin, stop)
                at = stop if end < 0 else end
                yield begin, at

    def changed(self, start: int, stop: int) -> bool:
        """Whether a word between `start` and `stop` is in no match."""
        return any(
            not kept and not between
            for kept, between in zip(self.kept[start:stop], self.between[start:stop], strict=True)
        )
