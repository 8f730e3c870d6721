"""From the comparisons of a text with its neighbours to its clauses and spans."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypedDict

from tui.texts.compare.model import MARKS, Clause, Direction, Span
from tui.texts.compare.pair_diff import CHANGED, MOVED, SHIFTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.clauses import Piece
    from tui.texts.compare.model import Mark
    from tui.texts.compare.pair_diff import Side

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
class Sheet:
    """One text of a topic, its marks as bits for each character, and notes where there are any."""

    text: str
    pieces: tuple[Piece, ...]
    between: bytearray
    bits: bytearray
    notes: dict[int, Notes] = field(default_factory=dict)

    def note(self, start: int, stop: int, note: Notes) -> None:
        """Add `note` to the characters from `start` to `stop`."""
        for at in range(start, stop):
            self.notes[at] = {**self.notes.get(at, {}), **note}

    def move_heading(self, note: Notes) -> None:
        """Mark the clause that the text begins with, which heads a section that changed place."""
        if self.pieces:
            piece = self.pieces[0]
            for at in range(piece.lead, piece.stop):
                if not self.text[at].isspace():
                    self.bits[at] |= _MOVED
            self.note(piece.lead, piece.stop, note)


def sheet(text: str, before: Side | None, after: Side | None) -> Sheet:
    """Lay what a text is to the one before it and to the one after it over each other.

    Args:
        text: the text.
        before: how it stands to the text before it; None where there is no such text.
        after: how it stands to the text after it; None where there is no such text.

    Raises:
        ValueError: there is neither.
    """
    side = before or after
    if side is None:
        raise ValueError("a text is compared with another one")
    made = Sheet(text, side.pieces, side.between, bytearray(len(text)))
    if before is not None:
        _lay(made.bits, before, _NEW)
        for start, stop, way in before.moved:
            made.note(start, stop, {"came": way})
        for start, stop, number in before.swapped:
            made.note(start, stop, {"was": number})
    if after is not None:
        _lay(made.bits, after, _DROPPED)
        for start, stop, way in after.moved:
            made.note(start, stop, {"went": way})
        for start, stop, number in after.swapped:
            made.note(start, stop, {"becomes": number})
    return made


def _lay(bits: bytearray, side: Side, changed: int) -> None:
    value = {CHANGED: changed, MOVED: _MOVED, SHIFTED: _REWORDED}
    for piece in side.pieces:
        if not any(side.state[piece.start : piece.stop]):
            continue
        for at in range(piece.start, piece.stop):
            state = side.state[at]
            if state and not side.between[at]:
                inner = state == CHANGED and side.within[at]
                bits[at] |= value[state] | (_REWORDED if inner else 0)


def finish(made: Sheet, rows: Sequence[int]) -> tuple[Clause, ...]:
    """Settle short islands and punctuation, and cut the text into spans.

    Args:
        made: the text with its marks and notes.
        rows: the row of each clause.

    Returns:
        The clauses in reading order; their spans, joined, are exactly the text.
    """
    if not made.pieces:
        whole = Span(made.text)
        return (Clause((whole,), 0),) if made.text else ()
    if any(made.bits):
        _settle_islands(made)
        _settle_gaps(made)
    starts = [piece.lead for piece in made.pieces]
    stops = [*starts[1:], len(made.text)]
    return tuple(
        Clause(tuple(_spans(made, start, stop)), row)
        for start, stop, row in zip(starts, stops, rows, strict=True)
    )


def _settle_islands(made: Sheet) -> None:
    """Call one or two bare characters between two changes reworded, unless they are an item.

    A line end is no change: what stands beside it is not between two.
    """
    items = {item for piece in made.pieces for item in piece.items}
    words = [at for at, between in enumerate(made.between) if not between]
    runs = [list(group) for _, group in groupby(words, key=lambda at: made.bits[at] > 0)]
    for last, run, more in zip(runs, runs[1:], runs[2:], strict=False):
        whole = (run[0], run[-1] + 1) in items and len(run) > 1
        if len(run) > _ISLAND or made.bits[run[0]] or whole:
            continue
        if "\n" not in made.text[last[-1] : run[0]] + made.text[run[-1] : more[0]]:
            for at in run:
                made.bits[at] = _REWORDED


def _settle_gaps(made: Sheet) -> None:
    """Give the marks between words to what they close, where the change goes on or is whole.

    Numbering goes with the words that follow it, if all of them changed.
    """
    bodies = [item for piece in made.pieces for item in piece.items]
    whole = {edge for body in bodies if _uniform(made, *body) for edge in body}
    leads = {piece.start: piece.lead for piece in made.pieces}
    size, at = len(made.text), made.between.find(1)
    while at >= 0:
        stop = made.between.find(0, at)
        stop = size if stop < 0 else stop
        lead = max(leads.get(stop, stop), at)
        if at > 0 and (stop == size or made.bits[stop] or at in whole):
            _take_over(made, at - 1, at, lead)
        if stop < size and stop in whole:
            _take_over(made, stop, lead, stop)
        at = made.between.find(1, stop)


def _uniform(made: Sheet, start: int, stop: int) -> bool:
    """Whether all words from `start` to `stop` have the same marks, and have any."""
    bits = made.bits[stop - 1]
    return bits > 0 and all(made.bits[at] == bits or made.between[at] for at in range(start, stop))


def _take_over(made: Sheet, word: int, start: int, stop: int) -> None:
    """Give the marks and notes of the character `word` to those from `start` to `stop`."""
    bits, note = made.bits[word], made.notes.get(word, {})
    if "was" in note or "becomes" in note:
        return  # Of a changed number only the number is marked.
    made.bits[start:stop] = bytes([bits]) * (stop - start)
    if note and bits:
        made.notes.update(dict.fromkeys(range(start, stop), note))


def _spans(made: Sheet, start: int, stop: int) -> list[Span]:
    if not any(made.bits[start:stop]):
        return [Span(made.text[start:stop])]
    runs: list[tuple[int, Notes, str]] = []
    for at in range(start, stop):
        bits = made.bits[at]
        note: Notes = made.notes.get(at, {}) if bits else {}
        if runs and runs[-1][:2] == (bits, note):
            runs[-1] = (bits, note, runs[-1][2] + made.text[at])
        else:
            runs.append((bits, note, made.text[at]))
    return [Span(text, _marks(bits), **note) for bits, note, text in runs]


def _marks(bits: int) -> tuple[Mark, ...]:
    return tuple(mark for n, mark in enumerate(MARKS) if bits >> n & 1)
