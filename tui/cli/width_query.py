"""What the terminal is asked at the start: the width of ambiguous characters, its background.

The width is asked for by a sign and a request for the cursor's place, in the second row, since a
report of the first one reads like a key. All is sent as soon as the process starts, and the
answers are looked for when all is loaded, so that nobody waits for them; that of the width comes
last. What else was typed meanwhile is handed on.

Only small parts of the standard library are imported.
"""

from __future__ import annotations

import os
import re
import select
import time
from typing import TYPE_CHECKING, Final

from tui.ui.terminal_background import background_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.ui.appearance import Background

VARIABLE: Final = "DUIBIAO_AMBIGUOUS"
"""The environment variable that says the width, 1 or 2, so that the terminal is not asked."""
PATIENCE: Final = 0.25
"""Seconds after the question in which an answer is waited for."""
_QUESTION: Final = "\x1b]11;?\x1b\\\x1b[2;1H“\x1b[6n\r\x1b[2K\x1b[H"
_ANSWER: Final = re.compile(rb"\x1b\[2;(\d+)R")
_GROUND: Final = re.compile(
    rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})[^\x07\x1b]*"
    rb"(?:\x07|\x1b\\)"
)
_CHUNK: Final = 65_536
_WIDTHS: Final = {b"2": 1, b"3": 2}
"""By the column after the sign; any other: the terminal does not draw what is sent."""


class WidthQuery:
    """The question for one start."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Ask nothing where `environ` says the width, or names a driver of Textual's."""
        setting = environ.get(VARIABLE, "")
        self.cells = int(setting) if setting in ("1", "2") else 0
        """The width; 0: not known."""
        self.background: Background = ""
        """The terminal's own; empty: not known."""
        self.is_needed = not self.cells and "TEXTUAL_DRIVER" not in environ
        self._asked_at: float | None = None

    def ask(self) -> str:
        """Return what is to be written; empty where nothing is asked."""
        if not self.is_needed:
            return ""
        self._asked_at = time.monotonic()
        return _QUESTION

    def answer(self, terminal: int = 0, typed: bytes = b"", patience: float | None = None) -> bytes:
        """Take the answer from the terminal; return what else was typed.

        Args:
            terminal: Its file descriptor.
            typed: What was read from it before.
            patience: Seconds after the question in which it is waited for; None: `PATIENCE`.
        """
        if self._asked_at is None:
            return typed
        until = self._asked_at + (PATIENCE if patience is None else patience)
        while not self.cells:
            left = max(until - time.monotonic(), 0)
            if not select.select([terminal], [], [], left)[0]:
                break
            data = os.read(terminal, _CHUNK)
            if not data:
                break
            typed = self.take(typed + data)
        return typed

    def take(self, typed: bytes) -> bytes:
        """Take the answer out of what was read; return the rest."""
        if ground := _GROUND.search(typed):
            self.background = background_of(ground.groups())
            typed = typed[: ground.start()] + typed[ground.end() :]
        found = _ANSWER.search(typed)
        if found is None:
            return typed
        self.cells = _WIDTHS.get(found[1], 1)
        return typed[: found.start()] + typed[found.end() :]
