"""Line ends that only wrap a sentence, as PDF and texts of fixed width have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.compare.clauses import CJK, NUMBERING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT: Final = 18
"""A line of fewer characters is not full: it ends a paragraph, or is a heading."""
_ENDS: Final = "。！？；：…”』」|"
_FEWEST: Final = 3
"""A text in which fewer lines than this go on in the next one is not taken for wrapped."""
_GLUE: Final = "\xa0"
"""White space that is no line end: between the characters of a sentence it says nothing."""
_SEAM: Final = re.compile(rf"(?<=[{CJK}，、；：。”）])[ \t\xa0]*[\r\n]+[ \t]*(?=[{CJK}“（])")


def unwrapped(text: str) -> str:
    """`text` with other white space for each line end that only wraps a sentence.

    It has the same length. A text is wrapped where most of its full lines go on in the next.
    """
    places = list(_full_lines(text))
    going = [at for at, goes_on in places if goes_on]
    if len(going) < _FEWEST or 2 * len(going) <= len(places):
        return text
    made = list(text)
    for at in going:
        made[at] = _GLUE
    return "".join(made)


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
    return " ".join(_SEAM.sub("", text).split())
