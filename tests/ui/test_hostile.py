"""No string of the data reaches a markup parser or a terminal as it is, in any pane or dialog."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest
from textual.command import CommandInput, CommandList
from textual.widgets import Input

from tests.conftest import settle
from tests.hostile import ACTS, HOSTILE, MARKUP, hostile
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.ui.app import Duibiao
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.words import Words

WALK = [
    "1", "enter", "tab", "escape", "m", "right", "escape", "1", "r", "down", "enter", "escape",
    "escape", "2", "enter", "escape", "G", "3", "down", "down", "enter", "escape", "4", "j", "y",
    "escape", "n", "5", "enter", "escape", "6", "enter", "escape", "7", "1", "f", "escape", "Y",
    "escape", "question_mark", "escape",
]  # fmt: skip


def screen_text(app: Duibiao) -> str:
    """What the screen shows, line by line."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def make(tmp_path: Path, words: Words = ZH) -> Duibiao:
    return Duibiao(Catalog(hostile(load()), words), file=tmp_path / "state.json")


@pytest.mark.parametrize(("words", "keys"), [(ZH, WALK), (EN, "1m24567")], ids=["zh", "en"])
async def test_a_walk_through_every_pane(tmp_path: Path, words: Words, keys: list[str]) -> None:
    app = make(tmp_path, words)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
            assert not ACTS.findall(screen_text(app).replace("\n", "")), key
    assert app.return_code in (None, 0)


async def type_into(pilot: Pilot[None], text: str) -> None:
    """Put a text into the input that has the keyboard."""
    box = pilot.app.focused
    assert isinstance(box, Input)
    box.value = text
    await settle(pilot)


async def test_the_palette_shows_titles_as_they_are(tmp_path: Path) -> None:
    dataset = load()
    titles = [f"规划{place:02}{text}" for place, text in enumerate(MARKUP)]
    titles += [""] * (dataset.documents.height - len(titles))
    documents = dataset.documents.with_columns(pl.Series("title", titles))
    app = Duibiao(Catalog(replace(dataset, documents=documents), ZH), file=tmp_path / "s.json")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        app.action_command_palette()
        await pilot.pause()
        for place, text in enumerate(MARKUP):
            app.screen.query_one(CommandInput).value = f"规划{place:02}"
            await pilot.pause(0.1)
            await settle(pilot)
            shown = [str(option.prompt) for option in app.screen.query_one(CommandList).options]
            assert any(f"规划{place:02}{text}" in each for each in shown)
    assert app.return_code in (None, 0)


async def test_quick_open_and_search_take_them_as_words(tmp_path: Path) -> None:
    app = make(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for key in ("o", "slash"):
            await pilot.press(key)
            await settle(pilot)
            for text in HOSTILE[::5]:
                await type_into(pilot, text)
            assert not ACTS.findall(screen_text(app).replace("\n", ""))
            await pilot.press("escape")
            await settle(pilot)
    assert app.return_code in (None, 0)
