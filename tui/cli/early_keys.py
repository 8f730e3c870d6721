"""Cursor keys that are typed while the explorer is loaded: the first frame answers them.

They move the cursor of the frame that is shown, in a thread of its own. At the first key that does
something else, or that would scroll, it stops, and the explorer gets that key and all after it; it
opens with the cursor where it is then.
"""

from __future__ import annotations

import os
import re
import select
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.cli.bundled_frame import BundledFrame
    from tui.cli.width_query import WidthQuery

STEPS: Final = {
    b"j": 1, b"k": -1, b"\x1b[B": 1, b"\x1b[A": -1, b"\x1bOB": 1, b"\x1bOA": -1,
}  # fmt: skip
"""The keys that are answered, and by how many rows each moves."""
_UNFINISHED: Final = re.compile(
    rb"\x1b(?:\[(?:2(?:;\d*)?)?|O|\](?:1(?:1(?:;[^\x07\x1b]*\x1b?)?)?)?)?"
)
"""The beginning of such a key, or of what the terminal answers when it is asked."""
_CHUNK: Final = 65_536


class EarlyKeys:
    """Moves the cursor of a frame until it is told to stop."""

    def __init__(
        self,
        frame: BundledFrame,
        query: WidthQuery,
        typed: bytes,
        write: Callable[[str], object],
        terminal: int = 0,
    ) -> None:
        """Answer keys at once.

        Args:
            frame: What the terminal shows.
            query: What the terminal was asked, and may answer among the keys.
            typed: What was read from the terminal before.
            write: Writes to the terminal.
            terminal: The file descriptor that it is read from.
        """
        self.frame, self.query, self.write, self.terminal = frame, query, write, terminal
        self.typed = query.take(typed)
        """What is not answered yet."""
        self._stopped, self._stop = os.pipe()
        self._thread = Thread(target=self._run, daemon=True, name="early-keys")
        self._thread.start()

    def stop(self) -> bytes:
        """Stop; return what was typed and not answered."""
        if self._thread.is_alive():
            os.write(self._stop, b".")
        self._thread.join()
        for end in (self._stop, self._stopped):
            os.close(end)
        return self.typed

    def _run(self) -> None:
        while self._answer():
            ready = select.select([self.terminal, self._stopped], [], [])[0]
            if self._stopped in ready:
                return
            try:
                data = os.read(self.terminal, _CHUNK)
            except OSError:
                data = b""
            if not data:  # the terminal is gone: the explorer finds out
                return
            self.typed = self.query.take(self.typed + data)

    def _answer(self) -> bool:
        """Answer what was typed; whether there may be more to answer."""
        while key := next((key for key in STEPS if self.typed.startswith(key)), b""):
            drawn = self.frame.move(STEPS[key])
            if drawn is None:
                return False
            self.typed = self.typed[len(key) :]
            self.write(drawn)
        return not self.typed or _UNFINISHED.fullmatch(self.typed) is not None
