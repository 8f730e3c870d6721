"""Sections that are compared with each other, and their comparisons laid side by side.

A block is a section of one text and its like in the next, or one that has none there. Where one of
two texts has no headings, all of both is one block. A topic is what blocks join over all texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tui.texts.compare.diff import Diff, SideMarks
from tui.texts.compare.parallel_rows import Cell, groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.clauses import ClauseBounds, Range
    from tui.texts.compare.sections import Section


@dataclass(slots=True)
class Block:
    """Sections of two neighbouring texts, by index, that are compared with each other."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    texts: tuple[str, str]
    diff: Diff


Plan = list[tuple[tuple[int, ...], tuple[int, ...]]]
"""Which sections of a text, by index, are compared with which of the next."""


def blocks(pairs: Iterable[Pair], counts: tuple[int, int], *, whole: bool) -> Plan:
    """Which sections are compared with which: each pair, and each section that is in none.

    Args:
        pairs: sections that are one section.
        counts: how many sections each text has.
        whole: whether the texts are documents: one without headings is compared with all of the
            other.
    """
    if whole and 1 in counts and 0 not in counts:
        return [(tuple(range(counts[0])), tuple(range(counts[1])))]
    partner = dict(pairs)
    taken = set(partner.values())
    found: Plan = [((i,), (partner[i],) if i in partner else ()) for i in range(counts[0])]
    return found + [((), (j,)) for j in range(counts[1]) if j not in taken]


def topic_of(
    counts: Sequence[int], steps: Sequence[Sequence[Block]], same: Iterable[tuple[Cell, Cell]] = ()
) -> dict[Cell, int]:
    """The topic of each section (which text, which section of it), as a number.

    Topics are numbered as they are read: in the order of the first text, those that a later text
    brings after the ones that they follow there.
    """
    links = list(same)
    for n, step in enumerate(steps):
        for block in step:
            cells = [(n, i) for i in block.before] + [(n + 1, j) for j in block.after]
            links += [(cells[0], cell) for cell in cells[1:]]
    group = groups(counts, links)
    following: dict[int, int] = {-1: -1}
    for text, count in enumerate(counts):
        last = -1
        for section in range(count):
            root = group[text, section]
            if root not in following:
                following[root], following[last] = following[last], root
            last = root
    number: dict[int, int] = {}
    at = -1
    while (at := following[at]) != -1:
        number[at] = len(number)
    return {cell: number[root] for cell, root in group.items()}


@dataclass(slots=True)
class Joined:
    """The comparison of a topic with the text after, and which block each part of it is."""

    diff: Diff
    blocks: list[tuple[Block, int, int]] = field(default_factory=list)
    """Each block, and where it begins in the topic's words before and after."""


def joined(
    found: Sequence[Block], before: dict[int, int], after: dict[int, int], texts: tuple[str, str]
) -> Joined:
    """Lay the comparisons of a topic's blocks one behind the other.

    Args:
        found: the topic's blocks of one step.
        before: where each of its sections begins in the topic's words, in the text before.
        after: the same for the text after.
        texts: the topic's words.
    """
    placed = [
        (b, before[b.before[0]] if b.before else 0, after[b.after[0]] if b.after else 0)
        for b in found
    ]
    if len(placed) == 1:
        return Joined(placed[0][0].diff, placed)
    left, first = _laid([(b.diff.before, at) for b, at, _ in placed if b.before], texts[0])
    right, second = _laid([(b.diff.after, at) for b, _, at in placed if b.after], texts[1])
    whole = Diff(left, right, [], [])
    for block, a, b in placed:
        diff = block.diff
        i, j = first.get(id(diff.before), 0), second.get(id(diff.after), 0)
        whole.links += [(p + i, q + j) for p, q in diff.links]
        whole.aligned += [(p + i, q + j) for p, q in diff.aligned]
        whole.numbers += [(_at(x, a), m, _at(y, b), other) for x, m, y, other in diff.numbers]
        whole.respelled += [(_at(x, a), _at(y, b)) for x, y in diff.respelled]
        whole.replaced += [(_at(x, a), _at(y, b)) for x, y in diff.replaced]
        whole.renumbered += [(_at(x, a), _at(y, b)) for x, y in diff.renumbered]
    return Joined(whole, placed)


def _laid(sides: Sequence[tuple[SideMarks, int]], text: str) -> tuple[SideMarks, dict[int, int]]:
    """Sides one behind the other, and how many clauses stand before each of them."""
    size = len(text)
    whole = SideMarks((), bytearray(size), bytearray(size), bytearray(size))
    clauses: list[ClauseBounds] = []
    first: dict[int, int] = {}
    for side, at in sorted(sides, key=lambda found: found[1]):
        first[id(side)] = len(clauses)
        clauses += [_moved(clause, at) for clause in side.clauses]
        stop = at + len(side.state)
        whole.state[at:stop], whole.within[at:stop] = side.state, side.within
        whole.between[at:stop] = side.between
        whole.moved += [(start + at, end + at, way) for start, end, way in side.moved]
        whole.swapped += [(start + at, end + at, other) for start, end, other in side.swapped]
    return replace(whole, clauses=tuple(clauses)), first


def _moved(clause: ClauseBounds, by: int) -> ClauseBounds:
    items = tuple((start + by, stop + by) for start, stop in clause.items)
    return clause._replace(
        lead=clause.lead + by, start=clause.start + by, stop=clause.stop + by, items=items
    )


def _at(found: Range, by: int) -> Range:
    return found[0] + by, found[1] + by


def offsets(sections: Sequence[Section], members: Sequence[int]) -> tuple[str, dict[int, int]]:
    """The words of those sections as one text, and where each begins in it."""
    at, where = 0, {}
    for n in members:
        where[n] = at
        at += len(sections[n].text)
    return "".join(sections[n].text for n in members), where
