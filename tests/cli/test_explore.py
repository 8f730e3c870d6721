"""What the command line asks the explorer to open with, and windows with few rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import settle
from tui.cli.explore import _first
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey, View
from tui.ui.app import TABS, Duibiao
from tui.ui.chart.pane import ChartPane
from tui.ui.chart.state import ChartState
from tui.ui.list.pane import ListPane
from tui.ui.session_state import SessionState
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


async def test_a_query_for_the_charts_is_what_they_open_with(dataset: Dataset) -> None:
    first = _first(dataset, "charts", View("hub:成渝"))
    assert first == ChartState(query="hub:成渝")
    app = Duibiao(Catalog(dataset, ZH), tab="charts", first=first)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        pane = app.screen.query_one(ChartPane)
        assert set(pane.content.keys) == {"四川", "重庆"}
        assert pane.query_one("#search").value == "hub:成渝"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tab", "view", "told"),
    [
        ("charts", View("nope:1"), "nope"),
        ("charts", View("zzzz"), "otherwise: 15"),
        ("charts", View(sort=(SortKey("value"),)), "--sort"),
        ("conference", View("新产业"), "--query"),
        ("conference", View(sort=(SortKey("year"),)), "--sort"),
        ("cases", View("nope:1"), "nope"),
    ],
)
def test_what_a_tab_has_no_use_for_is_one_line(
    dataset: Dataset, tab: str, view: View, told: str
) -> None:
    with pytest.raises(UserError) as error:
        _first(dataset, tab, view)
    assert told in error.value.say(EN)
    assert "\n" not in error.value.say(EN)


def test_without_options_nothing_is_asked_for(dataset: Dataset) -> None:
    assert all(_first(dataset, tab, View()) is None for tab in TABS)


@pytest.mark.parametrize("size", [(40, 10)])
async def test_a_low_window_shows_rows_in_every_list(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    app = Duibiao(Catalog(dataset, ZH), session=SessionState())
    async with app.run_test(size=size) as pilot:
        for number, tab in enumerate(TABS, start=1):
            await pilot.press(str(number))
            await settle(pilot)
            if tab in ("charts", "conference", "questions"):
                continue
            pane = app.screen.query_one(f"#{tab}", ListPane)
            assert pane.table.size.height - 1 >= 3, "rows under the heading"
            assert pane.query_one("#source").size.height >= 1
            await pilot.press("j", "j")
            await settle(pilot)
            assert pane.table.cursor_row == 2
