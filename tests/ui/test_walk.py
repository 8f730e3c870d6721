"""An analyst's morning, by keyboard alone at 80x24: every step of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import fastexcel
import polars as pl
from textual.widgets import Input, Static

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey
from tui.ui.app import Duibiao
from tui.ui.dialogs.save_dialog import SaveDialog
from tui.ui.dialogs.table_dialog import ColumnsPage, TablePage
from tui.ui.list.pane import ListPane
from tui.ui.session_state import load
from tui.ui.widgets.prose import Prose
from tui.ui.widgets.status_line import StatusLine
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset


def pane(pilot: Pilot[None], tab: str = "targets") -> ListPane:
    return pilot.app.screen.query_one(f"#{tab}", ListPane)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def said(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one(StatusLine).content)


async def move_to(pilot: Pilot[None], column: str) -> None:
    """Walk to a column with the arrow keys."""
    table = pane(pilot).table
    await press(pilot, "home")
    for _ in range(len(table.columns)):
        if table.column_name == column:
            return
        await press(pilot, "right")
    raise AssertionError(column)


async def test_the_whole_walk(dataset: Dataset, tmp_path: Path) -> None:
    words = ZH
    file = tmp_path / "state.json"
    app = Duibiao(Catalog(dataset, words), file=file)
    async with app.run_test(size=(80, 24)) as pilot:
        # All 智算 targets of hub provinces for 2025, sorted by value.
        await press(pilot, "slash", *"智算 -hub=", "quotation_mark", "quotation_mark")
        await press(pilot, *" year:2025", "enter")
        await move_to(pilot, "value")
        await press(pilot, "s")
        rows = pane(pilot).table.frame
        for (_,), same in rows.group_by("unit"):  # units are not mixed; the highest are first
            assert same["value"].to_list() == sorted(same["value"].to_list(), reverse=True)
        assert rows["unit"].rle_id().n_unique() == rows["unit"].n_unique() > 1
        assert rows.height > 3
        assert set(rows["year"]) == {2025}
        assert rows["region.hub"].null_count() == 0

        # The sentence behind 四川's.
        await press(pilot, "slash", "ctrl+u", *"sichuan 智算", "enter")
        assert set(pane(pilot).table.frame["region"]) == {"四川"}
        await press(pilot, "enter")
        assert pane(pilot).state.opened
        shown = pane(pilot).query_one("#record #text", Prose).passage
        start, end = shown.marks[0]
        assert "智能" in shown.text[start:end]
        await press(pilot, "escape")

        # PUE for new-built data centres across provinces, in the matrix.
        await press(pilot, "slash", "ctrl+u", *"pue", "enter", "m")
        await move_to(pilot, "pue_new")
        await press(pilot, "s", "s")
        values = pane(pilot).table.frame["pue_new"].drop_nulls().to_list()
        assert values == sorted(values)
        assert values[0] == 1.2

        # Three columns hidden, and that undone.
        await press(pilot, "m", "home", "right")
        before = pane(pilot).page.names  # type: ignore[union-attr]
        await press(pilot, "-", "-", "-")
        assert len(pane(pilot).page.names) == len(before) - 3  # type: ignore[union-attr]
        await press(pilot, "u", "u", "u")
        assert pane(pilot).page.names == before  # type: ignore[union-attr]
        await press(pilot, "U", "u")

        # The result as xlsx.
        target = tmp_path / "pue.xlsx"
        await press(pilot, "e")
        assert isinstance(app.screen, SaveDialog)
        app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        assert str(target) in said(pilot).replace("\n", "")
        exported = fastexcel.read_excel(target).load_sheet(0).to_polars()
        assert exported["region"].to_list() == pane(pilot).table.frame["region"].to_list()
        assert exported["value"].dtype == pl.Float64
        await press(pilot, "q")

    memory, note = load(file, words)
    assert note == ""
    again = Duibiao(Catalog(dataset, words), session=memory, file=file)
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert pane(pilot).state.view.query == "pue"
        assert set(pane(pilot).table.frame["region"]) == set(exported["region"])
        await press(pilot, "m")
        assert pane(pilot).state.view.sort == (SortKey("pue_new"),)


async def test_an_existing_file_needs_a_yes(dataset: Dataset, tmp_path: Path) -> None:
    target = tmp_path / "rows.csv"
    target.write_text("mine", "utf-8")
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        for answer, kept in (("n", True), ("y", False)):
            await press(pilot, "e")
            app.screen.query_one(Input).value = str(target)
            await press(pilot, "enter")
            await press(pilot, answer)
            assert (target.read_text("utf-8") == "mine") is kept
            if kept:
                await press(pilot, "escape")
        await press(pilot, "e")
        app.screen.query_one(Input).value = "rows.doc"
        await press(pilot, "enter")
        assert "csv" in str(app.screen.query_one("#wrong", Static).content)


async def test_filter_and_frequencies(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f")
        assert set(pane(pilot).table.frame["region"]) == {"河南"}
        await press(pilot, "u")
        assert pane(pilot).table.frame.height == dataset.targets.height
        await press(pilot, "F")
        assert isinstance(app.screen, TablePage)
        top = app.screen.query_one(Table).frame.row(0, named=True)
        counts = dataset.targets["region"].value_counts(sort=True)
        assert top["count"] == counts["count"].max()
        await press(pilot, "enter")
        assert set(pane(pilot).table.frame["region"]) == {top["value"]}
        assert pane(pilot).table.frame.height == top["count"]


async def test_columns_are_chosen_and_ordered(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "+")
        assert isinstance(app.screen, ColumnsPage)
        await press(pilot, "space", "down", "J", "enter")
        assert pane(pilot).page.names[:2] == ("scope", "indicator")  # type: ignore[union-attr]
        await press(pilot, "+", "r")
        assert pane(pilot).state.view.columns is None


async def test_copies_are_shown(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await move_to(pilot, "value")
        await press(pilot, "y")
        assert app.clipboard == "> 120 EFLOPS"
        assert "> 120 EFLOPS" in said(pilot)
        await press(pilot, "Y", "enter")
        assert app.clipboard.startswith("河南：到2026年，算力规模 >120 EFLOPS（《")
        await press(pilot, "Y", "end", "down", "enter")
        assert app.clipboard.split("\t")[:2] == ["河南", "总算力"]
        await press(pilot, "Y", "G", "enter")
        assert app.clipboard.startswith("duibiao targets ")


async def test_a_plans_targets_are_stepped_through_and_lead_to_their_rows(
    dataset: Dataset,
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "2", "enter", "n")
        plans = pane(pilot, "plans")
        prose = plans.query_one("#record #text", Prose)
        start, end = prose.passage.marks[0]
        assert prose.passage.text[start:end] == "达到 10EFLOPS"
        await press(pilot, "enter")
        assert app.screen.tab == "targets"  # type: ignore[attr-defined]
        record = pane(pilot).table.record
        assert record is not None
        assert record["target"] == "hunan-compute-2023-total-compute"
        await press(pilot, "escape")
        assert app.screen.tab == "plans"  # type: ignore[attr-defined]
        assert plans.state.opened


async def test_a_finding_opens_its_evidence_and_goes_there(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "enter", "enter")
        assert app.screen.tab == "targets"  # type: ignore[attr-defined]
        record = pane(pilot).table.record
        assert record is not None
        assert record["region"] == "河南"


async def test_columns_are_described_and_gone_to(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, EN))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        found = app.screen.query_one(Table).frame
        assert list(dict.fromkeys(found["column"])) == list(pane_names(pilot))
        assert found.filter(pl.col("column") == "year")["max"].to_list() == ["2030"]
        await press(pilot, "down", "down", "down", "enter")
        assert pane(pilot).table.column_name == "value"


def pane_names(pilot: Pilot[None]) -> tuple[str, ...]:
    explorer = pilot.app.screen_stack[0]
    page = explorer.query_one("#targets", ListPane).page
    assert page is not None
    return page.names


async def test_help_is_searched_and_runs_what_is_chosen(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, EN))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark", *"matrix", "enter")
        assert pane(pilot).state.view.form == "matrix"


async def test_n_goes_to_the_next_hit(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "slash", *"四川", "enter", "n")
        table = pane(pilot).table
        seen = set()
        for _ in range(6):
            assert table.record is not None
            seen.add((table.cursor_row, table.column_name))
            await press(pilot, "n")
        assert "document.title" in {name for _, name in seen}
        assert len(seen) == 6


async def test_a_panel_docks_at_the_right_where_there_is_room(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        assert app.screen.query_one("#source").region.x > 80
        await pilot.resize_terminal(100, 30)
        await settle(pilot)
        assert app.screen.query_one("#source").region.x == 0


async def test_a_state_that_no_longer_fits_is_let_go(dataset: Dataset) -> None:
    from tui.ui.session_state import SessionState

    bad = {"targets": {"views": {"targets": {"query": "nonsense>3"}}, "name": "targets"}}
    app = Duibiao(
        Catalog(dataset, ZH), session=SessionState(panes={"": {**bad, "plans": {"views": 3}}})
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert pane(pilot).table.frame.height == dataset.targets.height
