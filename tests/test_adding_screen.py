"""The screen on which a plan is added, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Input, TextArea

from tests.conftest import settle
from tui.panes.adding import AddScreen
from tui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.dataset import Dataset

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，培养[/]人才5万名。"""


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
