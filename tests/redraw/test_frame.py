"""Frames of any content: the difference shows what all of it would."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import set_cell_size

from tests.examples import examples
from tests.redraw.emulator import Emulator
from tui.redraw import Frame, Unplaceable
from tui.redraw.cells import UNKNOWN
from tui.redraw.frame import Piece
from tui.redraw.pen import jump
from tui.redraw.styles import PLAIN, blank, change, style

WIDTH, HEIGHT = 23, 9
SGR = ["", "1", "2", "3", "4", "5", "7", "8", "9", "21", "51", "53", "1;2;4", "31", "94;101",
       "93;100", "97;106;1", "7;38;2;1;2;3", "1;7;38;2;4;5;6;48;2;1;2;3", "38;5;9",
       "1;38;2;1;2;3;48;2;9;8;7", "48;2;9;8;7", "4;38;2;1;2;3;48;2;9;8;7"]  # fmt: skip
LINKS = ["", "", "https://a.example/", "https://b.example/?x=1;2"]
STYLES = st.builds(style, st.sampled_from(SGR), st.sampled_from(LINKS))
TEXTS = st.text(st.sampled_from("ab  ─…≥中文国，。😀🚀▲e\u0301"), min_size=1, max_size=9)
PIECES = st.tuples(
    st.integers(0, HEIGHT - 1),
    st.integers(0, WIDTH - 1),
    st.lists(st.tuples(TEXTS, STYLES), max_size=4),
)
STEPS = st.lists(st.one_of(st.lists(PIECES, max_size=6), st.integers(-4, 4)), max_size=8)


def stock(pieces: list[Piece]) -> str:
    """All of `pieces`, each segment in its style from the default."""
    out = []
    for y, x, texts in pieces:
        out.append(f"\x1b[{y + 1};{x + 1}H")
        out += [f"{change(PLAIN, look)}{text}{change(look, PLAIN)}" for text, look in texts]
    return "".join(out)


def filled(rows: list[str]) -> list[Piece]:
    return [Piece(y, 0, [(set_cell_size(row, WIDTH), PLAIN)]) for y, row in enumerate(rows)]


@pytest.mark.parametrize("scroll", [True, False])
@examples(60)
@given(steps=STEPS)
def test_the_difference_shows_the_same_cells(scroll: bool, steps: list[object]) -> None:
    frame = Frame(scroll=scroll)
    thrifty, whole = Emulator(WIDTH, HEIGHT), Emulator(WIDTH, HEIGHT)
    rows = [f"row {n}" for n in range(HEIGHT)]
    batches = [filled(rows)]
    for step in steps:
        if isinstance(step, int):
            rows = rows[step:] + rows[:step]
            batches.append(filled(rows))
        else:
            batches.append([Piece(*piece) for piece in step])  # type: ignore[attr-defined]
    for pieces in batches:
        try:
            out = frame.draw(pieces, WIDTH, HEIGHT)
        except Unplaceable:
            frame.forget()
            out = stock(pieces)
        thrifty.feed(out)
        whole.feed(stock(pieces))
        assert thrifty.cells() == whole.cells()


def test_a_scrolled_block_is_moved_and_only_the_new_row_written() -> None:
    frame, rows = Frame(), [f"{n * 7919:x}" * 4 for n in range(40)]
    frame.draw(filled(rows[:HEIGHT]), WIDTH, HEIGHT)
    out = frame.draw(filled(rows[1 : HEIGHT + 1]), WIDTH, HEIGHT)
    assert "\n" in out
    assert rows[HEIGHT] in out
    assert len(out) < 50


def test_a_block_with_unknown_cells_is_never_shifted() -> None:
    frame, rows = Frame(), [f"{n * 7919:x}" * 4 for n in range(40)]
    frame.draw(filled(rows[: HEIGHT - 1]), WIDTH, HEIGHT)
    frame.rows[4][7:9] = [UNKNOWN] * 2
    assert "\x1b[r" not in frame.draw(filled(rows[1:HEIGHT]), WIDTH, HEIGHT)


def test_nothing_changed_sends_nothing() -> None:
    frame = Frame()
    frame.draw(filled(["中文"] * HEIGHT), WIDTH, HEIGHT)
    assert frame.draw(filled(["中文"] * HEIGHT), WIDTH, HEIGHT) == ""


@pytest.mark.parametrize("text", ["\x1b[2J", "a\tb", "\x9b", "x" * (WIDTH + 1)])
def test_what_has_no_cells_is_refused(text: str) -> None:
    with pytest.raises(Unplaceable):
        Frame().draw([Piece(0, 0, [(text, PLAIN)])], WIDTH, HEIGHT)


def test_after_a_disputed_character_the_row_is_written_by_column() -> None:
    frame = Frame()
    frame.draw(filled(["😀 abc"]), WIDTH, HEIGHT)
    out = frame.draw(filled(["🚀 abc"]), WIDTH, HEIGHT)
    assert "  \x1b[1G🚀\x1b[3G abc" in out


@pytest.mark.parametrize("joined", ["👩\u200d💻", "👍🏽", "🇨🇳", "❤\ufe0f"])
def test_what_follows_joined_characters_stands_where_it_should(joined: str) -> None:
    # The emulator draws the parts one by one, as many terminals do; others draw one character.
    frame, shown = Frame(), Emulator(WIDTH, HEIGHT)
    shown.feed(frame.draw(filled(["xxxxxxxxxxx"]), WIDTH, HEIGHT))
    shown.feed(frame.draw(filled([f"{joined} abc"]), WIDTH, HEIGHT))
    after = "".join(char for char, _ in shown.cells()[0][2:])
    assert after.rstrip() == " abc"


def test_every_change_of_style_arrives() -> None:
    for old, new in product(SGR, SGR):
        one, two = Emulator(4, 1), Emulator(4, 1)
        one.feed(change(PLAIN, style(old)) + change(style(old), style(new)) + "x")
        two.feed(f"\x1b[0;{new}mx" if new else "x")
        assert one.cells() == two.cells(), (old, new)


def test_of_a_blank_only_the_ground_counts() -> None:
    frame = Frame()
    frame.draw([Piece(0, 0, [("a b  ", style("1;31;44"))])], WIDTH, HEIGHT)
    same = [("a", style("1;31;44")), (" ", style("3;92;44")), ("b", style("1;31;44"))]
    assert frame.draw([Piece(0, 0, same)], WIDTH, HEIGHT) == ""
    assert frame.draw([Piece(0, 3, [("  ", style("4;31;44"))])], WIDTH, HEIGHT) != ""
    assert blank(style("7;38;2;1;2;3")) is blank(style("97;48;2;1;2;3"))
    assert blank(style("2;7;38;2;1;2;3")) is style("2;7;38;2;1;2;3")


def test_two_columns_are_written_one_after_the_other() -> None:
    frame, loud, quiet = Frame(), style("38;2;250;250;250"), style("38;2;120;120;120")
    rows = [Piece(y, 0, [(f"r{y}", loud), (f"u{y}", quiet)]) for y in range(HEIGHT)]
    out = frame.draw(rows, WIDTH, HEIGHT)
    assert (out.count("38;2;250"), out.count("38;2;120")) == (1, 1)


def test_a_scrollbar_does_not_hide_how_far_a_block_moved() -> None:
    frame, texts = Frame(), [f"{n * 7919:x}" * 4 for n in range(40)]
    bar = [set_cell_size(text, WIDTH - 1) for text in texts]
    frame.draw(filled([row + "|" * (y == 0) for y, row in enumerate(bar[:HEIGHT])]), WIDTH, HEIGHT)
    moved = [row + "|" * (y == 0) for y, row in enumerate(bar[1 : HEIGHT + 1])]
    out = frame.draw(filled(moved), WIDTH, HEIGHT)
    assert out.startswith(f"\x1b[1;{HEIGHT}r")
    assert len(out) < 70


def test_moves_are_the_shortest() -> None:
    assert jump(3, 5, 3, 6) == "\x1b[C"
    assert jump(3, 5, 4, 0) == "\r\n"
    assert jump(3, 5, 4, 5) == "\x1b[B"
    assert jump(3, 12, 3, 10) == "\b\b"
    assert jump(3, 12, 3, 0) == "\r"
    assert jump(-1, -1, 4, 0) == "\x1b[5H"
    assert jump(3, -1, 3, 9) == "\x1b[10G"
