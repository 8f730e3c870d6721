"""Words that left one section and came up in another: moved, and neither new nor dropped.

What no section accounts for is laid together, text by text, and compared as one remainder.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.texts.compare.diff import CHANGED, MOVED
from tui.texts.compare.notation import readings
from tui.texts.compare.pair_diff import pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.blocks import Block
    from tui.texts.compare.clauses import Range
    from tui.texts.compare.diff import Diff, SideMarks
    from tui.texts.compare.model import Poll
    from tui.texts.compare.notation import Reading
    from tui.texts.compare.vocabulary import Vocabulary

_SHORTEST: Final = 7
"""Changed words inside a clause that keeps others go into the remainder from this length on."""
_ALIKE: Final = 0.5
"""So much of the shorter of two clauses of different sections they must share to be one."""
_STOP: Final = "。\n"


class ChangedRun(NamedTuple):
    """Changed words of one section; `whole` where they are a clause or an item."""

    block: int
    start: int
    stop: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class CrossMove:
    """Words that both texts have, in different sections."""

    gone: ChangedRun
    come: ChangedRun
    group: int = 0
    """The same for all words of one clause."""


@dataclass(frozen=True, slots=True)
class CrossNumber:
    """A number that another one replaced in a clause that went to another section."""

    gone: ChangedRun
    come: ChangedRun


def changed_runs(side: SideMarks, block: int = 0, shortest: int = 2) -> Iterator[ChangedRun]:
    """The changed runs of a text: whole clauses, whole items, and runs inside items."""
    coded = side.coded(CHANGED)
    for clause in side.clauses:
        if CHANGED not in coded[clause.start : clause.stop]:
            continue
        spans = [(clause.start, clause.stop)]
        if len(clause.items) > 1:
            spans = sorted({*spans, *clause.items}, key=lambda s: s[0] - s[1])
        for start, stop in spans:
            for run in _runs(coded, start, stop):
                if run[1] - run[0] >= shortest:
                    yield ChangedRun(block, *run, run == (start, stop))


_RUN: Final = re.compile(rb"\x01(?:[\x01\x02]*\x01)?")


def _runs(coded: bytes, start: int, stop: int) -> Iterator[Range]:
    """Runs of changed words in `start:stop`, taking in the marks between them."""
    return (found.span() for found in _RUN.finditer(coded, start, stop))


class _Remainder:
    """What one text has that its sections' likes have not, as a text of its own."""

    def __init__(self, blocks: Sequence[Block], side: int) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._runs: list[ChangedRun] = []
        at = 0
        for n in _in_order(blocks, side):
            block = blocks[n]
            text = block.texts[side]
            marks = block.diff.after if side else block.diff.before
            for run in _loose(marks, n):
                self._starts.append(at)
                self._runs.append(run)
                parts.append(text[run.start : run.stop] + _STOP)
                at += len(parts[-1])
        self.text = "".join(parts)

    def at(self, start: int, stop: int) -> ChangedRun | None:
        """Where the words from `start` to `stop` stand in their section."""
        n = bisect_right(self._starts, start) - 1
        if n < 0:
            return None
        run, by = self._runs[n], self._runs[n].start - self._starts[n]
        if stop + by > run.stop:
            return None
        return ChangedRun(run.block, start + by, stop + by)


def _in_order(blocks: Sequence[Block], side: int) -> list[int]:
    """The blocks that a text has words in, in the order of that text."""
    firsts = [(block.after if side else block.before)[:1] for block in blocks]
    return sorted((n for n, first in enumerate(firsts) if first), key=lambda n: firsts[n])


def _loose(side: SideMarks, block: int) -> Iterator[ChangedRun]:
    """Clauses of which no word is kept, and long runs of changed words in other clauses."""
    coded = side.coded(CHANGED)
    for clause in side.clauses:
        for start, stop in _runs(coded, clause.start, clause.stop):
            if (start, stop) == (clause.start, clause.stop) or stop - start >= _SHORTEST:
                yield ChangedRun(block, start, stop)


def cross_moves(
    blocks: Sequence[Block], vocabulary: Vocabulary, poll: Poll
) -> tuple[list[CrossMove], list[CrossNumber]]:
    """Find and mark what went from one block to another; swapped texts give the same, swapped."""
    if len(blocks) < 2:
        return [], []
    left, right = _Remainder(blocks, 0), _Remainder(blocks, 1)
    if not left.text or not right.text:
        return [], []
    turned = left.text > right.text
    first, second = (right, left) if turned else (left, right)
    one, two = readings(first.text, second.text)
    result = pair(one.text, two.text, vocabulary, poll)
    found = _Found(first, second, one, two, turned)
    moves = [m for m in found.moves(result, vocabulary) if m.gone.block != m.come.block]
    for move in moves:
        _mark(blocks[move.gone.block].diff.before, move.gone)
        _mark(blocks[move.come.block].diff.after, move.come)
    return moves, found.numbers(result, {(m.gone.block, m.come.block) for m in moves})


def _mark(side: SideMarks, run: ChangedRun) -> None:
    for at in range(run.start, run.stop):
        if not side.between[at]:
            side.state[at] = MOVED


@dataclass(slots=True)
class _Found:
    """What the comparison of two remainders found, as places in the sections."""

    first: _Remainder
    second: _Remainder
    one: Reading
    two: Reading
    turned: bool

    def both(self, a: Range, b: Range) -> tuple[ChangedRun, ChangedRun] | None:
        """Two places of the remainders as places in their sections, the earlier text's first."""
        one = self.first.at(*self.one.stretch(*a))
        two = self.second.at(*self.two.stretch(*b))
        if one is None or two is None:
            return None
        return (two, one) if self.turned else (one, two)

    def moves(self, result: Diff, vocabulary: Vocabulary) -> Iterator[CrossMove]:
        """Common words of clauses that are alike enough, and say something."""
        for group in result.groups:
            runs = [(a, b, size) for a, b, size in group.matches if size > 1]
            words = "".join(self.one.text[a : a + size] for a, _, size in runs)
            if len(words) < _ALIKE * group.shorter or not vocabulary.has_substance(words):
                continue
            if not any(vocabulary.has_substance(self.one.text[a : a + n]) for a, _, n in runs):
                continue
            for a, b, size in runs:
                if found := self.both((a, a + size), (b, b + size)):
                    yield CrossMove(*found, group=id(group))

    def numbers(self, result: Diff, moved: set[tuple[int, int]]) -> list[CrossNumber]:
        """Numbers that changed in clauses that moved."""
        found = []
        for a, _, b, _ in result.numbers:
            runs = self.both(a, b)
            if runs and (runs[0].block, runs[1].block) in moved:
                found.append(CrossNumber(*runs))
        return found
