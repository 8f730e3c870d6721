"""How Latin letters match the pinyin of a Chinese name, whose syllables are known."""

from __future__ import annotations

import re


def initials_of(syllables: str) -> str:
    """The first letters of `syllables`, which are joined by `'`."""
    return "".join(syllable[:1] for syllable in syllables.split("'"))


def matched(syllables: str, initials: str, typed: str) -> tuple[int, int] | None:
    """The first and the last of the `syllables` (joined by `'`) that `typed` spells; None: none.

    It matches from any syllable on: `henan` and `suanli` find 河南省算力…, `nan` does, `enan` does
    not; initials match from the first one on.
    """
    letters = typed.lower().replace("'", "")
    if not letters:
        return None
    if initials.startswith(letters):
        return 0, len(letters) - 1
    found = re.search("(?:^|(?<='))" + "'?".join(map(re.escape, letters)), syllables)
    if found is None:
        return None
    return syllables.count("'", 0, found.start()), syllables.count("'", 0, found.end())
