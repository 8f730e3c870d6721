"""Traditional characters in the simplified ones that the vocabulary is written in.

One for one, by OpenCC, so that offsets stay; it is loaded when a text has a character that is not
in everyday simplified use.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_EVERYDAY: Final = frozenset(
    bytes((row, column)).decode("gb2312", "ignore")
    for row in range(0xB0, 0xF8)
    for column in range(0xA1, 0xFF)
)
"""The characters of GB 2312."""
_SHARED: Final = "乾夥後徵於捱摺榘甯菸薹醣麽"
"""Those of them that are another one in a Traditional text: 後 is 后 there."""


def simplified(text: str) -> str:
    """`text` in simplified characters, of the same length."""
    if text.isascii():
        return text
    rare = frozenset(char for char in set(text) - _EVERYDAY if _is_ideograph(char))
    return text.translate(_table(rare)) if rare else text


def _is_ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


@lru_cache(maxsize=64)
def _table(rare: frozenset[str]) -> dict[int, str]:
    """For `str.translate`; empty where none of the rare characters is Traditional."""
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    table = {ord(char): to for char in rare if (to := convert(char)) != char and len(to) == 1}
    shared = {ord(char): convert(char) for char in _SHARED}
    return table | shared if table else {}
