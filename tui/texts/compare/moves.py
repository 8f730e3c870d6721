"""Which of the parts that two texts share have moved: those outside the heaviest common order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.compare.increasing import heaviest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.list_items import Match
    from tui.texts.compare.model import Direction


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
