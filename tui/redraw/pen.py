"""The bytes of one frame: cheap cursor moves, few changes of style."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING

from tui.redraw.cells import UNKNOWN
from tui.redraw.styles import PLAIN, Style, both, change, reach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.redraw.cells import Cell

_CHEAP = 4
"""A move inside a row takes about as many bytes."""
_MANY = 40
"""With more styles, the best order is not searched for."""


def _across(x: int, to_x: int) -> str:
    """The shortest move inside a row, from -1 where the column is not known."""
    if x == to_x:
        return ""
    if to_x == 0:
        return "\r"
    ways = [f"\x1b[{to_x + 1}G"]
    if 0 <= x < to_x:
        ways.append(f"\x1b[{to_x - x}C" if to_x - x > 1 else "\x1b[C")
    elif to_x < x:
        ways += ["\b" * (x - to_x), f"\x1b[{x - to_x}D"]
    return min(ways, key=len)


def jump(y: int, x: int, to_y: int, to_x: int) -> str:
    """Return the shortest move; -1 is an unknown row or column."""
    place = f"\x1b[{to_y + 1};{to_x + 1}H" if to_x else f"\x1b[{to_y + 1}H"
    ways = [place]
    if y == to_y:
        ways.append(_across(x, to_x))
    elif y >= 0 and abs(to_y - y) == 1:
        if to_y > y:
            ways.append("\r\n" + _across(0, to_x))
        if x >= 0:
            ways.append(("\x1b[B" if to_y > y else "\x1b[A") + _across(x, to_x))
    return min(ways, key=len)


@dataclass
class Run:
    """Neighbouring cells of one style to write."""

    y: int
    x: int
    end: int
    style: Style
    text: str


class Brush:
    """Writes runs; knows where the cursor is and in which style it writes."""

    def __init__(self, width: int) -> None:
        """Start in the default style, at an unknown place of a screen of `width`."""
        self.width = width
        self.out: list[str] = []
        self.y = self.x = -1
        self.style = PLAIN

    def go(self, y: int, x: int) -> None:
        """Move the cursor."""
        if (self.y, self.x) != (y, x):
            self.out.append(jump(self.y, self.x, y, x))
            self.y, self.x = y, x

    def look(self, wanted: Style) -> None:
        """Write in `wanted` from now on."""
        style = reach(self.style, wanted)
        if style is not self.style:
            self.out.append(change(self.style, style))
            self.style = style

    def write(self, run: Run) -> None:
        """Write `run`."""
        self.go(run.y, run.x)
        self.look(run.style)
        self.out.append(run.text)
        # At the margin terminals differ about where the cursor is.
        self.x = run.end if run.end < self.width else -1

    def disputed(self, y: int, x: int, cell: Cell) -> None:
        """Write a character whose width is disputed, on blanks."""
        self.go(y, x)
        self.look(cell.style)
        self.out.append(f"{' ' * cell.width}\x1b[{x + 1}G{cell.char}")
        self.x = -1

    def drawn(self, runs: Iterable[Run]) -> str:
        """Return the bytes that draw `runs` in order and end in the default style."""
        for run in runs:
            self.write(run)
        self.look(PLAIN)
        return "".join(self.out)


class Pen:
    """Collects what a frame changes, then writes it in the order that takes fewer bytes."""

    def __init__(self, width: int) -> None:
        """Start with no changes."""
        self.width = width
        self.out: list[str] = []
        self.runs: list[Run] = []

    def shift(self, top: int, bottom: int, by: int) -> None:
        """Move the rows `top` to `bottom` up by `by`, or down where it is negative."""
        edge, feed = (bottom, "\n") if by > 0 else (top, "\x1bM")
        region = f"\x1b[{top + 1};{bottom + 1}r{jump(-1, -1, edge, 0)}"
        self.out.append(f"{region}{feed * abs(by)}\x1b[r")

    def row(self, y: int, old: list[Cell], new: list[Cell]) -> None:
        """Write the cells of row `y` in which `new` differs from `old`."""
        changed = [x for x in compress(count(), map(is_not, old, new)) if new[x] is not UNKNOWN]
        for at, x in enumerate(changed):
            if old[x].disputed or new[x].disputed:
                # Another width than ours would have moved or covered what follows.
                rest = [i for i in range(x, len(new)) if new[i] is not UNKNOWN]
                self._in_order(y, _starts([*changed[:at], *rest], new), new)
                return
        for x in _starts(changed, new):
            if not self._continues(y, x, new):
                end = x + new[x].width
                self.runs.append(Run(y, x, end, new[x].style, new[x].char))

    def _in_order(self, y: int, starts: Iterable[int], new: list[Cell]) -> None:
        """Write a row with disputed characters from left to right, before all else."""
        brush = Brush(self.width)
        for x in starts:
            if new[x].disputed:
                brush.disputed(y, x, new[x])
            else:
                brush.write(Run(y, x, x + new[x].width, new[x].style, new[x].char))
        self.out.append(brush.drawn(()))

    def _continues(self, y: int, x: int, new: list[Cell]) -> bool:
        """Add the character at `x` to the last run, over a gap that is as cheap as a move."""
        run = self.runs[-1] if self.runs else None
        if run is None or run.y != y or x - run.end > _CHEAP:
            return False
        gap = "".join(cell.char for cell in new[run.end : x])
        if gap and len(gap.encode()) > _CHEAP:
            return False
        style = run.style
        for cell in new[run.end : x + 1]:
            shared = None if cell is UNKNOWN or cell.disputed else both(style, cell.style)
            if shared is None:
                return False
            style = shared
        run.text, run.style, run.end = run.text + gap + new[x].char, style, x + new[x].width
        return True

    def finish(self) -> str:
        """Return all bytes; the style is the default again."""
        ways = [Brush(self.width).drawn(runs) for runs in (self.runs, _by_style(self.runs))]
        return "".join(self.out) + min(ways, key=len)


def _starts(changed: Iterable[int], new: list[Cell]) -> Iterable[int]:
    """Return where the characters begin that `changed` columns are part of."""
    written = -1
    for x in changed:
        start = x if new[x].char or not x else x - 1
        if start > written:
            yield start
            written = start + new[start].width - 1


def _by_style(runs: list[Run]) -> list[Run]:
    """`runs` grouped by style: a move back often takes fewer bytes than two changes of colour."""
    groups: dict[Style, list[Run]] = {}
    for run in runs:
        groups.setdefault(run.style, []).append(run)
    for style in [style for style in groups if style.foreground is None]:
        # Blanks go with any text on the same ground.
        for other in groups:
            if other is not style and both(style, other) is other:
                groups[other] = sorted(groups[other] + groups.pop(style), key=_place)
                break
    order, style = list[Run](), PLAIN
    while groups:
        style = _nearest(style, groups) if len(groups) <= _MANY else next(iter(groups))
        order += groups.pop(style)
    return order


def _nearest(style: Style, others: Iterable[Style]) -> Style:
    """Return the style among `others` with the shortest change."""
    return min(others, key=lambda other: len(change(style, reach(style, other))))


def _place(run: Run) -> tuple[int, int]:
    return run.y, run.x
