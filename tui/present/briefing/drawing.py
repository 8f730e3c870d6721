"""The charts of a briefing: pictures where they can be drawn, else text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from tui.present.chart import render
from tui.present.export.error import ExportError
from tui.present.picture import picture

if TYPE_CHECKING:
    from tui.present.chart import ChartRequest
    from tui.tables.catalog import Catalog

WIDTH: Final = 80
"""Cells, of text as well as of pictures."""


@dataclass(frozen=True)
class DrawnPicture:
    """A chart: a picture, or its text and why it is no picture."""

    content: str | bytes
    why: str = ""


def drawn(request: ChartRequest, catalog: Catalog, fmt: Literal["svg", "png"]) -> DrawnPicture:
    """Draw a chart.

    Raises:
        UserError: It cannot be drawn in any way.
    """
    try:
        return DrawnPicture(picture(request, catalog, fmt, WIDTH))
    except ExportError as error:  # the extra or a font is lacking
        return DrawnPicture(as_text(request, catalog), error.say(catalog.words))


def as_text(request: ChartRequest, catalog: Catalog) -> str:
    """The chart as text."""
    return str(render(request.draw(catalog, WIDTH), "text"))
