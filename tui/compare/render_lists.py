"""The summaries of a comparison as lines of plain words, which every written form shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.compare.model import Carried, Comparison, RankChange, Summary
    from tui.words import Words

Line = tuple[str, list[str]]
"""What a list is of, and its entries."""


def heading(comparison: Comparison) -> str:
    """The labels in the order compared."""
    return " → ".join(comparison.labels)


def counts(summary: Summary, words: Words) -> str:
    """How much changed, in one line."""
    w = words.compare
    names = {"new": w.new, "dropped": w.dropped, "moved": w.moved, "reworded": w.reworded}
    told = [f"{names[mark]} {count}" for mark, count in summary.counts.items() if count]
    labels = (summary.before, summary.after)
    told += [
        w.unquoted_in.format(label=label)
        for label, quoted in zip(labels, summary.quoted, strict=True)
        if not quoted
    ]
    return " · ".join(told) or w.no_change


def lines(summary: Summary, words: Words) -> Iterator[Line]:
    """The lists of a summary that have entries."""
    w = words.compare
    ways = {"forward": w.forward, "back": w.back}
    lists: Sequence[Line] = (
        (w.new, list(summary.added)),
        (w.dropped, list(summary.dropped)),
        (w.moved, [f"{move.text} {ways[move.direction]}" for move in summary.moved]),
        (w.reworded, [f"{pair.before} → {pair.after}" for pair in summary.reworded]),
        (w.numbers, [f"{pair.before} → {pair.after}" for pair in summary.numbers]),
        (
            w.carried,
            [
                w.carry.format(text=c.text, source=c.source, target=c.target)
                for c in summary.carried
            ],
        ),
    )
    return (line for line in lists if line[1])


def _carry(carried: Carried, words: Words) -> str:
    return words.compare.carry.format(
        text=carried.text, source=carried.source, target=carried.target
    )


def rank(change: RankChange) -> str:
    """A task's ranks: 科技创新 1 → 2."""
    return f"{change.task} " + " → ".join("–" if r is None else str(r) for r in change.ranks)
