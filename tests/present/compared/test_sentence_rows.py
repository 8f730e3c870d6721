"""Documents are read in sentences and paragraphs, in one column where two would be too narrow."""

from __future__ import annotations

import pytest

from tests.texts.compare.report import rules
from tui.present.compared.reading_view import ConferenceState, Reading
from tui.present.compared.rendering import render
from tui.present.compared.sentence_rows import rows_of
from tui.present.compared.topic_layout import TopicLayout
from tui.texts.compare import compare_documents
from tui.words import EN, ZH

ONE = "坚持稳中求进，保持经济平稳。扩大内需，提高供给质量。\n规模达到50亿元。\n"
TWO = "坚持稳中求进，促进经济平稳，改善预期。扩大内需，提高供给质量。\n规模达到80亿元。\n"
THREE = TWO.replace("80", "90").replace("扩大内需，", "")


def found(*texts: str):
    return compare_documents([(f"{n}.txt", text) for n, text in enumerate(texts)], rules())


def lines(comparison, width: int, **state) -> list[str]:
    reading = Reading(comparison, ConferenceState(**state))
    return [line.text.plain for line in TopicLayout(reading.topic, ZH, width).lines(reading)[0]]


def test_a_row_is_a_sentence_in_both_texts() -> None:
    rows = rows_of(found(ONE, TWO).topics[0], sentences=True)
    assert [["".join(clause.text for clause in cell) for cell in row] for row in rows] == [
        ["坚持稳中求进，保持经济平稳。", "坚持稳中求进，促进经济平稳，改善预期。"],
        ["扩大内需，提高供给质量。\n"] * 2,
        ["规模达到50亿元。\n", "规模达到80亿元。\n"],
    ]


def test_the_rows_of_a_text_have_all_its_clauses_once() -> None:
    topic = found(ONE, TWO[::-1], THREE).topics[0]
    for n, text in enumerate(topic.texts):
        shown = [id(c) for row in rows_of(topic, sentences=True) for c in row[n]]
        assert sorted(shown) == sorted(map(id, text.clauses))


def test_an_empty_line_parts_paragraphs_of_several_sentences() -> None:
    plain = lines(found(ONE, TWO), 78)
    (empty,) = [n for n, line in enumerate(plain) if not line.strip()]
    assert "提高供给质量。" in plain[empty - 1]
    assert "规模达到" in plain[empty + 1]


def test_steps_go_from_sentence_to_sentence() -> None:
    reading = Reading(found(ONE, TWO), ConferenceState())
    assert [row for _, row in reading.stops] == [0, 2]


@pytest.mark.parametrize("state", [{}, {"inline": True}])
def test_three_documents_in_80_columns_are_one_column(state) -> None:
    plain = lines(found(ONE, TWO, THREE), 77, **state)
    assert [line for line in plain if "→" in line] == ["1.txt → 2.txt"]
    assert "规模达到▽#50亿▲#80亿元。" in plain
    assert "规模达到▽#80亿▲#90亿元。" in plain


def test_one_column_is_chosen_and_left_again() -> None:
    beside, one = lines(found(ONE, TWO), 78), lines(found(ONE, TWO), 78, inline=True)
    assert any("│" in line for line in beside)
    assert not any("│" in line for line in one)
    assert one[0] == "坚持稳中求进，▽保持▲促进经济平稳，▲改善预期。"


def test_context_is_counted_in_sentences() -> None:
    text = render(found(ONE, TWO), "text", EN, width=80, changes=True, context=1)
    assert "扩大内需，提高供给质量。" in text
    bare = render(found(ONE, TWO), "text", EN, width=80, changes=True)
    assert "扩大内需" not in bare
    assert EN.compare.hidden.format(count=1) in bare


def test_three_texts_in_a_narrow_terminal_are_a_redline() -> None:
    text = render(found(ONE, TWO, THREE), "text", EN, width=80)
    assert "[0.txt → 1.txt]" in text
    assert "【－50亿】【＋80亿】元" in text
