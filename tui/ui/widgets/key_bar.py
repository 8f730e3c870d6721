"""One line with the keys that work now: as many as there is room for, the way out always."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual import events
    from textual.screen import Screen

ALWAYS: Final = frozenset({"help", "palette", "quit", "region.close"})
"""The bindings, by id, that lead to all others and out."""
MORE: Final = "… "
"""Stands where keys were left out for want of room; help has them."""


class Shown(NamedTuple):
    """A key on the bar."""

    key: str
    """Its name, as Textual knows it."""
    label: str
    """Its name, as the reader does."""
    does: str
    always: bool

    @property
    def cells(self) -> int:
        """What it takes of the line, with the gap behind it."""
        return cell_len(self.label) + 1 + cell_len(self.does) + 1


def fitting(keys: Sequence[Shown], room: int) -> list[Shown | None]:
    """What of `keys` fits into `room` cells, in order; None where some had to go.

    The last ones go first, those that are `always` shown not at all.
    """
    if sum(shown.cells for shown in keys) <= room + 1:
        return list(keys)
    room -= sum(shown.cells for shown in keys if shown.always) + cell_len(MORE)
    kept: list[Shown | None] = []
    for shown in keys:
        if shown.always:
            kept.append(shown)
        elif None not in kept and shown.cells <= room:
            kept.append(shown)
            room -= shown.cells
        elif None not in kept:
            kept.append(None)
    return kept


class KeyBar(Widget):
    """The keys of what has the focus; a click on one presses it."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; background: $footer-background; color: $footer-foreground;
        & > .keybar--key { color: $footer-key-foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar = {"keybar--key"}

    def __init__(self, always: Collection[str] = ALWAYS) -> None:
        """`always` are the ids of bindings that are never left out."""
        super().__init__()
        self.always = always

    def on_mount(self) -> None:
        """Follow the keys as the focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        """Follow them no more."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.refresh()

    @property
    def keys(self) -> list[Shown]:
        """A key for each action that says so, in the order of the focus chain."""
        found: dict[str, Shown] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in found:
                label = self.app.get_key_display(binding)
                always = binding.id in self.always
                found[binding.action] = Shown(binding.key, label, binding.description, always)
        return list(found.values())

    def render(self) -> Text:
        """The line."""
        line = Text(no_wrap=True, overflow="crop", end="")
        loud = self.get_component_rich_style("keybar--key", partial=True)
        for shown in fitting(self.keys, self.size.width):
            if shown is None:
                line.append(MORE)
                continue
            pressed = Style(meta={"key": shown.key})
            line.append(shown.label, loud + pressed).append(f" {shown.does}", pressed).append(" ")
        return line

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer."""
        event.stop()
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
