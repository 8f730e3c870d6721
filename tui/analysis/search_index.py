"""One ranked search over everything: what `o` opens and `duibiao search` prints.

Every word must be found somewhere in an entry: in one of its names (as text, as pinyin or its
initials) or in its words. Substrings and pinyin are what a reader types, so nothing fuzzier is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.search_entries import Entry, everything
from tui.tables.query import pinyin_span, sounds_like
from tui.tables.query.column_names import folded
from tui.texts import folding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef
    from tui.words import Language

TABLES = (
    "regions", "indicators", "figures", "targets", "documents", "conference", "findings", "cases",
    "pilots", "questions", "sections",
)  # fmt: skip
"""The kinds of things, in the order in which equally good ones are listed."""

EXACT, PREFIX, SPOKEN, INSIDE, WORDS = 100, 80, 60, 50, 20
"""What a word is worth: is a name, begins one, sounds like one, is in one, is in the words."""
AROUND = 18
SHOWN = 100
"""Characters shown before a hit in a long text, and from it on."""
LETTERS = re.compile("[A-Za-z']+")


@dataclass(frozen=True)
class Hit:
    """Something found: what to show of it and where in that the search words stand."""

    record: RecordRef
    title: str
    text: str
    """The words around the hit where it is in no name; else what else there is to say."""
    in_title: tuple[tuple[int, int], ...] = ()
    in_text: tuple[tuple[int, int], ...] = ()
    score: int = 0


@dataclass(frozen=True)
class Group:
    """The hits of one kind, best first."""

    table: str
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, eq=False)
class Index:
    """Everything in a dataset that can be found."""

    entries: tuple[Entry, ...]
    _folded: list[tuple[tuple[str, ...], str]] = field(default_factory=list, init=False, repr=False)

    def __post_init__(self) -> None:
        """Fold every text once."""
        known: dict[str, str] = {}
        for entry in self.entries:
            names = tuple(known.setdefault(name, folded(name)) for name in entry.names)
            self._folded.append((names, folded(f"{entry.words}　{entry.other}")))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names that pinyin may find, each once."""
        every = dict.fromkeys(name for entry in self.entries for name in entry.names)
        return tuple(name for name in every if not name.isascii())

    def search(self, words: str, each: int = 5) -> tuple[Group, ...]:
        """What has all of `words`, by kind, the kind with the best hit first.

        At most `each` of a kind; `total` tells how many there are.
        """
        # A word of nothing but invisible characters says nothing.
        tokens = [token for word in words.split() if (token := folded(word))]
        if not tokens:
            return ()
        heard = [self._heard(token) for token in tokens]
        found: dict[str, list[tuple[int, int]]] = {}
        for number, entry in enumerate(self.entries):
            score = self._score(number, tokens, heard)
            if score:
                found.setdefault(entry.record.table, []).append((-score, number))
        groups = [self._group(table, scores, tokens, each) for table, scores in found.items()]
        order = {table: index for index, table in enumerate(TABLES)}
        return tuple(sorted(groups, key=lambda g: (-g.hits[0].score, order[g.table])))

    def warm(self) -> None:
        """Spell every name now, so that the first letter is as quick as the others."""
        self._heard("zz")

    def _heard(self, token: str) -> frozenset[str]:
        """The names that a word in Latin letters sounds like."""
        if not LETTERS.fullmatch(token):
            return frozenset()
        return frozenset(folded(name) for name in self.names if sounds_like(name, token))

    def _score(self, number: int, tokens: Sequence[str], heard: Sequence[frozenset[str]]) -> int:
        """How well an entry has all the words; 0: it lacks one."""
        names, text = self._folded[number]
        total = 0
        for token, spoken in zip(tokens, heard, strict=True):
            worth = max((_worth(name, token, spoken) for name in names), default=0)
            worth = worth or (WORDS if token in text else 0)
            if not worth:
                return 0
            total += worth
        return total

    def _group(
        self, table: str, scores: list[tuple[int, int]], tokens: Sequence[str], each: int
    ) -> Group:
        best = sorted(scores)[:each]
        hits = tuple(_hit(self.entries[number], tokens, -score) for score, number in best)
        return Group(table, len(scores), hits)


def _worth(name: str, token: str, heard: frozenset[str]) -> int:
    if token in name:
        return EXACT if token == name else PREFIX if name.startswith(token) else INSIDE
    return SPOKEN - min(len(name), 20) if name in heard else 0  # the more of the name, the better


# -- what a hit shows --------------------------------------------------------


def _hit(entry: Entry, tokens: Sequence[str], score: int) -> Hit:
    """The title with its hits; and what is found in no title, with the words around it."""
    in_title = [span for token in tokens if (span := span_of(entry.title, token))]
    rest = [token for token in tokens if not span_of(entry.title, token)]
    source, find = next(
        (
            (text, find)
            for text, find in (
                (entry.words, _written),
                (entry.other, _written),
                *((name, span_of) for name in entry.names),
            )
            if any(find(text, token) for token in rest)
        ),
        (entry.words, _written),
    )
    start = min((span[0] for token in rest if (span := find(source, token))), default=0)
    first = max(0, start - AROUND)
    text = ("…" if first else "") + source[first : start + SHOWN].replace("\n", " ")
    in_text = [span for token in rest if (span := find(text, token))]
    return Hit(
        entry.record, entry.title, text, tuple(sorted(in_title)), tuple(sorted(in_text)), score
    )


def span_of(text: str, token: str) -> tuple[int, int] | None:
    """Where `token` is in `text`: as written, else as pinyin; None: nowhere."""
    written = _written(text, token)
    if written or not LETTERS.fullmatch(token):
        return written
    return pinyin_span(text[:60], token)


def _written(text: str, token: str) -> tuple[int, int] | None:
    """Where `token` is in `text` as it is written, but for case and width."""
    if found := re.search(re.escape(token), text, re.IGNORECASE):
        return found.span()
    return folding.find(text, token, folded)


@lru_cache(maxsize=4)
def index(dataset: Dataset, language: Language = "zh") -> Index:
    """Everything in `dataset`, gathered once."""
    return Index(tuple(everything(dataset, language)))


def frame(groups: Sequence[Group]) -> pl.DataFrame:
    """The hits as a table."""
    rows = [
        {"kind": group.table, "key": hit.record.key, "title": hit.title, "text": hit.text}
        | {"score": hit.score}
        for group in groups
        for hit in group.hits
    ]
    schema = {"kind": pl.String, "key": pl.String, "title": pl.String, "text": pl.String}
    return pl.DataFrame(rows, schema={**schema, "score": pl.Int64})
