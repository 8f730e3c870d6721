"""Words and phrases over any number of texts: how often each has them, and where first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.texts.compare.notation import folded
from tui.texts.compare.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.vocabulary import Vocabulary

_WORDS: Final = 4
"""A phrase has at most so many words."""
_SHORTEST: Final = 3
_LONGEST: Final = 10
_FEWEST: Final = 2
"""What all texts together have less often is no term."""
_RUN: Final = re.compile(r"[^\W\d_]+")
_LOOSE: Final = frozenset("的了和与及或在对把将以是要为有不中等也就都而被从到更")
"""A phrase neither begins nor ends with these."""


@dataclass(frozen=True, slots=True)
class TermCount:
    """A word or phrase, and how often each text has it."""

    term: str
    counts: tuple[int, ...]
    place: str
    """The heading under which it comes up first; empty where there is none."""

    @property
    def first(self) -> int:
        """The first text that has it, from 0."""
        return next(n for n, count in enumerate(self.counts) if count)

    @property
    def last(self) -> int:
        """The last text that has it, from 0."""
        return max(n for n, count in enumerate(self.counts) if count)


def term_counts(
    texts: Sequence[str], vocabulary: Vocabulary, query: str = "", most: int = 40
) -> list[TermCount]:
    """The terms of the texts whose use changed most, or all that have `query` in them.

    Args:
        texts: the texts in their order.
        vocabulary: terms, and the segmenter that cuts words.
        query: only terms that contain this; the term itself is counted as it is written.
        most: how many terms are returned.
    """
    plain = [folded(text) for text in texts]
    counted = [Counter(_phrases(text, vocabulary)) for text in plain]
    total: Counter[str] = Counter()
    for each in counted:
        total.update(each)
    terms = {term for term, count in total.items() if count >= _FEWEST and query in term}
    terms = _longest(terms, counted, total) | ({query} if query else set())
    rows = []
    for term in terms:
        counts = tuple(text.count(term) for text in plain)
        if any(counts):
            rows.append((-_weight(term, counts), term, counts))
    return [TermCount(term, counts, _place(term, plain)) for _, term, counts in sorted(rows)[:most]]


def _phrases(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Terms, and runs of a few words that no mark parts."""
    for run in _RUN.findall(text):
        words = list(vocabulary.segment(run)) if vocabulary.segment else [run]
        for at in range(len(words)):
            for size in range(1, _WORDS + 1):
                phrase = "".join(words[at : at + size])
                fits = _SHORTEST <= len(phrase) <= _LONGEST
                if fits and at + size <= len(words) and not {phrase[0], phrase[-1]} & _LOOSE:
                    yield phrase
    for term in vocabulary.terms:
        if len(term) >= _SHORTEST:
            yield from [term] * text.count(term)


def _longest(terms: set[str], counted: Sequence[Counter[str]], total: Counter[str]) -> set[str]:
    """Terms but for those that only come up inside a longer one: 质生产力."""
    inner: set[str] = set()
    for term in terms:
        for start in range(len(term)):
            for stop in range(start + _SHORTEST, len(term) + 1):
                part = term[start:stop]
                if part != term and part in terms and total[part] <= total[term]:
                    inner.add(part)
    return terms - inner


def _weight(term: str, counts: Sequence[int]) -> float:
    """How much the use of a term changed: a term that came or went weighs most."""
    change = sum(abs(a - b) for a, b in pairwise(counts))
    gone = 1.5 if 0 in counts else 1.0
    return round(change * gone * min(len(term), 6), 3)


def _place(term: str, texts: Sequence[str]) -> str:
    """The heading of the section where a term comes up first."""
    for text in texts:
        if term in text:
            return next((section.title for section in sections(text) if term in section.text), "")
    return ""
