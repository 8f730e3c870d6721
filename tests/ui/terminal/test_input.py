"""Real bytes, typed in a real pseudo-terminal: one explorer for all but another locale."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.terminal import PATIENCE as LONGEST
from tests.terminal import Terminal
from tests.ui.terminal.test_sequences import COMMIT, committed
from tui.ui.terminal.paste import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

DUIBIAO = [sys.executable, "-m", "tui"]


def send(terminal: Terminal, data: bytes) -> None:
    """Type `data`, and take in what is drawn meanwhile, so that neither side waits."""
    os.set_blocking(terminal.parent, False)
    end = time.monotonic() + LONGEST
    while data and time.monotonic() < end:
        try:
            data = data[os.write(terminal.parent, data) :]
        except BlockingIOError:
            terminal.read(0.01)
    os.set_blocking(terminal.parent, True)
    assert not data


def vanish(terminal: Terminal, text: str) -> None:
    """Wait until `text` is no longer shown."""
    terminal.wait_until(lambda: text not in terminal.text)


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    state = str(tmp_path_factory.mktemp("state"))
    with Terminal(DUIBIAO, 120, 30, XDG_STATE_HOME=state, DUIBIAO_LANG="en") as terminal:
        terminal.wait("120 EFLOPS")
        yield terminal
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()


def test_a_commit_is_text_in_an_input_and_nothing_on_a_table(explorer: Terminal) -> None:
    for text in ("湖", "湖南省算", COMMIT, "2u3u4"):
        explorer.type(committed(text))
    explorer.type("/")
    for each in committed("湖南省算力") + "x" + committed("中"):
        explorer.type(each)
    explorer.wait("/湖南省算力x中")
    assert "Targets" in explorer.text
    explorer.type("\x1b[27u\x1b[27u")
    explorer.wait("120 EFLOPS")


@pytest.mark.parametrize("key", ["o", ":", "?", "a", "e"])
def test_a_commit_is_text_in_every_dialog(explorer: Terminal, key: str) -> None:
    explorer.type(key)
    explorer.type(committed("河南省规划智算"))
    explorer.wait("河南省规划智算")
    explorer.type("\x1b[27u")
    if key == "a":  # asks first
        explorer.wait("y .*n ")
        explorer.type("y")
    vanish(explorer, "河南省规划智算")
    explorer.wait("120 EFLOPS")


def test_bytes_that_are_no_utf8_are_ignored_with_the_cure(explorer: Terminal) -> None:
    for data in ("湖".encode("gbk"), b"\xf8", b"\x9b"):
        os.write(explorer.parent, data)
    explorer.wait("to UTF-8")
    explorer.type("jk")  # the line was read, the keys work
    vanish(explorer, "to UTF-8")


@pytest.mark.parametrize("tab", ["1", pytest.param("3", marks=pytest.mark.soak)])
def test_a_megabyte_pasted_into_a_search_is_cut_at_once(explorer: Terminal, tab: str) -> None:
    explorer.type(f"{tab}/")
    send(explorer, b"\x1b[200~" + b"zq " * 350_000 + b"\x1b[201~")
    explorer.wait("The paste was cut")
    explorer.type("\x1b[27u\x1b[27u")
    vanish(explorer, "zq zq")
    explorer.type("1")
    explorer.wait(r"Region +Indicator.*\n.*120 EFLOPS")


def test_a_paste_that_never_ends_is_given_up(explorer: Terminal) -> None:
    explorer.type("\x1b[200~hen")
    end = time.monotonic() + PATIENCE + 0.3
    while time.monotonic() < end:
        explorer.read(0.1)
    explorer.type("2")
    explorer.wait(r"2024\.2\.2")
    explorer.type("1")
    explorer.wait("120 EFLOPS")


def test_in_a_gbk_locale_gbk_is_typed() -> None:
    with Terminal(DUIBIAO, 80, 24, LANG="zh_CN.GBK", PYTHONIOENCODING="utf-8") as terminal:
        terminal.wait("120 EFLOPS")
        os.write(terminal.parent, "/湖南".encode("gbk"))
        terminal.wait("/湖南")
        os.write(terminal.parent, b"\r\xfff q")
        terminal.type("q")
        assert terminal.end() == 0
