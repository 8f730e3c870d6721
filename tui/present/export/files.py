"""Write content to a file: all of it or nothing, and nothing is overwritten without leave."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from tui.present.export.error import ExportError
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def save(content: str | bytes | Iterable[bytes], path: Path, *, force: bool = False) -> None:
    """Write `content` to the file `path`: beside it, then renamed, so that all of it is there.

    A file that ends in .csv begins with a byte-order mark, without which Excel on Chinese Windows
    takes it for GBK.

    Raises:
        ExportError: The file exists and `force` is not given, or it cannot be written.
    """
    if isinstance(content, str):
        marked = path.suffix.lower() == ".csv" and not _is_stream(path)
        content = content.encode("utf-8-sig" if marked else "utf-8")
    data = (content,) if isinstance(content, bytes) else content
    shown = visible(str(path))
    try:
        _place(data, path, force)
    except FileExistsError as error:
        raise ExportError(lambda w: w.export.exists.format(path=shown)) from error
    except IsADirectoryError as error:
        raise ExportError(lambda w: w.export.is_folder.format(path=shown)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        folder = visible(str(path.parent))
        raise ExportError(lambda w: w.export.no_folder.format(path=shown, folder=folder)) from error
    except PermissionError as error:
        raise ExportError(lambda w: w.export.not_allowed.format(path=shown)) from error
    except (OSError, ValueError) as error:
        wrong = error if isinstance(error, OSError) else OSError(str(error))
        raise ExportError(
            lambda w: w.export.failed.format(path=shown, reason=visible(w.why(wrong)))
        ) from error


def _is_stream(path: Path) -> bool:
    """Whether it is a pipe or a device; what cannot be looked at is none."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, ValueError):
        return False


def _place(data: Iterable[bytes], path: Path, force: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError(path)
    if _is_stream(path):
        with path.open("wb") as stream:  # a pipe or device: no file may be put in its place
            stream.writelines(data)
        return
    if path.exists() and not force:
        raise FileExistsError(path)
    target = path.resolve()  # a link stays one
    beside = target.with_name(f".duibiao-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with beside.open("xb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
