"""Which of two sets of things belong together, so that the sum of their likeness is highest.

An auction (Bertsekas 1988): whoever has no partner bids for the best one at its present price, and
raises the price by what the second best would be worth less. It is as good as the Hungarian method
but for a sum of `_STEP` a pair, and only looks at the pairs that were given.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STEP: Final = 0.004
_ROUNDS: Final = 400
"""Bids each may make on average, so that many equal ones do not outbid each other for ever."""


def assigned(scores: Mapping[tuple[int, int], float], least: float) -> dict[int, int]:
    """Pair things one to one.

    Args:
        scores: how alike the first thing and the second thing of a pair are.
        least: the likeness below which a thing rather stays alone.

    Returns:
        The second thing by the first.
    """
    offers: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in sorted(scores.items()):
        if score >= least:
            offers[i].append((score, j))
    price: dict[int, float] = defaultdict(float)
    owner: dict[int, int] = {}
    waiting = deque(offers)
    bids = _ROUNDS * len(offers)
    while waiting and bids:
        bids -= 1
        i = waiting.popleft()
        best, chosen, second = _offer(offers[i], price, least)
        if chosen is None:
            continue
        j = chosen
        price[j] += best - second + _STEP
        if j in owner:
            waiting.append(owner[j])
        owner[j] = i
    return {i: j for j, i in owner.items()}


def _offer(
    offers: Sequence[tuple[float, int]], price: Mapping[int, float], least: float
) -> tuple[float, int | None, float]:
    """The best offer at the present prices, and what the next best is worth.

    To stay alone is worth `least`.
    """
    best, second = least, least
    chosen: int | None = None
    for score, j in offers:
        worth = score - price[j]
        if worth > best:
            best, second, chosen = worth, best, j
        elif worth > second:
            second = worth
    return best, chosen, second
