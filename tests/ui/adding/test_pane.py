"""Adding a plan and taking it out again, in the explorer itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from tests.conftest import settle
from tui.analysis.adding import Draft, overlaid, propose, read, save, vocabulary
from tui.present.lists import own_plan
from tui.tables.catalog import Catalog
from tui.tables.dataset import load, own_plans
from tui.ui.adding import AddScreen
from tui.ui.app import Duibiao
from tui.ui.dialogs.confirm import ConfirmDialog
from tui.ui.explorer import Explorer
from tui.ui.list.pane import ListPane
from tui.ui.widgets.key_bar import KeyBar
from tui.ui.widgets.status_line import StatusLine
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过55EB，培养人才5万名。"""
NAME = "hunan-compute-2026-own"


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def says(page: AddScreen) -> str:
    return str(page.query_one("#says", Static).render())


async def test_a_name_typed_at_once_is_the_files_and_quitting_asks(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hunan.txt").write_text(TEXT, "utf-8")
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", *"hunan.txt")
        page = app.screen
        assert isinstance(page, AddScreen)
        assert all(word in says(page) for word in ("Enter", "→", "Tab"))
        await press(pilot, *["backspace"] * 6, "right", "enter")
        assert len(page.state.rows) == 3
        assert app.focused is page.query_one(Table)
        await press(pilot, "L")
        assert "3 of 3" in says(page)
        assert page.query_one(Table).columns[1].label == EN.adding.headings["indicator"]
        await press(pilot, "x", "ctrl+q", "ctrl+q")
        assert isinstance(app.screen, ConfirmDialog)
        await press(pilot, "n")
        assert app.screen is page
        assert [line.kept for line in page.state.rows] == [False, True, True]
        assert app.screen_stack[0].words is EN
        await pilot.press("ctrl+q", "y")
        assert app._exit


async def test_where_nothing_would_be_lost_quitting_quits(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, EN))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "a", "ctrl+q")
        assert app._exit


def added(dataset: Dataset) -> Dataset:
    draft = propose(Draft(TEXT), dataset)
    save(own_plans.home(), draft, read(draft, vocabulary(dataset)), dataset)
    return overlaid(dataset, own_plans.home())


async def test_a_plan_of_ones_own_is_removed_where_it_is_seen(dataset: Dataset) -> None:
    app = Duibiao(Catalog(added(dataset), ZH), tab="plans")
    async with app.run_test(size=(80, 24)) as pilot:
        explorer = app.screen
        assert isinstance(explorer, Explorer)
        pane = explorer.pane
        assert isinstance(pane, ListPane)
        await press(pilot, "D")
        assert app.screen is explorer
        assert pane.table.go_to(NAME)
        await pilot.pause(0.1)
        assert "移除规划" in str(explorer.query_one(KeyBar).render())
        await press(pilot, "D")
        assert NAME in str(app.screen.query_one(Static).render())
        await press(pilot, "escape")
        assert load(added=own_plans.home()).own_documents == {NAME}
        await press(pilot, "D", "y")
        assert NAME in str(explorer.query_one(StatusLine).render())
        assert isinstance(explorer.pane, ListPane)
        assert not explorer.pane.table.go_to(NAME)
    assert not load(added=own_plans.home()).own_documents


def test_only_a_plan_of_ones_own_can_be_removed(dataset: Dataset) -> None:
    mine = added(dataset)
    found = own_plan(mine, mine.documents["document"][-1])
    assert found is not None
    assert (found.document, found.targets) == (NAME, 3)
    assert own_plan(mine, mine.targets["document"][-1]) == found
    assert own_plan(mine, mine.documents["document"][0]) is None
    assert own_plan(mine, None) is None
