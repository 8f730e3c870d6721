"""Tables in every form give rows of their own years and units; one that gives none is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import vocabulary
from tui.texts.extract import Found, Plan, Vocabulary, read

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

PLAN = Plan(published=2025, ends=2027)
Cells = tuple[str, float, str, int | None, str]

MARKDOWN = """
| 指标 | 单位 | 2023年 | 2025年 | 2027年 | 年均增速 | 属性 |
|---|---|---|---|---|---|---|
| 算力总规模 | EFLOPS | 5 | 10 | ≥20 | 30% | 预期性 |
| 标准机架 | 万架 | 3 | — | 12以上 | 20% | 约束性 |
"""
COMPUTE: list[Cells] = [
    ("total_compute", 5, "EFLOPS", 2023, "baseline"),
    ("total_compute", 10, "EFLOPS", 2025, "target"),
    ("total_compute", 20, "EFLOPS", 2027, "target"),
    ("rack_count", 30000, "架", 2023, "baseline"),
    ("rack_count", 120000, "架", 2027, "target"),
]
TWO: list[Cells] = [
    ("total_compute", 10, "EFLOPS", 2025, "target"),
    ("total_compute", 20, "EFLOPS", 2027, "target"),
]
BASED: list[Cells] = [
    ("total_compute", 10, "EFLOPS", 2023, "baseline"),
    ("total_compute", 20, "EFLOPS", 2027, "target"),
    ("rack_count", 30000, "架", 2023, "baseline"),
    ("rack_count", 50000, "架", 2027, "target"),
]
FORMS: dict[str, tuple[str, list[Cells]]] = {
    "Markdown with units and properties": (MARKDOWN, COMPUTE),
    "a unit in the head of the row": (
        "|指标|2025年|2027年|\n|---|---|---|\n|算力总规模（EFLOPS）|10|20|\n", TWO,
    ),
    "no rule, no outer bars": ("指标|2025年|2027年\n算力总规模（EFLOPS）|10|20\n", TWO),
    "a unit in the caption": (
        "单位：EFLOPS\n|指标|2025年|2027年|\n|---|---|---|\n|算力总规模|10|20|\n", TWO,
    ),
    "a unit in the heading": (
        "|指标|2025年（EFLOPS）|2027年（EFLOPS）|\n|---|---|---|\n|算力总规模|10|20|\n", TWO,
    ),
    "a heading of two rows": (
        "|指标|目标值|目标值|\n|指标|2025年|2027年|\n|---|---|---|\n|算力总规模（EFLOPS）|10|20|\n",
        TWO,
    ),
    "a category before the label": (
        "|类别|指标|2025年|2027年|\n|---|---|---|---|\n|算力|算力总规模（EFLOPS）|10|20|\n", TWO,
    ),
    "numbered rows": (
        "|序号|指标|2025年|2027年|\n|---|---|---|---|\n|1|算力总规模（EFLOPS）|10|20|\n", TWO,
    ),
    "years at the head of the rows": (
        "|年份|算力总规模（EFLOPS）|\n|---|---|\n|2025年|10|\n|2027年|20|\n", TWO,
    ),
    "tabs": ("指标\t2025年\t2027年\n算力总规模（EFLOPS）\t10\t20\n", TWO),
    "flattened, with a heading": (
        "指标 单位 2023年 2027年 属性\n算力总规模 EFLOPS 10 20 预期性\n标准机架 万架 3 5 预期性\n",
        BASED,
    ),
    "flattened, the years in the caption": (
        "主要指标（2023年、2027年）\n算力总规模（EFLOPS） 10 20\n标准机架（万架） 3 5\n", BASED,
    ),
    "a cell a line": (
        "指标\n单位\n2025年\n2027年\n算力总规模\nEFLOPS\n10\n20\n", TWO,
    ),
    "units of several rows in the caption": (
        "目标（单位：EFLOPS、亿元）\n|指标|2025年|2027年|\n|---|---|---|\n|算力总规模|10|20|\n",
        TWO,
    ),
    "a present value and an aim": (
        "|指标|现状|2027年目标|\n|---|---|---|\n|标准机架（万架）|3|5|\n",
        [("rack_count", 30000, "架", None, "baseline"),
         ("rack_count", 50000, "架", 2027, "target")],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def words(dataset: Dataset) -> Vocabulary:
    return vocabulary(dataset)


def facts(row: Found) -> Cells:
    return row.indicator, row.value, row.unit, row.year, row.role


@pytest.mark.parametrize("form", FORMS)
def test_a_table_gives_rows(form: str, words: Vocabulary) -> None:
    text, wanted = FORMS[form]
    found = read(text, words, PLAN)
    assert sorted(map(facts, found.rows), key=str) == sorted(wanted, key=str)
    assert not found.unread
    assert all(text[row.start : row.end] == row.quote for row in found.rows)


def test_comparators_in_cells(words: Vocabulary) -> None:
    text = (
        "|指标|2027年|\n|---|---|\n|总算力（EFLOPS）|≥20|\n|上架率（%）|70左右|\n|PUE|1.25以下|\n"
    )
    assert [row.comparator for row in read(text, words, PLAN).rows] == [">=", "~", "<="]


def test_a_unit_cell_is_no_value(words: Vocabulary) -> None:
    text = "|指标|单位|\n|---|---|\n|标准机架|万架|\n|人工智能产业规模|亿元|\n"
    assert read(text, words, PLAN).rows == ()


def test_a_table_that_gives_nothing_is_told(words: Vocabulary) -> None:
    text = "概况如下。\n\n|甲|乙|\n|---|---|\n|子|35|\n|丑|36|\n"
    found = read(text, words, PLAN)
    assert found.rows == ()
    assert [(table.line, table.heading) for table in found.unread] == [(3, "甲 乙")]


def test_sentences_in_cells_are_read_as_such(words: Vocabulary) -> None:
    text = "|任务|单位|\n|---|---|\n|到2027年建成智算中心10个以上|省发改委|\n"
    (row,) = read(text, words, PLAN).rows
    assert (row.indicator, row.value, row.year) == ("ai_center_count", 10, 2027)
