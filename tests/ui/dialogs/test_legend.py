"""The legend says every sign that the screen draws, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from tests.conftest import settle
from tui.present.chart.bar_layout import LEADER
from tui.present.chart.bar_rows import DOTS, EMPHASIS, FILLS
from tui.present.chart.model import BarChart
from tui.present.chart.tile_map import SHADES
from tui.present.chart.years import AIM, START
from tui.present.compared.marking import BOTH, GLYPHS, NUMBER, OUT_OF_ORDER
from tui.present.lists.matrix import BEST, HUB, NO_PLAN, NO_TEXT
from tui.present.widths import ELLIPSIS
from tui.tables.catalog import Catalog
from tui.tables.target_text import BOUND_SIGNS, DERIVED_SIGN, LATER_SIGN, OWN_SIGN
from tui.tables.target_text import SIGNS as COMPARATORS
from tui.ui.app import Duibiao
from tui.ui.dialogs.legend import SIGNS, LegendScreen, legend_text
from tui.ui.list.columns import MARK as MARKED
from tui.ui.themes import DARK, LIGHT
from tui.ui.widgets.table.paint import MARK, MISSING, MORE_LEFT, MORE_RIGHT
from tui.words import EN, ZH
from tui.words.legend import Meaning

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words

DRAWN = {
    *COMPARATORS.values(), *BOUND_SIGNS.values(), DERIVED_SIGN, OWN_SIGN, LATER_SIGN, ELLIPSIS,
    MARK, MISSING, MORE_LEFT, MORE_RIGHT, MARKED, BEST, HUB, NO_PLAN, NO_TEXT, *SHADES,
    *(fill for fill, _ in FILLS[:3]), DOTS[0], AIM, START, BarChart("", ()).sign, LEADER,
    *GLYPHS.values(), BOTH, NUMBER, OUT_OF_ORDER, "┊", "━", "▶", "【", "】",
}  # fmt: skip
"""Every sign that the code draws, from where it is drawn."""


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("width", [77, 117])
def test_every_sign_is_in_the_legend(words: Words, width: int) -> None:
    text = legend_text(words, DARK, width)
    assert not {sign for sign in DRAWN if sign not in text.plain}
    assert max(len(line) for line in text.plain.split("\n")) <= width
    assert {each for signs in SIGNS.values() for _, _, each in signs} == set(get_args(Meaning))


def test_colours_are_those_of_the_theme() -> None:
    """The green of a hub too, which is the terminal's by name."""
    used = {str(span.style) for span in legend_text(ZH, LIGHT, 77).spans}
    assert any(LIGHT.accent in style for style in used)
    hub = next(sign for sign in SIGNS["charts"] if sign[2] == "hub_bar")
    assert hub[1] == EMPHASIS
    assert [ink for _, ink in FILLS[:3]] == [
        style for _, style, meaning in SIGNS["charts"] if meaning in ("bar", "series", "third")
    ]


async def test_a_key_shows_the_legend_and_escape_closes_it(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("K")
        await settle(pilot)
        assert isinstance(app.screen, LegendScreen)
        await pilot.press("pagedown", "escape")
        await settle(pilot)
        assert app.screen is app._start
        await pilot.press("question_mark", *"图例")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, LegendScreen)
