"""A queue for keys typed ahead; half-width keys for those of a Chinese input method."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from textual.app import App, ReturnType
from textual.events import Key, Paste

from tui.ui.terminal.events import InputReport
from tui.ui.terminal.input_bound import bounded

try:
    from tui.redraw.compatibility import character_to_key
except ImportError:  # a Textual that moved it: keys are handled as stock Textual does
    character_to_key = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from textual.events import Event
    from textual.message_pump import MessagePump
    from textual.widget import Widget

_HALF_WIDTH: Final = dict(zip("、。【】《》", "/.[]<>", strict=True)) | {
    chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}
"""The key behind each character that Chinese input methods make of one."""
_PATIENCE = 5.0
"""Seconds after which a key is no longer waited for."""
_URGENT: Final = "quit.anywhere"
"""The binding whose key waits for nothing that goes on."""


class KeyQueue:
    """Keys and pastes of an app, dispatched one after another.

    Textual looks for a key's target when the key arrives, and runs most bindings only after it has
    bubbled up; what is typed right after a key that opens a screen would still go to the old one.
    So a key is dispatched only when everything the previous key started is done.
    """

    def __init__(
        self, app: App[Any], dispatch: Callable[[Event], Coroutine[Any, Any, None]]
    ) -> None:
        """Queue the keys of `app`; `dispatch` handles one as stock Textual does."""
        self.app, self.dispatch = app, dispatch
        self.waiting: deque[Key | Paste] = deque()
        self.settling: asyncio.Task[None] | None = None
        self.started = False
        """Whether there is something that keys could go to."""
        self.holding = 0
        """How much goes on that keys wait for, besides messages."""
        self._released = asyncio.Event()
        self._harmless = ""  # the last key, if it did not move the focus
        self._repeated = False  # it was dispatched again without waiting

    async def start(self) -> None:
        """Dispatch what was typed before anything was on the screen, and what comes."""
        self.started = True
        await self._next()

    async def put(self, event: Key | Paste) -> None:
        """Dispatch `event`, or hold it back while the one before it is handled."""
        if isinstance(event, Key) and event.key == self._harmless and not self.waiting:
            # Held down: it is not delayed, and frames may skip some of its steps, as in Textual.
            self._repeated = True
            await self.dispatch(event)
        else:
            self.waiting.append(event)
            if self.holding:
                self._hurry()
            await self._next()

    async def _next(self) -> None:
        """Dispatch the first key of the queue, if the one before it is done."""
        if not self.started or self.settling is not None or not self.waiting:
            return
        before = self._focus
        if self._repeated:
            self.settling = asyncio.create_task(self._settle(self._harmless, before))
            return
        event = self.waiting.popleft()
        if isinstance(event, Key):
            event = half_width(event, self.app.focused)
        await self.dispatch(event)
        key = event.key if isinstance(event, Key) else ""
        self.settling = asyncio.create_task(self._settle(key, before))

    def _hurry(self) -> None:
        """Have a key that leaves the program wait for nothing that goes on.

        What was typed before it is dropped: it must not answer a question about leaving.
        """
        if not self.waiting or not self.app.screen_stack:
            return
        active = self.app.screen.active_bindings
        keys = [event.key if isinstance(event, Key) else "" for event in self.waiting]
        for at, key in enumerate(keys):
            if key in active and active[key].binding.id == _URGENT:
                self.waiting = deque(list(self.waiting)[at:])
                self._released.set()
                return

    @property
    def _focus(self) -> tuple[object, object]:
        """The screen and the widget that a key would go to now."""
        app = self.app
        return (app.screen, app.focused) if app.screen_stack else (None, None)

    async def _settle(self, key: str, before: tuple[object, object]) -> None:
        """Wait until nothing that `key` started can still move the focus; dispatch the next."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._bubble()
                seen = None
                while seen != self._focus:  # what it led to may lead on
                    seen = self._focus
                    await self._release()
                    await self._bubble()
        except TimeoutError:
            self.app.log.warning(f"type-ahead: {key} took more than {_PATIENCE} s")
        self._harmless, self._repeated = key if self._focus == before else "", False
        self.settling = None
        if self.waiting:
            self.app.call_later(self._next)

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[None]:
        """Let keys wait until this is left."""
        self.holding += 1
        self._released.clear()
        self._hurry()
        try:
            yield
        finally:
            self.holding -= 1
            if not self.holding:
                self._released.set()

    async def _release(self) -> None:
        """Wait until nothing holds keys, or something urgent was typed."""
        if self.holding:
            await self._released.wait()

    async def _bubble(self) -> None:
        """Wait for the focused widget and its ancestors in turn, as a key bubbles."""
        app = self.app
        if app.screen_stack:
            for node in (app.focused or app.screen).ancestors_with_self:
                await _idle(node)


class TypeAheadApp(App[ReturnType]):
    """An App with a `KeyQueue`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start with an empty queue."""
        super().__init__(*args, **kwargs)
        self.key_queue = KeyQueue(self, self.dispatch)

    def on_ready(self) -> None:
        """Dispatch keys once the first screen has its focus."""
        self.call_after_refresh(self.key_queue.start)

    def on_load(self) -> None:
        """Log why keys are not queued."""
        if character_to_key is None:
            self.log.warning("type-ahead: stock keys, Textual lacks _character_to_key")

    async def dispatch(self, event: Event) -> None:
        """Handle an event as stock Textual does; of a paste, what the focused line has room for."""
        if isinstance(event, Paste):
            pasted = bounded(event, self.focused if self.screen_stack else None)
            if pasted is not event:
                self.post_message(InputReport("paste_cut"))
            event = pasted
        await super().on_event(event)

    async def on_event(self, event: Event) -> None:
        """Queue keys and pastes; other events pass."""
        if (
            isinstance(event, Key | Paste)
            and not event.is_forwarded
            and character_to_key is not None
        ):
            await self.key_queue.put(event)
        else:
            await super().on_event(event)


def half_width(event: Key, focused: Widget | None) -> Key:
    """Return the half-width key for a full-width character of a Chinese input method.

    A widget that takes text gets what was typed.
    """
    typed = event.character or ""
    meant = _HALF_WIDTH.get(typed)
    if meant is None:
        return event
    if focused is not None and focused.check_consume_key(event.key, typed):
        return event
    return Key(character_to_key(meant), meant)


async def _idle(pump: MessagePump) -> None:
    """Wait until `pump` has handled the messages that are now in its queue."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        await done.wait()
