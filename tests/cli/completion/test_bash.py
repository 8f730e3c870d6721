"""How bash is answered: words, quotation marks, and the part of a word that it replaces."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli.completion import bash, scripts
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

BREAKS = " \t\n\"'><=;|&(:"


@pytest.mark.parametrize(
    ("line", "words", "current", "quote"),
    [
        ("duibiao region hen", ["duibiao", "region"], "hen", ""),
        ("duibiao region ", ["duibiao", "region"], "", ""),
        ("duibiao targets 'hub:成渝 zong", ["duibiao", "targets"], "hub:成渝 zong", "'"),
        ("duibiao \"a b\" '' c\\ d", ["duibiao", "a b", ""], "c d", ""),
        ('duibiao "a\\"b', ["duibiao"], 'a"b', '"'),
        ("duibiao x\\", ["duibiao"], "x", ""),
        ("", [], "", ""),
    ],
)
def test_a_line_is_cut_as_the_shell_does(
    line: str, words: list[str], current: str, quote: str
) -> None:
    assert bash.read(line)[:3] == (words, current, quote)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("duibiao region hen", ["words", "河南"]),
        ("duibiao targets hub:cheng", ["words", "成渝"]),
        ("duibiao targets region=hain", ["words", "海南"]),
        ("duibiao targets 'hub:成渝 zongsuan", ["words", "hub:成渝 总算力"]),
        ("duibiao targets hub:'cheng", ["words", "成渝"]),
        ("duibiao targets --format=js", ["words", "json"]),
        ("duibiao targets \\!hain", ["words", "\\!海南"]),
        ("LANG=C duibiao region hen", ["words", "河南"]),
        ("duibiao targets -o ", ["files"]),
    ],
)
def test_the_part_that_bash_replaces(line: str, expected: list[str]) -> None:
    assert bash.answer("9", BREAKS, "duibiao", line, words=ZH) == expected


def test_a_list_says_what_each_is() -> None:
    found = bash.answer(bash.LISTING, BREAKS, "duibiao", "duibiao figure ", words=ZH)
    assert found[:2] == ["words", "1  各地总算力目标"]


def test_in_a_real_bash(tmp_path: Path) -> None:
    program = tmp_path / "duibiao"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m tui "$@"\n')
    program.chmod(0o755)
    (tmp_path / "plan.txt").touch()
    asked = ["region hain", "targets hub:cheng", "extract pl"]
    calls = "\n".join(
        f"COMP_LINE='{program} {line}'; COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9; "
        f'_duibiao {program} x y; echo "${{COMPREPLY[*]}}"'
        for line in asked
    )
    environ = {**os.environ, "DUIBIAO_LANG": "zh", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "--norc", "-c", f"{scripts.BASH}\n{calls}\ncomplete -p duibiao"],
        capture_output=True, text=True, timeout=60, check=True, env=environ,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["海南", "成渝", "", "complete -F _duibiao duibiao"]


def test_it_is_installed_by_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    monkeypatch.delenv("ZDOTDIR", raising=False)
    monkeypatch.setattr("tui.folders.configuration", lambda: tmp_path / "config/duibiao")
    (tmp_path / ".bashrc").write_text("alias x=y")
    assert scripts.shell_of_user() == "zsh"
    for _ in range(2):  # a second time adds nothing
        scripts.install("bash")
    script = tmp_path / "config/duibiao/completion.bash"
    assert script.read_text() == scripts.BASH
    line = f'[ -r "{script}" ] && . "{script}" # duibiao'
    assert (tmp_path / ".bashrc").read_text() == f"alias x=y\n{line}\n"
    assert scripts.install("zsh")[1] == tmp_path / ".zshrc"
    assert scripts.install("fish") == [tmp_path / "config/fish/completions/duibiao.fish"]
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert scripts.shell_of_user() == "bash"
