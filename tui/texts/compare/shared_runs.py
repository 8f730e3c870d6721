"""Inside two aligned clauses: the runs both have, cleaned until a reader would cut them so."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.texts.compare.lexicon import last_number, unit_after
from tui.texts.compare.list_items import Match, common_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.text_side import SideText

SHORTEST: Final = 3
"""Runs of fewer characters are confetti unless they are an item, or open or close a clause."""

_LIST: Final = 8
"""Clauses of more items are compared item by item, not character by character."""


def inner(left: SideText, i: int, right: SideText, j: int) -> list[Match]:
    """The runs that clause `i` and clause `j` share in order, with readable boundaries."""
    p, q = left.clauses[i], right.clauses[j]
    a, b = left.text[p.start : p.stop], right.text[q.start : q.stop]
    if a == b:
        return [Match(p.start, q.start, len(a))]
    if p.key == q.key:
        return _same(left.text, p.start, p.stop, right.text, q.start)
    items: list[Match] = []
    if min(len(p.items), len(q.items)) > 1:
        items, reordered = common_items(left, i, right, j)
        if min(len(p.items), len(q.items)) > _LIST:
            return items
        items = items if reordered else []
    ends = (p.start, q.start), (p.stop - 1, q.stop - 1)
    matches = [
        match
        for match in _between(items, left.text, (p.start, p.stop), right.text, (q.start, q.stop))
        if match.size > 1 or match[:2] in ends
    ]
    matches = [snapped(match, left, i, right, j) for match in _slid(matches, left, i, right, j)]
    matches = [match for match in matches if _readable(match, left, i, right, j)]
    return _without_islands(matches, left, i, right, j)


def _between(fixed: Sequence[Match], a: str, here: Range, b: str, there: Range) -> list[Match]:
    """The runs that two clauses share in order, `fixed` ones and what is between them."""
    found: list[Match] = []
    ends = [Match(here[0], there[0], 0), *fixed, Match(here[1], there[1], 0)]
    for last, more in pairwise(ends):
        low, high = last.a + last.size, last.b + last.size
        words = a[low : more.a], b[high : more.b]
        blocks = SequenceMatcher("、".__eq__, *words, autojunk=False).get_matching_blocks()
        for run in [*(Match(low + m.a, high + m.b, m.size) for m in blocks), more]:
            join = found[-1] if found else None
            if join and (join.a + join.size, join.b + join.size) == run[:2]:
                found[-1] = join._replace(size=join.size + run.size)
            elif run.size:
                found.append(run)
    return found


_AFTER: Final = frozenset("的地得中后前书会大上下内外时等了者们性化")
"""Characters that belong to the word before them."""


def whole_words(
    matches: Sequence[Match], left: SideText, i: int, right: SideText, j: int
) -> list[Match]:
    """Let a change of one character take in the word that it stands beside: 股东会, 依照.

    Numbers stay as they are: of these only the number is marked.
    """
    p, q = left.clauses[i], right.clauses[j]
    done = [Match(p.start, q.start, 0), *matches, Match(p.stop, q.stop, 0)]
    for n in range(1, len(done)):
        last, more = done[n - 1], done[n]
        gaps = (last.a + last.size, more.a), (last.b + last.size, more.b)
        sizes = left.size(*gaps[0]), right.size(*gaps[1])
        if (max(sizes) > 1 and min(sizes) != 1) or max(sizes) == 0:
            continue
        side, (start, stop) = (left, gaps[0]) if sizes[0] == 1 else (right, gaps[1])
        char = side.text[start:stop].strip("、，")
        if char.isdigit() or not char:
            continue
        ahead = left.word_before(i, gaps[0][0], last.size)
        behind = left.word_after(i, gaps[0][1], more.size)
        if ahead and (char[-1] in _AFTER or not behind):
            done[n - 1] = last._replace(size=last.size - ahead)
        elif behind:
            done[n] = Match(more.a + behind, more.b + behind, more.size - behind)
    return [match for match in done if match.size > 0]


def _same(a: str, start: int, stop: int, b: str, at: int) -> list[Match]:
    """Matches of two clauses that differ at most in white space."""
    matches: list[Match] = []
    for here in range(start, stop):
        if a[here].isspace():
            continue
        while b[at].isspace():
            at += 1
        last = matches[-1] if matches else None
        if last and (last.a + last.size, last.b + last.size) == (here, at):
            matches[-1] = last._replace(size=last.size + 1)
        else:
            matches.append(Match(here, at, 1))
        at += 1
    return matches


def _edge(side: SideText, index: int, at: int) -> int:
    """How well a boundary at `at` reads: 3 beside a mark, 2 beside a term, 0 in the open."""
    clause = side.clauses[index]
    if at in (clause.start, clause.stop) or side.between[at] or side.between[at - 1]:
        return 3
    if side.cuts_word(index, at):
        return -2
    if not (side.text[at].isalnum() and side.text[at - 1].isalnum()):
        return 2
    known = side.words(index).known
    return 2 * any(at - clause.start in word for word in known)


def _slid(matches: Sequence[Match], left: SideText, i: int, right: SideText, j: int) -> list[Match]:
    """Shift insertions between neighbouring matches to where their edges read best."""
    done: list[Match] = list(matches[:1])
    for match in matches[1:]:
        last = done[-1]
        if last.a + last.size == match.a:
            shift = _best_shift(right, j, last.b, last.b + last.size, match.b, match.b + match.size)
        elif last.b + last.size == match.b:
            shift = _best_shift(left, i, last.a, last.a + last.size, match.a, match.a + match.size)
        else:
            shift = 0
        done[-1] = last._replace(size=last.size + shift)
        done.append(Match(match.a + shift, match.b + shift, match.size - shift))
    return [match for match in done if match.size > 0]


def _best_shift(side: SideText, index: int, low: int, start: int, stop: int, high: int) -> int:
    """How far to move an inserted run `start:stop`, kept between `low` and `high`."""
    text, shifts, at = side.text, [0], 0
    while start + at > low and text[start + at - 1] == text[stop + at - 1]:
        at -= 1
        shifts.append(at)
    at = 0
    while stop + at < high and text[start + at] == text[stop + at]:
        at += 1
        shifts.append(at)
    return max(
        shifts,
        key=lambda n: (_edge(side, index, start + n) + _edge(side, index, stop + n), -abs(n)),
    )


def snapped(match: Match, left: SideText, i: int, right: SideText, j: int) -> Match:
    """Draw a match's edges in until they cut no word in either text."""
    a, b, size = match.a, match.b, match.size
    while size and (left.cuts_word(i, a) or right.cuts_word(j, b)):
        a, b, size = a + 1, b + 1, size - 1
    while size and (left.cuts_word(i, a + size) or right.cuts_word(j, b + size)):
        size -= 1
    return _without_number(Match(a, b, size), left, i, right, j)


def _without_number(match: Match, left: SideText, i: int, right: SideText, j: int) -> Match:
    """Draw a match's end in before a number whose units differ: 60EB is not 60 of 60PB."""
    a, b = match.a + match.size, match.b + match.size
    number = last_number(left.text, match.a, a)
    if number == a or last_number(right.text, match.b, b) == b:
        return match
    unit_before = unit_after(left.text, a, left.clauses[i].stop)
    unit_there = unit_after(right.text, b, right.clauses[j].stop)
    same = unit_before == unit_there or not unit_before or not unit_there
    return match if same else match._replace(size=number - match.a)


def _readable(match: Match, left: SideText, i: int, right: SideText, j: int) -> bool:
    """Whether a match is long enough to be read, or stands where a short one can be.

    That is at the edge of an item; a single character only as an item, beside a number, or where
    it opens one and is a word.
    """
    size = left.size(match.a, match.a + match.size)
    if size >= SHORTEST:
        return True
    a, b = match.a + match.size, match.b + match.size
    opens = left.at_start(i, match.a) and right.at_start(j, match.b)
    closes = left.at_stop(i, a) and right.at_stop(j, b)
    if size == 1:
        number = (closes and left.number_before(match.a) and right.number_before(match.b)) or (
            opens and left.number_after(a) and right.number_after(b)
        )
        return number or (opens and (closes or left.stands_alone(match.a)))
    return size > 0 and (opens or closes)


def _without_islands(
    matches: Sequence[Match], left: SideText, i: int, right: SideText, j: int
) -> list[Match]:
    """Drop short matches with changes on both sides until there are none."""
    kept = list(matches)
    while True:
        alone = next((at for at in range(len(kept)) if _island(kept, at, left, i, right, j)), None)
        if alone is None:
            return kept
        del kept[alone]


def _island(
    matches: Sequence[Match], at: int, left: SideText, i: int, right: SideText, j: int
) -> bool:
    match = matches[at]
    if left.size(match.a, match.a + match.size) >= SHORTEST:
        return False
    a, b = match.a + match.size, match.b + match.size
    whole = left.at_start(i, match.a) and left.at_stop(i, a)
    if whole and right.at_start(j, match.b) and right.at_stop(j, b):
        return False
    p, q = left.clauses[i], right.clauses[j]
    last = matches[at - 1] if at else Match(p.start, q.start, 0)
    more = matches[at + 1] if at + 1 < len(matches) else Match(p.stop, q.stop, 0)
    return left.size(last.a + last.size, match.a) > 0 < left.size(a, more.a) or right.size(
        last.b + last.size, match.b
    ) > 0 < right.size(b, more.b)
