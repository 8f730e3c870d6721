"""No English on the Chinese screens, and no Chinese of ours on the English ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.dataset import contract
from tui.ui.app import Duibiao
from tui.words import EN, ZH

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words

FEW = ("1 F", "escape r", "c", "escape escape 3", "c", "escape 6 enter", "escape o", "g u i")
"""Keys, one screen after another: those that once had words of the other language."""
MANY = (
    "m", "escape u enter", "escape escape i", "escape plus", "escape e", "escape escape 2",
    "3 v v v", "4", "c", "escape 5", "7", "right_square_bracket right_square_bracket",
    "question_mark", "escape colon", "escape a",
)  # fmt: skip

NAMES = (
    # Names of things, of keys, and what the reader types or gets as it is.
    "English Spearman Enter Esc Tab Space Ctrl Shift Page Up Down OR hn suanli henan curl txt"
    " csv json xlsx html parquet svg png pdf docx ansi text view views chart charts key subject"
    " scatter record columns language PUE max min short"
)


def shown(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    lines = screen._compositor.render_strips(screen.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


def data(dataset: Dataset, other: str) -> str:
    """All text of the dataset, but for that which is in the `other` language alone."""
    found = []
    for table in contract():
        frame = dataset.table(table)
        for name in frame.columns:
            if frame[name].dtype == pl.String and not name.endswith(f"_{other}"):
                found += frame[name].drop_nulls().to_list()
    return "\n".join([*found, str(dataset.about)])


@pytest.mark.parametrize(
    ("words", "pattern", "other"),
    [(ZH, r"[A-Za-z][a-z]{2,}", "en"), (EN, "[\u4e00-\u9fff]{2,}", "")],
    ids=["zh", "en"],
)
@pytest.mark.parametrize(
    "scenes", [FEW, pytest.param(MANY, marks=pytest.mark.soak)], ids=["few", "many"]
)
async def test_every_screen_speaks_one_language(
    dataset: Dataset, words: Words, pattern: str, other: str, scenes: tuple[str, ...]
) -> None:
    fields = {name for table in contract() for name in dataset.relation(table).fields}
    typed = set(re.findall("[A-Za-z]+", f"{NAMES} {' '.join(fields)}"))
    known, foreign = data(dataset, other), {}
    app = Duibiao(Catalog(dataset, words))
    async with app.run_test(size=(100, 30)) as pilot:
        for scene in scenes:
            await pilot.press(*scene.split())
            await settle(pilot)
            for word in re.findall(pattern, shown(pilot)):
                if word not in known and word not in typed and word != "中文":
                    foreign[word] = scene
    assert not foreign
