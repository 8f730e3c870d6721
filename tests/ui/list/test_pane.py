"""A list at the keyboard: forms, copies, records and their peers, columns, files, help."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest
from textual.widgets import Input, Static

from tests.conftest import settle
from tui.present.citations import citation
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.ui.app import Duibiao
from tui.ui.dialogs.save_dialog import SaveDialog
from tui.ui.dialogs.table_dialog import ColumnsPage
from tui.ui.list.pane import ListPane
from tui.ui.list.record_panel import RecordPanel
from tui.ui.widgets.key_bar import KeyBar
from tui.ui.widgets.prose import Prose
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words


def pane(pilot: Pilot[None], tab: str = "targets") -> ListPane:
    return pilot.app.screen_stack[0].query_one(f"#{tab}", ListPane)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def query(pilot: Pilot[None], text: str) -> None:
    await press(pilot, "slash")
    pilot.app.screen.query_one("#search", Input).value = text
    await press(pilot, "enter")


def at(pilot: Pilot[None]) -> tuple[object, str]:
    """The region and the column under the cursor."""
    table = pane(pilot).table
    assert table.record is not None
    return table.record["region"], table.column_name


def put(pilot: Pilot[None], key: str, column: str) -> None:
    table = pane(pilot).table
    assert table.go_to(key)
    table.move_cursor(column=[each.name for each in table.columns].index(column))


def related(pilot: Pilot[None]) -> Table:
    return pane(pilot).query_one(RecordPanel).query_one(Table)


async def test_both_forms_are_on_the_same_region_and_indicator(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        put(pilot, "guangdong-compute-2024-total-compute", "scope")
        await press(pilot, "m")
        assert at(pilot) == ("广东", "total_compute")
        put(pilot, "河南", "intelligent_compute")
        await press(pilot, "m")
        record = pane(pilot).table.record
        assert record is not None
        assert (record["region"], record["indicator"]) == ("河南", "intelligent_compute")
        assert pane(pilot).table.column_name == "value"
        put(pilot, "shanghai-compute-2024-intelligent-share", "region")
        await press(pilot, "m", "u")
        assert at(pilot) == ("上海", "value")


async def test_a_matrix_cell_is_copied_without_its_signs(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "m")
        put(pilot, "河南", "total_compute")
        await press(pilot, "y")
        assert app.clipboard == "> 120 EFLOPS"
        put(pilot, "广东", "total_compute")
        await press(pilot, "y")
        assert app.clipboard == "38 EFLOPS"
        put(pilot, "吉林", "total_compute")
        await press(pilot, "y")
        assert app.clipboard == "无规划"
        put(pilot, "贵州", "total_compute")
        await press(pilot, "Y")
        table = app.screen.query_one(Table)
        row = table.frame.filter(pl.col("what") == ZH.app.copies["row"])["text"][0].split("\t")
        assert row[:2] == ["贵州", "80 EFLOPS"]
        assert not {"★", "◆"} & set("".join(row))


async def test_a_value_of_the_matrix_leaves_the_regions_that_say_the_same(
    dataset: Dataset,
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await query(pilot, "pue")
        await press(pilot, "m")
        put(pilot, "天津", "pue_new")
        same = pane(pilot).table.frame.filter(pl.col("pue_new#plain") == "≤ 1.25")["region"]
        await press(pilot, "f")
        assert pane(pilot).table.frame["region"].to_list() == same.to_list()
        assert len(same) > 1
        assert "pue_existing" in pane(pilot).table.frame.columns
        assert at(pilot) == ("天津", "pue_new")


async def test_a_peer_is_opened_in_place_and_left_again(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await query(pilot, "region=贵州")
        await press(pilot, "enter", "y")
        assert app.clipboard == "80 EFLOPS"
        prose = pane(pilot).query_one("#record #text", Prose)
        assert any("图 1" in label for label, _ in prose.passage.facts)
        assert related(pilot).record["region"] == "河南"  # type: ignore[index]
        await press(pilot, "down", "enter", "y")
        assert pane(pilot).state.opened
        assert app.clipboard == "> 60 EFLOPS"
        assert "广东" in prose.passage.title
        await press(pilot, "Y", "G", "up", "up", "enter")
        assert app.clipboard.startswith("广东\t总算力")
        await press(pilot, "escape")
        assert "贵州" in prose.passage.title
        assert related(pilot).cursor_row == 1
        await press(pilot, "escape")
        assert not pane(pilot).state.opened
        assert pane(pilot).state.view.query == "region=贵州"


async def test_a_plans_record_gives_the_number_under_its_cursor(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "2", "enter", "right", "y")
        assert app.clipboard == "3 EFLOPS"
        await press(pilot, "5", "enter", "y")
        page = pane(pilot, "cases").page
        assert page is not None
        assert app.clipboard == page.rows["title"][0]


async def test_derivations_in_a_record_have_the_signs_of_the_rest(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        put(pilot, "henan-compute-2024-intelligent-compute", "value")
        await press(pilot, "enter")
        facts = pane(pilot).query_one("#record #text", Prose).passage.facts
        told = [text for label, text in facts if label == "图 3"]
        assert told
        assert "≥ 100 EFLOPS" in told[0]
        assert ">=" not in told[0]


async def test_a_hidden_column_comes_back_where_it_was(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = pane(pilot).page.names  # type: ignore[union-attr]
        await press(pilot, "-", "+")
        labels = app.screen.query_one(Table).frame["label"].to_list()
        assert labels[:2] == ["地区", "指标"]
        assert str(ZH.keys["columns.cancel"]) == "取消"
        assert isinstance(app.screen, ColumnsPage)
        shown = {b.binding.id for b in app.screen.active_bindings.values()}
        assert "columns.cancel" in shown
        assert "page.close" not in shown
        assert "取消" in app.screen.query_one(KeyBar).render().plain
        await press(pilot, "space", "enter")
        assert pane(pilot).page.names == before  # type: ignore[union-attr]
        await press(pilot, "right", "-", "+", "down", "space", "escape")
        assert pane(pilot).page.names == (before[0], *before[2:])  # type: ignore[union-attr]


async def test_a_path_that_cannot_be_written_stays_to_be_mended(
    dataset: Dataset, tmp_path: Path
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "e")
        box = app.screen.query_one(Input)
        box.value = str(tmp_path / "none" / "x.csv")
        await press(pilot, "enter")
        assert isinstance(app.screen, SaveDialog)
        assert "none" in str(app.screen.query_one("#wrong", Static).content)
        assert box.value.endswith("x.csv")
        (tmp_path / "none").mkdir()
        await press(pilot, "enter")
        assert not isinstance(app.screen, SaveDialog)
        assert (tmp_path / "none" / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfregion,")


@pytest.mark.parametrize(
    ("words", "typed", "wanted"),
    [
        (ZH, "sort", "排序"),
        (ZH, "list.matrix", "矩阵"),
        (EN, "排序", "Sort"),
        (ZH, "juzhen", "矩阵"),
    ],
)
async def test_help_is_found_in_either_language_and_by_id(
    dataset: Dataset, words: Words, typed: str, wanted: str
) -> None:
    app = Duibiao(Catalog(dataset, words))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark")
        app.screen.query_one(Input).value = typed
        await settle(pilot)
        assert wanted in app.screen.query_one(Table).frame["what"].to_list()


async def test_headings_of_the_matrix_are_whole_in_english(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, EN))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "m")
        heading = "".join(segment.text for segment in pane(pilot).table.render_line(0))
        assert "AI compute EFLOPS" in heading
        assert "AI share %" in heading


async def test_description_and_frequencies_in_the_words_of_the_list(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "i")
        found = app.screen.query_one(Table).frame
        assert "总算力" in found.filter(pl.col("column") == "indicator").row(0)
        await press(pilot, "escape", "m")
        put(pilot, "河南", "total_compute")
        await press(pilot, "F")
        values = app.screen.query_one(Table).frame["value"].to_list()
        assert {"> 120 EFLOPS", "未提", "无规划", "无原文"} <= set(values)
        await press(pilot, "enter")
        rows = pane(pilot).table.frame
        assert values[0] in ("未提", "无规划", "无原文")
        assert "河南" not in set(rows["region"])


# -- marks -------------------------------------------------------------------


async def test_marked_rows_alone_are_taken_away(dataset: Dataset, tmp_path: Path) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await query(pilot, "indicator=total_compute")
        await press(pilot, "space", "down", "space")
        keys = pane(pilot).state.marked
        table = pane(pilot).table
        assert keys == tuple(table.frame["target"][[0, 2]])
        assert "已标 2" in str(app.screen.query_one("#status", Static).content)
        lines = ["".join(segment.text for segment in table.render_line(y)) for y in range(1, 4)]
        assert ["●" in line for line in lines] == [True, False, True]
        put(pilot, keys[0], "value")
        await press(pilot, "y")
        assert app.clipboard.splitlines() == ["> 120 EFLOPS", "> 60 EFLOPS"]
        await press(pilot, "Y", "enter")
        cited = [citation(Catalog(dataset, ZH), dataset.target(key)) for key in keys]
        assert app.clipboard.splitlines() == cited, "the marked rows are cited, as they are copied"
        await press(pilot, "Y", "G", "enter")
        shell = shlex.split(app.clipboard)
        assert shell[:2] == ["duibiao", "targets"]
        rows = View(shell[2]).apply(dataset.relation("targets"))
        assert set(rows["target"]) == set(keys)
        await press(pilot, "e")
        app.screen.query_one(Input).value = str(tmp_path / "marked.json")
        await press(pilot, "enter")
        written = pl.read_json(tmp_path / "marked.json")
        assert written["region"].to_list() == table.frame["region"][[0, 2]].to_list()
        await press(pilot, "m")
        assert set(pane(pilot).table.frame["region"]) == set(written["region"])
        await press(pilot, "m", "L")
        assert pane(pilot).state.marked == keys


async def test_all_are_marked_and_none(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await query(pilot, "region=河南")
        await press(pilot, "*")
        assert len(pane(pilot).selection.marked) == pane(pilot).table.frame.height
        await query(pilot, "")
        await press(pilot, "Y")
        rows = app.screen.query_one(Table).frame
        row = rows.filter(pl.col("what") == ZH.app.copies["row"])["text"][0].splitlines()
        assert {line.split("\t")[0] for line in row} == {"河南"}
        await press(pilot, "escape", "*", "*")
        assert pane(pilot).state.marked == ()
        await press(pilot, "enter", "space")
        assert pane(pilot).state.marked == ()


async def test_marked_regions_of_a_matrix_keep_its_columns(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "m")
        put(pilot, "河南", "total_compute")
        await press(pilot, "space")
        page, taken = pane(pilot).page, pane(pilot).selection.output
        assert page is not None
        assert taken is not None
        assert taken.rows["region"].to_list() == ["河南"]
        assert taken.names == page.names
        assert at(pilot)[0] == "湖北"


async def test_a_block_of_cells_is_copied(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "c", "right", "right", "right")
        status = str(pane(pilot).query_one(SearchBar)._status.content)
        assert "已标 2" in status
        assert "4 列" in status
        await press(pilot, "y")
        cells = [line.split("\t") for line in app.clipboard.splitlines()]
        assert [len(line) for line in cells] == [4, 4]
        assert [line[0] for line in cells] == ["河南", "贵州"]
        assert cells[0][3] == "> 120 EFLOPS"
        await press(pilot, "c", "y")  # the range is dropped: one column
        assert app.clipboard.splitlines() == [line[3] for line in cells]
        await press(pilot, "*", "*", "c", "left", "y")  # without marked rows: the row's cells
        assert len(app.clipboard.splitlines()) == 1
        assert len(app.clipboard.split("\t")) == 2


async def test_back_to_a_list_whose_query_is_wrong_shows_all_of_its_rows(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="cases")
    async with app.run_test(size=(80, 24)) as pilot:
        await query(pilot, '"浪潮')
        cases = pane(pilot, "cases")
        for name in ("pilots", "cases"):
            cases.change(replace(cases.state, name=name))
            await settle(pilot)
        await press(pilot, "p", "p", "down")
        assert cases.table.record is not None
        assert "case" in cases.table.record
        assert cases.query_one(SearchBar).has_class("wrong")
