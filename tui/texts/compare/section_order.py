"""Where the sections of a document stand, and which of them changed place from text to text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import HAN, NUMBERING
from tui.texts.compare.increasing import heaviest
from tui.texts.compare.model import SectionMove
from tui.texts.compare.notation import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.model import Direction

_LEVELS: Final = tuple(
    re.compile(kind)
    for kind in (
        "第.+[篇编]", "第.+章", "第.+节", "第.+[条部分]", rf"{HAN}+、", rf"（{HAN}", r"\d",
        r"（\d", "[①-⑳]",
    )
)  # fmt: skip
"""How headings are numbered, the outermost first."""
_ROOT: Final = -1


@dataclass(slots=True)
class OutlineEntry:
    """A section among those of its text."""

    number: str
    """As it is printed: 三, （二）, 1, 第二章; empty where it has none."""
    parent: int
    size: int
    """Its characters, and those of the sections under it."""
    rank: int = 0
    """Its place among the sections under the same heading, from 1."""


def outline(texts: Sequence[str]) -> list[OutlineEntry]:
    """The sections of a text."""
    found: list[OutlineEntry] = []
    above: list[tuple[int, int]] = []
    ranks: Counter[int] = Counter()
    for n, text in enumerate(texts):
        number, level = numbered(text)
        while above and above[-1][0] >= level:
            above.pop()
        parent = above[-1][1] if above else _ROOT
        ranks[parent] += 1
        found.append(OutlineEntry(number, parent, len(text), ranks[parent]))
        for _, higher in above:
            found[higher].size += len(text)
        if level:
            above.append((level, n))
    return found


def numbered(text: str) -> tuple[str, int]:
    """The number that a section begins with, and how deep it stands; 0 where it has none."""
    found = NUMBERING.match(folded(text[:40]))
    if found is None:
        return "", 0
    whole = found[0].strip()
    bare = whole.lstrip("#").strip()
    number = bare if bare.startswith("（") else bare.rstrip(".、）")
    level = next((n for n, kind in enumerate(_LEVELS, 1) if kind.match(bare)), 0)
    # 1.1 stands under 1, a heading with signs alone by how many it has.
    return number, level + number.count(".") or whole.count("#")


def section_moves(
    before: Sequence[str], after: Sequence[str], pairs: Sequence[Pair]
) -> dict[Pair, SectionMove]:
    """For each section that both texts have, how it was placed or numbered otherwise.

    Sections change place among those under the same heading: the fewest and shortest of them,
    so that the rest keep their order. One that went under another heading has moved too.
    Swapped texts give the same, swapped.
    """
    if list(before) <= list(after):
        return _section_moves(before, after, pairs)
    turned = _section_moves(after, before, sorted((j, i) for i, j in pairs))
    return {(i, j): _swapped(move) for (j, i), move in turned.items()}


def _swapped(move: SectionMove) -> SectionMove:
    ways: dict[Direction | None, Direction] = {"forward": "back", "back": "forward"}
    return SectionMove(move.after, move.before, ways.get(move.direction))


def _section_moves(
    before: Sequence[str], after: Sequence[str], pairs: Sequence[Pair]
) -> dict[Pair, SectionMove]:
    one, two = outline(before), outline(after)
    partner = dict(pairs) | {_ROOT: _ROOT}
    groups: dict[int, list[Pair]] = {}
    ways: dict[Pair, Direction] = {}
    for i, j in pairs:
        here, there = one[i].parent, two[j].parent
        if partner.get(here) == there:
            groups.setdefault(here, []).append((i, j))
        elif here in partner:
            ways[i, j] = "forward" if j < partner[here] else "back"
    for group in groups.values():
        ways |= _moved(group, two)
    moves = {}
    for i, j in pairs:
        labels = _labels(one, i, two, j, partner)
        if (i, j) in ways or (labels[0] != labels[1] and one[i].number and two[j].number):
            moves[i, j] = SectionMove(*labels, ways.get((i, j)))
    return moves


def _moved(group: Sequence[Pair], after: Sequence[OutlineEntry]) -> dict[Pair, Direction]:
    """Which of the sections in `group`, in their order before, are not in that order any more."""
    order = sorted(group)
    still = [order[n] for n in heaviest([(j, after[j].size) for _, j in order])]
    had, has = [i for i, _ in still], [j for _, j in still]
    fixed = set(still)
    return {
        (i, j): "forward" if bisect_left(has, j) < bisect_left(had, i) else "back"
        for i, j in order
        if (i, j) not in fixed
    }


def _labels(
    before: Sequence[OutlineEntry],
    i: int,
    after: Sequence[OutlineEntry],
    j: int,
    partner: Mapping[int, int],
) -> tuple[str, str]:
    """The section's numbers; where a text has none, its places among its neighbours."""
    one, two = before[i], after[j]
    if not (one.number and two.number):
        return str(one.rank), str(two.rank)
    elsewhere = partner.get(one.parent) != two.parent
    if elsewhere and one.parent >= 0 <= two.parent and not one.number.startswith("第"):
        return before[one.parent].number + one.number, after[two.parent].number + two.number
    return one.number, two.number
