"""What the table's lines look like, measured in terminal cells."""

from __future__ import annotations

import re
import string

import polars as pl
import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.examples import examples
from tests.ui.widgets.table_bench import COLUMNS, Bench, Key, frame, lines
from tui.present.widths import cut, fit
from tui.ui.widgets.table import Column, Table, one_line
from tui.ui.widgets.table.columns import LONGEST, cells_of
from tui.ui.widgets.table.layout import SHORT, Natural, fitted, usual
from tui.ui.widgets.table.paint import pieces

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufe0f\ufeff]")
TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("河南算力规模，。·…\x1b\x07\x9b\n\r\t\u202e\u200d\ufe0f\u0301👩🏽한각한🇨🇳"),
        st.sampled_from(string.ascii_letters + string.digits + "[/]"),
    ),
    max_size=40,
)


def cells_before(line: str, part: str) -> int:
    """The cell at which `part` begins in `line`."""
    return cell_len(line[: line.index(part)])


# -- text ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("河南 ≥100", "河南 ≥100"),
        ("\x1b[31m红\x07", "␛[31m红␇"),
        ("一\r\n二\n三\t四", "一⏎二⏎三⇥四"),
        ("a\u202eb\x9bc\x7f", "a\ufffdb\ufffdc␡"),
        ("👩\u200d💻\ufe0f", "👩💻"),
    ],
)
def test_control_characters_become_visible(text, shown):
    assert one_line(text) == shown


@given(TEXTS)
def test_visible_text_is_free_of_controls_and_as_wide_as_its_characters(text):
    shown = one_line(text)
    assert not UNFIT.search(shown)
    assert cell_len(shown) == sum(map(cell_len, shown))
    assert one_line(shown) == shown


@given(TEXTS.map(one_line), st.integers(0, 30), st.booleans())
def test_a_text_is_cut_at_a_cell_and_fills_its_width(text, width, right):
    assert text.startswith(cut(text, width))
    assert cell_len(cut(text, width)) <= width
    fitting = fit(text, width, right=right)
    assert cell_len(fitting) == width
    assert text == fitting.strip() or "…" in fitting or not width or text != text.strip()


@pytest.mark.parametrize(
    ("width", "fitting"),
    [(8, "算力规模"), (9, "算力规模 "), (7, "算力规…"), (6, "算力… "), (1, "…")],
)
def test_a_wide_character_is_never_halved(width, fitting):
    assert fit("算力规模", width) == fitting


@given(TEXTS.map(one_line), st.integers(0, 20), st.text("ab算", min_size=1, max_size=2))
def test_hits_are_pieces_of_what_is_shown(text, width, term):
    made = pieces(text, width, re.compile(re.escape(term)))
    shown = "".join(piece for piece, _ in made)
    assert shown == fit(text, width).removesuffix(" " * (width - cell_len(shown)))
    assert all(
        piece in (term, "…") or term.startswith(piece.rstrip("…")) for piece, hit in made if hit
    )


def test_a_hit_behind_the_cut_marks_the_ellipsis():
    assert pieces("河南省的算力", 7, re.compile("算力")) == [("河南省", False), ("…", True)]
    assert pieces("河南省的算力", 7, re.compile("河")) == [
        ("河", True),
        ("南省", False),
        ("…", False),
    ]


# -- values ----------------------------------------------------------------


def test_values_of_every_type_have_a_text():
    from datetime import date, datetime, timedelta

    rows = pl.DataFrame(
        {
            "int": [1, None],
            "float": [120.0, 14.6],
            "bool": [True, None],
            "date": [date(2024, 11, 14), None],
            "time": [datetime(2024, 11, 14, 9, 30), None],
            "span": [timedelta(days=1), None],
            "list": [["a\nb"], []],
            "struct": [{"a": 1}, None],
            "bytes": [b"\xff\x00", None],
            "long": ["x" * 10_000, ""],
            "kind": pl.Series(["a", None], dtype=pl.Categorical),
        }
    )
    made = cells_of(rows, [Column(name, name) for name in rows.columns])
    texts = dict(
        zip(rows.columns, ([cell.text for cell in column] for column in made), strict=True)
    )
    assert texts["int"] == ["1", None]
    assert texts["float"] == ["120", "14.6"]
    assert texts["bool"] == ["true", None]
    assert texts["date"] == ["2024-11-14", None]
    assert texts["time"] == ["2024-11-14 09:30:00", None]
    assert texts["span"][0].startswith("1 day")
    assert texts["list"][1] == "[]"
    assert texts["struct"] == ["{'a': 1}", None]
    assert texts["bytes"][0].startswith("b'")
    assert texts["long"] == ["x" * LONGEST, ""]
    assert texts["kind"] == ["a", None]


# -- widths ----------------------------------------------------------------

NATURALS = st.builds(
    Natural,
    st.integers(0, 90),
    st.sampled_from([0, 0, 2, 6]),
    st.integers(0, 20),
    st.booleans(),
    st.integers(0, 60),
)


@given(st.lists(NATURALS, min_size=1, max_size=12), st.integers(0, 200))
@example(
    [*(Natural(0, 0, n, False) for n in (0, 13, 18, 18)), *[Natural(15, 0, 0, False)] * 3], 110
)
def test_numbers_stay_whole_and_text_makes_room_if_it_can(naturals, room):
    widths = fitted(naturals, room)
    total = sum(widths) + 2 * (len(widths) - 1)
    whole = sum(natural.width for natural in naturals) + 2 * (len(widths) - 1)
    least = sum(natural.least for natural in naturals) + 2 * (len(widths) - 1)
    for natural, width in zip(naturals, widths, strict=True):
        assert min(natural.width, SHORT) <= width <= natural.width
        assert width == natural.width or not natural.rigid
    if whole <= room:
        assert total == whole
    elif least <= room:
        assert total == room


def test_what_few_rows_fill_gives_way_before_what_most_do():
    seldom, often = Natural(40, 0, 4, False, most=12), Natural(40, 0, 4, False, most=38)
    assert fitted([seldom, often], 60) == [20, 38]
    assert fitted([seldom, often], 40) == [12, 26]
    assert usual([None] * 5 + ["中文"] * 4 + ["x" * 30]) == 30
    assert usual([None] * 5 + ["中文"] * 5 + ["x" * 30]) == 4
    assert usual([]) == 0


# -- lines -----------------------------------------------------------------


async def test_columns_line_up_in_cells():
    async with Bench(frame(9)).run_test(size=(60, 12)) as pilot:
        shown = lines(pilot.app)
        starts = [cells_before(shown[0], label) for label in ("地区", "指标", "说明")]
        assert [cells_before(shown[1], text) for text in ("河南", "总算力")] == starts[:2]
        assert cells_before(shown[3], "到2025年底") == starts[2]
        ends = {cell_len(line[: re.search(r"[\d·](?=  )", line).end()]) for line in shown[1:7]}
        assert ends == {cells_before(shown[0], "目标") + 4}


async def test_missing_is_told_from_empty():
    async with Bench(frame(9)).run_test(size=(60, 12)) as pilot:
        _, empty, missing, *_ = lines(pilot.app)
        assert not empty.rstrip().endswith("·")
        assert missing.rstrip().endswith("·")


async def test_units_stand_in_a_part_of_their_own():
    rows = pl.DataFrame({"value": [120.0, 0.5, 14.6, None], "unit": ["EFLOPS", "EB", None, "%"]})
    column = Column("value", "目标", numeric=True, unit=pl.col("unit"))
    async with Bench(rows, (column,), key=None).run_test(size=(30, 6)) as pilot:
        shown = [line[1:].rstrip() for line in lines(pilot.app)[1:5]]
        assert shown == [" 120 EFLOPS", " 0.5 EB", "14.6", "          ·"]


async def test_arrows_tell_the_order_of_sort_keys():
    more = {"sort": (Key("value", True), Key("region"))}
    async with Bench(frame(9), **more).run_test(size=(60, 12)) as pilot:
        assert lines(pilot.app)[0].split() == ["地区↑2", "指标", "目标↓1", "说明"]
        pilot.app.table.show(frame(9), COLUMNS, sort=(Key("value", True),))
        heading = lines(pilot.app)[0]
        assert heading.split() == ["地区", "指标", "目标↓", "说明"]
        assert cells_before(heading, "标↓") + 2 == cells_before(heading, "↓")


async def test_markup_in_data_is_shown_as_it_is():
    rows = pl.DataFrame({"name": ["[bold]河南[/]", "[/]"], "x": ["[red", "\\[x]"]})
    columns = (Column("name", "[b]名[/b]"), Column("x", "[/]"))
    async with Bench(rows, columns, key=None).run_test(size=(60, 5)) as pilot:
        assert [line.split() for line in lines(pilot.app)[:3]] == [
            ["[b]名[/b]", "[/]"],
            ["▌[bold]河南[/]", "[red"],
            ["[/]", "\\[x]"],
        ]


async def test_hits_and_tones_have_colours_of_their_own():
    tone = pl.when(pl.col("value") > 50).then(pl.lit("good"))
    columns = (Column("name", "指标"), Column("value", "目标", numeric=True, tone=tone))
    more = {"highlight": re.compile("算力")}
    async with Bench(frame(9), columns, **more).run_test(size=(60, 12)) as pilot:
        strips = [pilot.app.table.render_line(y) for y in (2, 3, 4)]

        def style(text):
            return next(part.style for strip in strips for part in strip if text in part.text)

        assert style("算力").underline
        assert style("算力").color != style("总").color
        assert style("74").color != style("37").color == style("10").color


@st.composite
def frames(draw: st.DrawFn) -> pl.DataFrame:
    height = draw(st.integers(0, 12))
    kinds = draw(st.lists(st.sampled_from(["text", "int", "float", "list"]), max_size=8))
    values = {
        "text": TEXTS,
        "int": st.integers(-(2**40), 2**40),
        "float": st.floats(width=32),
        "list": st.lists(TEXTS, max_size=2),
    }
    types = {"text": pl.String, "int": pl.Int64, "float": pl.Float64, "list": pl.List(pl.String)}
    return pl.DataFrame(
        {
            f"c{at}": draw(st.lists(st.none() | values[kind], min_size=height, max_size=height))
            for at, kind in enumerate(kinds)
        },
        schema={f"c{at}": types[kind] for at, kind in enumerate(kinds)},
    )


KEYS = ("down", "right", "end", "G", "<", ">", "_", "pagedown", "ctrl+pagedown", "ctrl+pageup")


@examples(20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=frames(),
    size=st.tuples(st.integers(1, 130), st.integers(1, 30)),
    label=TEXTS,
    fixed=st.integers(0, 3),
    keys=st.lists(st.sampled_from(KEYS), max_size=5),
    term=st.sampled_from(["", "a", "算|[0-9]", "."]),
)
async def test_every_line_is_as_wide_as_the_window(rows, size, label, fixed, keys, term):
    columns = tuple(
        Column(
            name,
            label,
            numeric=rows[name].dtype.is_numeric(),
            unit=pl.lit("亿元") if at % 2 else None,
        )
        for at, name in enumerate(rows.columns)
    )
    more = {"highlight": re.compile(term), "sort": (Key("c0"), Key("c1", True)), "key": None}
    app = Bench(rows, columns, fixed=fixed, **more)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        table: Table = app.table
        width = table.scrollable_content_region.width
        for y in range(size[1]):
            strip = table.render_line(y)
            assert strip.cell_length == cell_len(strip.text) == width
            assert not UNFIT.search(strip.text)
        assert 0 <= table.cursor_row <= max(0, rows.height - 1)
