"""Tiles stand where the table of regions puts them, shades follow values, moves reach all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from tests.examples import examples
from tui.analysis import figures
from tui.present import chart
from tui.present.chart.drawing import plain_line
from tui.present.chart.model import Value
from tui.present.chart.tile_map import SHADES, Tile, TileMap, _steps
from tui.tables.catalog import Catalog
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.present.chart.drawing import Box
    from tui.tables.dataset import Dataset
    from tui.words import Words


def map_of(dataset: Dataset, words: Words, number: int = 1) -> TileMap:
    return chart.map_of(figures.figure(Catalog(dataset, words), number), Catalog(dataset, words))


def boxes_of(drawn: chart.DrawnMap) -> dict[str, Box]:
    return {tile.key: tile.box for tile in drawn.tiles}


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_31_tiles_stand_in_their_cells_on_a_terminal(dataset: Dataset, words: Words) -> None:
    what = map_of(dataset, words)
    drawn = chart.draw_map(what, 79, 20)
    lines = drawn.plain.split("\n")
    assert len(boxes_of(drawn)) == 31
    assert max(map(cell_len, lines)) <= 79
    screen = pyte.Screen(80, 40)
    pyte.Stream(screen).feed(chart.to_ansi(drawn).replace("\n", "\r\n"))
    placed = {row["region"]: row for row in dataset.regions.iter_rows(named=True)}
    for tile in what.tiles:
        box, row = boxes_of(drawn)[tile.key], placed[tile.key]
        assert (box.x, box.y) == (10 * row["tile_col"], 1 + 2 * row["tile_row"])
        name = "".join(screen.buffer[box.y][x].data for x in range(box.x, box.x + box.width))
        value = "".join(screen.buffer[box.y + 1][x].data for x in range(box.x, box.x + box.width))
        assert name.startswith(tile.label[:3])
        assert value.startswith(tile.value.label)
        if tile.step is not None:
            assert SHADES[tile.step] in value


def test_the_map_fits_80x24_with_its_legend(dataset: Dataset) -> None:
    for words in (ZH, EN):
        for number in range(1, 6):
            what = map_of(dataset, words, number)
            bare = TileMap(what.title, what.tiles, what.legend)
            assert len(chart.draw_map(bare, 79, 20).plain.split("\n")) <= 20


@given(st.lists(st.floats(0.01, 1e6), min_size=1, max_size=31))
def test_steps_follow_values(values: list[float]) -> None:
    steps = _steps(values)
    assert steps[max(values)] == 4
    ordered = [steps[value] for value in sorted(values)]
    assert ordered == sorted(ordered)
    counts = [len({v for v in values if steps[v] == step}) for step in range(5)]
    if len(set(values)) >= 5:
        assert max(counts) - min(counts) <= 1


def test_shades_and_ranks_of_figure_1(dataset: Dataset) -> None:
    tiles = {tile.key: tile for tile in map_of(dataset, ZH).tiles}
    assert (tiles["河南"].step, tiles["河南"].rank) == (4, 1)
    assert (tiles["西藏"].step, tiles["西藏"].rank) == (0, 15)
    assert (tiles["北京"].step, tiles["北京"].value.label) == (None, "—")


def test_every_tile_is_reached_and_moves_go_their_way(dataset: Dataset) -> None:
    what = map_of(dataset, ZH)
    tiles = {tile.key: tile for tile in what.tiles}
    seen, edge = {"河南"}, ["河南"]
    while edge:
        here = tiles[edge.pop()]
        for down, right in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            key = chart.neighbour(what, here.key, down, right)
            there = tiles[key]
            way = (there.row - here.row) * down + (there.column - here.column) * right
            assert way > 0 or key == here.key
            if key not in seen:
                seen.add(key)
                edge.append(key)
    assert seen == set(tiles)
    assert chart.neighbour(what, "河南", 1, 0) == "湖北"
    assert chart.neighbour(what, "河南", 0, -1) == "陕西"
    assert chart.neighbour(what, "新疆", 0, -1) == "新疆"


@examples(30)
@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 7)), unique=True, max_size=20),
    st.integers(40, 160),
    st.text(max_size=8),
)
def test_no_label_bends_the_grid(places: list[tuple[int, int]], width: int, label: str) -> None:
    tiles = tuple(Tile(f"{r}/{c}", label, r, c, Value(1.0), step=(r + c) % 5) for r, c in places)
    drawn = chart.draw_map(TileMap("t", tiles), width)
    lines = drawn.plain.split("\n")
    assert max(map(cell_len, lines), default=0) <= width
    assert not any(ord(char) < 32 for line in lines for char in line)
    for tile in tiles:
        box = boxes_of(drawn)[tile.key]
        assert (
            drawn.key_at(box.x, box.y) == drawn.key_at(box.x + box.width - 1, box.y + 1) == tile.key
        )


@given(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=31, unique=True))
def test_where_lower_is_better_the_lowest_is_darkest(values: list[float]) -> None:
    up, down = _steps(values, "higher"), _steps(values, "lower")
    assert (down[min(values)], up[max(values)]) == (4, 4)
    ordered = [down[value] for value in sorted(values)]
    assert ordered == sorted(ordered, reverse=True)


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_the_legend_says_which_way_is_better(dataset: Dataset, words: Words) -> None:
    what = chart.map_of(
        figures.of_indicator(Catalog(dataset, words), "pue_new"), Catalog(dataset, words)
    )
    tiles = {tile.key: tile for tile in what.tiles}
    assert (tiles["贵州"].step, tiles["贵州"].rank) == (4, 1)
    assert tiles["湖南"].step == 1
    assert words.chart.order["lower"] in plain_line(what.legend)
    legend = plain_line(what.legend)
    assert legend.index("█ 1.2") < legend.index("▓ 1.25") < legend.index("░ 1.3")
    assert words.chart.order["higher"] in plain_line(map_of(dataset, words).legend)


@pytest.mark.parametrize(("width", "height"), [(79, 20), (119, 33), (199, 50), (40, 20)])
@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_notes_stand_in_the_free_corner_and_hide_no_tile(
    dataset: Dataset, words: Words, width: int, height: int
) -> None:
    what = map_of(dataset, words)
    drawn = chart.draw_map(what, width, height)
    bare = chart.draw_map(TileMap(what.title, what.tiles, what.legend), width, height)
    lines, plain = drawn.plain.split("\n"), bare.plain.split("\n")
    for key, box in boxes_of(drawn).items():
        for y in range(box.y, box.y + box.height):
            ends = (set_cell_size(line, box.x + box.width) for line in (lines[y], plain[y]))
            assert len({end[-3:] for end in ends}) == 1, key
    assert max(map(cell_len, lines)) <= width
    beside = "".join(line[:34] for line in lines[1:7])
    for note in set(what.notes) - set(drawn.left_over):
        assert note[:12] in beside
    under = "".join("".join(lines[lines.index(plain[-1]) :]).split())
    assert all("".join(note.split()) in under for note in drawn.left_over)
    if width == 79:
        assert len(drawn.left_over) == (0 if words is ZH else 1)


def test_glyphs_on_the_map_are_explained(dataset: Dataset) -> None:
    notes = map_of(dataset, ZH).notes
    assert notes[0] == "> 超过 · ≥ 不低于 · ≈ 约数，或界限不明 · † 由其他目标推算"
