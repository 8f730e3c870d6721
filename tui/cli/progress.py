"""How far a long command is: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
import time

from tui.cli.messages import WORDS, print_message

_WIDTH = 24
_EVERY = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """A bar on standard error, drawn again as it grows; messages are printed above it."""

    def __init__(self) -> None:
        """Begin to count the time."""
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._began = self._drawn = time.monotonic()
        self._first: int | None = None
        self._shown = False

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self._began

    def draw(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done, not more often than can be seen."""
        if self._first is None:
            self._first = done
        now = time.monotonic()
        if not self._terminal or not total or (self._shown and now - self._drawn < _EVERY):
            return
        self._drawn, self._shown = now, True
        filled = _WIDTH * done // total
        line = f"{'#' * filled}{'.' * (_WIDTH - filled)} {self._counted(done, total)}"
        print(f"{_CLEAR}{line}", end="", file=sys.stderr, flush=True)

    def tell(self, line: str) -> None:
        """Print a message in the place of the bar, which is drawn again below it."""
        self.clear()
        print_message(line)

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
            self._shown = False

    def _counted(self, done: int, total: int) -> str:
        w, counted = WORDS.corpus, WORDS.corpus.bar.format(done=done, total=total)
        since = done - (self._first or 0)
        if since < 1:
            return counted
        minutes, seconds = divmod(int(self.seconds / since * (total - done)), 60)
        return f"{counted}  {w.left.format(minutes=minutes, seconds=seconds)}"
