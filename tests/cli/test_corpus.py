"""`duibiao extract` of a folder: its files, its exit codes, and what an interruption leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.terminal import Terminal
from tui import cli
from tui.cli.messages import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAN = (
    "{place}省算力行动计划（2026—2028年）\n到2028年，总算力达到{value}EFLOPS，存储总量超过50EB。\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans, a copy of one, and one that cannot be read."""
    (tmp_path / "in").mkdir()
    for name, place, value in (("a", "河南", 30), ("b", "湖南", 40), ("c", "河南", 30)):
        (tmp_path / f"in/{name}.txt").write_text(PLAN.format(place=place, value=value), "utf-8")
    (tmp_path / "in/=x.pdf").write_bytes(b"no pdf")
    return tmp_path / "in"


def test_a_folder_gives_one_table_and_a_file_of_failures(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "targets.parquet"
    assert cli.run(["extract", str(folder), "-o", str(out)]) == 1
    frame = pl.read_parquet(out)
    assert frame["file"].to_list() == [f"{folder}/{name}.txt" for name in "aabb"]
    assert frame["value"].to_list() == [30, 50, 40, 50]
    assert frame["region"].to_list() == ["河南", "河南", "湖南", "湖南"]
    failed = pl.read_csv(tmp_path / "targets-failed.csv")
    assert failed.rows() == [(str(folder / "=x.pdf"), failed["reason"][0])]
    kept = {path.name for path in tmp_path.glob("targets*")}
    assert kept == {"targets.parquet", "targets-failed.csv"}
    assert "\r" not in capsys.readouterr().err
    assert cli.run(["extract", str(folder), "-o", str(out)]) == 2
    (folder / "=x.pdf").unlink()
    assert cli.run(["extract", str(folder), "-o", str(out), "--force"]) == 0
    assert not (tmp_path / "targets-failed.csv").exists()


def test_the_formats_hold_the_same_rows(folder: Path, tmp_path: Path) -> None:
    for ending in ("csv", "json", "parquet", "xlsx"):
        out = tmp_path / ending / f"t.{ending}"
        out.parent.mkdir()
        assert cli.run(["extract", f"{folder}/*.txt", "--explain", "-o", str(out)]) == 0
    rows = json.loads((tmp_path / "json/t.json").read_text("utf-8"))
    frames = [
        pl.read_csv(tmp_path / "csv/t.csv"),
        pl.read_excel(tmp_path / "xlsx/t.xlsx"),
        pl.read_parquet(tmp_path / "parquet/t.parquet"),
    ]
    columns = ["file", "target", "value", "quote", "certainty"]
    for frame in frames:
        told = [tuple(str(value) for value in row) for row in frame.select(columns).rows()]
        assert [row[0] for row in told] == [row["file"] for row in rows]
        assert frame.columns == list(rows[0])
        assert frame["quote"].to_list() == [row["quote"] for row in rows]


def test_without_an_output_failures_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["extract", str(folder), "--format", "csv"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("file,target,document,region,")
    assert len(out.splitlines()) == 5
    assert f"{folder / '=x.pdf'}" in err


@pytest.mark.parametrize("given", [["nowhere/*.pdf"], ["-", "a.txt", "--engine", "daft"]])
def test_nothing_to_read_is_one_line(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", *given]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def many(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(150):
        text = PLAN.format(place="河南", value=number + 1) * 20
        (tmp_path / f"in/{number:03}.txt").write_text(text, "utf-8")
    return tmp_path / "in"


@contextmanager
def started(folder: Path, out: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tui", "extract", str(folder), "-o", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as p:
        yield p


def until_some_are_read(out: Path, count: int = 5) -> None:
    journal, ends = out.with_name(f"{out.name}.journal"), time.monotonic() + 60
    while not journal.exists() or journal.read_bytes().count(b"\n") <= count:
        assert time.monotonic() < ends
        time.sleep(0.01)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_reading_goes_on(how: signal.Signals, many: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "t.csv", tmp_path / "whole.csv"
    with started(many, out) as process:
        until_some_are_read(out)
        # The terminal sends Ctrl+C to all processes of the command.
        (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)
        err = process.communicate(timeout=60)[1]
    assert process.returncode == (130 if how == signal.SIGINT else -how)
    assert ("Traceback" in err, out.exists()) == (False, False)
    begun = (tmp_path / "t.csv.journal").read_bytes().count(b"\n") - 1
    assert begun < 150
    with started(many, out) as process:
        err = process.communicate(timeout=120)[1]
    assert process.returncode == 0
    assert WORDS.corpus.resumed.format(count=begun) in err or "150" in err
    with started(many, whole) as process:
        process.communicate(timeout=120)
    assert out.read_bytes() == whole.read_bytes()
    assert {path.name for path in tmp_path.glob("*.csv*")} == {"t.csv", "whole.csv"}


def test_on_a_terminal_a_bar_grows_and_goes(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "extract", f"{folder}/*.txt", "-o", "t.csv"]
    with Terminal([*command[:-1], str(tmp_path / "t.csv")], 120) as terminal:
        terminal.wait("0/3")
        assert "4" in terminal.wait("已写入")
