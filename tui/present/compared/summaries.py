"""The summaries of a comparison as lines of plain words, which every written form shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.texts.compare.changes import same, totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.model import Changed, Comparison, RankChange, SectionMove, Span, Summary
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
    if summary.place is not None and summary.place.direction is not None:
        told.append(f"{w.placed} {place(summary.place, words)}")
    labels = (summary.before, summary.after)
    told += [
        w.unquoted_in.format(label=label)
        for label, quoted in zip(labels, summary.quoted, strict=True)
        if not quoted
    ]
    counted = " · ".join(told) or w.no_change
    quiet = [f"{w.notation} {len(summary.notation)}"] if summary.notation else []
    if summary.place is not None and summary.place.direction is None:
        quiet.append(f"{w.numbered} {place(summary.place, words)}")
    return w.quietly.format(counts=counted, quiet=w.semicolon.join(quiet)) if quiet else counted


def place(told: SectionMove, words: Words) -> str:
    """A section's number before and after, and which way it went: 三 → 二，前移."""
    w = words.compare
    if told.direction is None:
        return f"{told.before} → {told.after}"
    ways = {"forward": w.forward, "back": w.back}
    return w.place.format(before=told.before, after=told.after, way=ways[told.direction])


def total(comparison: Comparison, words: Words) -> Iterator[str]:
    """What changed in all topics, a line for each two neighbouring texts."""
    w = words.compare
    if same(comparison):
        yield w.same[len(comparison.labels)]
        return
    names = {"new": w.new, "dropped": w.dropped, "moved": w.moved, "reworded": w.reworded}
    for step in totals(comparison):
        told = [w.total.format(changed=step.changed, topics=step.topics)]
        told += [f"{names[mark]} {count}" for mark, count in step.counts.items()]
        told += [f"{w.numbers} {step.numbers}"] if step.numbers else []
        if not step.changed:
            told = [w.only_notation]
        yield f"{step.before} → {step.after}{w.colon}{' · '.join(told)}"
        for topic, moved in step.moved:
            yield f"{topic or w.opening}{w.colon}{place(moved, words)}"


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
        (w.notation, [f"{pair.before} → {pair.after}" for pair in summary.notation]),
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
