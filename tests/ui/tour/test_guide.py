"""The tour, to its end, in both languages: what it says is there is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.ui.adding.screen import AddScreen
from tui.ui.app import Duibiao
from tui.ui.keys.keymap import KeyMap, preset
from tui.ui.list.state import ListState
from tui.ui.tour.bar import TourBar
from tui.ui.tour.guide import begin
from tui.ui.tour.steps import STEPS
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words.tour import StepName


def state(app: Duibiao) -> ListState:
    found = app._start.pane.state
    assert isinstance(found, ListState)
    return found


SEEN: dict[StepName, Callable[[Duibiao], bool]] = {
    "rows": lambda app: state(app).record != "" or app._start.pane.table.cursor_row == 2,
    "search": lambda app: state(app).view.query == "henan" and not state(app).opened,
    "record": lambda app: state(app).opened,
    "matrix": lambda app: state(app).view.form == "matrix",
    "filter": lambda app: state(app).view.query == "",
    "charts": lambda app: app._start.tab == "charts" and app._start.pane.state.kind != "bar",
    "conference": lambda app: app._start.tab == "conference",
    "findings": lambda app: app._start.tab == "findings",
    "questions": lambda app: app._start.tab == "questions",
    "open": lambda app: type(app.screen).__name__ == "RegionScreen",
}
"""What is on the screen when the keys of a step were pressed."""


async def told(pilot: Pilot[None], text: str) -> bool:
    """Whether the bar says so; it follows to another screen a moment later."""
    for _ in range(200):
        bars = pilot.app.screen.query(TourBar)
        if bars and text in str(bars.first().content):
            return True
        await pilot.pause(0.05)
    return False


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def test_by_hand_to_its_end_in_chinese(dataset: Dataset) -> None:
    kept = ListState(views={"targets": View("guizhou")}, name="targets")
    app = Duibiao(Catalog(dataset, ZH), tab="targets", first=kept)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark", "tab")
        for step in STEPS[:-1]:
            words = ZH.tour.steps[step.name]
            assert await told(pilot, words.ask)
            await press(pilot, *step.pressed(KeyMap()))
            assert SEEN[step.name](app), step.name
            assert await told(pilot, words.seen)
            await press(pilot, "tab")
        assert await told(pilot, ZH.tour.finish)
        await press(pilot, "tab")
        assert app.guide is not None and app.guide.is_over  # noqa: PT018
        assert not app.screen.query(TourBar)
        assert state(app).view.query == "guizhou"  # where the reader was before it


async def test_by_tab_to_its_end_in_english_with_other_keys(dataset: Dataset) -> None:
    keys = preset("plain")
    words = EN.__class__("en", keys.labels)
    app = Duibiao(Catalog(dataset, words), keys=keys)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app)
        await settle(pilot)
        assert await told(pilot, "Press ↓ twice")
        for step in STEPS[:-1]:
            await press(pilot, "tab")
            assert SEEN[step.name](app), step.name
            await press(pilot, "tab")
        await press(pilot, "tab")
        assert app.guide is not None and app.guide.is_over  # noqa: PT018


async def test_who_strays_is_led_back_or_leaves(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app)
        await press(pilot, "tab", "tab", "6", "question_mark")  # another tab, a page over it
        assert await told(pilot, ZH.tour.steps["search"].ask)
        await press(pilot, "tab")
        assert SEEN["search"](app)
        await press(pilot, "L")
        assert await told(pilot, EN.tour.steps["search"].seen)  # in the language of the moment
        await press(pilot, "a")
        with monkeypatch.context() as patched:
            patched.setattr(AddScreen, "unsaved", True)  # a page with something to lose
            await press(pilot, "tab", "shift+tab")
        assert not app.guide.is_over
        assert isinstance(app.screen, AddScreen)
        await press(pilot, "shift+tab")
        assert app.guide is not None and app.guide.is_over  # noqa: PT018
        assert state(app).view.query == ""
