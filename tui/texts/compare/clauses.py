"""Cutting a text into clauses and items, and telling words from the marks between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CJK: Final = "\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LINES: Final = "\n\r\v\f\u0085\u2028\u2029"
_BREAK: Final = re.compile(
    rf"""
    (?P<hard>(?:
        (?: [，。；：！？…{_LINES}]
          | (?<!\d)[,;:!?] | [,;:!?](?!\d) | \.(?=\s|$)
        ) [”’』」）)]* \s* )+
      | (?<=[{CJK}”’』」》）]) [ \t\u3000]+ (?=[{CJK}“‘『「《（])
    )
    | 、\s*
    """,
    re.VERBOSE,
)
HAN: Final = "[一二三四五六七八九十百零〇]"
NUMBERING: Final = re.compile(
    rf"""[ \t\u3000]*(?:\#{{1,6}}[ \t]+)?(?:
        第(?:{HAN}+[篇章节条部分]+|\d{{1,3}}[篇章节])
      | {HAN}+、
      | [（(](?:{HAN}+|\d{{1,3}})[）)]
      | \d{{1,3}}[.．、)）](?!\d)
      | \d{{1,3}}(?:\.\d{{1,3}})+(?=[ \t\u3000{CJK}])(?![ \t]*[年月%倍万亿])
      | [①-⑳]
      | (?<=[#][ ]) | (?<=[#]\t)
    )[ \t\u3000]*""",
    re.VERBOSE,
)
"""What numbers a line: 一、（一）1. 第一章 ①, or a Markdown heading's signs."""

_ET_CETERA: Final = re.compile(r"(?<![平同高中初均相优劣])等(?![级待于同])")
_WIDEST: Final = 120
"""Clauses longer than this are cut where their content says, so that no step is quadratic."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause's words, `start` to `stop`, and where the numbering before them `lead`s in.

    `items` are its parts between 、, and the words after 等. `key` is what two clauses must share
    to be the same: the words without white space.
    """

    lead: int
    start: int
    stop: int
    items: tuple[Stretch, ...]
    key: str


class Break(NamedTuple):
    """Marks between words. Numbering, from `lead` on, belongs to the words that follow it."""

    start: int
    lead: int
    stop: int
    hard: bool
    """Whether a clause ends here, and not only an item."""


def breaks(text: str) -> Iterator[Break]:
    """The marks between clauses and between items, in order."""
    first = NUMBERING.match(text)
    at = first.end() if first else 0
    if first:
        yield Break(0, 0, at, hard=True)
    while found := _BREAK.search(text, at):
        lead = stop = found.end()
        hard = found["hard"] is not None
        if hard and any(char in _LINES for char in found[0]):
            numbering = NUMBERING.match(text, lead)
            stop = numbering.end() if numbering else lead
        yield Break(found.start(), lead, stop, hard)
        at = stop


def split(text: str, marks: Sequence[Break]) -> tuple[Piece, ...]:
    """Cut `text` into clauses at `marks`. From one lead to the next they cover it without a gap."""
    items: list[Stretch] = []
    pieces: list[Piece] = []
    lead = start = 0
    for mark in marks:
        if mark.start > start:
            items.append((start, mark.start))
        if mark.hard and items:
            pieces += _clauses(text, lead, items)
            items = []
        if not items:
            lead = mark.lead if pieces else 0
        start = mark.stop
    if start < len(text):
        items.append((start, len(text)))
    if items:
        pieces += _clauses(text, lead, items)
    return tuple(pieces)


def _clauses(text: str, lead: int, items: list[Stretch]) -> list[Piece]:
    """The clause that holds `items`; several where it is too long to be one."""
    if items[-1][1] - items[0][0] <= _WIDEST:
        return [_piece(text, lead, items)]
    groups: list[list[Stretch]] = [[]]
    for item in (part for whole in items for part in _short(text, *whole)):
        if groups[-1] and item[1] - groups[-1][0][0] > _WIDEST:
            groups.append([])
        groups[-1].append(item)
    leads = [lead, *(group[0][0] for group in groups[1:])]
    return [_piece(text, *found) for found in zip(leads, groups, strict=True)]


def _piece(text: str, lead: int, items: list[Stretch]) -> Piece:
    start, stop = items[0][0], items[-1][1]
    if len(items) > 1 and (rest := _ET_CETERA.search(text, items[-1][0] + 1, stop)):
        items = [*items[:-1], (items[-1][0], rest.start()), (rest.start(), stop)]
    return Piece(lead, start, stop, tuple(items), "".join(text[start:stop].split()))


def _short(text: str, start: int, stop: int) -> list[Stretch]:
    """Cut a run without punctuation where its own characters say, alike in both texts."""
    if stop - start <= _WIDEST:
        return [(start, stop)]
    cuts = [start]
    for at in range(start + 2, stop - 1):
        near = crc32(text[at - 1 : at + 1].encode("utf-8", "surrogatepass")) % 16 == 0
        room = at - cuts[-1]
        if (room >= 8 and near) or room >= _WIDEST:
            cuts.append(at)
    return list(zip(cuts, [*cuts[1:], stop], strict=True))


def gaps(text: str, marks: Sequence[Break]) -> bytearray:
    """For each character, 1 where it stands between words: marks, numbering, white space."""
    between = bytearray(len(text))
    for mark in marks:
        between[mark.start : mark.stop] = b"\1" * (mark.stop - mark.start)
    for found in re.finditer(r"\s", text):
        between[found.start()] = 1
    return between
