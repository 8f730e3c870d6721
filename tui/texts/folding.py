"""What a text says whatever its characters: nothing invisible, one code a character.

Search, comparison and extraction all read texts through this. Superscripts and other signs keep
their meaning: only ideographs are folded.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from tui.texts.radicals import EQUIVALENT

if TYPE_CHECKING:
    from collections.abc import Callable

INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
"""Zero-width and bidirectional characters and variation selectors, for a regex's brackets."""
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_COMPATIBILITY: Final = (range(0x2E80, 0x2FD6), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
"""Radicals and compatibility ideographs."""
IDEOGRAPHS: Final = {
    code: unicodedata.normalize("NFKC", chr(code)) for codes in _COMPATIBILITY for code in codes
} | EQUIVALENT
"""For `str.translate`: one ideograph for another, so that offsets stay."""


def bare(text: str) -> str:
    """`text` with one code for each ideograph, and without what cannot be seen."""
    if text.isascii():
        return text
    return _INVISIBLE.sub("", text.translate(IDEOGRAPHS))


def is_invisible(char: str) -> bool:
    """Whether a character is zero-width, bidirectional or a variation selector."""
    return _INVISIBLE.match(char) is not None


def invisible(text: str) -> list[int]:
    """Where in `text` the characters are that cannot be seen."""
    return [] if text.isascii() else [found.start() for found in _INVISIBLE.finditer(text)]


def find(text: str, wanted: str, fold: Callable[[str], str]) -> tuple[int, int] | None:
    """Where the folded `wanted` is in `text`, in offsets of `text` itself.

    Args:
        text: What is searched.
        wanted: What is looked for, folded.
        fold: Folds a text; it may make it longer or shorter.
    """
    at = fold(text).find(wanted)
    if at < 0:
        return None
    pieces = [fold(char) for char in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    at = "".join(pieces).find(wanted)
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 and wanted else None
