"""Start, first keys and leaving, beside VisiData and an empty Textual app, as ratios.

    python -m tests.bench.start [ROUNDS] [--check]

The programs run in turn (A B C A B C ...), so that what else the machine does meets all of them.
It prints a table as Markdown: medians in milliseconds, and each as a ratio to VisiData. `--check`
fails where a ratio to the empty Textual app, which is always there, is above than `LIMITS` says.
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

ROOT = Path(__file__).parents[2]
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("READY")
    def on_key(self, event):
        self.query_one(Static).update("READY " + event.key)
Empty().run()
"""
LIMITS = {"paint": 0.8, "key": 6.0, "leave": 1.3}
"""Of the explorer's second start, as ratios to the empty app."""


class Program(NamedTuple):
    """A program, what its first frame shows, and what a key that is typed at once changes."""

    command: list[str]
    ready: str
    key: str
    answer: str


def programs(folder: Path) -> dict[str, Program]:
    """The programs to compare, the explorer in its first and its later starts."""
    script = folder / "empty.py"
    script.write_text(EMPTY, "utf-8")
    ours = Program([sys.executable, "-m", "tui"], "120 EFLOPS", "m", "智算中心数量")
    found = {
        "first start": ours,
        "duibiao": ours,
        "empty Textual": Program([sys.executable, str(script)], "READY", "x", "READY x"),
    }
    if visidata := shutil.which("vd"):
        table = str(ROOT / "data/targets.csv")
        found["VisiData"] = Program([visidata, table], "hunan-compute", "F", "histogram")
    return found


def measure(program: Program, home: Path) -> dict[str, float]:
    """Milliseconds to the first frame, to the answer to a key typed at once, and to the end."""
    environ = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("STATE", "CACHE", "DATA")}
    start = time.monotonic()
    with Terminal(program.command, COLORTERM="truecolor", **environ) as terminal:
        terminal.wait(program.ready)
        painted = time.monotonic()
        terminal.type(program.key)
        terminal.wait(program.answer)
        answered = time.monotonic()
        terminal.type("m" * (program.key == "m"))  # back to the list, with which it starts again
        for _ in range(20):
            terminal.read(0.05)
        leaving = time.monotonic()
        while terminal.process.poll() is None:
            terminal.type("q")
            terminal.read(0.01)
            assert time.monotonic() < leaving + 30, terminal.text
        ended = time.monotonic()
    seconds = {"paint": painted - start, "key": answered - start, "leave": ended - leaving}
    return {name: value * 1000 for name, value in seconds.items()}


def main() -> None:
    """Print the table; with `--check`, fail on ratios."""
    rounds = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 5)
    found: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            for name, program in programs(Path(folder)).items():
                home = Path(folder) / (f"{number}" if name == "first start" else "kept")
                if name == "duibiao" and not number:
                    measure(program, home)
                found.setdefault(name, []).append(measure(program, home))
    table = {
        name: {each: statistics.median(run[each] for run in runs) for each in LIMITS}
        for name, runs in found.items()
    }
    base = "VisiData" if "VisiData" in table else "empty Textual"
    print(f"| ms ({os.cpu_count()} cores, {rounds} rounds) | {' | '.join(LIMITS)} |")
    print("|---|" + "---:|" * len(LIMITS))
    for name, figures in table.items():
        cells = (f"{v:,.0f} ({v / table[base][each]:.2f})" for each, v in figures.items())
        print(f"| {name} | {' | '.join(cells)} |")
    ratios = {each: table["duibiao"][each] / table["empty Textual"][each] for each in LIMITS}
    worse = [each for each, ratio in ratios.items() if ratio > LIMITS[each]]
    if "--check" in sys.argv and worse:
        sys.exit(f"slower than the limits: {', '.join(worse)}")


if __name__ == "__main__":
    main()
