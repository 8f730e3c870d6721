"""The Charts tab, open anything and a region's screen, by keyboard and mouse."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar
from xml.etree import ElementTree

import polars as pl
import pytest
from textual.app import App
from textual.widgets import Input

from tests.conftest import settle
from tui.analysis import figures
from tui.present import chart, export
from tui.present.chart import KINDS
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.tables.query import View
from tui.tables.references import RecordRef
from tui.ui.chart.actions import file_content
from tui.ui.chart.chart_view import ChartView
from tui.ui.chart.pane import ChartPane, ChartState
from tui.ui.dialogs.quick_open import OpenProvider, OpenScreen
from tui.ui.widgets.drawing import DrawingView
from tui.ui.widgets.prose import Prose
from tui.ui.widgets.search_bar import SearchBar
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.ui.messages import Navigate, Notify
    from tui.words import Words


class Bench(App[None]):
    """A chart pane alone, and what it asks for."""

    CSS_PATH: ClassVar = "../../../tui/ui/app.tcss"
    COMMANDS: ClassVar = {OpenProvider}

    def __init__(self, dataset: Dataset, words: Words = ZH, state: ChartState | None = None):
        super().__init__()
        self.dataset, self.words, self.first = dataset, words, state
        self.asked: list[RecordRef] = []
        self.answers: list[RecordRef | str | None] = []
        self.said: list[str] = []

    def compose(self) -> ComposeResult:
        yield ChartPane(Catalog(self.dataset, self.words), self.first)

    def on_mount(self) -> None:
        self.pane.take_focus()

    @property
    def pane(self) -> ChartPane:
        return self.screen_stack[0].query_one(ChartPane)

    def on_navigate(self, event: Navigate) -> None:
        self.asked.append(event.record)

    def on_explorer_notify(self, event: Notify) -> None:
        self.said.append(event.text)


def shown(pilot: Pilot[Any]) -> str:
    lines = pilot.app.screen._compositor.render_strips(pilot.app.screen.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def test_a_bar_is_selected_and_leads_to_its_targets(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.pane.selected == "河南"
        await pilot.press("enter", "j", "down")
        await settle(pilot)
        passage = app.pane.query_one("#sentences", Prose).passage
        quoted = [passage.text[start:end] for start, end in passage.marks]
        assert quoted == ["智能算力规模超过 30EFlops", "占比达到总算力的 50%以上"], "derived"
        assert "≈ 60 EFLOPS" in passage.title
        assert "【占比达到总算力的 50%以上】" in shown(pilot)
        await pilot.press("p", "enter", "k")
        await settle(pilot)
        assert "【" not in shown(pilot)
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
        assert len(app.pane.content.keys) == 31
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
        for _ in KINDS:
            await pilot.press("v")
            await settle(pilot)
            kinds.append(app.pane.state.kind)
        assert kinds == [*KINDS[1:], "bar"]
        await pilot.press("left_square_bracket")
        assert app.pane.state.subject == "5"
        await pilot.press("right_square_bracket", "slash", *"hub:成渝", "enter")
        await settle(pilot)
        assert set(app.pane.content.keys) == {"四川", "重庆"}
        await pilot.press("slash", *" value>x")
        await settle(pilot)
        assert app.pane.query_one(SearchBar).has_class("wrong")
        assert set(app.pane.content.keys) == {"四川", "重庆"}, "the last good drawing stays"
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert len(app.pane.content.keys) == 15


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
        assert app.asked == [RecordRef("regions", "江西")]
        await pilot.press("up", "left", "enter")
        assert app.asked[-1] == RecordRef("regions", "河南")


async def test_the_mouse_selects_bars_and_tiles(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.click("#drawing", offset=(10, 3))
        await settle(pilot)
        assert app.pane.selected == "江苏"
        await pilot.press("v", "v", "v")
        await settle(pilot)
        box = app.pane.query_one(DrawingView).boxes["西藏"]
        await pilot.click("#drawing", offset=(box.x + 1, box.y + 1))
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
            app.pane.query_one(ChartView).watch_content()
            took.append(time.perf_counter() - start)
            assert app.pane.selected == "甘肃"
            assert "甘肃┤" in shown(pilot)
        assert min(took) < 0.5  # 10 ms as a rule


async def test_any_indicator_is_chosen_from_the_list(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"cunchuzongliang", "enter")
        await settle(pilot)
        assert app.pane.state.subject == "storage_total"
        assert "存储总量 (EB)" in shown(pilot)
        app.pane.show_record(RecordRef("figures", "3"))
        await settle(pilot)
        assert "各地智能算力占比目标" in shown(pilot)
        app.pane.show_record(RecordRef("indicators", "pue_new"))
        await settle(pilot)
        assert "新建PUE" in shown(pilot)


@pytest.mark.parametrize("kind", ["bar", "map"])
async def test_what_is_shown_can_be_taken_away(dataset: Dataset, kind: str) -> None:
    app = Bench(dataset, ZH, ChartState("2", kind, query="hub:长三角"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        request = app.pane.state.request
        for fmt in chart.FORMATS:
            text = chart.render(request.draw(app.pane.catalog, 80), fmt)
            assert "江苏" in text
            assert ("\x1b[" in text) == (fmt == "ansi")
        assert ElementTree.fromstring(
            file_content(request, app.pane.catalog, "svg", 80)
        ).tag.endswith("svg")


async def test_markup_in_names_is_shown(copied: Path) -> None:
    path = copied / "figures.csv"
    path.write_text(path.read_text("utf-8").replace("各地总算力目标", "[/][red]总"), "utf-8")
    app = Bench(load(copied))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "[/][red]总" in shown(pilot)


def line_with(pilot: Pilot[Any], start: str) -> str:
    """The line of the screen that begins so."""
    return next(
        (line.strip() for line in shown(pilot).split("\n") if line.strip().startswith(start)), ""
    )


async def test_the_selection_is_carried_to_the_map_and_told_there(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 22)) as pilot:
        await pilot.press("v", "v", "v")
        await settle(pilot)
        assert (app.pane.state.kind, app.pane.selected) == ("map", "河南")
        told = "▸ 河南 · >120 EFLOPS (2026) · 全省 · “算力规模超过120EFlops”"
        assert line_with(pilot, "▸") == told
        for sign in ("> 超过", "≥ 不低于", "≈ 约数", "† 由其他目标推算"):
            assert sign in shown(pilot), "what the glyphs mean"
        for note in app.pane.content.tile_map.notes:  # type: ignore[union-attr]
            assert note in shown(pilot), "all notes at 80x24"
        await pilot.press("up", "up")
        await settle(pilot)
        assert line_with(pilot, "▸") == "▸ 内蒙古 · 待发布", "why there is no number"
        await pilot.press("v")
        await settle(pilot)
        assert app.pane.selected == "河南", "the first bar, where the region has none"


async def test_a_default_selection_is_the_first_bar_on_the_map_too(dataset: Dataset) -> None:
    app = Bench(dataset, ZH, ChartState(kind="map"))
    async with app.run_test(size=(80, 22)) as pilot:
        await settle(pilot)
        assert app.pane.selected == "河南"


async def test_keys_that_do_nothing_are_not_offered(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert {"x", "pagedown", "j"} <= app.screen.active_bindings.keys()
        assert "left" not in app.screen.active_bindings
        await pilot.press("v", "v", "v")
        await settle(pilot)
        assert not {"x", "pagedown"} & app.screen.active_bindings.keys()
        assert "left" in app.screen.active_bindings


async def test_the_axis_stands_under_the_last_bar_and_the_line_is_told_whole(
    dataset: Dataset,
) -> None:
    app = Bench(dataset, ZH, ChartState(key="上海"))
    async with app.run_test(size=(120, 33)) as pilot:
        await settle(pilot)
        lines = shown(pilot).split("\n")
        last = max(place for place, line in enumerate(lines) if "┤" in line)
        assert "└" in lines[last + 1]
        told = "".join(lines).replace(" ", "")
        assert "图下的句子也把上海排在80与50之间" in told
        before = lines.index(next(line for line in lines if "▸" in line))
        await pilot.press("k")
        await settle(pilot)
        lines = shown(pilot).split("\n")
        assert "▸" in lines[before], "the bars stand still"
        for size in ((80, 24), (40, 10), (60, 15)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            lines = shown(pilot).split("\n")
            assert sum("┤" in line for line in lines) >= 3
            assert any("└" in line for line in lines)
            assert any("▸" in line for line in lines)


async def test_a_filter_that_finds_nothing_is_one_line(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"zzzz", "enter")
        await settle(pilot)
        assert line_with(pilot, "没有合乎筛选的目标")
        assert "没有数字：" not in shown(pilot)
        assert "▸" not in shown(pilot)
        await pilot.press("enter", "y", "v")
        assert not app.asked


async def test_why_two_indicators_give_way_is_said(dataset: Dataset) -> None:
    app = Bench(dataset, ZH, ChartState(kind="grouped"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", *"cunchuzongliang", "enter")
        await settle(pilot)
        assert (app.pane.state.kind, app.pane.state.subject) == ("bar", "storage_total")
        assert "改画条形图" in app.said[-1]
        assert "存储总量" in app.said[-1]
        assert app.pane.selected == "江苏"
        await pilot.press("b")
        await settle(pilot)
        assert app.said[-1] == ZH.chart.no_companion.format(name="存储总量")


async def test_a_number_and_what_is_around_it_are_copied(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("y")
        await settle(pilot)
        assert app.clipboard.startswith("河南总算力 >120 EFLOPS（2026；全省；河南省算力基础设施")
        assert app.said[-1].startswith("已复制：河南总算力")
        await pilot.press("v", "y")
        await settle(pilot)
        assert [line[:6] for line in app.clipboard.split("\n")] == ["河南总算力 ", "河南智能算力"]
        await pilot.press("v", "v", "Y")
        await settle(pilot)
        assert "引文" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert app.clipboard.startswith("河南：到2026年，算力规模 >120 EFLOPS（《河南省算力")
        await pilot.press("Y", "G", "enter")
        await settle(pilot)
        assert app.clipboard == "duibiao chart 1 --kind=map"
        await pilot.press("up", "up", "y")
        await settle(pilot)
        assert app.said[-1] == "内蒙古 · 待发布"


async def test_the_table_behind_the_chart_is_written(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, ZH, ChartState("2", query="hub:长三角"))
    async with app.run_test(size=(100, 30)) as pilot:
        for ending in ("csv", "json", "md", "xlsx", "parquet"):
            await pilot.press("e")
            await settle(pilot)
            app.screen.query_one(Input).value = str(tmp_path / f"x.{ending}")
            await pilot.press("enter")
            await settle(pilot)
    found = figures.figure(Catalog(dataset, ZH), 2, "hub:长三角").rows.drop("later")
    assert set(found["region"]) == {"上海", "江苏", "安徽"}
    for ending in ("csv", "json", "md"):
        expected = export.render(found, ending)  # type: ignore[arg-type]
        assert (tmp_path / f"x.{ending}").read_text("utf-8-sig") == expected
    assert pl.read_parquet(tmp_path / "x.parquet").equals(found)
    path = tmp_path / "x.xlsx"
    assert pl.read_excel(path, sheet_name="data")["region"].equals(found["region"])
    assert "hub:长三角" in pl.read_excel(path, sheet_name="说明", has_header=False).rows()[0]


# -- open anything -----------------------------------------------------------


async def test_open_anything_finds_as_typed_and_goes(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(OpenScreen(Catalog(dataset, ZH)), app.answers.append)
        await pilot.press(*"henan")
        await settle(pilot)
        assert "河南" in shown(pilot)
        assert "目标（" in shown(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert app.answers == [RecordRef("regions", "河南")]
        await app.push_screen(OpenScreen(Catalog(dataset, ZH)), app.answers.append)
        await pilot.press(*"henan", "down", "enter")
        await settle(pilot)
        assert app.answers[-1].table != "regions"  # type: ignore[union-attr]
        await app.push_screen(OpenScreen(Catalog(dataset, EN)), app.answers.append)
        await pilot.press(*"zzzz")
        await settle(pilot)
        assert EN.search_index.nothing in shown(pilot)
        await pilot.press("enter", "escape")
        await settle(pilot)
        assert app.answers[-1] is None


async def test_the_palette_finds_data_too(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.catalog = Catalog(dataset, ZH)  # type: ignore[attr-defined]
        app.action_command_palette()
        await settle(pilot)
        await pilot.press(*"商业航天")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        await settle(pilot)
    assert app.asked == [RecordRef("conference", "2023/新产业")]
