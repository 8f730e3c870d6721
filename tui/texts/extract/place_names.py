"""Names of places, by which a plan says what a number covers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_JOINED = re.compile("[、和与及]")


@dataclass(frozen=True)
class PlaceNames:
    """The names of places, handed to the grammar, which reads 市, 州 and 盟 after them itself."""

    provinces: Collection[str] = frozenset()
    """A plan that names its own province names no part of it."""
    parts: Collection[str] = frozenset()
    """Cities, districts and zones."""

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(name) for name in self.parts}, reverse=True))

    @cached_property
    def _ends(self) -> frozenset[str]:
        """The last characters of names: most words end with another one."""
        return frozenset(name[-1:] for name in self.parts)

    def last(self, words: str) -> str:
        """The name of a part at the end of `words`, the longest; empty where there is none."""
        if words[-1:] not in self._ends:
            return ""
        return next((words[-n:] for n in self._lengths if words[-n:] in self.parts), "")

    def only(self, words: str) -> bool:
        """Whether `words` are parts and nothing else: 沈阳、大连各不少于2000P."""
        names = _JOINED.split(words.strip("、和与及").removesuffix("两市"))
        return all(name in self.parts or name.removesuffix("市") in self.parts for name in names)
