"""Signals, sent to an explorer in a real pseudo-terminal."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import termios
from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.terminal import Terminal
from tui.ui.terminal.signals import NAMES, exit_on_signals

if TYPE_CHECKING:
    from pathlib import Path

DUIBIAO = [sys.executable, "-m", "tui"]
INTERRUPTED = """
import os, signal, sys, threading
from tui.cli import main
threading.Timer(float(sys.argv.pop()), os.kill, (os.getpid(), signal.SIGINT)).start()
sys.exit(main())
"""
ENDING = (signal.SIGQUIT,)
"""Each of the others that would end it is sent to this process."""


def test_signals_that_end_it_restore_the_terminal_and_save_the_state(tmp_path: Path) -> None:
    with ExitStack() as stack:
        opened = [
            (number, stack.enter_context(
                Terminal(DUIBIAO, 80, 24, XDG_STATE_HOME=str(tmp_path / number.name))
            ))
            for number in ENDING
        ]  # fmt: skip
        for number, terminal in opened:
            terminal.wait("120 EFLOPS")
            terminal.type("2")
            terminal.wait(r"2024\.2\.2")
            os.kill(terminal.process.pid, number)
        for number, terminal in opened:
            assert terminal.end() == 128 + number
            assert terminal.left_on == set()
            assert terminal.restored
            assert "Traceback" not in terminal.text
            state = json.loads((tmp_path / number.name / "duibiao" / "state.json").read_text())
            assert state["memory"]["tabs"] == {"": "plans"}


async def test_each_signal_that_would_end_it_exits_in_order() -> None:
    codes: list[int] = []
    loop = asyncio.get_running_loop()
    exit_on_signals(codes.append)
    try:
        for name in NAMES:
            os.kill(os.getpid(), getattr(signal, name))
            while getattr(signal, name) + 128 not in codes:
                await asyncio.sleep(0)
    finally:
        for name in NAMES:
            loop.remove_signal_handler(getattr(signal, name))


def test_it_lives_on_after_it_was_continued() -> None:
    with Terminal(DUIBIAO, 80, 24) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("2")  # the frame before the explorer has settings of its own
        terminal.wait(r"2024\.2\.2")
        raw = termios.tcgetattr(terminal.child)
        pid = terminal.process.pid
        for tab, sign, numbers in (
            ("1", "120 EFLOPS", [signal.SIGCONT]),
            ("2", r"2024\.2\.2", [signal.SIGSTOP, signal.SIGCONT] * 5),
        ):
            for number in numbers:
                os.kill(pid, number)
            terminal.type(tab)
            terminal.wait(sign)
            assert termios.tcgetattr(terminal.child) == raw
        # A shell that took the terminal meanwhile set it as it likes it.
        os.kill(pid, signal.SIGSTOP)
        termios.tcsetattr(terminal.child, termios.TCSANOW, terminal.before)
        os.kill(pid, signal.SIGCONT)
        terminal.wait_until(lambda: termios.tcgetattr(terminal.child) == raw)
        terminal.type("1")
        terminal.wait("120 EFLOPS")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
        assert terminal.restored


def test_a_state_that_is_no_file_does_not_keep_it_from_starting(tmp_path: Path) -> None:
    folder = tmp_path / "duibiao"
    folder.mkdir()
    os.mkfifo(folder / "state.json")
    with Terminal(DUIBIAO, 80, 24, XDG_STATE_HOME=str(tmp_path)) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("q")
        assert terminal.end() == 0
    assert (folder / "state.json").is_file()


def test_ctrl_c_while_it_starts_leaves_no_traceback() -> None:
    with ExitStack() as stack:
        opened = [
            stack.enter_context(Terminal([sys.executable, "-c", INTERRUPTED, str(after)], 80, 24))
            for after in (0.1, 0.3, 0.6)
        ]
        for terminal in opened:
            assert terminal.end() in (-signal.SIGINT, 128 + signal.SIGINT)
            assert "Traceback" not in terminal.text
            assert terminal.left_on == set()
            assert terminal.restored
