"""Standard streams that are closed or broken when the program starts, or become so."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

_CLOSED = ((0, os.O_RDONLY), (1, os.O_RDONLY), (2, os.O_WRONLY))
"""How a closed descriptor is opened again: input is empty, errors go nowhere, and writing to
standard output fails as it does where it is closed, since it is open for reading only."""


def reopen_closed() -> None:
    """Open what is closed (`<&-`, `>&-`, `2>&-`), so that no other file takes its descriptor."""
    for descriptor, flags in _CLOSED:
        try:
            os.fstat(descriptor)
        except OSError:
            os.dup2(os.open(os.devnull, flags), descriptor)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 - it stays open
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # cyclopts writes help without asking us


def discard(stream: TextIO) -> None:
    """Let what `stream` still holds go nowhere: Python would complain of it when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
