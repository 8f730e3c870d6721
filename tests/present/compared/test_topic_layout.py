"""A topic in lines: whose order its clauses have, and what is kept from one laying to the next."""

from __future__ import annotations

from dataclasses import replace

from tui.present.compared.reading_view import ConferenceState, Reading, out_of_order
from tui.present.compared.topic_layout import OUT_OF_ORDER, TopicLayout
from tui.texts.compare import compare
from tui.words import ZH

BEFORE = "甲甲甲甲甲甲，乙乙乙乙，丙丙丙丙丙丙，丁丁丁丁丁丁。"
AFTER = "甲甲甲甲甲甲，丙丙丙丙丙丙，丁丁丁丁丁丁，乙乙乙乙。"
FOUND = compare([("a", {"题": BEFORE}), ("b", {"题": AFTER})])


def lines(width: int, **state) -> list[str]:
    reading = Reading(FOUND, ConferenceState(**state))
    return [line.text.plain for line in TopicLayout(reading.topic, ZH, width).lines(reading)[0]]


def test_a_clause_beside_those_of_the_other_text_is_told_to_stand_elsewhere() -> None:
    topic = FOUND.topics[0]
    elsewhere = [len(out_of_order(topic.rows, n, text)) for n, text in enumerate(topic.texts)]
    assert elsewhere == [1, 0]
    turned = [line for line in lines(60) if OUT_OF_ORDER in line]
    assert [line.split("│")[0].strip() for line in turned] == [f"{OUT_OF_ORDER}↓乙乙乙乙，"]


def test_one_under_another_each_text_has_its_own_order() -> None:
    narrow = lines(30)
    text = "".join(line.strip("↑↓") for line in narrow)
    assert BEFORE in text
    assert AFTER in text
    assert not any(OUT_OF_ORDER in line for line in narrow)
    assert [line for line in lines(30, changes_only=True) if "⋯" in line] == [
        "⋯ 未变 1 行", "⋯ 未变 2 行", "⋯ 未变 3 行",
    ]  # fmt: skip


def test_heads_tell_whose_lines_follow() -> None:
    reading = Reading(FOUND, ConferenceState())
    made, heads = TopicLayout(reading.topic, ZH, 30).lines(reading)
    assert [head.plain for _, head in heads] == ["a", "b"]
    assert made[heads[1][0]].text.plain == "b"
    ((at, head),) = TopicLayout(reading.topic, ZH, 60).lines(reading)[1]
    assert at == 0
    assert head.plain.split() == ["a", "│", "b"]


def test_what_was_wrapped_is_kept_and_what_is_looked_for_is_marked_anew() -> None:
    reading = Reading(FOUND, ConferenceState())
    layout = TopicLayout(reading.topic, ZH, 60)
    first, _ = layout.lines(reading)
    again, _ = layout.lines(reading.next_one(replace(reading.state, changes_only=True)))
    assert all(any(line is one for one in first) for line in again if line.row >= 0)
    marked, _ = layout.lines(reading.next_one(replace(reading.state, query="丙丙")))
    reverse = [
        line.row for line in marked if any("reverse" in str(s.style) for s in line.text.spans)
    ]
    assert reverse == [1]
    last, _ = layout.lines(reading)
    assert [line.text for line in last] == [line.text for line in first]
