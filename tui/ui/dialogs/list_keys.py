"""Keys that move in a list of results while what is looked for is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widgets import OptionList

LIST_KEYS: Final[list[BindingType]] = [
    Binding("escape", "dismiss", "Close", show=False),
    Binding("down,ctrl+n", "move('down')", show=False, priority=True),
    Binding("up,ctrl+p", "move('up')", show=False, priority=True),
    Binding("pagedown", "move('page_down')", show=False, priority=True),
    Binding("pageup", "move('page_up')", show=False, priority=True),
]
"""For a screen with an `action_move`, which calls `move`."""


def move(options: OptionList, where: str) -> None:
    """Move the highlight of `options`; the line that is typed in keeps the keyboard."""
    moves: dict[str, Callable[[], None]] = {
        "down": options.action_cursor_down,
        "up": options.action_cursor_up,
        "page_down": options.action_page_down,
        "page_up": options.action_page_up,
    }
    moves[where]()
