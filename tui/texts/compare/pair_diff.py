"""Two texts compared: for every character of each, how it stands to the other text."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.texts.compare.alignment import Expected, Pair, align
from tui.texts.compare.clauses import Stretch
from tui.texts.compare.lexicon import numbers, unit_after
from tui.texts.compare.moves import Bundle, moves
from tui.texts.compare.shared_runs import Tile, inner
from tui.texts.compare.text_side import Sheet
from tui.texts.compare.unaligned import leftover, split_heads, take

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.clauses import Piece
    from tui.texts.compare.model import Direction

KEPT: Final = 0
CHANGED: Final = 1
MOVED: Final = 2
SHIFTED: Final = 3
"""In both texts and in the same clause, but elsewhere in it."""

_TOO_LITTLE: Final = 0.25
"""Clauses that share less of the shorter one are two clauses, not one in other words."""


@dataclass(slots=True)
class Side:
    """How one of the two texts stands to the other, character by character."""

    pieces: tuple[Piece, ...]
    state: bytearray
    """KEPT, CHANGED, MOVED or SHIFTED; without meaning between words."""
    within: bytearray
    """1 where the item that a changed character stands in keeps other words."""
    between: bytearray
    moved: list[tuple[int, int, Direction]] = field(default_factory=list)
    """Stretches that moved, as (start, stop, which way from the first text to the second)."""
    swapped: list[tuple[int, int, str]] = field(default_factory=list)
    """Numbers that changed, as (start, stop, the other text's number)."""


Numbers = tuple[Stretch, str, Stretch, str]
"""A number of the first text and of the second, each with its unit where it is not a part of it."""


@dataclass(slots=True)
class Diff:
    """Two texts compared. `links` are clauses that belong on one row, by index."""

    before: Side
    after: Side
    links: list[Pair]
    aligned: list[Pair]
    """Clauses that are one clause, in the same or in other words."""
    numbers: list[Numbers] = field(default_factory=list)
    """Numbers that stand for each other and are not the same."""
    respelled: list[tuple[Stretch, Stretch]] = field(default_factory=list)
    """Quantities that are the same in another spelling: 20EFLOPS and 20000PFLOPS."""
    tiles: list[tuple[int, int, int]] = field(default_factory=list)
    """What the texts have in common, in the characters that were compared."""


def pair(before: str, after: str, terms: frozenset[str]) -> Diff:
    """Compare two texts as they stand; what is only written otherwise has been put aside."""
    left, right = Sheet(before, terms), Sheet(after, terms)
    bundles = list(_aligned(left, right))
    pairs = {bundle.pair for bundle in bundles}
    bundles += [Bundle(pair, (tile,), aligned=False) for tile, pair in _heads(left, right, bundles)]
    found = leftover(left, right, pairs, Expected(dict(pairs)))
    bundles, crossing = _sorted_in(bundles, found)
    result = Diff(_side(left), _side(right), _links(bundles), sorted(pairs))
    for n, way in moves(bundles).items():
        single = bundles[n].weight == 1 and not _item(
            bundles[n].tiles[0], bundles[n].pair, left, right
        )
        for tile in bundles[n].tiles:
            _mark(result, tile, CHANGED if single else MOVED, way)
    for tile, pair, way in crossing:
        _mark(result, tile, MOVED if _item(tile, pair, left, right) else SHIFTED, way)
    for bundle in bundles:
        i, j = bundle.pair
        if bundle.aligned and left.pieces[i].key != right.pieces[j].key:
            _note_numbers(result, bundle, left, right)
    result.tiles = [(t.a, t.b, t.size) for bundle in bundles for t in bundle.tiles]
    return result


def _aligned(left: Sheet, right: Sheet) -> Iterator[Bundle]:
    """Pairs of clauses that are one clause, with what they have in common; it is taken at once."""
    for i, j in align(left.pieces, right.pieces):
        tiles = inner(left, i, right, j)
        if tiles and _enough(tiles, left, i, right, j):
            for tile in tiles:
                take(left, right, tile)
            yield Bundle((i, j), tuple(tiles), aligned=True)


def _enough(tiles: Sequence[Tile], left: Sheet, i: int, right: Sheet, j: int) -> bool:
    """Whether two clauses have so much in common that they are one."""
    p, q = left.pieces[i], right.pieces[j]
    if p.key == q.key:
        return True
    shorter = min(left.size(p.start, p.stop), right.size(q.start, q.stop))
    common = sum(left.size(tile.a, tile.a + tile.size) for tile in tiles)
    return common >= max(1, _TOO_LITTLE * shorter)


def _heads(left: Sheet, right: Sheet, bundles: Sequence[Bundle]) -> list[tuple[Tile, Pair]]:
    """Clauses split by an insertion, in either text."""
    first = [(bundle.pair, min(bundle.tiles)) for bundle in bundles]
    there = split_heads(left, right, {i: (j, tile.a) for (i, j), tile in first})
    back = split_heads(right, left, {j: (i, tile.b) for (i, j), tile in first})
    return there + [(Tile(tile.b, tile.a, tile.size), (i, j)) for tile, (j, i) in back]


def _sorted_in(
    bundles: Sequence[Bundle], found: Sequence[tuple[Tile, Pair]]
) -> tuple[list[Bundle], list[tuple[Tile, Pair, Direction]]]:
    """Give each tile of what was left over its place.

    Returns:
        The bundles, with those tiles that stand in order inside a pair of aligned clauses, and
        with new ones of tiles that join other clauses; and the tiles that stand out of order
        inside a pair, with the way they went.
    """
    tiles = {bundle.pair: list(bundle.tiles) for bundle in bundles if bundle.aligned}
    loose = [bundle for bundle in bundles if not bundle.aligned]
    crossing: list[tuple[Tile, Pair, Direction]] = []
    for tile, pair in found:
        others = tiles.get(pair, [])
        shift = sum(o.b < tile.b for o in others) - sum(o.a < tile.a for o in others)
        if not others:
            loose.append(Bundle(pair, (tile,), aligned=False))
        elif all((o.a < tile.a) == (o.b < tile.b) for o in others):
            others.append(tile)
        else:
            crossing.append((tile, pair, "forward" if shift < 0 else "back"))
    return [Bundle(pair, tuple(t), aligned=True) for pair, t in tiles.items()] + loose, crossing


def _item(tile: Tile, pair: Pair, left: Sheet, right: Sheet) -> bool:
    """Whether a tile is an item in one text, and in the other one but for words before or after."""
    i, j = pair
    a, b = tile.a + tile.size, tile.b + tile.size
    edges = (
        left.at_start(i, tile.a) + left.at_stop(i, a),
        right.at_start(j, tile.b) + right.at_stop(j, b),
    )
    return max(edges) > 1 and min(edges) > 0


def _side(sheet: Sheet) -> Side:
    """The state before moves: what no tile holds has changed."""
    size = len(sheet.text)
    state = bytearray(CHANGED if not kept else KEPT for kept in sheet.kept)
    within = bytearray(size)
    for piece in sheet.pieces:
        for start, stop in piece.items:
            if any(sheet.kept[start:stop]):
                within[start:stop] = b"\1" * (stop - start)
    return Side(sheet.pieces, state, within, sheet.between)


def _mark(result: Diff, tile: Tile, state: int, way: Direction) -> None:
    """Note on both sides that a tile is not where it was."""
    for side, at in ((result.before, tile.a), (result.after, tile.b)):
        side.state[at : at + tile.size] = bytes([state]) * tile.size
        if state == MOVED:
            side.moved.append((at, at + tile.size, way))


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


def _note_numbers(result: Diff, bundle: Bundle, left: Sheet, right: Sheet) -> None:
    """Pair the numbers that stand between the same words of an aligned clause."""
    p, q = left.pieces[bundle.pair[0]], right.pieces[bundle.pair[1]]
    ends = [Tile(p.start, q.start, 0), *sorted(bundle.tiles), Tile(p.stop, q.stop, 0)]
    for last, more in pairwise(ends):
        mine = numbers(left.text, last.a + last.size, more.a)
        theirs = numbers(right.text, last.b + last.size, more.b)
        if len(mine) != len(theirs):
            continue
        for (a, a_end), (b, b_end) in zip(mine, theirs, strict=True):
            units = unit_after(left.text, a_end, p.stop), unit_after(right.text, b_end, q.stop)
            if all(units) and not left.kept[a_end] | right.kept[b_end]:
                # Between a changed number and other changed words a unit would be confetti.
                a_end = left.text.index(units[0], a_end) + len(units[0])
                b_end = right.text.index(units[1], b_end) + len(units[1])
                units = "", ""
            if units[0] == units[1]:
                units = "", ""
            if left.text[a:a_end] + units[0] != right.text[b:b_end] + units[1]:
                result.numbers.append(((a, a_end), units[0], (b, b_end), units[1]))
