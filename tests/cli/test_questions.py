"""`question`, `revisions` and `--as-of` on the command line."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tui import cli

if TYPE_CHECKING:
    from pathlib import Path

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
    assert counted == [32, 32, 37, 50]
    assert cli.run(["plans", "--as-of", "soon"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_date_may_stand_before_the_command(capsys: Capture) -> None:
    assert cli.run(["--as-of", "today", "figure", "1", "--format", "csv"]) == 0
    assert rows(capsys.readouterr().out)[0]["value"] == "180"


def lengths(text: str) -> dict[str, float]:
    """The length of each bar in cells, by label."""
    parts = " ▏▎▍▌▋▊▉█"
    rows = (line.split("┤") for line in text.splitlines() if "┤" in line)
    return {label.strip(): sum(parts.index(char) / 8 for char in bar if char in parts[1:])
            for label, bar in rows}  # fmt: skip


def test_a_question_is_drawn_with_true_lengths(tmp_path: Path, capsys: Capture) -> None:
    assert cli.run(["question", "concentration", "智算", "--format", "text"]) == 0
    drawn = lengths(capsys.readouterr().out)
    assert cli.run(["question", "concentration", "智算", "--format", "csv"]) == 0
    found = rows(capsys.readouterr().out)
    shares = {row["region"]: float(row["share"]) for row in found}
    top = max(shares, key=lambda region: shares[region])
    for region, share in shares.items():
        assert abs(drawn[region] / drawn[top] - share / shares[top]) < 0.02, region
    picture = tmp_path / "silence.svg"
    assert cli.run(["question", "silence", "pue", "-o", str(picture)]) == 0
    assert picture.read_text("utf-8").startswith("<svg")


@pytest.mark.parametrize("name", ["silence", "coverage", "deadlines", "pace", "consistency",
                                  "concentration", "incomparable"])  # fmt: skip
def test_every_question_has_a_chart(name: str, capsys: Capture) -> None:
    assert cli.run(["question", name, "--format", "text", "--width", "60"]) == 0
    assert "┤" in capsys.readouterr().out


def test_the_list_of_questions_is_no_chart(capsys: Capture) -> None:
    assert cli.run(["question", "--format", "svg"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert cli.run(["question", "pace", "智算", "year:1999", "--format", "text"]) == 2
