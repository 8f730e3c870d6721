"""Keys as they were meant: typed ahead, or through a Chinese input method."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from textual.app import App, ReturnType
from textual.events import Key, Paste
from textual.keys import _character_to_key

if TYPE_CHECKING:
    from textual.events import Event
    from textual.message_pump import MessagePump
    from textual.widget import Widget

_MEANT: Final = dict(zip("、。【】《》", "/.[]<>", strict=True)) | {
    chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}
"""What Chinese input methods make of keys, the full-width forms among it."""
_PATIENCE = 5.0
"""So many seconds a key may take before the next one is no longer held back."""


class TypeAheadApp(App[ReturnType]):
    """An App that gives a key out only when all that the one before it set going is done.

    Textual looks for a key's target when the key arrives, and runs most bindings only after it has
    bubbled up; what is typed right behind a key that opens a screen would still go to the old one.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """No key yet."""
        super().__init__(*args, **kwargs)
        self._ahead: deque[Key | Paste] = deque()
        self._settling: asyncio.Task[None] | None = None
        self._harmless = ""  # the last key, where it moved no focus
        self._repeated = False  # and has been given again without waiting

    async def on_event(self, event: Event) -> None:
        """Hold a key back while the one before it is at work; all else goes its way."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, Key) and event.key == self._harmless and not self._ahead:
            # Held down: it costs no waiting, and frames may skip some of its steps, as ever.
            self._repeated = True
            await super().on_event(event)
        else:
            self._ahead.append(event)
            await self._next()

    async def _next(self) -> None:
        """Give out what was typed first, if all before it is done."""
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
        return (self.screen, self.focused) if self._screen_stack else (None, None)

    async def _settle(self, key: str, before: tuple[object, object]) -> None:
        """Wait until nothing that `key` set going can still move the focus; then the next one."""
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
        """Let the focused widget and all above it do what waits for them, as a key bubbles."""
        if self._screen_stack:
            for node in (self.focused or self.screen).ancestors_with_self:
                await _idle(node)


def half_width(event: Key, focused: Widget | None) -> Key:
    """The key that was meant where a Chinese input method made full-width punctuation of it.

    A widget that takes text gets what was typed.
    """
    typed = event.character or ""
    meant = _MEANT.get(typed)
    if meant is None:
        return event
    if focused is not None and focused.check_consume_key(event.key, typed):
        return event
    return Key(_character_to_key(meant), meant)


async def _idle(pump: MessagePump) -> None:
    """Wait until `pump` has done what now waits in its queue."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        await done.wait()
