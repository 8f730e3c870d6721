"""The explorer in real terminals: byte budgets, what makes it repaint, tmux."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING

import pytest

from tests.bench.redraw import DOWN, PAGE, Meter, ours
from tests.redraw.emulator import Emulator
from tests.terminal import UNDRAWN, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DUIBIAO = [sys.executable, "-m", "tui"]
KEYS = (DOWN * 30, PAGE, DOWN * 3, "\x1b[A" * 20, "2", DOWN * 4, "1", DOWN)
SHELL = """
import fcntl, os, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
"""
SUSPENDED = """
import time
from textual.binding import Binding
from textual.widgets import Static
from tui.redraw import ThriftyApp
class Probe(ThriftyApp[None]):
    BINDINGS = [Binding("e", "edit")]
    def compose(self):
        yield Static("中文 the probe")
    def action_edit(self):
        with self.suspend():
            print("outside", flush=True)
            time.sleep(1)
Probe().run()
"""
PROBE = """
from textual.app import App
from textual.widgets import Static
from tui.redraw import ThriftyApp
class Probe(ThriftyApp[None]):
    def compose(self):
        yield Static("中文 inline probe")
Probe().run(inline=True)
"""


def test_a_move_a_page_and_the_start_stay_within_their_bytes() -> None:
    with Meter(DUIBIAO, 120, 36, DUIBIAO_REDRAW="scroll", COLORTERM="truecolor") as meter:
        meter.wait("120 EFLOPS")
        meter.settle(0.2)
        assert len(meter.raw) <= 8_500
        for key in (DOWN, DOWN, "p"):
            meter.type(key)
            meter.settle(0.2)
        assert not re.search(rb"\?2026h(\x1b\[[\d;]*H)?\x1b\[\?2026l", meter.raw), "an empty frame"
        for key, most in ((DOWN, 170), (PAGE, 4_500), (PAGE, 4_500)):
            meter.type(key)
            assert 60 < meter.settle(0.5).size <= most


@pytest.mark.soak
@pytest.mark.parametrize(
    ("first", "most"),
    [
        ("p", {"start": 8_500, "down": 170, "row": 500, "page": 4_500, "held": 15_000}),
        ("", {"start": 8_500, "down": 1_050, "row": 1_300, "page": 4_500, "held": 17_000}),
    ],
    ids=["panel closed", "panel open"],
)
def test_byte_budgets(first: str, most: dict[str, int]) -> None:
    sent = ours("scroll", first)._asdict()
    assert {name: sent[name] for name, limit in most.items() if sent[name] > limit} == {}


def wait_to_show(meter: Meter, text: str) -> None:
    meter.wait_until(lambda: meter.text == text)


Cells = list[list[tuple[str, str]]]


def used(mode: str, sync: bool, folder: Path, wanted: Cells | None = None) -> Cells:
    """What the terminal shows after some use, with styles, by all the bytes it was sent.

    Where it is known what it should show, it has ten seconds for it.
    """
    environ = {"DUIBIAO_REDRAW": mode, "COLORTERM": "truecolor"}
    environ["XDG_STATE_HOME"] = str(folder / f"{mode}{sync}")
    with Meter(DUIBIAO, 120, 36, **environ) as meter:
        meter.sync = sync
        meter.wait("120 EFLOPS")
        for keys in KEYS:
            meter.type(keys)
            meter.settle(0.15)
        assert (b"\x1b[?2026h" in meter.raw) is sync
        meter.settle(0.8 if wanted is None else 0.15)
        end = time.monotonic() + 10
        while (cells := _cells(meter.raw)) != wanted and wanted and time.monotonic() < end:
            meter.read(0.2)
        return cells


def _cells(raw: bytes) -> Cells:
    shown = Emulator(120, 36)
    shown.feed(UNDRAWN.sub(b"", raw).decode(errors="ignore"))
    return shown.cells()


def test_a_terminal_shows_what_stock_output_shows(tmp_path: Path) -> None:
    stock = used("stock", True, tmp_path)
    assert used("scroll", True, tmp_path, stock) == stock


@pytest.mark.soak
@pytest.mark.parametrize("sync", [True, False])
def test_a_terminal_shows_it_in_every_mode(tmp_path: Path, sync: bool) -> None:
    stock = used("stock", sync, tmp_path)
    assert used("scroll", sync, tmp_path, stock) == stock
    assert used("diff", sync, tmp_path, stock) == stock


def test_tmux_that_repaints_after_a_synchronised_update_gets_one_for_a_page_only() -> None:
    environ = {"DUIBIAO_REDRAW": "scroll", "COLORTERM": "truecolor"}
    tmux = {"TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.7c"}
    with Meter(DUIBIAO, 120, 36, **environ, **tmux) as meter:
        meter.wait("120 EFLOPS")
        meter.settle()
        meter.press("p")
        for key, synchronised in ((DOWN, False), (PAGE, True)):
            before = len(meter.raw)
            meter.press(key)
            assert meter.raw[before:].startswith(b"\x1b[?2026h") is synchronised
            assert meter.raw[before:].endswith(b"\x1b[?2026l") is synchronised


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meter]:
    """One explorer, on the Targets tab, that several tests use."""
    environ = {"DUIBIAO_REDRAW": "scroll", "XDG_STATE_HOME": str(tmp_path_factory.mktemp("state"))}
    with Meter(DUIBIAO, 100, 30, **environ) as meter:
        meter.wait("120 EFLOPS")
        meter.settle()
        yield meter


def test_it_repaints_on_ctrl_l_and_after_a_stop(explorer: Meter) -> None:
    shown = explorer.text
    for again in ("\x0c", signal.SIGCONT, "\x0c"):
        explorer.stream.feed(b"\x1b[2J")
        assert "120" not in explorer.text
        if isinstance(again, str):
            explorer.type(again)
        else:
            os.kill(explorer.process.pid, again)
        wait_to_show(explorer, shown)


def test_without_a_shell_nothing_stops_it(explorer: Meter) -> None:
    explorer.type("\x1a2")
    explorer.wait("2024.2.2")
    explorer.type("1")
    explorer.wait("120 EFLOPS")
    explorer.settle()


def test_it_follows_a_resize(explorer: Meter) -> None:
    fcntl.ioctl(explorer.child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    explorer.screen.resize(24, 80)
    explorer.screen.reset()
    os.kill(explorer.process.pid, signal.SIGWINCH)
    explorer.wait("120 EFLOPS")
    explorer.settle()
    followed = explorer.text
    assert len(followed.split("\n")) == 24
    explorer.stream.feed(b"\x1b[2J")
    explorer.type("\x0c")  # all of it, drawn anew
    wait_to_show(explorer, followed)


def test_a_shell_can_stop_and_continue_it() -> None:
    with Meter([sys.executable, "-c", SHELL], 100, 30, PS1="ready> ") as meter:
        meter.wait("ready>")
        meter.type(f"{' '.join(DUIBIAO)}\r")
        meter.wait("120 EFLOPS")
        meter.settle()
        shown = meter.text
        for _ in range(2):
            meter.type("\x1a")
            meter.wait("Stopped")
            meter.screen.reset()
            meter.type("fg\r")
            wait_to_show(meter, shown)
        meter.type("q")
        meter.wait("ready>")


def test_it_comes_back_after_a_suspend() -> None:
    with Meter([sys.executable, "-c", SUSPENDED], 60, 12, TERM="xterm-256color") as meter:
        meter.wait("the probe")
        meter.settle()
        shown = meter.text
        meter.type("e")
        meter.wait("outside")
        meter.screen.reset()
        wait_to_show(meter, shown)


def test_inline_passes_through() -> None:
    with Terminal([sys.executable, "-c", PROBE], 60, 12) as terminal:
        terminal.wait("inline probe")
        terminal.type("\x11")
        assert terminal.end() == 0


def captured(mode: str, folder: Path) -> list[list[tuple[str, str]]]:
    """What tmux shows, with styles, after some use."""
    tmux = shutil.which("tmux")
    assert tmux, "tmux is needed"
    socket = str(folder / mode)
    state = folder / f"{mode}-state"  # each begins as a newcomer does
    settings = f"DUIBIAO_REDRAW={mode} COLORTERM=truecolor XDG_STATE_HOME={state}"
    command = f"env {settings} {' '.join(DUIBIAO)}"
    with Terminal([tmux, "-S", socket, "-f", "/dev/null", "new-session", command]) as terminal:
        terminal.wait("120 EFLOPS")
        for keys in KEYS:
            terminal.type(keys)
            end = time.monotonic() + 0.3
            while time.monotonic() < end:
                terminal.read(0.05)
        show = [tmux, "-S", socket, "capture-pane", "-epN"]
        done = subprocess.run(show, capture_output=True, text=True, check=True, timeout=20)
        terminal.type("q")
        assert terminal.end() == 0
    shown = Emulator(120, 36)
    shown.feed("\r\n".join(done.stdout.splitlines()))
    return shown.cells()


@pytest.mark.soak
def test_tmux_shows_what_stock_output_shows(tmp_path: Path) -> None:
    stock = captured("stock", tmp_path)
    assert captured("scroll", tmp_path) == stock
    assert captured("diff", tmp_path) == stock
