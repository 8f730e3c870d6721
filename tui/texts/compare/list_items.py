"""Lists inside two aligned clauses: the items that both have, in the order that both have."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from tui.texts.compare.increasing import heaviest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.compare.clauses import Range
    from tui.texts.compare.text_side import SideText


class Match(NamedTuple):
    """`size` characters that stand at `a` in one text and at `b` in the other."""

    a: int
    b: int
    size: int


def common_items(left: SideText, i: int, right: SideText, j: int) -> tuple[list[Match], bool]:
    """The items that two lists share in one order, and whether others changed places."""
    where: dict[str, deque[int]] = defaultdict(deque)
    for start, stop in _bare_items(right, j, left, i):
        where[right.text[start:stop]].append(start)
    found = []
    for start, stop in _bare_items(left, i, right, j):
        if places := where.get(left.text[start:stop]):
            found.append(Match(start, places.popleft(), stop - start))
    kept = heaviest([(match.b, match.size) for match in found])
    return [found[n] for n in kept], len(kept) < len(found)


def _bare_items(side: SideText, index: int, other: SideText, there: int) -> Iterator[Range]:
    """The items of a list; the first one without the words that lead in, if it is one without."""
    (start, stop), *rest = side.clauses[index].items
    known = {other.text[low:high] for low, high in other.clauses[there].items}
    if rest and side.text[start:stop] not in known:
        bare = (at for at in range(start + 1, stop) if side.text[at:stop] in known)
        start = next((at for at in bare if not side.cuts_word(index, at)), start)
    yield start, stop
    yield from rest
