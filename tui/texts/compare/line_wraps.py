"""Line ends that only wrap a sentence, as PDF and texts of fixed width have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import CJK, NUMBERING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT: Final = 18
"""A line of fewer characters is not full: it ends a paragraph, or is a heading."""
_ENDS: Final = "。！？；：….!?;:”』」|"
_FEWEST: Final = 3
"""A text in which fewer lines than this go on in the next one is not taken for wrapped."""
_SEAM: Final = re.compile(
    rf"(?<=[{CJK}，、；：。”）])[ \t]*[\r\n]+[ \t]*(?=[{CJK}“（\d])"
    rf"|(?<=\d)[\r\n]+(?=[\d%{CJK}])"
)


def is_wrapped(text: str) -> bool:
    """Whether most full lines of a document go on in the next one."""
    places = list(_full_lines(text))
    going = sum(goes_on for _, goes_on in places)
    return going >= _FEWEST and 2 * going > len(places)


def wraps(text: str) -> list[int]:
    """Where the line ends stand that only wrap a sentence, in a part of a wrapped document."""
    return [at for at, goes_on in _full_lines(text) if goes_on]


def seamless(text: str, at: int) -> bool:
    """Whether the words before and after a line end are one word, or Chinese, which has no gaps."""
    before, after = text[:at].rstrip()[-1:], text[at + 1 :].lstrip()[:1]
    latin = before.isascii() and after.isascii()
    return not latin or (before.isdigit() and (after.isdigit() or after == "%"))


def _full_lines(text: str) -> Iterator[tuple[int, bool]]:
    """Where each full line ends, and whether its sentence goes on in the line that follows."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        line, stop = text[start:end].strip(), text.find("\n", end + 1)
        following = text[end + 1 : stop if stop >= 0 else len(text)]
        if len(line) >= _SHORT:
            bare = bool(following.strip()) and not NUMBERING.match(following)
            yield end, bare and line[-1] not in _ENDS and following.strip()[0] not in "#|—-"
        start = end + 1


def one_line(text: str) -> str:
    """`text` on one line: no blank where a line end parted two Chinese characters."""
    if "\n" in text or "\r" in text:
        text = _SEAM.sub("", text)
    return " ".join(text.split())
