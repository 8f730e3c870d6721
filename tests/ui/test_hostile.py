"""No string of the data reaches a markup parser or a terminal as it is, in any pane or dialog."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest
from textual.command import CommandInput, CommandList
from textual.widgets import Input

from tests.conftest import settle
from tests.hostile import ACTS, HOSTILE, MARKUP, hostile
from tests.ui.adding.review_bench import Bench, read
from tui import cli
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.tables.own_table import read_table
from tui.ui import named_views
from tui.ui.app import Duibiao
from tui.ui.line_filters import FILTERS
from tui.ui.list.state import ListState
from tui.ui.named_views import NamedView
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.filter import LineFilter
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
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


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        pytest.param(ZH, WALK, id="zh"),
        pytest.param(EN, "1m24567", id="en", marks=pytest.mark.soak),  # other words, same panes
    ],
)
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


@pytest.mark.parametrize("step", [25, pytest.param(5, marks=pytest.mark.soak)])
async def test_quick_open_and_search_take_them_as_words(tmp_path: Path, step: int) -> None:
    app = make(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for key in ("o", "slash"):
            await pilot.press(key)
            await settle(pilot)
            for text in HOSTILE[::step]:
                await type_into(pilot, text)
            assert not ACTS.findall(screen_text(app).replace("\n", ""))
            await pilot.press("escape")
            await settle(pilot)
    assert app.return_code in (None, 0)


async def test_an_own_table_shows_its_headings_and_cells(tmp_path: Path) -> None:
    names = [text for text in HOSTILE if text.strip() and "\0" not in text]
    with (tmp_path / "own.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(f"{place} {text}" for place, text in enumerate(names[:40]))
        writer.writerows([names[place : place + 40] * 2][0][:40] for place in range(len(names)))
    catalog = Catalog(load(), ZH, read_table(tmp_path / "own.csv"))
    app = Duibiao(catalog, tab="table", file=tmp_path / "s.json")
    async with app.run_test(size=(120, 36)) as pilot:
        for key in ["", *"jjlls", "i", "escape", "F", "escape", "enter", "escape", "Y", "escape"]:
            await pilot.press(*[key] * bool(key))
            await settle(pilot)
            assert not ACTS.findall(screen_text(app).replace("\n", "")), key
        assert "[PUE]" in screen_text(app) or "[/附件]" in screen_text(app)
    assert app.return_code in (None, 0)


async def test_the_names_of_views_are_shown_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    names = [f"{place:03}{text}" for place, text in enumerate(HOSTILE)]
    kept = {name: NamedView.of("targets", ListState(name="targets"), "zh") for name in names}
    for name in names[::9]:
        named_views.save(name, kept[name], named_views.views_file())
    assert cli.run(["views"]) == 0
    shown = capsys.readouterr()
    assert not ACTS.findall(shown.out + shown.err)
    app = make(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        app.action_command_palette()
        await pilot.pause()
        for place in range(0, len(MARKUP), 9):
            app.screen.query_one(CommandInput).value = f"{place:03}"
            await pilot.pause(0.1)
            await settle(pilot)
            found = [str(option.prompt) for option in app.screen.query_one(CommandList).options]
            assert any(f"{place:03}{MARKUP[place]}" in each for each in found)
            assert not ACTS.findall(screen_text(app).replace("\n", ""))
    assert app.return_code in (None, 0)


class Review(Bench):
    """The page alone, with what the explorer has between it and the terminal."""

    def get_line_filters(self) -> list[LineFilter]:
        return [*FILTERS, *super().get_line_filters()]


async def test_the_add_page_shows_what_it_found(dataset: Dataset, tmp_path: Path) -> None:
    texts = [text for text in HOSTILE if "\0" not in text]
    lines = [f"到2028年，{text}算力达到{n}EFLOPS。" for n, text in enumerate(texts, 1)]
    app = Review(dataset, ZH, tmp_path / "own")
    async with app.run_test(size=(120, 36)) as pilot:
        await read(pilot, f"湖南省[/附件]计划[PUE]\n\n{chr(10).join(lines)}")
        assert len(app.found) > 50
        for keys in ("jjj", ("pagedown",), "G", ("right", "right", "enter"), ("escape",), ("tab",)):
            await pilot.press(*keys)
            await settle(pilot)
            shown = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
            assert not ACTS.findall(shown.replace("\n", "")), keys
    assert app.return_code in (None, 0)
