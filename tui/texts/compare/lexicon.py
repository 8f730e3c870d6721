"""Words that no boundary should cut, and the numbers among them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEASURES: Final = "个项家款座架台套种类条件人次户亩吨米倍年月日天时分秒级位名所处场批期门册元斤"
"""Words that count things, times and money."""
_HAN: Final = "〇零一二两三四五六七八九十百千"
_DIGITS: Final = r"\d+(?:[.,]\d+)*(?:[%‰％]|[多余]?[百千万亿]+)?"
_RANGE: Final = r"(?:——?|－|-|~|～|至|到)"
_NUMBER: Final = re.compile(
    rf"""\d+(?P<same>[年月日个人倍]){_RANGE}\d+(?P=same)
      | {_DIGITS}(?:{_RANGE}\d+(?:[.,]\d+)*(?:[%‰％]|[多余]?[百千万亿]+)?)?
      | 百分之(?:\d+(?:\.\d+)?|[{_HAN}]+) | [{_HAN}]+分之[{_HAN}]+ | 翻[一两二三四五\d]番
      | [{_HAN}]成(?=[以左多的，。；、]|$) | 一半(?=[以的，。；、]|$)
      | (?:十几|几十|几百|几千|几万)(?=[{MEASURES}亿])
      | (?:近|上|超|数|几)(?:[百千万亿]+)(?=[{MEASURES}亿]|[，。；、]|$)
      | (?<![几数第{_HAN}])[百千万]亿(?=[元，。；、]|$)
      | (?<![几数第{_HAN}])[{_HAN}万]+亿?(?=[余多]?[{MEASURES}])
      | (?<![几数第{_HAN}千百])[{_HAN}]+[万亿]+(?=[^众物事]) """,
    re.VERBOSE,
)
_UNIT: Final = re.compile(
    rf"""\s*( [A-Za-zμΩ℃]+(?:/[A-Za-z]+)?
        | [十百千万亿]*(?: 个百分点 | 毫秒 | 小时 | 平方米 | 平方公里 | 公里 | 千瓦时? )
        | [十百千万亿]*[{MEASURES}]
        | [十百千万亿]+ )?""",
    re.VERBOSE,
)
_ENDS: Final = re.compile(r"\d[百千万亿%‰％]{0,2}$")
_LAST: Final = re.compile(r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*[%‰百千万亿]*\s?\Z")
_RUN: Final = re.compile(rf"{_NUMBER.pattern}|[A-Za-zＡ-Ｚａ-ｚÀ-ɏ]+", re.VERBOSE)


def numbers(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the numbers and ranges in `text[start:stop]` stand; the measure may stand behind."""
    found = (each.span() for each in _NUMBER.finditer(text, start, min(stop + 1, len(text))))
    return [(low, high) for low, high in found if high <= stop]


def starts_number(text: str, at: int) -> bool:
    """Whether a number begins at `at`, in digits or in words."""
    return _NUMBER.match(text, at) is not None


def ends_number(text: str, at: int) -> bool:
    """Whether a number in digits, with its 万 or 亿 where it has one, ends at `at`."""
    return bool(_ENDS.search(text[max(at - 3, 0) : at]))


def last_number(text: str, start: int, stop: int) -> int:
    """Where the number begins that ends at `stop`, a blank apart at most; `stop` if none does."""
    found = _LAST.search(text, start, stop)
    return found.start() if found else stop


def unit_after(text: str, at: int, stop: int) -> str:
    """The measure that follows a number: 项, 亿元, EFLOPS; empty where there is none."""
    found = _UNIT.match(text, at, stop)
    return (found[1] or "") if found else ""


def measure(number: str, unit: str) -> str:
    """What a number counts: a share, money, places by their measure word."""
    if number[-1:] in "%‰％成半" or "分之" in number or unit.endswith("百分点"):
        return "%"
    bare = unit.lstrip("十百千万亿")
    return _MONEY.get(bare, bare)


_MONEY: Final = {"美元": "元"}


@lru_cache(maxsize=8)
def _by_start(terms: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Terms by their first two characters, longest first."""
    table: dict[str, list[str]] = {}
    for term in terms:
        if len(term) > 1:
            table.setdefault(term[:2], []).append(term)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in table.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of where the words of a stretch of text begin and end."""

    inside: bytearray
    """1 at a position (counted from the stretch's start) that would cut a word in two."""
    known: frozenset[tuple[int, int]]
    """Where terms of the vocabulary stand, as (start, stop)."""


def words(text: str, terms: frozenset[str], cuts: bytes | None = None) -> Words:
    """Find the words of `text`: terms, chosen to cover it with the longest; numbers; Latin runs.

    A term made of two others may be cut between them: 应用 基础研究.

    Args:
        text: a stretch of a text.
        terms: words that no boundary should cut.
        cuts: 1 at each place that a segmenter puts inside a word; where a term begins or ends the
            term is right.
    """
    known = _covering(text, terms)
    inside = bytearray(cuts if cuts is not None else bytes(len(text) + 1))
    inside[0] = inside[-1] = 0
    runs = [found.span() for found in _RUN.finditer(text)]
    for start, stop in [*runs, *known]:
        inside[start] = inside[stop] = 0
    for start, stop in [*known, *runs]:
        inside[start + 1 : stop] = b"\1" * (stop - start - 1)
    for start, stop in known:
        for at in range(start + 2, stop - 1):
            if text[start:at] in terms and text[at:stop] in terms:
                inside[at] = 0
    return Words(inside, frozenset(known))


def segmented(text: str, segment: Callable[[str], Sequence[str]]) -> bytes:
    """1 at each place of `text` that `segment` puts inside a word."""
    inside = bytearray(b"\1") * (len(text) + 1)
    for at in accumulate(map(len, segment(text)), initial=0):
        inside[at] = 0
    return bytes(inside)


def _covering(text: str, terms: frozenset[str]) -> list[tuple[int, int]]:
    """Where terms stand, none overlapping, so that the sum of their squared lengths is highest."""
    table = _by_start(terms)
    starts = [at for at, two in enumerate(map(add, text, text[1:])) if two in table]
    known: list[tuple[int, int]] = []
    scores = [0] * (len(starts) + 1)
    chosen = [0] * len(starts)
    for n in range(len(starts) - 1, -1, -1):
        at, scores[n] = starts[n], scores[n + 1]
        for term in table[text[at : at + 2]]:
            if text.startswith(term, at):
                size = len(term)
                score = size**2 + scores[bisect_left(starts, at + size, n)]
                if score > scores[n]:
                    scores[n], chosen[n] = score, size
    n = 0
    while n < len(starts):
        if chosen[n]:
            known.append((starts[n], starts[n] + chosen[n]))
        n = bisect_left(starts, starts[n] + max(chosen[n], 1), n)
    return known
