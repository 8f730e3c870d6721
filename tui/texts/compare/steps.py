"""A text compared with the one before it: section by section, then what is left over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.compare.blocks import Block
from tui.texts.compare.cross_notes import cross_notes
from tui.texts.compare.cross_topic import cross_moves
from tui.texts.compare.line_wraps import is_wrapped
from tui.texts.compare.section_order import section_moves
from tui.texts.compare.text_diff import diff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.blocks import Plan
    from tui.texts.compare.cross_topic import CrossMove, CrossNumber
    from tui.texts.compare.model import Poll, SectionMove
    from tui.texts.compare.sections import Section
    from tui.texts.compare.text_diff import Articles
    from tui.texts.compare.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class SectionedText:
    """A text, cut into sections."""

    label: str
    sections: tuple[Section, ...]
    silent: frozenset[str] = frozenset()
    """Topics that it has no words on."""
    whole: bool = True
    """Whether it is a whole document, so that what is missing is not there."""


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbouring texts compared."""

    blocks: list[Block]
    places: dict[Pair, SectionMove]
    moves: list[CrossMove]
    numbers: list[CrossNumber]


def compared(
    texts: tuple[SectionedText, SectionedText],
    pairs: Sequence[Pair],
    plan: Plan,
    vocabulary: Vocabulary,
    poll: Poll,
) -> Step:
    """Compare each section with its like, and what is left over with what is left over.

    Args:
        texts: the two texts.
        pairs: which section is which, by index.
        plan: which sections are compared with which.
        vocabulary: words that comparing knows of.
        poll: called again and again; it may raise, to end the work.
    """
    wrapped = [is_wrapped("".join(s.text for s in text.sections)) for text in texts]
    articles = _articles(texts[0].sections, texts[1].sections, pairs)
    found = []
    for before, after in plan:
        poll()
        one = "".join(texts[0].sections[i].text for i in before)
        two = "".join(texts[1].sections[j].text for j in after)
        result = diff(one, two, vocabulary, (wrapped[0], wrapped[1]), articles, poll)
        found.append(Block(before, after, (one, two), result))
    if texts[0].whole:
        moves, numbers = cross_moves(found, vocabulary, poll)
    else:
        moves, numbers = cross_notes(found), []
    had, has = ([section.text for section in text.sections] for text in texts)
    return Step(found, section_moves(had, has, pairs), moves, numbers)


def _articles(
    before: Sequence[Section], after: Sequence[Section], pairs: Sequence[Pair]
) -> Articles:
    """What each article is called in the other text; marked as gone where it is not there.

    A number that several articles of a text have says nothing of which is meant.
    """
    named = Counter(section.title for section in before if section.article)
    there = Counter(section.title for section in after if section.article)
    names = {name for name in named | there if max(named[name], there[name]) == 1}
    forth = {
        before[i].title: after[j].title
        for i, j in pairs
        if {before[i].title, after[j].title} <= names
    }
    back = {new: old for old, new in forth.items()}
    # Both know of all names, so that swapped texts are swapped.
    return (
        {name: forth.get(name, f"{name}*") for name in names},
        {name: back.get(name, f"{name}*") for name in names},
    )
