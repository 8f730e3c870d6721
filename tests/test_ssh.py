"""The explorer over a real sshd on the loopback, as analysts use it."""

from __future__ import annotations

import getpass
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The ssh command that reaches an sshd of our own, ended by its own process."""
    sshd = shutil.which("sshd") or "/usr/sbin/sshd"
    home, port = tmp_path_factory.mktemp("ssh"), free_port()
    for key in ("host", "user"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / key], check=True
        )
    shutil.copy(home / "user.pub", home / "authorized")
    (home / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nPidFile none\n"
        f"AuthorizedKeysFile {home}/authorized\nStrictModes no\nPermitRootLogin yes\n"
        "UsePAM no\nPasswordAuthentication no\nAcceptEnv LANG LC_* DUIBIAO_*\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen([sshd, "-D", "-e", "-f", home / "config"], stderr=subprocess.PIPE)
    try:
        wait_for(port)
        yield [
            "ssh", "-tt", "-p", str(port), "-i", str(home / "user"), "-F", "/dev/null",
            "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={home}/known",
            "-o", "LogLevel=ERROR", f"{getpass.getuser()}@127.0.0.1",
        ]  # fmt: skip
    finally:
        server.terminate()
        server.communicate(timeout=10)


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


def test_an_analyst_reads_a_target_over_ssh_and_comes_back(ssh: list[str], tmp_path: Path) -> None:
    remote = f"cd {ROOT} && XDG_STATE_HOME={tmp_path} LANG=C.UTF-8 {sys.executable} -m tui"
    with Terminal([*ssh, remote], 80, 24) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("/guizhou\r")
        terminal.wait(r"/guizhou\s+6 / 209")
        assert "河南 " not in terminal.text
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
    with Terminal([*ssh, remote], 80, 24) as terminal:
        terminal.wait(r"/guizhou\s+6 / 209")
        terminal.type("q")
        assert terminal.end() == 0
