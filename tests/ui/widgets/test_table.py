"""What the table does and tells, on a bench of its own."""

from __future__ import annotations

import re
from dataclasses import replace

import polars as pl
import pytest
from textual.app import App
from textual.events import MouseScrollDown

from tests.ui.widgets.table_bench import COLUMNS, Bench, Key, frame, lines, pressed
from tui.ui.widgets.table import Column, Table
from tui.words import EN, ZH

# -- words and keys --------------------------------------------------------


@pytest.mark.parametrize("words", [EN.table, ZH.table])
def test_every_key_has_its_words(words):
    ids = {binding.id for binding in Table.BINDINGS}
    assert set(words.keys) == ids
    assert set(words.tips) == ids
    assert all(words.keys.values())
    assert all(words.tips.values())


def test_no_key_is_bound_twice_or_needs_alt_or_a_function_key():
    keys = [key for binding in Table.BINDINGS for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if "alt" in key or re.fullmatch(r"f\d+", key)]


# -- moving ----------------------------------------------------------------


async def test_keys_move_the_cursor_and_stop_at_the_edges():
    async with Bench(frame(100)).run_test(size=(60, 12)) as pilot:
        assert await pressed(pilot, "up", "left") == (0, 0)
        assert await pressed(pilot, "down", "j", "right", "l") == (2, 2)
        assert await pressed(pilot, "k", "h") == (1, 1)
        assert await pressed(pilot, "pagedown") == (12, 1)
        assert await pressed(pilot, "pageup") == (1, 1)
        assert await pressed(pilot, "G", "down", "end", "right") == (99, 3)
        assert await pressed(pilot, "g", "home") == (0, 0)
        assert await pressed(pilot, "ctrl+end") == (99, 3)
        assert await pressed(pilot, "ctrl+home") == (0, 0)


async def test_the_cursor_is_kept_in_view_below_a_heading_that_stays():
    async with Bench(frame(100)).run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        shown = lines(pilot.app)
        assert shown[0].split() == ["地区", "指标", "目标", "说明"]
        assert shown[-1].startswith("▌")
        assert [line[0] for line in shown[1:-1]] == [" "] * 10
        await pilot.press("g")
        assert lines(pilot.app)[1].startswith("▌")


async def test_a_move_is_told_once_with_row_and_column():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        app.told.clear()
        await pilot.press("ctrl+end")
        (moved,) = app.told
        assert isinstance(moved, Table.CursorMoved)
        assert (moved.row, moved.column, moved.control) == (99, "note", app.table)
        await pilot.press("ctrl+end", "down")
        assert len(app.told) == 1


async def test_enter_and_a_click_on_the_current_cell_ask_for_it():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.click(Table, offset=(2, 4))
        assert (app.table.cursor_row, app.table.cursor.column) == (3, 0)
        app.told.clear()
        await pilot.click(Table, offset=(2, 4))
        await pilot.press("right", "enter")
        asked = [(e.row, e.column) for e in app.told if isinstance(e, Table.Activated)]
        assert asked == [(3, "region"), (3, "name")]


async def test_a_double_click_asks_once_for_the_row():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        app.told.clear()
        await pilot.click(Table, offset=(2, 6), times=2)
        asked = [(e.row, e.column) for e in app.told if isinstance(e, Table.Activated)]
        assert asked == [(5, "region")]


async def test_a_heading_s_edge_can_be_dragged():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 10)) as pilot:
        table = app.query_one(Table)
        first = table.grid.layout.spans(table.grid.left)[0]
        edge = first.x + first.width - 1
        await pilot.mouse_down(Table, offset=(edge, 0))
        await pilot.hover(Table, offset=(edge + 7, 0))
        await pilot.mouse_up(Table, offset=(edge + 7, 0))
        await pilot.pause()
        assert table.grid.layout.widths[0] == first.width + 7
        # The click that ends it sorts nothing.
        assert not [each for each in app.told if isinstance(each, Table.SortRequested)]
        await pilot.hover(Table, offset=(edge + 20, 0))
        assert table.grid.layout.widths[0] == first.width + 7


async def test_a_click_below_the_rows_moves_nothing():
    app = Bench(frame(3))
    async with app.run_test(size=(60, 12)) as pilot:
        app.told.clear()
        await pilot.click(Table, offset=(2, 9))
        assert app.told == []


async def test_sorting_is_asked_for_by_key_and_by_heading():
    app = Bench(frame(10))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("right", "s", "S")
        at = lines(app)[0].index("指")
        app.told = [e for e in app.told if isinstance(e, Table.SortRequested)]
        await pilot.click(Table, offset=(at + 2, 0))
        await pilot.click(Table, offset=(at + 2, 0), shift=True)
        asked = [(e.column, e.extend) for e in app.told]
        assert asked == [("name", False), ("name", True)] * 2


async def test_the_wheel_scrolls_rows_and_leaves_the_cursor():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        for _ in range(3):
            await pilot._post_mouse_events([MouseScrollDown], Table, offset=(5, 5))
        assert app.table.scroll_offset.y > 0
        assert app.table.cursor_row == 0
        await pilot.press("down")
        assert app.table.scroll_offset.y <= 1


# -- frames come and go ----------------------------------------------------


async def test_the_cursor_stays_on_its_record():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("right")
        table = app.table
        table.move_cursor(row=7)
        table.content = replace(table.content, frame=frame(100).reverse())
        await pilot.pause()
        assert table.cursor_row == 92
        assert table.record["key"] == "t7"
        assert "▌" in "".join(line[0] for line in lines(app))
        table.content = replace(table.content, columns=(COLUMNS[2], COLUMNS[1]))
        await pilot.pause()
        assert (table.column_name, table.cursor.column) == ("name", 1)


async def test_a_record_that_was_filtered_out_is_found_again():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("G")
        app.table.show(frame(5), COLUMNS, key="key")
        assert app.table.cursor_row == 4
        app.table.show(frame(5).clear(), COLUMNS, key="key")
        assert (app.table.cursor_row, app.table.record) == (0, None)
        app.table.show(frame(100), COLUMNS, key="key")
        assert app.table.cursor_row == 99


async def test_new_content_is_told_once():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        app.told.clear()
        app.table.show(frame(20), COLUMNS[:2], sort=(Key("region"),), highlight=re.compile("南"))
        await pilot.pause()
        assert [type(event) for event in app.told] == [Table.CursorMoved]
        assert lines(app)[0].split() == ["地区↑", "指标"]


async def test_attributes_set_before_there_is_a_screen_are_taken_up():
    class Early(App[None]):
        def compose(self):
            table = Table()
            table.show(frame(30), COLUMNS, key="key")
            table.move_cursor(row=5)
            yield table

    async with Early().run_test(size=(60, 12)) as pilot:
        table = pilot.app.query_one(Table)
        assert table.record["key"] == "t5"
        assert table.render_line(6).text.startswith("▌广")


async def test_go_to_finds_a_record_by_its_key():
    app = Bench(frame(100))
    async with app.run_test(size=(60, 12)) as pilot:
        assert app.table.go_to("t64")
        assert app.table.cursor_row == 64
        assert not app.table.go_to("nowhere")
        await pilot.pause()
        assert app.told[-1].row == 64


async def test_an_empty_table_says_so_and_keys_do_no_harm():
    app = Bench(frame(0))
    every = [binding.key.split(",")[0] for binding in Table.BINDINGS]
    async with app.run_test(size=(60, 6)) as pilot:
        assert lines(app)[1].strip() == "no rows"
        await pilot.press(*every)
        assert [(e.row, e.column) for e in app.told if isinstance(e, Table.CursorMoved)][-1] == (
            -1,
            "note",
        )
        assert not [e for e in app.told if isinstance(e, Table.Activated)]
        app.table.words = ZH.table
        assert lines(app)[1].strip() == ZH.table.no_rows
        app.table.show(frame(0), ())
        await pilot.pause()
        await pilot.press("s", "enter", "down", "right", ">", "_", "ctrl+pagedown", "ctrl+pageup")
        assert lines(app)[1].strip() == ZH.table.no_columns


async def test_a_column_that_the_frame_lacks_is_left_out():
    columns = (*COLUMNS, Column("gone", "x"), Column("region", "y", show=pl.col("gone")))
    async with Bench(frame(5), columns).run_test(size=(60, 6)) as pilot:
        assert lines(pilot.app)[0].split() == ["地区", "指标", "目标", "说明"]
