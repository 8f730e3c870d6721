"""The page on which a plan is added, alone in an app that gives keys out as the explorer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Paste
from textual.widgets import Input, Static, TextArea

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.adding import AddScreen
from tui.ui.type_ahead import TypeAheadApp
from tui.words import ZH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.analysis.adding import ReviewedRow
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found
    from tui.words import Words


class Bench(TypeAheadApp[None]):
    def __init__(self, dataset: Dataset, words: Words = ZH, folder: Path | None = None) -> None:
        super().__init__()
        self.adding, self.given = AddScreen(Catalog(dataset, words), folder), "nothing"

    def on_mount(self) -> None:
        self.push_screen(self.adding, self.take)

    def take(self, dataset: Dataset | None) -> None:
        self.given = "none" if dataset is None else dataset

    @property
    def lines(self) -> Sequence[ReviewedRow]:
        return self.adding.state.rows

    @property
    def found(self) -> list[Found]:
        return [line.row for line in self.lines]

    @property
    def kept(self) -> list[bool]:
        return [line.kept for line in self.lines]

    @property
    def says(self) -> str:
        return str(self.adding.query_one("#says", Static).render())

    def field(self, name: str) -> Input:
        return self.adding.query_one(f"#{name}", Input)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def read(pilot: Pilot[None], text: str) -> None:
    """Give the page a text, and read it."""
    await pilot.pause()
    assert isinstance(pilot.app, Bench)
    pilot.app.adding.query_one(TextArea).text = text
    await press(pilot, "ctrl+r")


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await settle(pilot)


async def write(pilot: Pilot[None], value: str) -> None:
    """Put `value` into the field that is corrected."""
    assert isinstance(pilot.app, Bench)
    pilot.app.field("edit").value = value
    await press(pilot, "enter")
