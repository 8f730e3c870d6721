"""Where the sections of a document stand, and which of them changed place from text to text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import HAN, NUMBERING
from tui.texts.compare.model import Place
from tui.texts.compare.moves import heaviest
from tui.texts.compare.notation import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.texts.compare.model import Direction

_LEVELS: Final = tuple(
    re.compile(kind)
    for kind in (
        "第.+[篇编]", "第.+章", "第.+节", "第.+[条部分]", rf"{HAN}+、", rf"（{HAN}", r"\d",
        r"（\d", "[①-⑳]",
    )
)  # fmt: skip
"""How headings are numbered, the outermost first."""
_ROOT: Final = ""


@dataclass(slots=True)
class Section:
    """A section among those of its text."""

    number: str
    """As it is printed: 三, （二）, 1, 第二章; empty where it has none."""
    parent: str
    size: int
    """Its characters, and those of the sections under it."""
    place: int
    """Its place in the text, from 0."""


def outline(topics: Mapping[str, str]) -> dict[str, Section]:
    """The sections of a text by heading, those that say nothing left out."""
    found: dict[str, Section] = {}
    above: list[tuple[int, str]] = []
    for title, text in topics.items():
        if not text:
            continue
        number, level = _numbered(text)
        while above and above[-1][0] >= level:
            above.pop()
        found[title] = Section(number, above[-1][1] if above else _ROOT, 0, len(found))
        for _, name in above:
            found[name].size += len(text)
        found[title].size += len(text)
        if level:
            above.append((level, title))
    return found


def _numbered(text: str) -> tuple[str, int]:
    """The number that a section begins with, and how deep it stands; 0 where it has none."""
    found = NUMBERING.match(folded(text[:40]))
    if found is None:
        return "", 0
    whole = found[0].strip()
    bare = whole.lstrip("#").strip()
    number = bare if bare.startswith("（") else bare.rstrip(".、）")
    level = next((n for n, kind in enumerate(_LEVELS, 1) if kind.match(bare)), 0)
    # 1.1 stands under 1, a heading with signs alone by how many it has.
    return number, level + number.count(".") or whole.count("#")


def places(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, Place]:
    """For each section that both texts have, how it was placed or numbered otherwise.

    Sections change place among those under the same heading: the fewest and shortest of them,
    so that the rest keep their order. One that went under another heading has moved too.
    """
    one, two = outline(before), outline(after)
    common = [title for title in one if title in two]
    groups: dict[str, list[str]] = {}
    for title in common:
        if one[title].parent == two[title].parent:
            groups.setdefault(one[title].parent, []).append(title)
    ways: dict[str, Direction] = {}
    for group in groups.values():
        ways |= _moved(group, two)
    for title in common:
        here, there = one[title].parent, two[title].parent
        if here != there and here in two:
            ways[title] = "forward" if two[title].place < two[here].place else "back"
    told = {}
    for title in common:
        labels = _labels(title, one, two)
        if title in ways or (labels[0] != labels[1] and one[title].number and two[title].number):
            told[title] = Place(*labels, ways.get(title))
    return told


def _moved(group: Sequence[str], after: Mapping[str, Section]) -> dict[str, Direction]:
    """Which of the sections in `group`, in their order before, are not in that order any more."""
    still = {
        group[n] for n in heaviest([(after[title].place, after[title].size) for title in group])
    }
    ways: dict[str, Direction] = {}
    for n, title in enumerate(group):
        if title not in still:
            had = sum(other in still for other in group[:n])
            has = sum(after[other].place < after[title].place for other in still)
            ways[title] = "forward" if has < had else "back"
    return ways


def _labels(
    title: str, before: Mapping[str, Section], after: Mapping[str, Section]
) -> tuple[str, str]:
    """The section's numbers; where a text has none, its places among its neighbours."""
    if before[title].number and after[title].number:
        here, there = (own[title].number for own in (before, after))
        if (old := before[title].parent) != (new := after[title].parent) and old and new:
            return before[old].number + here, after[new].number + there
        return here, there
    first, second = (
        sum(
            other.parent == own[title].parent and other.place <= own[title].place
            for other in own.values()
        )
        for own in (before, after)
    )
    return str(first), str(second)
