"""A bare noun belongs to an indicator only where the plan or the sentence is about its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import vocabulary
from tui.texts.extract import Plan, extract, field_of

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

LOW = "湖北省低空经济高质量发展行动方案（2025—2027年）"
AI = "湖北省人工智能产业行动方案（2025—2027年）"


@pytest.mark.parametrize(
    ("title", "text", "slug"),
    [
        (LOW, "到2027年，产业规模达到700亿元。", None),
        (LOW, "到2027年，核心产业规模达到200亿元。", None),
        (AI, "到2027年，产业规模达到700亿元。", "ai_industry_scale"),
        (AI, "到2027年，产业营收突破700亿元。", "ai_industry_scale"),
        (LOW, "壮大人工智能产业，到2027年，产业规模达到700亿元。", "ai_industry_scale"),
        (LOW, "到2027年，人工智能产业规模达到700亿元。", "ai_industry_scale"),
        (AI, "发展机器人和低空经济，到2027年，低空经济产业规模达到700亿元。", None),
    ],
)
def test_whose_scale_it_is(title: str, text: str, slug: str | None, dataset: Dataset) -> None:
    words = vocabulary(dataset)
    field = field_of(text, words, title)
    (row,) = extract(text, words, Plan(2025, 2027, field=field))
    assert (row.indicator if row.known else None) == slug


@pytest.mark.parametrize(
    ("title", "text", "field"),
    [
        (LOW, "", "low_altitude"),
        ("关于加快人工智能与机器人发展的意见", "", "ai"),
        ("深圳市具身智能机器人行动计划", "人工智能", "robots"),
        ("大数据中心建设方案", "", "compute"),
        ("实施方案", "低空经济、低空物流、低空旅游、人工智能", "low_altitude"),
        ("实施方案", "没有说", ""),
    ],
)
def test_what_a_plan_is_about(title: str, text: str, field: str, dataset: Dataset) -> None:
    assert field_of(text, vocabulary(dataset), title) == field
