"""Text from data, made fit for a terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tui.texts.folding import INVISIBLE

_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{INVISIBLE}]")


def visible(text: str) -> str:
    """`text` with every character that acts or hides (C0, C1, bidi, zero width) as one cell."""
    return _UNSAFE.sub(lambda found: _symbol(found[0]), text)


def short(value: object, limit: int = 60) -> str:
    """A value from the reader or from data as a message of one line has it; None is empty."""
    text = "" if value is None else str(value)
    begin = "".join(c if c.isprintable() else "�" for c in visible(text[:limit]))
    return begin if len(text) <= limit else f"{begin}…"


@lru_cache(maxsize=128)
def _symbol(char: str) -> str:
    """The control picture of a C0 character, else a replacement mark."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�" if unicodedata.category(char) != "Cs" else "?"
