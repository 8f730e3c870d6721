"""Text cut and padded to a width in terminal cells, as Rich measures it; the one place that does.

A Chinese character fills two cells and is never halved.
"""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len, get_character_cell_size

ELLIPSIS: Final = "…"
"""At the end of a text that was cut; one cell wide."""


def cut(text: str, width: int) -> str:
    """The beginning of `text` that fills at most `width` cells.

    Args:
        text: Without control characters.
        width: In cells; 0 or less gives an empty text.
    """
    if cell_len(text) <= width:
        return text
    filled = 0
    for index, character in enumerate(text):
        filled += get_character_cell_size(character)
        if filled > width:
            return text[:index]
    return text


def shortened(text: str, width: int) -> str:
    """`text` in at most `width` cells; … takes the place of what does not fit."""
    if cell_len(text) <= width:
        return text
    return f"{cut(text, width - 1)}{ELLIPSIS}" if width > 0 else ""


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells: padded, or cut with … at the end."""
    text = shortened(text, width)
    gap = " " * (width - cell_len(text))
    return gap + text if right else text + gap
