"""A line of a table, put together from pieces of styled text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.style import Style


class Ink:
    """Segments laid side by side; neighbours of one style become one segment."""

    def __init__(self) -> None:
        """Begin an empty line."""
        self._segments: list[Segment] = []
        self._texts: list[str] = []
        self._style: Style | None = None
        self.length = 0

    def put(self, text: str, style: Style, cells: int | None = None) -> None:
        """Add `text`, which fills `cells`."""
        if style is not self._style and style != self._style:
            self._flush()
            self._style = style
        self._texts.append(text)
        self.length += cell_len(text) if cells is None else cells

    def pad(self, upto: int, style: Style) -> None:
        """Fill with spaces until the line is `upto` cells long."""
        if upto > self.length:
            self.put(" " * (upto - self.length), style, upto - self.length)

    def _flush(self) -> None:
        if text := "".join(self._texts):
            self._segments.append(Segment(text, self._style))
        self._texts.clear()

    def strip(self) -> Strip:
        """The line."""
        self._flush()
        return Strip(self._segments, self.length)
