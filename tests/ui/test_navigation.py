"""From anywhere to anything and back, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.dialogs.about import AboutScreen
from tui.ui.explorer import Explorer
from tui.ui.list.pane import ListPane
from tui.ui.region.screen import RegionScreen
from tui.ui.widgets.prose import Prose
from tui.ui.widgets.status_line import StatusLine
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def explorer(pilot: Pilot[None]) -> Explorer:
    found = pilot.app.screen_stack[0]
    assert isinstance(found, Explorer)
    return found


def record(pilot: Pilot[None], tab: str = "targets") -> dict[str, object]:
    found = explorer(pilot).query_one(f"#{tab}", ListPane).table.record
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("typed", "tab"),
    [
        ("guizhou pue", "targets"),
        ("智能算力占比", "charts"),
        ("银河麒麟", "cases"),
    ],
)
async def test_open_anything_goes_there(dataset: Dataset, typed: str, tab: str) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "o")
        app.screen.query_one(Input).value = typed
        await settle(pilot)
        await press(pilot, "enter")
        assert explorer(pilot).tab == tab
        await press(pilot, "escape")
        assert explorer(pilot).tab == "findings"


async def test_a_row_leads_to_its_region_and_its_targets(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "r")
        assert isinstance(app.screen, RegionScreen)
        assert app.screen.regions == ("湖南",)
        await press(pilot, "escape")
        assert explorer(pilot).tab == "plans"
        await press(pilot, "1", "m", "home", "enter")
        assert isinstance(app.screen, RegionScreen)


async def test_a_bar_leads_to_its_target_and_back(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "j", "enter")
        assert explorer(pilot).tab == "targets"
        assert record(pilot)["target"] == "guizhou-compute-2024-total-compute"
        await press(pilot, "escape")
        assert explorer(pilot).tab == "charts"


@pytest.mark.parametrize(("tab", "name"), [("3", "chart.svg"), ("4", "words.html")])
async def test_charts_and_comparisons_are_written(
    dataset: Dataset, tmp_path: Path, tab: str, name: str
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, tab, "e")
        app.screen.query_one(Input).value = str(tmp_path / name)
        await press(pilot, "enter")
        written = (tmp_path / name).read_text("utf-8")
        assert ("河南" if tab == "3" else "新质生产力") in written


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_about_tells_report_and_readings(dataset: Dataset, words: object) -> None:
    app = Duibiao(Catalog(dataset, words))  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "A")
        assert isinstance(app.screen, AboutScreen)
        facts = app.screen.query_one(Prose).passage.facts
        language = "zh" if words is ZH else "en"
        told = [text for _, text in facts]
        assert all(reading[language] in told for reading in dataset.about["readings"])
        assert any("2024-12-20" in text for text in told)
        await press(pilot, "escape")


async def test_every_key_that_works_is_in_the_palette(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        titles = [command.title for command in app.get_system_commands(app.screen)]
        for name in (
            "list.matrix",
            "list.export",
            "list.undo",
            "table.sort",
            "open",
            "add",
            "quit",
        ):
            assert any(title.startswith(ZH.keys[name]) for title in titles), name


async def test_a_markup_like_value_can_be_copied_and_said(dataset: Dataset) -> None:
    from tui.ui.messages import Notify

    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.screen.post_message(Notify("[/] [red]x"))
        await settle(pilot)
        assert "[/] [red]x" in str(app.screen.query_one(StatusLine).render())
