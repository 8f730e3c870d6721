"""Reading in a process of its own: bounded in time and memory, and stopped when asked to."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from tui.texts.documents.bounds import MEGABYTES, SECONDS, RefusedError
from tui.texts.documents.model import Document, Note

if TYPE_CHECKING:
    from collections.abc import Callable

TOO_LONG, TOO_MUCH = 71, 72
"""How the process ends that needed too much."""
_CODE: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]);"
    "from tui.texts.documents.worker import main; main(*sys.argv[2:])"
)
_RUNNING: Final[set[subprocess.Popen[bytes]]] = set()


def kill_running() -> None:
    """End all reading: this process ends."""
    for process in tuple(_RUNNING):
        process.kill()


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
        watcher = threading.Thread(target=_until, args=(process, cancelled), daemon=True)
        watcher.start()
        _RUNNING.add(process)
        try:
            answer, _ = process.communicate(raw)
        finally:
            _RUNNING.discard(process)
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
        answered = json.loads(answer)
    except ValueError:
        answered = None
    if answered is None or code:
        much = code == TOO_MUCH
        if much or code == TOO_LONG or code < 0:
            raise RefusedError(
                "memory" if much else "time", limit=MEGABYTES if much else SECONDS
            ) from None
        raise RefusedError("broken", detail="")
    if "refused" in answered:
        raise RefusedError(answered["refused"], **answered["values"])
    return Document(answered["text"], tuple(Note(*note) for note in answered["notes"]))
