"""How commands read documents: tracked changes as asked, and a line on what was left out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.texts.documents.build import docx_of, paragraph, run
from tui import cli

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    inserted = f'<w:ins w:id="1" w:author="a">{run("60")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>30</w:delText></w:r></w:del>'
    body = paragraph("到2028年，全省总算力达到", deleted, inserted, "EFLOPS。")
    (tmp_path / "plan.docx").write_bytes(docx_of(body))
    return str(tmp_path / "plan.docx")


@pytest.mark.parametrize(("options", "value"), [([], 60), (["--as", "original"], 30)])
def test_tracked_changes_are_read_as_asked(
    plan: str, options: list[str], value: int, capsys: Capture
) -> None:
    assert cli.run(["extract", plan, "--format", "json", *options]) == 0
    shown = capsys.readouterr()
    assert [row["value"] for row in json.loads(shown.out)] == [value]
    assert len([line for line in shown.err.splitlines() if "plan.docx" in line]) == 1


def test_help_says_how_much_is_read(capsys: Capture) -> None:
    assert cli.run(["extract", "--help"]) == 0
    told = "".join(capsys.readouterr().out.split())
    assert "2,000,000" in told
    assert "500" in told
