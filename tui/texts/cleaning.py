"""Text from data, made fit for a terminal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def visible(text: str) -> str:
    """`text` with every control character (C0, C1, bidi, line ends) as one visible cell."""
    return _UNSAFE.sub(lambda found: _symbol(found[0]), text)


@lru_cache(maxsize=128)
def _symbol(char: str) -> str:
    """The control picture of a C0 character, else a replacement mark."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�" if unicodedata.category(char) != "Cs" else "?"
