"""How two texts stand to each other, character by character."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import Range

if TYPE_CHECKING:
    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.clauses import ClauseBounds
    from tui.texts.compare.model import Direction

KEPT: Final = 0
CHANGED: Final = 1
MOVED: Final = 2
SHIFTED: Final = 3
"""In both texts and in the same clause, but elsewhere in it."""


_BETWEEN: Final = 16
"""What stands between words, where it is laid over the states."""


def packed(marks: bytes | bytearray) -> int:
    """A mark a character as one number: marks of whole texts are laid together at once."""
    return int.from_bytes(marks, "big")


@cache
def _codes(states: tuple[int, ...]) -> bytes:
    return bytes(2 if code & _BETWEEN else code in states for code in range(256))


@dataclass(slots=True)
class SideMarks:
    """How one of the two texts stands to the other, character by character."""

    clauses: tuple[ClauseBounds, ...]
    state: bytearray
    """KEPT, CHANGED, MOVED or SHIFTED; without meaning between words."""
    within: bytearray
    """1 where the item that a changed character stands in keeps other words."""
    between: bytearray
    moved: list[tuple[int, int, Direction]] = field(default_factory=list)
    """Stretches that moved, as (start, stop, which way from the first text to the second)."""
    swapped: list[tuple[int, int, str]] = field(default_factory=list)
    """Numbers that changed, as (start, stop, the other text's number)."""

    def coded(self, *states: int) -> bytes:
        """For each character 1 where its state is one of `states`, 2 where it is no word's."""
        laid = packed(self.state) | packed(self.between) * _BETWEEN
        return laid.to_bytes(len(self.state), "big").translate(_codes(states))


Numbers = tuple[Range, str, Range, str]
"""A number of the first text and of the second, each with its unit where it is not a part of it."""


@dataclass(frozen=True, slots=True)
class Group:
    """The words that two clauses have in common, as (start before, start after, size)."""

    matches: tuple[tuple[int, int, int], ...]
    shorter: int
    """How many characters the shorter of the two clauses has."""


@dataclass(slots=True)
class Diff:
    """Two texts compared. `links` are clauses that belong on one row, by index."""

    before: SideMarks
    after: SideMarks
    links: list[Pair]
    aligned: list[Pair]
    """Clauses that are one clause, in the same or in other words."""
    numbers: list[Numbers] = field(default_factory=list)
    """Numbers that stand for each other and are not the same."""
    respelled: list[tuple[Range, Range]] = field(default_factory=list)
    """Quantities that are the same in another spelling: 20EFLOPS and 20000PFLOPS."""
    replaced: list[tuple[Range, Range]] = field(default_factory=list)
    """Words that stand for each other, between the same words."""
    renumbered: list[tuple[Range, Range]] = field(default_factory=list)
    """Numbers of list items that changed, of items that are the same: 一是 and 二是."""
    groups: list[Group] = field(default_factory=list)
    """What pairs of clauses have in common, in the characters that were compared."""
