"""An App that sends the terminal only what changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar, TypeGuard, cast

from textual.app import ReturnType
from textual.binding import Binding

from tui.redraw.compatibility import (
    OutputApp,
    is_writing,
    last_cursor,
    missing_of_app,
    writer_of,
)
from tui.redraw.frame import Frame, Unplaceable
from tui.redraw.handed_over import HandedOver, continuing
from tui.redraw.terminals import is_mode, mode_for, syncs

try:
    from tui.redraw import compositor
except ImportError:  # a Textual that moved it: a stock app
    compositor = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual import events
    from textual.geometry import Size
    from textual.screen import Screen

_PATIENCE = 3
"""Exceptions after which all output stays stock."""


class ThriftyApp(OutputApp[ReturnType]):
    """An App that sends the terminal only what changed; see the package's docstring."""

    REDRAW_SWITCH: ClassVar[str] = ""
    """The environment variable that chooses the mode: stock, diff or scroll."""

    BINDINGS: ClassVar = [
        Binding("ctrl+l", "repaint", "Repaint", id="repaint", show=False, priority=True)
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Choose the mode by the environment variables."""
        super().__init__(*args, **kwargs)
        mode = mode_for(os.environ, self.REDRAW_SWITCH)
        self._missing = missing_of_app(self)
        known = mode != "stock" and compositor is not None and not self._missing
        self._frame = Frame(scroll=mode == "scroll") if known else None
        self._failures = 0
        self._writer: object = None
        self._handed_over: HandedOver | None = None

    def take_over(self, screen: HandedOver) -> None:
        """Start behind `screen`, which the terminal shows; nothing is sent until `show_frame`."""
        if self._frame is not None and screen.text:
            self._handed_over = screen
        self.driver_class = continuing(self.driver_class, screen)

    def show_frame(self) -> None:
        """Send the first frame, unless it is what was handed over."""
        before, self._handed_over = self._handed_over, None
        if before is not None and self._frame is not None and before.differs(self._frame):
            self.screen.refresh()

    def whole_frame(self) -> str:
        """Return the bytes that draw what the terminal shows; empty if that is not known."""
        return self._frame.whole() if self._frame is not None else ""

    def on_load(self) -> None:
        """Log an unknown mode with the one used instead, and why output is stock."""
        for note in _notes(self.REDRAW_SWITCH, self._missing):
            self.log.warning(f"redraw: {note}")

    def display_update(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write what `renderable` changes on the screen, where that can be computed."""
        update = self.thrifty(renderable)
        if update is renderable:
            self.synchronized = syncs(os.environ)
            super().display_update(screen, renderable)
            return
        difference = cast("compositor.Difference", update)
        if self._handed_over is not None and is_writing(self):
            difference.prepare(self.console)
            if self._handed_over is not None:  # else it is sent as stock bytes
                difference.ready = None
                super().display_update(screen, None)
                return
        cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
        in_place = is_writing(self) and cursor == last_cursor(self)
        shown = is_writing(self) and difference.prepare(self.console) == "" and in_place
        self.synchronized = syncs(os.environ, len((difference.ready or "").encode()))
        super().display_update(screen, None if shown else update)
        if difference.ready:  # Textual did not write it after all
            self.call_later(self.action_repaint)

    def thrifty(self, renderable: RenderableType | None) -> RenderableType | None:
        """Return `renderable` as an update that sends only its difference, if it can be one."""
        if self._frame is None or renderable is None or self.is_inline:
            return renderable
        writer = writer_of(self)
        if writer is not self._writer:  # a new one: another program had the terminal
            self._writer = writer
            self._frame.forget()
        if _is_current(renderable, self.size):
            wrapped = compositor.Difference(self._frame, renderable, self._sent_stock)
            return cast("RenderableType", wrapped)
        self._frame.forget()
        self._handed_over = None
        return renderable

    def _sent_stock(self, error: Exception, whole: bool) -> None:
        """Handle an update that was sent as stock bytes; give up after `_PATIENCE` exceptions."""
        self.log.warning(f"redraw: stock output, {type(error).__name__}: {error}")
        self._handed_over = None
        if not isinstance(error, Unplaceable):
            self._failures += 1
            if self._failures >= _PATIENCE:
                self._frame = None
        if not whole:
            self.call_later(self.action_repaint)

    def action_repaint(self) -> None:
        """Send the whole screen again: something else wrote to the terminal."""
        if self._frame is not None:
            self._frame.forget()
        if self.screen_stack:
            self.screen.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Send all again: also after a suspend, which stock Textual leaves blank."""
        del event
        if self._writer is not None or self._frame is None:
            self.action_repaint()


def _notes(switch: str, missing: list[str]) -> Iterator[str]:
    """Yield what is wrong with the mode that the variable `switch` asks for, and with Textual."""
    requested = os.environ.get(switch, "") if switch else ""
    if requested and not is_mode(requested):
        yield f"{switch}={requested} is no mode, {mode_for(os.environ, switch)} is used"
    if compositor is None:
        yield "stock output, Textual's compositor has changed"
    elif missing:
        yield f"stock output, Textual lacks {', '.join(missing)}"


def _is_current(renderable: RenderableType, size: Size) -> TypeGuard[compositor.CompositorUpdate]:
    """Return whether `renderable` is an update for the size that the terminal has now."""
    if not isinstance(renderable, compositor.CompositorUpdate):
        return False
    return compositor.size_of(renderable) in (None, size)
