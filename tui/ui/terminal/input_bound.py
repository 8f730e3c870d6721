"""How much a line takes of what is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from textual.events import Paste
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.widget import Widget

CHARACTERS: Final = 4_000
"""That a line may hold."""


@runtime_checkable
class TakesText(Protocol):
    """A line that hands a whole text on."""

    def takes_text(self, text: str) -> bool:
        """Return whether `text` is handed on, however long it is."""


def bounded(event: Paste, focused: Widget | None) -> Paste:
    """Return `event` cut to what the focused line has room for; the same one if it has."""
    if not isinstance(focused, Input):
        return event
    if isinstance(focused, TakesText) and focused.takes_text(event.text):
        return event
    line = next(iter(event.text.splitlines()), "")
    start, end = sorted(focused.selection)
    room = max(CHARACTERS - len(focused.value) + end - start, 0)
    return event if len(line) <= room else Paste(line[:room])
