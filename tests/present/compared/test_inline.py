"""A redline of two texts: the later one word for word, and the earlier one's own words."""

from __future__ import annotations

import pytest

from tests.texts.compare.report import rules
from tui.present.compared.inline import in_context, redline
from tui.texts.compare import compare

PAIRS = [
    ("公司可以设立分公司。", "公司应当设立分公司。"),
    ("设立公司，应当登记。", "设立公司，应当依法登记。"),
    ("设立公司，应当依法登记。", "设立公司，应当登记。"),
    ("甲乙丙丁戊，己庚辛壬癸。", "甲乙丙丁戊，新的一句话，己庚辛壬癸。"),
    ("规模达到50亿元。", "规模达到100亿元。"),
    ("", "新的一句话。"),
    ("旧的一句话。", ""),
]


def topic(before: str, after: str):
    return compare([("a", {"": before}), ("b", {"": after})], rules()).topics[0]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_what_is_not_dropped_is_the_later_text(before: str, after: str) -> None:
    rows = topic(before, after).rows
    runs = [run for row in rows for run in redline(row)]
    assert "".join(run.text for run in runs if run.kind != "dropped") == after
    assert "".join(run.text for run in runs if run.kind in ("same", "dropped")) == before


def test_dropped_words_stand_before_what_replaces_them() -> None:
    rows = topic(*PAIRS[0]).rows
    kinds = [(run.text, run.kind) for row in rows for run in redline(row)]
    assert kinds == [
        ("公司", "same"), ("可以", "dropped"), ("应当", "new"), ("设立分公司。", "same"),
    ]  # fmt: skip


def test_so_many_rows_stay_around_a_change() -> None:
    lines = [f"第{n}句没有变化。" for n in "一二三四五六七八九"]
    rows = topic("".join(lines), "".join([*lines[:4], "第五句变了样子。", *lines[5:]])).rows
    assert [(shown, len(group)) for shown, group in in_context(rows, 1)] == [
        (False, 3), (True, 3), (False, 3),
    ]  # fmt: skip
    assert [(shown, len(group)) for shown, group in in_context(rows, None)] == [(True, 9)]
