"""Words and phrases by text: found in the texts, counted, and placed."""

from __future__ import annotations

from tests.texts.compare.report import rules
from tui.texts.compare.term_counts import term_counts

TEXTS = [
    "一、目标\n推动高质量发展。\n二、任务\n构建双循环新发展格局，双循环。\n",
    "一、目标\n发展新质生产力。\n二、任务\n新质生产力是先进生产力。\n",
    "一、目标\n因地制宜发展新质生产力，发展新质生产力。\n",
]


def found(query: str = ""):
    return {row.term: row for row in term_counts(TEXTS, rules(), query)}


def test_a_phrase_that_no_list_has_is_found_in_the_texts() -> None:
    rows = found()
    name = next(term for term in rows if "新质生产力" in term)
    assert rows[name].counts[0] == 0
    assert rows[name].first == 1
    assert rows[name].last == 2


def test_what_is_asked_for_is_counted_as_it_is_written() -> None:
    rows = found("双循环")
    assert rows["双循环"].counts == (2, 0, 0)
    assert rows["双循环"].place == "任务"
    assert all("双循环" in term for term in rows)


def test_what_none_has_is_not_told() -> None:
    assert found("无此词语") == {}
