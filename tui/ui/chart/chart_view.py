"""A chart on the screen: heading, bars or map, axis, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from tui.ui.chart.layout import layout_of
from tui.ui.list.record_panel import passage
from tui.ui.widgets.drawing import DrawingView, as_text
from tui.ui.widgets.prose import Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.ui.chart.content import ChartContent


LINES, MORE_LINES = 4, 6
"""Lines of the sentences with their heading, in a low window and in a high one."""
LOWEST, HIGH = 14, 27
"""From how many lines on a chart has sentences, and more of them."""


class ChartView(Vertical):
    """Lays its content out for its size."""

    DEFAULT_CSS = """
    ChartView { height: 1fr; }
    ChartView #head, ChartView #foot { height: auto; }
    ChartView #sentences { background: $surface; }
    ChartView #notes {
        height: auto; padding: 0 1; color: $text-muted; background: $surface;
    }
    """
    content: var[ChartContent | None] = var(None, init=False)

    def compose(self) -> ComposeResult:
        """Lay out heading, bars or map, axis, notes."""
        yield Static("", id="head", markup=False)
        yield DrawingView(id="drawing")
        yield Static("", id="foot", markup=False)
        yield Static("", id="notes", markup=False)
        yield Prose(id="sentences")

    def on_resize(self) -> None:
        """Lay out again for the new size."""
        self.watch_content()

    def watch_content(self) -> None:
        """Show the content."""
        content, (width, height) = self.content, self.size
        if content is None or width < 2 or not self.is_mounted:
            return
        room = self._panel_height(content, height)
        layout = layout_of(content, width, height - room)
        if room and content.kind == "map" and layout.body_height < len(layout.body):
            room, layout = 0, layout_of(content, width, height)  # the map stays whole
        self._show_sentences(content, room)
        self._put("#head", as_text(layout.head))
        self._put("#foot", as_text(layout.foot))
        self._put("#notes", Text("\n").join(map(Text, layout.notes)))
        self.drawing.styles.height = layout.body_height
        self.drawing.show(layout.body, layout.boxes, content.selected)

    @staticmethod
    def _panel_height(content: ChartContent, height: int) -> int:
        """How many lines the sentences get."""
        if not content.panel or height < LOWEST:
            return 0
        return LINES if height < HIGH else MORE_LINES

    def _show_sentences(self, content: ChartContent, height: int) -> None:
        """Show the sentences behind what is selected in so many lines."""
        panel = self.query_one(Prose)
        panel.display = height > 0
        if height:
            panel.styles.height = height
            panel.show(passage(content.sentences))

    def _put(self, name: str, text: Text) -> None:
        part = self.query_one(name, Static)
        part.display = bool(text.plain)
        part.update(text)

    @property
    def drawing(self) -> DrawingView:
        """The bars, or the map."""
        return self.query_one(DrawingView)

    def take_focus(self) -> None:
        """Give the keyboard to the drawing."""
        self.screen.set_focus(self.drawing)

    @property
    def page(self) -> int:
        """How many bars are in view at a time, less one."""
        tops = sorted({box.y for box in self.drawing.boxes.values()})
        pitch = max(1, (tops[-1] - tops[0]) // (len(tops) - 1)) if len(tops) > 1 else 1
        return max(1, (self.drawing.size.height - 1) // pitch)
