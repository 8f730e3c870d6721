"""Textual's updates as pieces of a frame, placed as `render_segments` of Textual 8.2.8 does."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.strip import Strip

from tui.redraw.cells import Unplaceable
from tui.redraw.compatibility import (
    ChopsUpdate,
    CompositorUpdate,
    LayoutUpdate,
    color_system,
    escape_codes,
)
from tui.redraw.frame import Frame, Piece
from tui.redraw.styles import PLAIN, style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.color import ColorSystem
    from rich.console import Console
    from rich.style import Style as RichStyle

    from tui.redraw.styles import Style

__all__ = ["CompositorUpdate", "Difference"]


def _look(given: RichStyle | None, colours: ColorSystem) -> Style:
    """Return the style that stock output gives a segment."""
    if given is None:
        return PLAIN
    sgr = escape_codes(given)
    if sgr is None:
        sgr = Strip.render_ansi(given, colours)
    return style(sgr, given.link or "")


def _texts(strips: Iterable[Strip], colours: ColorSystem) -> Iterator[tuple[str, Style]]:
    for strip in strips:
        for text, given, control in strip:
            if control:
                raise Unplaceable("control segment")
            yield text, _look(given, colours)


def _layout(update: LayoutUpdate, colours: ColorSystem) -> Iterator[Piece]:
    for y, strips in enumerate(update.strips, update.region.y):
        yield Piece(y, update.region.x, _texts(strips, colours))


def _chops(update: ChopsUpdate, colours: ColorSystem) -> Iterator[Piece]:
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=True):
            if strip is None or x > right or end <= left:
                continue
            whole = right > x >= left and end <= right
            shown = strip if whole else strip.crop(0, min(end, right) - x)
            yield Piece(y, x, _texts([shown], colours))


def size_of(update: CompositorUpdate) -> tuple[int, int] | None:
    """Return the size of the screen that `update` is for; None if it is of an unknown kind."""
    if isinstance(update, LayoutUpdate):
        return update.region.right, update.region.bottom
    if isinstance(update, ChopsUpdate):
        return update.chop_ends[0][-1], len(update.chops)
    return None


def draw(frame: Frame, update: CompositorUpdate, console: Console) -> str:
    """The bytes by which `update` differs from `frame`, which becomes it.

    Raises:
        Unplaceable: The update is of an unknown kind or cannot be laid out.
    """
    size = size_of(update)
    if size is None:
        raise Unplaceable(type(update).__name__)
    colours = color_system(console)
    if isinstance(update, LayoutUpdate):
        pieces = _layout(update, colours)
    else:
        pieces = _chops(cast("ChopsUpdate", update), colours)
    return frame.draw(pieces, *size)


class Difference(CompositorUpdate):
    """An update that renders as its difference from the last frame, or as stock output."""

    def __init__(
        self, frame: Frame, stock: CompositorUpdate, on_stock: Callable[[Exception, bool], None]
    ) -> None:
        """Wrap `stock`; `on_stock` is called with the error, and whether the frame was whole."""
        self.frame, self.stock, self.on_stock = frame, stock, on_stock
        self.ready: str | None = None

    def prepare(self, console: Console) -> str:
        """Compute the difference now, just before it is written."""
        if self.ready is None:
            self.ready = self._taken(console)
        return self.ready

    def render_segments(self, console: Console) -> str:
        """Return the difference, computed when it is about to be written."""
        taken, self.ready = self.prepare(console), None
        return taken

    def _taken(self, console: Console) -> str:
        try:
            return draw(self.frame, self.stock, console)
        except Exception as error:
            self.frame.forget()
            self.on_stock(error, isinstance(self.stock, LayoutUpdate))
            return self.stock.render_segments(console)
