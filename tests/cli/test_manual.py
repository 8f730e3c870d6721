"""The manual page: made from the help, and read by what `man` reads."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli import manual, run
from tui.cli.commands import COMMANDS
from tui.cli.program import app
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_has_every_command_option_code_and_variable(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["man"]) == 0
    page = capsys.readouterr().out
    plain = page.replace("\\-", "-").replace("\\:", "")
    for name in COMMANDS:
        assert f'\n.SS "{name}"\n{ZH.cli.commands[name]}' in plain
    for each in app["targets"].assemble_argument_collection():
        assert not each.show or f".B {', '.join(each.names)}" in plain
    for section in (ZH.cli_help.codes, ZH.cli_help.variables):
        for name, about in section.items():
            assert f".B {name}\n{about.replace(chr(92), chr(92) + 'e')}" in plain


def test_nothing_in_a_text_is_a_macro() -> None:
    assert manual._text(".so /etc/passwd") == "\\&.so /etc/passwd"
    assert manual._text("'x' \\fB-a\n\"b\"\x1b") == "\\(aqx\\(aq \\efB\\-a \\(dqb\\(dq␛"
    assert manual._text("算力，达到") == "算\\:力，\\:达\\:到"


@pytest.mark.shells
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_rendered_without_a_complaint(language: str, tmp_path: Path) -> None:
    page = tmp_path / "duibiao.1"
    command = [sys.executable, "-m", "tui", "man", "--lang", language]
    page.write_bytes(subprocess.run(command, capture_output=True, timeout=60, check=True).stdout)
    linted = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", page],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (linted.returncode, linted.stdout) == (0, "")
    read = subprocess.run(
        ["mandoc", "-T", "utf8", page], capture_output=True, text=True, timeout=60, check=True
    )
    assert "duibiao" in read.stdout
