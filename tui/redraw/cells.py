"""Styled text as terminal cells, interned: the same character in the same style is one object."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import east_asian_width

from rich.cells import split_graphemes

from tui.redraw.styles import PLAIN, Style, blank

_DISPUTED = ((0x2300, 0x2400), (0x25A0, 0x27C0), (0x2B00, 0x2C00), (0xE000, 0xF900))
"""Symbols and private use, which some fonts and terminals draw two cells wide."""


class Unplaceable(Exception):  # noqa: N818 - no error: the caller sends stock bytes
    """Raised for text that is not laid out as cells: control codes, or more than a row holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One cell; the second half of a wide character has no character of its own."""

    char: str
    style: Style
    width: int = 1
    disputed: bool = False


UNKNOWN = Cell("\0", PLAIN)
"""A cell whose content on the terminal is unknown."""


def _is_disputed(char: str) -> bool:
    if len(char) != 1:
        return len(char) > 1
    return char >= "\U0001f000" or any(a <= ord(char) < b for a, b in _DISPUTED)


@lru_cache(maxsize=32768)
def _interned(char: str, style: Style, width: int) -> Cell:
    # One of ambiguous width is two cells wide only where that is what the terminal draws. Some draw
    # a part of them so.
    wide = width == 2 and len(char) == 1 and east_asian_width(char) == "A"
    return Cell(char, style, width, wide or _is_disputed(char))


def cell(char: str, style: Style, width: int = 1) -> Cell:
    """Return the cell of `char` in `style`, or of a blank in what shows of its style."""
    return _interned(char, blank(style) if char == " " else style, width)


@lru_cache(maxsize=8192)
def split(text: str, style: Style) -> tuple[str, tuple[Cell, ...]]:
    """Return the cells of `text`, and the combining marks before its first character."""
    if text.isascii() and text.isprintable():
        return "", tuple(cell(char, style) for char in text)
    if any(char < " " or "\x7f" <= char < "\xa0" for char in text):
        raise Unplaceable(repr(text))
    before, cells = "", list[Cell]()
    for start, end, width in split_graphemes(text)[0]:
        if not width:
            before += text[start:end]
        else:
            cells.append(cell(text[start:end], style, width))
            cells.extend([cell("", style)] * (width - 1))
    return before, tuple(cells)


def forget_widths() -> None:
    """Measure all text again: characters have other widths than they had."""
    split.cache_clear()
