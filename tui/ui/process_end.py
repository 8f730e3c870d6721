"""The explorer as the whole of a process, which ends with it at once."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from tui.ui.app import Duibiao

_TURN = 0.0005
"""Seconds after which a thread that computes lets the screen's go on; Python's own are ten times
as many, which each turn of the event loop would wait for."""


def run_to_end(app: Duibiao) -> NoReturn:
    """Run `app` and end the process with its exit code, as soon as the terminal is restored.

    The interpreter would wait for threads, and free memory piece by piece. Neither is needed:
    threads only read; what is written is written on the thread of the screen.
    """
    app.ends_process = True
    sys.setswitchinterval(_TURN)
    # A loop of `asyncio.run` waits for threads when it is closed.
    app.run(loop=asyncio.new_event_loop(), mouse=app.appearance.mouse)
    code = app.return_code or 0
    _kill_readers()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # the terminal is gone
            stream.flush()
    os._exit(code)


def _kill_readers() -> None:
    """End the processes that read a document, whose answer nobody awaits."""
    isolation = sys.modules.get("tui.texts.documents.isolation")
    if isolation is not None:
        isolation.kill_running()
