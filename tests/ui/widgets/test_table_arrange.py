"""Columns that are widened or frozen keep the cursor in sight."""

from __future__ import annotations

from tests.ui.widgets.table_bench import Bench, frame, lines, pressed


async def test_a_column_that_is_widened_stays_in_view() -> None:
    """Of the targets at 80 cells, the fifth `>` pushed the column off the screen."""
    app = Bench(frame())
    async with app.run_test(size=(40, 12)) as pilot:
        await pressed(pilot, "end")
        for _ in range(12):
            await pressed(pilot, ">")
            assert "说明" in lines(app)[0]
        assert app.table.widths["note"] > 20


async def test_columns_up_to_the_cursor_are_frozen_and_let_go() -> None:
    app = Bench(frame())
    async with app.run_test(size=(34, 12)) as pilot:
        await pressed(pilot, "right", ".")
        assert app.table.grid.fixed == 2
        await pressed(pilot, "end", ">", ">", ">")
        assert "地区" in lines(app)[0]
        assert "指标" in lines(app)[0]
        await pressed(pilot, "home", "right", ".", "end")
        assert app.table.grid.fixed == 1
        assert "指标" not in lines(app)[0]
