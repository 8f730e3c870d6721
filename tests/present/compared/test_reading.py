"""What the reader of a comparison sees and where steps go, without a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.texts.compare.report import QUOTED, years
from tui.analysis.conference import CompareError, text_names
from tui.present.compared.reading_view import (
    FORMATS,
    NO_ROW,
    ConferenceState,
    HiddenRows,
    Reading,
    changed,
    hits,
    next_selection,
    selections,
)
from tui.texts.compare import compare
from tui.words import EN, ZH

THREE = years("2022", "2023", "2024")
SAME = compare([("a", {"题": "甲，乙。"}), ("b", {"题": "甲，乙。"})])
DRAFT = compare(
    [
        ("a", {"一": "甲甲甲，乙乙乙，丙丙丙。", "二": "不变。", "三": "子子子，丑丑丑。"}),
        ("b", {"一": "甲甲甲，乙乙乙，丙丙丙，丁丁丁。", "二": "不变。", "三": "丑丑丑。"}),
    ]
)


def reading(topic: str = "", comparison=DRAFT, **state) -> Reading:
    return Reading(comparison, ConferenceState(topic=topic, **state))


def test_changes_only_leaves_out_rows_without_a_mark_and_counts_them():
    assert reading("一").rows == (0, 1, 2, 3)
    assert reading("一", changes_only=True).rows == (HiddenRows(3), 3)
    assert reading("二", changes_only=True).rows == (HiddenRows(1),)


def test_changes_only_keeps_what_is_looked_for():
    assert reading("一", changes_only=True, query="乙").rows == (HiddenRows(1), 1, HiddenRows(1), 3)


def test_every_row_with_a_mark_is_a_stop_and_no_other():
    for place, topic in enumerate(THREE.topics):
        stops = [row for at, row in reading(comparison=THREE).stops if at == place]
        assert stops == [n for n, row in enumerate(topic.rows) if changed(row)]


def test_steps_go_through_all_changes_of_all_topics_and_around():
    at, seen = reading("一"), []
    for _ in range(len(at.stops) + 1):
        at = replace(at, state=at.stepped(1))
        seen.append((at.place, at.state.row))
    assert seen == [*at.stops, at.stops[0]]
    for expected in [*at.stops[::-1], at.stops[-1]]:
        at = replace(at, state=at.stepped(-1))
        assert (at.place, at.state.row) == expected


def test_the_first_step_back_is_to_the_last_change_of_the_topic():
    assert reading("一").stepped(-1).row == 3
    assert reading("二").stepped(-1).topic == "一"
    assert reading("二").stepped(1).topic == "三"


def test_nothing_changed_is_nowhere_to_go():
    assert reading(comparison=SAME).stepped(1).row == NO_ROW
    assert reading(comparison=SAME).counted == (0, 0)


def test_a_search_goes_to_the_first_hit_and_steps_go_on_from_there():
    found = reading("一").searched("丑丑")
    assert found.topic == "三"
    at = Reading(DRAFT, found)
    assert at.counted == (1, 1)
    assert at.stepped(1) == found
    assert Reading(DRAFT, found).searched("").query == ""
    assert reading("一").searched("没有").row == NO_ROW


def test_a_hit_may_reach_over_spans():
    assert reading("新产业", THREE).searched("“人工智能+”行动").row != NO_ROW


@given(st.text("aAİß人工", max_size=12), st.text("aAİß人工", max_size=3))
def test_hits_are_where_the_words_stand(text, query):
    for start, stop in hits(text, query):
        assert text[start:stop].lower() == query.lower()
    assert [*hits(text, "")] == []


def test_topics_turn_around_and_forget_the_row():
    assert reading("三", row=1).turned(1) == ConferenceState(topic="一")
    assert reading("一").turned(-1).topic == "三"
    assert reading("nowhere").topic.topic == "一"


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_the_summary_lists_with_counts(words):
    lines = [line for line, _ in reading("新产业", years("2023", "2024")).summary(words)]
    colon = words.compare.colon
    assert any(
        line.startswith(f"{words.compare.new} 3{colon}开展“人工智能+”行动") for line in lines
    )
    assert any(line.startswith(f"{words.compare.dropped} 7{colon}") for line in lines)


def test_the_summary_tells_ranks_and_what_came_from_another_topic(dataset):
    from tui.analysis.conference import compared

    lines = [line for line, _ in reading("总则", compared(dataset, ["2023", "2024"])).summary(ZH)]
    assert lines[0] == "任务排位：消费和投资 – → 1；科技创新 1 → 2"
    assert "跨主题 1：新质生产力发展（创新 → 总则）" in lines


def test_what_is_shown_is_written_in_every_form():
    for form in FORMATS:
        assert "丁丁丁" in reading().render(form, ZH)


def test_years_are_chosen_in_turn():
    choices = selections(sorted(QUOTED))
    assert choices[0] == ("2022", "2023", "2024")
    assert set(choices[1:]) == {("2022", "2023"), ("2022", "2024"), ("2023", "2024")}
    shown, seen = choices[0], []
    for _ in choices:
        shown = next_selection(sorted(QUOTED), shown)
        seen.append(shown)
    assert seen == [*choices[1:], choices[0]]
    assert next_selection(sorted(QUOTED), ("draft.txt", "final.txt")) == choices[0]
    assert selections(["2023", "2024"]) == (("2023", "2024"),)


def test_names_are_years_or_files(dataset, tmp_path):
    path = tmp_path / "a draft.txt"
    path.write_text("甲。", "utf-8")
    assert text_names.names(dataset, " 2024  2022 ") == ("2024", "2022")
    assert text_names.names(dataset, "") == ()
    line = text_names.typed((str(path), "2024"))
    assert text_names.names(dataset, line) == (str(path), "2024")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2024", "1 given"),
        ("2022 2023 2024 2022 2023 2024 2022", "7 given"),
        ("2024 1999", "'1999'"),
        ("2024 'x", "quotation"),
        ("no-such.txt 2024", "'no-such.txt'"),
    ],
)
def test_a_wrong_name_is_told_in_a_line(dataset, typed, told):
    with pytest.raises(CompareError, match=told) as raised:
        text_names.names(dataset, typed)
    assert "\n" not in raised.value.say(ZH)


def test_paths_are_completed(tmp_path, monkeypatch):
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "draft.txt").touch()
    (tmp_path / "with space.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert text_names.completed("2024 pl") == "2024 plans/"
    assert text_names.completed("plans/dr") == "plans/draft.txt"
    for nothing in ("", "2024 ", "zz", "no/such", "plans/", "'pl", "with"):
        assert text_names.completed(nothing) is None
