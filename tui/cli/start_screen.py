"""The explorer's first frame, drawn from the last session before anything is loaded.

When the explorer is left it saves what the terminal shows, under a key made of all that decides the
first frame: the command line, the program's files, the dataset's, the reader's own plans, the
session state, the terminal and the date. Where the key of the next start is the same, that frame is
drawn at once. The explorer then starts behind it and sends only a frame that differs: what it shows
is never taken from here. Keys typed meanwhile wait in the terminal. Before the frame the terminal
is asked how wide it draws what is ambiguous (`width_query`).

Only small parts of the standard library are imported.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui import __version__, folders
from tui.cli.first_start import FirstStart
from tui.cli.width_query import WidthQuery

try:
    import termios
except ImportError:  # no Unix: the explorer starts without it
    termios = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.cli.bundled_frame import BundledFrame
    from tui.cli.early_keys import EarlyKeys

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""To the alternate screen, without a cursor and without wrapping, as Textual has it."""
LEAVE = "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
_VARIABLES = ("LANG", "LANGUAGE", "LC_", "TERM", "COLORTERM", "NO_COLOR", "TMUX", "DUIBIAO",
              "TEXTUAL", "XDG_", "HOME", "TZ")  # fmt: skip
_SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGALRM")
    if hasattr(signal, name)
)
_PATIENCE = 0.1
"""Seconds in which the terminal may say how it draws, before the first frame is drawn."""
_MOST_FILES = 2000
"""In the folders of a dataset; with more of them the key would take longer than it saves."""


class StartScreen:
    """The terminal between the start of the process and that of the explorer."""

    def __init__(self, cache: Path | None = None, state: Path | None = None) -> None:
        """Look at the terminal.

        Args:
            cache: The file of the frame; None: there is none.
            state: The file of the session state.
        """
        self.cache, self.state = cache, state
        columns, rows = os.get_terminal_size(1)
        self.size = columns, rows
        self.text = ""
        """The frame that was drawn; empty: none."""
        self.is_open = False
        """Whether the terminal is neither the shell's nor the explorer's."""
        self.attributes: list[Any] = []
        """The terminal's settings before that."""
        self.inputs: Any = None
        """What decides the first frame but for the session state; None: that is unknown."""
        self.query = WidthQuery(os.environ)
        self.first: FirstStart | None = None
        """Where no frame was saved, one that comes with the program may be shown."""
        self.shown: BundledFrame | None = None
        """The one that is shown."""
        self._keys: EarlyKeys | None = None
        self._typed = b""
        self._drawn_cells = 1

    def show(self) -> None:
        """Draw a frame that is known for this start, and ask what the explorer needs to know."""
        found = self._saved()
        if termios is None or not (found or self.first or self.query.is_needed):
            return
        self.text, self._drawn_cells = found.get("text", ""), found.get("cells", 1)
        self.attributes = termios.tcgetattr(0)
        for number in _SIGNALS:
            signal.signal(number, self._end)
        termios.tcsetattr(0, termios.TCSANOW, _silent(self.attributes))
        self.is_open = True
        _write(ENTER + self.query.ask() + self.text)
        if self.first is not None:
            self._show_first(self.first)

    def _show_first(self, start: FirstStart) -> None:
        """Show a frame that comes with the program, or is shown already; have it answer keys."""
        if not self.text:
            self._typed = self.query.answer(patience=_PATIENCE)
        frame = start.frame(self.query.background) if self.query.cells != 2 else None
        drawn = frame.draw() if frame is not None else ""
        if frame is None or self.text not in ("", frame.text):
            return
        from tui.cli.early_keys import EarlyKeys

        if not self.text:
            _write(drawn)
        self.shown = frame
        self._keys = EarlyKeys(frame, self.query, self._typed, _write)

    def answer(self) -> tuple[int, bytes]:
        """Return how wide an ambiguous character is, and what was typed until now.

        Without an answer it is as wide as in the frame that was drawn.
        """
        if self._keys is not None and self.shown is not None:
            self._typed, self._keys = self._keys.stop(), None
            self.text = self.shown.text
        typed = self.query.answer(typed=self._typed) if self.is_open else b""
        return self.query.cells or self._drawn_cells, typed

    def close(self) -> None:
        """Give the terminal back, where the explorer has not taken it."""
        if self.is_open:
            self.is_open = False
            termios.tcsetattr(0, termios.TCSANOW, self.attributes)
            _write(LEAVE)

    def taken(self) -> None:
        """Leave the terminal to the explorer."""
        self.is_open = False

    def save(self, text: str, size: tuple[int, int], cells: int) -> None:
        """Keep `text`, which draws the whole screen, for a start with the state saved now.

        Args:
            text: The bytes, decoded.
            size: Of the screen.
            cells: How wide an ambiguous character is in it.
        """
        if self.cache is None:
            return
        key = self._key() if size == self.size else None
        with suppress(OSError):
            if not text or key is None:
                self.cache.unlink(missing_ok=True)
                return
            self.cache.parent.mkdir(parents=True, exist_ok=True)
            beside = self.cache.with_name(f"{self.cache.name}.{os.getpid()}")
            with suppress(FileNotFoundError):
                beside.unlink()
            with os.fdopen(
                os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
            ) as file:
                json.dump({"key": key, "text": text, "cells": cells}, file)
            beside.replace(self.cache)

    def _saved(self) -> dict[str, Any]:
        """Return what was saved for this start; empty: nothing."""
        try:
            if self.cache is None or not self.cache.is_file():  # a pipe would be waited for
                return {}
            found = json.loads(self.cache.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        whole = isinstance(found, dict) and isinstance(found.get("text"), str)
        key = self._key() if whole and found.get("cells") in (1, 2) else None
        return found if key is not None and found.get("key") == key else {}

    def _key(self) -> Any:
        """Return what decides the first frame, as JSON has it; None where that is unknown."""
        if self.inputs is None or self.state is None:
            return None
        try:
            if self.state.exists() and not self.state.is_file():
                return None
            session = self.state.read_text("utf-8")
        except FileNotFoundError:
            session = ""
        except (OSError, ValueError):
            return None
        return [self.inputs, session]

    def _end(self, number: int, frame: object) -> None:
        del frame
        with suppress(OSError, termios.error):  # the terminal is gone
            self.close()
        os._exit(128 + number)


def prepare(argv: list[str], options: Mapping[str, str]) -> StartScreen | None:
    """Return the start screen of the explorer, where there is a terminal.

    Args:
        argv: The command line.
        options: What it says, by the names of the options.
    """
    if not _has_screen():
        return None
    cache, state = folders.cache() / "first-frame.json", folders.state() / "state.json"
    screen = StartScreen(cache, state)
    if sys.stderr.encoding.lower() == "utf-8":  # a frame holds what another encoding lacks
        screen.inputs = _inputs(argv, options.get("data", ""), screen.size)
        screen.first = FirstStart(options, screen.size)
    return screen


@contextmanager
def without_cache(
    options: Mapping[str, str] | None, *, restricted: bool
) -> Iterator[StartScreen | None]:
    """Show a start screen that reads and keeps no frame of a session, where there is a terminal.

    Args:
        options: Those of the command line; None: some by which no frame that is known is chosen.
        restricted: Whether the session is.
    """
    screen = StartScreen() if _has_screen() else None
    try:
        if screen is not None:
            if options is not None and sys.stderr.encoding.lower() == "utf-8":
                screen.first = FirstStart(options, screen.size, restricted=restricted)
            screen.show()
        yield screen
    finally:
        if screen is not None:
            screen.close()


def _has_screen() -> bool:
    shown = all(os.isatty(number) for number in (0, 1, 2))
    sized = "COLUMNS" in os.environ or "LINES" in os.environ
    return shown and not sized and os.environ.get("TERM") not in (None, "", "dumb", "unknown")


def _inputs(argv: list[str], data: str, size: tuple[int, ...]) -> Any:
    """Return all that decides the first frame but the session state; None: too much."""
    package = Path(__file__).parents[1]
    program = _files(package, ".py")
    places = [
        folders.bundled(),
        folders.own_plans(),
        folders.configuration(),
        *([Path(data)] if data else []),
    ]
    files = [_files(folder, "") for folder in places]
    if program is None or None in files:
        return None
    environ = {k: v for k, v in sorted(os.environ.items()) if k.startswith(_VARIABLES)}
    newest = [len(program), max((each[1] for each in program), default=0)]
    day = time.strftime("%Y-%m-%d")
    found = [__version__, sys.version, newest, argv, environ, size, day, str(Path.cwd()), files]
    return json.loads(json.dumps(found))


def _files(folder: Path, ending: str) -> list[list[Any]] | None:
    """Return name, time of change, size and number of each file; None if there are too many.

    `folder` may be a file, or what is none (an address).
    """
    found: list[list[Any]] = []
    waiting = [str(folder)]
    if folder.is_file():
        stat = folder.stat()
        return [[str(folder), stat.st_mtime_ns, stat.st_size, stat.st_ino]]
    while waiting:
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                elif entry.name.endswith(ending):
                    stat = entry.stat()
                    found.append([entry.path, stat.st_mtime_ns, stat.st_size, stat.st_ino])
        if len(found) > _MOST_FILES:
            return None
    return sorted(found)


def _silent(attributes: list[Any]) -> list[Any]:
    """Return the settings in which keys wait unseen; only Ctrl+C is acted on."""
    silent = [*attributes[:6], list(attributes[6])]
    silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    silent[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    for character in (termios.VSUSP, termios.VQUIT):
        silent[6][character] = b"\0"
    silent[6][termios.VMIN], silent[6][termios.VTIME] = 1, 0
    return silent


def _write(text: str) -> None:
    """Write to the terminal, where Textual writes to."""
    data = text.encode(sys.stderr.encoding, "replace")
    while data:
        data = data[os.write(2, data) :]
