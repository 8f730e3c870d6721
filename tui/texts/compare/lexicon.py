"""Words that no boundary should cut, and the numbers among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MEASURES: Final = "个项家款座架台套种类条件人次户亩吨米倍年月日天时分秒级位名所处场批期门册元斤"
"""Words that count things, times and money."""
_DIGITS: Final = r"\d+(?:[.,]\d+)*(?:[%‰％]|[百千万亿]+)?"
_NUMBER: Final = re.compile(rf"{_DIGITS}|[〇零一二两三四五六七八九十百千]+(?=余?[{MEASURES}])")
_UNIT: Final = re.compile(
    rf"""\s*( [A-Za-zμΩ℃]+(?:/[A-Za-z]+)?
        | [十百千万亿]*(?: 个百分点 | 毫秒 | 小时 | 平方米 | 平方公里 | 公里 | 千瓦时? )
        | [十百千万亿]*[{MEASURES}]
        | [十百千万亿]+ )?""",
    re.VERBOSE,
)
_ENDS: Final = re.compile(r"\d[百千万亿%‰％]{0,2}$")
_LAST: Final = re.compile(r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*[%‰百千万亿]*\s?\Z")
_RUN: Final = re.compile(rf"{_DIGITS}|[A-Za-zＡ-Ｚａ-ｚÀ-ɏ]+")


def numbers(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the numbers in `text[start:stop]` stand; Chinese ones only before a measure word."""
    return [found.span() for found in _NUMBER.finditer(text, start, stop)]


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


@lru_cache(maxsize=8)
def _by_first(terms: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Terms by their first character, longest first."""
    table: dict[str, list[str]] = {}
    for term in terms:
        if len(term) > 1:
            table.setdefault(term[0], []).append(term)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in table.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of where the words of a stretch of text begin and end."""

    inside: bytearray
    """1 at a position (counted from the stretch's start) that would cut a word in two."""
    known: frozenset[tuple[int, int]]
    """Where terms of the vocabulary stand, as (start, stop)."""


def words(text: str, terms: frozenset[str]) -> Words:
    """Find the words of `text`: terms, chosen to cover it with the longest; numbers; Latin runs.

    A term made of two others may be cut between them: 应用 基础研究.
    """
    inside, known = bytearray(len(text) + 1), _covering(text, terms)
    for start, stop in [*known, *(found.span() for found in _RUN.finditer(text))]:
        inside[start + 1 : stop] = b"\1" * (stop - start - 1)
    for start, stop in known:
        for at in range(start + 2, stop - 1):
            if text[start:at] in terms and text[at:stop] in terms:
                inside[at] = 0
    return Words(inside, frozenset(known))


def _covering(text: str, terms: frozenset[str]) -> list[tuple[int, int]]:
    """Where terms stand, none overlapping, so that the sum of their squared lengths is highest."""
    size, table = len(text), _by_first(terms)
    best, step = [0] * (size + 1), [1] * (size + 1)
    for at in range(size - 1, -1, -1):
        best[at] = best[at + 1]
        for term in table.get(text[at], ()):
            score = len(term) ** 2 + best[at + len(term)] if text.startswith(term, at) else 0
            if score > best[at]:
                best[at], step[at] = score, len(term)
    known, at = [], 0
    while at < size:
        if step[at] > 1:
            known.append((at, at + step[at]))
        at += step[at]
    return known
