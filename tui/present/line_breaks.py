"""Chinese and Latin text in lines of a width in terminal cells; the one place that breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING = frozenset("，。；：、！？）》”’」』】%％,.;:!?)")
"""Characters that may not begin a line."""
OPENING = frozenset("“‘（《【「『▲▽◆↑↓＋－≈＃~")
"""Characters that may not end one: what they open, or mark, follows them."""


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """Return `text` in lines of at most `width` cells, each after `indent`.

    Spaces where a line is broken are dropped, and so are empty lines.
    """
    cut = (text[start:end].strip() for start, end in wrap(text, max(1, width - len(indent))))
    return [indent + line for line in cut if line]


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
        inside = _is_latin(left) and _is_latin(right)
        if right not in CLOSING and left not in OPENING and not inside:
            return place
    return end


def _is_latin(char: str) -> bool:
    """Whether a character is part of a Latin word or a number."""
    return (char.isascii() and not char.isspace()) or "À" <= char <= "ɏ"
