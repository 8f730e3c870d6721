"""The scripts in shells that are started: keys go in, the line is read off the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal
from tui.cli.completion import scripts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.shells

LINES = {
    "region henan\t": "region 河南",
    "targets hub:chen\t": "targets hub:成渝",
    "targets 'hub:成渝 zongsuan\t": "targets 'hub:成渝 总算力",
    "targets --format=js\t": "targets --format=json",
    "chart 1 --kind sta\t": "chart 1 --kind stacked",
    "figure 1 --data places.c\t": "figure 1 --data places.csv",
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder with the program and a file."""
    path = tmp_path / "duibiao"
    path.write_text(f'#!/bin/sh\nexec {sys.executable} -m tui "$@"\n')
    path.chmod(0o755)
    (tmp_path / "in/folder").mkdir(parents=True)
    (tmp_path / "in/places.csv").touch()
    for name in scripts.SCRIPTS:
        (tmp_path / f"x.{name}").write_text(scripts.SCRIPTS[name], "utf-8")
    return tmp_path


@pytest.mark.parametrize("shell", [["bash", "--norc", "--noprofile", "-i"], ["zsh", "-f", "-i"]])
def test_tab(program: Path, shell: list[str]) -> None:
    environ = {
        "PATH": f"{program}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "DUIBIAO_LANG": "zh",
        "HOME": str(program), "PS1": "$ ", "PYTHONPATH": os.getcwd(),  # noqa: PTH109
    }  # fmt: skip
    with Terminal(shell, 100, 30, **environ) as terminal:
        terminal.type(f"cd {program}/in; . ../x.{shell[0]}; echo re''ady\r")
        terminal.wait_until(lambda: "\nready" in terminal.text)
        for keys, expected in LINES.items():
            terminal.type(f"duibiao {keys}")
            terminal.wait_until(lambda seen=expected: f"duibiao {seen}" in terminal.text)  # type: ignore[misc]
            terminal.type("\x15")  # the line is cleared


def test_fish(program: Path) -> None:
    asked = ["region hain", "targets hub:成", "figure 1 --data places.c", "validate ", "chart inte"]
    calls = "\n".join(f"complete -C 'duibiao {line}'" for line in asked)
    environ = {**os.environ, "PATH": f"{program}:{os.environ['PATH']}", "DUIBIAO_LANG": "zh"}
    done = subprocess.run(
        ["fish", "-N", "-c", f"source {program}/x.fish\ncd {program}/in\n{calls}"],
        capture_output=True, text=True, timeout=120, check=True,
        env={**environ, "PYTHONPATH": os.getcwd(), "LC_ALL": "C.UTF-8"},  # noqa: PTH109
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "Hainan\t海南", "hub:成渝", "places.csv", "folder/\tDirectory",
        "intelligent_compute\t智能算力", "intelligent_share\t智能算力占比",
    ]  # fmt: skip
