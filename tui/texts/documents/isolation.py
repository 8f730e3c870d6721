"""Reading in a process of its own: bounded in time and memory, and stopped when asked to."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui.texts.documents.bounds import MEGABYTES, SECONDS, RefusedError
from tui.texts.documents.model import Document, Note

if TYPE_CHECKING:
    from collections.abc import Callable

_TOO_LONG, _TOO_MUCH = 71, 72
"""How the process ends that needed too much."""
_CODE: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]);"
    "from tui.texts.documents.isolation import main; main(*sys.argv[2:])"
)


def read(
    kind: str, raw: bytes, *, original: bool, cancelled: Callable[[], bool] | None = None
) -> Document:
    """The text of a document of that kind, read in another process.

    Raises:
        RefusedError: It cannot be read, needs too much, or `cancelled` came true.
    """
    command = [sys.executable, "-c", _CODE, json.dumps(sys.path), kind, "original" * original]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, **pipes) as process:
        asked = threading.Thread(target=_until, args=(process, cancelled), daemon=True)
        asked.start()
        try:
            answer, _ = process.communicate(raw)
        finally:
            process.kill()
    return _answered(answer, process.returncode, stopped=bool(cancelled and cancelled()))


def _until(process: subprocess.Popen[bytes], cancelled: Callable[[], bool] | None) -> None:
    """End the process when it is cancelled, or takes far longer than its processor time."""
    ends = time.monotonic() + 4 * SECONDS
    while process.poll() is None:
        if (cancelled and cancelled()) or time.monotonic() > ends:
            process.kill()
            return
        time.sleep(0.05)


def _answered(answer: bytes, code: int, *, stopped: bool) -> Document:
    if stopped:
        raise RefusedError("stopped")
    try:
        said = json.loads(answer)
    except ValueError:
        said = None
    if said is None or code:
        much = code == _TOO_MUCH
        if much or code == _TOO_LONG or code < 0:
            raise RefusedError(
                "memory" if much else "time", limit=MEGABYTES if much else SECONDS
            ) from None
        raise RefusedError("broken", detail="")
    if "refused" in said:
        raise RefusedError(said["refused"], **said["values"])
    return Document(said["text"], tuple(Note(*note) for note in said["notes"]))


# -- in the other process ----------------------------------------------------


def main(kind: str, original: str = "") -> None:
    """Read a document from standard input and answer on standard output."""
    from tui.texts.documents.formats import read_here

    _limit()
    try:
        document = read_here(kind, sys.stdin.buffer.read(), original=bool(original))
        notes = [[note.kind, note.count, note.detail] for note in document.notes]
        said: dict[str, object] = {"text": document.text, "notes": notes}
    except RefusedError as error:
        said = {"refused": error.reason, "values": error.values}
    except MemoryError:
        os._exit(_TOO_MUCH)
    sys.stdout.buffer.write(json.dumps(said).encode("ascii"))
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
            os._exit(_TOO_LONG)
        if _megabytes() > MEGABYTES:
            os._exit(_TOO_MUCH)
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
