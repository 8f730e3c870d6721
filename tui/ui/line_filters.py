"""What every line passes on its way to the terminal, whatever drew it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from tui.present.ambiguous import SOLID, ambiguous_cells, standing_in
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.color import Color

_SOLID: Final = re.compile(f"([{SOLID}]+)")


class VisibleControls(LineFilter):
    """Makes control characters visible."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without control characters."""
        del background
        if all(text.isprintable() for text, _, _ in segments):
            return segments
        return [
            segment if segment.control else Segment(visible(segment.text), segment.style)
            for segment in segments
        ]


class UnambiguousSigns(LineFilter):
    """Draws with signs of one cell, where the terminal makes two of the usual ones."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with a stand-in for each sign that is drawn with."""
        del background
        if ambiguous_cells() == 1 or all(text.isascii() for text, _, _ in segments):
            return segments
        return [part for segment in segments for part in _unambiguous(segment)]


def _unambiguous(segment: Segment) -> Iterator[Segment]:
    """Yield `segment` in parts: solid blocks are blanks in reversed colours."""
    if segment.control:
        yield segment
        return
    for number, text in enumerate(_SOLID.split(segment.text)):
        if text:
            yield Segment(
                standing_in(text), reversed_style(segment.style) if number % 2 else segment.style
            )


def reversed_style(style: Style | None) -> Style:
    """Return `style` with the colours of text and ground exchanged."""
    return (style or Style()) + Style(reverse=not (style and style.reverse))


FILTERS: Final = (VisibleControls(), UnambiguousSigns())
