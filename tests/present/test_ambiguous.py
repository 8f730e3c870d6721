"""Ambiguous characters are measured as the terminal draws them, by Rich and by Textual."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len, set_cell_size, split_graphemes

from tui.present import ambiguous
from tui.present.ambiguous import STAND_INS, ambiguous_cells, measure, standing_in
from tui.present.chart.plot import fit_for_plot
from tui.present.widths import cut, fit

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def wide() -> Iterator[None]:
    measure(2)
    yield
    measure(1)


def test_every_ambiguous_character_is_two_cells_but_for_signs_to_draw_with(wide: None) -> None:
    assert ambiguous_cells() == 2
    codes = [*range(0x20, 0x3400), *range(0xE000, 0xF900), 0xFFFD, *range(0x1F100, 0x1F200)]
    for char in map(chr, codes):
        if unicodedata.east_asian_width(char) == "A" and unicodedata.category(char)[0] != "M":
            wanted = 1 if char in STAND_INS else 2
            assert cell_len(char) == wanted, hex(ord(char))


def test_stand_ins_are_unambiguous_and_one_cell(wide: None) -> None:
    assert all(unicodedata.east_asian_width(sign) in ("N", "Na") for sign in STAND_INS.values())
    assert {cell_len(sign) for sign in STAND_INS.values()} == {1}
    assert standing_in("┌─┬─┐ │ ├─┼ ═ ╱ █ … ·") == "+-+-+ | |-+ = /   ⋯ ⋅"


def test_what_cuts_and_pads_goes_by_it(wide: None) -> None:
    assert fit("“河南”", 10) == "“河南”  "
    assert cut("“河南”", 7) == "“河南"
    assert set_cell_size("≥ 100", 4) == "≥ 1"
    assert split_graphemes("≥é")[0] == [(0, 1, 2), (1, 2, 2)]


def test_a_plot_keeps_text_that_plotext_finds_narrow(wide: None) -> None:
    assert len(fit_for_plot("≥“")) == 2
    assert fit_for_plot("湖") == "湖"
    assert fit_for_plot("\ue000") == "□□"


def test_it_is_as_before_afterwards() -> None:
    before = fit_for_plot("≥“")
    measure(2)
    measure(1)
    assert ambiguous_cells() == 1
    assert cell_len("“≥”") == 3
    assert (before, standing_in("─")) == (fit_for_plot("≥“"), "─")


def test_where_rich_measures_otherwise_it_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ambiguous, "_TABLES", None)
    monkeypatch.setattr(ambiguous._rich, "load_cell_table", None)
    measure(2)
    assert ambiguous_cells() == 1
