"""When a test's explorer is at rest, and when it draws: there is no terminal that would see it."""

from __future__ import annotations

import asyncio

import textual.app
import textual.pilot
from textual._context import active_app
from textual.screen import Screen

draw = Screen._compositor_refresh
"""Draw what has changed."""


def draw_later() -> None:
    """Let frames be drawn by `draw` only: those in between, three a key, are seen by nobody."""
    Screen._compositor_refresh = _leave_undrawn  # type: ignore[method-assign]


def _leave_undrawn(screen: Screen[object]) -> None:
    app = screen.app
    if not app.is_headless or app.is_inline or screen is not app.screen:
        draw(screen)
    else:
        screen._dirty_widgets.clear()
        app._update_mouse_over(screen)


def wait_for_states() -> None:
    """Let the pilot wait until nothing can go on, however busy the machine is."""
    textual.app.wait_for_idle = textual.pilot.wait_for_idle = until_idle  # type: ignore[attr-defined]


async def until_idle(*_: float) -> None:
    """Wait until no task can go on and the frame is laid out: what is left waits for time or a key.

    Textual's pilot takes a process for idle that gets no processor, as on a busy machine.
    """
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    for _ in range(MOST_TURNS):
        await asyncio.sleep(0)
        if ready or _update():
            continue
        if not _computes():
            return
        await asyncio.sleep(0.001)


def _computes() -> bool:
    """Whether keys wait for what a thread computes."""
    queue = getattr(active_app.get(None), "key_queue", None)
    return queue is not None and queue.holding > 0


def _update() -> bool:
    """Lay out what has changed, as its timer would do; whether something was to be done."""
    app = active_app.get(None)
    if app is None or not app.is_running or not app.screen_stack:
        return False
    if app._resize_event is not None:
        app._check_resize()
        return True
    screen = app.screen
    if not (screen._callbacks or screen._layout_required or screen._scroll_required):
        return False
    screen._on_timer_update()
    return True


MOST_TURNS = 10_000
"""Of the event loop, in which what never comes to rest is waited for."""
