"""The explorer by keyboard, on a screen of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey, View
from tui.ui.app import TABS, Duibiao
from tui.ui.dialogs.help import HelpScreen
from tui.ui.list.pane import REST, ListPane, ListState
from tui.ui.widgets.prose import Prose
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

SIZES = [(80, 24), (120, 36)]


def shown(pilot: Pilot[None]) -> str:
    """The screen's text, as the compositor has it."""
    lines = pilot.app.screen._compositor.render_strips(pilot.app.screen.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


def table(pilot: Pilot[None]) -> Table:
    return pilot.app.screen.query_one("#targets #rows", Table)


@pytest.mark.parametrize(("words", "size"), zip([ZH, EN], SIZES, strict=True), ids=["zh", "en"])
async def test_every_tab_opens(dataset: Dataset, words: object, size: tuple[int, int]) -> None:
    app = Duibiao(Catalog(dataset, words))  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "120" in shown(pilot)
        for number, tab in enumerate(TABS, start=1):
            await pilot.press(str(number))
            await settle(pilot)
            assert app.screen.query_one("#panes").current == tab  # type: ignore[attr-defined]
            text = shown(pilot)
            assert len({line for line in text.splitlines() if line.strip()}) > 6, text


async def test_search_narrows_as_typed_and_escape_steps_back(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"henan")
        await settle(pilot)
        assert set(table(pilot).frame["region"]) == {"河南"}
        await pilot.press("enter")
        assert table(pilot).has_focus
        await pilot.press("enter")
        await settle(pilot)
        assert not app.screen.query_one("#targets #sheet").display
        assert "【算力规模超过120EFlops】" in shown(pilot)
        await pilot.press("escape")
        assert app.screen.query_one("#targets #sheet").display
        await pilot.press("escape")
        await settle(pilot)
        assert table(pilot).frame.height == dataset.targets.height


async def test_a_wrong_query_is_explained_and_the_last_good_rows_stay(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"guizhou ", *"value>x")
        await settle(pilot)
        assert set(table(pilot).frame["region"]) == {"贵州"}
        assert app.screen.query_one(SearchBar).has_class("wrong")
        assert "'x'" in str(app.screen.query_one("#status", Static).content)
        await pilot.press("backspace", *"70")
        await settle(pilot)
        assert not app.screen.query_one(SearchBar).has_class("wrong")
        assert table(pilot).frame["value"].to_list() == [80.0, 100.0]


async def test_the_panel_follows_the_cursor(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await pilot.pause(REST + 0.05)
        assert "总算力规模提升到 80 EFLOPS" in app.screen.query_one(Prose).passage.text
        await pilot.press("p")
        assert not app.screen.query_one(Prose).display


async def test_s_sorts_by_the_column_and_again_reverses(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("l", "l", "l", "l", "s")
        await settle(pilot)
        years = [year for year in table(pilot).frame["year"].to_list() if year]
        assert years == sorted(years, reverse=True)
        await pilot.press("s")
        await settle(pilot)
        years = [year for year in table(pilot).frame["year"].to_list() if year]
        assert years == sorted(years)


async def test_language_keeps_tab_search_and_sort(dataset: Dataset) -> None:
    view = View("hub:成渝", (SortKey("value", descending=True),))
    app = Duibiao(Catalog(dataset, ZH), first=ListState(views={"targets": view}, name="targets"))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        before = table(pilot).frame["target"].to_list()
        await pilot.press("L")
        await settle(pilot)
        assert "Targets" in shown(pilot)
        assert "Chongqing" in shown(pilot)
        assert table(pilot).frame["target"].to_list() == before
        assert app.screen.query_one("#search", Input).value == "hub:成渝"


async def test_resizing_loses_nothing(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"region:hn", "enter", "j", "j")
        await settle(pilot)
        row = table(pilot).cursor_row
        for size in ((80, 24), (40, 10), (200, 60), (120, 36)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert table(pilot).cursor_row == row == 2
        assert set(table(pilot).frame["region"]) == {"河南", "湖南"}


async def test_help_lists_the_keys_and_closes(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, EN))
    async with app.run_test(size=(120, 48)) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        listed = app.screen.query_one(Table).frame["what"].to_list()
        for sign in ("Search", "Sort further", "First row", "Quit", "Matrix", "Open anything"):
            assert sign in listed
        assert listed[0] in shown(pilot)
        await pilot.press("escape")
        assert not isinstance(app.screen, HelpScreen)


async def test_figures_topics_and_lists_turn(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(100, 30)) as pilot:
        for tab, key, sign in [("3", "left_square_bracket", "4400"),
                               ("4", "right_square_bracket", "超前布局重大科技项目"),
                               ("5", "right_square_bracket", "沈阳")]:  # fmt: skip
            await pilot.press(tab)
            await settle(pilot)
            assert sign not in shown(pilot).replace("\n", "")
            await pilot.press(key)
            await settle(pilot)
            assert sign in shown(pilot)


async def test_the_mouse_chooses_tabs_and_sorts(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.click("TabBar", offset=(18, 0))
        await settle(pilot)
        assert app.screen.query_one("#panes").current == "plans"  # type: ignore[attr-defined]
        await pilot.click("#plans Table", offset=(3, 0))
        await settle(pilot)
        assert app.screen.query_one("#plans", ListPane).state.view.sort == (SortKey("region"),)


async def test_markup_in_data_is_shown_not_interpreted(copied: object) -> None:
    from pathlib import Path

    from tui.tables.dataset import load

    assert isinstance(copied, Path)
    path = copied / "cases.csv"
    path.write_text(path.read_text("utf-8").replace("元宇宙智慧厅", "[/][red]元宇宙"), "utf-8")
    app = Duibiao(Catalog(load(copied), ZH), tab="cases")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "[/][red]元宇宙" in shown(pilot)
