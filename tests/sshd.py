"""A real sshd on the loopback, for the user who runs the tests."""

from __future__ import annotations

import getpass
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def sshd(home: Path, more: str = "") -> Iterator[list[str]]:
    """Run an sshd with the lines `more` in its configuration, which end it; how to reach it.

    Yields:
        The words of a command line up to the name of the host: `ssh … -p PORT`, without a terminal.
    """
    server = shutil.which("sshd") or "/usr/sbin/sshd"
    port = free_port()
    for key in ("host", "user"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / key], check=True
        )
    shutil.copy(home / "user.pub", home / "authorized")
    (home / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nPidFile none\n"
        f"AuthorizedKeysFile {home}/authorized\nStrictModes no\nPermitRootLogin yes\n"
        f"UsePAM no\nPasswordAuthentication no\n{more}\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    running = subprocess.Popen([server, "-D", "-e", "-f", home / "config"], stderr=subprocess.PIPE)
    try:
        wait_for(port)
        yield [
            "ssh", "-p", str(port), "-i", str(home / "user"), "-F", "/dev/null",
            "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={home}/known",
            "-o", "LogLevel=ERROR", "-o", "BatchMode=yes",
        ]  # fmt: skip
    finally:
        running.terminate()
        running.communicate(timeout=10)


def login() -> str:
    return f"{getpass.getuser()}@127.0.0.1"


def wait_for(port: int) -> None:
    end = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert time.monotonic() < end, "sshd does not answer"
            time.sleep(0.05)
        else:
            return
