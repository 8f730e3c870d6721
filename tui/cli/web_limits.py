"""How much a page may ask of `duibiao serve`: sessions at once, time without a key, messages."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from aiohttp import WSMsgType, web
from textual_serve.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHARACTERS: Final = 1_000_000
"""Of a message; a longer one is passed over."""
SIDE: Final = 1_000
"""The most columns or rows of a page."""
_CLOSING: Final = (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR)


@dataclass(frozen=True)
class Limits:
    """Of all pages together, and of each."""

    sessions: int = 16
    """Pages that are open at once; each is a process."""
    idle: float = 3600
    """Seconds without a key, after which a session ends."""


class BoundedServer(Server):  # type: ignore[misc]
    """textual-serve within limits."""

    def __init__(self, command: str, host: str, port: int, limits: Limits) -> None:
        """Serve `command` on `host` and `port`."""
        super().__init__(command, host, port, title="duibiao 对标")
        self.limits, self._open = limits, 0

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Open a session, if there is room for it.

        Raises:
            HTTPServiceUnavailable: As many as may be are open.
            HTTPBadRequest: The page has no such size.
        """
        if self._open >= self.limits.sessions:
            raise web.HTTPServiceUnavailable
        if any(not is_side(request.query.get(each, "80")) for each in ("width", "height")):
            raise web.HTTPBadRequest
        self._open += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._open -= 1

    async def _process_messages(self, websocket: Any, app_service: Any) -> None:
        await super()._process_messages(Bounded(websocket, self.limits.idle), app_service)


class Bounded:
    """The messages of a page that are acted on, until none came for a while."""

    def __init__(self, websocket: Any, idle: float) -> None:
        """Read `websocket`; after `idle` seconds without a key it is at its end."""
        self.send_json = websocket.send_json
        self._receive, self._idle = websocket.receive, idle

    async def __aiter__(self) -> AsyncIterator[Any]:
        """Yield the messages."""
        clock = asyncio.get_running_loop().time
        end = clock() + self._idle
        while True:
            try:
                async with asyncio.timeout_at(end):
                    message = await self._receive()
            except TimeoutError:
                return
            if message.type in _CLOSING:
                return
            kind = kind_of(message.data) if message.type == WSMsgType.TEXT else ""
            if kind == "stdin":
                end = clock() + self._idle
            if kind:
                yield message


def kind_of(text: str) -> str:
    """Return what a message is; empty for one that is not acted on."""
    try:
        parts = json.loads(text) if len(text) <= CHARACTERS else None
    except (ValueError, RecursionError):
        return ""
    match parts:
        case ["stdin", str()] | ["ping", str() | int() | float()]:
            return str(parts[0])
        case ["resize", {"width": int(width), "height": int(height)}]:
            return "resize" if is_side(width) and is_side(height) else ""
        case ["blur" | "focus" as kind, *_]:
            return str(kind)
    return ""


def is_side(cells: str | int) -> bool:
    """Return whether a page may be so many cells wide or high."""
    return str(cells).isdecimal() and len(str(cells)) < 5 and 0 < int(cells) <= SIDE
