"""A line about the last action, shown until the next key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.widget import Widget


class StatusLine(Static):
    """Hidden while there is nothing to report."""

    DEFAULT_CSS = """
    StatusLine {
        height: auto; max-height: 4; padding: 0 1; display: none;
        background: $panel; color: $text-success;
        &.wrong { color: $text-error; }
    }
    """

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__("", markup=False)

    def on_mount(self) -> None:
        """Hide where something is typed: those keys are not for the screen."""
        self.watch(self.screen, "focused", self._hide_while_typing, init=False)

    def _hide_while_typing(self, focused: Widget | None) -> None:
        if isinstance(focused, Input):
            self.clear()

    def show(self, text: str, *, wrong: bool = False) -> None:
        """Show what was done, or what went wrong."""
        self.update(Text(text))
        self.set_class(wrong, "wrong")
        self.display = True

    def says(self, text: str) -> bool:
        """Whether `text` is shown."""
        return self.display and str(self.content) == text

    def clear(self) -> None:
        """Hide the line: it was read."""
        self.display = False
