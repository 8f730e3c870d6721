"""Notes on changed words that another topic of a table has: they stay new or dropped.

A topic of the conference's table is a line or two; what of it comes up in another one is worth a
word even where it is too short for a move: 新质生产力.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import shingles
from tui.texts.compare.cross_topic import CrossMove, changed_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.blocks import Block
    from tui.texts.compare.cross_topic import ChangedRun

_SHORTEST: Final = 4
_ALIKE: Final = 0.6
_REPEATED: Final = 24


def cross_notes(blocks: Sequence[Block]) -> list[CrossMove]:
    """Pair what one topic dropped with what another one gained, the likest first."""
    gone = [(run, b.texts[0][run.start : run.stop]) for b, run in _runs(blocks, 0)]
    come = [(run, b.texts[1][run.start : run.stop]) for b, run in _runs(blocks, 1)]
    used: tuple[set[tuple[int, int]], set[tuple[int, int]]] = set(), set()
    notes = []
    for _, n, m in sorted(_alike(gone, come), key=lambda found: found[:3]):
        one, two = gone[n][0], come[m][0]
        cells = {(one.block, at) for at in range(one.start, one.stop)}
        other = {(two.block, at) for at in range(two.start, two.stop)}
        if not cells & used[0] and not other & used[1]:
            used[0].update(cells)
            used[1].update(other)
            notes.append(CrossMove(one, two))
    return notes


def _runs(blocks: Sequence[Block], side: int) -> Iterator[tuple[Block, ChangedRun]]:
    for n, block in enumerate(blocks):
        marks = block.diff.after if side else block.diff.before
        for run in changed_runs(marks, n, shortest=_SHORTEST):
            yield block, run


def _alike(
    gone: Sequence[tuple[ChangedRun, str]], come: Sequence[tuple[ChangedRun, str]]
) -> Iterator[tuple[float, int, int]]:
    grams = [shingles(text) for _, text in come]
    where: dict[str, list[int]] = defaultdict(list)
    for m, own in enumerate(grams):
        for gram in own:
            where[gram].append(m)
    for n, (one, words) in enumerate(gone):
        grams_before = shingles(words)
        common: dict[int, int] = defaultdict(int)
        for gram in grams_before:
            for m in where[gram] if len(where.get(gram, ())) <= _REPEATED else ():
                common[m] += 1
        for m, shared in common.items():
            two, other = come[m]
            dice = 2 * shared / (len(grams_before) + len(grams[m]))
            inside = (one.whole and words in other) or (two.whole and other in words)
            if one.block != two.block and (one.whole or two.whole) and (dice >= _ALIKE or inside):
                yield -round(max(dice, _ALIKE if inside else 0), 6), n, m
