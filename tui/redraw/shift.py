"""A block of rows that moved up or down, guessed from the text of the rows."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING, NamedTuple

from tui.redraw.cells import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.redraw.cells import Cell

_LEAST = 4
"""With fewer changed rows, no shift is looked for."""
_COST = 40
"""Cells that a shift has to save."""


class Shift(NamedTuple):
    """The rows `top` to `bottom` moved up by `by`, or down where it is negative."""

    top: int
    bottom: int
    by: int


def find_shift(rows: list[list[Cell]], new: Mapping[int, list[Cell]]) -> Shift | None:
    """Return the shift of `rows` that leaves fewer cells to write for `new`, if there is one."""
    changed = [y for y, row in new.items() if row != rows[y]]
    if len(changed) < _LEAST:
        return None
    voted = _vote(rows, new, changed)
    if voted is None:
        return None
    saved, shift = max((_saved(rows, new, shift), shift) for shift in _wider(voted, changed))
    if saved <= _COST or any(UNKNOWN in rows[y] for y in range(shift.top, shift.bottom + 1)):
        return None
    return shift


def _wider(shift: Shift, changed: list[int]) -> Iterator[Shift]:
    """Return `shift` extended over changed rows around it (beside a scrollbar's thumb)."""
    for top in {shift.top, min(shift.top, min(changed))}:
        for bottom in {shift.bottom, max(shift.bottom, max(changed))}:
            yield Shift(top, bottom, shift.by)


def _vote(
    rows: list[list[Cell]], new: Mapping[int, list[Cell]], changed: list[int]
) -> Shift | None:
    """Return the shift that most of the changed rows agree on, in the columns that changed."""
    columns = [list(compress(count(), map(is_not, rows[y], new[y]))) for y in changed]
    left, right = min(c[0] for c in columns), max(c[-1] for c in columns) + 1
    index: dict[str, list[int]] = {}
    for y in new:
        index.setdefault("".join([c.char for c in rows[y][left:right]]), []).append(y)
    hits: dict[int, list[int]] = {}
    for y in changed:
        for source in index.get("".join([c.char for c in new[y][left:right]]), ())[:3]:
            hits.setdefault(source - y, []).append(y)
    hits.pop(0, None)
    if not hits:
        return None
    by, votes = Counter({by: len(ys) for by, ys in hits.items()}).most_common(1)[0]
    if votes < 2 or votes * 3 < len(changed):
        return None
    first, last = min(hits[by]), max(hits[by])
    return Shift(first, last + by, by) if by > 0 else Shift(first + by, last, by)


def _saved(rows: list[list[Cell]], new: Mapping[int, list[Cell]], shift: Shift) -> int:
    """Return how many fewer cells are written after `shift`."""
    saved = 0
    for y in range(shift.top, shift.bottom + 1):
        row = new.get(y, rows[y])
        source = y + shift.by
        revealed = not shift.top <= source <= shift.bottom
        saved += sum(map(is_not, rows[y], row))
        saved -= len(row) if revealed else sum(map(is_not, rows[source], row))
    return saved
