"""`duibiao compare` on documents: what is printed, from where it is read, what is refused."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.texts.compare.test_places import plan
from tui import cli

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

ONE = plan("总体要求", "重点任务", "保障措施", "附则")
TWO = ONE.replace("建设集群", "建设枢纽")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(ONE, "utf-8")
    (tmp_path / "two.txt").write_text(TWO, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("files")
def test_documents_are_told_by_their_changes_and_whole_when_asked(capsys: Capture) -> None:
    assert cli.run(["compare", "one.txt", "two.txt"]) == 0
    short = capsys.readouterr().out
    assert "坚持创新驱动" not in short
    assert "4 个主题中 1 个有变化" in short
    assert "未变 3 个：总体要求、保障措施、附则" in short
    assert cli.run(["compare", "one.txt", "two.txt", "--all"]) == 0
    assert "坚持创新驱动" in capsys.readouterr().out
    assert cli.run(["compare", "one.txt", "one.txt"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "两份文本相同。"


@pytest.mark.usefixtures("files")
def test_other_forms_and_years_are_narrowed_only_when_asked(capsys: Capture) -> None:
    told = {}
    for flag in ([], ["--changes"]):
        assert cli.run(["compare", "one.txt", "two.txt", "--format", "json", *flag]) == 0
        told[len(flag)] = [topic["topic"] for topic in json.loads(capsys.readouterr().out)]
    assert told == {0: ["总体要求", "重点任务", "保障措施", "附则"], 1: ["重点任务"]}
    assert cli.run(["compare", "2023", "2024"]) == 0
    whole = capsys.readouterr().out
    assert cli.run(["compare", "2023", "2024", "--changes"]) == 0
    assert len(capsys.readouterr().out) <= len(whole)


@pytest.mark.usefixtures("files")
def test_a_topic_that_is_asked_for_is_shown_even_if_it_has_not_changed(capsys: Capture) -> None:
    assert cli.run(["compare", "one.txt", "two.txt", "--topic", "附则"]) == 0
    assert "本方案自发布之日起施行" in capsys.readouterr().out


@pytest.mark.usefixtures("files")
def test_standard_input_is_a_document(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ONE.encode())))
    assert cli.run(["compare", "-", "two.txt"]) == 0
    assert "stdin → two.txt：4 个主题中 1 个有变化" in capsys.readouterr().out


def test_a_process_substitution_is_a_document(files: Path) -> None:
    line = f"{sys.executable} -m tui compare <(cat one.txt) two.txt --lang zh"
    done = subprocess.run(["bash", "-c", line], cwd=files, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "4 个主题中 1 个有变化" in done.stdout


@pytest.mark.parametrize("name", ["fake.pdf", "fake.docx"])
@pytest.mark.parametrize("argv", [["compare", "one.txt"], ["extract"], ["add", "--yes"]])
def test_a_file_that_is_not_what_its_name_says_is_one_line(
    files: Path, capsys: Capture, name: str, argv: list[str]
) -> None:
    (files / name).write_text(ONE, "utf-8")
    assert cli.run([*argv, name]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{name}：文件名如此，内容却不是 {name[5:].upper()}" in line


@pytest.mark.parametrize("width", ["-5", "0", "19"])
@pytest.mark.usefixtures("files")
def test_a_width_without_room_is_refused(capsys: Capture, width: str) -> None:
    assert cli.run(["compare", "one.txt", "two.txt", "--width", width]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"--width {width}：至少 20" in line
    assert cli.run(["compare", "one.txt", "two.txt", "--width", "20"]) == 0
