"""The page that `duibiao serve` shows: textual-serve, for this computer's own pages only."""

from __future__ import annotations

import asyncio
import signal
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

from tui.cli.web_limits import BoundedServer, Limits
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.words import Words

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'"
)
"""Nothing is loaded from elsewhere, and no other page frames this one."""


LOOPBACK = ("127.0.0.1", "::1", "localhost")


def is_foreign(host: str, origin: str | None, listening: str) -> bool:
    """Whether a request comes from another page, which could drive the explorer from there.

    Args:
        host: What the request says that it is sent to.
        origin: The page that sends it; None where none does.
        listening: The address that is listened on; one of this computer has no other names.
    """
    if origin is not None and urlsplit(origin).netloc != host:
        return True
    return listening in LOOPBACK and urlsplit(f"//{host}").hostname not in LOOPBACK


class Page:
    """Serves `command`, a process for each page that is opened."""

    def __init__(self, command: str, host: str, port: int, limits: Limits) -> None:
        """Listen on `host` and `port` (0: any that is free)."""
        self.command, self.host, self.port, self.limits = command, host, port, limits

    def serve(self, ready: Callable[[str], object]) -> None:
        """Serve until SIGINT or SIGTERM; `ready` is called with the address.

        Raises:
            UserError: The address cannot be listened on.
        """
        asyncio.run(self._serve(ready))

    async def _serve(self, ready: Callable[[str], object]) -> None:
        stopped, loop = asyncio.Event(), asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopped.set)
        runner = web.AppRunner(await self._application(), access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, self.host, self.port)
        try:
            await site.start()
        except OSError as error:
            raise UserError(partial(self._refused, error)) from error
        else:
            ready(self._address(runner))
            await stopped.wait()
        finally:
            await runner.cleanup()

    def _refused(self, error: OSError, words: Words) -> str:
        reason = words.why(error)
        return words.cli.no_port.format(host=self.host, port=self.port, reason=reason)

    async def _application(self) -> web.Application:
        """The pages of textual-serve, without its banner, for requests of its own pages."""
        server = BoundedServer(self.command, self.host, self.port, self.limits)
        application: web.Application = await server._make_app()  # noqa: SLF001 - the public way
        application.on_startup.clear()  # runs a loop of its own and prints a banner

        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            if is_foreign(request.host, request.headers.get("Origin"), self.host):
                raise web.HTTPForbidden
            server.public_url = f"{request.scheme}://{request.host}"
            response = await handler(request)
            if not response.prepared:
                response.headers["Content-Security-Policy"] = POLICY
            return response

        application.middlewares.append(web.middleware(guard))
        return application

    def _address(self, runner: web.AppRunner) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{runner.addresses[0][1]}/"
