"""The page on which a plan is added: what is asked, checked, undone and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import TextArea

from tests.ui.adding.review_bench import Bench, paste, press, read
from tui.analysis.adding import Draft, overlaid, propose, save, vocabulary
from tui.analysis.adding import read as rows_of
from tui.tables.catalog import Catalog
from tui.tables.dataset import load, own_plans
from tui.ui.adding.head import Kind
from tui.ui.dialogs.confirm import ConfirmDialog
from tui.ui.dialogs.help import HelpScreen
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过55EB，培养人才5万名。"""
LINE = "到2028年，湖南总算力达到30EFLOPS，存储总量超过55EB，培养人才5万名。"
NAME = "hunan-compute-2026-own"


@pytest.fixture
def bench(dataset: Dataset) -> Bench:
    return Bench(dataset, ZH)


async def test_tab_leads_from_the_file_to_the_text_and_on(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"算力", "ctrl+r")
        assert "没有找到" in bench.says
        await press(pilot, "escape")
        assert bench.adding.query_one(TextArea).text == "算力"
        assert "Shift+Tab" in bench.says
        await press(pilot, "shift+tab")
        assert bench.focused is bench.field("path")
        await press(pilot, "tab", "tab")
        assert bench.focused is bench.field("region")


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_the_worked_example_gives_what_the_page_says(dataset: Dataset, words: Words) -> None:
    bench = Bench(dataset, words)
    async with bench.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r")
        assert bench.adding.query_one(TextArea).text == words.adding.example
        assert words.adding.example in words.adding.text.format(example=words.adding.example)
        await press(pilot, "ctrl+r")
        rows = [each.row for each in bench.lines]
        names = [Catalog(dataset, words).indicator(row.indicator) for row in rows]
        found = [
            f"{name} {row.comparator if row.comparator != '=' else ''} {row.value:g} {row.unit} "
            f"{row.year}"
            for name, row in zip(names, rows, strict=True)
        ]
        said = words.adding.text.splitlines()[-3:]
        assert [line.split() for line in found] == [line.split() for line in said]


async def test_a_text_pasted_over_the_file_line_is_the_text(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await paste(pilot, LINE)
        assert bench.field("path").value == ""
        assert bench.adding.query_one(TextArea).text == LINE
        await press(pilot, "ctrl+r")
        assert len(bench.lines) == 3


async def test_corrections_are_undone_redone_and_not_read_over(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "x", "down", "x", "u", "u", "u")
        assert bench.kept == [True, True, True]
        await press(pilot, "U")
        assert bench.kept == [False, True, True]
        await press(pilot, "right", "right", "right", "enter", *"65", "ctrl+s")
        assert "Esc" in bench.says  # what is half written is neither saved nor lost
        await press(pilot, "enter", "ctrl+r")
        assert bench.found[1].value == 65
        able = [each.binding.id for each in bench.adding.active_bindings.values() if each.enabled]
        assert "add.undo" in able
        assert "add.read" not in able
        await press(pilot, "u")
        assert (bench.found[1].value, bench.kept) == (55, [False, True, True])


async def test_a_step_back_asks_once_and_only_where_something_would_be_lost(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "x", "escape")
        assert isinstance(bench.screen, ConfirmDialog)
        await press(pilot, "enter", "q", "escape")
        assert bench.screen is bench.adding
        assert bench.kept == [False, True, True]
        await press(pilot, "right", "enter", "escape", "escape", "y")
        assert bench.adding.state.step == "text"
        await press(pilot, "ctrl+r")
        assert bench.kept == [True, True, True]
        await press(pilot, "x", "u", "escape", "escape")
    assert bench.given == "none"


async def test_help_lists_the_keys_of_the_page_and_runs_them(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "x", "question_mark")
        assert isinstance(bench.screen, HelpScreen)
        told = {active.binding.id for _, active in bench.screen.found}
        assert {"add.reject", "add.pick", "add.undo", "add.save", "add.back"} <= told
        assert "add.read" not in told
        await press(pilot, *"撤销", "enter")
        assert bench.kept == [True, True, True]


async def test_a_region_is_checked_when_it_is_entered(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        region = bench.field("region")
        assert bench.lines[0].comparison.verdict == "raised"
        for typed, told in (("火星", "火星"), ("hu", "湖北")):
            bench.adding.set_focus(region)
            region.value = typed
            await press(pilot, "enter")
            assert told in bench.says
            assert "--region" not in bench.says
            assert bench.adding.state.draft.region == "湖南"
        region.value = "Hubei"
        await press(pilot, "tab")
        assert (region.value, bench.adding.state.draft.region) == ("湖北", "湖北")
        assert bench.lines[0].comparison.verdict == "new"
        region.value = "湖南省"
        bench.adding.set_focus(region)
        await press(pilot, "enter")
        assert bench.lines[0].comparison.verdict == "raised"
        assert bench.focused is bench.adding.query_one(Table)


async def test_a_field_that_is_left_by_esc_is_as_it_was(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "tab", *"火星", "tab")
        assert "火星" in bench.says
        await press(pilot, "escape")
        assert bench.field("region").value == "湖南"
        assert "3/3" in bench.says
        await press(pilot, "home", "enter")
        assert bench.kept == [False, True, True]
        await press(pilot, *["right"] * 6, "enter")
        assert "不能修改" in bench.says


async def test_the_passage_begins_at_the_row(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT.replace("\n", "\r\n"))
        await press(pilot, "down", "n")
        area = bench.adding.query_one(TextArea)
        assert area.document[area.cursor_location[0]][area.cursor_location[1] :].startswith("存储")
        await press(pilot, *["shift+right"] * 10, "enter")
        assert len(bench.lines) == 3
        assert "已在表中" in bench.says


async def test_the_kind_is_proposed_and_can_be_turned(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT.replace("算力行动计划（2026—2028年）", "实施方案"))
        kind = bench.adding.query_one(Kind)
        assert kind.value == "compute"
        await press(pilot, "shift+tab", "space")
        assert kind.value == bench.adding.state.draft.kind == "ai"
        await press(pilot, "ctrl+s")
    held = load(added=own_plans.home())
    assert list(held.own_documents) == ["hunan-ai-2026-own"]


@pytest.fixture
def again(dataset: Dataset) -> Bench:
    """The page of who has added the plan already."""
    draft = propose(Draft(TEXT), dataset)
    save(own_plans.home(), draft, rows_of(draft, vocabulary(dataset)), dataset)
    return Bench(overlaid(dataset, own_plans.home()), ZH)


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_what_a_row_is_set_against_is_in_view_at_80_columns(
    words: Words, dataset: Dataset
) -> None:
    more = "新建数据中心PUE为1.25以下，智算、超算等高性能算力占比达到60%，培养人才"
    app = Bench(dataset, words)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT.replace("培养人才", more))
        table = app.adding.query_one(Table)
        layout = table.grid.layout
        whole = {
            table.columns[span.index].name
            for span in layout.spans(0)
            if span.width == layout.widths[span.index]
        }
        assert {"indicator", "value", "unit", "year", "verdict", "before"} <= whole


async def test_a_plan_added_before_is_asked_about(again: Bench) -> None:
    async with again.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        assert isinstance(again.screen, ConfirmDialog)
        await press(pilot, "escape")
        assert again.adding.state.step == "text"
        await press(pilot, "ctrl+r", "r")
        assert again.kept == [True] * 3
        assert again.adding.state.replaced == NAME


async def test_ctrl_s_is_always_answered(bench: Bench) -> None:
    async with bench.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+s")
        assert "Ctrl+R" in bench.says
        assert bench.adding.message.wrong
        await read(pilot, TEXT)
        await press(pilot, "n", "ctrl+s")
        assert "Shift" in bench.says
        await press(pilot, "escape", "x", "down", "x", "down", "x", "ctrl+s")
        assert "没有保留" in bench.says
