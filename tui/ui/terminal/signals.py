"""Signals that end the program do it in order."""

from __future__ import annotations

import asyncio
import signal
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGALRM")


def exit_on_signals(leave: Callable[[int], object]) -> None:
    """Call `leave` with the exit code of each signal that would end the process at once."""
    loop = asyncio.get_running_loop()
    for name in NAMES:
        number = getattr(signal, name, None)  # Windows has few of them
        if number is not None:
            loop.add_signal_handler(number, partial(leave, 128 + number))
