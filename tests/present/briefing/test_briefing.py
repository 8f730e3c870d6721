"""A region on a page: its parts, in three formats and two languages; nothing is interpreted."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

import docx
import polars as pl
import pytest

from tui.present import picture as pictures
from tui.present.briefing import BriefingFormat, briefing
from tui.present.briefing.content import briefing_of, key_numbers
from tui.present.export.error import ExportError
from tui.tables.catalog import Catalog
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset
    from tui.words import Words


@pytest.fixture
def _no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the extra is not installed."""

    def refuse() -> None:
        raise ExportError(lambda w: w.export.no_chinese_font)

    monkeypatch.setattr(pictures, "_require_altair", refuse)


def text_of(content: str | bytes) -> str:
    if isinstance(content, str):
        return content
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.usefixtures("_no_pictures")
@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("fmt", ["md", "html", "docx"])
def test_every_format_holds_numbers_ranks_silence_and_sentences(
    dataset: Dataset, words: Words, fmt: BriefingFormat
) -> None:
    catalog = Catalog(dataset, words)
    text = text_of(briefing(catalog, ["贵州"], fmt))
    found = briefing_of(catalog, "贵州")
    assert [section.heading for section in found.sections] == [
        words.briefing.key, words.briefing.charts, words.briefing.plans,
        words.questions.revisions, words.briefing.silent, words.briefing.sentences,
    ][:3] + [each.heading for each in found.sections[3:]]  # fmt: skip
    for section in found.sections:
        assert section.heading in text
    assert "2024-12-20" in text
    assert words.profile.rank.format(place=2, count=15) in text
    assert "总算力规模提升到 80 EFLOPS" in text
    assert "超总算力与智总算力占比达到 35%" in text  # a derived number has both its sentences
    assert "┤█" in text
    assert catalog.region("河南") in text


def test_three_numbers_those_that_most_regions_set(dataset: Dataset) -> None:
    from tui.analysis import profile

    (found,) = profile.profiles(Catalog(dataset, ZH), ["河南"])
    numbers = key_numbers(found)
    assert [line.indicator for line in numbers] == [
        "intelligent_compute", "total_compute", "intelligent_share",
    ]  # fmt: skip
    assert all(line.rank for line in numbers)


def test_a_date_brings_revisions(dataset: Dataset) -> None:
    catalog = Catalog(dataset.as_of(date(2025, 6, 1)), ZH)
    text = briefing(catalog, ["贵州"], "md")
    assert isinstance(text, str)
    assert "150 EFLOPS 2025 · 提高 ← 80 EFLOPS 2025" in text
    assert "2025-06-01" in text


def test_a_region_without_a_plan_has_a_page_too(dataset: Dataset) -> None:
    text = briefing(Catalog(dataset, ZH), ["新疆"], "md")
    assert isinstance(text, str)
    assert text.startswith("# 新疆")
    assert ZH.briefing.silent in text
    assert ZH.briefing.sentences not in text


@pytest.mark.usefixtures("_no_pictures")
def test_what_a_plan_says_is_text(dataset: Dataset) -> None:
    from dataclasses import replace

    wicked = "<script>alert(1)</script>|[x](y)\x1b[31m"
    plans = dataset.documents.with_columns(title=pl.lit(wicked))
    catalog = Catalog(replace(dataset, documents=plans), ZH)
    page = briefing(catalog, ["贵州"], "html")
    assert isinstance(page, str)
    assert "<script>" not in page
    assert "\x1b" not in page
    markdown = briefing(catalog, ["贵州"], "md")
    assert isinstance(markdown, str)
    assert "\x1b" not in markdown
    assert "[x](y)" not in markdown
    assert "\x1b" not in text_of(briefing(catalog, ["贵州"], "docx"))


def test_pictures_are_in_the_page_itself(dataset: Dataset) -> None:
    page = briefing(Catalog(dataset, EN), ["Henan", "guizhou"], "html")
    assert isinstance(page, str)
    assert page.count("<svg") == 4
    assert page.count("<h1>") == 2
    links = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert all(link.startswith("#") for link in links)


def test_a_wrong_region_is_said(dataset: Dataset) -> None:
    with pytest.raises(UserError, match="河南"):
        briefing(Catalog(dataset, ZH), ["河男"], "md")


def test_the_command_writes_each_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tui import cli

    assert cli.run(["brief", "新疆"]) == 0
    assert capsys.readouterr().out.startswith("# 新疆")
    path = tmp_path / "xj.docx"
    assert cli.run(["brief", "xinjiang", "-o", str(path)]) == 0
    assert docx.Document(str(path)).paragraphs[0].text.startswith("新疆")
    assert cli.run(["brief", "新疆", "-o", str(path)]) == 2  # it exists
    assert cli.run(["brief", "新疆", "-o", str(tmp_path / "x.pdf")]) == 2
    assert cli.run(["brief"]) == 2
    assert all(line for line in capsys.readouterr().err.splitlines())
