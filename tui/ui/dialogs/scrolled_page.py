"""A page over the explorer that is read by scrolling, and closed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen


class ScrolledPage(ModalScreen[None]):
    """Scrolls the widget with the id `page`, which a subclass composes."""

    BINDINGS: ClassVar = [
        Binding("escape,q", "dismiss", "Close", id="page.close", key_display="Esc"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(12)", show=False),
        Binding("pageup", "scroll(-12)", show=False),
    ]

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one("#page").scroll_relative(y=lines, animate=False)
