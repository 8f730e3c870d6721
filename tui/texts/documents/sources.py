"""The bytes of a document: of a file, a pipe or standard input, never without end."""

from __future__ import annotations

import os
import select
import stat
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO

from tui.texts.documents import bounds
from tui.texts.documents.bounds import BYTES, RefusedError, check_size

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CHUNK = 1 << 20
_STEP = 0.1


def of_file(path: Path, cancelled: Callable[[], bool] | None = None) -> bytes:
    """The bytes of a file, or what comes through a pipe.

    Raises:
        OSError: It cannot be opened.
        RefusedError: It is neither file nor pipe, too large, or nothing comes.
    """
    found = path.stat()
    if stat.S_ISREG(found.st_mode):
        check_size(found.st_size)
        with path.open("rb") as file:
            return _all(file)
    if stat.S_ISFIFO(found.st_mode):
        return _of_pipe(path, cancelled)
    if stat.S_ISDIR(found.st_mode):
        path.read_bytes()  # the system's own words
    raise RefusedError("no_file")


def of_stdin() -> bytes:
    """The bytes of standard input."""
    return _all(sys.stdin.buffer) if sys.stdin else b""  # None where it was closed


def _all(file: BinaryIO) -> bytes:
    raw = file.read(BYTES + 1)
    check_size(len(raw))
    return raw


def _of_pipe(path: Path, cancelled: Callable[[], bool] | None) -> bytes:
    """What comes through a pipe, waiting only so long for each piece of it."""
    with closing(_Pipe(path)) as pipe:
        parts: list[bytes] = []
        size = 0
        while part := pipe.read(cancelled):
            parts.append(part)
            size += len(part)
            check_size(size)
        return b"".join(parts)


class _Pipe:
    """A named pipe that may have nobody at its other end."""

    def __init__(self, path: Path) -> None:
        # Opened without blocking, or this would wait for a writer for ever.
        self._number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        self._begun = False

    def read(self, cancelled: Callable[[], bool] | None) -> bytes:
        """The next piece; empty at the end."""
        ends = time.monotonic() + bounds.WAIT
        while True:
            ready, _, _ = select.select([self._number], [], [], _STEP)
            if cancelled and cancelled():
                raise RefusedError("stopped")
            if ready:
                try:
                    part = os.read(self._number, _CHUNK)
                except BlockingIOError:
                    part = None
                if part or (part == b"" and self._begun):
                    self._begun = True
                    return part
                if part == b"":
                    time.sleep(_STEP)  # nobody has written yet
            if time.monotonic() > ends:
                raise RefusedError("no_bytes", limit=bounds.WAIT)

    def close(self) -> None:
        """Close it."""
        os.close(self._number)
