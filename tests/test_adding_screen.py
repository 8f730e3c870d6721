"""The screen on which a plan is added, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Input, OptionList, TextArea

from tests.conftest import settle
from tui.panes.adding import AddScreen
from tui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.dataset import Dataset

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，培养[/]人才5万名。"""


PLAN = """湖南省算力行动计划（2026—2028年）（征求意见稿）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，上架率由55%提高到70%以上，存储总量超过50EB，培育人才5万名。"""


class Bench(App[None]):
    def __init__(self, screen: AddScreen) -> None:
        super().__init__()
        self.adding, self.given = screen, "nothing"

    def on_mount(self) -> None:
        self.push_screen(self.adding, self.take)

    def take(self, dataset: Dataset | None) -> None:
        self.given = "none" if dataset is None else dataset


async def test_a_text_becomes_rows_is_corrected_and_saved(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(AddScreen(dataset, EN, tmp_path))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = app.adding
        screen.query_one(TextArea).text = TEXT
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert screen.query_one("#region", Input).value == "湖南"
        assert [row.value for row in screen.found] == [30, 50, 50000]
        await pilot.press(
            "down", "down", "x", "up", "up", "right", "right", "right", "right", "enter"
        )
        await settle(pilot)
        screen.query_one("#edit", Input).value = "many"
        await pilot.press("enter")
        await settle(pilot)
        assert "many" in str(screen.query_one("#says").render())
        screen.query_one("#edit", Input).value = "31"
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("left", "left", "left", "enter", "down", "enter")
        await settle(pilot)
        assert [row.value for row in screen.found] == [31, 50, 50000]
        assert screen.found[0].indicator == "intelligent_compute"
        await pilot.press("ctrl+s")
        await settle(pilot)
    found = app.given.targets.filter(app.given.targets["document"] == "hunan-compute-2026-own")
    assert found["value"].to_list() == [31, 50]
    assert found["indicator"].to_list() == ["intelligent_compute", "storage_total"]


async def test_a_file_is_opened_and_a_bad_one_is_explained(
    dataset: Dataset, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    app = Bench(AddScreen(dataset, ZH, tmp_path / "own"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        path = app.adding.query_one("#path", Input)
        app.adding.set_focus(path)
        path.value = str(tmp_path / "none.txt")
        await pilot.press("enter")
        await settle(pilot)
        assert "none.txt" in str(app.adding.query_one("#says").render())
        path.value = str(tmp_path / "plan.txt")
        await pilot.press("enter")
        await settle(pilot)
        assert app.adding.query_one(Table).frame.height == 3
        await pilot.press("escape", "escape")
        await settle(pilot)
    assert app.given == "none"


async def test_a_selected_passage_is_added(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(AddScreen(dataset, EN, tmp_path))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        area = app.adding.query_one(TextArea)
        area.text = "截至2027年底，建成智算中心8个。"
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert app.adding.found == []
        await pilot.press("n")
        area.move_cursor((0, 9))
        area.move_cursor((0, 17), select=True)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert [row.quote for row in app.adding.found] == ["智算中心8个"]


async def test_an_indicator_brings_its_unit_and_the_fields_count(
    dataset: Dataset, tmp_path: Path
) -> None:
    app = Bench(AddScreen(dataset, ZH, tmp_path))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = app.adding
        screen.query_one(TextArea).text = "到2028年，标准机架20万个，数据总盘子50PB，培育企业3家。"
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert [(row.unit, row.known) for row in screen.found][1] == ("EB", False)
        await pilot.press("down", "right", "enter")
        await settle(pilot)
        choices = screen.query_one(OptionList)
        choices.highlighted = choices.get_option_index("=ai_industry_scale")
        await pilot.press("enter")
        await settle(pilot)
        row = screen.found[1]
        assert (row.indicator, row.unit) == ("ai_industry_scale", "亿元")
        await pilot.press("right", "right", "right", "enter")
        await settle(pilot)
        screen.query_one("#edit", Input).value = "1.2万亿元"
        await pilot.press("enter")
        await settle(pilot)
        assert (screen.found[1].value, screen.found[1].unit) == (12000, "亿元")
        await pilot.press("down", "x", "ctrl+s")
        await settle(pilot)
        assert "地区" in str(screen.query_one("#says").render())
        screen.query_one("#region", Input).value = "内蒙古"
        screen.query_one("#title", Input).value = "算力计划"
        await pilot.press("ctrl+s")
        await settle(pilot)
    added = app.given.targets.filter(app.given.targets["document"].str.ends_with("-own"))
    assert added["unit"].to_list() == ["架", "亿元"]


def test_the_review_in_a_picture(
    dataset: Dataset, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    """A kept row, a starting value, a rejected row, and one that is held already."""

    async def review(pilot: Pilot[None]) -> None:
        await pilot.pause()
        pilot.app.screen.query_one(TextArea).text = PLAN
        await pilot.press("ctrl+r")
        await settle(pilot)
        await pilot.press("down", "down", "down", "x", "up")
        await settle(pilot)

    app = Bench(AddScreen(dataset, ZH, tmp_path))
    assert snap_compare(app, run_before=review, terminal_size=(80, 24))
