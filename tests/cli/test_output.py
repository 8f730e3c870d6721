"""Where headless answers go: endings, encodings, terminals, and tables that people read."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args
from unicodedata import east_asian_width

import fastexcel
import polars as pl
import pytest

from tests.terminal import Terminal
from tui import cli
from tui.analysis import profile
from tui.cli.charts import ChartFormat
from tui.cli.commands import COMMANDS
from tui.cli.comparing import CompareFormat
from tui.cli.finding import ProfileFormat
from tui.cli.messages import WORDS
from tui.cli.options import TableFormat
from tui.cli.output import Output, format_of
from tui.cli.own_tables import OwnFormat
from tui.cli.questions import QuestionFormat
from tui.cli.standard_output import fit
from tui.present import lists
from tui.present.ambiguous import STAND_INS, measure
from tui.present.lists import Lists
from tui.present.profile import render
from tui.tables.catalog import Catalog
from tui.tables.dataset import Dataset, load
from tui.tables.query import SortKey, View
from tui.words import EN, ZH, UserError

Capture = pytest.CaptureFixture[str]

# -- endings ---------------------------------------------------------------


@pytest.mark.parametrize("ending", ["csv", "json", "md", "xlsx", "parquet", "txt"])
def test_the_ending_says_the_format(ending: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / f"rows.{ending}"
    assert cli.run(["pilots", "--output", str(path)]) == 0
    assert capsys.readouterr().out == ""
    match ending:
        case "csv":
            assert path.read_text("utf-8-sig").startswith("city,region\n")
        case "json":
            assert len(json.loads(path.read_text("utf-8"))) == 7
        case "xlsx":
            assert fastexcel.read_excel(path).load_sheet(0).to_polars().columns == [
                "城市", "地区", "city", "region"
            ]  # fmt: skip
        case "parquet":
            assert pl.read_parquet(path).height == 7
        case _:
            assert path.read_text("utf-8").startswith("| " if ending == "md" else "城市")


def test_a_profiles_ending_says_its_format_too(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "henan.md"
    assert cli.run(["region", "henan", "-o", str(path)]) == 0
    assert path.read_text("utf-8").startswith("#")
    assert cli.run(["region", "henan", "-o", str(tmp_path / "a.json"), "--format", "md"]) == 2
    capsys.readouterr()


TABLES = get_args(TableFormat)
CHARTS, PROFILES = get_args(ChartFormat), get_args(ProfileFormat)


@pytest.mark.parametrize(
    ("requested", "formats", "name", "wanted"),
    [
        (None, TABLES, None, "table"),
        ("csv", TABLES, None, "csv"),
        (None, TABLES, "rows", "table"),
        (None, TABLES, "rows.TXT", "table"),
        (None, TABLES, "rows.markdown", "md"),
        ("csv", TABLES, "rows", "csv"),
        ("csv", TABLES, "rows.txt", "csv"),
        ("csv", TABLES, "rows.data", "csv"),
        ("csv", TABLES, "rows.CSV", "csv"),
        (None, CHARTS, "c.svg", "svg"),
        (None, CHARTS, "c.PNG", "png"),
        (None, CHARTS, "c.pdf", "pdf"),
        (None, TABLES, "c.html", "html"),
        (None, CHARTS, "c.xlsx", "xlsx"),
        (None, get_args(CompareFormat), "c.htm", "html"),
    ],
)
def test_the_format_is_the_requested_one_or_that_of_the_ending(
    requested: str | None, formats: tuple[str, ...], name: str | None, wanted: str
) -> None:
    assert format_of(requested, formats, Path(name) if name else None) == wanted


@pytest.mark.parametrize(
    ("requested", "formats", "name"),
    [
        ("json", TABLES, "a.csv"), ("table", TABLES, "a.xlsx"), (None, TABLES, "a.doc"),
        ("md", TABLES, "a.CSV"), (None, TABLES, "a.data"), ("xlsx", TABLES, "a.txt"),
        (None, TABLES, "a.svg"), ("csv", TABLES, "a.pdf"), (None, CHARTS, "a.gif"),
        ("svg", CHARTS, "a.png"), (None, CHARTS, "a.docx"), ("text", CHARTS, "a.svg"),
        (None, get_args(CompareFormat), "a.xlsx"), (None, PROFILES, "a.svg"),
    ],
)  # fmt: skip
def test_an_ending_of_another_format_is_refused(
    requested: str | None, formats: tuple[str, ...], name: str
) -> None:
    with pytest.raises(UserError) as caught:
        format_of(requested, formats, Path(name))
    assert name in caught.value.say(ZH)
    assert "\n" not in caught.value.say(EN)


@pytest.mark.parametrize(
    "argv",
    [
        ["pilots", "-o", "a.svg"], ["chart", "2", "-o", "c.eps"], ["figure", "1", "-o", "c.svg"],
        ["compare", "2023", "2024", "-o", "c.csv"], ["region", "henan", "-o", "c.xlsx"],
        ["search", "henan", "-o", "a.svg"], ["extract", "x.txt", "-o", "a.pdf"],
    ],
    ids=lambda argv: argv[0],
)  # fmt: skip
def test_every_command_refuses_an_ending_before_it_does_anything(
    argv: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert argv[-1] in err
    assert len(err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_chart_writes_its_numbers_as_a_table(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "c.xlsx"
    assert cli.run(["chart", "2", "-o", str(path)]) == 0
    sheet = fastexcel.read_excel(path).load_sheet(0).to_polars()
    assert sheet.row(0, named=True)["region"] == "河南"
    assert cli.run(["chart", "2", "--format", "csv"]) == 0
    chart = capsys.readouterr().out
    assert cli.run(["figure", "2", "--format", "csv"]) == 0
    assert chart == capsys.readouterr().out


def test_a_comparisons_ending_says_its_format(tmp_path: Path) -> None:
    path = tmp_path / "c.html"
    assert cli.run(["compare", "2023", "2024", "-o", str(path)]) == 0
    assert path.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_help_of_a_command_tells_its_formats(command: str, capsys: Capture) -> None:
    assert cli.run([command, "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    formats = {
        "brief": ("md", "html", "docx"), "chart": CHARTS, "region": PROFILES,
        "compare": get_args(CompareFormat),
        "table": get_args(OwnFormat), "question": get_args(QuestionFormat),
    }  # fmt: skip
    without = ("add", "remove", "keys", "validate", "restore", "completion", "man", "tour", "serve")
    if command in without:
        assert "--format" not in shown
    else:
        assert f"：{' '.join(formats.get(command, TABLES))}]" in re.sub(" *│ *│ *", " ", shown)


# -- hostile data -----------------------------------------------------------


def test_a_region_shows_its_data_and_lets_none_of_it_act(dataset: Dataset, capsys: Capture) -> None:
    hostile = "\x1b[31mred\x1b[0m\x9b2J\u202e<script>alert(1)</script>*x*"
    documents = dataset.documents.with_columns(title=pl.lit(hostile) + pl.col("title"))
    catalog = Catalog(replace(dataset, documents=documents), ZH)
    found = profile.profiles(catalog, ["河南"])
    for form in ("table", "md"):
        Output(form).put(render(found, form, ZH))
        shown = capsys.readouterr().out
        assert "red" in shown
        assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
        assert ("<script>" in shown) == (form == "table")
        assert ("\\<script\\>" in shown) == (form == "md")


# -- encodings -------------------------------------------------------------


def printed(argv: list[str], **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *argv], capture_output=True, timeout=60, check=False,
        env={**{k: v for k, v in os.environ.items() if not k.startswith("LC_")}, **environ},
    )  # fmt: skip


@pytest.mark.parametrize(
    "argv", [["region", "henan", "guizhou"], ["chart", "1"], ["chart", "1", "--kind", "map"]]
)
def test_an_encoding_without_our_signs_has_others_in_their_place(
    argv: list[str], capsys: Capture
) -> None:
    assert cli.run(argv) == 0
    text = fit(capsys.readouterr().out, Screen("gbk", terminal=False))
    assert "河南" in text
    assert "?" not in text.encode("gbk").decode("gbk")


def test_a_locale_without_chinese_is_no_traceback() -> None:
    bare = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = printed(["targets", "region=河南", "--columns", "value,region"], **bare)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"> 120 EFLOPS  ??" in done.stdout
    done = printed(["targets", "河南", "--format", "csv"], **bare)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr
    done = printed(["--help"], **bare)
    assert (done.returncode, done.stderr) == (0, b"")


def test_in_a_locale_of_gbk_people_get_gbk_and_programs_utf_8() -> None:
    done = printed(["region", "湖南"], LC_ALL="zh_CN.GBK")
    assert "湖南省算力支撑能力提升行动方案" in done.stdout.decode("gbk")
    done = printed(["cases", "nowhere:"], LC_ALL="zh_CN.GBK")
    assert "nowhere" in done.stderr.decode("gbk")
    done = printed(["plans", "--format", "json"], LC_ALL="zh_CN.GBK")
    assert json.loads(done.stdout.decode("utf-8"))


class Screen(io.StringIO):
    """A stream that is a terminal, or none."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        super().__init__()
        self._encoding, self.terminal = encoding, terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self.terminal


def test_only_a_terminal_has_control_characters_as_symbols() -> None:
    raw = "a\x1b]0;pwn\x07\n\x1b[31mb\x1b[0m\n"
    screen, file = Screen("utf-8", terminal=True), Screen("utf-8", terminal=False)
    assert fit(raw, file) == raw
    assert fit(raw, screen, styled=False) == "a␛]0;pwn␇\n␛[31mb␛[0m\n"
    assert fit(raw, screen) == "a␛]0;pwn␇\n\x1b[31mb\x1b[0m\n"


def test_data_is_never_replaced_on_its_way_to_a_program() -> None:
    assert fit("≥ 河", Screen("ascii", terminal=True), exact=True) == "> ?"
    with pytest.raises(UserError) as caught:
        fit("≥ 河", Screen("ascii", terminal=False), exact=True)
    assert "ascii" in caught.value.say(EN)
    assert "≥" in caught.value.say(ZH)


def test_escape_sequences_of_data_do_not_reach_a_terminal(copied: Path, capsys: Capture) -> None:
    path = copied / "targets.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace(",全省,", ",\x1b]0;pwn\x07,", 1), "utf-8")
    argv = ["targets", "湖南", "--data", str(copied), "--format"]
    with Terminal([sys.executable, "-m", "tui", *argv, "csv"]) as terminal:
        assert terminal.end() == 0
    assert b"pwn" in terminal.raw
    assert b"\x1b]0" not in terminal.raw
    for form in ("csv", "json", "md", "table"):
        assert cli.run([*argv, form]) == 0
        raw = capsys.readouterr().out
        assert "pwn" in raw
        assert ("\x1b]0;pwn\x07" in raw) == (form == "csv")
        assert "\x1b]0" not in fit(raw, Screen("utf-8", terminal=True))


# -- what people read ------------------------------------------------------


def test_what_is_exported_can_be_read_as_a_dataset(copied: Path, capsys: Capture) -> None:
    before = load(copied)
    for name, table in (("targets", "targets"), ("plans", "documents")):
        path = copied / f"{table}.csv"
        argv = [name, "--data", str(copied), "-o", str(path), "--force"]
        assert cli.run(argv) == 0
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    capsys.readouterr()
    after = load(copied)
    assert after.documents.equals(before.documents)
    assert after.targets.sort("target").equals(before.targets.sort("target"))


def test_a_pipe_has_no_byte_order_mark() -> None:
    assert printed(["pilots", "--format", "csv"]).stdout.startswith(b"city,region")


def test_markdown_is_in_words_and_quotes(dataset: Dataset) -> None:
    for words, region, name in ((ZH, "河南", "总算力"), (EN, "Henan", "Total compute")):
        found = Lists(Catalog(dataset, words)).document("targets", View("indicator=total_compute"))
        row = found.frame.row(0, named=True)
        head = words.lists.headings
        assert row[head["region"]] == region
        assert row[head["indicator"]] == name
        assert row[head["value"]] == "> 120 EFLOPS"
        assert "120EFlops" in list(row.values())[-1]
        assert found.numbers == (head["value"], head["year"])


def test_asked_columns_are_in_words_each_for_itself(dataset: Dataset) -> None:
    made = Lists(Catalog(dataset, ZH))
    view = View("indicator=total_compute").choosing("hub, 指标, value, unit")
    found = made.document("targets", view).frame
    assert list(found.row(0)) == [None, "总算力", "> 120", "EFLOPS"]
    assert found.columns[1:] == ["指标", "目标", "单位"]
    for name in ("conference", "indicators", "regions", "figures", "priorities"):
        assert made.document(name, View()).frame.height == dataset.table(name).height


def test_a_matrix_is_printed_as_on_the_screen(capsys: Capture) -> None:
    assert cli.run(["targets", "pue", "--matrix", "--sort", "pue_new"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == [WORDS.lists.headings["region"], "PUE"]
    assert lines[2].split()[1:3] == ["◆", "·"]
    assert "★ < 1.2" in lines[2]
    assert any("≤ 1.25 +1" in line for line in lines)
    assert "★" in lines[-1]


def test_a_matrix_for_a_machine_has_what_belongs_to_a_value_beside_it(capsys: Capture) -> None:
    argv = ["targets", "pue", "--matrix", "--sort", "pue_new", "--format"]
    assert cli.run([*argv, "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    row = next(row for row in rows if row["region"] == "贵州")
    assert (row["pue_new"], row["pue_new.comparator"], row["pue_new.year"]) == ("1.2", "<", "2025")
    assert next(row for row in rows if row["region"] == "北京")["pue_new.more"] == "1"
    assert cli.run([*argv, "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["pue_new.comparator"] in ("<", "<=")


def test_plans_are_printed_by_the_day(capsys: Capture) -> None:
    argv = ["plans", "status=issued", "--sort", "published", "--columns", "published_on"]
    assert cli.run([*argv, "--format", "csv"]) == 0
    days = [line for line in capsys.readouterr().out.splitlines()[1:] if line != '""' and line]
    assert days == sorted(days)
    assert len(days) > 25


# -- in figures ------------------------------------------------------------


def test_a_description_is_in_words_and_apart_by_unit(dataset: Dataset) -> None:
    page = Lists(Catalog(dataset, ZH)).page("targets", View())
    found = {row["label"]: row for row in lists.description(page, ZH).to_dicts()}
    assert found["指标"]["min"] == "总算力"
    assert found["指标"]["commonest"] in set(dataset.indicators["name_zh"])
    assert found["地区"]["min"] == "北京"
    assert (found["目标"]["min"], found["目标"]["median"], found["目标"]["max"]) == (None,) * 3
    eflops = dataset.targets.filter(pl.col("unit") == "EFLOPS")["value"]
    assert found["目标 EFLOPS"]["max"] == "120"
    assert found["目标 EFLOPS"]["count"] == eflops.count()
    parts = [row["count"] for label, row in found.items() if label.startswith("目标 ")]
    assert sum(parts) == found["目标"]["count"]
    assert found[f"目标 {ZH.lists.no_unit}"]["min"] == "1.15"
    one = Lists(Catalog(dataset, ZH)).page("targets", View("unit=EFLOPS"))
    assert "目标 EFLOPS" not in set(lists.description(one, ZH)["label"])


def test_a_matrix_is_counted_without_its_signs_and_with_three_kinds_of_empty(
    dataset: Dataset,
) -> None:
    page = Lists(Catalog(dataset, ZH)).page("targets", View(form="matrix"))
    column = next(c for c in page.columns if c.name == "total_compute")
    found = dict(lists.counted(page, column).select("value", "count").iter_rows())
    assert found["> 120 EFLOPS"] == 1
    assert {"未提", "无规划", "无原文"} <= set(found)
    assert sum(found.values()) == page.rows.height
    for text in ("> 120 EFLOPS", "未提"):
        term = lists.alike(page, column, text, ZH)
        again = Lists(Catalog(dataset, ZH)).page("targets", View(term, form="matrix"))
        silent = sum(found[each] for each in ("未提", "无规划", "无原文"))
        if text == "未提":  # whoever says nothing, for whatever reason
            assert "total_compute" not in again.rows.columns
            assert again.rows.height >= silent
        else:
            assert again.rows.height == found[text]


@pytest.mark.parametrize("name", ["targets", "documents", "cases", "pilots", "findings"])
def test_every_value_counted_is_found_as_often(dataset: Dataset, name: str) -> None:
    made = Lists(Catalog(dataset, ZH))
    page = made.page(name, View())
    for column in page.columns:
        for value, count, _ in lists.counted(page, column).head(8).iter_rows():
            view = View(lists.alike(page, column, value, ZH))
            assert made.page(name, view).rows.height == count, (column.name, value)


def test_sorting_a_matrix_keeps_regions_in_official_order(dataset: Dataset) -> None:
    view = View(sort=(SortKey("region", descending=True),), form="matrix")
    rows = Lists(Catalog(dataset, ZH)).page("targets", view).rows
    assert rows["region"].to_list() == dataset.regions["region"].to_list()[:0:-1]


# -- signs that some terminals draw two cells wide -------------------------


@pytest.mark.parametrize("line", ["findings", "figure 1", "chart 1 --width 60"])
def test_columns_are_straight_where_ambiguous_signs_take_two_cells(
    line: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIBIAO_AMBIGUOUS", "2")
    try:
        assert cli.run(line.split()) == 0
    finally:
        measure(1)
    out = capsys.readouterr().out
    assert not set(out) & set(STAND_INS)
    assert ("@@" if line.startswith("chart") else "----") in out
    if line == "figure 1":
        rows = out.splitlines()
        rule = rows[1].split("  ")
        starts = [sum(len(part) + 2 for part in rule[:at]) for at in range(1, len(rule))]
        assert all(cells_of(row)[start - 2 : start] == "  " for row in rows for start in starts[:1])


def cells_of(row: str) -> str:
    """A row as such a terminal draws it, a sign of two cells twice."""
    return "".join(char * (1 + (east_asian_width(char) in "WFA")) for char in row)
