"""The line of keys: what is essential is in view in every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import settle
from tests.test_app import shown
from tui.app import Duibiao
from tui.explorer import TABS
from tui.widgets.keyline import fitting
from tui.words import EN, ZH, Words

if TYPE_CHECKING:
    from tui.dataset import Dataset


@given(st.lists(st.integers(1, 20), max_size=12), st.sets(st.integers(0, 11)), st.integers(0, 90))
def test_essential_keys_are_kept_and_the_others_fit(
    widths: list[int], essential: set[int], room: int
) -> None:
    kept = {n for n in essential if n < len(widths)}
    shown = fitting(widths, kept, room)
    assert kept <= set(shown)
    assert shown == sorted(shown)
    if set(shown) != kept:
        assert sum(widths[n] for n in shown) <= room
    if sum(widths) <= room:
        assert shown == list(range(len(widths)))


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_help_palette_and_quit_are_in_view_on_every_tab(
    dataset: Dataset, words: Words
) -> None:
    app = Duibiao(dataset, words, tab="targets")
    keys = "? 帮助 : 命令 q 退出" if words is ZH else "? Help : Palette q Quit"
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(1, len(TABS) + 1):
            await pilot.press(str(number))
            await settle(pilot)
            assert keys in shown(pilot).splitlines()[-1]
        await pilot.resize_terminal(160, 24)
        await settle(pilot)
        wide = shown(pilot).splitlines()[-1]
        assert keys in wide
        assert f"L {words.keys['language']}" in wide
