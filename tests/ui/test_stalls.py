"""The screen's thread is never held up for long: signals and keys are heard at any moment."""

from __future__ import annotations

import asyncio
import gc
import random
import time
from typing import TYPE_CHECKING, Any

import pytest
from textual.screen import Screen

from tests import drawing
from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.tables.own_table import read_table
from tui.ui.app import Duibiao
from tui.ui.conference.pane import ConferencePane
from tui.words import ZH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.tables.dataset import Dataset

VISITS = (
    "3", "6", "r", "escape", "4", "slash", *"算力", "enter", "escape", "p",
    "8", "M", "enter", "3", "7", "o", "escape", "question_mark", "escape", "L", "6",
)  # fmt: skip
"""Every place whose first visit computes something, a search in a long text, and a join."""


class Stalls:
    """The processor time that each turn of the event loop takes: no key is heard meanwhile."""

    def __init__(self) -> None:
        self.turns: list[tuple[float, str]] = []
        self.key = ""

    def watch(self, loop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        turn = loop._run_once

        def timed() -> None:
            start = time.thread_time()
            turn()
            self.turns.append((time.thread_time() - start, self.key))

        monkeypatch.setattr(loop, "_run_once", timed)

    def beyond(self, most: float) -> list[tuple[str, float]]:
        return [(key, round(took, 3)) for took, key in self.turns if took > most]


def sentences(count: int, rng: random.Random) -> Iterator[str]:
    words = ["推动", "算力", "基础设施", "数据", "中心", "提高", "网络", "产业", "创新", "机制"]
    for _ in range(count):
        yield "".join(rng.choices(words, k=12)) + rng.choice("，。；")


def two_texts(folder: Path, count: int) -> tuple[str, str]:
    """Two versions of one long section without a heading."""
    rng = random.Random(1)
    first = list(sentences(count, rng))
    second = [f"更{each[1:]}" if rng.random() < 0.3 else each for each in first]
    paths = folder / "one.txt", folder / "two.txt"
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text("\n".join(text), "utf-8")
    return str(paths[0]), str(paths[1])


def own_table(folder: Path, dataset: Dataset, count: int) -> Path:
    rng, regions = random.Random(2), dataset.regions["region"].to_list()[1:]
    rows = (f"{rng.choice(regions)},{n % 80 + 1950},{n}" for n in range(count))
    path = folder / "own.csv"
    path.write_text("\n".join(["地区,年份,产值", *rows]), "utf-8")
    return path


@pytest.mark.parametrize(
    ("count", "most"),
    [pytest.param(1_000, 0.4), pytest.param(12_000, 0.1, marks=pytest.mark.scale)],
)
async def test_no_key_holds_up_the_next(
    dataset: Dataset, tmp_path: Path, count: int, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The strict bound is that of the issue; the other leaves room for what measures coverage."""
    path = own_table(tmp_path, dataset, count)
    texts = two_texts(tmp_path, count)
    app = Duibiao(Catalog(dataset, ZH, read_table(path), path))
    gc.freeze()  # the program does so too, of what it has loaded
    monkeypatch.setattr(Screen, "_compositor_refresh", drawing.draw)  # frames count too
    stalls = Stalls()
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        stalls.watch(asyncio.get_running_loop(), monkeypatch)
        for key in VISITS:
            stalls.key = key
            await pilot.press(key)
            await settle(pilot)
            if key == "4":
                app.screen.query_one(ConferencePane).choose(texts)
                await settle(pilot)
    assert not stalls.beyond(most)
