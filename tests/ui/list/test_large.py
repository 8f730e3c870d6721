"""A list whose rows stay in their file: rows, search and sort come without the screen waiting."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.tables import own_table
from tui.tables.catalog import Catalog
from tui.tables.scan import ScannedRows, reading
from tui.ui.app import Duibiao
from tui.ui.explorer import Explorer
from tui.ui.list.pane import ListPane
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

pytestmark = pytest.mark.usefixtures("every_frame")  # rows are read when they are drawn

ROWS = 5_000


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dataset: Dataset) -> Duibiao:
    monkeypatch.setattr(reading, "PARQUET_ROWS", 100)
    index = pl.int_range(ROWS, eager=True)
    frame = pl.DataFrame({"name": "row" + index.cast(pl.String), "value": (index * 7919) % ROWS})
    frame.write_parquet(tmp_path / "t.parquet", row_group_size=500)
    table = own_table.read_table(tmp_path / "t.parquet")
    return Duibiao(Catalog(dataset, EN, table), tab="table")


def pane_of(app: Duibiao) -> ListPane:
    assert isinstance(app.screen, Explorer)
    pane = app.screen.pane
    assert isinstance(pane, ListPane)
    return pane


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_rows_are_read_where_the_cursor_goes(app: Duibiao) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        pane = pane_of(app)
        assert isinstance(pane.page and pane.page.shown, ScannedRows)
        assert pane.table.record["name"] == "row0"
        await pilot.press("G")
        await settle(pilot)
        assert pane.table.record["name"] == f"row{ROWS - 1}"
        lines = [pane.table.render_line(y).text for y in range(1, pane.table.size.height)]
        assert f"row{ROWS - 5} " in "\n".join(lines)
        assert not any("…" in line for line in lines)
        assert pane.state.record == str(ROWS)


async def test_a_search_and_a_sort_end_on_the_same_record(app: Duibiao) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        pane = pane_of(app)
        await pilot.press("slash", *"row49", "enter")
        await settle(pilot)
        assert pane.page
        assert pane.page.height == 111
        assert pane.table.record["name"] == "row49"
        await pilot.press("down", "right", "s")
        await settle(pilot)
        assert pane.page.view.sort[0].column == "value"
        assert pane.table.record["name"] == "row490"
        await pilot.press("g")
        await settle(pilot)
        values = pane.page.rows["value"].to_list()
        assert values == sorted(values, reverse=True)
        await pilot.press("space", "space", "escape")
        await settle(pilot)
        selection = pane.selection
        assert selection
        assert len(selection.marked) == 2
        assert selection.row_text().count("\n") == 1
        await pilot.press("f")
        await settle(pilot)
        assert pane.page.height == 1


async def test_escape_stops_a_search_and_keeps_what_is_shown(
    app: Duibiao, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        pane = pane_of(app)
        begun, go_on = threading.Event(), threading.Event()
        page = pane.loader.lists.page

        def slow(*args: object) -> object:
            begun.set()
            go_on.wait(10)
            return page(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(pane.loader.lists, "page", slow)
        await pilot.press("slash", *"row4999")
        while not begun.is_set():
            await pilot.pause(0.01)
        await pilot.press("escape")
        go_on.set()
        await settle(pilot)
        assert pane.page
        assert pane.page.height == ROWS
        assert pane.state.view.query == ""
        monkeypatch.undo()
        await pilot.press("escape", "down")
        await settle(pilot)
        assert pane.table.record["name"] == "row1"


async def test_a_file_that_is_gone_is_reported_in_a_line(app: Duibiao, tmp_path: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        (tmp_path / "t.parquet").unlink()
        await pilot.press("G")
        await settle(pilot)
        notice = str(app.screen.query_one("StatusLine").render())  # type: ignore[attr-defined]
        assert "cannot be read" in notice
