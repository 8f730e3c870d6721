"""A real pseudo-terminal with a program in it, and the screen that a user would see."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# pyte draws these as text; a terminal acts on them without drawing.
UNDRAWN = re.compile(rb"\x1b\[[<=>][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\")
FOREIGN = ("LC_", "DUIBIAO", "COLUMNS", "LINES")
"""What the test runner's environment may say, but not of this terminal."""
PATIENCE = 120
"""Seconds after which a state is no longer waited for; only a failure takes them."""
MODES = {"1000", "1002", "1003", "1004", "1006", "1049", "2004", "25"}


class Terminal:
    """Runs `command` in a PTY of `columns` x `rows`; use as a context manager."""

    def __init__(
        self, command: Sequence[str], columns: int = 120, rows: int = 36, **environ: str
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(child)
        self.process = subprocess.Popen(
            command,
            stdin=child,
            stdout=child,
            stderr=child,
            start_new_session=True,
            env={
                **{k: v for k, v in os.environ.items() if not k.startswith(FOREIGN)},
                "TERM": "xterm-256color",
                "LANG": "C.UTF-8",
                "TEXTUAL_ANIMATIONS": "none",
                **environ,
            },
        )
        self.child = child

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)
        os.close(self.parent)
        os.close(self.child)

    def read(self, seconds: float) -> None:
        """Take in what the program draws within `seconds`."""
        if select.select([self.parent], [], [], seconds)[0]:
            data = os.read(self.parent, 65536)
            self.raw += data
            self.stream.feed(UNDRAWN.sub(b"", data))

    @property
    def text(self) -> str:
        """The screen's lines; a cell whose wide character was half overwritten is empty."""
        cells = self.screen.buffer
        rows = (
            "".join(cells[y][x].data for x in range(self.screen.columns))
            for y in range(self.screen.lines)
        )
        return "\n".join(row.rstrip() for row in rows)

    def wait(self, wanted: str, seconds: float = PATIENCE) -> str:
        """Wait until the regular expression `wanted` is on the screen; the screen's text.

        Between a number and its unit there may be room for other numbers' decimals.
        """
        wanted = wanted.replace(" EFLOPS", " +EFLOPS")
        end = time.monotonic() + seconds
        while not re.search(wanted, self.text):
            assert time.monotonic() < end, f"no {wanted!r} on:\n{self.text}"
            self.read(0.05)
        return self.text

    def wait_started(self) -> None:
        """Wait until the explorer has the terminal: what is drawn before only moves a cursor."""
        self.wait_until(lambda: b"\x1b]22;default" in self.raw)

    def wait_until(self, reached: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Take in what is drawn until `reached` says so."""
        end = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < end, self.text
            self.read(0.05)

    def type(self, keys: str) -> None:
        """Type `keys`."""
        os.write(self.parent, keys.encode())

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait for the program to end; its exit code."""
        limit = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < limit, f"still running:\n{self.text}"
            self.read(0.05)
        self.read(0.1)
        return self.process.returncode

    @property
    def left_on(self) -> set[str]:
        """The terminal modes that the program switched on and not off (25: hid the cursor)."""
        state: dict[str, bool] = {}
        for modes, final in re.findall(rb"\x1b\[\?([0-9;]+)([hl])", self.raw):
            for mode in modes.decode().split(";"):
                state[mode] = (final == b"h") != (mode == "25")
        return {mode for mode, on in state.items() if on and mode in MODES}

    @property
    def restored(self) -> bool:
        """Whether the line discipline is as it was before."""
        return termios.tcgetattr(self.child)[:4] == self.before[:4]
