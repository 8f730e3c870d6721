"""Standard streams that are closed, full or gone: no traceback, and the right exit code."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from tui import cli
from tui.cli import messages, standard_streams

DUIBIAO = f"{sys.executable} -m tui"
WRONG = "pilots --bogus"


def run(line: str) -> tuple[int, str, str]:
    done = subprocess.run(
        ["bash", "-c", f"{DUIBIAO} {line}"], capture_output=True, encoding="utf-8", timeout=60,
        check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


STREAMS = [
    ("--version <&- >&- 2>&-", 2, "", ""),
    ("--version >/dev/full", 2, "", "磁盘已满"),
    (f"{WRONG} 2>&-", 2, "", ""),
    ("<&-", 2, "", "没有可用的终端"),
    ("figure 1 2>/dev/full", 0, "河南", ""),
    ("pilots >&-", 2, "", "已经关闭"),
    ("extract - <&-", 0, "indicator", "没有文字"),
]
"""A command with its streams, its exit code, and what it says on output and as a message."""
MORE_STREAMS = [
    ("--version <&-", 0, cli.__version__, ""),
    ("--version 2>&-", 0, cli.__version__, ""),
    ("--version 2>/dev/full", 0, cli.__version__, ""),
    ("--version >&-", 2, "", "已经关闭"),
    ("--version >/dev/full 2>/dev/full", 2, "", ""),
    ("--help >&- 2>&-", 2, "", ""),
    (f"{WRONG} <&- >&-", 2, "", "--bogus"),
    (f"{WRONG} 2>/dev/full", 2, "", ""),
    (">&- 2>&-", 2, "", ""),
    ("add - <&-", 2, "", "没有文字"),
]


@pytest.mark.parametrize(
    ("line", "code", "out", "err"),
    [*STREAMS, *(pytest.param(*each, marks=pytest.mark.soak) for each in MORE_STREAMS)],
)
def test_a_closed_or_full_stream_is_no_traceback(line: str, code: int, out: str, err: str) -> None:
    found, shown, said = run(f"{line} --lang zh" if line[0] not in "-<>" else line)
    assert (found, "Traceback" in said) == (code, False), said
    assert out in shown
    assert err in said
    assert bool(out) == bool(shown)
    assert bool(err) == bool(said)


class Full(io.StringIO):
    """A stream that takes nothing."""

    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")


def test_a_message_that_cannot_be_written_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    discarded = []
    monkeypatch.setattr("sys.stderr", Full())
    monkeypatch.setattr(standard_streams, "discard", discarded.append)
    assert cli.run(["pilots", "nocolumn:x"]) == 2
    assert discarded == [sys.stderr]


def test_messages_show_control_characters_of_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "/no\x1b]0;x\x07\x9b\u202ename.txt"]) == 2
    messages.print_message("one\x1b[31m")
    said = capsys.readouterr().err
    assert "no␛]0;x␇" in said
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said)
