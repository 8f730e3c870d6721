"""What stands for what inside an aligned clause: words, and numbers of one measure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.texts.compare.lexicon import measure, numbers, unit_after
from tui.texts.compare.list_items import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.diff import Diff
    from tui.texts.compare.moves import Bundle
    from tui.texts.compare.text_side import SideText


def note_changes(result: Diff, bundle: Bundle, left: SideText, right: SideText) -> None:
    """Pair what stands between the same words of an aligned clause, and numbers of one measure."""
    p, q = left.clauses[bundle.pair[0]], right.clauses[bundle.pair[1]]
    ends = [Match(p.start, q.start, 0), *sorted(bundle.matches), Match(p.stop, q.stop, 0)]
    for last, more in pairwise(ends):
        a, b = last.a + last.size, last.b + last.size
        if a < more.a or b < more.b:
            result.replaced.append(((a, more.a), (b, more.b)))
        before = [_Counted(left, at, p.stop) for at in numbers(left.text, a, more.a)]
        after = [_Counted(right, at, q.stop) for at in numbers(right.text, b, more.b)]
        for one, two in _same_measure(before, after, (a, b) if last.size > 1 else None):
            if one.written != two.written:
                result.numbers.append((*one.shown_beside(two), *two.shown_beside(one)))


class _Counted:
    """A number and what it counts."""

    def __init__(self, side: SideText, place: Range, stop: int) -> None:
        self.start, self.stop = place
        self.unit = unit_after(side.text, self.stop, stop)
        self.kind = measure(side.text[self.start : self.stop], self.unit)
        self._text = side.text
        self.loose = bool(self.unit) and not side.kept[self.stop]
        """Whether its unit changed too: beside other changed words it would be confetti."""

    @property
    def written(self) -> str:
        return self._text[self.start : self.stop] + self.unit

    def shown_beside(self, other: _Counted) -> tuple[Range, str]:
        """Its place, and its unit where that is shown beside it and is no part of it."""
        if self.loose and other.loose:
            return (self.start, self._text.index(self.unit, self.stop) + len(self.unit)), ""
        return (self.start, self.stop), "" if self.unit == other.unit else self.unit


def _same_measure(
    before: Sequence[_Counted], after: Sequence[_Counted], open_at: Range | None
) -> Iterator[tuple[_Counted, _Counted]]:
    """Numbers that count the same, in their order; or that follow the very same words."""
    if not before or not after:
        return
    if open_at == (before[0].start, after[0].start) and len(before) == len(after) == 1:
        yield before[0], after[0]
        return
    for kind in dict.fromkeys(number.kind for number in before):
        one = [number for number in before if number.kind == kind]
        two = [number for number in after if number.kind == kind]
        if len(one) == len(two):
            yield from zip(one, two, strict=True)
