"""Two texts compared as they read; results refer to their own characters."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tui.texts.compare.clauses import ClauseBounds
from tui.texts.compare.diff import CHANGED, KEPT, Diff
from tui.texts.compare.model import no_poll
from tui.texts.compare.notation import REFERENCE, readings
from tui.texts.compare.pair_diff import pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.diff import SideMarks
    from tui.texts.compare.model import Direction, Poll
    from tui.texts.compare.notation import Reading
    from tui.texts.compare.vocabulary import Vocabulary

Articles = tuple["Mapping[str, str]", "Mapping[str, str]"]
_NO_ARTICLES: Final[Articles] = ({}, {})
_FLIPPED: Final[dict[Direction, Direction]] = {"forward": "back", "back": "forward"}


def diff(
    before: str,
    after: str,
    vocabulary: Vocabulary,
    wrapped: tuple[bool, bool] = (False, False),
    articles: Articles = _NO_ARTICLES,
    poll: Poll = no_poll,
) -> Diff:
    """Compare two texts; swapping them gives the same answer with its sides swapped.

    Args:
        before: The first text.
        after: The second one.
        vocabulary: Words that comparing knows of.
        wrapped: Whether each is of a document whose line ends may only wrap a sentence.
        articles: What each article of the texts is called in the other one.
        poll: Called again and again; it may raise, to end the work.
    """
    if before <= after:
        return _diff(before, after, vocabulary, wrapped, articles[1], poll)
    turned = _diff(after, before, vocabulary, wrapped[::-1], articles[0], poll)
    for side in (turned.before, turned.after):
        side.moved = [(start, stop, _FLIPPED[way]) for start, stop, way in side.moved]
    links, aligned = ([(j, i) for i, j in pairs] for pairs in (turned.links, turned.aligned))
    numbers = [(b, right, a, left) for a, left, b, right in turned.numbers]
    respelled, replaced, renumbered = (
        [(b, a) for a, b in found]
        for found in (turned.respelled, turned.replaced, turned.renumbered)
    )
    return Diff(
        turned.after, turned.before, links, aligned, numbers, respelled, replaced, renumbered
    )


def _diff(
    before: str,
    after: str,
    vocabulary: Vocabulary,
    wrapped: tuple[bool, bool],
    references: Mapping[str, str],
    poll: Poll,
) -> Diff:
    """Compare two texts as they read, and give the answer in their own characters."""
    one, two = readings(before, after, wrapped, references)
    poll()
    result = pair(one.text, two.text, vocabulary, poll)
    for side, reading in ((result.before, one), (result.after, two)):
        if reading.moved:
            _return(side, reading)
    result.numbers = [
        (one.stretch(*a), left, two.stretch(*b), right) for a, left, b, right in result.numbers
    ]
    result.replaced = [(one.stretch(*a), two.stretch(*b)) for a, b in result.replaced]
    result.renumbered = [(one.stretch(*a), two.stretch(*b)) for a, b in result.renumbered]
    for (a, a_end), left, (b, b_end), right in result.numbers:
        _swap(result.before, a, a_end, after[b:b_end] + right)
        _swap(result.after, b, b_end, before[a:a_end] + left)
    for place in _respelled(result, one, two):
        reference = REFERENCE.fullmatch(before, *place[0])
        (result.renumbered if reference else result.respelled).append(place)
    return result


def _swap(side: SideMarks, start: int, stop: int, other: str) -> None:
    """Note that `other` stands for a number, the blank before whose unit is a part of it."""
    side.swapped.append((start, stop, other))
    for at in range(start, stop):
        if side.between[at]:
            side.between[at], side.state[at], side.within[at] = 0, CHANGED, 1


def _return(side: SideMarks, reading: Reading) -> None:
    """Give `side` the places that its marks have in the text itself."""
    starts, stops = reading.starts, reading.stops
    side.clauses = tuple(
        ClauseBounds(
            starts[lead], starts[start], stops[stop],
            tuple([(starts[a], stops[b]) for a, b in items]), key,
        )
        for lead, start, stop, items, key in side.clauses
    )  # fmt: skip
    side.state, side.within = (reading.spread(marks, KEPT) for marks in (side.state, side.within))
    side.between = reading.spread(side.between, 1)
    side.moved = [(*reading.stretch(start, stop), way) for start, stop, way in side.moved]


def _respelled(result: Diff, one: Reading, two: Reading) -> list[tuple[Range, Range]]:
    """Quantities that stand at one place in both texts, in two spellings."""
    found: dict[Range, Range] = {}
    for here, there, turned in ((one, two, False), (two, one, True)):
        matches = sorted(
            (b, a, size) if turned else (a, b, size)
            for group in result.groups
            for a, b, size in group.matches
        )
        for start, stop, *_ in here.swaps:
            if start == stop:
                continue
            first, last = _across(matches, start), _across(matches, stop - 1)
            if first is not None and last is not None:
                both = here.stretch(start, stop), there.stretch(first, last + 1)
                found.update([both[::-1] if turned else both])
    return sorted(found.items())


def _across(matches: Sequence[tuple[int, int, int]], at: int) -> int | None:
    """Where the other text has the character at `at`, if a match holds it."""
    n = bisect_right(matches, at, key=lambda match: match[0]) - 1
    if n < 0 or at >= matches[n][0] + matches[n][2]:
        return None
    return matches[n][1] + at - matches[n][0]
