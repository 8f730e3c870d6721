"""From the comparisons of a text with its neighbours to its clauses and spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress, groupby
from typing import TYPE_CHECKING, Final, Literal, TypedDict

from tui.texts.compare.diff import CHANGED, MOVED, SHIFTED, packed
from tui.texts.compare.model import MARKS, Clause, Direction, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.texts.compare.clauses import ClauseBounds
    from tui.texts.compare.diff import SideMarks
    from tui.texts.compare.model import Mark

_NEW, _DROPPED, _MOVED, _REWORDED = 1, 2, 4, 8
_WITHIN, _BETWEEN = 4, 8
"""What stands beside a state where marks are laid together."""
_ISLAND: Final = re.compile(rb"(?<=\x01)\x00{1,2}(?=\x01)")
"""One or two bare characters between marked ones."""
_IS_MARKED: Final = bytes([0]) + bytes([1]) * 255


class Notes(TypedDict, total=False):
    """What a span has beside its marks; keys are the fields of `Span`."""

    came: Direction
    went: Direction
    source: str
    target: str
    was: str
    becomes: str


_NO_NOTE: Final[Notes] = {}


@dataclass(slots=True)
class MarkedText:
    """One text of a topic, its marks as bits for each character, and notes where there are any."""

    text: str
    clauses: tuple[ClauseBounds, ...]
    between: bytearray
    bits: bytearray
    notes: list[Notes] = field(init=False)
    """The notes of each character's span; neighbours share one value."""

    def __post_init__(self) -> None:
        """Begin without notes."""
        self.notes = [_NO_NOTE] * len(self.text)

    def note(self, start: int, stop: int, note: Notes) -> None:
        """Add `note` to the characters from `start` to `stop`."""
        self.add_notes(start, [note] * (stop - start))

    def add_notes(self, start: int, notes: list[Notes]) -> None:
        """Add a note to each character from `start` on."""
        stop = start + len(notes)
        there = self.notes[start:stop]
        if there.count(_NO_NOTE) == len(there):
            self.notes[start:stop] = notes
        elif notes.count(_NO_NOTE) < len(notes):
            self.notes[start:stop] = [
                Notes(**{**old, **new}) for old, new in zip(there, notes, strict=True)
            ]

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
    if not any(side.state):
        return
    table = bytearray(256)
    table[CHANGED], table[MOVED], table[SHIFTED] = changed, _MOVED, _REWORDED
    table[_WITHIN | CHANGED] = changed | _REWORDED
    table[_WITHIN | MOVED], table[_WITHIN | SHIFTED] = _MOVED, _REWORDED
    laid = packed(side.state) | packed(side.within) * _WITHIN | packed(side.between) * _BETWEEN
    bits[:] = laid.to_bytes(len(bits), "big").translate(table)


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
        here = slice(offset, offset + len(part.bits))
        laid = packed(whole.bits[here]) | packed(part.bits)
        whole.bits[here] = laid.to_bytes(len(part.bits), "big")
        whole.add_notes(offset, part.notes)
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
    here = [not between for between in marked.between]
    words = list(compress(range(len(here)), here))
    found = list(_ISLAND.finditer(bytes(compress(marked.bits.translate(_IS_MARKED), here))))
    items = {item for clause in marked.clauses for item in clause.items} if found else set()
    for island in found:
        low, high = island.span()
        run = words[low:high]
        if (run[0], run[-1] + 1) in items and len(run) > 1:
            continue
        last, more = words[low - 1], words[high]
        if "\n" not in marked.text[last : run[0]] + marked.text[run[-1] : more]:
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
    if not bits or marked.bits.count(bits, start, stop) == stop - start:
        return bits > 0
    return all(marked.bits[at] == bits or marked.between[at] for at in range(start, stop))


def _take_over(marked: MarkedText, word: int, start: int, stop: int) -> None:
    """Give the marks and notes of the character `word` to those from `start` to `stop`."""
    bits, note = marked.bits[word], marked.notes[word]
    if "was" in note or "becomes" in note:
        return  # Of a changed number only the number is marked.
    marked.bits[start:stop] = bytes([bits]) * (stop - start)
    if note and bits:
        marked.notes[start:stop] = [note] * (stop - start)


def _spans(marked: MarkedText, start: int, stop: int) -> list[Span]:
    if not any(marked.bits[start:stop]):
        return [Span(marked.text[start:stop])]
    found = []
    for low, high in _alike(marked.bits, start, stop):
        marks = _MARKS[marked.bits[low]]
        at = low
        for note, run in groupby(marked.notes[low:high] if marks else [_NO_NOTE]):
            stop = at + len(list(run)) if marks else high
            found.append(Span(marked.text[at:stop], marks, **note))
            at = stop
    return found


_MARKS: Final[tuple[tuple[Mark, ...], ...]] = tuple(
    tuple(mark for n, mark in enumerate(MARKS) if bits >> n & 1) for bits in range(16)
)


def _alike(bits: bytearray, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Runs of characters that are marked alike."""
    rest = bits[start:stop]
    while rest:
        more = rest.lstrip(rest[:1])
        yield stop - len(rest), stop - len(more)
        rest = more
