"""Every key answers: the screen changes, or a line says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.keys.actions import ACTIONS
from tui.ui.keys.spelling import show_key
from tui.ui.region.screen import RegionScreen
from tui.ui.widgets.status_line import StatusLine
from tui.words import ZH
from tui.words.tabs import TABS

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

LEAVES = {"quit", "quit_anywhere", "suspend", "repaint", "language"}
"""They end the walk, or redraw the same."""
MOVES = {
    "up", "down", "left", "right", "page_up", "page_down", "page_left", "page_right", "first_row",
    "last_row", "first_column", "last_column", "first_cell", "last_cell", "text_down", "text_up",
}  # fmt: skip
"""At an edge the cursor, which is to be seen there, stays."""


def said(pilot: Pilot[None]) -> str:
    line = pilot.app.screen.query_one(StatusLine)
    return str(line.content) if line.display else ""


async def test_a_key_that_does_nothing_here_says_so(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="charts")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("D", "ctrl+s", "equals_sign", "Z"):
            await pilot.press(key)
            assert said(pilot) == ZH.app.no_key.format(key=show_key(key))
        await pilot.press("j")
        assert said(pilot) == "", "until the next key"
        await pilot.press("escape")
        assert said(pilot) == ZH.app.no_way_back
        await pilot.press("3")
        await settle(pilot)
        assert said(pilot) == ZH.app.tab_shown
        await pilot.press("4", "left")
        await settle(pilot)
        assert said(pilot) == ZH.app.no_key.format(key="←"), "texts do not scroll sideways"
        await pilot.press("slash", "D")
        await settle(pilot)
        assert said(pilot) == "", "a letter that is typed"


async def test_the_last_column_says_why_it_stays(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*["-"] * 6)
        await settle(pilot)
        assert said(pilot) == ZH.app.unchanged["hide"]
        await pilot.press("u")
        await settle(pilot)
        assert said(pilot) == ""


def look(pilot: Pilot[None]) -> object:
    """What is on the screen, styles and all, and what else a key may change."""
    app = pilot.app
    lines = app.screen._compositor.render_strips()
    strips = [[(segment.text, segment.style) for segment in line] for line in lines]
    return app.screen, strips, app.clipboard, len(app._notifications)


async def back_to_start(pilot: Pilot[None], tab: str) -> None:
    """Close what a key has opened."""
    app = pilot.app
    for _ in range(4):
        if app.screen is app.screen_stack[0] or isinstance(app.screen, RegionScreen):
            break
        await pilot.press("escape")
        await settle(pilot)
    if tab != "region" and not isinstance(app.screen, RegionScreen):
        await pilot.press(str(TABS.index(tab) + 1))
    elif isinstance(app.screen, RegionScreen) != (tab == "region"):
        await pilot.press(*("1", "r") if tab == "region" else ("escape",))
    await settle(pilot)


@pytest.mark.soak
@pytest.mark.parametrize("tab", [*TABS, "region"])
async def test_every_action_on_every_tab_changes_the_screen_or_says_why_not(
    dataset: Dataset, tab: str
) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="targets" if tab == "region" else tab)
    silent = []
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await back_to_start(pilot, tab)
        for name, action in ACTIONS.items():
            if name in LEAVES | MOVES:
                continue
            before = look(pilot)
            await pilot.press(action.keys.split()[0])
            await settle(pilot)
            told = said(pilot) if app.screen.query(StatusLine) else ""
            if look(pilot) == before and not told:
                silent.append(name)
            await back_to_start(pilot, tab)
    assert silent == []
