"""Texts compared topic by topic, each with the one before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.texts.compare import spans
from tui.texts.compare.cross_topic import Carry, carried
from tui.texts.compare.line_wraps import is_wrapped
from tui.texts.compare.model import Comparison, RankChange, TopicComparison, Version
from tui.texts.compare.parallel_rows import rows
from tui.texts.compare.section_order import places
from tui.texts.compare.summary import summarise
from tui.texts.compare.text_diff import diff

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.texts.compare.model import Place, Summary
    from tui.texts.compare.pair_diff import Diff

Texts = Sequence[tuple[str, Mapping[str, str]]]
"""Label, and words by topic, of each text."""


def compare(
    texts: Texts,
    terms: Collection[str] = (),
    ranks: Mapping[str, Mapping[str, int]] | None = None,
) -> Comparison:
    """Compare texts topic by topic, each with the one before it.

    Args:
        texts: label and words by topic of each text, in the order to compare; topics in the
            order of the text. A topic that is missing is not quoted, which is not saying nothing:
            its neighbours' words are all new or dropped, and its version's text is None.
        terms: words that no boundary should cut.
        ranks: for each label the rank of each task, as far as it is told.

    Raises:
        ValueError: fewer than two texts.
    """
    if len(texts) < 2:
        raise ValueError("a comparison needs two texts")
    vocabulary, topics = frozenset(terms), _topics([words for _, words in texts])
    diffs = _diffs([words for _, words in texts], topics, vocabulary)
    carries = [
        carried(one, two, step)
        for step, ((_, one), (_, two)) in zip(diffs, pairwise(texts), strict=True)
    ]
    placed = [places(one, two) for (_, one), (_, two) in pairwise(texts)]
    compared = tuple(
        _topic(t, texts, [step[t] for step in diffs], carries, [step.get(t) for step in placed])
        for t in topics
    )
    labels = tuple(label for label, _ in texts)
    return Comparison(labels, compared, _ranks(labels, ranks or {}))


def _diffs(
    texts: Sequence[Mapping[str, str]], topics: Sequence[str], terms: frozenset[str]
) -> list[dict[str, Diff]]:
    """Each text compared with the one before it, topic by topic."""
    wrapped = [is_wrapped("".join(words.values())) for words in texts]
    return [
        {t: diff(one.get(t, ""), two.get(t, ""), terms, both) for t in topics}
        for (one, two), both in zip(pairwise(texts), pairwise(wrapped), strict=True)
    ]


def _topics(texts: Sequence[Mapping[str, str]]) -> list[str]:
    """Every topic once, in the order of the first text; later ones after those they follow."""
    order: list[str] = []
    for words in texts:
        at = 0
        for topic in (topic for topic, text in words.items() if text):
            if topic not in order:
                order.insert(at, topic)
            at = order.index(topic) + 1
    silent = dict.fromkeys(topic for words in texts for topic in words)
    return order + [topic for topic in silent if topic not in order]


def _topic(
    topic: str,
    texts: Texts,
    diffs: Sequence[Diff],
    carries: Sequence[Sequence[Carry]],
    placed: Sequence[Place | None],
) -> TopicComparison:
    """One topic in all texts; all but the first two hold one entry for each two neighbours."""
    sheets = _sheets(topic, texts, diffs)
    for n, place in enumerate(placed):
        if place is not None and place.direction is not None:
            sheets[n].move_heading({"went": place.direction})
            sheets[n + 1].move_heading({"came": place.direction})
    for n, step in enumerate(carries):
        for gone, come in ((carry.gone, carry.come) for carry in step):
            if gone.topic == topic:
                sheets[n].note(gone.start, gone.stop, {"target": come.topic})
            if come.topic == topic:
                sheets[n + 1].note(come.start, come.stop, {"source": gone.topic})
    links = [((n, i), (n + 1, j)) for n, step in enumerate(diffs) for i, j in step.links]
    places = rows([len(sheet.pieces) for sheet in sheets], links)
    versions = tuple(
        Version(label, words.get(topic), spans.finish(sheet, place), _place(topic, words))
        for (label, words), sheet, place in zip(texts, sheets, places, strict=True)
    )
    summaries = tuple(_summaries(topic, texts, diffs, carries, placed))
    return TopicComparison(topic, versions, summaries)


def _sheets(topic: str, texts: Texts, diffs: Sequence[Diff]) -> list[spans.Sheet]:
    """Each text with its marks against the text before it and the one after it."""
    before = [None, *(step.after for step in diffs)]
    after = [*(step.before for step in diffs), None]
    return [
        spans.sheet(words.get(topic, ""), *sides)
        for (_, words), *sides in zip(texts, before, after, strict=True)
    ]


def _summaries(
    topic: str,
    texts: Texts,
    diffs: Sequence[Diff],
    carries: Sequence[Sequence[Carry]],
    placed: Sequence[Place | None],
) -> Iterator[Summary]:
    steps = zip(diffs, carries, placed, pairwise(texts), strict=True)
    for step, found, place, (one, two) in steps:
        touching = [c for c in found if topic in (c.gone.topic, c.come.topic)]
        yield summarise(
            (one[0], two[0]), topic, (one[1].get(topic), two[1].get(topic)), step, touching, place
        )


def _place(topic: str, words: Mapping[str, str]) -> int | None:
    """The topic's place in its text, from 1; None where the text has no words on it."""
    return list(words).index(topic) + 1 if words.get(topic) else None


def _ranks(labels: Sequence[str], ranks: Mapping[str, Mapping[str, int]]) -> tuple[RankChange, ...]:
    """The rank of every task that any of the texts ranks, by its best rank in the last of them."""
    tasks = dict.fromkeys(task for label in labels for task in ranks.get(label, {}))
    found = [RankChange(t, tuple(ranks.get(label, {}).get(t) for label in labels)) for t in tasks]
    return tuple(sorted(found, key=lambda c: tuple(r or 99 for r in reversed(c.ranks))))
