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

from tests.terminal import PATIENCE, Terminal
from tui import cli
from tui.analysis.corpus import Job, Outcome, Settings, processes, targets_of
from tui.cli.messages import WORDS
from tui.tables.dataset import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process: others are started by other tests."""

    def read(jobs: Iterable[Job], settings: Settings) -> Iterator[tuple[Job, Outcome]]:
        return ((job, targets_of(job.path, settings)) for job in jobs)

    monkeypatch.setattr(processes, "read", read)


@pytest.mark.usefixtures("one_by_one")
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


@pytest.mark.usefixtures("one_by_one")
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


DOCUMENTS = 90


@pytest.fixture
def many(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(DOCUMENTS):
        text = PLAN.format(place="河南", value=number + 1) * 20
        (tmp_path / f"in/{number:03}.txt").write_text(text, "utf-8")
    return tmp_path / "in"


@contextmanager
def started(folder: Path, out: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tui", "extract", str(folder), "-o", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as p:
        yield p


def read_in(out: Path) -> int:
    """How many documents the journal of an unfinished reading has."""
    journal = out.with_name(f"{out.name}.journal")
    return max(journal.read_bytes().count(b"\n") - 1, 0) if journal.exists() else 0


def test_an_interrupted_reading_goes_on(
    many: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the keyboard and then by a kill; what is written at last is as if it had not been."""
    out, begun = tmp_path / "t.csv", 0
    for how in (signal.SIGINT, signal.SIGKILL):
        with started(many, out) as process:
            ends = time.monotonic() + PATIENCE
            while read_in(out) < begun + 5:
                assert time.monotonic() < ends
                time.sleep(0.01)
            # The terminal sends Ctrl+C to all processes of the command.
            (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)
            err = process.communicate(timeout=PATIENCE)[1]
        assert process.returncode == (130 if how == signal.SIGINT else -how)
        assert ("Traceback" in err, out.exists()) == (False, False)
        begun = read_in(out)
        assert begun < DOCUMENTS
    assert cli.run(["extract", str(many), "-o", str(out)]) == 0
    assert WORDS.corpus.resumed.format(count=begun) in capsys.readouterr().err
    one_after_another = [targets_of(str(path), Settings(load())) for path in sorted(many.iterdir())]
    assert pl.read_csv(out)["value"].to_list() == [
        row.value for each in one_after_another for row in each.rows
    ]
    assert {path.name for path in tmp_path.glob("*.csv*")} == {"t.csv"}


def test_on_a_terminal_a_bar_grows_and_goes(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "extract", f"{folder}/*.txt", "-o", "t.csv"]
    with Terminal([*command[:-1], str(tmp_path / "t.csv")], 120) as terminal:
        terminal.wait("0/3")
        assert "4" in terminal.wait("已写入")
