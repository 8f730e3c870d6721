"""Which clause of one text is which clause of another, wherever it stands.

Equal clauses are found by hashing, similar ones by the pairs of characters they share, a pair
counting less the more clauses have it. Both are linear in the length of texts that mostly agree.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import chain
from operator import add
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.texts.compare.clauses import ClauseBounds
    from tui.texts.compare.model import Poll

Pair = tuple[int, int]

_NEAR: Final = 12
"""Clauses this close to where they are expected need less in common to be one clause."""
_NEAR_SCORE: Final = 0.22
_FAR_SCORE: Final = 0.55
_COMMON: Final = 24
"""Character pairs in more clauses than this say nothing of which clause is which."""
_TRIED: Final = 6
_ONE: Final = 1 << 40
"""What a pair of characters weighs that one clause has. Sums of whole numbers are the same in
any order, those of fractions over a set would differ from run to run."""
_DIGIT: Final = re.compile(r"\d")


def align(before: Sequence[ClauseBounds], after: Sequence[ClauseBounds], poll: Poll) -> list[Pair]:
    """Pair clauses one to one, as (index before, index after), in the order of `before`."""
    paired = equal([p.key for p in before], [p.key for p in after])
    taken = set(paired.values())
    rest = [i for i in range(len(before)) if i not in paired]
    free = [j for j in range(len(after)) if j not in taken]
    for *_, i, j in sorted(_similar(before, rest, after, free, Expected(paired), poll)):
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    return sorted(paired.items())


def equal(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Pair clauses that are the same; of repeated ones, those whose neighbours are paired first."""
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = {}, {}
    for keys, table in zip((before, after), places, strict=True):
        for at, key in enumerate(keys):
            table.setdefault(key, []).append(at)
    paired: dict[int, int] = {}
    for key, where in places[0].items():
        if len(where) == len(places[1].get(key, ())):
            paired.update(zip(where, places[1][key], strict=True))
    taken = set(paired.values())
    for order, step in ((range(len(before)), -1), (range(len(before) - 1, -1, -1), 1)):
        for i in order:
            j = paired.get(i + step, -2) - step
            if i not in paired and 0 <= j < len(after) and j not in taken and before[i] == after[j]:
                paired[i] = j
                taken.add(j)
    for key, where in places[0].items():
        left = [i for i in where if i not in paired]
        paired.update(
            zip(left, (j for j in places[1].get(key, ()) if j not in taken), strict=False)
        )
    return paired


class Expected:
    """Where a clause would stand in the other text if it kept its place among equal clauses."""

    def __init__(self, paired: dict[int, int]) -> None:
        """Take the pairs found so far as landmarks."""
        self._marks = sorted(paired.items())
        self._keys = [i for i, _ in self._marks]
        self._places: dict[int, tuple[int, ...]] = {}

    def places(self, i: int) -> tuple[int, ...]:
        """Where clause `i` would stand, judged by the landmarks before and after it."""
        if (found := self._places.get(i)) is None:
            at = bisect_left(self._keys, i)
            marks = self._marks[max(at - 1, 0) : at + 1] or [(0, 0)]
            found = self._places[i] = tuple({q + i - p for p, q in marks})
        return found

    def distance(self, i: int, j: int) -> int:
        """How many clauses `j` is from where clause `i` is expected."""
        places = self.places(i)
        near = abs(j - places[0])
        return near if len(places) == 1 else min(near, abs(j - places[1]))


def shingles(text: str) -> set[str]:
    """The pairs of neighbouring characters in `text`; every digit counts as the same one."""
    plain = text if text.isalpha() else _DIGIT.sub("0", text)
    pairs = set(map(add, plain, plain[1:]))
    pairs.discard("00")
    return pairs or {plain}


class Likeness:
    """How alike clauses are: by the pairs of characters they share, the rare ones most."""

    def __init__(self, before: dict[int, set[str]], after: dict[int, set[str]]) -> None:
        """Count in how many clauses of each text every pair occurs."""
        self._before, self._after = before, after
        had = Counter(chain.from_iterable(before.values()))
        has = Counter(chain.from_iterable(after.values()))
        counts = {**had, **has}
        both = had.keys() & has.keys()
        counts.update((gram, had[gram]) for gram in both if had[gram] > has[gram])
        self._weight = {gram: _ONE // count for gram, count in counts.items()}
        telling = {gram for gram in both if has[gram] <= _COMMON}
        self._where: dict[str, list[int]] = {gram: [] for gram in telling}
        for j, grams in after.items():
            for gram in grams & telling:
                self._where[gram].append(j)
        self._total: dict[int, int] = {}

    def _sum(self, grams: Iterable[str]) -> int:
        return sum(map(self._weight.__getitem__, grams))

    def candidates(self, i: int) -> list[int]:
        """The clauses that share most with clause `i`, by what is not in many clauses."""
        shared: dict[int, int] = defaultdict(int)
        where, weights = self._where, self._weight
        for gram in self._before[i] & where.keys():
            weight = weights[gram]
            for j in where[gram]:
                shared[j] += weight
        if len(shared) <= _TRIED:
            return list(shared)
        return [j for _, j in sorted((-weight, j) for j, weight in shared.items())[:_TRIED]]

    def scores(self, i: int, tried: Iterable[int]) -> Iterator[tuple[float, int]]:
        """How alike clause `i` is to each of `tried`: 0 to 1, and which."""
        own_grams, own_sum = self._before[i], 0
        for j in tried:
            if (other_grams := self._after.get(j)) is None:
                continue
            common = self._sum(own_grams & other_grams)
            if not common:
                yield 0.0, j
                continue
            own_sum = own_sum or self._sum(own_grams)
            total = self._total.get(j) or self._total.setdefault(j, self._sum(other_grams))
            yield (common / min(own_sum, total) + 2 * common / (own_sum + total)) / 2, j


def _similar(
    before: Sequence[ClauseBounds],
    rest: Sequence[int],
    after: Sequence[ClauseBounds],
    free: Sequence[int],
    expected: Expected,
    poll: Poll,
) -> Iterator[tuple[float, int, int, int]]:
    """Pairs alike enough to be one clause in other words: (negative likeness, distance, i, j)."""
    likeness = Likeness(
        {i: shingles(before[i].key) for i in rest}, {j: shingles(after[j].key) for j in free}
    )
    for i in rest:
        poll()
        near = {place + by for place in expected.places(i) for by in (-1, 0, 1)}
        for score, j in likeness.scores(i, near.union(likeness.candidates(i))):
            if score < _NEAR_SCORE:
                continue
            far = expected.distance(i, j)
            if far <= _NEAR or score >= _FAR_SCORE:
                yield -round(score, 6), far, i, j
