"""Documents cut into sections by their headings and numbering, and sections matched."""

from __future__ import annotations

import re
from itertools import count, pairwise
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import shingles
from tui.texts.compare.clauses import HAN, NUMBERING
from tui.texts.compare.line_wraps import is_wrapped, wraps
from tui.texts.compare.notation import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PLAIN: Final = re.compile(r"[ \t\u3000]*(?P<title>[^\W\d][^，。；：！？,;!?.]{1,22})$")
_TITLE: Final = 40
"""A longer line is a paragraph: its title is its first sentence, if that is short."""
_ALIKE: Final = 0.4
_ITEM_ENDS: Final = "；"
"""A numbered line that ends so is an item of a list, and those that follow it are too."""
_DIGITS: Final = re.compile(rf"\d+|{HAN}+|[①-⑳]")
_OF_THE_ISSUE: Final = re.compile(
    r"[〔［\[（]\d{4}[〕］\]）]\s*第?\s*\d+\s*号|年.{1,3}月.{1,3}日\s*$"
)
"""A document's number or date, 湘政办发〔2025〕31号, stands alone and is no heading."""


def sections(text: str) -> dict[str, str]:
    """Cut `text` into sections: their words, heading included, by heading without its number.

    What stands before the first heading, or everything where there is none, has the heading "".
    A heading that occurs again is told apart by a number. The values, joined, are the text.
    """
    found: dict[str, str] = {}
    starts = list(_headings(text))
    bounds = [(0, ""), *starts, (len(text), "")]
    for (start, title), (stop, _) in pairwise(bounds):
        if stop > start:
            found[_unused(title, found)] = text[start:stop]
    return found


def _unused(title: str, taken: Mapping[str, str]) -> str:
    names = (f"{title} ({n})" if n > 1 else title for n in count(1))
    return next(name for name in names if name not in taken)


def _headings(text: str) -> Iterator[tuple[int, str]]:
    """Where each heading's line starts, and its title."""
    lines = _paragraphs(folded(text))
    at, item = 0, ""
    for n, line in enumerate(lines):
        numbered = NUMBERING.match(line)
        words = line[numbered.end() :].strip() if numbered else ""
        if numbered and words:
            kind = _DIGITS.sub("0", numbered[0].strip())
            item = kind if words[-1] in _ITEM_ENDS or kind == item else ""
            if not item:
                yield at, _title(words)
        elif _alone(lines, n) and (plain := _PLAIN.match(line.rstrip())):
            if not _OF_THE_ISSUE.search(line):
                yield at, _title(plain["title"])
            item = ""
        at += len(line)


def _paragraphs(text: str) -> list[str]:
    """The lines of a text; those that a sentence goes on over are one."""
    if is_wrapped(text):
        for at in wraps(text):
            text = f"{text[:at]} {text[at + 1 :]}"
    return text.splitlines(keepends=True)


def _alone(lines: Sequence[str], n: int) -> bool:
    """Whether a line stands between blank ones, with words after it."""
    before = n == 0 or not lines[n - 1].strip()
    return before and n + 2 < len(lines) and not lines[n + 1].strip()


def _title(line: str) -> str:
    first = re.split(r"[。：:；]", line, maxsplit=1)[0].strip()
    whole = line.strip().rstrip("。：:")
    title = whole if len(whole) <= _TITLE and "。" not in whole else first
    return title if len(title) <= _TITLE else title[:_TITLE]


def documents(texts: Sequence[tuple[str, str]]) -> list[tuple[str, dict[str, str]]]:
    """Cut whole texts into topics to compare.

    Sections of the same heading are one topic; those left over are matched with the text before
    by what they say, and named as there. A text without headings makes all of them one topic,
    aligned by content alone. A section that a text has not is empty: it says nothing of it.

    Args:
        texts: label and text of each document.
    """
    cut = [sections(text) for _, text in texts]
    if any(not set(own) - {""} for own in cut):
        return [(label, {"": text}) for label, text in texts]
    for n in range(1, len(cut)):
        known = {title: body for own in reversed(cut[:n]) for title, body in own.items()}
        cut[n] = _renamed(known, cut[n])
    titles = dict.fromkeys(title for own in cut for title in own)
    return [
        (label, {**own, **dict.fromkeys((t for t in titles if t not in own), "")})
        for (label, _), own in zip(texts, cut, strict=True)
    ]


def _renamed(known: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """`own` with sections of other heading but like content named as in `known`."""
    gone = {title: shingles(body) for title, body in known.items() if title not in own}
    come = {title: shingles(body) for title, body in own.items() if title not in known}
    scored = sorted(
        (-2 * len(mine & theirs) / (len(mine) + len(theirs)), old, new)
        for old, mine in gone.items()
        for new, theirs in come.items()
    )
    names: dict[str, str] = {}
    for score, old, new in scored:
        if -score >= _ALIKE and new not in names and old not in names.values():
            names[new] = old
    return {names.get(title, title): body for title, body in own.items()}
