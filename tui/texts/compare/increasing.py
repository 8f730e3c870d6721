"""The heaviest increasing subsequence: which of the parts that two texts share kept their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
