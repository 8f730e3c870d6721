"""Each rule by which a number is left alone, on an example of its own."""

from __future__ import annotations

import pytest

from tui.texts.extract import exclusions
from tui.texts.extract.attachment import Mention
from tui.texts.numerals import numeral, quantities

EXAMPLES = {
    "own_parts": ("部署", "25项", "重点任务。"),
    "ordinal": ("实施“", "七项", "工程”"),
    "article": ("形成", "一个", "体系"),
    "threshold": ("营收超", "50亿元", "企业"),
    "definition": ("1P相当于每秒", "1000万亿次", "计算"),
    "grant": ("给予最高", "500万元", "奖励"),
    "cited": ("对照“全国算力规模超过", "300EFLOPS", "”的要求"),
    "ratio": ("算力每投入", "1元", "，"),
    "term": ("于收到申请后", "20个工作日", "内办结"),
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


@pytest.mark.parametrize(
    ("written", "value"),
    [("二十", 20), ("一百零五", 105), ("两千", 2000), ("千", 1000), ("三万五千", 35000),
     ("1,500", 1500), ("二〇二五", 2025), ("万亿", 10**12), ("1.5", 1.5), ("甲", None)],
)  # fmt: skip
def test_numerals(written: str, value: float | None) -> None:
    found = numeral(written)
    assert (found if found is None else float(found)) == value


@pytest.mark.parametrize(
    ("written", "value", "high", "unit"),
    [("2.5万P", 25, None, "EFLOPS"), ("350PB", 0.35, None, "EB"), ("45万架", 450000, None, "架"),
     ("万亿元", 10000, None, "亿元"), ("3—5家", 3, 5, "家"), ("15%-20%", 15, 20, "%"),
     ("百分之三十", 30, None, "%"), ("8KW", 8, None, "kW"), ("1.2Tbps", 1200, None, "Gbps"),
     ("2000万元", 0.2, None, "亿元"), ("5.3万余人", 53000, None, "人")],
)  # fmt: skip
def test_units_are_made_comparable(
    written: str, value: float, high: float | None, unit: str
) -> None:
    (found,) = quantities(written)
    upper = None if found.high is None else float(found.high)
    assert (float(found.value), upper, found.unit) == (pytest.approx(value), upper, unit)
    assert upper == high
