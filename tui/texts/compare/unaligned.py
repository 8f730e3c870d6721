"""Words that two texts share outside their aligned clauses: what moved, merged or was split off."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.texts.compare.shared_runs import SHORTEST, Tile, snapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.compare.alignment import Expected, Pair
    from tui.texts.compare.clauses import Stretch
    from tui.texts.compare.text_side import Sheet

Run = tuple[int, int, int]
"""(start, stop, clause) of words that no tile holds."""

_SMALL: Final = 1500
"""Up to this many free characters even pairs of characters are looked up, beyond it only fours."""
_REPEATED: Final = 24
_NEAR: Final = 12
_LONG: Final = 8
"""So many characters in common are no chance, however far apart."""


def leftover(
    left: Sheet, right: Sheet, pairs: set[Pair], expected: Expected
) -> list[tuple[Tile, Pair]]:
    """Tiles among what is still free, longest first, none overlapping; they are taken at once."""
    runs = _runs(left), _runs(right)
    free = max(sum(stop - start for start, stop, _ in side) for side in runs)
    seeds = 2 if free <= _SMALL else 4
    found = []
    for tile, i, j in _shared(left, runs[0], right, runs[1], seeds):
        snug = snapped(tile, left, i, right, j)
        far = expected.distance(i, j)
        if _holds(snug, left, i, right, j, (i, j) in pairs, far):
            found.append((-snug.size, (i, j) not in pairs, far, snug, (i, j)))
    taken = []
    for *_, tile, pair in sorted(found):
        if not any(left.kept[tile.a : tile.a + tile.size]) and not any(
            right.kept[tile.b : tile.b + tile.size]
        ):
            take(left, right, tile)
            taken.append((tile, pair))
    return taken


def take(left: Sheet, right: Sheet, tile: Tile) -> None:
    """Note in both texts that `tile` accounts for its words."""
    left.kept[tile.a : tile.a + tile.size] = b"\1" * tile.size
    right.kept[tile.b : tile.b + tile.size] = b"\1" * tile.size


def _runs(sheet: Sheet) -> list[Run]:
    return [
        (start, stop, index)
        for index in range(len(sheet.pieces))
        for start, stop in sheet.free(index)
        if stop - start > 1
    ]


def _shared(
    left: Sheet, before: list[Run], right: Sheet, after: list[Run], seed: int
) -> Iterator[tuple[Tile, int, int]]:
    """Longest common stretches of two runs, from seeds of `seed` characters."""
    a, b = left.text, right.text
    where: dict[str, list[tuple[int, Run]]] = defaultdict(list)
    for run in after:
        for at in range(run[0], run[1] - seed + 1):
            where[b[at : at + seed]].append((at, run))
    for start, stop, i in before:
        for at in range(start, stop - seed + 1):
            places = where.get(a[at : at + seed], ())
            for to, (low, high, j) in places if len(places) <= _REPEATED else ():
                if at > start and to > low and a[at - 1] == b[to - 1]:
                    continue
                size = seed
                while at + size < stop and to + size < high and a[at + size] == b[to + size]:
                    size += 1
                yield Tile(at, to, size), i, j


def _holds(tile: Tile, left: Sheet, i: int, right: Sheet, j: int, paired: bool, far: int) -> bool:
    """Whether a common stretch says that the words are the same, not just alike by chance.

    Within a pair of aligned clauses a word or a whole run is enough. Elsewhere it must be a good
    part of an item (half of both items, where it is as short as two characters) and near.
    """
    p, q = left.item(i, tile.a), right.item(j, tile.b)
    shares = tile.size / (p[1] - p[0]), tile.size / (q[1] - q[0])
    at = tile.a - left.pieces[i].start
    word = (at, at + tile.size) in left.words(i).known
    if tile.size < SHORTEST - 1 or (far > _NEAR and tile.size < _LONG):
        return False
    if paired:
        run = _whole_run(left, i, tile.a, tile.size) and _whole_run(right, j, tile.b, tile.size)
        return tile.size >= SHORTEST or word or run or _list_item(tile, left, p, right, q)
    if tile.size < SHORTEST:
        return min(shares) == 1 or (word and min(shares) >= 0.5)
    return max(shares) >= 0.4 and (tile.size > SHORTEST or word or max(shares) == 1)


def _list_item(tile: Tile, left: Sheet, p: Stretch, right: Sheet, q: Stretch) -> bool:
    """Whether a tile is an item of a list, and of the other list but for a word before or after.

    The first item has the words before the list, the last one those after it: 在汽车、装备等.
    """
    here, there = (tile.a, tile.a + tile.size), (tile.b, tile.b + tile.size)
    lists = left.in_list(tile.a) and right.in_list(tile.b)
    edges = (p[0] == here[0]) + (p[1] == here[1]), (q[0] == there[0]) + (q[1] == there[1])
    return lists and max(edges) == 2 and min(edges) == 1


def _whole_run(sheet: Sheet, index: int, at: int, size: int) -> bool:
    return (at, at + size) in set(sheet.free(index))


def split_heads(left: Sheet, right: Sheet, heads: dict[int, Pair]) -> list[tuple[Tile, Pair]]:
    """The head of a clause that now opens the clause before: 要大力… split by an insertion.

    Args:
        left: the text whose clause was split.
        right: the text where words were put in between.
        heads: clause of `right` by clause of `left`, and where in `left` its first tile stands.

    Returns:
        Tiles that join the free head of a clause of `left` with the start of a free clause of
        `right`, and the clauses that they join.
    """
    found = []
    for i, (j, first) in heads.items():
        start = left.pieces[i].start
        head = left.text[start:first]
        if j == 0 or len(head) < 2 or any(left.kept[start:first]):
            continue
        piece = right.pieces[j - 1]
        body = right.text[piece.start : piece.stop]
        cut = len(head) < len(body) and right.cuts_word(j - 1, piece.start + len(head))
        if body.startswith(head) and not cut and not any(right.kept[piece.start : piece.stop]):
            tile = Tile(start, piece.start, len(head))
            take(left, right, tile)
            found.append((tile, (i, j - 1)))
    return found
