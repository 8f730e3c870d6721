"""Where lines of Chinese and Latin text may be broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING = frozenset("，。；：、！？）》”’」』】%％,.;:!?)")
"""Characters that may not begin a line."""
OPENING = frozenset("“‘（《【「『▲▽◆↑↓~")
"""Characters that may not end one: what they open, or mark, follows them."""


def wrap(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Cut `text` into lines of at most `width` cells: offsets of each line.

    A line may end anywhere but inside a run of Latin letters and digits (`1.3`, `EFLOPS`), and
    before closing punctuation.
    """
    start = 0
    while start < len(text):
        end, cells = start, 0
        while end < len(text) and text[end] != "\n" and cells + cell_len(text[end]) <= width:
            cells += cell_len(text[end])
            end += 1
        if end < len(text) and text[end] == "\n":
            yield start, end
            start = end + 1
            continue
        if end < len(text):
            end = _break_before(text, start, max(end, start + 1))
        yield start, end
        start = end


def _break_before(text: str, start: int, end: int) -> int:
    """The last place at or before `end` where the line from `start` may break."""
    for place in range(end, start, -1):
        left, right = text[place - 1], text[place]
        inside = left.isascii() and right.isascii() and not (left.isspace() or right.isspace())
        if right not in CLOSING and left not in OPENING and not inside:
            return place
    return end
