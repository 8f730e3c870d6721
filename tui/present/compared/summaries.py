"""The summaries of a comparison as lines of plain words, which every written form shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.texts.compare.changes import change_class, same, totals
from tui.texts.compare.substance import replaced_terms, substantive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.changes import ChangeClass
    from tui.texts.compare.model import (
        Carried,
        Changed,
        Comparison,
        RankChange,
        SectionMove,
        Span,
        Summary,
    )
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
    parts = [f"{names[mark]} {count}" for mark, count in summary.counts.items() if count]
    if summary.numbers:
        parts.append(f"{w.numbers} {len(summary.numbers)}")
    if summary.place is not None and summary.place.direction is not None:
        parts.append(f"{w.placed} {place(summary.place, words)}")
    labels = (summary.before, summary.after)
    parts += [
        w.unquoted_in.format(label=label)
        for label, quoted in zip(labels, summary.quoted, strict=True)
        if not quoted
    ]
    counted = " · ".join(parts) or w.no_change
    quiet = [f"{w.notation} {len(summary.notation)}"] if summary.notation else []
    if summary.place is not None and summary.place.direction is None:
        quiet.append(f"{w.numbered} {place(summary.place, words)}")
    return w.quietly.format(counts=counted, quiet=w.semicolon.join(quiet)) if quiet else counted


def place(move: SectionMove, words: Words) -> str:
    """A section's number before and after, and which way it went: 三 → 二，前移."""
    w = words.compare
    if move.direction is None:
        return f"{move.before} → {move.after}"
    ways = {"forward": w.forward, "back": w.back}
    return w.place.format(before=move.before, after=move.after, way=ways[move.direction])


def total(comparison: Comparison, words: Words) -> Iterator[str]:
    """What changed in all topics, a line for each two neighbouring texts."""
    w = words.compare
    if same(comparison):
        yield w.same[len(comparison.labels)]
        return
    names = {"new": w.new, "dropped": w.dropped, "moved": w.moved, "reworded": w.reworded}
    for step in totals(comparison):
        parts = [w.total.format(changed=step.changed, topics=step.topics)]
        parts += [f"{names[mark]} {count}" for mark, count in step.counts.items()]
        parts += [f"{w.numbers} {step.numbers}"] if step.numbers else []
        if not step.changed:
            parts = [w.only_notation]
        yield f"{step.before} → {step.after}{w.colon}{' · '.join(parts)}"
        steps = [s for t in comparison.topics for s in t.summaries if s.before == step.before]
        if replaced := _replaced(steps, words)[:_MOST]:
            yield f"{w.replaced}{w.colon}{w.semicolon.join(replaced)}"
        for topic, moved in step.moved:
            name = "" if " → " in topic else f"{topic or w.opening}{w.colon}"
            yield f"{name}{place(moved, words)}"


_SENTENCE: Final = 7
"""Entries of fewer characters are no sentences."""
_MOST: Final = 12
"""So many entries of a list are shown; JSON has them all."""


def lines(summary: Summary, words: Words) -> Iterator[Line]:
    """The lists of a summary that have entries, what weighs most first."""
    w = words.compare
    ways = {"forward": w.forward, "back": w.back}
    lists: Sequence[Line] = (
        (w.numbers, [number(pair, words) for pair in summary.numbers]),
        (w.substantive, [_meaning(change, words) for change in substantive(summary)]),
        (w.new, _shortest_first(summary.added)),
        (w.dropped, _shortest_first(summary.dropped)),
        (w.replaced, _replaced([summary], words)),
        (w.moved, [f"{move.text} {ways[move.direction]}" for move in summary.moved]),
        (w.carried, [_carried(c, words) for c in summary.carried]),
        (w.reworded, [f"{pair.before} → {pair.after}" for pair in summary.reworded]),
        (w.notation, [f"{pair.before} → {pair.after}" for pair in summary.notation]),
        (w.renumbered, [f"{pair.before} → {pair.after}" for pair in summary.renumbered]),
    )
    for name, entries in lists:
        if len(entries) > _MOST:
            yield name, [*entries[:_MOST], w.more.format(count=len(entries) - _MOST)]
        elif entries:
            yield name, entries


def _shortest_first(entries: Sequence[str]) -> list[str]:
    """Sentences in the order of the text, where they are many the shortest first.

    Then words that are part of a clause are only counted: they are told beside what they replace.
    """
    if len(entries) <= _MOST:
        return list(entries)
    return sorted(entries, key=lambda entry: (len(entry) < _SENTENCE, len(entry)))


def _meaning(change: Changed, words: Words) -> str:
    """A change of duty, bound or negation, with the clause: 可以 → 应当（义务；应当…）."""
    w = words.compare
    pair = f"{change.before or w.nothing} → {change.after or w.nothing}"
    note = w.kinds[change.kind or "term"]
    return w.number_in.format(change=pair, clause=f"{note}{w.semicolon}{change.where}")


def _replaced(steps: Sequence[Summary], words: Words) -> list[str]:
    """Terms that were replaced again and again: 市场主体 → 经营主体 ×36."""
    return [
        words.compare.times.format(change=f"{pair.before} → {pair.after}", count=count)
        for pair, count in replaced_terms(steps)
    ]


def _carried(move: Carried, words: Words) -> str:
    return words.compare.carry.format(text=move.text, source=move.source, target=move.target)


def articles(comparison: Comparison) -> list[tuple[str, str, ChangeClass]]:
    """The table of a law's articles: old number, new number, what became of it."""
    found = []
    for topic in comparison.topics if len(comparison.labels) == 2 else ():
        before, after = topic.texts
        if _ARTICLE.match(before.number or after.number):
            found.append((before.number, after.number, change_class(topic)))
    return found


_ARTICLE: Final = re.compile("第.+条")


def number(pair: Changed, words: Words) -> str:
    """A changed number and the clause it is in: 50 → 100 个（打造100个示范应用场景）."""
    change = f"{pair.before} → {pair.after}"
    return (
        words.compare.number_in.format(change=change, clause=pair.where) if pair.where else change
    )


def replaced(span: Span, words: Words) -> str:
    """What a number was and what it becomes, where it changed."""
    w = words.compare
    was = w.was.format(number=span.was) if span.was else ""
    becomes = w.becomes.format(number=span.becomes) if span.becomes else ""
    return w.semicolon.join(filter(None, [was, becomes]))


def rank(change: RankChange) -> str:
    """A task's ranks: 科技创新 1 → 2."""
    return f"{change.task} " + " → ".join("–" if r is None else str(r) for r in change.ranks)
