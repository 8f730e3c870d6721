"""Each rule by which a number is left alone, on an example of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import vocabulary
from tui.texts.extract import Plan, exclusions, extract
from tui.texts.extract.attachment import Mention
from tui.texts.numerals import quantities

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

EXAMPLES = {
    "own_parts": ("部署", "25项", "重点任务。"),
    "ordinal": ("实施“", "七项", "工程”"),
    "article": ("形成", "一个", "体系"),
    "threshold": ("营收超", "50亿元", "企业"),
    "definition": ("1P相当于每秒", "1000万亿次", "计算"),
    "grant": ("给予最高", "500万元", "奖励"),
    "cited": ("对照“全国算力规模超过", "300EFLOPS", "”的要求"),
    "ratio": ("算力每投入", "1元", "，"),
    "supposed": ("只要年服务企业超过", "200家", "，可申请补贴"),
    "term": ("于收到申请后", "20个工作日", "内办结"),
    "forecast": ("预计全球市场规模将突破", "1000亿元", "。"),
    "achieved": ("截至2024年底建成智算中心", "10个", "。"),
}


@pytest.mark.parametrize("rule", exclusions.NOT_TAKEN, ids=lambda rule: rule.__name__)
def test_a_rule_takes_its_example_and_no_plain_goal(rule: object) -> None:
    assert callable(rule)
    assert rule.__doc__
    left, written, right = EXAMPLES[rule.__name__]  # type: ignore[attr-defined]
    quantity = next(quantities(written))
    assert rule(Mention(quantity, left, right, ""))
    for unit, subject in (
        ("12EFLOPS", "总算力达到"),
        ("10个", "建成智算中心"),
        ("70%", "上架率达到"),
    ):
        assert not rule(Mention(next(quantities(unit)), subject, "。", ""))


def test_tasks_of_others_are_counted_and_where_it_is_done_is_not(dataset: Dataset) -> None:
    text = "到2027年，揭榜国家创新任务12项以上，在6个重点行业打造18个示范工厂。本方案部署9项任务。"
    rows = extract(text, vocabulary(dataset), Plan(2025, 2027))
    assert [(row.value, row.comparator) for row in rows] == [(12, ">="), (18, "=")]


def test_a_comparator_behind_a_units_abbreviation(dataset: Dataset) -> None:
    text = "到2027年，算力规模达到3000千万亿次浮点运算/秒（PFLOPS）以上。"
    (row,) = extract(text, vocabulary(dataset), Plan(2025, 2027))
    assert (row.value, row.unit, row.comparator) == (3, "EFLOPS", ">=")


def test_a_share_of_each_is_not_the_whole_and_no_goal_is_negative(dataset: Dataset) -> None:
    text = "到2027年，全省人均算力达到0.4TFLOPS，总算力达到负7P，总算力达到6EFLOPS。"
    rows = extract(text, vocabulary(dataset), Plan(2025, 2027))
    assert [(row.known, row.value) for row in rows] == [(False, 4e-7), (True, 6)]
