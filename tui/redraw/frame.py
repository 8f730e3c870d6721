"""What the terminal shows, as rows of cells, and the bytes that turn it into the next frame."""

from __future__ import annotations

from operator import is_not
from typing import TYPE_CHECKING, NamedTuple

from tui.redraw.cells import UNKNOWN, Cell, Unplaceable, cell, split
from tui.redraw.pen import Pen
from tui.redraw.shift import Shift, find_shift

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.redraw.styles import Style

__all__ = ["Frame", "Piece", "Unplaceable"]


class Piece(NamedTuple):
    """Styled texts that are in row `y` from column `x` on."""

    y: int
    x: int
    texts: Iterable[tuple[str, Style]]


class Frame:
    """The last frame sent."""

    def __init__(self, *, scroll: bool = True) -> None:
        """Start with an unknown screen; `scroll` allows scroll regions."""
        self.scroll = scroll
        self.width = self.height = 0
        self.rows: list[list[Cell]] = []

    def forget(self) -> None:
        """Treat the whole screen as unknown."""
        self.rows = [[UNKNOWN] * self.width for _ in range(self.height)]

    def draw(self, pieces: Iterable[Piece], width: int, height: int) -> str:
        """Return the bytes that put `pieces` on a terminal of `width` x `height` with this frame.

        Raises:
            Unplaceable: Nothing is changed then.
        """
        if (width, height) != (self.width, self.height):
            self.width, self.height = width, height
            self.forget()
        new = self._lay(pieces)
        shift = find_shift(self.rows, new) if self.scroll else None
        out = self._drawn(new, shift)
        # A cell takes a byte at least.
        if shift and len(out) > sum(sum(map(is_not, self.rows[y], new[y])) for y in new):
            out = min(out, self._drawn(new, None), key=len)
        for y, row in new.items():
            self.rows[y] = row
        return out

    def whole(self) -> str:
        """Return the bytes that draw the whole frame on any screen; empty if it is not known."""
        if not self.rows or any(UNKNOWN in row for row in self.rows):
            return ""
        pen = Pen(self.width)
        for y, row in enumerate(self.rows):
            pen.row(y, [UNKNOWN] * self.width, row)
        return pen.finish()

    def _drawn(self, new: dict[int, list[Cell]], shift: Shift | None) -> str:
        """Return the bytes that draw the rows `new`, after `shift`."""
        pen = Pen(self.width)
        rows = self._shifted(pen, new, shift) if shift else {y: self.rows[y] for y in new}
        for y in sorted(rows):
            wanted = new.get(y, self.rows[y])
            if rows[y] != wanted:
                pen.row(y, rows[y], wanted)
        return pen.finish()

    def _lay(self, pieces: Iterable[Piece]) -> dict[int, list[Cell]]:
        """Return the rows that `pieces` change, with them in place."""
        new: dict[int, list[Cell]] = {}
        for y, x, texts in pieces:
            if not 0 <= y < self.height:
                raise Unplaceable(f"row {y} of {self.height}")
            if y not in new:
                new[y] = self.rows[y][:]
            _put(new[y], x, texts, self.width)
        return new

    def _shifted(self, pen: Pen, new: dict[int, list[Cell]], shift: Shift) -> dict[int, list[Cell]]:
        """Return the rows after a block of them is scrolled; revealed rows are unknown."""
        top, bottom, by = shift
        pen.shift(top, bottom, by)
        unknown = [UNKNOWN] * self.width
        inside = range(top, bottom + 1)
        moved = {y: self.rows[y + by] if y + by in inside else unknown for y in inside}
        return {y: self.rows[y] for y in new} | moved


def _put(row: list[Cell], x: int, texts: Iterable[tuple[str, Style]], width: int) -> None:
    """Lay `texts` over `row` from `x` on, as a terminal would."""
    start = x
    for text, style in texts:
        before, cells = split(text, style)
        if before:
            _join(row, x, before)
        row[x : x + len(cells)] = cells
        x += len(cells)
    if x > width or len(row) > width:
        raise Unplaceable(f"column {x} of {width}")
    if start < x:
        _mend(row, start)
        if x < width:
            _mend(row, x)


def _join(row: list[Cell], x: int, mark: str) -> None:
    """Add a combining `mark` to the character before `x`."""
    at = x - 1 if x > 0 and row[x - 1].char else x - 2
    # The text colour of a blank is unknown.
    if at < 0 or row[at] is UNKNOWN or row[at].char in ("", " "):
        raise Unplaceable("a mark with no character before it")
    row[at] = cell(row[at].char + mark, row[at].style, row[at].width)


def _mend(row: list[Cell], x: int) -> None:
    """Blank the halves of wide characters that were cut at `x`."""
    after = row[x]
    if x and row[x - 1].width > 1 and after.char:
        row[x - 1] = cell(" ", row[x - 1].style)
    if not after.char and (not x or row[x - 1].width < 2):
        row[x] = cell(" ", after.style)
