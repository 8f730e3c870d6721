"""A chart on the screen: heading, bars or map, axis, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from tui.ui.chart.layout import layout_of
from tui.ui.widgets.drawing import DrawingView, as_text

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.ui.chart.content import ChartContent


class ChartView(Vertical):
    """Lays its content out for its size."""

    DEFAULT_CSS = """
    ChartView { height: 1fr; }
    ChartView #head, ChartView #foot { height: auto; }
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

    def on_resize(self) -> None:
        """Lay out again for the new size."""
        self.watch_content()

    def watch_content(self) -> None:
        """Show the content."""
        content, (width, height) = self.content, self.size
        if content is None or width < 2 or not self.is_mounted:
            return
        layout = layout_of(content, width, height)
        self._put("#head", as_text(layout.head))
        self._put("#foot", as_text(layout.foot))
        self._put("#notes", Text("\n").join(map(Text, layout.notes)))
        self.drawing.styles.height = layout.body_height
        self.drawing.show(layout.body, layout.boxes, content.selected)

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
        grouped = self.content is not None and self.content.bars.kind == "grouped"
        return max(1, (self.drawing.size.height - 1) // (2 if grouped else 1))
