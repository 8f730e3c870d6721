"""Rows that belong together, and numbers under each other."""

from __future__ import annotations

import polars as pl
import pytest

from tests.ui.widgets.table_bench import Bench, Key, lines
from tui.ui.widgets.table import Column, Table
from tui.ui.widgets.table.groups import Groups
from tui.ui.widgets.table.numbers import Parts, parts_of

NUMBERS = ["> 120", "14.6", "≥ 35", "2–3", "1.25", None, "↓ 5"]


def test_parts_are_as_wide_as_their_widest() -> None:
    assert parts_of(NUMBERS) == Parts(2, 3, 3)
    assert parts_of(["2025", "120"]) == Parts(0, 4, 0)
    assert parts_of([]) == Parts()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> 120", " > 120   "), ("14.6", "    14.6 "), ("≥ 35", "  ≥ 35   "), ("2–3", "   2–3   "),
        ("1.2–1.3", " 1.2–1.3 "), ("nothing", "nothing"), ("", ""), ("1234567", "1234567"),
    ],
)  # fmt: skip
def test_a_number_has_its_point_where_the_others_have_it(text: str, shown: str) -> None:
    room = Parts(3, 3, 3)
    aligned = room.align(text, 9)
    assert aligned == shown
    assert aligned.replace(" ", "") == text.replace(" ", "")
    assert room.align(text, 8) == text  # the reader made the column narrow


@pytest.mark.parametrize(
    ("text", "shown"),
    [("> 9", ">  9   "), ("≥ 35", "≥ 35   "), ("14", "  14   "), ("> 350", "> 350  ")],
)
def test_comparators_of_a_group_are_under_each_other_and_by_its_numbers(
    text: str, shown: str
) -> None:
    """Not before the widest number of the whole column, which may be in another group."""
    group, column = parts_of(["> 9", "35", "14.6"]), Parts(2, 6, 3)
    aligned = column.align(text, 11, group)
    assert aligned == (f"    {shown}" if "350" not in text else "   > 350   ")


def rows() -> pl.DataFrame:
    names = ["总算力"] * 3 + ["PUE"] * 2 + ["总算力"] + [None, None]
    values = ["> 120", "14.6", "≥ 35", "< 1.25", "1.3", "2–3", None, "7"]
    return pl.DataFrame({"name": names, "value": values, "unit": ["EFLOPS"] * 3 + [""] * 5})


def test_groups_are_runs_of_equal_values() -> None:
    groups = Groups(rows(), "name")
    assert [groups.repeats(row) for row in range(8)] == [
        False, True, True, False, True, False, False, True,
    ]  # fmt: skip
    assert not Groups(rows(), "").repeats(1)
    assert not Groups(rows(), "gone").repeats(3)
    assert not groups.repeats(8)
    assert not Groups(pl.DataFrame(), "name").repeats(0)
    assert [groups.number(row) for row in range(8)] == [0, 0, 0, 1, 1, 2, 3, 3]
    assert [groups.around(row) for row in (1, 4, 5, 7)] == [
        range(3), range(3, 5), range(5, 6), range(6, 8),
    ]  # fmt: skip
    assert Groups(rows(), "").number(7) == Groups(pl.DataFrame(), "name").number(0) == 0
    assert not Groups(rows(), "").around(1)
    assert not groups.around(8)


async def test_repeated_values_are_dimmed_and_the_first_of_a_group_stands_out() -> None:
    columns = (
        Column("value", "目标", numeric=True, unit=pl.col("unit"), aligned=True),
        Column("name", "指标"),
    )  # fmt: skip
    app = Bench(rows(), columns, key=None, group="name", sort=(Key("name"),))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("end", "G")
        shown = lines(app)
        points = {shown[at].index(".") for at in (2, 4, 5)}
        assert len(points) == 1
        table = app.query_one(Table)
        strips = [table.render_line(y) for y in range(1, 6)]
        named = ("总算力", "PUE")
        last = [next(s.style for s in strip if s.text.strip() in named) for strip in strips]
        assert last[0] != last[1] == last[2]
        assert last[3] != last[4]
        assert (last[0].bold, last[3].bold) == (True, True)
        grounds = [[s.style.bgcolor for s in strip][1] for strip in strips]
        assert grounds[0] == grounds[1] == grounds[2] != grounds[3] == grounds[4]
        before = table.render_line(0)
        app.set_focus(None)
        await pilot.pause()
        assert [s.style.color for s in table.render_line(0)] != [s.style.color for s in before]
