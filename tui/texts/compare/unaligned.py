"""Words that two texts share outside their aligned clauses: what moved, merged or was split off."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.texts.compare.list_items import Match
from tui.texts.compare.shared_runs import SHORTEST, snapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.compare.alignment import Expected, Pair
    from tui.texts.compare.clauses import Range
    from tui.texts.compare.model import Poll
    from tui.texts.compare.text_side import SideText

Run = tuple[int, int, int]
"""(start, stop, clause) of words that no match holds."""

_SMALL: Final = 1500
"""Up to this many free characters even pairs of characters are looked up, beyond it only fours."""
_REPEATED: Final = 24
_NEAR: Final = 12
_LONG: Final = 8
"""So many characters in common are no chance, however far apart."""


def leftover(
    left: SideText, right: SideText, pairs: set[Pair], expected: Expected, poll: Poll
) -> list[tuple[Match, Pair]]:
    """Matches among what is still free, longest first, none overlapping; they are taken at once."""
    runs = _runs(left), _runs(right)
    free = max(sum(stop - start for start, stop, _ in side) for side in runs)
    seeds = 2 if free <= _SMALL else 4
    found = []
    for match, i, j in _shared(left, runs[0], right, runs[1], seeds, poll):
        far = expected.distance(i, j)
        if far > _NEAR and match.size < _LONG:
            continue  # before it is asked what words it cuts: this is most of unlike texts
        snug = snapped(match, left, i, right, j)
        if _holds(snug, left, i, right, j, (i, j) in pairs, far):
            found.append((-snug.size, (i, j) not in pairs, far, snug, (i, j)))
    taken = []
    for *_, match, pair in sorted(found):
        if not any(left.kept[match.a : match.a + match.size]) and not any(
            right.kept[match.b : match.b + match.size]
        ):
            take(left, right, match)
            taken.append((match, pair))
    return taken


def take(left: SideText, right: SideText, match: Match) -> None:
    """Note in both texts that `match` accounts for its words."""
    left.kept[match.a : match.a + match.size] = b"\1" * match.size
    right.kept[match.b : match.b + match.size] = b"\1" * match.size


def _runs(side: SideText) -> list[Run]:
    return [
        (start, stop, index)
        for index in range(len(side.clauses))
        for start, stop in side.free(index)
        if stop - start > 1
    ]


def _shared(
    left: SideText, before: list[Run], right: SideText, after: list[Run], seed: int, poll: Poll
) -> Iterator[tuple[Match, int, int]]:
    """Longest common stretches of two runs, from seeds of `seed` characters."""
    a, b = left.text, right.text
    wanted = {a[at : at + seed] for run in before for at in range(run[0], run[1] - seed + 1)}
    where: dict[str, list[tuple[int, Run]]] = defaultdict(list)
    for run in after:
        for at in range(run[0], run[1] - seed + 1):
            if (words := b[at : at + seed]) in wanted:
                where[words].append((at, run))
    for start, stop, i in before:
        poll()
        for at in range(start, stop - seed + 1):
            places = where.get(a[at : at + seed], ())
            for to, (low, high, j) in places if len(places) <= _REPEATED else ():
                if at > start and to > low and a[at - 1] == b[to - 1]:
                    continue
                size = seed
                while at + size < stop and to + size < high and a[at + size] == b[to + size]:
                    size += 1
                yield Match(at, to, size), i, j


def _holds(
    match: Match, left: SideText, i: int, right: SideText, j: int, paired: bool, far: int
) -> bool:
    """Whether a common stretch says that the words are the same, not just alike by chance.

    Within a pair of aligned clauses a word or a whole run is enough. Elsewhere it must be a good
    part of an item (half of both items, where it is as short as two characters) and near.
    """
    p, q = left.item(i, match.a), right.item(j, match.b)
    shares = match.size / (p[1] - p[0]), match.size / (q[1] - q[0])
    at = match.a - left.clauses[i].start
    word = (at, at + match.size) in left.words(i).known
    if match.size < SHORTEST - 1 or (far > _NEAR and match.size < _LONG):
        return False
    if paired:
        run = _whole_run(left, i, match.a, match.size) and _whole_run(right, j, match.b, match.size)
        return match.size >= SHORTEST or word or run or _list_item(match, left, p, right, q)
    if match.size < SHORTEST:
        return min(shares) == 1 or (word and min(shares) >= 0.5)
    return max(shares) >= 0.4 and (match.size > SHORTEST or word or max(shares) == 1)


def _list_item(match: Match, left: SideText, p: Range, right: SideText, q: Range) -> bool:
    """Whether a match is an item of a list, and of the other list but for a word before or after.

    The first item has the words before the list, the last one those after it: 在汽车、装备等.
    """
    here, there = (match.a, match.a + match.size), (match.b, match.b + match.size)
    lists = left.in_list(match.a) and right.in_list(match.b)
    edges = (p[0] == here[0]) + (p[1] == here[1]), (q[0] == there[0]) + (q[1] == there[1])
    return lists and max(edges) == 2 and min(edges) == 1


def _whole_run(side: SideText, index: int, at: int, size: int) -> bool:
    return (at, at + size) in set(side.free(index))


def split_heads(
    left: SideText, right: SideText, heads: dict[int, Pair]
) -> list[tuple[Match, Pair]]:
    """The head of a clause that now opens the clause before: 要大力… split by an insertion.

    Args:
        left: the text whose clause was split.
        right: the text where words were put in between.
        heads: clause of `right` by clause of `left`, and where in `left` its first match stands.

    Returns:
        Matches that join the free head of a clause of `left` with the start of a free clause of
        `right`, and the clauses that they join.
    """
    found = []
    for i, (j, first) in heads.items():
        start = left.clauses[i].start
        head = left.text[start:first]
        if j == 0 or len(head) < 2 or any(left.kept[start:first]):
            continue
        clause = right.clauses[j - 1]
        body = right.text[clause.start : clause.stop]
        cut = len(head) < len(body) and right.cuts_word(j - 1, clause.start + len(head))
        if body.startswith(head) and not cut and not any(right.kept[clause.start : clause.stop]):
            match = Match(start, clause.start, len(head))
            take(left, right, match)
            found.append((match, (i, j - 1)))
    return found
