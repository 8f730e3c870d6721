"""A drawing made of lines, parts of which can be selected: bars in a column, or tiles of a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from tui.present.chart.drawing import styled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual import events
    from textual.app import ComposeResult

    from tui.present.chart.drawing import Box, DrawnLine


class DrawingView(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows lines; each key has the cells that it takes, and a click in them selects it."""

    DEFAULT_CSS = """
    DrawingView { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    DrawingView > Static { width: auto; height: auto; }
    """

    @dataclass
    class Picked(Message):
        """What is drawn for `key` was clicked."""

        key: str

    def __init__(self, *, id: str | None = None) -> None:
        """Start with an empty drawing."""
        super().__init__(id=id)
        self.boxes: Mapping[str, Box] = {}

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield Static("", markup=False)

    def show(self, lines: Iterable[DrawnLine], boxes: Mapping[str, Box], selected: str) -> None:
        """Show `lines`, and in them the cells of the key that is selected."""
        self.boxes = boxes
        self.query_one(Static).update(as_text(lines))
        if (box := boxes.get(selected)) is not None:
            self._keep_in_view(box)  # at once, where as much was drawn before
            self.call_after_refresh(self._keep_in_view, box)

    def _keep_in_view(self, box: Box) -> None:
        """Scroll no more than needed, at once."""
        top, height = self.scroll_offset.y, self.size.height
        if box.y < top:
            self.scroll_to(y=box.y, animate=False)
        elif box.y + box.height > top + height:
            self.scroll_to(y=box.y + box.height - height, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Select what is under the pointer."""
        event.stop()
        at = event.get_content_offset(self)
        if at is not None:
            x, y = at.x, at.y + self.scroll_offset.y
            for key in (key for key, box in self.boxes.items() if box.contains(x, y)):
                self.post_message(self.Picked(key))


def as_text(lines: Iterable[DrawnLine]) -> Text:
    """Lines as a widget shows them."""
    text = Text(end="")
    for number, line in enumerate(lines):
        text.append("\n" if number else "")
        for piece, style in styled(line):
            text.append(piece, style)
    return text
