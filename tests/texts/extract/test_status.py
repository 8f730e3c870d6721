"""What is reached already is no target; it is kept apart when it is asked for, with its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import vocabulary
from tui.texts.extract import Plan, read

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

PLAN = Plan(published=2025, ends=2027)


@pytest.mark.parametrize(
    ("text", "value", "year"),
    [
        ("截至2024年底，全省总算力已达5EFLOPS。", 5, 2024),
        ("目前，全省已建成智算中心10个。", 10, 2025),
        ("现有企业超80家。", 80, 2025),
        ("人工智能企业300家，居全国第三位。", 300, 2025),
        ("去年，人工智能产业规模达到900亿元。", 900, 2024),
    ],
)
def test_status(text: str, value: float, year: int, dataset: Dataset) -> None:
    words = vocabulary(dataset)
    assert read(text, words, PLAN).rows == ()
    (row,) = read(text, words, PLAN, status=True).rows
    assert (row.role, row.value, row.year) == ("status", value, year)


def test_a_paragraph_goes_on_telling_what_is(dataset: Dataset) -> None:
    text = "数据显示，2024年产业规模达862亿元。技术深度嵌入多个领域，渗透率超30%。"
    assert read(text, vocabulary(dataset), PLAN).rows == ()
    more = text + "到2027年，上架率达到70%。"
    assert [row.value for row in read(more, vocabulary(dataset), PLAN).rows] == [70]


def test_what_was_added_is_not_carried_over_to_a_total(dataset: Dataset) -> None:
    text = "到2027年，新开通5G基站15万个，总数达到30万个。"
    added, total = read(text, vocabulary(dataset), PLAN).rows
    assert (added.value, total.value, total.indicator) == (150000, 300000, "base_station_count")
    assert "新" not in total.scope


def values(text: str, dataset: Dataset, plan: Plan) -> list[float]:
    return [row.value for row in read(text, vocabulary(dataset), plan).rows]


@pytest.mark.parametrize(
    ("published", "month", "expected"), [(2025, 12, []), (2025, 3, [9200, 88]), (2026, 1, [])]
)
def test_a_five_year_period_that_is_over_is_looked_back_on(
    published: int, month: int, expected: list[float], dataset: Dataset
) -> None:
    text = "“十四五”期间，全市建成5G基站9200个；行政村光纤覆盖率达到88%，较“十三五”末提高12.5%。"
    found = values(text, dataset, Plan(published, month=month))
    assert found[: len(expected)] == expected
    assert bool(found) is bool(expected)


def test_a_sentence_of_a_period_that_is_over_may_turn_to_goals(dataset: Dataset) -> None:
    text = "“十三五”期间，建成基站3000个；力争到2025年，建成基站8000个。"
    assert values(text, dataset, Plan(2021, month=4)) == [8000]


@pytest.mark.parametrize(
    "text",
    [
        "2025年，核心产业规模超过800亿元。全省规上企业数字化普及率超35%。",
        "目前全市建成数据中心12个。其中，城区、县域分别建成7个、5个。",
        "截至2025年9月底，标准机架达到11万架，算力中心突破40家。",
        "全国人大三次会议听取了报告，现已建成园区30个。",
        "初步估算，相关投资将超过600亿元。",
        "1.发展现状。“十四五”时期打下良好基础。网络覆盖全部行政村，实现同速。用户达21万户，普及率达56%。",
        "目前，平台已覆盖14个地市，登记数量突破60亿个，服务8万多家企业。",
        "某研究院预计，2026年市场规模将超700亿元，渗透率超20%。",
        "截至2022年底，用户超300万户。每万人拥有基站达到19.5个，高于16.2个的平均水平。",
    ],
)
def test_a_text_that_only_reports_has_no_target(text: str, dataset: Dataset) -> None:
    assert values(text, dataset, Plan(2026, month=3)) == []


def test_a_review_ends_at_a_heading_of_goals_without_a_number(dataset: Dataset) -> None:
    text = (
        "省政府负责人在大会上作了工作报告，会议听取了各方面的意见，要点如下\n2025年工作回顾\n"
        "城镇新增就业46万人。\n2026年主要预期目标\n城镇新增就业45万人以上。\n"
    )
    assert values(text, dataset, Plan(2026, month=1)) == [450_000]


def test_a_measured_scale_is_a_target(dataset: Dataset) -> None:
    assert values("到2030年，数据产业测算规模突破4000亿元。", dataset, Plan(2026)) == [4000]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("到2027年，总算力达到9EFLOPS。上架率达到66%。", "high"),
        ("“十五五”时期是关键阶段。上架率达到66%。", "medium"),
        ("“十五五”期间，上架率达到66%。", "medium"),
    ],
)
def test_a_time_that_is_only_mentioned_makes_a_row_uncertain(
    text: str, certainty: str, dataset: Dataset
) -> None:
    *_, row = read(text, vocabulary(dataset), Plan(2026, month=2)).rows
    assert (row.value, row.certainty) == (66, certainty)
