"""`duibiao table`: a file of one's own without the explorer."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tui import cli

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
TEXT = """省份,2023年GDP（亿元）,区
河南,"61,345.05",中
贵州,22667.12,西
北京,43760.7,东
台湾,—,东
"""


@pytest.fixture
def data(tmp_path: Path) -> list[str]:
    (path := tmp_path / "gdp.csv").write_text(TEXT, "utf-8")
    return ["--data", str(path)]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("name", ["none.csv", "none.parquet", "none.xlsx"])
def test_a_file_that_is_not_there_is_told_as_such(name: str, capsys: Capture) -> None:
    assert cli.run(["table", "--data", name]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_rows_are_searched_sorted_and_cut(data: list[str], capsys: Capture) -> None:
    command = ["table", "-西", "--sort", "-GDP", "--columns", "省份,GDP", "--limit", "1"]
    command[1] = "!西"
    assert cli.run([*command, "--format", "csv", *data]) == 0
    assert rows(capsys.readouterr().out) == [{"省份": "河南", "2023年GDP（亿元）": "61345.05"}]
    assert cli.run(["table", "河南", *data]) == 0
    assert "61,345.05" in capsys.readouterr().out  # to be read: as the file has it


def test_columns_are_described_and_counted(data: list[str], capsys: Capture) -> None:
    assert cli.run(["table", "--describe", "--format", "csv", *data]) == 0
    described = {row["column"]: row for row in rows(capsys.readouterr().out)}
    assert described["2023年GDP（亿元）"]["missing"] == "1"
    assert described["2023年GDP（亿元）"]["median"] == "43760.7"
    assert cli.run(["table", "--frequencies", "区", "--format", "csv", *data]) == 0
    counts = rows(capsys.readouterr().out)
    assert (counts[0]["value"], counts[0]["count"]) == ("东", "2")
    assert cli.run(["table", "--frequencies", "区", *data]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["区", "次数", "占比"]


def test_a_column_is_drawn_with_true_lengths(
    data: list[str], tmp_path: Path, capsys: Capture
) -> None:
    assert cli.run(["table", "--bars", "GDP", "--by", "省份", *data]) == 0
    drawn = {line.split("┤")[0].strip(): line.count("█") for line in
             capsys.readouterr().out.splitlines() if "┤" in line}  # fmt: skip
    assert abs(drawn["贵州"] / drawn["河南"] - 22667.12 / 61345.05) < 0.03
    assert drawn["台湾"] == 0
    picture = tmp_path / "gdp.svg"
    assert cli.run(["table", "--bars", "GDP", "-o", str(picture), *data]) == 0
    assert "gdp.csv" in picture.read_text("utf-8")


@pytest.mark.parametrize(
    "wrong",
    [
        ["--bars", "省份"], ["--bars", "nix"], ["--limit", "-1"], ["nix>3"],
        ["--describe", "--bars", "GDP"], ["--columns", "nix"], ["--bars", "GDP", "--width", "0"],
        ["--frequencies", "nix"], ["--bars", "GDP", "-o", "x.csv"],
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(wrong: list[str], data: list[str], capsys: Capture) -> None:
    assert cli.run(["table", *wrong, *data]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_a_table_it_says_how_to_name_one(capsys: Capture) -> None:
    assert cli.run(["table"]) == 2
    assert "--data" in capsys.readouterr().err
    assert cli.run(["table", "--data", "nowhere.csv"]) == 2
    assert "nowhere.csv" in capsys.readouterr().err
