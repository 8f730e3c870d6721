"""Chinese names as they are typed in Latin letters: by pinyin, or by its initials."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any


def sounds_like(name: str, typed: str) -> bool:
    """Whether `typed` (ASCII letters) is pinyin in `name`, or its first initials.

    Pinyin matches from any syllable on: `henan` and `suanli` find 河南省算力…, `nan` does, `enan`
    does not; `hn` finds every name that begins so.
    """
    letters = typed.lower().replace("'", "")
    if name.isascii() or not letters:
        return False  # what is written in Latin letters is found by its text
    syllables, initials = _pinyin(name)
    if initials.startswith(letters):
        return True
    return re.search("(?:^|')" + "'?".join(letters), syllables) is not None


def spelt(name: str) -> str:
    """`name` in pinyin, without gaps."""
    return _pinyin(name)[0].replace("'", "")


@lru_cache(maxsize=1 << 20)
def _pinyin(name: str) -> tuple[str, str]:
    """The syllables of `name` joined by `'`, and their initials."""
    from pypinyin import Style, lazy_pinyin  # slow to load: only who types Latin letters pays

    syllables = lazy_pinyin(name, style=Style.NORMAL, errors=_latin)
    return "'".join(syllables), "".join(syllable[:1] for syllable in syllables)


def _latin(rest: str) -> Any:  # pypinyin's types know only text, its code takes a list
    """What is not Chinese is spelt letter by letter; punctuation is not said."""
    return [letter for letter in rest.lower() if letter.isalnum()]
