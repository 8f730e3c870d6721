"""How the table fits its window, and what it costs."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.ui.widgets.table_bench import COLUMNS, Bench, frame, lines, pressed
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.strip import Strip


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The lines that tables are asked to draw, as they are asked."""
    asked: list[int] = []
    original = Table.render_line

    def counting(self: Table, y: int) -> Strip:
        asked.append(y)
        return original(self, y)

    monkeypatch.setattr(Table, "render_line", counting)
    return asked


# -- widths and windows ----------------------------------------------------


async def test_a_column_is_widened_narrowed_and_fitted():
    app = Bench(frame(20))
    async with app.run_test(size=(60, 12)) as pilot:
        before = app.table.grid.layout.widths
        await pilot.press(">", ">")
        assert app.table.grid.layout.widths[0] == before[0] + 4
        await pilot.press(*"<" * 6)
        assert app.table.grid.layout.widths[0] == 2
        assert app.table.widths == {"region": 2}
        await pilot.press("_")
        assert app.table.grid.layout.widths == before
        await pilot.press("right", "<", "<", "<", "_", "_")
        assert app.table.grid.layout.widths[1] == 12


async def test_resizing_keeps_the_record_in_view_and_the_chosen_width():
    app = Bench(frame(100))
    async with app.run_test(size=(120, 36)) as pilot:
        app.table.move_cursor(row=30)
        await pilot.press(">", "right")
        width = app.table.grid.layout.widths[0]
        for size in ((20, 5), (80, 24), (1, 1), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert (app.table.cursor_row, app.table.cursor.column) == (30, 1)
            assert app.table.grid.layout.widths[0] == width
            assert size[1] < 2 or "▌" in "".join(line[:1] for line in lines(app))


async def test_columns_make_room_when_the_scrollbar_comes_and_take_it_when_it_goes():
    app = Bench(frame(3))
    async with app.run_test(size=(60, 12)) as pilot:
        for rows, width in ((100, 59), (3, 60)):
            app.table.content = replace(app.table.content, frame=frame(rows))
            await pilot.pause()
            assert app.table.grid.layout.width == width


async def test_a_hidden_table_keeps_its_place():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("pagedown")
        before = lines(app)
        app.table.display = False
        await pilot.pause()
        app.table.show(frame(100), COLUMNS, key="key")
        await pilot.pause()
        app.table.display = True
        await pilot.pause()
        assert lines(app) == before


async def test_the_first_column_stays_when_others_scroll_by_whole_columns():
    wide = pl.DataFrame({f"c{at}": [f"v{at}"] * 5 for at in range(100, 160)})
    columns = tuple(Column(name, name * 3) for name in wide.columns)
    app = Bench(wide, columns, key=None)
    async with app.run_test(size=(60, 6)) as pilot:
        assert lines(app)[0].split()[-1] == "›"
        await pilot.press("end")
        heading, row = lines(app)[:2]
        assert heading.split()[1].startswith("‹c15")
        assert row.split()[0] == "▌v100"
        assert row.split()[-1] == "v159"
        assert "›" not in heading
        await pilot.press("ctrl+pageup")
        assert app.table.column_name not in ("c159", "c100")
        await pilot.press("home")
        assert "‹" not in lines(app)[0]
        seen = set()
        for _ in range(99):
            seen.add(app.table.column_name)
            await pilot.press("ctrl+pagedown")
            if app.table.column_name == "c159":
                break
        assert app.table.column_name == "c159"
        assert 10 < len(seen) < 30


# -- economy ---------------------------------------------------------------


@pytest.mark.usefixtures("every_frame")
async def test_moving_in_view_draws_two_lines_and_scrolling_never_the_heading(drawn):
    async with Bench(frame(100)).run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        drawn.clear()
        await pilot.press("down")
        await pilot.pause()
        assert sorted(drawn) == [1, 2]
        drawn.clear()
        await pilot.press("right")
        await pilot.pause()
        assert sorted(drawn) == [0, 2]
        drawn.clear()
        await pilot.press("G")
        await pilot.pause()
        assert sorted(drawn) == list(range(1, 12))


async def test_only_rows_and_columns_in_view_are_formatted():
    looked: set[str] = set()

    def note(value: str) -> str:
        looked.add(value)
        return value

    show = pl.col("key").map_elements(note, return_dtype=pl.String)
    columns = (Column("key", "key", show=show), *COLUMNS)
    async with Bench(frame(50_000), columns).run_test(size=(60, 12)) as pilot:
        before = len(looked)
        await pilot.press("G", "g", *["pagedown"] * 3)
        assert 400 <= before < 600
        assert len(looked) < before + 300


@pytest.mark.scale
async def test_a_million_rows_and_hundreds_of_columns_open_and_page_at_once():
    many = pl.DataFrame({f"c{at}": pl.arange(0, 1_000_000, eager=True) for at in range(12)})
    wide = pl.DataFrame({f"c{at}": pl.arange(0, 10_000, eager=True) for at in range(500)})
    app = Bench(frame(200))
    async with app.run_test(size=(120, 36)) as pilot:
        for rows in (many, wide):
            columns = tuple(Column(name, name, numeric=True) for name in rows.columns)
            began = time.perf_counter()
            app.table.show(rows, columns, key="c0")
            assert time.perf_counter() - began < 1
            assert await pressed(pilot, "G") == (rows.height - 1, 0)
            began = time.perf_counter()
            await pilot.press(*["pageup"] * 10)
            assert (time.perf_counter() - began) / 10 < 0.5
            assert app.table.record["c0"] == rows.height - 1 - 350
