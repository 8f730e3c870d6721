"""The explorer in a real pseudo-terminal, by keyboard alone."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from typing import TYPE_CHECKING

from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

DUIBIAO = [sys.executable, "-m", "tui"]


def test_every_tab_shows_its_data_search_narrows_and_the_terminal_is_left_as_it_was() -> None:
    with Terminal(DUIBIAO, 80, 24) as terminal:
        assert "河南" in terminal.wait("120 EFLOPS")
        terminal.wait(r"【算力规模超过\s*120EFlops】")
        for key, sign in [("2", "湖南"), ("3", "120"), ("4", "2024"), ("5", "麒麟"), ("6", "成立")]:
            terminal.type(key)
            terminal.wait(sign)
        terminal.type("1")
        terminal.wait("120 EFLOPS")
        terminal.type("/sichuan")
        terminal.wait("四川")
        terminal.wait(r"/sichuan\s+\d+ / 209")
        assert "河南 " not in terminal.text
        terminal.type("\r")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
        assert terminal.restored


def test_what_is_typed_ahead_goes_where_the_keys_led_and_sigterm_ends_in_order() -> None:
    with Terminal(DUIBIAO) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("2/hn\r\r")  # the Plans, those of 河南 and 湖南, the first of them
        terminal.wait("─ 湖南《")
        terminal.type("ohenan\r")
        terminal.wait("没有提及")
        os.kill(terminal.process.pid, signal.SIGTERM)
        assert terminal.end() != 0
        assert terminal.left_on == set()


def test_language_changes_and_keeps_the_search_and_a_hangup_ends_in_order() -> None:
    with Terminal([*DUIBIAO, "--query", "henan"], 120, 36) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("L")
        terminal.wait("Targets")
        screen = terminal.wait("Henan")
        assert "Sichuan" not in screen
        os.kill(terminal.process.pid, signal.SIGHUP)
        assert terminal.end() != 0
        assert terminal.left_on == set()


def test_escapes_in_a_users_data_never_reach_the_terminal(copied: Path) -> None:
    path = copied / "documents.csv"
    text = path.read_text("utf-8")
    name = "河南省算力基础设施发展规划"
    assert name in text
    path.write_text(text.replace(name, f"\x1b]0;owned\x07[/]{name}"), "utf-8")
    with Terminal([*DUIBIAO, "--data", str(copied)]) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.wait(r"\[/\]")
        terminal.type("q")
        assert terminal.end() == 0
        assert b"owned\x07" not in terminal.raw
        assert b"]0;owned" not in terminal.raw.replace(b"\xe2\x90\x9b]0;owned", b"")


def test_a_terminal_that_can_place_nothing_is_told_of_the_commands() -> None:
    with Terminal(DUIBIAO, TERM="dumb") as terminal:
        assert terminal.end() == 2
        assert "duibiao --help" in terminal.text


def test_a_bad_dataset_is_one_line_and_exit_2(copied: Path) -> None:
    (copied / "targets.csv").write_text("target\nx\n", "utf-8")
    with Terminal([*DUIBIAO, "--data", str(copied)], 200, 24) as terminal:
        assert terminal.end() == 2
        assert "targets.csv" in terminal.text
        assert "Traceback" not in terminal.text


def test_it_opens_in_tmux(tmp_path: Path) -> None:
    tmux = shutil.which("tmux")
    assert tmux, "tmux is needed"
    command = " ".join(DUIBIAO)
    socket = str(tmp_path / "tmux")
    with Terminal([tmux, "-S", socket, "-f", "/dev/null", "new-session", command]) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("q")
        assert terminal.end() == 0
