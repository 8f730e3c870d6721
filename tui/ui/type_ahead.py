"""A queue for keys typed ahead; half-width keys for those of a Chinese input method."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from textual.app import App, ReturnType
from textual.events import Key, Paste

try:
    from tui.redraw.compatibility import character_to_key
except ImportError:  # a Textual that moved it: keys are handled as stock Textual does
    character_to_key = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from textual.events import Event
    from textual.message_pump import MessagePump
    from textual.widget import Widget

_HALF_WIDTH: Final = dict(zip("、。【】《》", "/.[]<>", strict=True)) | {
    chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}
"""The key behind each character that Chinese input methods make of one."""
_PATIENCE = 5.0
"""Seconds after which a key is no longer waited for."""


class TypeAheadApp(App[ReturnType]):
    """An App that dispatches a key only when everything the previous key started is done.

    Textual looks for a key's target when the key arrives, and runs most bindings only after it has
    bubbled up; what is typed right after a key that opens a screen would still go to the old one.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start with an empty queue."""
        super().__init__(*args, **kwargs)
        self._ahead: deque[Key | Paste] = deque()
        self._settling: asyncio.Task[None] | None = None
        self._harmless = ""  # the last key, if it did not move the focus
        self._repeated = False  # it was dispatched again without waiting

    def on_load(self) -> None:
        """Log why keys are not queued."""
        if character_to_key is None:
            self.log.warning("type-ahead: stock keys, Textual lacks _character_to_key")

    async def on_event(self, event: Event) -> None:
        """Hold a key back while the one before it is handled; other events pass."""
        if not isinstance(event, Key | Paste) or event.is_forwarded or character_to_key is None:
            await super().on_event(event)
        elif isinstance(event, Key) and event.key == self._harmless and not self._ahead:
            # Held down: it is not delayed, and frames may skip some of its steps, as in Textual.
            self._repeated = True
            await super().on_event(event)
        else:
            self._ahead.append(event)
            await self._next()

    async def _next(self) -> None:
        """Dispatch the first key of the queue, if the one before it is done."""
        if self._settling is not None or not self._ahead:
            return
        before = self._where
        if self._repeated:
            self._settling = asyncio.create_task(self._settle(self._harmless, before))
            return
        event = self._ahead.popleft()
        if isinstance(event, Key):
            event = half_width(event, self.focused)
        await super().on_event(event)
        key = event.key if isinstance(event, Key) else ""
        self._settling = asyncio.create_task(self._settle(key, before))

    @property
    def _where(self) -> tuple[object, object]:
        """Where a key would go now."""
        return (self.screen, self.focused) if self.screen_stack else (None, None)

    async def _settle(self, key: str, before: tuple[object, object]) -> None:
        """Wait until nothing that `key` started can still move the focus; dispatch the next."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._up()
                seen = None
                while seen != self._where:  # what it led to may lead on
                    seen = self._where
                    await self._up()
        except TimeoutError:
            self.log.warning(f"typeahead: {key} took more than {_PATIENCE} s")
        self._harmless, self._repeated = key if self._where == before else "", False
        self._settling = None
        if self._ahead:
            self.call_later(self._next)

    async def _up(self) -> None:
        """Wait for the focused widget and its ancestors in turn, as a key bubbles."""
        if self.screen_stack:
            for node in (self.focused or self.screen).ancestors_with_self:
                await _idle(node)


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
