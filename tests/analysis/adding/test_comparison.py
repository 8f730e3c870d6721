"""A row is set against a number of the same scope, and the line tells which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import compare_row, review_line
from tui.tables.catalog import Catalog
from tui.texts.extract import Found
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def row(indicator: str, value: float, unit: str, scope: str = "", **more: object) -> Found:
    facts = {"year": 2025, "role": "target", "comparator": "=", "value_max": None, **more}
    return Found(
        indicator=indicator, scope=scope, value=value, unit=unit, start=0, end=1, quote="…",
        **facts,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (row("total_compute", 20, "EFLOPS"), "raised"),
        (row("total_compute", 20, "EFLOPS", "全省"), "raised"),
        (row("total_compute", 5, "EFLOPS", "本省"), "lowered"),
        (row("total_compute", 10, "EFLOPS"), "restated"),
        (row("total_compute", 20, "EFLOPS", "新增"), "new"),
        (row("company_count", 20, "家"), "new"),
        (row("scenario_count", 50, "个"), "new"),
        (row("storage_total", 60, "EB"), "new"),
        (row("storage_total", 60, "EB", "全省数据中心"), "raised"),
    ],
)
def test_only_numbers_of_one_scope_are_compared(
    found: Found, verdict: str, dataset: Dataset
) -> None:
    comparison = compare_row(found, dataset, "湖南")
    assert comparison.verdict == verdict
    assert (comparison.before is None) == (verdict == "new")


def told(found: Found, dataset: Dataset, words: object = ZH) -> str:
    return review_line(found, compare_row(found, dataset, "湖南"), Catalog(dataset, words))  # type: ignore[arg-type]


def test_the_line_names_year_scope_and_plan(dataset: Dataset) -> None:
    assert told(row("total_compute", 20, "EFLOPS", year=2027, comparator=">"), dataset) == (
        "总算力 > 20 EFLOPS  2027  提高 10 → 20"
        "（2025，全省，湖南省算力支撑能力提升行动方案（2022—2025 年） 2023.1.10）"
    )
    line = told(row("company_count", 20, "家"), dataset)
    assert line.startswith("企业数量 = 20 家  2025  新增；已有的口径不同，不相比：2–3")
    assert "有全国影响力的生态主导型企业" in line
    assert told(row("total_compute", 10, "EFLOPS"), dataset, EN).startswith(
        "Total compute = 10 EFLOPS  2025  restated 10 (2025, 全省, "
    )


def test_a_starting_value_and_a_new_indicator_are_said_to_be_such(dataset: Dataset) -> None:
    assert told(row("total_compute", 4, "EFLOPS", role="baseline"), dataset).endswith("起点值")
    assert told(row("x_wei", 4, "颗", name="卫星"), dataset) == (
        "卫星（新指标） = 4 颗  2025  新增"
    )


def test_of_a_range_the_upper_value_counts_too(dataset: Dataset) -> None:
    same = row("company_count", 2, "家", "有全国影响力的生态主导型企业", value_max=3, year=2026)
    more = row("company_count", 2, "家", "有全国影响力的生态主导型企业", value_max=5, year=2026)
    assert compare_row(same, dataset, "湖南").verdict == "restated"
    assert compare_row(more, dataset, "湖南").verdict == "raised"
