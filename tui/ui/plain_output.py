"""Lines without colours, without signs that only draw, and without links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from tui.ui.terminal.titles import has_window
from tui.ui.themes import MONO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.color import Color as RichColor
    from textual.color import Color

_LIGHT: Final = 140
"""The least brightness (0 to 255) of a background that is drawn in reverse."""
_DIM: Final = 190
"""The least brightness of a text on a dark ground that is not drawn dim."""
_SIGNS: Final = {
    **dict.fromkeys(range(0x2500, 0x25A0), " "),
    **{ord(sign): plain for sign, plain in zip("▌●◆★▶■┊", ">***>*:", strict=True)},
}
"""What stands for a sign that draws, where it means something."""
_DRAWN: Final = re.compile("[\u2500-\u25ff★]")


class WithoutColour(LineFilter):
    """Draws with bold, dim, underline and reverse only, in the terminal's own two colours."""

    def __init__(self) -> None:
        """Nothing has been drawn."""
        super().__init__()
        self._styles: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        del background
        return [
            segment if segment.control else Segment(segment.text, self._plain(segment.style))
            for segment in segments
        ]

    def _plain(self, style: Style | None) -> Style | None:
        if style is None:
            return None
        known = self._styles.get(style)
        if known is None:
            known = self._styles[style] = _colourless(style)
        return known


class WithoutDrawing(LineFilter):
    """Leaves out what only draws, so that a screen reader reads words and numbers."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with spaces in place of lines and blocks."""
        del background
        return list(_undrawn(segments))


class WithoutLinks(LineFilter):
    """Leaves links out, for a terminal that might print them, and for a screen reader."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without links."""
        del background
        return [
            Segment(text, style.update_link(None), control) if style and style.link else segment
            for segment in segments
            for text, style, control in [segment]
        ]


def _undrawn(segments: list[Segment]) -> Iterator[Segment]:
    for segment in segments:
        if segment.control or not _DRAWN.search(segment.text):
            yield segment
        else:
            yield Segment(segment.text.translate(_SIGNS), segment.style)


def _colourless(style: Style) -> Style:
    """Return `style` without colours: reverse on a light ground, dim where it was a grey text."""
    ground, text = _brightness(style.bgcolor, 0), _brightness(style.color, 255)
    turned = ground >= _LIGHT
    faint = not turned and ground < text < _DIM
    attributes = style.without_color + Style(
        reverse=turned != bool(style.reverse) or None, dim=faint or style.dim or None
    )
    return attributes + Style.from_meta(style.meta) if style.meta else attributes


def filters_for(theme: str, environ: Mapping[str, str], *, plain: bool) -> list[LineFilter]:
    """Return the filters for a theme.

    Args:
        theme: Its name.
        environ: The environment; TERM says whether the terminal may be sent links.
        plain: Whether the session draws nothing; it has no links either.
    """
    filters: list[LineFilter] = [_COLOURLESS] if theme == MONO.name else []
    if plain:
        filters.append(_UNDRAWN)
    return filters if has_window(environ) and not plain else [*filters, _UNLINKED]


def _brightness(color: RichColor | None, otherwise: int) -> int:
    if color is None or color.is_default:
        return otherwise
    red, green, blue = color.get_truecolor()
    return (red * 299 + green * 587 + blue * 114) // 1000


_COLOURLESS, _UNDRAWN, _UNLINKED = WithoutColour(), WithoutDrawing(), WithoutLinks()
