"""What the Charts tab shows and how it is laid out, without a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.tables.catalog import Catalog
from tui.ui.chart.content import content_of, why_not
from tui.ui.chart.layout import layout_of
from tui.ui.chart.state import ChartState
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.ui.chart.content import ChartContent


def content(dataset: Dataset, **state: str) -> ChartContent:
    asked = ChartState(**{"subject": "1", **state})
    return content_of(asked.request, Catalog(dataset, ZH), asked.key)


def test_a_region_that_is_not_drawn_gives_way_to_the_first_bar(dataset: Dataset) -> None:
    assert content(dataset, key="甘肃").selected == "甘肃"
    assert content(dataset, key="北京").selected == "河南", "it has no number"
    assert content(dataset, key="北京", kind="map").selected == "北京", "it has a tile"
    assert content(dataset, query="zzzz").selected == ""


@pytest.mark.parametrize(
    ("way", "key"),
    [("up", "河南"), ("down", "上海"), ("last", "西藏"), ("first", "河南"), ("page_down", "广东")],
)
def test_keys_move_along_the_bars_and_stop_at_the_ends(
    dataset: Dataset, way: str, key: str
) -> None:
    shown = content(dataset, key="河南" if way == "up" else "贵州")
    assert shown.key_towards(way, page=4) == key


def test_keys_move_to_the_neighbours_of_a_tile(dataset: Dataset) -> None:
    shown = content(dataset, key="河南", kind="map")
    assert shown.key_towards("down", page=4) == "湖北"
    assert shown.key_towards("left", page=4) == "陕西"


def test_kinds_follow_each_other_and_stacked_bars_are_linear() -> None:
    state = ChartState(kind="bar", scale="log")
    found = [(each.kind, each.scale) for each in state.other_kinds("河南")]
    assert found == [
        ("grouped", "log"), ("stacked", "linear"), ("map", "log"), ("years", "log"),
        ("histogram", "log"), ("scatter", "log"),
    ]  # fmt: skip
    assert ChartState(kind="stacked").with_companion("x").kind == "stacked"
    assert ChartState(kind="map").with_companion("x").kind == "grouped"
    assert ChartState(subject="3").next_subject(["1", "2", "3"], 1) == "1"
    assert ChartState(subject="pue_new").next_subject(["1", "2"], -1) == "2"


def test_why_a_chart_cannot_be_drawn_is_known_before_it_is(dataset: Dataset) -> None:
    catalog = Catalog(dataset, EN)
    assert not why_not(ChartState(subject="1", kind="stacked").request, catalog)
    assert "no part" in why_not(ChartState(subject="pue_new", kind="stacked").request, catalog)


@pytest.mark.parametrize("kind", ["bar", "grouped", "stacked", "map", "years", "scatter"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (40, 10), (60, 15)])
def test_a_layout_fits_its_window_and_boxes_are_where_lines_are(
    dataset: Dataset, kind: str, size: tuple[int, int]
) -> None:
    shown, (width, height) = content(dataset, kind=kind), size
    layout = layout_of(shown, width, height)
    used = len(layout.head) + layout.body_height + len(layout.foot) + len(layout.notes)
    assert used <= height
    assert layout.body_height >= 1
    assert set(layout.boxes) == set(shown.keys)
    assert layout.notes[0].startswith("▸ 河南")
    for key, box in layout.boxes.items():
        line = layout.body[box.y]
        reverse = any(run.style.endswith("reverse") for run in line) and key == "河南"
        assert reverse == (key == shown.selected)
