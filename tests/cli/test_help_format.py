"""Help, messages about wrong use, and the system's errors, in the reader's language."""

from __future__ import annotations

import errno
import re
import subprocess
import sys

import pytest
from cyclopts import CycloptsError

from tui import cli
from tui.cli import front_page
from tui.cli.commands import COMMANDS
from tui.cli.help_format import error_message
from tui.cli.program import app
from tui.words import EN, ZH

ENGLISH = re.compile(r"Display|[Uu]sage|required|default|choices|OPTIONS|Did you mean|Invalid")


def run(*argv: str, lang: str = "zh", shell: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tui", *argv, "--lang", lang]
    return subprocess.run(
        f"{' '.join(command)} {shell}" if shell else command,
        shell=bool(shell), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("command", ["chart", "add"])
def test_the_librarys_own_words_are_chinese_in_chinese(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([command, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"用法：duibiao {command}")
    assert not ENGLISH.search(told)
    assert "[必填]" in told
    # What stands for a word or a value is Chinese too; options and formats are names.
    frame = re.sub(r"--?[a-z-]+|\[可选：[^]]*\]|\x1b[^m]*m", "", told.split("╭", 1)[1])
    assert not re.search(r"\b(STR|INT|PATH|CHOICE|FLOAT|ARGS|NAME|TERMS|FILE)\b", frame)


@pytest.mark.parametrize(
    ("command", "usage"),
    [("table", "[查询...]"), ("completion", "[SHELL]"), ("chart", "名称 [查询...]")],
)
def test_usage_names_the_words(
    command: str, usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([command, "--help"]) == 0
    assert capsys.readouterr().out.splitlines()[0].endswith(usage)


def test_the_front_page_tells_exit_codes_and_the_environment() -> None:
    page = front_page.page()
    for name, about in {**ZH.cli_help.codes, **ZH.cli_help.variables}.items():
        assert re.search(rf"\n  {name} +{re.escape(about)}\n", page)


def test_the_front_page_names_every_command_option_and_tab() -> None:
    page = front_page.page()
    assert set(COMMANDS) == {name for name in app if not name.startswith("-")}
    for name in COMMANDS:
        assert f"\n  {name} " in page
    options = {name for each in app.assemble_argument_collection() for name in each.names}
    assert options >= {"--tab", "--query", "--sort", "--data", "--lang"}
    for name in {*options, "--help", "-h", "--version"}:
        assert f"{name}" in page
    assert not ENGLISH.search(page)


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        (["--help"], True), (["-h"], True), (["--lang", "en", "-h"], True),
        (["--help", "--lang=zh"], True), (["--help", "--lang"], False), ([], False),
        (["targets", "--help"], False), (["--lang", "en"], False),
    ],
)  # fmt: skip
def test_when_the_front_page_is_wanted(argv: list[str], wanted: bool) -> None:
    assert front_page.is_wanted(argv) == wanted


def test_in_english_they_are_english() -> None:
    told = run("chart", "--help", lang="en").stdout
    assert told.startswith("Usage: duibiao chart [OPTIONS] NAME")
    assert "[default: bar]" in told
    assert told.count("[required]") == 1


WRONG = [
    (["nosuch"], "没有命令 'nosuch'", "there is no command 'nosuch'"),
    (["targest"], "是不是 targets？", "did you mean targets?"),
    (["targets", "--colums"], "没有选项 --colums；是不是 --columns？", "no option --colums"),
    (["targets", "--format", "pdf"], "'pdf' 无效；可选：table csv", "one of: table csv"),
    (["chart", "1", "--kind", "mapp"], "是不是 map？", "did you mean map?"),
    (["figure", "x"], "图号 的值 'x' 无效；应为整数", "a whole number is"),
    (["figure"], "缺少 图号", "NUMBER is missing"),
    (["figure", "1", "2"], "多余的：2", "no place for: 2"),
    (["compare", "--width"], "缺少 --width", "--width is missing"),
    (["plans", "--sort", "a", "--sort", "b"], "--sort 给出了不止一次", "more than once"),
    (["figure", "1", "--force=maybe"], "不必给值", "give none"),
]


@pytest.mark.parametrize(("argv", "zh", "en"), WRONG)
def test_what_is_typed_wrong_is_said_in_both_languages(argv: list[str], zh: str, en: str) -> None:
    with pytest.raises(CycloptsError) as caught:
        app(argv, exit_on_error=False, print_error=False)
    assert zh in error_message(caught.value, app, ZH)
    assert not ENGLISH.search(error_message(caught.value, app, ZH))
    assert en in error_message(caught.value, app, EN)


@pytest.mark.parametrize("argv", [("targets",), ("targets", "--format", "xlsx"), ("--version",)])
def test_a_full_disk_behind_stdout_is_one_line(argv: tuple[str, ...]) -> None:
    done = run(*argv, shell="> /dev/full")
    assert (done.returncode, done.stderr) == (2, "duibiao: 无法读写：磁盘已满\n")


def test_usual_errors_of_the_system_are_chinese_others_as_they_come() -> None:
    assert ZH.why(FileNotFoundError(errno.ENOENT, "No such file")) == "没有这个文件或文件夹"
    assert EN.why(FileNotFoundError(errno.ENOENT, "No such file")) == "No such file"
    assert ZH.why(OSError("odd")) == "odd"


def test_a_file_that_is_not_there_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "/nonexistent.txt"]) == 2
    assert ZH.cli_help.system["ENOENT"] in capsys.readouterr().err
