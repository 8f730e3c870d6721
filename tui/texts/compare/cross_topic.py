"""Words that left one topic and came up in another: notes beside the marks, never marks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import shingles
from tui.texts.compare.pair_diff import CHANGED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.texts.compare.pair_diff import Diff, Side

_SHORTEST: Final = 4
_ALIKE: Final = 0.6
_REPEATED: Final = 24


@dataclass(frozen=True, slots=True)
class Stretch:
    """Changed words of one topic; `whole` where they are a clause or an item."""

    topic: str
    start: int
    stop: int
    text: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Carry:
    """Words that were dropped from one topic and are new in another."""

    gone: Stretch
    come: Stretch


def stretches(topic: str, text: str, side: Side, shortest: int = _SHORTEST) -> Iterator[Stretch]:
    """The changed stretches of a text: whole clauses, whole items, and runs inside items."""
    for piece in side.pieces:
        body = side.state[piece.start : piece.stop]
        if CHANGED not in body:
            continue
        spans = {(piece.start, piece.stop)} | set(piece.items)
        for start, stop in sorted(spans, key=lambda s: s[0] - s[1]):
            runs = list(_runs(side, start, stop))
            for run in runs:
                if run[1] - run[0] >= shortest:
                    whole = run == (start, stop)
                    yield Stretch(topic, *run, text[run[0] : run[1]], whole)


def _runs(side: Side, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Runs of changed words in `start:stop`, taking in the marks between them."""
    begin, last = -1, -1
    for at in range(start, stop):
        if side.between[at]:
            continue
        if side.state[at] == CHANGED:
            begin, last = (at if begin < 0 else begin), at + 1
        elif begin >= 0:
            yield begin, last
            begin = -1
    if begin >= 0:
        yield begin, last


def carried(
    before: Mapping[str, str], after: Mapping[str, str], diffs: Mapping[str, Diff]
) -> list[Carry]:
    """Pair what one topic dropped with what another one gained, the likest first.

    Args:
        before: the words of each topic in the text before.
        after: the words of each topic in the text after.
        diffs: the comparison of the two texts on each topic.
    """
    if len(diffs) < 2:
        return []
    gone = [s for t, d in diffs.items() if t in before for s in stretches(t, before[t], d.before)]
    come = [s for t, d in diffs.items() if t in after for s in stretches(t, after[t], d.after)]
    scored = sorted(_alike(gone, come), key=lambda found: found[:3])
    used: tuple[set[tuple[str, int]], set[tuple[str, int]]] = set(), set()
    carries = []
    for _, n, m in scored:
        one, two = gone[n], come[m]
        cells = {(one.topic, at) for at in range(one.start, one.stop)}
        other = {(two.topic, at) for at in range(two.start, two.stop)}
        if not cells & used[0] and not other & used[1]:
            used[0].update(cells)
            used[1].update(other)
            carries.append(Carry(one, two))
    return carries


def _alike(gone: Sequence[Stretch], come: Sequence[Stretch]) -> Iterator[tuple[float, int, int]]:
    grams = [shingles(s.text) for s in come]
    where: dict[str, list[int]] = defaultdict(list)
    for m, own in enumerate(grams):
        for gram in own:
            where[gram].append(m)
    for n, one in enumerate(gone):
        mine = shingles(one.text)
        common: dict[int, int] = defaultdict(int)
        for gram in mine:
            for m in where[gram] if len(where.get(gram, ())) <= _REPEATED else ():
                common[m] += 1
        for m, shared in common.items():
            two = come[m]
            dice = 2 * shared / (len(mine) + len(grams[m]))
            inside = any(s.whole and s.text in t.text for s, t in ((one, two), (two, one)))
            if one.topic != two.topic and (one.whole or two.whole) and (dice >= _ALIKE or inside):
                yield -round(max(dice, _ALIKE if inside else 0), 6), n, m
