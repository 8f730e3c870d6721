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
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.bench.redraw import DOWN, PAGE, Meter, ours
from tests.redraw.emulator import Emulator
from tests.terminal import PATIENCE, UNDRAWN, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DUIBIAO = [sys.executable, "-m", "tui"]
UP = "\x1b[A"
KEYS = (DOWN * 30, PAGE, DOWN * 3, UP * 20, "2", DOWN * 4, "1", DOWN)
FEW_KEYS = (DOWN * 3, PAGE, UP * 2, "2", DOWN, "1")
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
        whole(meter)
        assert len(meter.raw) <= 8_500
        meter.type(f"{DOWN}{DOWN}p")
        meter.wait_until(lambda: "▌广东" in meter.text and "─ 广东《" not in meter.text)
        meter.settle(0.3)
        # The frame from before the explorer leaves the cursor elsewhere: it is put in place, once.
        empty = re.findall(rb"\?2026h(\x1b\[[\d;]*H)?\x1b\[\?2026l", meter.raw)
        assert empty in ([], [b"\x1b[1;2H"]), "an empty frame"
        for key, most in ((DOWN, 170), (PAGE, 4_500), (PAGE, 4_500)):
            sent, before = len(meter.raw), selected(meter)
            meter.type(key)
            meter.wait_until(lambda before=before: selected(meter) != before)
            meter.settle(0.3)
            assert 60 < len(meter.raw) - sent <= most


def whole(meter: Meter) -> str:
    """Wait for the whole first screen; its text."""
    meter.wait_started()
    for part in ("120 EFLOPS", "─ 河南《", "退出"):
        meter.wait(part)
    meter.settle(0.3)
    return meter.text


def selected(meter: Meter) -> str:
    """The row at the bar."""
    return next((line for line in meter.text.split("\n") if line.startswith("▌")), "")


# With the panel closed a page shows more groups, and every other one is shaded.
@pytest.mark.soak
@pytest.mark.parametrize(
    ("first", "most"),
    [
        ("p", {"start": 8_500, "down": 170, "row": 500, "page": 4_600, "held": 15_000}),
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


def use_and_compare(
    modes: tuple[str, ...], sync: bool, folder: Path, used: tuple[str, ...] = KEYS
) -> None:
    """Use the explorer in each mode; by all the bytes sent, terminals come to show the same.

    That is what each cell holds, and how it looks.
    """
    with ExitStack() as stack:
        meters = []
        for mode in modes:
            environ = {"DUIBIAO_REDRAW": mode, "COLORTERM": "truecolor"}
            environ["XDG_STATE_HOME"] = str(folder / f"{mode}{sync}")
            meters.append(stack.enter_context(Meter(DUIBIAO, 120, 36, **environ)))
            meters[-1].sync = sync
        for meter in meters:
            whole(meter)
            for keys in used:
                meter.type(keys)
                meter.settle(0.15)
            meter.settle(0.5)
            assert (b"\x1b[?2026h" in meter.raw) is sync
        end = time.monotonic() + PATIENCE
        while (shown := [_cells(meter.raw) for meter in meters]) != [shown[0]] * len(modes):
            assert time.monotonic() < end, "\n\n".join(meter.text for meter in meters)
            for meter in meters:
                meter.read(0.2)


def _cells(raw: bytes) -> Cells:
    shown = Emulator(120, 36)
    shown.feed(UNDRAWN.sub(b"", raw).decode(errors="ignore"))
    return shown.cells()


def test_a_terminal_shows_what_stock_output_shows(tmp_path: Path) -> None:
    use_and_compare(("stock", "scroll"), True, tmp_path, FEW_KEYS)


@pytest.mark.soak
@pytest.mark.parametrize("sync", [True, False])
def test_a_terminal_shows_it_in_every_mode(tmp_path: Path, sync: bool) -> None:
    use_and_compare(("stock", "scroll", "diff"), sync, tmp_path)


def test_tmux_that_repaints_after_a_synchronised_update_gets_one_for_a_page_only() -> None:
    environ = {"DUIBIAO_REDRAW": "scroll", "COLORTERM": "truecolor"}
    tmux = {"TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.7c"}
    with Meter(DUIBIAO, 120, 36, **environ, **tmux) as meter:
        whole(meter)
        meter.type("p")
        meter.wait_until(lambda: "─ 河南《" not in meter.text)
        meter.settle(0.3)
        for key, synchronised in ((DOWN, False), (PAGE, True)):
            before, at = len(meter.raw), selected(meter)
            meter.type(key)
            meter.wait_until(lambda at=at: selected(meter) != at)
            meter.settle(0.3)
            assert meter.raw[before:].startswith(b"\x1b[?2026h") is synchronised
            assert meter.raw[before:].endswith(b"\x1b[?2026l") is synchronised


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Meter]:
    """One explorer, on the Targets tab, that several tests use."""
    environ = {"DUIBIAO_REDRAW": "scroll", "XDG_STATE_HOME": str(tmp_path_factory.mktemp("state"))}
    with Meter(DUIBIAO, 100, 30, **environ) as meter:
        whole(meter)
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
    whole(explorer)


def test_it_follows_a_resize(explorer: Meter) -> None:
    fcntl.ioctl(explorer.child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    explorer.screen.resize(24, 80)
    explorer.screen.reset()
    os.kill(explorer.process.pid, signal.SIGWINCH)
    followed = whole(explorer)
    assert len(followed.split("\n")) == 24
    explorer.stream.feed(b"\x1b[2J")
    explorer.type("\x0c")  # all of it, drawn anew
    wait_to_show(explorer, followed)


def test_a_shell_can_stop_and_continue_it() -> None:
    with Meter([sys.executable, "-c", SHELL], 100, 30, PS1="ready> ") as meter:
        meter.wait("ready>")
        meter.type(f"{' '.join(DUIBIAO)}\r")
        shown = whole(meter)
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
