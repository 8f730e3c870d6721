"""The line of keys, which leaves out the lesser ones where the window has no room for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.app import ComposeResult
    from textual.events import Resize


def fitting(widths: Sequence[int], essential: Collection[int], room: int) -> list[int]:
    """Which keys fit into `room` cells: the essential ones, and the others from the first on."""
    left = room - sum(widths[n] for n in essential)
    shown = set(essential)
    for n, width in enumerate(widths):
        if n not in shown and width <= left:
            left -= width
            shown.add(n)
    return sorted(shown)


class KeyLine(Footer):
    """A footer in which keys of some actions are always in view."""

    def __init__(self, essential: Collection[str]) -> None:
        """Keep the keys of the actions in `essential`."""
        super().__init__(compact=True, show_command_palette=False)
        self.essential = frozenset(essential)
        self.room = 0

    def compose(self) -> ComposeResult:
        """The keys that fit, in their order."""
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        widths = [cell_len(f"{key.key_display} {key.description} ") for key in keys]
        kept = {n for n, key in enumerate(keys) if key.action in self.essential}
        # The last key needs no blank after it.
        for n in fitting(widths, kept, (self.room or self.app.size.width) + 1):
            yield keys[n]

    async def on_resize(self, event: Resize) -> None:
        """Another width has room for other keys."""
        if event.size.width != self.room:
            self.room = event.size.width
            await self.recompose()
