"""Inside two aligned clauses: the runs both have, cleaned until a reader would cut them so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from tui.texts.compare.lexicon import last_number, unit_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.compare.text_side import Sheet

SHORTEST: Final = 3
"""Runs of fewer characters are confetti unless they are an item, or open or close a clause."""


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """`size` characters that stand at `a` in one text and at `b` in the other."""

    a: int
    b: int
    size: int


def inner(left: Sheet, i: int, right: Sheet, j: int) -> list[Tile]:
    """The runs that clause `i` and clause `j` share in order, with readable boundaries."""
    p, q = left.pieces[i], right.pieces[j]
    a, b = left.text[p.start : p.stop], right.text[q.start : q.stop]
    if a == b:
        return [Tile(p.start, q.start, len(a))]
    if p.key == q.key:
        return _same(left.text, p.start, p.stop, right.text, q.start)
    blocks = SequenceMatcher("、".__eq__, a, b, autojunk=False).get_matching_blocks()
    ends = (0, 0), (len(a) - 1, len(b) - 1)
    tiles = [
        Tile(p.start + m.a, q.start + m.b, m.size)
        for m in blocks
        if m.size > 1 or (m.size and (m.a, m.b) in ends)
    ]
    tiles = [snapped(tile, left, i, right, j) for tile in _slid(tiles, left, i, right, j)]
    tiles = [tile for tile in tiles if _readable(tile, left, i, right, j)]
    return _without_islands(tiles, left, i, right, j)


def _same(a: str, start: int, stop: int, b: str, at: int) -> list[Tile]:
    """Tiles of two clauses that differ at most in white space."""
    tiles: list[Tile] = []
    for here in range(start, stop):
        if a[here].isspace():
            continue
        while b[at].isspace():
            at += 1
        last = tiles[-1] if tiles else None
        if last and (last.a + last.size, last.b + last.size) == (here, at):
            tiles[-1] = replace(last, size=last.size + 1)
        else:
            tiles.append(Tile(here, at, 1))
        at += 1
    return tiles


def _edge(sheet: Sheet, index: int, at: int) -> int:
    """How well a boundary at `at` reads: 3 beside a mark, 2 beside a term, 0 in the open."""
    piece = sheet.pieces[index]
    if at in (piece.start, piece.stop) or sheet.between[at] or sheet.between[at - 1]:
        return 3
    if sheet.cuts_word(index, at):
        return -2
    if not (sheet.text[at].isalnum() and sheet.text[at - 1].isalnum()):
        return 2
    known = sheet.words(index).known
    return 2 * any(at - piece.start in word for word in known)


def _slid(tiles: Sequence[Tile], left: Sheet, i: int, right: Sheet, j: int) -> list[Tile]:
    """Shift insertions between neighbouring tiles to where their edges read best."""
    done: list[Tile] = list(tiles[:1])
    for tile in tiles[1:]:
        last = done[-1]
        if last.a + last.size == tile.a:
            shift = _best_shift(right, j, last.b, last.b + last.size, tile.b, tile.b + tile.size)
        elif last.b + last.size == tile.b:
            shift = _best_shift(left, i, last.a, last.a + last.size, tile.a, tile.a + tile.size)
        else:
            shift = 0
        done[-1] = replace(last, size=last.size + shift)
        done.append(Tile(tile.a + shift, tile.b + shift, tile.size - shift))
    return [tile for tile in done if tile.size > 0]


def _best_shift(sheet: Sheet, index: int, low: int, start: int, stop: int, high: int) -> int:
    """How far to move an inserted run `start:stop`, kept between `low` and `high`."""
    text, shifts, at = sheet.text, [0], 0
    while start + at > low and text[start + at - 1] == text[stop + at - 1]:
        at -= 1
        shifts.append(at)
    at = 0
    while stop + at < high and text[start + at] == text[stop + at]:
        at += 1
        shifts.append(at)
    return max(
        shifts,
        key=lambda n: (_edge(sheet, index, start + n) + _edge(sheet, index, stop + n), -abs(n)),
    )


def snapped(tile: Tile, left: Sheet, i: int, right: Sheet, j: int) -> Tile:
    """Draw a tile's edges in until they cut no word in either text."""
    a, b, size = tile.a, tile.b, tile.size
    while size and (left.cuts_word(i, a) or right.cuts_word(j, b)):
        a, b, size = a + 1, b + 1, size - 1
    while size and (left.cuts_word(i, a + size) or right.cuts_word(j, b + size)):
        size -= 1
    return _without_number(Tile(a, b, size), left, i, right, j)


def _without_number(tile: Tile, left: Sheet, i: int, right: Sheet, j: int) -> Tile:
    """Draw a tile's end in before a number whose units differ: 60EB is not 60 of 60PB."""
    a, b = tile.a + tile.size, tile.b + tile.size
    number = last_number(left.text, tile.a, a)
    if number == a or last_number(right.text, tile.b, b) == b:
        return tile
    mine = unit_after(left.text, a, left.pieces[i].stop)
    theirs = unit_after(right.text, b, right.pieces[j].stop)
    same = mine == theirs or not mine or not theirs
    return tile if same else replace(tile, size=number - tile.a)


def _readable(tile: Tile, left: Sheet, i: int, right: Sheet, j: int) -> bool:
    """Whether a tile is long enough to be read, or stands where a short one can be.

    That is at the edge of an item; a single character only as an item, beside a number, or where
    it opens one and is a word.
    """
    size = left.size(tile.a, tile.a + tile.size)
    if size >= SHORTEST:
        return True
    a, b = tile.a + tile.size, tile.b + tile.size
    opens = left.at_start(i, tile.a) and right.at_start(j, tile.b)
    closes = left.at_stop(i, a) and right.at_stop(j, b)
    if size == 1:
        number = (closes and left.number_before(tile.a) and right.number_before(tile.b)) or (
            opens and left.digit(a) and right.digit(b)
        )
        return number or (opens and (closes or left.stands_alone(tile.a)))
    return size > 0 and (opens or closes)


def _without_islands(
    tiles: Sequence[Tile], left: Sheet, i: int, right: Sheet, j: int
) -> list[Tile]:
    """Drop short tiles with changes on both sides until there are none."""
    kept = list(tiles)
    while True:
        alone = next((at for at in range(len(kept)) if _island(kept, at, left, i, right, j)), None)
        if alone is None:
            return kept
        del kept[alone]


def _island(tiles: Sequence[Tile], at: int, left: Sheet, i: int, right: Sheet, j: int) -> bool:
    tile = tiles[at]
    if left.size(tile.a, tile.a + tile.size) >= SHORTEST:
        return False
    a, b = tile.a + tile.size, tile.b + tile.size
    whole = left.at_start(i, tile.a) and left.at_stop(i, a)
    if whole and right.at_start(j, tile.b) and right.at_stop(j, b):
        return False
    p, q = left.pieces[i], right.pieces[j]
    last = tiles[at - 1] if at else Tile(p.start, q.start, 0)
    more = tiles[at + 1] if at + 1 < len(tiles) else Tile(p.stop, q.stop, 0)
    return left.size(last.a + last.size, tile.a) > 0 < left.size(a, more.a) or right.size(
        last.b + last.size, tile.b
    ) > 0 < right.size(b, more.b)
