"""The dialogue of `duibiao add`: what is kept, refused, asked again, ended; the same plan twice."""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal import Terminal as RealTerminal
from tui import cli
from tui.cli.messages import WORDS
from tui.cli.prompts import NO, YES, prompt
from tui.tables.dataset import load, own_plans

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，智能算力达到3600PFLOPS以上。
"""


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def answer(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard(text))


def saved() -> list[str]:
    """The indicators of the own plans' targets."""
    found = load(added=own_plans.home())
    rows = found.targets.filter(found.targets["document"].is_in(list(found.own_documents)))
    return rows["indicator"].to_list()


EVERY = ["total_compute", "storage_total", "intelligent_compute"]


def test_what_is_reached_is_added_where_asked_for_and_the_pace_starts_there(
    tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "plan.txt").write_text(
        "浙江省算力行动方案\n2025年10月1日\n截至2025年6月底，全省智能算力规模已达30EFLOPS。\n"
        "到2027年，全省智能算力规模达到60EFLOPS以上。\n",
        "utf-8",
    )
    assert cli.run(["add", str(tmp_path / "plan.txt"), "--yes", "--status"]) == 0
    assert saved() == ["intelligent_compute"] * 2
    assert cli.run(["question", "pace", "智算 浙江", "--format", "csv"]) == 0
    [row] = csv.DictReader(io.StringIO(capsys.readouterr().out.split("\n", 1)[1]))
    assert row["region"] == "浙江"
    assert float(row["growth"]) == pytest.approx(41.42, abs=0.05)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((no, NO) for no in ("n", "N", "no", "No", "否", "不", " ｎ ", "不要")),
        *((yes, YES) for yes in ("", "y", "YES", "是", "ｙ", "好")),
    ],
)
def test_yes_and_no_in_any_form(typed: str, meant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(f"{typed}\n", monkeypatch)
    assert prompt("?", YES, NO) == meant


def test_what_is_refused_is_not_saved(
    plan: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    answer("\nno\ny\n", monkeypatch)
    assert cli.run(["add", plan]) == 0
    assert saved() == ["total_compute", "intelligent_compute"]


def test_what_is_no_answer_is_asked_again(
    plan: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    answer("maybe\n留\nn\ny\ny\n", monkeypatch)
    assert cli.run(["add", plan]) == 0
    assert saved() == EVERY[1:]
    err = capsys.readouterr().err
    assert err.count(WORDS.review.ask) == 5
    assert "'maybe'" in err


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("", WORDS.review.ended),
        ("y\ny\n", WORDS.review.ended),
        ("y\nq\ny\n", WORDS.review.left),
        ("y\n退出\n", WORDS.review.left),
        ("n\nno\n不\n", WORDS.review.nothing_kept),
    ],
)
def test_an_end_before_the_end_saves_nothing_and_says_so(
    answers: str, told: str, plan: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    answer(answers, monkeypatch)
    assert cli.run(["add", plan]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(f"duibiao: {told}\n")
    assert not own_plans.home().exists()


def test_without_a_terminal_there_is_no_review(
    plan: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\ny\ny\n"))
    assert cli.run(["add", plan]) == 2
    assert WORDS.extract.no_terminal in capsys.readouterr().err
    assert not own_plans.home().exists()


def test_on_a_real_terminal_the_end_of_input_keeps_nothing(plan: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "add", plan]
    with RealTerminal(command, 160, XDG_DATA_HOME=str(tmp_path / "pty")) as terminal:
        assert "总算力 全省 = 30 EFLOPS" in terminal.wait("保留这个目标")
        terminal.type("no\r")
        terminal.wait("智能算力|存储")
        terminal.type("\x04")
        assert terminal.end() == 2
        assert WORDS.review.ended in terminal.text
    assert not (tmp_path / "pty" / "duibiao").exists()


# -- the same plan twice -----------------------------------------------------


def plans() -> list[str]:
    return sorted(load(added=own_plans.home()).own_documents)


def test_the_same_plan_is_refused_until_one_says_what_shall_be(plan: str, capsys: Capture) -> None:
    add = ["add", plan, "--yes"]
    assert cli.run(add) == 0
    name = capsys.readouterr().out.strip()
    assert cli.run(add) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines()), name in err) == ("", 1, True)
    assert cli.run([*add, "--replace"]) == 0
    assert plans() == [name]
    assert saved() == EVERY
    assert cli.run([*add, "--again"]) == 0
    assert plans() == [name, f"{name}-2"]


@pytest.mark.parametrize(
    ("answers", "code", "count", "kept"),
    [("r\ny\nn\nn\n", 0, 1, 1), ("x\na\ny\ny\ny\n", 0, 2, 6), ("q\n", 2, 1, 3), ("", 2, 1, 3)],
)
def test_on_a_terminal_one_is_asked(
    answers: str, code: int, count: int, kept: int, plan: str,
    monkeypatch: pytest.MonkeyPatch, capsys: Capture,
) -> None:  # fmt: skip
    cli.run(["add", plan, "--yes"])
    answer(answers, monkeypatch)
    assert cli.run(["add", plan]) == code
    assert (len(plans()), len(saved())) == (count, kept)


def test_what_is_replaced_is_not_what_the_rows_are_set_against(
    plan: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    cli.run(["add", plan, "--yes"])
    answer("y\ny\ny\n", monkeypatch)
    assert cli.run(["add", plan, "--replace"]) == 0
    assert "10 → 30" in capsys.readouterr().err


# -- regions, empty texts, folders -------------------------------------------


@pytest.mark.parametrize("region", ["hunan"])
def test_a_region_is_called_as_everywhere(region: str, plan: str, capsys: Capture) -> None:
    assert cli.run(["add", plan, "--yes", "--region", region]) == 0
    assert load(added=own_plans.home()).documents.row(-1, named=True)["region"] == "湖南"
    capsys.readouterr()
    assert cli.run(["extract", plan, "--region", region, "--format", "csv"]) == 0
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert {row["region"] for row in rows} == {"湖南"}


@pytest.mark.parametrize(("region", "near"), [("湖北生", "湖北")])
@pytest.mark.parametrize("verb", ["add", "extract"])
def test_an_unknown_region_is_refused_with_the_nearest(
    verb: str, region: str, near: str, plan: str, capsys: Capture
) -> None:
    assert cli.run([verb, plan, "--region", region]) == 2
    out, err = capsys.readouterr()
    assert (out, near in err, region in err) == ("", True, True)


def test_no_region_at_all_is_said_so(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("到2028年，总算力达到30EFLOPS。", "utf-8")
    assert cli.run(["add", str(path), "--yes", "--title", "算力行动计划"]) == 2
    assert WORDS.review.no_region in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_text_without_words_is_said_to_be_so(text: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "empty.txt"
    path.write_text(text)
    told = WORDS.review.empty.format(path=path)
    assert cli.run(["extract", str(path)]) == 0
    assert told in capsys.readouterr().err
    assert cli.run(["add", str(path), "--yes"]) == 2
    assert told in capsys.readouterr().err


def test_a_plan_without_a_date_is_told_what_it_lacks(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT.replace("2026年1月5日", ""), "utf-8")
    assert cli.run(["add", str(path), "--yes"]) == 0
    assert "--published" in capsys.readouterr().err


def test_with_data_the_plan_goes_there(plan: str, copied: Path, capsys: Capture) -> None:
    assert cli.run(["add", plan, "--yes", "--data", str(copied)]) == 0
    name = capsys.readouterr().out.strip()
    assert not own_plans.home().exists()
    for argv in (["targets", f"document={name}"], ["figure", "1"]):
        assert cli.run([*argv, "--data", str(copied), "--format", "csv"]) == 0
        assert name in capsys.readouterr().out
    assert cli.run(["validate", str(copied)]) == 0
    assert cli.run(["remove", name, "--data", str(copied)]) == 0


@pytest.mark.parametrize("folder", ["notes", "file", "broken"])
def test_a_folder_that_is_no_dataset_is_refused_by_name(
    folder: str, plan: str, tmp_path: Path, copied: Path, capsys: Capture
) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "letter.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (copied / "targets.csv").write_text('"')
    copied.rename(tmp_path / "broken")
    before = sorted(tmp_path.rglob("*"))
    assert cli.run(["add", plan, "--yes", "--data", str(tmp_path / folder)]) == 2
    out, err = capsys.readouterr()
    assert (out, str(tmp_path / folder) in err, len(err.splitlines())) == ("", True, 1)
    assert sorted(tmp_path.rglob("*")) == before


def test_an_unknown_indicators_english_name_is_the_chinese_one(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT.replace("存储总量超过50EB", "卫星算力达到7EFLOPS"), "utf-8")
    assert cli.run(["add", str(path), "--yes"]) == 0
    found = load(added=own_plans.home()).indicators
    names = found.filter(found["group"] == "own")["name_en"].to_list()
    assert names == ["卫星算力 (EFLOPS)"]


def test_extract_prints_the_columns_of_targets(plan: str, capsys: Capture) -> None:
    assert cli.run(["extract", plan, "--format", "csv", "--explain"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["value"] for row in rows] == ["30", "50", "3.6"]
    assert {row["region"] for row in rows} == {"湖南"}
    assert "subject-before" in rows[0]["rules"]


def test_add_and_remove(plan: str, tmp_path: Path, capsys: Capture) -> None:
    mine = ["--data", str(tmp_path / "mine")]
    assert cli.run(["add", plan, "--yes", *mine]) == 0
    name = capsys.readouterr().out.strip()
    assert cli.run(["targets", f"document={name}", "--format", "csv", *mine]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert cli.run(["remove", name, *mine]) == 0
    assert cli.run(["remove", name, *mine]) == 2


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--published", "soon"], "soon"),
        (["--data", "/dev/null/x"], "/dev/null"),
    ],
)
def test_wrong_use_is_one_line(
    more: list[str], told: str, plan: str, tmp_path: Path, capsys: Capture
) -> None:
    mine = [] if "--data" in more else ["--data", str(tmp_path / "mine")]
    assert cli.run(["add", plan, "--yes", *mine, *more]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.strip().splitlines())) == ("", 1)
    assert told in err


def test_extract_tells_of_a_table_that_gave_nothing(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.md"
    path.write_text("|甲|乙|\n|---|---|\n|子|35|\n", "utf-8")
    assert cli.run(["extract", str(path)]) == 0
    assert "甲 乙" in capsys.readouterr().err


def test_extract_gives_what_is_reached_when_asked(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("截至2024年底，全省总算力已达5EFLOPS。", "utf-8")
    for arguments, count in (([], 0), (["--status"], 1)):
        assert cli.run(["extract", str(path), "--format", "csv", *arguments]) == 0
        assert capsys.readouterr().out.count("status") == count
