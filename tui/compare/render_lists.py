"""The summaries of a comparison as lines of plain words, which every written form shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.compare.model import Changed, Comparison, RankChange, Span, Summary
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
    if summary.numbers:
        told.append(f"{w.numbers} {len(summary.numbers)}")
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
        (w.numbers, [number(pair, words) for pair in summary.numbers]),
        (
            w.carried,
            [
                w.carry.format(text=c.text, source=c.source, target=c.target)
                for c in summary.carried
            ],
        ),
    )
    return (line for line in lists if line[1])


def number(pair: Changed, words: Words) -> str:
    """A changed number and the clause it stands in: 50 → 100 个（打造100个示范应用场景）."""
    told = f"{pair.before} → {pair.after}"
    return words.compare.number_in.format(change=told, clause=pair.where) if pair.where else told


def replaced(span: Span, words: Words) -> str:
    """What a number was and what it becomes, where it changed."""
    w = words.compare
    was = w.was.format(number=span.was) if span.was else ""
    becomes = w.becomes.format(number=span.becomes) if span.becomes else ""
    return w.semicolon.join(filter(None, [was, becomes]))


def rank(change: RankChange) -> str:
    """A task's ranks: 科技创新 1 → 2."""
    return f"{change.task} " + " → ".join("–" if r is None else str(r) for r in change.ranks)
