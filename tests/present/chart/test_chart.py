"""Bars are as long as their values in terminal cells, and the frame is straight."""

from __future__ import annotations

import math
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from tests.examples import examples
from tui.analysis import figures
from tui.present import chart
from tui.present.chart import Bar, BarChart, ChartError, Mark, Value, draw
from tui.present.chart.drawing import plain_text
from tui.present.chart.scale import base_of
from tui.tables.catalog import Catalog
from tui.tables.target_text import number_text
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.chart import DrawnChart
    from tui.tables.dataset import Dataset
    from tui.words import Words

NAMES = ["河南", "内蒙古自治区", "Inner Mongolia", "Xizang", "广东 (粤)", "a\x1b[31m\nb", "", "é"]
FULL = "█▓▒░"
EIGHTHS = "▏▎▍▌▋▊▉"
FILLED = FULL + EIGHTHS
LENGTHS = st.one_of(
    st.none(),
    st.just(0.0),
    st.sampled_from([0.1, 2.06, 14.6, 120.0, 120_000.0]),
    st.floats(1e-6, 1e9),
    st.floats(1, 100),
)
WIDTHS = st.integers(40, 200)
Rows = list[tuple[str, float | None]]


@st.composite
def datasets(draw: st.DrawFn) -> Rows:
    """1 to 31 rows: anything, all equal, or all zero."""
    count = draw(st.integers(1, 31))
    same = draw(st.sampled_from([None, None, None, 0.0, 7.5]))
    values = st.just(same) if same is not None else LENGTHS
    return [(draw(st.sampled_from(NAMES)), draw(values)) for _ in range(count)]


def bars_of(rows: Rows, **also: object) -> tuple[Bar, ...]:
    return tuple(Bar(label, (Value(number),), **also) for label, number in rows)  # type: ignore[arg-type]


def lines_of(what: BarChart, width: int = 80, height: int | None = None) -> list[str]:
    return draw(what, width, height).plain.split("\n")


def axis_of(lines: Sequence[str]) -> int:
    """The cell in which the frame stands: where its corner is."""
    corner = next(line for line in lines if line.lstrip().startswith("└"))
    return cell_len(corner[: corner.index("└")])


def right_of_axis(line: str, axis: int) -> tuple[str, str]:
    """The character of `line` in cell `axis`, and what follows it."""
    at = next(place for place in range(len(line)) if cell_len(line[:place]) == axis)
    return line[at], line[at + 1 :]


def length_of(line: str, axis: int, fills: str = "█") -> float:
    """How many cells are filled from the axis on, without a gap; the last one in eighths."""
    found = re.match(f"([{fills}]*)([{EIGHTHS}]?)", right_of_axis(line, axis)[1])
    assert found
    return len(found[1]) + (EIGHTHS.index(found[2]) + 1) / 8 * bool(found[2])


def measured(lines: Sequence[str], count: int) -> list[float]:
    """The lengths of the first `count` bars under a title of one line."""
    return [length_of(line, axis_of(lines)) for line in lines[1 : 1 + count]]


def reached(lines: Sequence[str], count: int) -> list[int]:
    """How far the dots of the first `count` rows stand from the axis; 0: there is none."""
    rests = [right_of_axis(line, axis_of(lines))[1] for line in lines[1 : 1 + count]]
    return [len(found[0]) if (found := re.match("·*[●○]", rest)) else 0 for rest in rests]


@examples(70)
@given(datasets(), WIDTHS)
def test_bars_measure_their_values(rows: Rows, width: int) -> None:
    lines = lines_of(BarChart("title", bars_of(rows)), width)
    found = measured(lines, len(rows))
    values = [value or 0.0 for _, value in rows]
    longest, top = max(found), max(values)
    for value, length in zip(values, found, strict=True):
        assert (length > 0) == (value > 0)
        if value:
            assert abs(length - max(1 / 8, value / top * longest)) <= 1 / 8
    by_value = sorted(zip(values, found, strict=True))
    assert [length for _, length in by_value] == sorted(found)
    if top:
        assert longest >= 8
        assert max(map(cell_len, lines[1 : 1 + len(rows)])) == width, "the room is used"


@examples(70)
@given(datasets(), WIDTHS, st.integers(5, 60), st.booleans())
def test_the_frame_is_straight(rows: Rows, width: int, height: int, emphasis: bool) -> None:
    bars = bars_of(rows, aside="智算中心建设能力 2027", emphasis=emphasis)
    lines = lines_of(BarChart("标题 title", bars, "EFLOPS", "目标年"), width, height)
    axis = axis_of(lines)
    marks = [right_of_axis(line, axis)[0] for line in lines[1:-2]]
    assert marks.count("┤") == len(rows), "one row a bar, whatever the height"
    assert set(marks) <= {"┤", "│"}
    assert right_of_axis(lines[-2], axis)[0] == "└"
    assert max(map(cell_len, lines)) <= width
    assert not any(ord(char) < 32 for line in lines for char in line)
    written = [
        right_of_axis(line, axis)[1].strip(FILLED).split()[0] for line in lines[1:-2] if "┤" in line
    ]
    expected = ["—" if value is None else number_text(value) for _, value in rows]
    for text, whole in zip(written, expected, strict=True):
        assert whole.startswith(text.removesuffix("…")), "the value can be read in its row"
        assert text == whole or width < 60


@examples(30)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=6), WIDTHS)
@example(
    [
        "⌚⭐",
        "x\u0301\u0301y",
        "\u200b\ufeff",
        "👨\u200d👩\u200d👧🇨🇳",
        "┤█│",
        "\u202e\x9b1m",
        "\U0003a000",
    ],
    60,
)
def test_no_label_bends_the_frame_or_reaches_the_terminal(labels: list[str], width: int) -> None:
    bars = tuple(Bar(label, (Value(3.0, label, label),), label) for label in labels)
    drawn = draw(BarChart("", bars), width)
    lines = drawn.plain.split("\n")
    axis = axis_of(lines[-2:])
    assert len(lines) == len(labels) + 2
    assert {right_of_axis(line, axis)[0] for line in lines[:-2]} == {"┤"}
    assert max(map(cell_len, lines)) <= width
    assert not any(char in "\x1b\r\x9b\u202e" for line in lines for char in line)


@examples(30)
@given(datasets(), WIDTHS)
def test_a_log_scale_keeps_order_and_ratios(rows: Rows, width: int) -> None:
    lines = lines_of(BarChart("title", bars_of(rows), scale="log"), width)
    found = reached(lines, len(rows))
    assert not any(char in FULL for line in lines for char in line), "a bar would lie"
    pairs = [(value, length) for (_, value), length in zip(rows, found, strict=True) if value]
    assert all(length >= 1 for _, length in pairs)
    assert all(not length for (_, value), length in zip(rows, found, strict=True) if not value)
    assert [length for _, length in sorted(pairs)] == sorted(length for _, length in pairs)


def test_on_a_log_scale_a_decade_is_as_long_as_another() -> None:
    rows: Rows = [("a", 100.0), ("b", 10.0), ("c", 1.0), ("d", 0.1)]
    found = reached(lines_of(BarChart("t", bars_of(rows), scale="log")), 4)
    assert len({longer - shorter for longer, shorter in pairwise(found)}) <= 2
    assert found[3] == pytest.approx(found[0] / 4, abs=1)


def test_unequal_values_look_unequal() -> None:
    """Of figure 1: 0.1 and 2.06, 12.5 and 14.6 each had bars of as many whole cells."""
    values = (120.0, 14.6, 14.0, 12.5, 2.06, 0.1)
    lines = lines_of(BarChart("t", bars_of([(f"{value}", value) for value in values])), 60)
    found = measured(lines, len(values))
    assert sorted(set(found), reverse=True) == found


def test_the_longest_bar_is_not_cut() -> None:
    """The values on which plotext's own axis ends at 80."""
    rows: Rows = [("a", 120.0), ("b", 80.0), ("c", 60.0), ("d", 45.0)]
    found = measured(lines_of(BarChart("t", bars_of(rows)), 66), 4)
    assert found == [60, 40, 30, 22.5]


def test_a_cell_is_a_cell_on_an_emulated_terminal() -> None:
    rows: Rows = [("河南", 120.0), ("内蒙古", 60.0), ("Xizang", 0.1), ("青海", 0.0), ("无", None)]
    drawn = draw(BarChart("各地总算力目标", bars_of(rows), "EFLOPS", aside="年"), 60)
    screen = pyte.Screen(60, 10)
    pyte.Stream(screen).feed(chart.to_ansi(drawn).replace("\n", "\r\n"))
    axis = {x for y in range(1, 6) for x in range(60) if screen.buffer[y][x].data == "┤"}
    filled = [sum(screen.buffer[y][x].data in {*FILLED} for x in range(60)) for y in range(1, 6)]
    assert axis == {6}
    assert filled[1] == pytest.approx(filled[0] / 2, abs=0.5)
    assert filled[2:] == [1, 0, 0]
    assert screen.buffer[1][7].fg == "cyan"


def test_a_tick_stands_under_the_end_of_a_bar_of_its_value() -> None:
    rows: Rows = [(f"{value}", float(value)) for value in (120, 100, 80, 60, 40, 20)]
    lines = lines_of(BarChart("t", bars_of(rows)), 100)
    found = dict(zip([value for _, value in rows], measured(lines, 6), strict=True))
    axis, frame, labels = axis_of(lines), lines[-2], lines[-1]
    ticks = {float(each[0]): each for each in re.finditer(r"\d+", labels)}
    assert set(ticks) == {0.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0}
    for value, length in found.items():
        column = axis + math.ceil(length)
        assert frame[column] == "┬"
        assert ticks[value].start() <= column < ticks[value].end()


def test_on_an_axis_from_one_a_place_is_a_value_and_the_axis_says_its_start() -> None:
    rows: Rows = [("a", 1.2), ("b", 1.3), ("c", 1.5)]
    lines = lines_of(BarChart("t", bars_of(rows), base=1.0, start="from 1"), 80)
    found = reached(lines, 3)
    assert [place / found[2] for place in found] == pytest.approx([0.4, 0.6, 1.0], abs=0.02)
    assert not any(char in FULL for line in lines for char in line)
    corner = axis_of(lines) + 1
    assert (lines[-3][corner], lines[-2][corner].strip(), lines[-1]) == ("┬", "1", "from 1")


def test_two_series_of_dots_are_told_apart() -> None:
    bar = Bar("a", (Value(1.2), Value(1.3)))
    lines = lines_of(BarChart("t", (bar,), series=("x", "y"), kind="grouped", base=1.0))
    assert lines[1] == "● x   ○ y"
    assert "●" in lines[2]
    assert "○" in lines[3]


@pytest.mark.parametrize(
    ("values", "base"),
    [
        ([1.1, 1.15, 1.25, 1.5], 1.0),
        ([1.2, 1.25, 1.3], 1.0),
        ([95.0, 97.5, 99.0], 90.0),
        ([0.31, 0.32, 0.3], 0.3),
        ([1190.0, 1200.0], 1000.0),
        ([50.0, 60.0, 70.0], 0.0),  # bars tell them apart
        ([1.0, 120.0, 119.0], 0.0),  # the smallest is near zero
        ([7.5, 7.5], 0.0),
        ([0.0, 1.2, 1.25], 0.0),
        ([-3.0, -3.1], 0.0),
        ([], 0.0),
    ],
)
def test_an_axis_begins_at_zero_where_bars_tell_values_apart(
    values: list[float], base: float
) -> None:
    assert base_of(values) == base


@examples(100)
@given(st.lists(st.floats(70, 100), min_size=4, max_size=31), st.integers(-9, 9))
def test_no_axis_begins_above_a_value(near: list[float], power: int) -> None:
    values = [value * 10.0**power for value in near]
    assert 0 <= base_of(values) <= min(values) * (1 + 1e-9)


@pytest.mark.parametrize(
    ("number", "length", "said"),
    [
        (None, 0, "—"),
        (0.0, 0, "0"),
        (-5.0, 0, "-5"),
        (float("nan"), 0, "nan"),
        (1e-9, 1 / 8, "1e-09"),
    ],
)
def test_missing_is_not_zero_and_little_is_not_nothing(
    number: float | None, length: float, said: str
) -> None:
    lines = lines_of(BarChart("t", bars_of([("a", 100.0), ("b", number)])))
    assert length_of(lines[2], axis_of(lines)) == length
    assert right_of_axis(lines[2], axis_of(lines))[1].strip(f"{FILLED} ") == said


def test_only_zeros_have_one_tick() -> None:
    assert lines_of(BarChart("t", bars_of([("a", 0.0)])))[-1].strip() == "0"


def test_an_empty_chart_is_its_title_and_notes() -> None:
    assert lines_of(BarChart("t", (), "EB", "年", notes=("n",))) == ["t (EB)", "n"]


@pytest.mark.parametrize("extremes", [[5e-324, 1e-320], [1e300, 1.7e308], [1e-300, 1e300]])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_extreme_numbers_are_drawn(extremes: list[float], scale: chart.Scale) -> None:
    rows: Rows = [("a", extremes[0]), ("b", extremes[1])]
    lines = lines_of(BarChart("t", bars_of(rows), scale=scale))
    short, long = (reached if scale == "log" else measured)(lines, 2)
    assert short <= long
    assert (long > 0) == (extremes[1] > 1e-300)


def test_a_long_value_leaves_room_for_its_bar() -> None:
    lines = lines_of(BarChart("t", (Bar("标" * 40, (Value(1.0, "值" * 90, "≥"),)),)), 40)
    assert measured(lines, 1)[0] >= 8
    assert "…┤" in lines[1]
    assert lines[1].endswith("…")
    assert cell_len(lines[1]) <= 40


def test_with_height_bars_stand_apart_and_without_none_is_lost() -> None:
    chart_ = BarChart("t", bars_of([("a", 2.0), ("b", 1.0), ("c", 3.0)]), notes=("n",))
    tight, loose, small = (lines_of(chart_, 60, height) for height in (8, 9, 2))
    assert len(tight) == len(small) == 7
    assert len(loose) == 9
    assert ["┤" in line for line in loose[1:6]] == [True, False, True, False, True]
    assert [line for line in loose if line.strip() != "│"] == tight == small


def test_a_window_too_narrow_gets_the_narrowest_drawing() -> None:
    chart_ = BarChart("title", bars_of([("河南", 120.0)], aside="全省在用 2026"))
    assert lines_of(chart_, 3) == lines_of(chart_, 24)
    assert max(map(cell_len, lines_of(chart_, 3))) <= 24


# -- several series ----------------------------------------------------------

NUMBERS = st.lists(st.tuples(LENGTHS, LENGTHS), min_size=1, max_size=15)


def pair(place: int, numbers: tuple[float | None, ...]) -> Bar:
    return Bar(NAMES[place % len(NAMES)], tuple(Value(number) for number in numbers))


@examples(30)
@given(NUMBERS, WIDTHS)
def test_grouped_bars_share_one_scale(numbers: list[tuple[float | None, ...]], width: int) -> None:
    bars = tuple(pair(*each) for each in enumerate(numbers))
    lines = lines_of(BarChart("t", bars, series=("总算力", "智算"), kind="grouped"), width)
    axis, body = axis_of(lines), lines[2:-2]
    assert lines[1] == "█ 总算力   ▒ 智算"
    assert [right_of_axis(line, axis)[0] for line in body] == ["┤", "│"] * len(bars)
    flat = [number or 0.0 for each in numbers for number in each]
    fills = ["█", "▒"] * len(bars)
    found = [length_of(line, axis, fill) for line, fill in zip(body, fills, strict=True)]
    for value, length in zip(flat, found, strict=True):
        expected = value / max(flat) * max(found) if value else 0
        assert abs(length - max(expected, value > 0)) <= 1


@examples(30)
@given(NUMBERS, WIDTHS)
def test_stacked_parts_add_up(numbers: list[tuple[float | None, ...]], width: int) -> None:
    bars = tuple(pair(*each) for each in enumerate(numbers))
    lines = lines_of(BarChart("t", bars, series=("智算", "其余"), kind="stacked"), width)
    axis, body = axis_of(lines), lines[2:-2]
    assert len(body) == len(bars)
    totals = [sum(number or 0.0 for number in each) for each in numbers]
    found = [length_of(line, axis, "█▒") for line in body]
    for line, each, total, length in zip(body, numbers, totals, found, strict=True):
        assert (length > 0) == (total > 0)
        if total:
            assert abs(length - max(1.0, total / max(totals) * max(found))) <= 1
            first = length_of(line, axis)
            assert abs(first - (each[0] or 0.0) / max(totals) * max(found)) <= 1


def test_stacked_values_stand_behind_the_whole_bar() -> None:
    bar = Bar("河南", (Value(100.0, glyph="≥"), Value(20.0, glyph="†")))
    line = lines_of(BarChart("t", (bar,), series=("a", "b"), kind="stacked"))[2]
    assert re.fullmatch(r"河南┤█+▒+ 100 ≥ \+ 20 †", line)


def test_what_has_no_meaning_is_refused() -> None:
    with pytest.raises(ChartError) as refused:
        BarChart("t", (), series=("a", "b"), kind="stacked", scale="log")
    assert refused.value.say(ZH) == ZH.chart.no_stacked_log
    with pytest.raises(ValueError, match="2 value"):
        BarChart("t", bars_of([("a", 1.0)]), series=("a", "b"), kind="grouped")


# -- around the bars ---------------------------------------------------------


def test_a_mark_is_a_line_where_a_bar_of_its_value_ends() -> None:
    rows: Rows = [("a", 100.0), ("b", 50.0), ("c", 0.0), ("d", None)]
    lines = lines_of(BarChart("t", bars_of(rows), marks=(Mark(50.0, "median 50"),)))
    axis, lengths = axis_of(lines), measured(lines, 4)
    above, same, *others = (line[axis + math.ceil(lengths[1])] for line in lines[1:5])
    assert (above, others) == ("█", ["│", "│"])
    assert same in FILLED
    assert lines[-1] == "│ median 50"


def test_a_mark_beyond_the_bars_is_on_the_axis() -> None:
    lines = lines_of(BarChart("t", bars_of([("a", 5.0)]), marks=(Mark(10.0, "all"),)), 60)
    place = right_of_axis(lines[1], axis_of(lines))[1].index("│")
    assert place == math.ceil(2 * measured(lines, 1)[0]) - 1


def test_a_mark_that_is_no_length_does_no_harm() -> None:
    marks = tuple(Mark(value, "m") for value in (-1.0, float("inf"), float("nan")))
    plain = lines_of(BarChart("t", bars_of([("a", 5.0)])))
    assert measured(lines_of(BarChart("t", bars_of([("a", 5.0)]), marks=marks)), 1) == measured(
        plain, 1
    )


def test_emphasis_and_asides_stand_at_the_right_edge() -> None:
    bars = (
        Bar("a", (Value(2.0),), "全省在用 2030", emphasis=True),
        Bar("b", (Value(1.0),), "2026"),
    )
    lines = lines_of(BarChart("t", bars, aside="年"), 60)
    assert lines[0].endswith(" 年")
    assert lines[1].endswith(" 全省在用 2030 •")
    assert cell_len(lines[1]) == cell_len(lines[0]) == 60
    assert cell_len(lines[2]) == 58
    assert lines[2].endswith(" 2026")


def test_of_an_aside_that_must_be_cut_the_end_stays() -> None:
    bars = (Bar("a", (Value(2.0),), f"{'新' * 40} 2030"),)
    assert re.search(r" …新+ 2030$", lines_of(BarChart("t", bars), 60)[1])


def test_titles_and_notes_are_wrapped_in_cells() -> None:
    notes = ("须连同每行的口径来读；" * 6, "word " * 30, "x" * 100)
    lines = lines_of(BarChart("标题" * 30, (), notes=notes), 41)
    assert max(map(cell_len, lines)) <= 41
    assert "".join(lines).replace(" ", "") == ("标题" * 30 + "".join(notes)).replace(" ", "")
    assert not any(line.startswith("rd") or line.endswith("wo") for line in lines)


def test_every_row_knows_its_region_and_which_of_it_is_bar() -> None:
    bars = (
        Bar("█ a", (Value(2.0), Value(1.0)), key="A"),
        Bar("b", (Value(1.0), Value(None)), "2026", key="B"),
    )
    drawn = draw(BarChart("t", bars, series=("x", "y"), kind="grouped"), 60, 10)
    assert [(row.key, len(row.lines)) for row in drawn.rows] == [("A", 2), ("", 1), ("B", 2)]
    filled = [
        "".join(run.text for run in line if run.part == "bar")
        for row in drawn.rows for line in row.lines
    ]  # fmt: skip
    assert [set(each) for each in filled] == [{"█"}, {"▒"}, set(), {"█"}, set()]
    assert len(filled[1]) == len(filled[3]) == pytest.approx(len(filled[0]) / 2, abs=1)


def test_a_selected_row_has_its_name_in_reverse_and_its_bar_in_its_colour() -> None:
    drawn = draw(BarChart("t", (Bar("a█", (Value(2.0, glyph=">"),), "2026", key="A"),)), 40)
    (line,), (before,) = drawn.rows[0].selected(), drawn.rows[0].lines
    assert plain_text([line]) == plain_text([before])
    assert [run.text for run in line if run.style.endswith("reverse")] == ["a█"]
    assert [run for run in line if run.part != "text"] == [
        run for run in before if run.part != "text"
    ]
    assert all("bold" in run.style for run in line[1:] if run.part == "text" and run.text.strip())
    assert not any("dim" in run.style for run in line if "2026" in run.text)


def test_with_much_height_bars_are_two_lines_thick() -> None:
    bars = tuple(Bar(name, (Value(float(at + 1)),), key=name) for at, name in enumerate("ab"))
    drawn = draw(BarChart("t", bars), 40, 10)
    assert [(row.key, len(row.lines)) for row in drawn.rows] == [("a", 2), ("", 1), ("b", 2)]
    for row in drawn.rows[::2]:
        first, second = (
            "".join(run.text for run in line if run.part == "bar") for line in row.lines
        )
        assert first == second != ""


# -- formats -----------------------------------------------------------------


@pytest.fixture(params=["zh", "en"])
def words(request: pytest.FixtureRequest) -> Words:
    return ZH if request.param == "zh" else EN


@pytest.fixture
def drawn(dataset: Dataset, words: Words) -> DrawnChart:
    return draw(
        chart.of_figure(figures.figure(Catalog(dataset, words), 1), Catalog(dataset, words)), 80
    )


def test_ansi_is_the_text_in_colour(drawn: DrawnChart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")  # the caller's business
    ansi = chart.to_ansi(drawn)
    assert "\x1b[36m█" in ansi
    assert "48;" not in ansi, "the terminal's own ground"
    assert Text.from_ansi(ansi).plain.rstrip("\n") == drawn.plain
    assert chart.to_text(drawn) == drawn.plain + "\n"


# -- figures -----------------------------------------------------------------


def test_a_figure_has_its_values_bounds_and_years(dataset: Dataset) -> None:
    lines = lines_of(chart.of_figure(figures.figure(Catalog(dataset, ZH), 2), Catalog(dataset, ZH)))
    rows = {
        line.split("┤")[0].strip(): line.split("┤")[1].strip(f"{FILLED} •")
        for line in lines[1:-3]
        if "┤" in line
    }
    assert re.split(" +", rows["河南"]) == ["100", "≥", "2026"]
    assert re.split(" +", rows["贵州"]) == ["28", "≤†", "2025"]
    assert re.split(" +", rows["北京"]) == ["45", "2025"]
    assert next(line for line in lines if line.startswith("北京")).endswith(" •")
    legend = "".join(line for line in lines[-5:] if "┤" not in line)
    assert ZH.chart.glyphs["†"] in legend
    assert ZH.chart.hub in legend
    assert "–" not in legend, "only what occurs"


def test_what_a_number_covers_stands_beside_it(dataset: Dataset) -> None:
    lines = lines_of(
        chart.of_figure(figures.figure(Catalog(dataset, EN), 4), Catalog(dataset, EN)), 100
    )
    jiangsu = next(line for line in lines if "Jiangsu┤" in line)
    assert re.search(r" 70 ≥ +新建算力中心 2030 •$", jiangsu)


def test_any_figure_and_indicator_can_be_drawn(dataset: Dataset) -> None:
    found = [
        (figures.figure(Catalog(dataset, ZH), number), ZH) for number in dataset.figures["figure"]
    ]
    for place, slug in enumerate(dataset.indicators["indicator"]):
        language = (ZH, EN)[place % 2]
        found.append((figures.of_indicator(Catalog(dataset, language), slug), language))
    for figure, words in found:
        lines = lines_of(chart.of_figure(figure, Catalog(dataset, words)), 80)
        assert sum("┤" in line for line in lines) == figure.rows.height
        assert max(map(cell_len, lines)) <= 80


# -- plotext is handled with care --------------------------------------------


def test_plotext_and_polars_are_not_imported_until_something_is_drawn() -> None:
    probe = (
        "import sys; from tui.present.chart import *;"
        "print({'plotext', 'polars'} & sys.modules.keys());"
        "draw(BarChart('t', (Bar('a', (Value(1.0),)),)), 40); print('plotext' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["set()", "True"]


def test_the_window_and_plotexts_own_figure_have_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    import plotext

    what = BarChart("t", bars_of([(f"r{n}", float(n)) for n in range(31)]))
    before, alone = plotext.figure.build().string(), draw(what, 150).plain
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("LINES", "5")
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda width: draw(what, width).plain, [150, 60, 150, 90] * 4))
    assert {together[place] for place in range(0, 16, 2)} == {alone}
    assert plotext.figure.build().string() == before
