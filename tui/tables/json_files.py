"""Small JSON files that anything may have been written to."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

BYTES: Final = 50_000_000
"""That a file may have."""


def read_object(path: Path) -> dict[str, Any]:
    """Return the object in `path`.

    Raises:
        FileNotFoundError: There is no file.
        OSError: It cannot be read.
        ValueError: It is no plain file (a pipe would be waited for), too large, or no JSON object.
    """
    size = path.stat().st_size
    if not path.is_file() or size > BYTES:
        raise ValueError("not a plain file" if size <= BYTES else f"{size} bytes")
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def write_object(content: dict[str, Any], path: Path) -> None:
    """Write a JSON object beside `path` and rename it.

    Raises:
        OSError: It cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        beside.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
