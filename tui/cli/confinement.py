"""The wall around a restricted session: Python itself refuses what the session may not do.

Commands and actions ask `Permissions`; this is behind them, so that what nobody has thought of
fails as well: an audit hook, which cannot be removed, and a limit of the system on writing.
"""

from __future__ import annotations

import errno
import os
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.tables.dataset import bundled

if TYPE_CHECKING:
    from collections.abc import Iterable

_REFUSED = frozenset(
    [
        "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
        "os.startfile", "pty.spawn", "subprocess.Popen", "os.remove", "os.rename", "os.mkdir",
        "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.utime",
        "os.setxattr", "os.kill", "socket.connect", "socket.bind", "socket.sendto",
        "socket.sendmsg", "socket.getaddrinfo",
    ]
)  # fmt: skip
"""Audit events that end in an error."""
_REFUSED_MODULES = frozenset(["shutil", "tempfile", "urllib", "webbrowser", "sqlite3", "ftplib"])
"""Modules all of whose events do."""
_READS = ("os.listdir", "os.scandir", "glob.glob")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True)
class Confinement:
    """What may be read; nothing may be written, started or connected to."""

    roots: tuple[str, ...]
    """Folders whose files may be read."""

    @classmethod
    def to(cls, folders: Iterable[Path]) -> Confinement:
        """Confine to `folders`, and to the program's own files."""
        own = [*sys.path, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()]
        own += [str(Path(__file__).parents[1]), str(bundled()), "/usr/share/zoneinfo"]
        roots = [os.path.abspath(path) for path in own if path]  # noqa: PTH100 - no file is opened
        for folder in folders:
            roots += [os.path.abspath(folder), os.path.realpath(folder)]  # noqa: PTH100
        return cls(tuple(dict.fromkeys(roots)))

    def check(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Refuse an audit event.

        Raises:
            PermissionError: The session may not do it.
        """
        if event == "open":
            path, _, flags = arguments
            allowed = self._may_open(path, flags)
        elif event in _READS:
            allowed = self._is_readable(arguments[0])
        else:
            allowed = event not in _REFUSED and event.partition(".")[0] not in _REFUSED_MODULES
        if not allowed:
            raise PermissionError(errno.EACCES, "restricted session", event)

    def _may_open(self, path: object, flags: object) -> bool:
        if isinstance(path, int) or path in (os.devnull, os.devnull.encode()):
            return True
        writes = isinstance(flags, int) and bool(flags & _WRITING)
        return not writes and self._is_readable(path)

    def _is_readable(self, path: object) -> bool:
        if isinstance(path, int):
            return True
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        full = os.path.abspath(os.fsdecode(path))  # noqa: PTH100
        return any(full == root or full.startswith(root.rstrip("/") + "/") for root in self.roots)


def confine(folders: Iterable[Path]) -> None:
    """Confine this process to reading `folders`, for good."""
    confinement = Confinement.to(folders)
    try:
        import resource
    except ImportError:  # Windows has none
        pass
    else:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(confinement.check)
