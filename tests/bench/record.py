"""Record what a fixed list of headless commands prints, and the screens of a fixed key script.

    python -m tests.bench.record DIR [TEXTS] [--screens]

Run it before and after a change and compare the two folders with `diff -r`. TEXTS is a folder of
policy texts (`*.txt`), each of which `extract` reads as well; the screens take ten minutes.
"""
# ruff: noqa: E501

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.terminal import Terminal

FORMATS = ("table", "csv", "json", "md")
TABLES = ("targets", "plans", "conference", "cases", "pilots", "indicators", "regions", "figures",
          "findings")  # fmt: skip
COMMANDS = [
    *(f"{table} --format {form}" for table in TABLES for form in FORMATS),
    *(f"{table} --lang en" for table in TABLES),
    *(f"figure {n} --format {form}" for n in range(1, 6) for form in ("table", "csv", "json", "md")),
    *(f"chart {n}" for n in range(1, 6)),
    *(f"chart {n} --lang en --format ansi --width 100" for n in range(1, 6)),
    "chart 1 --format svg", "chart 1 --kind stacked", "chart 1 --kind map", "chart 1 --scale log",
    "chart 2 --kind map --format ansi", "chart pue_new", "chart storage_total --kind map --lang en",
    "chart 1 --kind grouped --beside intelligent_compute", "chart 1 hub:长三角",
    "chart ai_core_industry_scale", "chart intelligent_share --scale log", "chart 99", "chart nothing",
    "compare 2023 2024", "compare 2022 2023 2024 --lang en", "compare 2023 2024 --topic 新产业",
    "compare 2023 2024 --format md", "compare 2023 2024 --format html",
    "compare 2022 2023 2024 --format json", "compare 2023 2024 --changes", "compare 2023",
    "region 河南", "region henan guizhou --format md", "region 湖南 --lang en", "region 上海 --format json",
    "region 河南 --format csv", "region nowhere", "search 商业航天", "search henan --format json",
    "search hn --lang en", "targets 河南 算力", "targets hub:成渝 year>=2026 -PUE --sort -value",
    "targets --matrix", "targets pue --matrix --sort pue_new --lang en", "targets --matrix --format csv",
    "targets --matrix --format md", "targets 湖南 pue --format md", "targets value>", "targets nowhere",
    "targets --columns region,indicator,value,unit,year", "targets --sort nothing", "plans status=pending",
    "findings verdict=fails --lang en", "completion bash", "--help", "--version", "targets --help",
    "chart --help --lang en", "compare --help", "extract --help --lang en",
]  # fmt: skip
KEYS = [
    "", "j", "j", "p", "p", "s", "s", "\r", "\x1b", "/hunan\r", "\x1b", "m", "l", "l", "j", "G", "m",
    "f", "u", "U", "F", "\x1b", "-", "+", "\x1b", "i", "\x1b", " ", " ", "*", "*", "Y", "\x1b", "y", "e",
    "\x1b", "2", "j", "\r", "\x1b", "3", "j", "v", "v", "v", "v", "x", "]", "]", "[", "c", "\x1b", "4",
    "n", "n", "N", "=", "=", "]", "v", "x", "Y", "\x1b", "5", "j", "]", "6", "j", "j", "\r", "\x1b",
    "r", "\x1b", "1", "r", "j", "j", "\x1b", "ohenan", "\x1b", "\x1b", "A", "\x1b", "?", "\x1b", ":",
    "\x1b", "a", "\x1b", "L", "1", "m", "3", "v", "4", "6", "2",
]  # fmt: skip
QUIET = 1.5
"""Seconds without a change after which a screen is taken."""
SIZES = ((120, 36), (80, 24))


def record_command(
    number: int, arguments: list[str], folder: Path, environ: dict[str, str]
) -> None:
    """Write what one command prints, and its exit code, to a file of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", *arguments], capture_output=True, env=environ, check=False
    )
    name = f"{number:03} {' '.join(arguments).replace('/', '_')}"[:80]
    text = (
        done.stdout + b"\n--- stderr\n" + done.stderr + f"\n--- exit {done.returncode}\n".encode()
    )
    (folder / name).write_bytes(text)


def record_screens(size: tuple[int, int], folder: Path, environ: dict[str, str]) -> None:
    """Write the screen after each key of the script to one file."""
    screens = []
    command = [sys.executable, "-m", "tui"]
    with Terminal(command, *size, **environ) as terminal:
        terminal.wait("目标")
        for keys in KEYS:
            terminal.type(keys)
            seen = ""
            while seen != terminal.text:  # not the bytes: a cursor may blink
                seen = terminal.text
                end = time.monotonic() + QUIET
                while time.monotonic() < end:
                    terminal.read(0.1)
            screens.append(f"=== after {keys!r}\n{terminal.text}\n")
        terminal.type("q")
        screens.append(f"=== exit {terminal.end()}\n")
    (folder / f"screens {size[0]}x{size[1]}").write_text("".join(screens), "utf-8")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        own = {
            f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("DATA", "STATE", "CONFIG", "CACHE")
        }
        environ = {**os.environ, **own, "LANG": "C.UTF-8"}
        commands = [command.split() for command in COMMANDS]
        commands += [
            ["extract", str(text), "--format", "csv"]
            for texts in sys.argv[2:3]
            for text in sorted(Path(texts).glob("*.txt"))
        ]
        with ThreadPoolExecutor(2) as pool:
            for number, arguments in enumerate(commands):
                pool.submit(record_command, number, arguments, folder, environ)
        if "--screens" not in sys.argv:
            return
        for size in SIZES:
            record_screens(size, folder, {**own, "XDG_STATE_HOME": f"{home}/{size}"})


if __name__ == "__main__":
    main()
