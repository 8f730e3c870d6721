"""The first frame, drawn before anything is loaded: the same as what follows it, and never old."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tui.cli import start_screen
from tui.cli.commands import explorer_options
from tui.cli.start_screen import StartScreen, _files, _inputs

PROGRAM = [sys.executable, "-m", "tui"]
STARTED = b"?2048$p"
"""Sent by the explorer when the terminal is its own, before its first frame."""
READY = b"\x1b]22;default"
SEQUENCES = re.compile(rb"\x1b\[[^a-zA-Z]*[hlmuHpt]|\x1b\][^\x07]*\x07|\r|\n")


def read_until(terminal: Terminal, sent: bytes) -> None:
    terminal.wait_until(lambda: sent in terminal.raw)


def shown_first(terminal: Terminal) -> bytes:
    """What was drawn before the explorer had the terminal; a busy reader may see both at once."""
    read_until(terminal, READY)
    return terminal.raw.partition(STARTED)[0]


def run(*options: str, keys: str = "") -> None:
    """Open the explorer, type `keys` and leave it."""
    with Terminal([*PROGRAM, *options]) as terminal:
        terminal.wait("EFLOPS")
        read_until(terminal, READY)
        terminal.type(f"{keys}q")
        assert terminal.end() == 0


FOLDERS = [f"XDG_{name}_HOME" for name in ("STATE", "DATA", "CACHE")]


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of a first start, and a copy of what it left in them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in FOLDERS:
            patch.setenv(name, str(home / "used" / name))
        run()
    return home / "used", shutil.copytree(home / "used", home / "kept")


@pytest.fixture
def started_before(first_start: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders as a first start left them."""
    used, kept = first_start
    shutil.rmtree(used)
    shutil.copytree(kept, used)
    for name in FOLDERS:
        monkeypatch.setenv(name, str(used / name))
    return used


again = pytest.mark.usefixtures("started_before")


@again
def test_the_second_start_shows_its_frame_at_once_and_sends_nothing_for_it_later() -> None:
    with Terminal(PROGRAM) as terminal:
        assert b"EFLOPS" in shown_first(terminal)
        for _ in range(10):
            terminal.read(0.05)
        assert terminal.raw.count(b"\x1b[?1049h") == 1  # a second one clears the screen
        assert not SEQUENCES.sub(b"", terminal.raw.partition(STARTED)[2])
        terminal.type("j")
        terminal.wait("─ 贵州《")
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
        assert terminal.restored


@pytest.mark.soak  # of frames that are not older than what they show
@pytest.mark.parametrize("options", [(), ("--restricted", "--lang", "en")])
def test_the_first_start_shows_a_frame_and_answers_keys_at_once(options: tuple[str, ...]) -> None:
    with Terminal([*PROGRAM, *options]) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("jj/hn\r")
        terminal.wait("▌广东|▌Guangdong")
        assert STARTED not in terminal.raw
        terminal.wait(r"/hn\s+\d+ (/|of) 209")
        assert terminal.raw.count(b"\x1b[?1049h") == 1
        terminal.type("q")
        assert terminal.end() == 0
        assert terminal.left_on == set()
        assert terminal.restored


@again
def test_keys_typed_while_it_starts_are_kept_and_not_echoed() -> None:
    with Terminal(PROGRAM) as terminal:
        terminal.wait("120 EFLOPS")
        terminal.type("/sichuan")
        terminal.wait(r"/sichuan\s+\d+ / 209")
        assert b"sichuan" not in shown_first(terminal)
        terminal.type("\rq")
        assert terminal.end() == 0


def test_nothing_is_drawn_from_before_the_dataset_was_changed(copied: Path) -> None:
    run("--data", str(copied))
    path = copied / "targets.csv"
    text = path.read_text("utf-8")
    assert ",120,,EFLOPS" in text
    path.write_text(text.replace(",120,,EFLOPS", ",121,,EFLOPS"), "utf-8")
    with Terminal([*PROGRAM, "--data", str(copied)]) as terminal:
        terminal.wait("121 EFLOPS")
        assert not re.search(rb"120 +EFLOPS", terminal.raw)
        terminal.type("q")
        assert terminal.end() == 0


@again
@pytest.mark.parametrize(
    "options", [("--tab", "plans"), pytest.param(("--query", "贵州"), marks=pytest.mark.soak)]
)
def test_other_options_are_another_start(options: tuple[str, ...]) -> None:
    with Terminal([*PROGRAM, *options]) as terminal:
        assert b"EFLOPS" not in shown_first(terminal)
        terminal.type("q")
        assert terminal.end() == 0


@again
@pytest.mark.parametrize(
    "number",
    [
        signal.SIGINT,
        pytest.param(signal.SIGTERM, marks=pytest.mark.soak),
        pytest.param(signal.SIGHUP, marks=pytest.mark.soak),
    ],
)
def test_a_start_that_is_interrupted_restores_the_terminal(number: int) -> None:
    with Terminal(PROGRAM) as terminal:
        terminal.wait("120 EFLOPS")
        os.kill(terminal.process.pid, number)
        assert terminal.end() == 128 + number
        assert terminal.left_on == set()
        assert terminal.restored


def test_a_damaged_cache_is_as_none(started_before: Path) -> None:
    cache = started_before / "XDG_CACHE_HOME/duibiao/first-frame.json"
    assert cache.stat().st_mode & 0o777 == 0o600
    cache.write_text(cache.read_text("utf-8")[:-9], "utf-8")
    run()


@pytest.mark.parametrize(
    ("argv", "options"),
    [
        ([], {}),
        (["--data", "d", "--tab", "plans"], {"data": "d", "tab": "plans"}),
        (["--tab", "nothing"], None),
        (["--lang", "fr"], None),
        (["--data"], None),
        (["--data", "--tab"], None),
        (["--data=d"], None),
        (["--sort", "-value"], None),
        (["--lang", "en", "targets"], None),
        (["targets"], None),
        (["--query", "a", "--query", "b"], None),
    ],
)
def test_only_the_plainest_command_lines_do_without_the_parser(
    argv: list[str], options: dict[str, str] | None
) -> None:
    assert explorer_options(argv) == options


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StartScreen:
    """A start screen of this process, with files of its own and a known dataset."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    made = StartScreen(tmp_path / "cache" / "frame.json", tmp_path / "state.json")
    made.inputs = ["all that decides it"]
    return made


def test_a_frame_is_kept_for_the_same_start_only(screen: StartScreen, tmp_path: Path) -> None:
    screen.save("a frame", (80, 24), 2)
    assert screen._saved()["text"] == "a frame"
    (tmp_path / "state.json").write_text("another session", "utf-8")
    assert screen._saved() == {}
    screen.save("a frame", (100, 30), 1)  # of another size than at the start
    assert screen.cache is not None
    assert not screen.cache.exists()
    assert screen._saved() == {}


def test_what_is_no_file_is_not_waited_for(screen: StartScreen, tmp_path: Path) -> None:
    screen.save("a frame", (80, 24), 1)
    (tmp_path / "state.json").mkdir()
    assert screen._saved() == {}
    (tmp_path / "state.json").rmdir()
    (tmp_path / "state.json").write_bytes(b"\xff")
    assert screen._saved() == {}
    assert screen.cache is not None
    screen.cache.write_text("[" * 100_000)
    assert screen._saved() == {}
    screen.cache.unlink()
    os.mkfifo(screen.cache)
    assert screen._saved() == {}


def test_files_beyond_number_make_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("a", "b", "folder/c"):
        (tmp_path / name).write_text("x")
    assert [Path(row[0]).name for row in _files(tmp_path, "") or ()] == ["a", "b", "c"]
    assert [row[2] for row in _files(tmp_path / "a", "") or ()] == [1]
    assert _files(tmp_path / "none", "") == []
    monkeypatch.setattr(start_screen, "_MOST_FILES", 1)
    assert _files(tmp_path, "") is None
    assert _inputs([], str(tmp_path), (80, 24)) is None
