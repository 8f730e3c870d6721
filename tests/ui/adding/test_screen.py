"""The page on which a plan is added, driven by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, OptionList, TextArea

from tests.ui.adding.review_bench import Bench, paste, press, read, write
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，培养[/]人才5万名。"""


PLAN = """湖南省算力行动计划（2026—2028年）（征求意见稿）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，上架率由55%提高到70%以上，存储总量超过50EB，培育人才5万名，
2026年智能算力达到3.6EFLOPS以上。"""


async def test_a_text_becomes_rows_is_corrected_and_saved(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, EN, tmp_path / "own")
    async with app.run_test(size=(120, 36)) as pilot:
        await read(pilot, TEXT)
        screen = app.adding
        assert screen.query_one("#region", Input).value == "湖南"
        assert [row.value for row in app.found] == [30, 50, 50000]
        await press(pilot, "down", "down", "x", "up", "up", "right", "right", "right", "enter")
        for wrong in ("many", "nan"):
            await write(pilot, wrong)
            assert wrong in app.says
        await write(pilot, "31")
        await press(pilot, "right", "right", "enter")
        await write(pilot, "99999")
        assert "1990" in app.says
        await write(pilot, "2027")
        await press(pilot, "home", "right", "enter", *"智能算力", "enter")
        assert [row.value for row in app.found] == [31, 50, 50000]
        assert (app.found[0].indicator, app.found[0].year) == ("intelligent_compute", 2027)
        await press(pilot, "ctrl+s")
    found = app.given.targets.filter(app.given.targets["document"] == "hunan-compute-2026-own")
    assert found["value"].to_list() == [31, 50]
    assert found["indicator"].to_list() == ["intelligent_compute", "storage_total"]


async def test_a_file_is_opened_and_a_bad_one_is_explained(
    dataset: Dataset, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, "utf-8")
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    app = Bench(dataset, ZH, tmp_path / "own")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        path = app.adding.query_one("#path", Input)
        for name in ("none.txt", "empty.txt"):
            path.value = str(tmp_path / name)
            await press(pilot, "enter")
            assert name in app.says
        path.value = ""
        await paste(pilot, f"'{tmp_path}/plan.txt'\n")
        await press(pilot, "enter")
        assert app.adding.query_one(Table).frame.height == 3
        await press(pilot, "escape", "escape")
    assert app.given == "none"


async def test_a_selected_passage_is_added(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, EN, tmp_path / "own")
    async with app.run_test(size=(120, 36)) as pilot:
        await read(pilot, "截至2027年底，建成智算中心8个。算力会变得很多。")
        area = app.adding.query_one(TextArea)
        assert app.found == []
        await press(pilot, "x", "n", "enter")
        assert "Nothing is selected" in app.says
        area.move_cursor((0, 17))
        area.move_cursor((0, 24), select=True)
        await press(pilot, "enter")
        assert "No target" in app.says
        area.move_cursor((0, 9))
        area.move_cursor((0, 17), select=True)
        await press(pilot, "enter")
        assert [row.quote for row in app.found] == ["智算中心8个"]
        assert "1" in app.says
        assert app.adding.focused is app.adding.query_one(Table)


async def test_a_row_is_made_of_a_passage_by_hand(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, ZH, tmp_path / "own")
    text = "湖南省智算计划\n到2028年，云上能力会变得很多"
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, text)
        assert "没有找到目标" in app.says
        area = app.adding.query_one(TextArea)
        await press(pilot, "n", "m")
        assert "没有选中" in app.says
        area.move_cursor((1, 0))
        area.move_cursor((1, 16), select=True)
        await press(pilot, "m", *"云上能力", "enter")
        assert [(row.name, row.year, row.known) for row in app.found] == [("云上能力", 2028, False)]
        await press(pilot, "ctrl+s")
        assert "还没有数值" in app.says
        await press(pilot, "home", "right", "right", "right", "enter")
        await write(pilot, "12EB")
        assert [(row.value, row.unit) for row in app.found] == [(12, "EB")]


async def test_what_a_plan_lacks_is_asked_on_saving(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, ZH, tmp_path / "own")
    async with app.run_test(size=(120, 36)) as pilot:
        await read(pilot, "到2028年，标准机架20万个，数据总盘子50PB。")
        # What the extraction is less sure of comes first; it is saved in the order of the text.
        await press(pilot, "right", "enter", *"产业规模", "enter")
        assert (app.found[0].indicator, app.found[0].unit) == ("ai_industry_scale", "亿元")
        await press(pilot, "ctrl+s")
        assert app.screen.prompt == ZH.adding.choose_region
        await press(pilot, *"neimeng", "enter")
        assert app.adding.query_one("#region", Input).value == "内蒙古"
        assert "标题" in app.says
        await press(pilot, *"算力计划", "enter", "ctrl+s")
    added = app.given.targets.filter(app.given.targets["document"].str.ends_with("-own"))
    assert added["unit"].to_list() == ["架", "亿元"]


async def test_choices_of_comparators(dataset: Dataset, tmp_path: Path) -> None:
    app = Bench(dataset, ZH, tmp_path / "own")
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "right", "right", "enter")
        assert app.adding.focused is app.adding.query_one(OptionList)
        await press(pilot, "down", "down", "enter")
        assert app.found[0].comparator == ">="


def test_the_review_in_a_picture(
    dataset: Dataset, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    """A kept row, a starting value, a rejected row, and one that is held already."""

    async def review(pilot: Pilot[None]) -> None:
        await read(pilot, PLAN)
        await press(pilot, "down", "down", "down", "x", "up")

    app = Bench(dataset, ZH, tmp_path / "own")
    assert snap_compare(app, run_before=review, terminal_size=(80, 24))
