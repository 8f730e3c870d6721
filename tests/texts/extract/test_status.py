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
