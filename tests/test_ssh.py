"""The explorer over a real sshd on the loopback, as analysts use it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sshd import login, sshd
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The ssh command that reaches an sshd of our own, with a terminal."""
    with sshd(tmp_path_factory.mktemp("ssh"), "AcceptEnv LANG LC_* DUIBIAO_*") as command:
        yield [*command, "-tt", login()]


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
