"""The Charts tab, open anything and a region's screen, by keyboard and mouse."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar
from xml.etree import ElementTree

import polars as pl
import pytest
from textual.app import App
from textual.widgets import OptionList

from tests.conftest import settle
from tui.dataset import load
from tui.panes.charts import ChartPane, ChartState
from tui.panes.opening import OpenProvider, OpenScreen
from tui.panes.region import RegionScreen
from tui.places import Place
from tui.query import View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from tui.dataset import Dataset
    from tui.panes.going import Go
    from tui.words import Words


class Bench(App[None]):
    """A chart pane alone, and what it asks for."""

    CSS_PATH: ClassVar = "../tui/app.tcss"
    COMMANDS: ClassVar = {OpenProvider}

    def __init__(self, dataset: Dataset, words: Words = ZH, state: ChartState | None = None):
        super().__init__()
        self.dataset, self.words, self.first = dataset, words, state
        self.asked: list[Place] = []
        self.answers: list[Place | None] = []

    def compose(self) -> ComposeResult:
        yield ChartPane(self.dataset, self.words, self.first)

    def on_mount(self) -> None:
        self.pane.take_focus()

    @property
    def pane(self) -> ChartPane:
        return self.screen_stack[0].query_one(ChartPane)

    def on_go(self, event: Go) -> None:
        self.asked.append(event.place)


def shown(pilot: Pilot[Any]) -> str:
    lines = pilot.app.screen._compositor.render_strips(pilot.app.screen.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_a_bar_is_selected_and_leads_to_its_targets(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.pane.selected == "河南"
        await pilot.press("enter", "j", "down", "enter", "k")
        await settle(pilot)
        assert app.pane.selected == "贵州"
        assert app.asked[0].key == "henan-compute-2024-total-compute"
        for place, region in zip(app.asked, ("河南", "上海"), strict=True):
            rows = View(place.query).apply(dataset.relation("targets"))
            assert place.key in rows["target"].to_list()
            assert set(rows["region"]) == {region}
        assert View(app.asked[1].query).apply(dataset.relation("targets")).height == 2, "derived"


async def test_31_bars_scroll_and_the_selection_stays_in_view(dataset: Dataset) -> None:
    row = dataset.targets.filter(pl.col("target") == "henan-compute-2024-total-compute")
    regions = [r for r in dataset.regions["region"] if r != "全国"]
    every = [row.with_columns(region=pl.lit(r), target=pl.lit(r)) for r in regions]
    app = Bench(replace(dataset, targets=pl.concat(every)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert len(app.pane.keys) == 31
        for keys in (["G"], ["g"], ["j"] * 25, ["pageup"]):
            await pilot.press(*keys)
            await settle(pilot)
            line = next(x for x in shown(pilot).split("\n") if f"{app.pane.selected}┤" in x)
            assert "120" in line
            assert "└" in shown(pilot), "the axis stays"


async def test_kinds_scale_figures_and_filter(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x")
        assert app.pane.state.scale == "log"
        kinds = []
        for _ in range(4):
            await pilot.press("v")
            await settle(pilot)
            kinds.append(app.pane.state.kind)
        assert kinds == ["grouped", "stacked", "map", "bar"]
        await pilot.press("left_square_bracket")
        assert app.pane.state.subject == "5"
        await pilot.press("right_square_bracket", "slash", *"hub:成渝", "enter")
        await settle(pilot)
        assert set(app.pane.keys) == {"四川", "重庆"}
        await pilot.press("slash", *" value>x")
        await settle(pilot)
        assert app.pane.query_one("#bar").has_class("wrong")
        assert set(app.pane.keys) == {"四川", "重庆"}, "the last good drawing stays"
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert len(app.pane.keys) == 15


async def test_the_second_indicator_is_chosen_among_those_of_the_same_unit(
    dataset: Dataset,
) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b")
        await settle(pilot)
        assert "先进算力" in shown(pilot)
        assert "PUE" not in shown(pilot)
        await pilot.press(*"xianjin", "enter")
        await settle(pilot)
        assert (app.pane.state.kind, app.pane.state.beside) == ("grouped", "advanced_compute")
        assert "先进算力" in shown(pilot)
        await pilot.press("right_square_bracket")
        await settle(pilot)
        assert not app.pane.state.beside


async def test_log_is_refused_for_stacked_bars_in_words(dataset: Dataset) -> None:
    app = Bench(dataset, EN, ChartState(kind="stacked"))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("x")
        await settle(pilot)
        assert app.pane.state.scale == "linear"
        assert "linear scale" in shown(pilot)


async def test_the_map_moves_by_neighbour_and_opens_the_region(dataset: Dataset) -> None:
    app = Bench(dataset, EN, ChartState(kind="map", key="河南"))
    async with app.run_test(size=(80, 22)) as pilot:  # what the tabs and the keys leave of 80x24
        await settle(pilot)
        for name in ("Heilongj", "Xinjiang", "Hainan", "Shanghai", "fifths"):
            assert name in shown(pilot)
        await pilot.press("j", "l", "enter")
        assert app.asked == [Place("regions", "江西")]
        await pilot.press("up", "left", "enter")
        assert app.asked[-1] == Place("regions", "河南")


async def test_the_mouse_selects_bars_and_tiles(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.click("#drawing", offset=(10, 3))
        await settle(pilot)
        assert app.pane.selected == "江苏"
        await pilot.press("v", "v", "v")
        await settle(pilot)
        box = app.pane.query_one("#map").drawn.boxes["西藏"]  # type: ignore[attr-defined]
        await pilot.click("#map", offset=(box.x + 1, box.y + 1))
        await settle(pilot)
        assert app.pane.selected == "西藏"


async def test_a_resize_keeps_the_selection_and_is_quick(dataset: Dataset) -> None:
    app = Bench(dataset, ZH, ChartState(key="甘肃"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        took = []
        for size in ((120, 36), (60, 20), (200, 50), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            start = time.perf_counter()
            app.pane.charted.draw()
            took.append(time.perf_counter() - start)
            assert app.pane.selected == "甘肃"
            assert "甘肃┤" in shown(pilot)
        assert min(took) < 0.1


async def test_any_indicator_is_chosen_from_the_list(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"cunchuzongliang", "enter")
        await settle(pilot)
        assert app.pane.state.subject == "storage_total"
        assert "存储总量 (EB)" in shown(pilot)
        app.pane.show_place(Place("figures", "3"))
        await settle(pilot)
        assert "各地智能算力占比目标" in shown(pilot)
        app.pane.show_place(Place("indicators", "pue_new"))
        await settle(pilot)
        assert "新建PUE" in shown(pilot)


@pytest.mark.parametrize("kind", ["bar", "map"])
async def test_what_is_shown_can_be_taken_away(dataset: Dataset, kind: str) -> None:
    app = Bench(dataset, ZH, ChartState("2", kind, query="hub:长三角"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for fmt in app.pane.export_formats:
            text = app.pane.render_as(fmt)
            assert "江苏" in text
            assert ("\x1b[" in text) == (fmt == "ansi")
        assert ElementTree.fromstring(app.pane.render_as("svg")).tag.endswith("svg")


async def test_markup_in_names_is_shown(copied: Path) -> None:
    path = copied / "figures.csv"
    path.write_text(path.read_text("utf-8").replace("各地总算力目标", "[/][red]总"), "utf-8")
    app = Bench(load(copied))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "[/][red]总" in shown(pilot)


# -- open anything -----------------------------------------------------------


async def test_open_anything_finds_as_typed_and_goes(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(OpenScreen(dataset, ZH), app.answers.append)
        await pilot.press(*"henan")
        await settle(pilot)
        assert "河南 Henan" in shown(pilot)
        assert "目标（" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert app.answers == [Place("regions", "河南")]
        await app.push_screen(OpenScreen(dataset, ZH), app.answers.append)
        await pilot.press(*"henan", "down", "enter")
        await settle(pilot)
        assert app.answers[-1].table != "regions"  # type: ignore[union-attr]
        await app.push_screen(OpenScreen(dataset, EN), app.answers.append)
        await pilot.press(*"zzzz")
        await settle(pilot)
        assert EN.lookup.nothing in shown(pilot)
        await pilot.press("enter", "escape")
        await settle(pilot)
        assert app.answers[-1] is None


async def test_the_palette_finds_data_too(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.dataset = dataset  # type: ignore[attr-defined]
        app.action_command_palette()
        await settle(pilot)
        await pilot.press(*"商业航天")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        await settle(pilot)
    assert app.asked == [Place("conference", "2023/新产业")]


# -- a region ----------------------------------------------------------------


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_a_region_and_the_next_and_two_beside_each_other(
    dataset: Dataset, words: Words
) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = RegionScreen(dataset, words, ["河南"])
        await app.push_screen(screen, app.answers.append)
        await settle(pilot)
        assert words.profile.rank.format(place=1, count=15) in shown(pilot)
        await pilot.press("right_square_bracket")
        await settle(pilot)
        assert screen.regions == ("湖北",)
        await pilot.press("left_square_bracket", "c", *"guizhou", "enter")
        await settle(pilot)
        assert screen.regions == ("河南", "贵州")
        assert "1.5×" in shown(pilot)
        await pilot.press("minus")
        assert screen.regions == ("河南",)
        await settle(pilot)
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        assert app.answers == [Place("targets", "henan-compute-2024-total-compute")]


async def test_escape_closes_the_region(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(RegionScreen(dataset, ZH, ["新疆"]), app.answers.append)
        await settle(pilot)
        assert app.screen.query_one(OptionList).option_count > 3
        await pilot.press("escape")
        await settle(pilot)
        assert app.answers == [None]
