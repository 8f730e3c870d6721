"""A plan of one's own, read, compared, and added or removed by commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui import cli
from tui.analysis.adding import (
    Draft,
    compare_row,
    edited,
    overlaid,
    propose,
    read,
    save,
    vocabulary,
    year_of,
)
from tui.present.lists import Lists, cell_text
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.tables.query import View
from tui.texts import documents
from tui.texts.extract import Found
from tui.words import ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

Capture = pytest.CaptureFixture[str]
TEXT = """湖南省算力行动计划（2026—2028年）（征求意见稿）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，智能算力达到3600PFLOPS以上。
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_title_region_date_and_status_are_proposed(dataset: Dataset) -> None:
    draft = propose(Draft(TEXT), dataset)
    assert draft.title == "湖南省算力行动计划（2026—2028年）（征求意见稿）"
    assert (draft.region, draft.published) == ("湖南", "2026-01-05")
    assert (draft.status, draft.kind) == ("draft", "compute")


def test_rows_are_set_against_what_the_dataset_holds(dataset: Dataset) -> None:
    draft = propose(Draft(TEXT), dataset)
    rows = read(draft, vocabulary(dataset))
    assert [compare_row(row, dataset, "湖南").verdict for row in rows] == [
        "raised",
        "new",  # what is held is of data centres only
        "restated",
    ]
    assert compare_row(rows[0], dataset, "内蒙古").verdict == "new"


def test_a_date_is_a_date() -> None:
    assert [year_of(d) for d in ("", "2025", "2025-10", "2025.1.2", "2025年10月27日")] == [
        None, 2025, 2025, 2025, 2025,
    ]  # fmt: skip
    with pytest.raises(UserError, match="soon"):
        year_of("soon")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
def test_text_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes((TEXT * 3).encode(encoding))
    assert documents.read(path) == TEXT * 3


ROW = Found(
    "x_total", "", "=", 3600, None, "PFLOPS", 2028, "target", 0, 9, "总算力3600PFLOPS", known=False
)


@pytest.mark.parametrize(
    ("row", "column", "text", "wanted"),
    [
        (ROW, "indicator", "total_compute", (3.6, None, "EFLOPS")),
        (
            replace(ROW, unit="个", quote="机柜2万个", value=20000),
            "indicator",
            "rack_count",
            (20000, None, "架"),
        ),
        (replace(ROW, unit="款", value=8), "indicator", "model_count", (8, None, "款")),
        (
            replace(ROW, unit="%", value=-20, comparator="change"),
            "indicator",
            "compute_cost",
            (-20, None, "%"),
        ),
        (replace(ROW, unit="EFLOPS"), "value", "3600PFLOPS", (3.6, None, "EFLOPS")),
        (replace(ROW, unit="EFLOPS"), "value", "2 万 P", (20, None, "EFLOPS")),
        (replace(ROW, unit="家"), "value", "12", (12, None, "家")),
        (replace(ROW, unit="家"), "value_max", "", (3600, None, "家")),
        (replace(ROW, unit="家"), "value_max", "5家", (3600, 5, "家")),
    ],
)
def test_a_correction_takes_along_what_belongs_to_it(
    row: Found, column: str, text: str, wanted: tuple[object, ...], dataset: Dataset
) -> None:
    after = edited(row, column, text, dataset)
    assert (after.value, after.value_max, after.unit) == wanted


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("value", "many"),
        ("value", "3家5家"),
        ("value_max", "5EB"),
        ("year", "soon"),
        ("comparator", "≈"),
    ],
)
def test_a_correction_that_is_none_is_told(column: str, text: str, dataset: Dataset) -> None:
    with pytest.raises(UserError):
        edited(ROW, column, text, dataset)


def test_a_rare_measure_word_is_saved_as_the_indicators(dataset: Dataset, tmp_path: Path) -> None:
    draft = Draft("到2028年，培育百户人工智能企业。", "湖南", "算力计划", "2026")
    rows = read(draft, vocabulary(dataset))
    assert [row.unit for row in rows] == ["户"]
    name = save(tmp_path, draft, rows, dataset)
    held = overlaid(dataset, tmp_path).targets
    assert held.filter(held["document"] == name)["unit"].to_list() == ["家"]


def test_a_plan_of_ones_own_is_in_lists_figures_and_matrix_and_told_from_others(
    plan: Path, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "own"
    assert cli.run(["add", str(plan), "--yes", "--data", str(folder)]) == 0
    capsys.readouterr()
    found = load(added=folder)
    own = found.documents.filter(pl.col("table") == "own").row(0, named=True)
    page = Lists(Catalog(found, ZH)).page("targets", View("document.table=own"))
    title = next(column for column in page.columns if column.name == "document.title")
    assert cell_text(page.rows, 0, title) == f"✎ {own['title']}"
    matrix = Lists(Catalog(found, ZH)).page("targets", View(form="matrix"))
    mine = matrix.rows.filter(pl.col("region") == own["region"]).row(0, named=True)
    assert any(mine.get(slug) is not None for slug in page.rows["indicator"])
    every = Lists(Catalog(found, ZH)).page("targets", View())
    assert every.total > page.rows.height
