"""Characters that some terminals draw one cell wide and some two, as the terminal here does.

Unicode calls them ambiguous: `“ ” ≥ → ①` and the signs that frames and bars are drawn with. Rich
and Textual measure all of them as one cell. Where the terminal draws two, `measure` has Rich, and
with it Textual and this program, measure two, but for the signs in `STAND_INS`: what is drawn with
those counts on one cell, so an unambiguous sign takes their place on the way to the terminal.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final, Literal

import rich.cells
from rich.cells import get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

Cells = Literal[1, 2]
"""The width of an ambiguous character."""

SOLID: Final = "▄▅▆▇█▉▊▋▌"
"""Blocks of which half or more is filled; a blank in reversed colours takes their place."""
_DIAGONALS: Final = {"╱": "/", "╲": "\\", "╳": "x"}
_CODES: Final = (*range(0xA0, 0x3250), 0xFFFD, *range(0x1F100, 0x1F1AE))
"""Among these are all ambiguous characters, but for those of private use."""
_PRIVATE: Final = range(0xE000, 0xF900)


def _frame_sign(char: str) -> str:
    """Return the plain sign for a character of a frame, by the name that Unicode gives it."""
    name = unicodedata.name(char)
    if char in _DIAGONALS:
        return _DIAGONALS[char]
    if any(word in name for word in ("AND", "DOWN ", "UP ", "ARC ")):
        return "|" if char in "├┤" else "+"
    if "VERTICAL" in name:
        return "|"
    return "=" if char == "═" else "-"


def _ambiguous(first: int, last: int) -> Iterator[str]:
    return (char for char in map(chr, range(first, last + 1)) if is_ambiguous(char))


def is_ambiguous(char: str) -> bool:
    """Return whether terminals differ about the width of `char`."""
    return unicodedata.east_asian_width(char) == "A"


STAND_INS: Final = {
    **{char: _frame_sign(char) for char in _ambiguous(0x2500, 0x257F)},
    **{char: " " for char in _ambiguous(0x2580, 0x2595)},
    **{
        "▒": "%",
        "▓": "#",
        "…": "⋯",
        "·": "⋅",
        "□": "▢",
        "●": "◉",
        "○": "◌",
        "◆": "▰",
        "◇": "◊",
        "▶": ">",
    },
}
"""The unambiguous sign for each that is drawn with."""
_TABLE: Final = str.maketrans(STAND_INS)
_PRINTED: Final = _TABLE | {ord(block): "@" for block in SOLID}


_rich: Any = rich.cells
_TABLES: Final = getattr(_rich, "load_cell_table", None)
_SINGLE: Final = getattr(_rich, "_is_single_cell_widths", None)
"""What Rich measures with, as it comes; None in a release that has moved it, which is let be."""


def ambiguous_cells() -> Cells:
    """Return how wide an ambiguous character is measured now."""
    return 1 if getattr(_rich, "load_cell_table", None) is _TABLES else 2


def measure(width: Cells) -> None:
    """Have Rich and Textual measure ambiguous characters as `width` cells wide from now on."""
    if width == ambiguous_cells() or _TABLES is None or _SINGLE is None:
        return
    if width == 1:
        _rich.load_cell_table, _rich._is_single_cell_widths = _TABLES, _SINGLE
    else:
        wide, table = _wide_lines(), _TABLES()
        lines = sorted([*table.widths, *wide])
        changed = table._replace(widths=lines)
        single = _rich._SINGLE_CELLS.difference(chr(code) for code, _, _ in wide)
        _rich.load_cell_table = lambda _="auto": changed
        _rich._is_single_cell_widths = single.issuperset
    get_character_cell_size.cache_clear()
    _rich.cached_cell_len.cache_clear()


def _wide_lines() -> list[tuple[int, int, int]]:
    """Return a line of Rich's table for each character that is to be two cells wide, not one."""
    return [(_PRIVATE[0], _PRIVATE[-1], 2)] + [
        (code, code, 2)
        for code in _CODES
        if is_ambiguous(char := chr(code))
        and char not in STAND_INS
        and get_character_cell_size(char) == 1
    ]


def printed(text: str) -> str:
    """`text` to be printed without styles, with stand-ins where those are needed.

    Solid blocks are `@`, since a blank would not be seen: darker than the `#` and `%` of others.
    """
    return text if ambiguous_cells() == 1 else text.translate(_PRINTED)


def standing_in(text: str) -> str:
    """`text` with the stand-ins of signs that are drawn with, where those are needed."""
    return text if ambiguous_cells() == 1 else text.translate(_TABLE)
