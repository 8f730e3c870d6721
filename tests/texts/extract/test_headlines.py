"""A headline says what the text says again: one row, named as the text names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.adding import vocabulary
from tui.texts.extract import Plan, extract

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

PLAN = Plan(2025, 2027)
TITLE = "某市：到2027年引育一批低空飞行器企业 低空经济产值超过260亿元\n"
BODY = "《方案》提出，到2027年，集聚相关企业90家，低空经济产值达到260亿元。\n"


def test_a_headline_and_its_text_are_one_row(dataset: Dataset) -> None:
    rows = extract(TITLE + BODY, vocabulary(dataset), PLAN)
    assert [(row.value, row.comparator) for row in rows] == [(90, "="), (260, "=")]
    assert rows[1].start > len(TITLE)
    (start, end), *_ = rows[1].also
    assert (TITLE + BODY)[start:end].endswith("260亿元")


def test_a_headline_alone_is_read(dataset: Dataset) -> None:
    rows = extract(TITLE + "详见附件，请认真贯彻执行。\n", vocabulary(dataset), PLAN)
    assert [(row.name, row.value) for row in rows] == [("低空经济产值", 260)]


def test_a_bare_noun_is_what_was_named_before(dataset: Dataset) -> None:
    text = "到2027年，海洋装备产业产值达到300亿元。其中，到2027年产值达到300亿元。"
    (row,) = extract(text, vocabulary(dataset), PLAN)
    assert (row.value, len(row.also)) == (300, 1)


def test_a_name_has_no_verb_and_what_is_new_is_its_scope(dataset: Dataset) -> None:
    text = "到2027年，规划通用机场4个，新建通用机场2个以上，开通无人机航线25条。"
    rows = extract(text, vocabulary(dataset), PLAN)
    assert [(row.name, row.scope) for row in rows] == [
        ("通用机场", "规划"), ("通用机场", "新建"), ("无人机航线", ""),
    ]  # fmt: skip
