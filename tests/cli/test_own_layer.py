"""A table of one's own on the command line: `--data FILE`, `--map`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tui import cli
from tui.analysis import layer
from tui.cli.explore import _opened

Capture = pytest.CaptureFixture[str]
TEXT = "省份,2023年GDP（亿元）\n河南省,61345.05\n贵州,22667.12\n北京,43760.7\n合计,9\n"


@pytest.fixture
def gdp(tmp_path: Path) -> str:
    (path := tmp_path / "gdp.csv").write_text(TEXT, "utf-8")
    return str(path)


def test_compute_per_gdp_on_the_map(gdp: str, capsys: Capture) -> None:
    command = ["chart", "智算/GDP", "--kind", "map", "--data", gdp, "--map", "地区=省份"]
    assert cli.run([*command, "--map", "值=GDP"]) == 0
    out, err = capsys.readouterr()
    assert "16.3 ≥†" in out
    assert "EFLOPS/万亿元" in out
    assert "合计" in err
    assert cli.run(["chart", "智算/GDP", "--data", gdp, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["region"] for row in rows] == ["河南", "贵州", "北京"]
    assert "÷ GDP" in rows[0]["derivation"]


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (["targets", "has:gdp gdp"], "61345.05"), (["region", "河南"], "61345.05"),
        (["targets", "--matrix", "gdp"], "61345.05"),
        (["question", "concentration", "gdp"], "河南"),
        (["search", "gdp", "--format", "csv"], "own-table"), (["plans", "gdp"], "gdp.csv"),
    ],
)  # fmt: skip
def test_its_numbers_are_everywhere(
    command: list[str], text: str, gdp: str, capsys: Capture
) -> None:
    assert cli.run([*command, "--data", gdp]) == 0
    assert text in capsys.readouterr().out


def test_what_is_wrong_is_told_in_a_line(gdp: str, capsys: Capture) -> None:
    for command in (
        ["chart", "1", "--map", "值=GDP"], ["chart", "1", "--data", gdp, "--map", "x"],
        ["chart", "智算/GDQ", "--data", gdp],
    ):  # fmt: skip
        assert cli.run(command) == 2
        assert capsys.readouterr().err.splitlines()[-1].startswith("duibiao: ")


def test_the_explorer_opens_with_the_roles_that_are_remembered(gdp: str) -> None:
    path = Path(gdp)
    table, dataset = _opened(path, "", ())
    assert table is not None
    assert dataset.layer is None, "proposed ones are joined only when the reader says so"
    roles = layer.proposed(table, dataset)
    layer.remember(layer.same_columns(table), roles, layer.memory_file())
    _, dataset = _opened(path, "", ())
    assert dataset.layer is not None
    _, dataset = _opened(path, "", ["年份=1999"])
    assert dataset.targets.filter(role="layer")["year"].to_list() == [2023] * 3, "its heading says"
