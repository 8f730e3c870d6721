"""Terminals by their name and windows by their size: each opens, answers and is left as it was."""

from __future__ import annotations

import sys

import pytest

from tests.terminal import Terminal

DUIBIAO = [sys.executable, "-m", "tui"]
TERMS = (
    "xterm", "xterm-256color", "xterm-kitty", "xterm-ghostty", "tmux", "tmux-256color", "screen",
    "screen-256color", "screen.xterm-256color", "rxvt-unicode-256color", "alacritty", "foot",
    "wezterm", "st-256color", "konsole", "linux", "vt100", "ansi", "cygwin", "nobody-knows-this",
)  # fmt: skip
"""Values of TERM; `dumb` is refused in a line (tests/test_terminal.py)."""
SIZES = ((1, 1), (2, 24), (80, 1), (20, 5), (80, 24), (120, 36), (200, 50), (300, 80))
"""Columns and rows of a window."""


def opens(columns: int = 80, rows: int = 24, **environ: str) -> None:
    with Terminal(DUIBIAO, columns, rows, **environ) as terminal:
        if columns >= 80 and rows >= 24:
            terminal.wait("120 EFLOPS")
            terminal.type("2")
            terminal.wait(r"2024\.2\.2")
        else:
            terminal.wait_until(lambda: len(terminal.raw) > 0)
            terminal.type("2/h")
        terminal.type("\x1b\x11")
        assert terminal.end() == 0
        assert "Traceback" not in terminal.text
        assert (terminal.left_on, terminal.restored) == (set(), True)


@pytest.mark.soak
@pytest.mark.parametrize("term", TERMS)
def test_a_terminal_is_opened_and_left(term: str) -> None:
    opens(TERM=term)


@pytest.mark.soak
@pytest.mark.parametrize("size", SIZES)
def test_a_window_of_any_size_is_opened_and_left(size: tuple[int, int]) -> None:
    opens(*size)
