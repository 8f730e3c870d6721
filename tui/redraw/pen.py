"""The bytes of one frame: cheap cursor moves, cheap changes of style."""

from __future__ import annotations

from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING

from tui.redraw.cells import UNKNOWN
from tui.redraw.styles import PLAIN, change

if TYPE_CHECKING:
    from tui.redraw.cells import Cell

_CHEAP = 4
"""A move inside a row takes about as many bytes."""


def jump(y: int, x: int, to_y: int, to_x: int) -> str:
    """The shortest move; -1 for a row or column that is not known."""
    place = f"\x1b[{to_y + 1};{to_x + 1}H" if to_x else f"\x1b[{to_y + 1}H"
    ways = [place]
    if y == to_y:
        ways.append(f"\x1b[{to_x + 1}G")
        if 0 <= x < to_x:
            ways.append(f"\x1b[{to_x - x}C" if to_x - x > 1 else "\x1b[C")
    elif 0 <= y == to_y - 1:
        ways.append("\r\n" + (f"\x1b[{to_x}C" if to_x else ""))
    return min(ways, key=len)


class Pen:
    """Collects a frame's bytes; knows where the cursor is and in which style it writes."""

    def __init__(self) -> None:
        """Start in the default style, at an unknown place."""
        self.out: list[str] = []
        self.y = self.x = -1
        self.style = PLAIN

    def shift(self, top: int, bottom: int, by: int) -> None:
        """Move the rows `top` to `bottom` up by `by`, or down where it is negative."""
        edge, feed = (bottom, "\n") if by > 0 else (top, "\x1bM")
        self.out.append(
            f"\x1b[{top + 1};{bottom + 1}r{jump(-1, -1, edge, 0)}{feed * abs(by)}\x1b[r"
        )
        self.y = self.x = -1

    def row(self, y: int, old: list[Cell], new: list[Cell]) -> None:
        """Write the cells of row `y` in which `new` differs from `old`."""
        changed = [x for x in compress(count(), map(is_not, old, new)) if new[x] is not UNKNOWN]
        for x in changed:
            if old[x].disputed or new[x].disputed:
                # Another width than ours would have moved or covered what follows.
                rest = range(x, len(new))
                changed = [
                    *changed[: changed.index(x)],
                    *(i for i in rest if new[i] is not UNKNOWN),
                ]
                break
        written = -1
        for x in changed:
            start = x if new[x].char or not x else x - 1
            if start > written:
                self._reach(y, start, new)
                self._write(new[start])
                written = start + new[start].width - 1
        if self.x >= len(new):
            self.x = -1  # at the margin terminals differ about where the cursor is

    def _reach(self, y: int, x: int, new: list[Cell]) -> None:
        """Get to `x`, writing the cells between again where that is as cheap as a move."""
        if self.y == y and self.x == x:
            return
        gap = new[self.x : x] if self.y == y and 0 <= self.x < x <= self.x + _CHEAP else []
        if gap and all(
            c.style is self.style and c.char.isascii() and c is not UNKNOWN for c in gap
        ):
            self.out.extend(c.char for c in gap)
        else:
            self.out.append(jump(self.y, self.x, y, x))
        self.y, self.x = y, x

    def _write(self, cell: Cell) -> None:
        if cell.style is not self.style:
            self.out.append(change(self.style, cell.style))
            self.style = cell.style
        if cell.disputed:
            self.out.append(f"{' ' * cell.width}\x1b[{self.x + 1}G")
        self.out.append(cell.char)
        self.x = -1 if cell.disputed else self.x + cell.width

    def finish(self) -> str:
        """All bytes; the style is the default again."""
        self.out.append(change(self.style, PLAIN))
        return "".join(self.out)
