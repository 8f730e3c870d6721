"""Views change as values, are undone and done again; columns in figures."""

from __future__ import annotations

import datetime

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tui.tables.query import History, SortKey, View, described, frequencies

CHANGES = st.lists(
    st.one_of(st.text("abc ", max_size=4).map(View), st.just("undo"), st.just("redo")), max_size=20
)


@given(CHANGES)
def test_undo_and_redo_go_along_one_line(changes: list[View | str]) -> None:
    line, at, history = [View()], 0, History(View())
    for change in changes:
        if change == "undo":
            history, at = history.undone(), max(0, at - 1)
        elif change == "redo":
            history, at = history.redone(), min(len(line) - 1, at + 1)
        else:
            assert isinstance(change, View)
            history = history.to(change)
            if change != line[at]:
                line, at = [*line[: at + 1], change], at + 1
        assert history.view == line[at]


def test_letters_of_one_query_are_one_change() -> None:
    history = History(View())
    for typed in ("h", "he", "henan"):
        history = history.to(View(typed), typing=True)
    history = history.to(View("henan", (SortKey("value"),)))
    assert history.undone().view == View("henan")
    assert history.undone().undone().view == View()
    assert history.undone().undone().redone().redone() == history


def test_each_form_keeps_its_own_sort_and_columns() -> None:
    view = View("x", (SortKey("value"),), ("region", "value"))
    turned = view.turned()
    assert (turned.form, turned.query, turned.sort, turned.columns) == ("matrix", "x", (), None)
    turned = turned.sorted_by("pue_new")
    assert turned.turned() == View("x", view.sort, view.columns, aside=turned.turned().aside)
    assert turned.turned().turned() == turned


def test_filtering_twice_to_one_value_is_filtering_once() -> None:
    view = View().filtered("region", "河南")
    assert view.filtered("region", "河南") == view
    assert view.filtered("scope", None).query == 'region==河南 scope=""'


def test_frequencies_are_commonest_first_and_count_what_is_missing() -> None:
    frame = pl.DataFrame({"x": ["b", "a", None, "a", None, "a"]})
    found = frequencies(frame, "x")
    assert found["value"].to_list() == ["a", None, "b"]
    assert found["count"].to_list() == [3, 2, 1]
    assert found["share"].to_list() == [3 / 6, 2 / 6, 1 / 6]
    assert frequencies(frame.clear(), "x").is_empty()


def test_columns_are_described() -> None:
    frame = pl.DataFrame(
        {
            "n": [1.0, 2.5, None, 2.5],
            "t": ["x", None, None, "y"],
            "d": [datetime.date(2024, 1, 1), datetime.date(2024, 1, 3), None, None],
            "z": pl.Series([None] * 4, dtype=pl.Int64),
        }
    )
    rows = described(frame, frame.columns).rows()
    assert rows == [
        ("n", 3, 1, 2, "1", "2.5", "2.5", "2.5"),
        ("t", 2, 2, 2, "x", None, "y", "x"),
        ("d", 2, 2, 2, "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-01"),
        ("z", 0, 4, 0, None, None, None, None),
    ]
