"""A table as one page: an overview on top, and every topic under its heading."""

from __future__ import annotations

from tests.texts.compare.report import years
from tests.texts.compare.test_own_texts import compared
from tui.present.compared.reading_view import NO_ROW, ConferenceState, Reading
from tui.present.compared.topic_layout import TopicLayout
from tui.present.compared.whole_table import Page, page
from tui.words import ZH

WHOLE = years("2022", "2023", "2024")
NAMES = [topic.topic for topic in WHOLE.topics]


def shown(reading: Reading, width: int = 76) -> Page:
    return page(reading, ZH, width, TopicLayout(reading.topic, ZH, width))


def plain(found: Page) -> list[str]:
    return [line.text.plain for line in found.lines]


def test_the_page_begins_with_a_line_for_each_topic() -> None:
    told = plain(shown(Reading(WHOLE, ConferenceState())))
    assert [line.split("：")[0] for line in told[: len(NAMES)]] == NAMES
    assert [line[2:] for line in told if line[:1] in ("■", "□")] == NAMES


def test_the_topic_that_is_shown_is_where_the_page_is_scrolled_to() -> None:
    for place, name in enumerate(NAMES):
        reading = Reading(WHOLE, ConferenceState(topic=name))
        found = shown(reading)
        assert plain(found).count(f"■ {name}") == 1
        assert plain(found)[found.start] == (f"■ {name}" if place else plain(found)[0])
        own = [at for at, line in enumerate(found.lines) if line.row != NO_ROW]
        assert own[0] > found.start, "its rows alone can be stepped through"
        assert len(plain(found)) == len(plain(shown(Reading(WHOLE, ConferenceState()))))


def test_the_years_stay_in_view_wherever_the_page_is_scrolled_to() -> None:
    found = shown(Reading(WHOLE, ConferenceState(topic=NAMES[3])))
    assert {head.plain.split()[0] for _, head in found.heads} == {"2022"}


def test_one_topic_alone_is_its_own_page() -> None:
    found = shown(Reading(WHOLE, ConferenceState(topic=NAMES[2], alone=True)))
    assert found.start == 0
    assert not any(line.startswith(("■", "□")) for line in plain(found))


def test_documents_have_a_page_for_each_section() -> None:
    reading = Reading(compared(), ConferenceState())
    layout = TopicLayout(reading.topic, ZH, 76)
    assert plain(shown(reading)) == [line.text.plain for line in layout.lines(reading)[0]]
