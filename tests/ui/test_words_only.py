"""Nothing that a key puts on the screen is a slug, a key of a table or an expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.ui.app import Duibiao
from tui.ui.explorer import Explorer
from tui.ui.list.pane import ListPane
from tui.ui.widgets.search_bar import SearchBar
from tui.words import EN, ZH

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words

LANGUAGES = pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def query(pilot: Pilot[None]) -> str:
    explorer = pilot.app.screen_stack[0]
    assert isinstance(explorer, Explorer)
    return explorer.pane.query_one(SearchBar).value


def rows(pilot: Pilot[None]) -> int:
    explorer = pilot.app.screen_stack[0]
    assert isinstance(explorer, Explorer)
    assert isinstance(explorer.pane, ListPane)
    assert explorer.pane.page is not None
    return explorer.pane.page.rows.height


def check(text: str, dataset: Dataset) -> None:
    slugs = {*dataset.indicators["indicator"], *dataset.targets["target"], "region", "indicator"}
    assert text
    assert not set(re.findall(r"[a-z][\w-]*", text)) & slugs
    assert "/" not in text


@LANGUAGES
async def test_jumps_and_filters_are_in_words(dataset: Dataset, words: Words) -> None:
    app = Duibiao(Catalog(dataset, words))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "l", "f")  # of the other columns: see below
        check(query(pilot), dataset)
        assert rows(pilot) > 0
        await press(pilot, "3", "2", "3", "j", "j", "j", "enter")  # a number of one sentence
        check(query(pilot), dataset)
        await press(pilot, "3", "right_square_bracket", "g", "j", "j", "j", "enter")  # of two
        check(query(pilot), dataset)
        assert rows(pilot) == 2
        await press(pilot, "1", "r", "c", *"henan", "enter")
        await press(pilot, "enter")  # the first line of a comparison
        check(query(pilot), dataset)
        assert rows(pilot) >= 2


@LANGUAGES
def test_a_filter_in_words_finds_what_the_column_has(dataset: Dataset, words: Words) -> None:
    from tui.present.lists import Lists, alike, plain

    lists = Lists(Catalog(dataset, words))
    for name in ("targets", "documents", "cases", "findings"):
        page = lists.page(name, View())
        for column in page.columns:
            text = plain(page.rows, column)[0]
            term = alike(page, column, text, words)
            found = lists.page(name, View(term))
            assert set(plain(found.rows, column)) == {text}, term
            check(term, dataset)
