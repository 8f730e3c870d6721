"""Bytes sent to the terminal for each kind of key, beside stock Textual and VisiData.

`python -m tests.bench.redraw` prints the table of the README; VisiData is measured where it is
installed (`pip install visidata`).
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent.parent
DOWN, PAGE = "\x1b[B", "\x1b[6~"
QUIET, HZ = 0.25, 30


class Sent(NamedTuple):
    """What a key brought: bytes, and seconds until the last of them."""

    size: int
    settled: float


class Meter(Terminal):
    """A terminal that answers for synchronised output and counts what it is sent."""

    sync = True

    def read(self, seconds: float) -> None:
        before = len(self.raw)
        super().read(seconds)
        if self.sync and b"\x1b[?2026$p" in self.raw[max(before - 16, 0) :]:
            self.type("\x1b[?2026;2$y")

    def type(self, keys: str) -> None:
        """Type `keys`; the arrows as the program has asked for them."""
        if self.raw.rfind(b"\x1b[?1h") > self.raw.rfind(b"\x1b[?1l"):
            keys = keys.replace(DOWN, "\x1bOB")
        super().type(keys)

    def settle(self, quiet: float = QUIET) -> Sent:
        """Read until nothing more comes for `quiet` seconds."""
        before, start = len(self.raw), time.monotonic()
        last = start
        while time.monotonic() - last < quiet:
            size = len(self.raw)
            self.read(0.02)
            if len(self.raw) > size:
                last = time.monotonic()
        return Sent(len(self.raw) - before, last - start)

    def press(self, keys: str) -> Sent:
        """Press `keys` and wait until all is drawn."""
        self.type(keys)
        return self.settle()

    def hold(self, key: str, seconds: float) -> float:
        """Bytes a second while `key` is held."""
        before, start = len(self.raw), time.monotonic()
        for turn in range(1, int(seconds * HZ) + 1):
            self.type(key)
            while (left := start + turn / HZ - time.monotonic()) > 0:
                self.read(left)
        self.settle()
        return (len(self.raw) - before) / seconds


class Figures(NamedTuple):
    """Bytes for each kind of key; None where a program has nothing like it."""

    start: float
    down: float
    row: float
    page: float
    held: float
    tab: float | None
    search: float | None
    row_ms: float
    page_ms: float


def median(meter: Meter, key: str, times: int) -> tuple[float, float]:
    """The median bytes and seconds of `key`, pressed `times`."""
    found = [meter.press(key) for _ in range(times)]
    return statistics.median(s.size for s in found), statistics.median(s.settled for s in found)


def scrolled(before: str, after: str) -> bool:
    """Whether most lines stand a line higher than before."""
    old, new = before.split("\n"), after.split("\n")
    moved = [(old[y + 1][:50], new[y][:50]) for y in range(5, 25)]
    return old[5:25] != new[5:25] and sum(a[2:] == b[2:] for a, b in moved) > 15


def measure(
    command: list[str],
    ready: str,
    tabs: str = "",
    search: str = "",
    first: str = "",
    **environ: str,
) -> Figures:
    """Run `command` at 120x36 in true colour, press `first` and count."""
    # Each begins as a newcomer does, not where the last one left.
    state = tempfile.mkdtemp(prefix="duibiao-")
    environ = {"COLORTERM": "truecolor", "XDG_STATE_HOME": state, **environ}
    with Meter(command, 120, 36, **environ) as meter:
        meter.wait(ready)
        meter.settle(0.5)
        start = len(meter.raw)
        if first:
            meter.press(first)
        down, _ = median(meter, DOWN, 7)
        for _ in range(40):
            meter.type(DOWN)
        meter.settle()
        row, row_s = median(meter, DOWN, 9)
        before = meter.text
        meter.press(DOWN)
        assert scrolled(before, meter.text), f"nothing scrolled:\n{meter.text}"
        page, page_s = median(meter, PAGE, 3)
        meter.press("g" if tabs else "gk")
        for _ in range(40):
            meter.type(DOWN)
        meter.settle()
        held = meter.hold(DOWN, 3)
        tab = median(meter, tabs[0], 1)[0] if tabs else None
        if tabs:
            meter.press(tabs[1])
        letter = None
        if search:
            meter.press("/")
            letter = statistics.median(meter.press(c).size for c in search)
        return Figures(start, down, row, page, held, tab, letter, row_s * 1000, page_s * 1000)


def ours(mode: str, first: str = "") -> Figures:
    """The explorer in `mode` after the keys `first`; `p` closes the source panel."""
    command = [sys.executable, "-m", "tui"]
    return measure(command, "120 EFLOPS", "21", "hen", first, DUIBIAO_REDRAW=mode)


def visidata() -> Figures | None:
    """VisiData on the same table, where it is installed."""
    found = shutil.which("vd", path=f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}")
    if not found:
        return None
    return measure([found, str(ROOT / "data/targets.csv")], r"209 rows|targets")


def main() -> None:
    """Print the table as Markdown."""
    columns = {"thrifty": ours("scroll"), "panel closed": ours("scroll", "p")}
    columns |= {mode: ours(mode) for mode in ("diff", "stock")}
    if peer := visidata():
        columns["VisiData"] = peer
    print("| bytes at 120x36 | " + " | ".join(columns) + " |")
    print("|---|" + "---:|" * len(columns))
    for name in Figures._fields:
        values = [getattr(figures, name) for figures in columns.values()]
        print(f"| {name} | " + " | ".join("–" if v is None else f"{v:,.0f}" for v in values) + " |")


if __name__ == "__main__":
    main()
