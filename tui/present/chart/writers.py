"""A drawing written out: plain, or in ANSI colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.style import Style

from tui.present.chart.drawing import plain_line, styled

if TYPE_CHECKING:
    from tui.present.chart.drawing import Drawing, DrawnLine


def to_text(drawing: Drawing) -> str:
    """Plain text, without trailing blanks."""
    return "".join(f"{plain_line(line).rstrip()}\n" for line in drawing.lines)


def to_ansi(drawing: Drawing) -> str:
    """Text with the terminal's own sixteen colours. Whether colour is wanted, the caller knows."""
    return "".join(f"{_in_ansi(line)}\n" for line in drawing.lines)


def _in_ansi(line: DrawnLine) -> str:
    return "".join(
        Style.parse(style).render(text, color_system=ColorSystem.STANDARD)
        for text, style in styled(line)
    )
