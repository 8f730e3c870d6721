"""What is pasted, collected within bounds."""

from __future__ import annotations

from typing import Final

END: Final = "\x1b[201~"
"""What a terminal sends after a paste."""
CHARACTERS: Final = 2_500_000
"""Of a paste that are kept; no document may have so many."""
PATIENCE: Final = 2.0
"""Seconds in which a paste has to go on; after that its end is not waited for."""
PROGRESS: Final = 64
"""Characters in that time that are a paste and no typing."""


class PasteBuffer:
    """Collects a paste until its end, or until it no longer comes in."""

    def __init__(self, now: float) -> None:
        """Begin at the time `now`."""
        self._parts: list[str] = []
        self._kept = 0
        self._tail = ""  # may be the beginning of the end
        self._since = 0
        self._deadline = now + PATIENCE

    def add(self, text: str, now: float) -> str | None:
        """Take `text`; return what follows the end of the paste, None before the end."""
        self._since += len(text)
        if self._since >= PROGRESS:
            self._since, self._deadline = 0, now + PATIENCE
        pasted, end, rest = (self._tail + text).partition(END)
        if end:
            self._keep(pasted)
            self._tail = ""
            return rest
        cut = max(len(pasted) - len(END) + 1, 0)
        self._keep(pasted[:cut])
        self._tail = pasted[cut:]
        return None

    def is_late(self, now: float) -> bool:
        """Return whether the end is not to be waited for any more."""
        return now >= self._deadline

    @property
    def text(self) -> str:
        """What was pasted, without NUL."""
        return "".join([*self._parts, self._tail]).replace("\0", "")

    def _keep(self, text: str) -> None:
        kept = text[: CHARACTERS - self._kept]
        self._kept += len(kept)
        self._parts.append(kept)
