"""`question`, `revisions` and `--as-of` on the command line."""

from __future__ import annotations

import csv
import io

import pytest

from tui import cli

Capture = pytest.CaptureFixture[str]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_silence_is_a_row_a_silent_region(capsys: Capture) -> None:
    assert cli.run(["question", "silence", "pue", "--format", "csv"]) == 0
    found = rows(capsys.readouterr().out)
    assert next(iter(found[0])) == "region"
    assert {row["status"] for row in found} <= {"未提", "无原文", "无规划"} | {
        "says nothing", "no text", "no plan",
    }  # fmt: skip
    assert len(found) == len({row["region"] for row in found}) == 20


def test_the_list_of_questions_and_a_wrong_name(capsys: Capture) -> None:
    assert cli.run(["question", "--format", "json"]) == 0
    assert '"consistency"' in capsys.readouterr().out
    assert cli.run(["question", "nothing"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_revisions_are_all_that_is_known_unless_a_date_is_named(capsys: Capture) -> None:
    assert cli.run(["revisions", "贵州", "--format", "csv"]) == 0
    assert len(rows(capsys.readouterr().out)) == 3
    assert cli.run(["revisions", "贵州", "--format", "csv", "--as-of", "2024-12-20"]) == 0
    assert rows(capsys.readouterr().out) == []


def test_a_date_decides_what_counts(capsys: Capture) -> None:
    counted = []
    for date in ([], ["--as-of", "2024-12-20"], ["--as-of", "2025-01-08"], ["--as-of", "today"]):
        assert cli.run(["plans", "--format", "csv", *date]) == 0
        counted.append(len(rows(capsys.readouterr().out)))
    assert counted == [32, 32, 34, 43]
    assert cli.run(["plans", "--as-of", "soon"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_date_may_stand_before_the_command(capsys: Capture) -> None:
    assert cli.run(["--as-of", "today", "figure", "1", "--format", "csv"]) == 0
    assert rows(capsys.readouterr().out)[0]["value"] == "180"
