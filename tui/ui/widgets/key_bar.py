"""One line of key hints: as many as there is room for; some are never left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui.ui.key_hints import described
from tui.ui.keys.spelling import show_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual import events
    from textual.screen import Screen

    from tui.words import Words

ALWAYS: Final = frozenset({"help", "palette", "quit", "region.close"})
"""The ids of bindings that are never left out: those that lead to all others, and out."""
MORE: Final = "… "
"""In place of keys that there was no room for; help has them."""


class KeyHint(NamedTuple):
    """A key on the bar."""

    key: str
    """Its name, as Textual knows it."""
    label: str
    """Its name, as the reader does."""
    does: str
    always: bool

    @property
    def cells(self) -> int:
        """Its width, with the gap after it."""
        return cell_len(self.label) + 1 + cell_len(self.does) + 1


def fitting(keys: Sequence[KeyHint], room: int) -> list[KeyHint | None]:
    """Return the `keys` that fit into `room` cells, in order; None where some were left out.

    The last ones are left out first, those that are `always` shown never.
    """
    if sum(hint.cells for hint in keys) <= room + 1:
        return list(keys)
    room -= sum(hint.cells for hint in keys if hint.always) + cell_len(MORE)
    kept: list[KeyHint | None] = []
    for hint in keys:
        if hint.always:
            kept.append(hint)
        elif None not in kept and hint.cells <= room:
            kept.append(hint)
            room -= hint.cells
        elif None not in kept:
            kept.append(None)
    return kept


class KeyBar(Widget):
    """Hints for the keys that work now; a click on one presses it."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; background: $footer-background; color: $footer-foreground;
        & > .keybar--key { color: $footer-key-foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar = {"keybar--key"}

    words: reactive[Words | None] = reactive(None)
    """The language of the hints; None for that of the bindings."""

    def __init__(self, always: Collection[str] = ALWAYS, *, words: Words | None = None) -> None:
        """Show hints in the language of `words`; those of `always`, by id, are never left out."""
        super().__init__()
        self.always = always
        self.set_reactive(KeyBar.words, words)

    def on_mount(self) -> None:
        """Subscribe to changes of the keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        """Unsubscribe."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.refresh()

    @property
    def keys(self) -> list[KeyHint]:
        """A hint for each action that wants one, in the order of the focus chain."""
        found: dict[str, KeyHint] = {}
        bindings = self.screen.active_bindings
        if self.words is not None:
            bindings = described(bindings, self.words)
        for active in bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in found:
                label = show_key(binding.key)
                if not label:  # the reader has taken its key away
                    continue
                always = binding.id in self.always
                found[binding.action] = KeyHint(binding.key, label, binding.description, always)
        return list(found.values())

    def render(self) -> Text:
        """Return the line."""
        line = Text(no_wrap=True, overflow="crop", end="")
        loud = self.get_component_rich_style("keybar--key", partial=True)
        for hint in fitting(self.keys, self.size.width):
            if hint is None:
                line.append(MORE)
                continue
            pressed = Style(meta={"key": hint.key})
            line.append(hint.label, loud + pressed).append(f" {hint.does}", pressed).append(" ")
        return line

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer."""
        event.stop()
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
