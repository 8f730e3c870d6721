"""What changed in a topic from one text to the next, as short lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from tui.texts.compare.cross_topic import changed_runs
from tui.texts.compare.diff import CHANGED, SHIFTED
from tui.texts.compare.lexicon import ends_number, unit_after
from tui.texts.compare.line_wraps import one_line
from tui.texts.compare.model import Carried, Changed, Moved, Summary
from tui.texts.compare.substance import replacements
from tui.texts.compare.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.diff import Diff, SideMarks
    from tui.texts.compare.model import Direction, SectionMove


@dataclass(slots=True)
class Crossing:
    """What went between a topic and the others, from one text to the next."""

    moved: list[Carried] = field(default_factory=list)
    numbers: list[Changed] = field(default_factory=list)


_GAP: Final = 4
_MARKS_ONLY: Final = re.compile(r"[，、,：:“”‘’（）()《》 \t\u3000]*")
_LONGEST_NAME: Final = 40
"""A name that goes on for longer before or after what changed is not shown whole."""
_QUOTED: Final = re.compile(r"“[^“”]*”|《[^《》]*》|「[^「」]*」")


def summarise(
    labels: tuple[str, str],
    texts: tuple[str | None, str | None],
    diff: Diff,
    crossing: Crossing,
    place: SectionMove | None = None,
    vocabulary: Vocabulary | None = None,
) -> Summary:
    """List what changed between two texts on a topic.

    Args:
        labels: what the texts are called.
        texts: the topic's words; None where a text is not quoted on it.
        diff: how they compare.
        crossing: what came from other topics or went there.
        place: how the section was placed or numbered otherwise.
        vocabulary: words whose change changes the meaning.
    """
    before, after = texts[0] or "", texts[1] or ""
    return Summary(
        *labels,
        quoted=(texts[0] is not None, texts[1] is not None),
        added=_changed(after, diff.after, vocabulary),
        dropped=_changed(before, diff.before, vocabulary),
        moved=_moved(before, after, diff),
        reworded=tuple(_reworded(before, after, diff)),
        numbers=(*_numbers(before, after, diff), *crossing.numbers),
        replaced=tuple(_replaced(before, after, diff, vocabulary or Vocabulary())),
        notation=tuple(dict.fromkeys(_as_written(before, after, diff.respelled))),
        renumbered=tuple(dict.fromkeys(_as_written(before, after, diff.renumbered))),
        place=place,
        carried=tuple(crossing.moved),
    )


def _changed(text: str, side: SideMarks, vocabulary: Vocabulary | None) -> tuple[str, ...]:
    """Changed words in reading order, but for lone numbers, which have a list of their own.

    A quoted name that changed in part is shown whole, and so is a sentence of a document.
    """
    found = changed_runs(side)
    numbers = [(start, stop) for start, stop, _ in side.swapped]
    spans = {(stretch.start, stretch.stop) for stretch in found}
    if numbers:
        spans = {_without(numbers, *span) for span in spans}
    if quoted := [name.span() for name in _QUOTED.finditer(text)]:
        spans = {_name(quoted, start, stop) for start, stop in spans if start < stop}
    clauses = {(c.start, c.stop) for c in side.clauses} if _of_document(vocabulary) else set()
    joined: list[tuple[int, int]] = []
    last = (0, 0)
    for span in sorted(span for span in spans if span[0] < span[1]):
        whole = last in clauses and span in clauses and _goes_on(text, last[1], span[0])
        if joined and (span[0] < joined[-1][1] or whole):
            joined[-1] = (joined[-1][0], max(span[1], joined[-1][1]))
        else:
            joined.append(span)
        last = span
    return tuple(dict.fromkeys(one_line(text[start:stop]) for start, stop in joined))


def _of_document(vocabulary: Vocabulary | None) -> bool:
    return vocabulary is not None and not vocabulary.in_tables


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether a sentence goes on from `start` to `stop`, with no word between."""
    return stop - start <= _GAP and _MARKS_ONLY.fullmatch(text, start, stop) is not None


def _without(numbers: Sequence[Range], start: int, stop: int) -> Range:
    """What is left of `start:stop` when a number at either end is listed elsewhere."""
    for low, high in numbers:
        if low <= start < high:
            start = high
        if low < stop <= high:
            stop = low
    return start, stop


def _name(quoted: Sequence[Range], start: int, stop: int) -> Range:
    """`start:stop`, and what is left of the quoted names that it is a part of."""
    at = max(bisect_right(quoted, (start,)) - 1, 0)
    least, most = start - _LONGEST_NAME, stop + _LONGEST_NAME
    while at < len(quoted) and (name := quoted[at])[0] < stop:
        if least <= name[0] and start < name[1] <= most:
            start, stop = min(start, name[0]), max(stop, name[1])
        at += 1
    return start, stop


def _moved(before: str, after: str, diff: Diff) -> tuple[Moved, ...]:
    """What moved, in the words of the text that has it in one clause."""
    here, there = _joined(diff.after), _joined(diff.before)
    ends = [sum(sum(side.between[start:stop]) for start, stop, _ in stretches)
            for side, stretches in ((diff.after, here), (diff.before, there))]  # fmt: skip
    earlier = (len(there), ends[1]) < (len(here), ends[0])
    text, stretches = (before, there) if earlier else (after, here)
    return tuple(Moved(one_line(text[start:stop]), way) for start, stop, way in stretches)


def _joined(side: SideMarks) -> list[tuple[int, int, Direction]]:
    """Moved changed_runs in reading order; those of one clause, or side by side, are one."""
    starts = [clause.start for clause in side.clauses]
    joined: list[tuple[int, int, Direction]] = []
    for start, stop, way in sorted(side.moved):
        if joined and joined[-1][2] == way:
            end = joined[-1][1]
            clause = bisect_right(starts, end - 1) == bisect_right(starts, start)
            if clause or all(side.between[end:start]):
                joined[-1] = (joined[-1][0], stop, way)
                continue
        joined.append((start, stop, way))
    return joined


def _reworded(before: str, after: str, diff: Diff) -> Iterable[Changed]:
    """Aligned clauses with inner differences; a clause and those split off it are one entry."""
    others: dict[int, set[int]] = defaultdict(set)
    for i, j in diff.links:
        others[j].add(i)
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for j in sorted(others):
        groups[tuple(sorted(others[j]))].append(j)
    had, has = _inner(diff.before), _inner(diff.after)
    for clauses_before, clauses_after in groups.items():
        if had.intersection(clauses_before) or has.intersection(clauses_after):
            words = (
                _words(before, diff.before, clauses_before),
                _words(after, diff.after, clauses_after),
            )
            if words[0] != words[1]:  # else they only stand elsewhere
                yield Changed(*words)


def _inner(side: SideMarks) -> set[int]:
    """The clauses that have a word which is not as it was.

    Changed numbers have a list of their own.
    """
    words = bytearray(side.coded(CHANGED, SHIFTED))
    for start, stop, _ in side.swapped:
        words[start:stop] = bytes(stop - start)
    return {n for n, clause in enumerate(side.clauses) if 1 in words[clause.start : clause.stop]}


def _words(text: str, side: SideMarks, clauses: Sequence[int]) -> str:
    """The clauses as one run of text where they are neighbours."""
    first, last = side.clauses[clauses[0]], side.clauses[clauses[-1]]
    if clauses[-1] - clauses[0] == len(clauses) - 1:
        return one_line(text[first.start : last.stop])
    bodies = (side.clauses[n] for n in clauses)
    return "……".join(one_line(text[body.start : body.stop]) for body in bodies)


def _numbers(before: str, after: str, diff: Diff) -> Iterable[Changed]:
    """Numbers that changed, and bounds of numbers that did not: 5.5%左右 and 5.5%以内."""
    found = []
    for (a, a_end), left, (b, b_end), right in diff.numbers:
        unit = right or (unit_after(after, b_end, len(after)) if ends_number(after, b_end) else "")
        bounds = _bound(before, a_end, left), _bound(after, b_end, unit)
        new = after[b:b_end] + right if right else f"{after[b:b_end]} {unit}".rstrip()
        old = before[a:a_end] + left
        if bounds[0] or bounds[1]:
            new, old = new + bounds[1], old + bounds[0]
        found.append((b, Changed(old, new, clause_at(after, diff.after, b))))
    changed = {at for _, _, (start, stop), _ in diff.numbers for at in range(start, stop + 1)}
    for (a, a_end), (b, b_end) in diff.replaced:
        if b not in changed and (
            other := _other_bound(
                before[max(a_end - _NEAR, 0) : a_end],
                a_end - a,
                after[max(b_end - _NEAR, 0) : b_end],
                b_end - b,
            )
        ):
            found.append((b, Changed(other[0], other[1], clause_at(after, diff.after, b))))
    return [change for _, change in sorted(found, key=lambda each: each[0])]


_NEAR: Final = 24
_BOUND: Final = re.compile("以上|以下|以内|左右|之间|多|余")
_COUNT: Final = re.compile(r"\d[\d.,]*[%‰万亿元人个项家亩斤吨倍]*$")


def _other_bound(before: str, had: int, after: str, has: int) -> tuple[str, str] | None:
    """A number and its bound in two texts, where only the bound is another one."""
    bounds = before[len(before) - had :], after[len(after) - has :]
    if not (_BOUND.fullmatch(bounds[0]) and _BOUND.fullmatch(bounds[1])):
        return None
    one, two = _COUNT.search(before[: len(before) - had]), _COUNT.search(after[: len(after) - has])
    if one is None or two is None or one[0] != two[0]:
        return None
    return one[0] + bounds[0], two[0] + bounds[1]


def _bound(text: str, at: int, unit: str) -> str:
    """The bound that follows a number and its unit: 以上, 左右."""
    found = _BOUND.match(text, at + (len(unit) if text.startswith(unit, at) else 0))
    return found[0] if found else ""


def _replaced(before: str, after: str, diff: Diff, vocabulary: Vocabulary) -> Iterable[Changed]:
    """Words that stand for each other, where their kind is known."""
    found = [
        (one_line(before[a:a_end]), one_line(after[b:b_end]), clause_at(after, diff.after, b))
        for (a, a_end), (b, b_end) in sorted(diff.replaced, key=lambda pair: pair[1])
    ]
    return replacements(found, vocabulary)


def _as_written(before: str, after: str, pairs: Iterable[tuple[Range, Range]]) -> Iterable[Changed]:
    """Words that stand for each other, as each text has them."""
    for (a, a_end), (b, b_end) in pairs:
        yield Changed(before[a:a_end], after[b:b_end])


def clause_at(text: str, side: SideMarks, at: int) -> str:
    """The clause that holds the character at `at`, on one line."""
    clause = side.clauses[bisect_right(side.clauses, at, key=attrgetter("start")) - 1]
    return one_line(text[clause.start : clause.stop])
