"""The page of a table's topic: an overview over the first, and the topics that follow."""

from __future__ import annotations

from tests.texts.compare.report import years
from tests.texts.compare.test_own_texts import compared
from tui.present.compared.reading_view import NO_ROW, ConferenceState, Reading
from tui.present.compared.whole_table import following, overview
from tui.words import ZH

WHOLE = years("2022", "2023", "2024")


def page(reading: Reading) -> tuple[list[str], list[str]]:
    told = [line.text.plain for line in overview(reading, ZH, 76)]
    return told, [line.text.plain for line in following(reading, ZH, 76)]


def test_the_page_begins_with_a_line_for_each_topic() -> None:
    told, rest = page(Reading(WHOLE, ConferenceState()))
    names = [topic.topic for topic in WHOLE.topics]
    assert [line.split("：")[0] for line in told[:-1]] == names
    assert [line[2:] for line in rest if line.startswith("■")] == names[1:]


def test_another_topic_is_followed_by_those_after_it() -> None:
    last = WHOLE.topics[-1].topic
    assert page(Reading(WHOLE, ConferenceState(topic=last))) == ([], [])
    before = WHOLE.topics[-2].topic
    reading = Reading(WHOLE, ConferenceState(topic=before))
    assert f"■ {last}" in page(reading)[1]
    assert all(line.row == NO_ROW for line in following(reading, ZH, 76))


def test_documents_have_a_page_for_each_section() -> None:
    assert page(Reading(compared(), ConferenceState())) == ([], [])
