"""The process in which a document is read apart: its bounds, and its answer."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from pathlib import Path

from tui.texts.documents.bounds import MEGABYTES, SECONDS, RefusedError
from tui.texts.documents.formats import read_here
from tui.texts.documents.isolation import TOO_LONG, TOO_MUCH


def main(kind: str, original: str = "") -> None:
    """Read a document from standard input and answer on standard output."""
    _limit()
    try:
        document = read_here(kind, sys.stdin.buffer.read(), original=bool(original))
        notes = [[note.kind, note.count, note.detail] for note in document.notes]
        answer: dict[str, object] = {"text": document.text, "notes": notes}
    except RefusedError as error:
        answer = {"refused": error.reason, "values": error.values}
    except MemoryError:
        os._exit(TOO_MUCH)
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing a large tree piece by piece would only take time


def _limit() -> None:
    """Bound this process: the system's limits where there are some, and a watch everywhere."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        for limit, most in (
            (resource.RLIMIT_AS, (MEGABYTES + 100) << 20),
            (resource.RLIMIT_CPU, SECONDS + 2),
        ):
            resource.setrlimit(limit, (most, most))
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while True:
        if time.process_time() > SECONDS:
            os._exit(TOO_LONG)
        if _megabytes() > MEGABYTES:
            os._exit(TOO_MUCH)
        time.sleep(0.1)


def _megabytes() -> float:
    """The memory that this process has; 0 where the system does not tell."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        # Not the most it had by getrusage: on Linux that counts the process that started this one.
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096 / (1 << 20)
    with contextlib.suppress(ImportError):
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return 0
