"""The order in which the pieces of a page are read: columns one after the other."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.documents.pdf_block import Block

_WIDE: Final = 0.6
"""Of the width of all text: what is wider is in no column."""
_GUTTER: Final = 9
"""Points that two columns are apart at least."""
_LINES: Final = 3
"""Lines that a column has at least."""
_CHARACTERS: Final = 8
"""Characters that a line of a column has in the middle; fewer are the cells of a table."""
_DEEPEST: Final = 4


def in_reading_order(pieces: Sequence[Block], depth: int = 0) -> list[Block]:
    """Whole lines and tables, columns from left to right and each from top to bottom."""
    gutter = _gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        return _rows(pieces)
    out: list[Block] = []
    for band in _bands(pieces, gutter):
        left = [piece for piece in band if piece.x1 <= gutter + 1]
        right = [piece for piece in band if piece.x1 > gutter + 1]
        if _is_column(left) and _is_column(right):
            out += in_reading_order(left, depth + 1) + in_reading_order(right, depth + 1)
        else:
            out += _rows(band)
    return out


def _gutter(pieces: Sequence[Block]) -> float | None:
    """The middle of the widest upright strip that hardly any narrow piece touches."""
    if len(pieces) < 2 * _LINES:
        return None
    first, last = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
    narrow = [p for p in pieces if p.x1 - p.x0 < _WIDE * (last - first)]
    width = int(last - first) + 1
    if not 2 * _GUTTER < width < 10_000:
        return None
    changes = [0] * (width + 1)
    for piece in narrow:
        changes[int(piece.x0 - first)] += 1
        changes[min(int(piece.x1 - first) + 1, width)] -= 1
    best, start, covered = (0, 0), None, 0
    allowed = len(narrow) // 20
    for place in range(width + 1):
        covered += changes[place]
        free = covered <= allowed and place < width
        if free and start is None:
            start = place
        elif not free and start is not None:
            if start > 0 and place < width:
                best = max(best, (place - start, start))
            start = None
    return first + best[1] + best[0] / 2 if best[0] >= _GUTTER else None


def _bands(pieces: Sequence[Block], gutter: float) -> list[list[Block]]:
    """Pieces from top to bottom, parted wherever one lies across the gutter."""
    out: list[list[Block]] = [[]]
    for piece in sorted(pieces, key=lambda p: (p.top, p.x0)):
        if piece.x0 < gutter < piece.x1:
            out += [[piece], []]
        else:
            out[-1].append(piece)
    return [band for band in out if band]


def _is_column(pieces: Sequence[Block]) -> bool:
    if any(piece.rows for piece in pieces):
        return True
    lengths = [len(piece.text) for piece in pieces]
    return len(lengths) >= _LINES and median(lengths) >= _CHARACTERS


def _rows(pieces: Sequence[Block]) -> list[Block]:
    """Pieces side by side joined to lines; tables as they are."""
    out: list[Block] = []
    for line in lines(pieces):
        if any(piece.rows for piece in line):
            out += line
        else:
            first = line[0]
            bottom = max(piece.bottom for piece in line)
            last = max(piece.x1 for piece in line)
            out.append(type(first)(joined(line), first.x0, first.top, last, bottom))
    return out


def lines(pieces: Sequence[Block]) -> list[list[Block]]:
    """Pieces by line, from top to bottom and in each from left to right."""
    out: list[list[Block]] = []
    for piece in sorted(pieces, key=lambda p: (p.top, p.x0)):
        if out and not piece.rows and not out[-1][0].rows and _same_line(out[-1][0], piece):
            out[-1].append(piece)
        else:
            out.append([piece])
    return [sorted(line, key=lambda p: p.x0) for line in out]


def _same_line(one: Block, other: Block) -> bool:
    """Whether two pieces overlap by more than half of the lower one."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def joined(line: Sequence[Block]) -> str:
    """The text of a line; pieces that are apart have a blank between them."""
    return " ".join(piece.text.strip() for piece in line)
