"""The frames that come with the program: the same as the explorer's, and never of other data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from queue import Queue
from typing import TYPE_CHECKING

import pytest

from tui import folders
from tui.cli import bundled_frame
from tui.cli.bundled_frame import TOP, BundledFrame, colours_of, content, find, frames_file
from tui.cli.early_keys import EarlyKeys
from tui.cli.first_start import FirstStart
from tui.cli.width_query import WidthQuery

if TYPE_CHECKING:
    from pathlib import Path


DARK = ("dark", "truecolor")
MADE_OF = {
    language: json.loads(frames_file(language).read_bytes().partition(b"\n")[0])["content"]
    for language in ("zh", "en")
}


@pytest.fixture(autouse=True)
def _data_of_the_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether they are of the bundled data is in `python -m tests.cli.first_frames --check`."""
    monkeypatch.setattr(bundled_frame, "content", lambda: MADE_OF["zh"])
    assert MADE_OF["zh"] == MADE_OF["en"]


def frame_for(language: str, size: tuple[int, int], look: tuple[str, str] = DARK) -> BundledFrame:
    frame = find(language, size, look)
    assert frame is not None
    frame.draw()
    return frame


def test_frames_of_other_data_are_not_shown(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(folders, "bundled", lambda: copied)
    before = content()
    monkeypatch.setattr(bundled_frame, "content", lambda: MADE_OF["zh"] + 1)
    assert find("zh", (120, 36), DARK) is None
    path = copied / "targets.csv"
    path.write_text(path.read_text("utf-8").replace(",120,,EFLOPS", ",121,,EFLOPS"), "utf-8")
    assert content() != before


def test_a_moved_cursor_is_drawn_as_the_first_row_was() -> None:
    frame = frame_for("zh", (120, 36))
    first = [row[:7] for row in frame.shown.rows[TOP : TOP + 2]]
    frame.move(1)
    moved = [row[:7] for row in frame.shown.rows[TOP : TOP + 2]]
    assert [cell.style for cell in moved[1][:3]] == [cell.style for cell in first[0][:3]]
    assert "".join(cell.char for cell in moved[0]) != "".join(cell.char for cell in first[0])
    frame.move(-1)
    assert [row[:7] for row in frame.shown.rows[TOP : TOP + 2]] == first


@pytest.mark.parametrize(
    ("size", "look"),
    [((79, 36), DARK), ((120, 23), DARK), ((120, 99), DARK), ((120, 36), ("mono", "256")),
     ((120, 36), ("dark", ""))],
)  # fmt: skip
def test_there_is_none_for_other_terminals(size: tuple[int, int], look: tuple[str, str]) -> None:
    assert find("zh", size, look) is None


@pytest.mark.parametrize("data", [b"", b"{}\n", b"[]\n", b'{"content": 1}\nx', b"\xff\xfe"])
def test_a_damaged_file_is_none(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zh.bin").write_bytes(data)
    monkeypatch.setattr(bundled_frame, "frames_file", lambda language: tmp_path / f"{language}.bin")
    assert find("zh", (120, 36), DARK) is None


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"COLORTERM": "truecolor", "TERM": "xterm"}, "truecolor"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "linux"}, ""),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, ""),
    ],
)
def test_colours_are_those_of_the_terminal(environ: dict[str, str], colours: str) -> None:
    assert colours_of(environ) == colours


# -- which starts begin with one --------------------------------------------------------------


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NO_COLOR", "DUIBIAO_LANG", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)


def keep(**memory: object) -> None:
    path = folders.state() / "state.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"version": 1, "memory": memory}), "utf-8")


def left(**changed: object) -> dict[str, object]:
    """What a session leaves of the list of targets."""
    header = frame_for("zh", (120, 36)).lines.header
    return {"": {"targets": {**header["state"], **changed}}}


def begins(**options: str) -> bool:
    return FirstStart(options, (120, 36)).frame("") is not None


@pytest.mark.usefixtures("terminal")
def test_a_start_that_shows_the_targets_begins_with_one() -> None:
    assert begins()
    assert begins(lang="en", tab="targets", theme="light")
    keep(tabs={}, panes={}, theme="duibiao-light", language="en")
    assert begins()
    keep(tabs={"": "targets"}, panes=left(column="region"))
    assert begins()


@pytest.mark.usefixtures("terminal")
def test_a_start_that_shows_something_else_does_not() -> None:
    for options in ({"tab": "plans"}, {"query": "x"}, {"data": "."}, {"theme": "mono"}):
        assert not begins(**options)
    for memory in (
        {"tabs": {"": "plans"}, "panes": {}},
        {"tabs": {}, "panes": left(record="guizhou-1")},
        {"tabs": {}, "panes": left(panel=False)},
        {"tabs": {}, "panes": {"": {"targets": "?"}}},
        {"tabs": {}, "panes": {}, "theme": "nord"},
        {"tabs": []},
    ):
        keep(**memory)
        assert begins() == (memory.get("theme") == "nord"), memory
    (folders.state() / "state.json").write_text("[", "utf-8")
    assert not begins()


@pytest.mark.usefixtures("terminal")
def test_plans_or_keys_of_ones_own_are_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "config/duibiao").mkdir(parents=True)
    (tmp_path / "config/duibiao/keys.toml").touch()
    assert not begins()
    (tmp_path / "config/duibiao/keys.toml").unlink()
    folders.own_plans().mkdir(parents=True)
    assert begins()
    (folders.own_plans() / "documents.csv").touch()
    assert not begins()


# -- keys -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "row", "left_over"),
    [
        ("jjk", 1, ""),
        ("k", 0, ""),
        ("\x1b[B\x1bOB\x1b[A", 1, ""),
        ("j\x1b[2;2Rj", 2, ""),  # what the terminal answers is no key
        ("j/hnj", 1, "/hnj"),
        ("j\x1b", 1, "\x1b"),
        ("j\x1b[6~j", 1, "\x1b[6~j"),
        ("j" * 30, 25, "jjjjj"),  # the next row is out of view
    ],
)
def test_cursor_keys_are_answered_up_to_the_first_other_key(
    pipe: tuple[int, int], typed: str, row: int, left_over: str
) -> None:
    frame, drawn = frame_for("zh", (120, 36)), list[str]()
    query = WidthQuery({})
    query.ask()
    keys = EarlyKeys(frame, query, typed.encode(), drawn.append, pipe[0])
    assert keys.stop().decode() == left_over
    assert frame.cursor == row
    assert frame.record == frame.lines.header["keys"][row]
    assert bool("".join(drawn)) == (row > 0)


def test_keys_are_read_from_the_terminal(pipe: tuple[int, int]) -> None:
    frame, drawn = frame_for("zh", (120, 36)), Queue[str]()
    keys = EarlyKeys(frame, WidthQuery({}), b"", drawn.put, pipe[0])
    for _ in range(2):
        os.write(pipe[1], b"j")
        assert "▌" in drawn.get(timeout=60)
    assert (keys.stop(), frame.cursor) == (b"", 2)


def test_the_first_frame_loads_little() -> None:
    code = (
        "import sys\nfrom tui.cli import start_screen, first_start, early_keys, bundled_frame\n"
        f"bundled_frame.content = lambda: {MADE_OF['zh']}\n"
        "assert first_start.FirstStart({}, (120, 36)).frame('dark').draw()\n"
        "print(*sys.modules)"
    )
    environ = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60,
        env=environ | {"COLORTERM": "truecolor"},
    )  # fmt: skip
    found = set(done.stdout.split())
    assert not {"textual", "polars", "asyncio", "cyclopts", "tui.ui.app", "tui.present"} & found
    assert len({name for name in found if not name.startswith("_")}) < 150
