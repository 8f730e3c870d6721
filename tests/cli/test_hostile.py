"""Data is never interpreted: not by a terminal, a browser, a spreadsheet or our own program."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.hostile import ACTS, HOSTILE, hostile
from tui import cli
from tui.cli import commands as cli_commands
from tui.tables.dataset import load
from tui.texts.documents import of_bytes

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
TABLES = [
    "targets",
    "plans",
    "conference",
    "cases",
    "pilots",
    "indicators",
    "regions",
    "figures",
    "findings",
]
QUESTIONS = ("silence", "coverage", "deadlines", "pace", "consistency", "concentration")
COMMANDS = [
    *([table] for table in TABLES), ["figure", "1"], ["figure", "5"], ["search", "算力"],
    ["region", "河南"], ["region", "河南", "贵州"], ["targets", "--matrix"], ["chart", "1"],
    ["chart", "1", "--kind", "map"], ["compare", "2023", "2024"],
    ["compare", "2023", "2024", "--all"], ["terms", "2023", "2024"], ["places"],
    ["question"], *(["question", each] for each in QUESTIONS), ["question", "incomparable", "pue"],
    ["revisions", "湖南"], ["brief", "河南"],
]  # fmt: skip
OTHERS = {
    "extract", "table", "views",  # have a test of their own, here or beside the explorer's
    # These print no texts of data.
    "add", "remove", "restore", "validate", "completion", "keys", "man", "tour", "serve",
}  # fmt: skip
COMPARATORS = (">=", "<=", "=")
COLOUR = re.compile("\x1b\\[[0-9;]*m")
BAD = hostile(load())


@pytest.fixture(autouse=True)
def _hostile_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.datasets.load", lambda *_, **__: BAD)


class Terminal(io.StringIO):
    """A terminal that understands every character."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_there_are_a_hundred_of_them() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) > 100


def name(argv: list[str]) -> str:
    return " ".join(argv)


def test_every_command_is_tried() -> None:
    assert {argv[0] for argv in COMMANDS} | OTHERS == set(cli_commands.COMMANDS)


@pytest.mark.parametrize("argv", COMMANDS, ids=name)
def test_nothing_acts_on_a_terminal(argv: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = Terminal(), Terminal()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    assert cli.run(argv) == 0
    coloured = argv[0] in ("chart", "compare", "region")
    plain = COLOUR.sub("", out.getvalue()) if coloured else out.getvalue()
    assert not ACTS.findall(plain + err.getvalue())


@pytest.mark.parametrize("argv", COMMANDS, ids=name)
def test_nothing_acts_in_a_file_either(argv: list[str], capsys: Capture) -> None:
    assert cli.run(argv) == 0
    shown = capsys.readouterr()
    assert not ACTS.findall(shown.out + shown.err)


@pytest.mark.parametrize("table", TABLES)
def test_a_program_gets_the_data_as_they_are(table: str, capsys: Capture) -> None:
    assert cli.run([table, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert cli.run([table, "--format", "csv"]) == 0
    lines = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert len(lines) == len(rows)
    for line in lines:
        for cell in line.values():
            text = cell.lstrip(" \t\r\n")
            assert len(text) < 2 or not text.startswith(("=", "+", "@")) or text in COMPARATORS


@pytest.mark.parametrize("argv", [c for c in COMMANDS if "--matrix" not in c], ids=name)
def test_markdown_has_no_html(argv: list[str], capsys: Capture) -> None:
    assert cli.run([*argv, "--format", "md"]) == 0
    text = capsys.readouterr().out
    assert "<script" not in text.replace("\\<", "")
    assert not ACTS.findall(text)


@pytest.mark.parametrize("argv", [["chart", "1"], ["region", "河南", "贵州"], ["search", "算力"]])
def test_charts_and_regions_are_data_as_json(argv: list[str], capsys: Capture) -> None:
    assert cli.run([*argv, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_tables_hold_the_very_texts(tmp_path: Path) -> None:
    for table in ("plans", "cases"):
        path = tmp_path / f"{table}.parquet"
        assert cli.run([table, "-o", str(path)]) == 0
        assert pl.read_parquet(path)["title"].to_list() == titles(table)


def titles(table: str) -> list[str]:
    frame = BAD.documents if table == "plans" else BAD.cases
    return [str(title) for title in frame["title"]]


def test_a_workbook_has_texts_and_no_formulas_or_links(tmp_path: Path) -> None:
    assert cli.run(["plans", "-o", str(tmp_path / "p.xlsx")]) == 0
    with zipfile.ZipFile(tmp_path / "p.xlsx") as book:
        parts = {each: book.read(each).decode() for each in book.namelist()}
    assert not any("<f>" in text or "<hyperlink" in text for text in parts.values())
    for text in parts.values():
        ET.fromstring(text)
    strings = ET.fromstring(parts["xl/sharedStrings.xml"])
    texts = {"".join(each.itertext()) for each in strings}
    assert sum(each in texts for each in titles("plans")) > 20  # control characters are spelt out


@pytest.mark.parametrize(
    "options", [[], ["--describe"], ["--format", "md"], ["--frequencies", "a"], ["--bars", "n"]]
)
def test_an_own_table_acts_on_nothing(options: list[str], tmp_path: Path, capsys: Capture) -> None:
    texts = [text for text in HOSTILE if "\0" not in text]
    headings = ["a", "n", *texts[:20]]
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [headings, *([text, n, *texts[n : n + 20]] for n, text in enumerate(texts[:80]))]
        )
    assert cli.run(["table", "--data", str(tmp_path / "t.csv"), *options]) == 0
    shown = capsys.readouterr()
    assert not ACTS.findall(shown.out + shown.err)
    assert "md" not in options or "<script" not in shown.out.replace("\\<", "")


def test_pages_and_pictures_hold_texts_only(capsys: Capture) -> None:
    assert cli.run(["compare", "2023", "2024", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert "<script>alert" not in page
    assert "<img src" not in page
    assert "onerror=alert(1)>" not in page
    assert cli.run(["chart", "1", "--format", "svg"]) == 0
    ET.fromstring(capsys.readouterr().out)


@pytest.mark.parametrize("argument", [text for text in HOSTILE if "\0" not in text and text != "-"])
def test_an_argument_is_told_without_acting(argument: str, capsys: Capture) -> None:
    cli.run(["plans", "--columns", argument])
    cli.run(["region", argument])
    assert not ACTS.findall(capsys.readouterr().err)


def test_a_files_name_is_told_without_acting(tmp_path: Path, capsys: Capture) -> None:
    for bad in ("\x1b[31m", "\u202e", "\x9b2J", "[@click=x]", "a\nb"):
        path = tmp_path / f"{bad}.pdf"
        path.write_text("no PDF")
        assert cli.run(["extract", str(path)]) == 2
        told = capsys.readouterr().err
        assert not ACTS.findall(told)
        assert told.count("\n") == 1


def test_a_document_full_of_them_is_read(capsys: Capture, tmp_path: Path) -> None:
    lines = [f"到2028年，{text}算力达到{n}EFLOPS。" for n, text in enumerate(HOSTILE, 1)]
    (tmp_path / "plan.txt").write_text("\n".join(lines), "utf-8", newline="")
    for form in ("table", "md", "csv", "json"):
        assert cli.run(["extract", str(tmp_path / "plan.txt"), "--format", form]) == 0
        shown = capsys.readouterr()
        assert form in ("csv", "json") or not ACTS.findall(shown.out)
        assert not ACTS.findall(shown.err)
    assert of_bytes("".join(lines).encode(), tmp_path / "x")


def test_the_encoding_of_both_streams_is_no_way_in() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "region", "\x1b[31m\udce6"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert b"\x1b" not in done.stderr
