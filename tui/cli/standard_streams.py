"""Standard streams: those that are closed or broken, or become so, and their encoding."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from tui.texts.locale_encoding import locale_encoding

if TYPE_CHECKING:
    from collections.abc import Mapping
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


def follow_locale(environ: Mapping[str, str]) -> None:
    """Write GBK where the locale's name says so: Python writes UTF-8 where it lacks the locale."""
    encoding = locale_encoding(environ)
    if encoding == "utf-8" or environ.get("PYTHONIOENCODING") or environ.get("PYTHONUTF8"):
        return
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() == "utf-8":
            stream.reconfigure(encoding=encoding, errors=stream.errors)


def discard(stream: TextIO) -> None:
    """Let what `stream` still holds go nowhere: Python would complain of it when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
