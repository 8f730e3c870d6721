"""Cutting a text into clauses and items, and telling words from the marks between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CJK: Final = "\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LINES: Final = "\n\r\v\f\u0085\u2028\u2029"
_LINE_ENDS: Final = frozenset(_LINES)
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
      | Article[ ]\d{{1,3}}\b(?![ ](?:of|and|or|to)\b)
      | [（(](?:{HAN}+|\d{{1,3}})[）)]
      | \d{{1,3}}[.．、)）](?!\d)
      | \d{{1,3}}(?:\.\d{{1,3}})+(?=[ \t\u3000{CJK}])(?![ \t]*[年月%倍万亿])
      | [①-⑳]
      | (?<=[#][ ]) | (?<=[#]\t)
    )[ \t\u3000]*""",
    re.VERBOSE,
)
"""What numbers a line: 一、（一）1. 第一章 ①, or a Markdown heading's signs."""

ARTICLE: Final = re.compile(
    rf"[ \t\u3000]*(?:\#{{1,6}}[ \t]+)?(?P<name>第{HAN}+条(?:之{HAN}+)?|Article[ ]\d{{1,3}}\b)"
    r"(?![规第的、，和至或所中]|[ ](?:of|and|or|to)\b)"
)
"""What an article of a law begins with."""
_AGENCY: Final = "本报|新华社|新华网|人民网|中新社|央视网"
_BYLINE: Final = rf"""(?:^|(?<=\s))[ \t\u3000]*(?:
        [（(]?(?:{_AGENCY})?(?:记者|通讯员|摄影)[^，。；\n]{{0,24}}(?:摄|报道|文)[）)]?
      | (?:来源|责任编辑|责编|编辑|作者|记者)[:：][^，。；\n]{{0,30}}
    )[ \t]*$"""
BYLINE: Final = re.compile(_BYLINE, re.VERBOSE | re.MULTILINE)
"""A line that tells who wrote or photographed: no heading, and no words of the text."""
_DATELINE: Final = (
    rf"(?:^|(?<=\s))[（(]?(?:{_AGENCY})[^，。；\n]{{0,16}}日[电讯][）)]?[ \t\xa0\u3000]*"
)
_QUIET: Final = re.compile(
    rf"<!--.*?--> | [\u200b-\u200d\ufeff]+ | {_BYLINE} | {_DATELINE}",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""Comments, signs without width, by-lines and datelines."""
_LOUD: Final = re.compile(
    rf"<!--|[\u200b-\u200d\ufeff]|记者|通讯员|摄影|来源|编辑|责编|作者|{_AGENCY}"
)
"""What a text has that may have any of these, so that others need not be looked through."""
_MARKER: Final = re.compile(
    rf"(?:{HAN}{{1,3}}(?:是|要)(?=[{CJK}])|第{HAN}{{1,3}}[，,、]|(?:首先|其次|再次|最后)[，,])(?<!一要)"
)
"""What counts the sentences of a list: 一是, 第二， — a number and no words."""

_MARKS: Final = "一二三四五六七八九十百零〇第首其再最"
"""What such a marker begins with."""
_ET_CETERA: Final = re.compile(r"(?<![平同高中初均相优劣])等(?![级待于同])")
_WIDEST: Final = 120
"""Clauses longer than this are cut where their content says, so that no step is quadratic."""

Range = tuple[int, int]


class ClauseBounds(NamedTuple):
    """A clause's words, `start` to `stop`, and where the numbering before them `lead`s in.

    `items` are its parts between 、, and the words after 等. `key` is what two clauses must share
    to be the same: the words without white space.
    """

    lead: int
    start: int
    stop: int
    items: tuple[Range, ...]
    key: str


Break = tuple[int, int, int, bool]
"""Marks between words: start, lead, stop, and whether a clause ends here, and not only an item.

Numbering, from `lead` on, belongs to the words that follow it."""


def breaks(text: str) -> Iterator[Break]:
    """The marks between clauses and between items, in order."""
    at = _after_number(text, 0, line=True)
    if at:
        yield 0, 0, at, True
    quiet = _spans_of(_QUIET, text if _LOUD.search(text) else "", len(text) + 1)
    pos, skipped = at, next(quiet)
    while found := _BREAK.search(text, pos):
        if skipped[0] <= found.start():
            start, stop = max(skipped[0], at), max(skipped[1], at)
            skipped = next(quiet)
            if stop > start:
                yield start, stop, stop, True
            pos = at = max(stop, pos)
            continue
        if found.start() - at == 1 and _spread(text, *found.span()):
            pos = found.end()
            continue
        lead = stop = found.end()
        hard = found["hard"] is not None
        if hard:
            stop = _after_number(text, lead, line=not _LINE_ENDS.isdisjoint(found[0]))
        yield found.start(), lead, stop, hard
        pos = at = stop


def _spans_of(pattern: re.Pattern[str], text: str, end: int) -> Iterator[Range]:
    """Where `pattern` is found, and then for ever the place `end`."""
    yield from (found.span() for found in pattern.finditer(text))
    while True:
        yield end, end


def _after_number(text: str, at: int, *, line: bool) -> int:
    """Where the words begin after the number that stands at `at`; `line`: where a line begins."""
    if line and (found := NUMBERING.match(text, at)):
        at = found.end()
    marker = _MARKER.match(text, at) if text[at : at + 1] in _MARKS else None
    return marker.end() if marker else at


def _spread(text: str, start: int, stop: int) -> bool:
    """Whether the blank from `start` to `stop`, after one character, only spreads it: 总　则."""
    alone = text[stop + 1 : stop + 2].strip() == ""
    return alone and stop < len(text) and text[start:stop].strip(" \t\u3000") == ""


def split(text: str, marks: Sequence[Break]) -> tuple[ClauseBounds, ...]:
    """Cut `text` into clauses at `marks`. From one lead to the next they cover it without a gap."""
    items: list[Range] = []
    clauses: list[ClauseBounds] = []
    lead = start = 0
    for end, number, stop, hard in marks:
        if end > start:
            items.append((start, end))
        if hard and items:
            clauses += _clauses(text, lead, items)
            items = []
        if not items:
            lead = number if clauses else 0
        start = stop
    if start < len(text):
        items.append((start, len(text)))
    if items:
        clauses += _clauses(text, lead, items)
    return tuple(clauses)


def _clauses(text: str, lead: int, items: list[Range]) -> list[ClauseBounds]:
    """The clause that holds `items`; several where it is too long to be one."""
    if items[-1][1] - items[0][0] <= _WIDEST:
        return [_bounds(text, lead, items)]
    groups: list[list[Range]] = [[]]
    for item in (part for whole in items for part in _short(text, *whole)):
        if groups[-1] and item[1] - groups[-1][0][0] > _WIDEST:
            groups.append([])
        groups[-1].append(item)
    leads = [lead, *(group[0][0] for group in groups[1:])]
    return [_bounds(text, *found) for found in zip(leads, groups, strict=True)]


def _bounds(text: str, lead: int, items: list[Range]) -> ClauseBounds:
    start, stop = items[0][0], items[-1][1]
    if len(items) > 1 and (rest := _ET_CETERA.search(text, items[-1][0] + 1, stop)):
        items = [*items[:-1], (items[-1][0], rest.start()), (rest.start(), stop)]
    return ClauseBounds(lead, start, stop, tuple(items), "".join(text[start:stop].split()))


def _short(text: str, start: int, stop: int) -> list[Range]:
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
    for start, _, stop, _ in marks:
        between[start:stop] = b"\1" * (stop - start)
    for found in re.finditer(r"\s", text):
        between[found.start()] = 1
    return between
