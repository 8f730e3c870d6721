"""The Table tab: a file of one's own with all that lists can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import settle
from tests.tables.test_own_table import TEXT
from tui.tables.catalog import Catalog
from tui.tables.own_table import read_table
from tui.ui.app import Duibiao
from tui.ui.dialogs.chart_page import ChartPage
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset


async def test_a_table_is_searched_sorted_and_described(dataset: Dataset, tmp_path: Path) -> None:
    (path := tmp_path / "a.csv").write_text(TEXT, "utf-8")
    app = Duibiao(Catalog(dataset, ZH, read_table(path)), tab="table")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = app.screen.pane.table  # type: ignore[attr-defined]
        lines = ["".join(s.text for s in table.render_line(y)) for y in range(4)]
        assert "61,345.05" in lines[1]
        assert "0.50" in lines[1]
        assert "[/]" in lines[3]
        await pilot.press("right", "s")
        await settle(pilot)
        assert table.frame["省份"].to_list() == ["广东", "河南", "贵州"]
        for key in ("i", "F"):
            await pilot.press(key)
            await settle(pilot)
            await pilot.press("escape")
            await settle(pilot)
        await pilot.press("v")  # the column of numbers as bars
        await settle(pilot)
        assert isinstance(app.screen, ChartPage)
        bars = str(app.screen.query_one("#bars").render())
        assert bars.index("广东") < bars.index("贵州")
        await pilot.press("escape")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape", "1", "8")
        await settle(pilot)
        await pilot.press("slash", *"GDP>60000", "enter")
        await settle(pilot)
        assert table.frame.height == 2


async def test_without_a_table_the_key_says_how_to_open_one(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="targets")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("8")
        await settle(pilot)
        assert app.screen.tab == "targets"  # type: ignore[attr-defined]
