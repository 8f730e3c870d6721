"""A drawing made of lines, some of which can be chosen: bars in a column, or tiles of a map."""

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

    from tui.present.chart.drawing import DrawnLine


class DrawingView(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows lines; each key has the lines it stands on, and a click on them asks for it."""

    DEFAULT_CSS = """
    DrawingView { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    DrawingView > Static { width: auto; height: auto; }
    """

    @dataclass
    class Picked(Message):
        """What is drawn for `key` was clicked."""

        key: str

    def __init__(self, *, id: str | None = None) -> None:
        """An empty drawing."""
        super().__init__(id=id)
        self.spans: Mapping[str, tuple[int, int]] = {}

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static("", markup=False)

    def show(
        self, lines: Iterable[DrawnLine], spans: Mapping[str, tuple[int, int]], selected: str
    ) -> None:
        """Show `lines`; `spans` are the first line of each key and the line after its last."""
        self.spans = spans
        self.query_one(Static).update(as_text(lines))
        if selected in spans:
            self._keep_in_view(*spans[selected])  # at once, where as much was drawn before
            self.call_after_refresh(self._keep_in_view, *spans[selected])

    def _keep_in_view(self, first: int, after: int) -> None:
        """Scroll no more than needed, at once."""
        top, height = self.scroll_offset.y, self.size.height
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif after > top + height:
            self.scroll_to(y=after - height, animate=False)

    def key_at(self, x: int, y: int) -> str:
        """What is drawn at a cell of the text."""
        del x
        return next((key for key, (first, after) in self.spans.items() if first <= y < after), "")

    def on_click(self, event: events.Click) -> None:
        """Ask for what is under the pointer."""
        event.stop()
        at = event.get_content_offset(self)
        if at is not None and (key := self.key_at(at.x, at.y + self.scroll_offset.y)):
            self.post_message(self.Picked(key))


def as_text(lines: Iterable[DrawnLine]) -> Text:
    """Lines as a widget shows them."""
    text = Text(end="")
    for number, line in enumerate(lines):
        text.append("\n" if number else "")
        for piece, style in styled(line):
            text.append(piece, style)
    return text
