"""Chinese names as they are typed in Latin letters: by pinyin, or by its initials."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import Any

from tui.tables.dataset.schema import bundled
from tui.texts.pinyin import initials_of, matched

HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")


def sounds_like(name: str, typed: str) -> bool:
    """Whether `typed` (ASCII letters) is pinyin in `name`, or its first initials.

    Pinyin matches from any syllable on: `henan` and `suanli` find 河南省算力…, `nan` does, `enan`
    does not; `hn` finds every name that begins so.
    """
    return _found(name, typed) is not None


def pinyin_span(name: str, typed: str) -> tuple[int, int] | None:
    """Where in `name` the characters are that `typed` is the pinyin of; None: nowhere."""
    found = _found(name, typed)
    if found is None:
        return None
    spelt_at = [index for index, character in enumerate(name) if character.isalnum()]
    first, last = found
    return spelt_at[first], spelt_at[last] + 1


def spelt(name: str) -> str:
    """`name` in pinyin, without gaps."""
    return _pinyin(name)[0].replace("'", "")


def _found(name: str, typed: str) -> tuple[int, int] | None:
    """The first and the last of the syllables of `name` that `typed` spells."""
    if name.isascii():
        return None  # what is written in Latin letters is found by its text
    return matched(*_pinyin(name), typed)


@lru_cache(maxsize=1 << 20)
def _pinyin(name: str) -> tuple[str, str]:
    """The syllables of `name` joined by `'`, and their initials.

    What is not Chinese is spelt letter by letter; punctuation is left out.
    """
    syllables: list[str] = []
    end = 0
    for run in HAN.finditer(name):
        syllables += _letters(name[end : run.start()]) + spell(run[0])
        end = run.end()
    syllables += _letters(name[end:])
    spelling = "'".join(syllables)
    return spelling, initials_of(spelling)


def _letters(text: str) -> list[str]:
    return [letter for letter in text.lower() if letter.isalnum()]


def spell(run: str) -> list[str]:
    """The syllables of a run of Chinese characters, one each."""
    known = _table().get(run)
    return known.split("'") if known else spell_unknown(run)


def spell_unknown(run: str) -> list[str]:
    """The syllables of a run that the table of the bundled names does not have."""
    from pypinyin import Style, lazy_pinyin  # slow to load, and rarely needed

    found: list[str] = lazy_pinyin(run, style=Style.NORMAL, errors=_each)
    return found


def _each(rest: str) -> Any:  # pypinyin's types know only text, its code takes a list
    """A rare character that pypinyin cannot spell is its own spelling."""
    return list(rest)


@cache
def _table() -> dict[str, str]:
    """How the names of the bundled dataset are spelt; a test keeps it in step with pypinyin."""
    return dict(json.loads((bundled() / "pinyin.json").read_text("utf-8")))
