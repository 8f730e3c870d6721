"""Documents cut into sections by their headings, numbering and articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import ARTICLE, BYLINE, HAN, NUMBERING
from tui.texts.compare.line_wraps import is_wrapped, wraps
from tui.texts.compare.notation import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PLAIN: Final = re.compile(r"[ \t\u3000]*(?P<title>[^\W\d][^，。；：！？,;!?.]{1,22})$")
_TITLE: Final = 40
"""A longer line is a paragraph: its title is its first sentence, if that is short."""
_ITEM_ENDS: Final = "；"
"""A numbered line that ends so is an item of a list, and those that follow it are too."""
_DIGITS: Final = re.compile(rf"\d+|{HAN}+|[①-⑳]")
_OF_THE_ISSUE: Final = re.compile(
    r"[〔［\[（]\d{4}[〕］\]）]\s*第?\s*\d+\s*号|年.{1,3}月.{1,3}日\s*$"
)
"""A document's number or date, 湘政办发〔2025〕31号, stands alone and is no heading."""
_LAW: Final = 3
"""A text with so many articles is cut into these, and their numbered items are no sections."""
_LAW_HEADING: Final = re.compile(
    rf"[ \t\u3000]*(?:#{{1,6}}[ \t]+|第{HAN}+[编篇章节条]|Chapter[ ][IVXLC\d]+\b)|附\s*则\s*$"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document from its heading to the next one."""

    title: str
    """The heading without its number; of an article the number alone: 第十三条."""
    text: str
    """Its words, heading included."""
    article: bool = False


def sections(text: str) -> tuple[Section, ...]:
    """Cut `text` into sections. Their texts, joined, are the text.

    What stands before the first heading, or everything where there is none, has the title "".
    """
    bounds = [(0, "", False), *_headings(text), (len(text), "", False)]
    return tuple(
        Section(title, text[start:stop], article)
        for (start, title, article), (stop, *_) in pairwise(bounds)
        if stop > start
    )


Heading = tuple[int, str, bool]
"""Where a heading's line starts, its title, and whether it is that of an article."""


def _headings(text: str) -> Iterator[Heading]:
    lines = _paragraphs(folded(text))
    law = sum(ARTICLE.match(line) is not None for line in lines) >= _LAW
    return _of_law(lines) if law else _of_plan(lines)


def _of_law(lines: Sequence[str]) -> Iterator[Heading]:
    """The parts, chapters and articles of a law."""
    at = 0
    for line in lines:
        if found := ARTICLE.match(line):
            yield at, found["name"], True
        elif len(line) <= _TITLE and _LAW_HEADING.match(line):
            numbered = NUMBERING.match(line)
            yield at, _title(line[numbered.end() if numbered else 0 :]), False
        at += len(line)


def _of_plan(lines: Sequence[str]) -> Iterator[Heading]:
    """Numbered headings, those of Markdown, and short lines that stand alone."""
    at, item = 0, ""
    for n, line in enumerate(lines):
        numbered = NUMBERING.match(line)
        words = line[numbered.end() :].strip() if numbered else ""
        if numbered and words:
            kind = _DIGITS.sub("0", numbered[0].strip())
            item = kind if words[-1] in _ITEM_ENDS or kind == item else ""
            if not item:
                yield at, _title(words), False
        elif _alone(lines, n) and (plain := _PLAIN.match(line.rstrip())):
            if not _OF_THE_ISSUE.search(line) and not BYLINE.match(line):
                yield at, _title(plain["title"]), False
            item = ""
        at += len(line)


def _paragraphs(text: str) -> list[str]:
    """The lines of a text; those that a sentence goes on over are one."""
    if is_wrapped(text):
        chars = list(text)
        for at in wraps(text):
            chars[at] = " "
        text = "".join(chars)
    return text.splitlines(keepends=True)


def _alone(lines: Sequence[str], n: int) -> bool:
    """Whether a line stands between blank ones, with words after it."""
    before = n == 0 or not lines[n - 1].strip()
    return before and n + 2 < len(lines) and not lines[n + 1].strip()


def _title(line: str) -> str:
    first = re.split(r"[。：:；]", line, maxsplit=1)[0].strip()
    whole = line.strip().rstrip("。：:")
    title = whole if len(whole) <= _TITLE and "。" not in whole else first
    return re.sub(r"(?<=^\S)[ \u3000]+(?=\S$)", "", title[:_TITLE])
