"""Region, kind and date of a plan: as a reader types them, and as the plan tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import Draft, date_parts, propose, region_of
from tui.words import UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

COMPUTE = "到2027年，总算力达到12EFLOPS，上架率达到70%，存储总量超过50EB。"
AI = "到2027年，人工智能核心产业规模达到500亿元，形成30个大模型，建设80个应用场景。"


@pytest.mark.parametrize("typed", ["湖北", "湖北省", "hubei", " HuBei ", "Hubei", "ｈｕｂｅｉ"])
def test_a_region_is_found_by_any_of_its_names(typed: str, dataset: Dataset) -> None:
    assert region_of(typed, dataset) == "湖北"


@pytest.mark.parametrize(
    ("typed", "region"),
    [("shanxi", "山西"), ("shaanxi", "陕西"), ("neimenggu", "内蒙古"), ("内蒙", "内蒙古"),
     ("Inner", "内蒙古"), ("广西壮族", "广西"), ("nmg", "内蒙古"), ("", ""), ("  ", "")],
)  # fmt: skip
def test_beginnings_and_initials(typed: str, region: str, dataset: Dataset) -> None:
    assert region_of(typed, dataset) == region


@pytest.mark.parametrize(
    ("typed", "told"), [("火星", "火星"), ("hu", "湖北 湖南"), ("河", "河北 河南")]
)
def test_no_region_and_several_are_told(typed: str, told: str, dataset: Dataset) -> None:
    with pytest.raises(UserError, match=typed) as caught:
        region_of(typed, dataset)
    assert all(name in str(caught.value) for name in told.split())


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("湖南省算力行动计划", AI, "compute"),
        ("湖南省人工智能行动计划", COMPUTE, "ai"),
        ("湖南省人工智能算力方案", AI, "compute"),
        ("湖南省实施方案", COMPUTE, "compute"),
        ("湖南省实施方案", AI, "ai"),
        ("湖南省实施方案", "没有数字。", "other"),
        ("湖北省低空经济发展方案", AI, "low_altitude"),
        ("湖北省实施方案", "发展低空经济，低空产业规模达到700亿元。", "low_altitude"),
    ],
)
def test_a_kind_is_told_by_the_title_else_by_what_is_set(
    title: str, text: str, kind: str, dataset: Dataset
) -> None:
    assert propose(Draft(text, title=title), dataset).kind == kind
    assert propose(Draft(text, title=title, kind="ai"), dataset).kind == "ai"


@pytest.mark.parametrize("date", ["2026-13-01", "2026-02-30", "2026年0月", "26-1-1"])
def test_a_day_that_is_none_is_told(date: str) -> None:
    with pytest.raises(UserError, match=date):
        date_parts(date)
