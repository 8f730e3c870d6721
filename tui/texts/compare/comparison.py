"""Texts compared, each with the one before it: by given topics, or whole documents."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.texts.compare import steps
from tui.texts.compare.blocks import blocks
from tui.texts.compare.model import Comparison, RankChange, no_poll
from tui.texts.compare.section_match import matched
from tui.texts.compare.sections import Section, sections
from tui.texts.compare.steps import SectionedText
from tui.texts.compare.topics import Topics
from tui.texts.compare.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.texts.compare.alignment import Pair
    from tui.texts.compare.model import Poll, TopicComparison


def compare(
    texts: Sequence[tuple[str, Mapping[str, str]]],
    vocabulary: Vocabulary | None = None,
    ranks: Mapping[str, Mapping[str, int]] | None = None,
) -> Comparison:
    """Compare texts topic by topic, each with the one before it.

    Args:
        texts: label and words by topic of each text, in the order to compare; topics in the
            order of the text. A topic that is missing is not quoted, which is not saying nothing:
            its neighbours' words are all new or dropped, and its version's text is None.
        vocabulary: words that comparing knows of.
        ranks: for each label the rank of each task, as far as it is known.

    Raises:
        ValueError: fewer than two texts.
    """
    cut = [
        SectionedText(
            label,
            tuple(Section(topic, text) for topic, text in words.items() if text),
            frozenset(topic for topic, text in words.items() if not text),
            whole=False,
        )
        for label, words in texts
    ]
    labels = tuple(label for label, _ in texts)
    words = replace(vocabulary or Vocabulary(), in_tables=True)
    return Comparison(labels, _compared(cut, words), _ranks(labels, ranks or {}))


def compare_documents(
    texts: Sequence[tuple[str, str]],
    vocabulary: Vocabulary | None = None,
    poll: Poll = no_poll,
) -> Comparison:
    """Cut whole texts into sections, match those with the text before, and compare them.

    Args:
        texts: label and text of each document.
        vocabulary: words that comparing knows of.
        poll: called again and again; it may raise, to end the work.

    Raises:
        ValueError: fewer than two texts.
    """
    cut = [SectionedText(label, sections(text)) for label, text in texts]
    labels = tuple(label for label, _ in texts)
    return Comparison(labels, _compared(cut, vocabulary or Vocabulary(), poll), documents=True)


def _compared(
    texts: Sequence[SectionedText],
    vocabulary: Vocabulary,
    poll: Poll = no_poll,
) -> tuple[TopicComparison, ...]:
    if len(texts) < 2:
        raise ValueError("a comparison needs two texts")
    with _without_collection():
        found = []
        for one, two in pairwise(texts):
            pairs = _pairs(one, two, poll)
            plan = blocks(pairs, (len(one.sections), len(two.sections)), whole=one.whole)
            found.append(steps.compared((one, two), pairs, plan, vocabulary, poll))
        topics = Topics(texts, found, vocabulary, poll)
        return tuple(topics.comparison(n) for n in range(topics.count))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no cycles: of the many small values that comparing makes none are in any.

    Looking through all of them again and again would take a quarter of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            # What was made counts as old, or all of it would be looked through at once.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _pairs(one: SectionedText, two: SectionedText, poll: Poll) -> list[Pair]:
    """Which section is which, whichever text comes first."""
    if not one.whole:
        where = {section.title: j for j, section in enumerate(two.sections)}
        return [(i, where[s.title]) for i, s in enumerate(one.sections) if s.title in where]
    if [s.text for s in one.sections] <= [s.text for s in two.sections]:
        return matched(one.sections, two.sections, poll)
    return sorted((i, j) for j, i in matched(two.sections, one.sections, poll))


def _ranks(labels: Sequence[str], ranks: Mapping[str, Mapping[str, int]]) -> tuple[RankChange, ...]:
    """The rank of every task that any of the texts ranks, by its best rank in the last of them."""
    tasks = dict.fromkeys(task for label in labels for task in ranks.get(label, {}))
    found = [RankChange(t, tuple(ranks.get(label, {}).get(t) for label in labels)) for t in tasks]
    return tuple(sorted(found, key=lambda c: tuple(r or 99 for r in reversed(c.ranks))))
