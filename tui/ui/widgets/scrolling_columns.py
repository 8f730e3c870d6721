"""Lines of marked text that scroll together, with a bar at the left of the current row."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.compared.marking import RowLine

GUTTER = 2
"""Cells left of the text, for the bar."""


class ScrollingColumns(ScrollView, can_focus=True):
    """Draws only the lines in view; they are laid out before."""

    DEFAULT_CSS = """
    ScrollingColumns { scrollbar-size-vertical: 1; overflow-x: hidden; }
    ScrollingColumns > .columns--current { background: $primary 25%; }
    ScrollingColumns > .columns--head { background: $panel; color: $foreground 70%; }
    ScrollingColumns:focus > .columns--head { color: $text-accent; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar = {"columns--current", "columns--head"}

    def __init__(self, *, id: str | None = None) -> None:
        """Start without lines."""
        super().__init__(id=id)
        self.lines: Sequence[RowLine] = ()
        self.heads: Sequence[tuple[int, Text]] = ()
        self.row = -1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave keys alone that would scroll sideways: lines are as wide as the widget."""
        del parameters
        return action not in ("scroll_left", "scroll_right", "page_left", "page_right")

    def show(self, lines: Sequence[RowLine], heads: Sequence[tuple[int, Text]] = ()) -> None:
        """Show other lines; a head stays in view from the line that it begins at."""
        self.lines, self.heads = lines, heads
        self._measure()
        self.refresh()

    def on_resize(self) -> None:
        """Make the lines as wide as the widget."""
        self._measure()

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self.lines) + self.head_lines)

    @property
    def head_lines(self) -> int:
        """The number of lines of the widget that a head takes."""
        return int(bool(self.heads))

    def show_row(self, row: int) -> None:
        """Mark `row` and bring it into view, with some lines before it; -1 marks none."""
        self.row = row
        places = [at for at, line in enumerate(self.lines) if line.row == row and row >= 0]
        if places:
            first, top, height = places[0], self.scroll_offset.y, self.size.height - self.head_lines
            if first < top or min(places[-1], first + height - 1) >= top + height:
                self.scroll_to(y=max(0, first - height // 3), animate=False)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line, its bar before it; on top the head of what is in view."""
        at = y - self.head_lines + self.scroll_offset.y
        if y < self.head_lines:
            n = max(bisect_right(self.heads, self.scroll_offset.y, key=itemgetter(0)) - 1, 0)
            return self._strip(Text("  ", end="").append_text(self.heads[n][1]), "columns--head")
        if at >= len(self.lines):
            return Strip.blank(self.size.width, self.rich_style)
        line = self.lines[at]
        marked = line.row >= 0 and line.row == self.row
        text = Text("▌ " if marked else "  ", "bold", end="").append_text(line.text)
        return self._strip(text, "columns--current" if marked else "")

    def _strip(self, text: Text, part: str) -> Strip:
        segments = [s for s in text.render(self.app.console) if s.text != "\n"]
        strip = Strip([Segment(s.text, s.style) for s in segments], text.cell_len)
        style = self.get_component_rich_style(part) if part else self.rich_style
        return strip.adjust_cell_length(self.size.width).apply_style(style)
