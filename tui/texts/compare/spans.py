"""From the comparisons of a text with its neighbours to its clauses and spans."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, TypedDict

from tui.texts.compare.model import MARKS, Clause, Direction, Span
from tui.texts.compare.pair_diff import CHANGED, MOVED, SHIFTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.texts.compare.clauses import ClauseBounds
    from tui.texts.compare.model import Mark
    from tui.texts.compare.pair_diff import SideMarks

_NEW, _DROPPED, _MOVED, _REWORDED = 1, 2, 4, 8
_ISLAND: Final = 2


class Notes(TypedDict, total=False):
    """What a span tells beside its marks; keys are the fields of `Span`."""

    came: Direction
    went: Direction
    source: str
    target: str
    was: str
    becomes: str


@dataclass(slots=True)
class MarkedText:
    """One text of a topic, its marks as bits for each character, and notes where there are any."""

    text: str
    clauses: tuple[ClauseBounds, ...]
    between: bytearray
    bits: bytearray
    notes: dict[int, Notes] = field(default_factory=dict)

    def note(self, start: int, stop: int, note: Notes) -> None:
        """Add `note` to the characters from `start` to `stop`."""
        for at in range(start, stop):
            self.notes[at] = {**self.notes.get(at, {}), **note}

    def move_heading(self, note: Notes) -> None:
        """Mark the clause that the text begins with, which heads a section that changed place."""
        if self.clauses:
            clause = self.clauses[0]
            for at in range(clause.lead, clause.stop):
                if not self.text[at].isspace():
                    self.bits[at] |= _MOVED
            self.note(clause.lead, clause.stop, note)


def of_side(text: str, side: SideMarks, mark: Literal["new", "dropped"]) -> MarkedText:
    """What a text is to one of its neighbours.

    Args:
        text: the text.
        side: how it stands to that neighbour.
        mark: what words are that the neighbour has not.
    """
    marked = MarkedText(text, side.clauses, side.between, bytearray(len(text)))
    new = mark == "new"
    _lay(marked.bits, side, _NEW if new else _DROPPED)
    for start, stop, way in side.moved:
        marked.note(start, stop, {"came": way} if new else {"went": way})
    for start, stop, number in side.swapped:
        marked.note(start, stop, {"was": number} if new else {"becomes": number})
    return marked


def _lay(bits: bytearray, side: SideMarks, changed: int) -> None:
    value = {CHANGED: changed, MOVED: _MOVED, SHIFTED: _REWORDED}
    for clause in side.clauses:
        if not any(side.state[clause.start : clause.stop]):
            continue
        for at in range(clause.start, clause.stop):
            state = side.state[at]
            if state and not side.between[at]:
                inner = state == CHANGED and side.within[at]
                bits[at] |= value[state] | (_REWORDED if inner else 0)


def settle(marked: MarkedText) -> None:
    """Settle short islands and the marks between words."""
    if marked.clauses and any(marked.bits):
        _settle_islands(marked)
        _settle_gaps(marked)


def overlaid(
    text: str, clauses: tuple[ClauseBounds, ...], parts: Iterable[tuple[int, MarkedText]]
) -> MarkedText:
    """The marks of parts of a text, against either neighbour, over each other.

    Args:
        text: the text.
        clauses: its clauses.
        parts: marked parts of it, and where each begins.
    """
    size = len(text)
    whole = MarkedText(text, clauses, bytearray(size), bytearray(size))
    for offset, part in parts:
        if not any(part.bits):
            continue
        for at, bits in enumerate(part.bits, offset):
            whole.bits[at] |= bits
        for at, note in part.notes.items():
            whole.notes[at + offset] = {**whole.notes.get(at + offset, {}), **note}
    return whole


def finish(marked: MarkedText, rows: Sequence[int]) -> tuple[Clause, ...]:
    """Cut a text into clauses and these into spans.

    Args:
        marked: the text with its marks and notes, settled.
        rows: the row of each clause.

    Returns:
        The clauses in reading order; their spans, joined, are exactly the text.
    """
    if not marked.clauses:
        whole = Span(marked.text)
        return (Clause((whole,), 0),) if marked.text else ()
    starts = [0, *(clause.lead for clause in marked.clauses[1:])]
    stops = [*starts[1:], len(marked.text)]
    return tuple(
        Clause(tuple(_spans(marked, start, stop)), row)
        for start, stop, row in zip(starts, stops, rows, strict=True)
    )


def _settle_islands(marked: MarkedText) -> None:
    """Call one or two bare characters between two changes reworded, unless they are an item.

    A line end is no change: what stands beside it is not between two.
    """
    items = {item for clause in marked.clauses for item in clause.items}
    words = [at for at, between in enumerate(marked.between) if not between]
    runs = [list(group) for _, group in groupby(words, key=lambda at: marked.bits[at] > 0)]
    for last, run, more in zip(runs, runs[1:], runs[2:], strict=False):
        whole = (run[0], run[-1] + 1) in items and len(run) > 1
        if len(run) > _ISLAND or marked.bits[run[0]] or whole:
            continue
        if "\n" not in marked.text[last[-1] : run[0]] + marked.text[run[-1] : more[0]]:
            for at in run:
                marked.bits[at] = _REWORDED


def _settle_gaps(marked: MarkedText) -> None:
    """Give the marks between words to what they close, where the change goes on or is whole.

    Numbering goes with the words that follow it, if all of them changed.
    """
    bodies = [item for clause in marked.clauses for item in clause.items]
    whole = {edge for body in bodies if _uniform(marked, *body) for edge in body}
    leads = {clause.start: clause.lead for clause in marked.clauses}
    size, at = len(marked.text), marked.between.find(1)
    while at >= 0:
        stop = marked.between.find(0, at)
        stop = size if stop < 0 else stop
        lead = max(leads.get(stop, stop), at)
        if at > 0 and (stop == size or marked.bits[stop] or at in whole):
            _take_over(marked, at - 1, at, lead)
        if stop < size and stop in whole:
            _take_over(marked, stop, lead, stop)
        at = marked.between.find(1, stop)


def _uniform(marked: MarkedText, start: int, stop: int) -> bool:
    """Whether all words from `start` to `stop` have the same marks, and have any."""
    bits = marked.bits[stop - 1]
    return bits > 0 and all(
        marked.bits[at] == bits or marked.between[at] for at in range(start, stop)
    )


def _take_over(marked: MarkedText, word: int, start: int, stop: int) -> None:
    """Give the marks and notes of the character `word` to those from `start` to `stop`."""
    bits, note = marked.bits[word], marked.notes.get(word, {})
    if "was" in note or "becomes" in note:
        return  # Of a changed number only the number is marked.
    marked.bits[start:stop] = bytes([bits]) * (stop - start)
    if note and bits:
        marked.notes.update(dict.fromkeys(range(start, stop), note))


def _spans(marked: MarkedText, start: int, stop: int) -> list[Span]:
    if not any(marked.bits[start:stop]):
        return [Span(marked.text[start:stop])]
    runs: list[tuple[int, Notes, str]] = []
    for at in range(start, stop):
        bits = marked.bits[at]
        note: Notes = marked.notes.get(at, {}) if bits else {}
        if runs and runs[-1][:2] == (bits, note):
            runs[-1] = (bits, note, runs[-1][2] + marked.text[at])
        else:
            runs.append((bits, note, marked.text[at]))
    return [Span(text, _marks(bits), **note) for bits, note, text in runs]


def _marks(bits: int) -> tuple[Mark, ...]:
    return tuple(mark for n, mark in enumerate(MARKS) if bits >> n & 1)
