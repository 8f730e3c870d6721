"""A comparison as one run of text with tracked changes, from which both texts can be read.

What is neither new nor moved here, joined, is the earlier text; what is neither dropped nor moved
away, joined, is the later one. Only line ends are written otherwise: all of them alike.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final, Literal

from tui.texts.compare.increasing import heaviest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.model import Comparison, TopicComparison

Kind = Literal["same", "dropped", "new", "moved_from", "moved_to"]
_SHORTEST: Final = 7
"""A clause of fewer characters that is elsewhere is dropped and new, and no move."""
_HEADING, _END = -1, -2
"""The rows of a topic's name and of the line end after its words, in a table of topics."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that both texts have, or one of them."""

    text: str
    kind: Kind
    move: int = 0
    """The same for what moved from one place and came to the other; 0 where nothing moved."""


@dataclass(slots=True)
class _Clause:
    """A clause of one text, with its cell of the comparison."""

    cell: tuple[int, int]
    text: str
    kept: list[bool]
    """Whether the other text has each character at this place."""
    move: int = 0


_Stretch = tuple[int, int, int, int]
"""Clauses `[0]:[1]` of the earlier text that are clauses `[2]:[3]` of the later one."""


def tracked(comparison: Comparison) -> Iterator[Piece]:
    """The later of two texts with what changed, as its characters come.

    Args:
        comparison: of exactly two texts.
    """
    one, two = _clauses(comparison, 0), _clauses(comparison, 1)
    stay = _staying(one, two)
    _note_moves(one, two, stay)
    found = _pieces(one, two, stay)
    for (kind, move), run in groupby(found, key=lambda piece: (piece.kind, piece.move)):
        yield Piece("".join(piece.text for piece in run), kind, move)


def _clauses(comparison: Comparison, side: int) -> list[_Clause]:
    """The clauses of a text in its own order."""
    found: list[_Clause] = []
    topics = sorted(enumerate(comparison.topics), key=lambda each: _order(each[1], side))
    for number, topic in topics:
        version = topic.texts[side]
        named = bool(version.text) and not comparison.documents
        if named:
            found.append(_whole((number, _HEADING), f"{topic.topic}\n"))
        for clause in version.clauses:
            kept = [not span.marks for span in clause.spans for _ in span.text]
            found.append(_Clause((number, clause.row), clause.text, kept))
        if named:
            found.append(_whole((number, _END), "\n"))
    _unify_line_ends(found)
    return found


def _order(topic: TopicComparison, side: int) -> int:
    return topic.texts[side].order or 0


def _whole(cell: tuple[int, int], text: str) -> _Clause:
    return _Clause(cell, text, [True] * len(text))


def _unify_line_ends(clauses: Sequence[_Clause]) -> None:
    """Write every line end alike, also where one clause ends within it."""
    last = ""
    for clause in clauses:
        text, ahead = clause.text, last
        last = text[-1:] or last
        if "\r" in text or ahead == "\r":
            told = zip(text, clause.kept, ahead + text if ahead else f" {text}", strict=False)
            left = [(char, kept) for char, kept, prior in told if (prior, char) != ("\r", "\n")]
            clause.text = "".join(char for char, _ in left).replace("\r", "\n")
            clause.kept = [kept for _, kept in left]


def _staying(one: Sequence[_Clause], two: Sequence[_Clause]) -> list[_Stretch]:
    """The clauses that both texts have in the same order: the most words that can be."""
    pairs = sorted(_pairs(one, two))
    weights = [1 + sum(sum(clause.kept) for clause in one[a:a_end]) for a, a_end, _, _ in pairs]
    points = [(b, weight) for (_, _, b, _), weight in zip(pairs, weights, strict=True)]
    return [pairs[n] for n in heaviest(points)]


def _pairs(one: Sequence[_Clause], two: Sequence[_Clause]) -> Iterator[_Stretch]:
    """Clauses of one cell in both texts; of those that lie scattered the longest."""
    cells: tuple[dict[tuple[int, int], list[int]], ...] = (defaultdict(list), defaultdict(list))
    for clauses, found in zip((one, two), cells, strict=True):
        for n, clause in enumerate(clauses):
            if any(clause.kept):
                found[clause.cell].append(n)
    for cell, mine in cells[0].items():
        if theirs := cells[1].get(cell):
            yield (*_neighbours(mine, one), *_neighbours(theirs, two))


def _neighbours(places: Sequence[int], clauses: Sequence[_Clause]) -> tuple[int, int]:
    if places[-1] - places[0] == len(places) - 1:
        return places[0], places[-1] + 1
    longest = max(places, key=lambda n: len(clauses[n].text))
    return longest, longest + 1


def _note_moves(one: Sequence[_Clause], two: Sequence[_Clause], stay: Sequence[_Stretch]) -> None:
    """Number the clauses that are elsewhere, the same in both texts; neighbours as one move."""
    fixed = ({n for a, b, _, _ in stay for n in range(a, b)},
             {n for _, _, a, b in stay for n in range(a, b)})  # fmt: skip
    free = (
        [n for n in range(len(one)) if n not in fixed[0]],
        [n for n in range(len(two)) if n not in fixed[1]],
    )
    came = _elsewhere([(n, one[n].text) for n in free[0]], [(n, two[n].text) for n in free[1]])
    last, number = (_END, _END), 0
    for place in sorted(came):
        number += (came[place], place) != (last[0] + 1, last[1] + 1)
        one[came[place]].move = two[place].move = number
        last = came[place], place


def _elsewhere(one: Sequence[tuple[int, str]], two: Sequence[tuple[int, str]]) -> dict[int, int]:
    """Clauses of the later text, by their place, and those of the earlier one that they were.

    Long ones are looked for; short ones go with them.
    """
    where: dict[str, deque[int]] = defaultdict(deque)
    for n, text in one:
        if sum(map(str.isalnum, text)) >= _SHORTEST:
            where[text].append(n)
    came = {n: where[text].popleft() for n, text in two if where.get(text)}
    words, taken = (dict(one), dict(two)), set(came.values())
    for step in (1, -1):
        for n in sorted(came, reverse=step < 0):
            place, was = n + step, came[n] + step
            while place not in came and was not in taken and _same(words, was, place):
                came[place] = was
                taken.add(was)
                place, was = place + step, was + step
    return came


def _same(words: tuple[dict[int, str], dict[int, str]], was: int, place: int) -> bool:
    return place in words[1] and words[0].get(was) == words[1][place]


def _pieces(
    one: Sequence[_Clause], two: Sequence[_Clause], stay: Sequence[_Stretch]
) -> Iterator[Piece]:
    i = j = 0
    for a, a_end, b, b_end in chain(stay, [(len(one), len(one), len(two), len(two))]):
        for clause in one[i:a]:
            yield Piece(clause.text, "moved_from" if clause.move else "dropped", clause.move)
        for clause in two[j:b]:
            yield Piece(clause.text, "moved_to" if clause.move else "new", clause.move)
        yield from _within(_joined(one[a:a_end]), _joined(two[b:b_end]))
        i, j = a_end, b_end


_Words = tuple[str, list[int]]
"""The words of clauses, and the places of what the other text has too."""


def _joined(clauses: Sequence[_Clause]) -> _Words:
    kept = chain.from_iterable(clause.kept for clause in clauses)
    return "".join(c.text for c in clauses), [n for n, bare in enumerate(kept) if bare]


def _within(before: _Words, after: _Words) -> Iterator[Piece]:
    """What two clauses share, and what each has alone, the earlier one's words first."""
    (one, mine), (two, theirs) = before, after
    same = _equal("".join(map(one.__getitem__, mine)), "".join(map(two.__getitem__, theirs)))
    i = j = 0
    for a, b in [*((mine[a], theirs[b]) for a, b in same), (len(one), len(two))]:
        if i < a:
            yield Piece(one[i:a], "dropped")
        if j < b:
            yield Piece(two[j:b], "new")
        if a < len(one):
            yield Piece(one[a], "same")
        i, j = a + 1, b + 1


def _equal(one: str, two: str) -> list[tuple[int, int]]:
    """The places of characters that are in both; nearly always all of them."""
    if one == two:
        return [(n, n) for n in range(len(one))]
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return [(a + n, b + n) for a, b, size in blocks for n in range(size)]
