"""Numbers under each other: what stands before, the whole part, and what follows, in parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER: Final = re.compile(r"([^\d+−-]*)(.*?\d[\d,]*?)(\.\d+)?(\D*)")


class Parts(NamedTuple):
    """The widths, in cells, of a column of numbers."""

    lead: int = 0
    """A comparator, with the gap after it."""
    whole: int = 0
    rest: int = 0
    """From the decimal point on."""

    @property
    def width(self) -> int:
        """Room for all three."""
        return self.lead + self.whole + self.rest

    def grown(self, other: Parts) -> Parts:
        """Room for both."""
        return Parts(*map(max, self, other))

    def align(self, text: str, room: int, group: Parts | None = None) -> str:
        """Return `text` with its decimal point where the column has it; as it is in less room.

        Args:
            text: A number, its comparator before it.
            room: The cells there are.
            group: Those of the rows that it belongs to: their comparators are under each other.
                Without one, a comparator is right before its number.
        """
        found = _NUMBER.fullmatch(text)
        if found is None or room < self.width:
            return text
        lead, whole, rest = found[1], found[2], (found[3] or "") + found[4]
        before = self.lead + self.whole - cell_len(lead) - cell_len(whole)
        after = self.rest - cell_len(rest)
        if before < 0 or after < 0:
            return text
        left = before
        if group is not None:
            left = max(0, min(before, self.lead - group.lead + self.whole - group.whole))
        return f"{' ' * left}{lead}{' ' * (before - left)}{whole}{rest}{' ' * after}"


def parts_of(texts: Iterable[str | None]) -> Parts:
    """Return room for all of `texts`."""
    found = Parts()
    for text in texts:
        if text and (number := _NUMBER.fullmatch(text)):
            lead, whole, rest = number[1], number[2], (number[3] or "") + number[4]
            found = found.grown(Parts(cell_len(lead), cell_len(whole), cell_len(rest)))
    return found
