"""What of a comparison has changed: its changed topics, sums over all of them, what is the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.model import Clause, Comparison, Mark, SectionMove, TopicComparison


@dataclass(frozen=True, slots=True)
class Total:
    """What changed in all topics from one text to the next."""

    before: str
    after: str
    changed: int
    """How many topics have a change."""
    topics: int
    counts: dict[Mark, int]
    numbers: int
    moved: tuple[tuple[str, SectionMove], ...]
    """The sections that changed place, by heading."""


def marked(row: Sequence[Sequence[Clause]]) -> bool:
    """Whether a word on the row is not as it is in the text before or after."""
    return any(span.marks for cell in row for clause in cell for span in clause.spans)


def changed(topic: TopicComparison) -> bool:
    """Whether anything of the topic changed."""
    return any(
        span.marks for text in topic.texts for clause in text.clauses for span in clause.spans
    )


def shown(comparison: Comparison, *, changes: bool) -> tuple[TopicComparison, ...]:
    """The topics; with `changes`, only those that have changed."""
    return tuple(topic for topic in comparison.topics if not changes or changed(topic))


def same(comparison: Comparison) -> bool:
    """Whether all texts have the same characters in the same order."""
    return all(
        len({text.text for text in topic.texts}) < 2
        and len({text.order for text in topic.texts}) < 2
        for topic in comparison.topics
    )


def totals(comparison: Comparison) -> list[Total]:
    """The sums for each two neighbouring texts."""
    found = []
    for n, (before, after) in enumerate(
        zip(comparison.labels, comparison.labels[1:], strict=False)
    ):
        steps = [(topic, topic.summaries[n]) for topic in comparison.topics]
        counts: Counter[Mark] = Counter()
        for _, step in steps:
            counts.update(step.counts)
        alone = len(comparison.labels) == 2
        found.append(
            Total(
                before,
                after,
                sum(changed(topic) if alone else step.changed for topic, step in steps),
                len(steps),
                {mark: counts[mark] for mark in counts if counts[mark]},
                sum(len(step.numbers) for _, step in steps),
                tuple(
                    (topic.topic, step.place)
                    for topic, step in steps
                    if step.place is not None and step.place.direction is not None
                ),
            )
        )
    return found


ChangeClass = Literal["unchanged", "amended", "new", "deleted", "split", "merged", "moved"]
_SHARE: Final = 0.4
"""An article of which other articles have so much was split off them, or merged into them."""


def change_class(topic: TopicComparison, step: int = 0) -> ChangeClass:
    """What became of a section or an article from text `step` to the next one."""
    before, after = topic.texts[step].text, topic.texts[step + 1].text
    summary = topic.summaries[step]
    if not (before or "").strip():
        came = sum(len(c.text) for c in summary.carried if c.target == topic.topic)
        return "split" if after and came >= _SHARE * len(after) else "new"
    if not (after or "").strip():
        went = sum(len(c.text) for c in summary.carried if c.source == topic.topic)
        return "merged" if before and went >= _SHARE * len(before) else "deleted"
    if any((summary.added, summary.dropped, summary.reworded, summary.numbers, summary.moved)):
        return "amended"
    if summary.changed:
        return "moved"
    # Short items in another order are marked, and are no entry of a summary.
    return "amended" if len(topic.texts) == 2 and changed(topic) else "unchanged"
