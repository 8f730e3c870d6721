"""How a restricted session starts: with a clean environment, in an interpreter that is isolated."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

import pytest

from tui.cli import isolation


class StartedError(Exception):
    """The process would be another program now."""


@pytest.fixture
def python(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The interpreter, as `isolate` sees it."""
    found = SimpleNamespace(
        flags=SimpleNamespace(isolated=0), executable=sys.executable, dont_write_bytecode=False
    )
    monkeypatch.setattr(isolation, "sys", found)
    monkeypatch.setenv("PYTHONINSPECT", "1")
    monkeypatch.setenv("TERM", "xterm")
    return found


def test_python_that_may_have_listened_is_started_again(
    python: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(program: str, argv: list[str], environ: dict[str, str]) -> None:
        assert program == argv[0] == python.executable
        assert argv[1:] == ["-I", "-B", "-m", "tui", "--restricted", "--tab=plans"]
        assert environ["TERM"] == "xterm"
        assert "PYTHONINSPECT" not in environ
        raise StartedError

    monkeypatch.setattr(os, "execve", start)
    with pytest.raises(StartedError):
        isolation.isolate(["--restricted", "--tab=plans"])


def test_one_that_is_isolated_goes_on_with_what_a_terminal_needs(
    python: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    python.flags.isolated = 1
    monkeypatch.setattr(os, "environ", environ := dict(os.environ))
    isolation.isolate(["--restricted"])
    assert environ["TERM"] == "xterm"
    assert environ["XDG_DATA_HOME"] == os.devnull
    assert "PYTHONINSPECT" not in environ
    assert python.dont_write_bytecode


@pytest.mark.parametrize("word", ["--restricted", "--restricted=false", "--restrictedx"])
def test_whatever_looks_like_the_option_asks_for_it(word: str) -> None:
    assert isolation.is_requested(["targets", word])
    assert not isolation.is_requested(["targets", "restricted"])
