"""Two texts compared: for every character of each, how it stands to the other text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import Expected, Pair, align
from tui.texts.compare.diff import CHANGED, KEPT, MOVED, SHIFTED, Diff, Group, SideMarks
from tui.texts.compare.list_items import Match
from tui.texts.compare.moves import Bundle, moves
from tui.texts.compare.replacements import note_changes
from tui.texts.compare.shared_runs import inner, whole_words
from tui.texts.compare.text_side import SideText
from tui.texts.compare.unaligned import leftover, split_heads, take

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.clauses import ClauseBounds, Range
    from tui.texts.compare.model import Direction, Poll
    from tui.texts.compare.vocabulary import Vocabulary

_MUCH: Final = 10
"""So many characters are no chance, though they are no clause and no item by themselves."""
_SOME: Final = 4
"""Fewer characters that stand elsewhere, in a clause that is not the same one, are chance."""
_TOO_LITTLE: Final = 0.25
"""Clauses that share less of the shorter one are two clauses, not one in other words."""


def pair(before: str, after: str, vocabulary: Vocabulary, poll: Poll) -> Diff:
    """Compare two texts as they stand; what is only written otherwise has been put aside."""
    left = SideText(before, vocabulary)
    poll()
    right = SideText(after, vocabulary)
    bundles = list(_aligned(left, right, poll))
    pairs = {bundle.pair for bundle in bundles}
    bundles += [
        Bundle(pair, (match,), aligned=False) for match, pair in _heads(left, right, bundles)
    ]
    found = leftover(left, right, pairs, Expected(dict(pairs)), poll)
    bundles, crossing = _sorted_in(bundles, found)
    bundles = [_widened(bundle, left, right) for bundle in bundles]
    result = Diff(_side(left), _side(right), _links(bundles), sorted(pairs))
    moved = moves(bundles)
    states = _states({n: bundles[n] for n in moved}, left, right)
    for n, way in moved.items():
        poll()
        for match in bundles[n].matches:
            _mark(result, match, states[n], way)
    for match, pair, way in crossing:
        words = left.text[match.a : match.a + match.size]
        whole = left.vocabulary.in_tables or left.vocabulary.has_substance(words)
        state = MOVED if whole and _item(match, pair, left, right) else SHIFTED
        _mark(result, match, state, way)
    for bundle in bundles:
        poll()
        i, j = bundle.pair
        if bundle.aligned and left.clauses[i].key != right.clauses[j].key:
            note_changes(result, bundle, left, right)
    result.renumbered = list(_renumbered(bundles, left, right))
    result.groups = [_group(bundle, left, right) for bundle in bundles]
    return result


def _widened(bundle: Bundle, left: SideText, right: SideText) -> Bundle:
    """A bundle of which no change is a single character, where a word stands beside it."""
    i, j = bundle.pair
    if not bundle.aligned or left.clauses[i].key == right.clauses[j].key:
        return bundle
    matches = whole_words(sorted(bundle.matches), left, i, right, j)
    if not matches:
        return bundle
    for match in bundle.matches:
        left.kept[match.a : match.a + match.size] = bytes(match.size)
        right.kept[match.b : match.b + match.size] = bytes(match.size)
    for match in matches:
        take(left, right, match)
    return replace(bundle, matches=tuple(matches))


def _states(bundles: dict[int, Bundle], left: SideText, right: SideText) -> dict[int, int]:
    """What the words are that are not where they were; those beside a move go with it."""
    states = {n: _state(bundle, left, right) for n, bundle in bundles.items()}
    moved = [m for n, state in states.items() if state == MOVED for m in bundles[n].matches]
    ends = {(0, m.a) for m in moved} | {(1, m.b) for m in moved}
    ends |= {(0, m.a + m.size) for m in moved} | {(1, m.b + m.size) for m in moved}
    for n, bundle in bundles.items():
        one = bundle.matches[0]
        edges = {(0, one.a), (0, one.a + one.size), (1, one.b), (1, one.b + one.size)}
        if states[n] != MOVED and len(bundle.matches) == 1 and edges & ends:
            states[n] = MOVED
    return states


def _state(bundle: Bundle, left: SideText, right: SideText) -> int:
    """What words are that are not where they were: a move needs substance."""
    words = "".join(left.text[m.a : m.a + m.size] for m in bundle.matches)
    item = _item(bundle.matches[0], bundle.pair, left, right)
    if left.vocabulary.has_substance(words) and (
        bundle.aligned or item or bundle.weight >= _MUCH or left.vocabulary.in_tables
    ):
        return MOVED
    if bundle.weight == 1 and not item:
        return CHANGED
    if not bundle.aligned and (bundle.weight < _SOME or not left.vocabulary.in_tables):
        return MOVED if item and left.vocabulary.in_tables else CHANGED
    return KEPT if words in left.vocabulary.formulas else SHIFTED


def _group(bundle: Bundle, left: SideText, right: SideText) -> Group:
    p, q = left.clauses[bundle.pair[0]], right.clauses[bundle.pair[1]]
    shorter = min(left.size(p.start, p.stop), right.size(q.start, q.stop))
    return Group(tuple((m.a, m.b, m.size) for m in sorted(bundle.matches)), shorter)


def _renumbered(
    bundles: Sequence[Bundle], left: SideText, right: SideText
) -> Iterator[tuple[Range, Range]]:
    """Where the number before an aligned clause is another one; a text's first is its heading."""
    for bundle in bundles:
        i, j = bundle.pair
        if bundle.aligned and i and j:
            p, q = left.clauses[i], right.clauses[j]
            number_before, number_after = left.number(p), right.number(q)
            if (
                number_before
                and number_after
                and left.text[slice(*number_before)] != right.text[slice(*number_after)]
            ):
                yield number_before, number_after


def _aligned(left: SideText, right: SideText, poll: Poll) -> Iterator[Bundle]:
    """Pairs of clauses that are one clause, with what they have in common; it is taken at once."""
    for i, j in align(left.clauses, right.clauses, poll):
        poll()
        matches = inner(left, i, right, j)
        if matches and _enough(matches, left, i, right, j):
            for match in matches:
                take(left, right, match)
            yield Bundle((i, j), tuple(matches), aligned=True)


def _enough(matches: Sequence[Match], left: SideText, i: int, right: SideText, j: int) -> bool:
    """Whether two clauses have so much in common that they are one."""
    p, q = left.clauses[i], right.clauses[j]
    if p.key == q.key:
        return True
    shorter = min(_words_in(left, p), _words_in(right, q))
    common = sum(left.size(match.a, match.a + match.size) for match in matches)
    return common >= max(1, _TOO_LITTLE * shorter)


def _words_in(side: SideText, clause: ClauseBounds) -> int:
    """The size of a clause but for its digits, which say nothing of which clause it is."""
    digits = sum(map(str.isdigit, side.text[clause.start : clause.stop]))
    return side.size(clause.start, clause.stop) - digits


def _heads(left: SideText, right: SideText, bundles: Sequence[Bundle]) -> list[tuple[Match, Pair]]:
    """Clauses split by an insertion, in either text."""
    first = [(bundle.pair, min(bundle.matches)) for bundle in bundles]
    there = split_heads(left, right, {i: (j, match.a) for (i, j), match in first})
    back = split_heads(right, left, {j: (i, match.b) for (i, j), match in first})
    return there + [(Match(match.b, match.a, match.size), (i, j)) for match, (j, i) in back]


def _sorted_in(
    bundles: Sequence[Bundle], found: Sequence[tuple[Match, Pair]]
) -> tuple[list[Bundle], list[tuple[Match, Pair, Direction]]]:
    """Give each match of what was left over its place.

    Returns:
        The bundles, with those matches that stand in order inside a pair of aligned clauses, and
        with new ones of matches that join other clauses; and the matches that stand out of order
        inside a pair, with the way they went.
    """
    matches = {bundle.pair: list(bundle.matches) for bundle in bundles if bundle.aligned}
    loose = [bundle for bundle in bundles if not bundle.aligned]
    crossing: list[tuple[Match, Pair, Direction]] = []
    for match, pair in found:
        others = matches.get(pair, [])
        shift = sum(o.b < match.b for o in others) - sum(o.a < match.a for o in others)
        if not others:
            loose.append(Bundle(pair, (match,), aligned=False))
        elif all((o.a < match.a) == (o.b < match.b) for o in others):
            others.append(match)
        else:
            crossing.append((match, pair, "forward" if shift < 0 else "back"))
    return [Bundle(pair, tuple(t), aligned=True) for pair, t in matches.items()] + loose, crossing


def _item(match: Match, pair: Pair, left: SideText, right: SideText) -> bool:
    """Whether a match is an item in one text, and in the other but for words before or after."""
    i, j = pair
    a, b = match.a + match.size, match.b + match.size
    edges = (
        left.at_start(i, match.a) + left.at_stop(i, a),
        right.at_start(j, match.b) + right.at_stop(j, b),
    )
    return max(edges) > 1 and min(edges) > 0


_STATES: Final = bytes([CHANGED, KEPT, *range(2, 256)])
"""The state of a character that is in no match, and of one that is."""


def _side(side: SideText) -> SideMarks:
    """The state before moves: what no match holds has changed."""
    size = len(side.text)
    state = side.kept.translate(_STATES)
    within = bytearray(size)
    for clause in side.clauses:
        for start, stop in clause.items:
            if 1 in side.kept[start:stop]:
                within[start:stop] = b"\1" * (stop - start)
    return SideMarks(side.clauses, state, within, side.between)


def _mark(result: Diff, match: Match, state: int, way: Direction) -> None:
    """Note on both sides that a match is not where it was."""
    for side, at in ((result.before, match.a), (result.after, match.b)):
        side.state[at : at + match.size] = bytes([state]) * match.size
        if state == MOVED:
            side.moved.append((at, at + match.size, way))


def _links(bundles: Sequence[Bundle]) -> list[Pair]:
    """Aligned clauses, and clauses that were split off them or merged into them."""
    links = [bundle.pair for bundle in bundles if bundle.aligned]
    partner = dict(links), {j: i for i, j in links}
    for bundle in bundles:
        i, j = bundle.pair
        if not bundle.aligned:
            split = i in partner[0] and j not in partner[1] and abs(partner[0][i] - j) == 1
            merged = j in partner[1] and i not in partner[0] and abs(partner[1][j] - i) == 1
            if split or merged:
                links.append(bundle.pair)
    return links
