"""Rows of a side-by-side view: clauses of one alignment stand on one row, in every text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = tuple[int, int]
"""A clause: (which text, which clause of it)."""


_HEAD: Final = -1
"""Stands before the first row and after the last one."""


def rows(counts: Sequence[int], links: Iterable[tuple[Cell, Cell]]) -> list[list[int]]:
    """Give each clause a row.

    Rows follow the last text; a row that it has no clause on stands after the row of the clause
    that precedes it in its own text, so that what was dropped is read where it was.

    Args:
        counts: how many clauses each text has.
        links: clauses of neighbouring texts that belong together.

    Returns:
        For each text, the row of each of its clauses, counted from 0 without a gap.
    """
    group = groups(counts, links)
    after: dict[int, int] = {_HEAD: _HEAD}
    for text in range(len(counts) - 1, -1, -1):
        last = _HEAD
        for clause in range(counts[text]):
            root = group[text, clause]
            if root not in after:
                after[root], after[last] = after[last], root
            last = root
    order, at = [], _HEAD
    while (at := after[at]) != _HEAD:
        order.append(at)
    place = {root: n for n, root in enumerate(order)}
    return [[place[group[text, n]] for n in range(count)] for text, count in enumerate(counts)]


def groups(counts: Sequence[int], links: Iterable[tuple[Cell, Cell]]) -> dict[Cell, int]:
    """The number of the group that each clause belongs to: linked clauses share one."""
    cells = [(text, n) for text, count in enumerate(counts) for n in range(count)]
    parent = {cell: cell for cell in cells}

    def root(cell: Cell) -> Cell:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    for one, other in links:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    number = {cell: n for n, cell in enumerate(cells)}
    return {cell: number[root(cell)] for cell in cells}
