"""Which section of one text is which section of the next one, solved for all of them at once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import Expected, Likeness, equal, shingles
from tui.texts.compare.assignment import assigned
from tui.texts.compare.clauses import NUMBERING
from tui.texts.compare.model import no_poll
from tui.texts.compare.notation import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.model import Poll
    from tui.texts.compare.sections import Section

_LEAST: Final = 0.27
_NEAR: Final = 0.12
"""What it adds to the likeness of two sections that their neighbours are paired."""
_BESIDE: Final = range(-2, 3)
_FAR: Final = 0.01
"""What it takes off for each section that one is further away, where many are headed alike."""
_FARTHEST: Final = 5
_MUCH: Final = 40
"""A section of so many pairs of characters is known by its words, wherever it is."""
_YEARS: Final = re.compile(
    r"[\d%.．]+(?:年[度代]?)?|[〇零一二三四五六七八九]{4}年|“?十[一二三四五六七八九]五”?"
)
_STOPS: Final = re.compile(r"[，。；：！？\s]")
"""Where the subject of an article ends; a list is one subject: 机关、单位公开发布信息."""
_SUBJECT: Final = 24
_BODY: Final = 2_000
"""So many characters of a section identify it."""


class _Reading:
    """What of a section its likeness is judged by."""

    def __init__(self, section: Section) -> None:
        self.article = section.article
        plain = folded(section.text)
        numbered = NUMBERING.match(plain)
        self.body = "".join(plain[numbered.end() if numbered else 0 :].split())
        self.title = "" if section.article else _YEARS.sub("", "".join(section.title.split()))

    @cached_property
    def subject(self) -> set[str]:
        """The pairs of characters of its heading, of an article those of its first words."""
        head = self.title or _STOPS.split(self.body, maxsplit=1)[0][:_SUBJECT]
        return shingles(head)

    @cached_property
    def content(self) -> set[str]:
        """The pairs of characters of its words."""
        return shingles(self.body[:_BODY])


def matched(
    before: Sequence[Section], after: Sequence[Section], poll: Poll = no_poll
) -> list[Pair]:
    """Pair sections one to one, as (index before, index after)."""
    one, two = [_Reading(s) for s in before], [_Reading(s) for s in after]
    paired = equal([_key(r) for r in one], [_key(r) for r in two])
    rest = {i: r for i, r in enumerate(one) if i not in paired}
    taken = set(paired.values())
    free = {j: r for j, r in enumerate(two) if j not in taken}
    if rest and free:
        scores = _scores(rest, free, Expected(paired), _repeated(one) | _repeated(two), poll)
        first = assigned(_supported(scores, paired), _LEAST)
        # Once more, now that it is known what the neighbours are.
        paired |= assigned(_supported(scores, {**paired, **first}), _LEAST)
    return sorted(paired.items())


def _key(reading: _Reading) -> str:
    """What two sections must share to be the same. A heading alone is identified by its kind."""
    return f"{reading.article}{reading.body}"


def _repeated(readings: Sequence[_Reading]) -> set[str]:
    """The headings that several sections of a text have."""
    counts = Counter(reading.title for reading in readings if reading.title)
    return {title for title, count in counts.items() if count > 1}


def _scores(
    rest: dict[int, _Reading],
    free: dict[int, _Reading],
    expected: Expected,
    common: set[str],
    poll: Poll,
) -> dict[Pair, float]:
    """How alike those sections are that may be one.

    A heading in `common`, which several sections have, does not identify a short one far away.
    """
    likeness = Likeness(
        {i: r.content for i, r in rest.items()}, {j: r.content for j, r in free.items()}
    )
    heads = Likeness(
        {i: r.subject for i, r in rest.items()}, {j: r.subject for j, r in free.items()}
    )
    found: dict[Pair, float] = {}
    for i, reading in rest.items():
        poll()
        near = {at + by for at in expected.places(i) for by in _BESIDE}
        tried = near | {*likeness.candidates(i), *heads.candidates(i)}
        for content, j in likeness.scores(i, sorted(tried)):
            if reading.article != free[j].article:
                continue
            score = _score(reading, free[j], content)
            if reading.title not in common:
                found[i, j] = score
            elif j in near or len(reading.content) >= _MUCH:
                found[i, j] = score - _FAR * min(expected.distance(i, j), _FARTHEST)
    return found


def _score(one: _Reading, two: _Reading, rare: float) -> float:
    """The likeness of two sections, of what they say and of how they are headed.

    `rare` counts the words that few sections have: they identify an article. Of the long
    sections of a plan most words are everywhere, and all of them count.
    """
    subject = _dice(one.subject, two.subject)
    if one.article:
        return 0.5 * rare + 0.3 * _dice(one.content, two.content) + 0.2 * subject
    content = (rare + _dice(one.content, two.content)) / 2
    if one.title and one.title == two.title:
        return 0.6 + 0.4 * content
    return content + 0.3 * subject


def _dice(one: set[str], two: set[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two))


def _supported(scores: dict[Pair, float], paired: dict[int, int]) -> dict[Pair, float]:
    """The scores, higher where the sections before or after are paired with those there."""
    return {
        (i, j): score + _NEAR / 2 * ((paired.get(i - 1) == j - 1) + (paired.get(i + 1) == j + 1))
        for (i, j), score in scores.items()
    }
