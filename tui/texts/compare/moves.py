"""Which of the parts that two texts share have moved: those outside the heaviest common order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.model import Direction
    from tui.texts.compare.shared_runs import Match


@dataclass(frozen=True, slots=True)
class Bundle:
    """Matches that stay or move together: those of a pair of clauses, or one that is alone."""

    pair: Pair
    matches: tuple[Match, ...]
    aligned: bool
    """Whether the two clauses are one clause, and not only have these words in common."""

    @property
    def weight(self) -> int:
        """How many characters it holds."""
        return sum(match.size for match in self.matches)


def moves(bundles: Sequence[Bundle]) -> dict[int, Direction]:
    """Which bundles moved, by their place in `bundles`, and whether forward or back."""
    order = sorted(range(len(bundles)), key=lambda n: _places(bundles[n]))
    still = heaviest([(_places(bundles[n])[1], bundles[n].weight) for n in order])
    chain = [_places(bundles[order[at]]) for at in still]
    before, after = [a for a, _ in chain], [b for _, b in chain]
    fixed = {order[at] for at in still}
    moved: dict[int, Direction] = {}
    for n in order:
        if n not in fixed:
            a, b = _places(bundles[n])
            shift = bisect_left(after, b) - bisect_left(before, a)
            moved[n] = "forward" if shift < 0 else "back"
    return moved


def _places(bundle: Bundle) -> tuple[int, int]:
    """Where the bundle stands in each text: where its longest match does."""
    main = max(bundle.matches, key=lambda match: (match.size, -match.a))
    return main.a, main.b


def heaviest(points: Sequence[tuple[int, int]]) -> list[int]:
    """Indices of the heaviest subsequence of (place, weight) whose places rise.

    A Fenwick tree keeps, for every place, the heaviest chain that ends at or before it.
    """
    rank = {place: n for n, place in enumerate(sorted({place for place, _ in points}), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    back = [-1] * len(points)
    best = (0, -1)
    for at, (place, weight) in enumerate(points):
        total, back[at] = _best(tree, rank[place] - 1)
        here = (total + weight, at)
        n = rank[place]
        while n < len(tree):
            if tree[n][0] < here[0]:
                tree[n] = here
            n += n & -n
        if here[0] > best[0]:
            best = here
    chain: list[int] = []
    at = best[1]
    while at >= 0:
        chain.append(at)
        at = back[at]
    return chain[::-1]


def _best(tree: Sequence[tuple[int, int]], n: int) -> tuple[int, int]:
    best = (0, -1)
    while n > 0:
        if tree[n][0] > best[0]:
            best = tree[n]
        n -= n & -n
    return best
