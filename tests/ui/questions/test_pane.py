"""The tab of questions: the list, an answer with its sentences and chart, and the day it is of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.questions.pane import QuestionsPane
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.tab_bar import TabBar
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def app_of(dataset: Dataset) -> Duibiao:
    return Duibiao(Catalog(dataset, ZH))


def pane_of(app: Duibiao) -> QuestionsPane:
    return app.screen.query_one(QuestionsPane)


def marked(passage: Passage) -> list[str]:
    """What is marked in a text."""
    return [passage.text[start:end] for start, end in passage.marks]


def screen_of(app: Duibiao) -> str:
    lines = app.screen._compositor.render_strips(app.screen.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_who_sets_no_pue_by_keyboard(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "enter")
        await settle(pilot)
        pane = pane_of(app)
        assert pane.state.question == "silence"
        assert pane.query_one(Table).frame.height == 20
        assert pane.query_one(Prose).passage.text.startswith("到 2025 年，全省算力规模")
        await pilot.press("enter")
        await settle(pilot)
        whole = pane.query_one("#row", Prose).passage
        assert len(whole.text) > 200, "a plan that says nothing is read in full"
        assert ("状态", "未提") in whole.facts
        await pilot.press("escape", "enter", "enter")
        await settle(pilot)
        assert app.screen.query_one("#plans").display


async def test_the_fastest_on_a_measure_and_its_two_sentences(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("7", "down", "down", "down", "enter")
        await settle(pilot)
        pane = pane_of(app)
        assert pane.state.question == "pace"
        assert pane.answer.targets(0) == (
            "hunan-compute-2023-intelligent-compute-baseline",
            "hunan-ai-2024-intelligent-compute",
        )
        passage = pane.query_one(Prose).passage
        assert marked(passage) == ["人工智能算力达 200 PFLOPS", "智能算力达到 3600PFlops"]
        assert passage.title == "(3.6 ÷ 0.2)^(1/4) − 1 = 106%"
        await pilot.press("s", *["right"] * 5, "s")
        await settle(pilot)
        assert [key.column for key in pane.state.sort] == ["number"]
        assert pane.answer.rows["region"].to_list()[:3] == ["河南", "北京", "上海"]
        assert pane.view.table.record["region"] == "湖南", "the cursor stays on its row"
        await pilot.press("g", "Y")
        await settle(pilot)
        for word in ("引文", "整行", "整表", "命令", "--sort -number"):
            assert word in screen_of(app), word
        await pilot.press("escape", "enter", "enter")
        await settle(pilot)
        assert app.screen.query_one("#targets").display
        await pilot.press("escape")
        assert app.screen.query_one("#questions").display


async def test_a_question_is_narrowed_while_typing(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "down", "down", "enter", "slash")
        await pilot.press(*"year=2025")
        await settle(pilot)
        pane = pane_of(app)
        assert set(pane.answer.rows["year"]) == {2025}
        await pilot.press(*" colour=red")
        await settle(pilot)
        assert "colour" in str(pane.query_one("#status", Static).content)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert pane.state.question == ""


async def test_the_chart_and_the_next_question(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "enter", "v")
        await settle(pilot)
        pane = pane_of(app)
        drawn = str(pane.query_one("#chart > Static", Static).content)
        lines = [line for line in drawn.split("\n") if "┤" in line]
        assert [line.split()[-1] for line in lines] == ["9", "2", "9"]
        assert lines[0].count("█") == lines[2].count("█") > lines[1].count("█")
        await pilot.press("right_square_bracket")
        assert pane.state.question == "coverage"
        await pilot.press("escape")
        assert pane.query_one(Table).display


@pytest.mark.parametrize("words", [ZH, EN])
async def test_every_question_is_shown_in_both_languages(dataset: Dataset, words: object) -> None:
    app = Duibiao(Catalog(dataset, EN if words is EN else ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "enter")
        for name in dataset.questions["question"]:
            await settle(pilot)
            assert pane_of(app).state.question == name
            assert pane_of(app).query_one(Table).frame.height
            await pilot.press("right_square_bracket")


async def test_a_day_is_chosen_for_the_whole_explorer(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("t", "down", "enter")
        await settle(pilot)
        explorer = app.screen
        assert len(explorer.catalog.dataset.later) == 18
        assert "截至" in explorer.query_one(TabBar).render().plain
        assert explorer.query_one("#targets Table").frame.height == 295
        await pilot.press("t", "enter")
        await settle(pilot)
        assert explorer.catalog.dataset.day is None
        assert explorer.query_one("#targets Table").frame.height == 209


async def test_typing_a_query_asks_nothing_of_the_keys(dataset: Dataset) -> None:
    app = app_of(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("7", "enter", "slash", "t", "v", "7")
        await settle(pilot)
        assert app.screen.query_one("#questions Input", Input).value == "tv7"


async def test_the_header_says_the_day_where_tabs_leave_no_room(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset.as_of(date(2025, 6, 30)), EN))
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.screen.query_one(TabBar).render().plain
        assert line.rstrip().endswith("as of 2025-06-30")
        assert "1 Targets" in line
        assert " 7 " in line
        await pilot.press("7")
        assert "7 Questions" in app.screen.query_one(TabBar).render().plain
