"""The headless contract: data on stdout, messages on stderr, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tui import cli
from tui.analysis.conference import of_year
from tui.cli.commands import RELATIONS
from tui.cli.messages import WORDS, requested_language
from tui.tables.dataset import Dataset, bundled, contract
from tui.tables.dataset.schema import regions
from tui.words import words_for

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(("command", "table"), RELATIONS.items())
def test_csv_has_the_tables_columns_and_rows(command: str, table: str, capsys: Capture) -> None:
    assert cli.run([command, "--format", "csv"]) == 0
    found = rows(capsys.readouterr().out)
    more = ["verdict", "numbers"] if table == "findings" else []
    tables = {**contract(), "regions": regions()}
    assert list(found[0]) == [*tables[table].columns, *more]
    stored = "places" if table == "regions" else table
    with (bundled() / f"{stored}.csv").open(encoding="utf-8", newline="") as file:
        levels = ("nation", "province")
        kept = [row for row in csv.DictReader(file) if table != "regions" or row["level"] in levels]
    if table in ("documents", "targets", "indicators"):
        # What came after the report is not in force without a date.
        assert len(found) == {"documents": 32, "targets": 209, "indicators": 62}[table]
        assert cli.run([command, "--format", "csv", "--as-of", "2030"]) == 0
        found = rows(capsys.readouterr().out)
    assert len(found) == len(kept)


def test_targets_come_in_indicator_order_with_values_descending(capsys: Capture) -> None:
    cli.run(["targets", "role=target", "--format", "csv"])
    found = rows(capsys.readouterr().out)
    assert (found[0]["region"], found[0]["value"]) == ("河南", "120")
    total = [float(row["value"]) for row in found if row["indicator"] == "total_compute"]
    assert total == sorted(total, reverse=True)
    assert [row["indicator"] for row in found[: len(total)]] == ["total_compute"] * len(total)


def test_henan_as_csv_is_every_target_of_henan(capsys: Capture) -> None:
    cli.run(["targets", "region=河南", "--format", "csv"])
    assert {row["region"] for row in rows(capsys.readouterr().out)} == {"河南"}


def test_joined_columns_can_be_asked_for(capsys: Capture) -> None:
    cli.run(["targets", "hub:成渝", "--columns", "region,hub,title", "--format", "csv"])
    found = rows(capsys.readouterr().out)
    assert {row["region"] for row in found} == {"四川", "重庆"}
    assert {row["region.hub"] for row in found} == {"成渝"}


def test_sort_takes_several_columns_and_directions(capsys: Capture) -> None:
    cli.run(["targets", "indicator=total_compute", "--sort", "-year,value", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    keys = [(-row["year"], row["value"]) for row in found if row["year"]]
    assert keys == sorted(keys)


def test_options_may_stand_before_the_command(capsys: Capture) -> None:
    assert cli.run(["--data", str(bundled()), "pilots", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 7


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["targets", "nocolumn:x"], "nocolumn"),
        (["targets", "/(/"], "("),
        (["targets", "--sort", "nope"], "nope"),
        (["targets", "--columns", "nope"], "nope"),
        (["targets", "--bogus"], "--bogus"),
        (["targets", "--format", "pdf"], "pdf"),
        (["figure", "9"], "9"),
        (["figure", "x"], "x"),
        (["chart", "nothing_such"], "nothing_such"),
        (["chart", "1", "nope:x"], "nope"),
        (["chart", "1", "--kind", "stacked", "--scale", "log"], WORDS.chart.no_stacked_log),
        (["chart", "1", "--kind", "pie"], "bar grouped stacked map"),
        (["chart", "1", "--scale", "sqrt"], "linear log"),
        (["chart", "1", "--format", "gif"], "text ansi svg"),
        (["chart", "1", "--width", "5"], "24"),
        (["chart", "1", "--height", "3"], "--height"),
        (["chart", "1", "zzzz"], WORDS.chart.none_found.format(count=15)),
        (["region", "nowhere"], "nowhere"),
        (["region"], "0"),
        (["compare", "2023"], "1"),
        (["compare", "2023", "1999"], "1999"),
        (["compare", "2023", "2024", "--topic", "无此"], "无此"),
        (["--data", "/nonexistent", "targets"], "nonexistent"),
        (["targets", "--output", "/nonexistent/x.csv"], "nonexistent"),
        (["bogus"], "bogus"),
    ],
)
def test_wrong_use_is_one_line_on_stderr_and_exit_2(
    argv: list[str], told: str, capsys: Capture
) -> None:
    assert cli.run(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert len(err.strip().splitlines()) == 1


def test_an_existing_file_is_refused_without_force(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "pilots.csv"
    path.write_text("mine")
    argv = ["pilots", "--format", "csv", "--output", str(path)]
    assert cli.run(argv) == 2
    assert path.read_text() == "mine"
    assert cli.run([*argv, "--force"]) == 0
    assert len(rows(path.read_text("utf-8"))) == 7
    assert list(tmp_path.iterdir()) == [path]
    capsys.readouterr()


def test_figures_are_the_designs(capsys: Capture) -> None:
    cli.run(["figure", "1", "--format", "csv"])
    found = {row["region"]: float(row["value"]) for row in rows(capsys.readouterr().out)}
    assert found == {
        "河南": 120, "贵州": 80, "上海": 60, "江苏": 50, "四川": 40, "广东": 38, "河北": 35,
        "甘肃": 30, "安徽": 14.6, "重庆": 14, "山东": 12.5, "湖南": 10, "山西": 9, "青海": 2.06,
        "西藏": 0.1,
    }  # fmt: skip


def test_chart_formats(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["chart", "1", "--width", "80"]) == 0
    text = capsys.readouterr().out
    assert "\x1b" not in text
    henan = next(line for line in text.splitlines() if "河南" in line)
    assert "┤█" in henan
    assert "120" in henan
    assert cli.run(["chart", "total_compute", "--format", "ansi"]) == 0
    assert "\x1b[" in capsys.readouterr().out
    path = tmp_path / "chart.svg"
    assert cli.run(["chart", "2", "--format", "svg", "--output", str(path)]) == 0
    assert ElementTree.parse(path).getroot().tag.endswith("svg")
    assert capsys.readouterr() == ("", f"{WORDS.app.written.format(path=path)}\n")


def test_a_wrong_choice_is_told_in_the_readers_language(capsys: Capture) -> None:
    assert cli.run(["chart", "1", "--kind=pie"]) == 2
    assert "'pie' 无效；可选：bar grouped stacked map" in capsys.readouterr().err


def test_a_figure_tells_what_the_query_leaves_out(capsys: Capture) -> None:
    assert cli.run(["figure", "1", "--query", "year:2025"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[-1].endswith(WORDS.chart.left_out.format(regions="江苏 河南 重庆 四川 西藏 甘肃"))


def test_compare_json_keeps_every_character(dataset: Dataset, capsys: Capture) -> None:
    assert cli.run(["compare", "2023", "2024", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    texts = {"2023": of_year(dataset, 2023), "2024": of_year(dataset, 2024)}
    for topic in found:
        assert [text["label"] for text in topic["texts"]] == ["2023", "2024"]
        for text in topic["texts"]:
            joined = "".join(span["text"] for span in text["spans"])
            assert joined == texts[text["label"]].get(topic["topic"], "")


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_compare_says_what_came_and_went_in_every_form(form: str, capsys: Capture) -> None:
    assert cli.run(["compare", "2022", "2023", "2024", "--format", form]) == 0
    out = capsys.readouterr().out
    for words in ("新产业", "商业航天", "综合整治", "科技创新"):
        assert words in out
    assert "\x1b" not in out


def test_compare_aligns_whole_documents_by_their_headings(tmp_path: Path, capsys: Capture) -> None:
    draft = "一、总体目标\n到2025年，建成标准50项。\n二、重点任务\n（一）壮大产业\n培育企业。\n"
    (tmp_path / "draft.txt").write_text(draft, "utf-8")
    (tmp_path / "final.txt").write_text(draft.replace("50项", "100项"), "utf-8")
    argv = ["compare", str(tmp_path / "draft.txt"), str(tmp_path / "final.txt"), "--format"]
    for form in ("text", "md", "json"):
        assert cli.run([*argv, form]) == 0
        out = capsys.readouterr().out
        assert "50" in out
        assert "100" in out
    assert cli.run(["compare", "2023", str(tmp_path / "final.txt")]) == 0
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    assert cli.run(["compare", str(tmp_path / "none.txt"), "2024"]) == 2


def test_compare_reads_files_in_gb18030(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_bytes("到2025年，建成50项标准。推动产业发展。".encode("gb18030"))
    (tmp_path / "b.txt").write_text("到2025年，建成100项标准。推动产业发展。", "utf-8")
    argv = ["compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--format", "json"]
    assert cli.run(argv) == 0
    out = capsys.readouterr().out
    assert "100" in out
    assert "建成" in out


def test_validate_tells_every_violation_and_exits_1(copied: Path, capsys: Capture) -> None:
    assert cli.run(["validate", str(copied)]) == 0
    capsys.readouterr()
    path = copied / "targets.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace("湖南", "湖楠")
    lines[5] = lines[5].replace(",50,", ",fifty,")
    path.write_text("".join(lines), "utf-8")
    assert cli.run(["validate", str(copied)]) == 1
    out = capsys.readouterr().out
    assert "targets.csv" in out
    assert " 2 " in out
    assert " 6 " in out
    assert "湖楠" in out
    assert "fifty" in out


def test_without_a_terminal_it_says_so_and_exits_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui"], capture_output=True, text=True, timeout=60, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("environ", "option", "wanted"),
    [
        ({"LANG": "C.UTF-8"}, [], "目标"),
        ({"LANG": "zh_CN.UTF-8"}, [], "目标"),
        ({"LANG": "en_GB.UTF-8"}, [], "Targets"),
        ({"LANG": "C", "DUIBIAO_LANG": "en"}, [], "Targets"),
        ({"LANG": "en_US.UTF-8"}, ["--lang", "zh"], "目标"),
        ({"LANG": "C"}, ["--lang=en"], "Targets"),
    ],
)
def test_the_language_of_help(
    environ: dict[str, str], option: list[str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith(("LC_", "LANG", "DUIBIAO"))]:
        monkeypatch.delenv(name)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    language = requested_language(["targets", "--help", *option])
    assert wanted in words_for(language).cli.commands["targets"]


def test_help_is_in_the_language_of_the_option() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "targets", "--help", "--lang", "en"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.startswith("Usage: duibiao targets [OPTIONS]")
    assert "[one of: table csv" in done.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m tui targets --format csv | head -1",
        shell=True, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("target,document")
    assert done.stderr == ""


def test_completion_scripts(capsys: Capture) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert cli.run(["completion", shell]) == 0
        assert "duibiao" in capsys.readouterr().out


def test_an_xlsx_tells_its_query_and_sources(tmp_path: Path, capsys: Capture) -> None:
    import fastexcel

    path = tmp_path / "rows.xlsx"
    assert cli.run(["targets", "hub:成渝", "--format", "xlsx", "-o", str(path)]) == 0
    capsys.readouterr()
    second = fastexcel.read_excel(path).load_sheet(1, header_row=None).to_polars()
    told = " ".join(str(value) for row in second.iter_rows() for value in row)
    assert "hub:成渝" in told
    assert "中原证券" in told
