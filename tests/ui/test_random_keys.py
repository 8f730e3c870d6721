"""Whatever is typed, at whatever size, the explorer goes on."""

from __future__ import annotations

import gc
import os
import random
from collections import Counter
from typing import TYPE_CHECKING

import psutil
import pytest
from textual.widget import Widget

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

KEYS = [
    *"123456123456hjklgGsSfFmpuUnNoyYeiAraLcvx?:[]=<>_-+/*|,算hn2", "up", "down", "left", "right",
    "pagedown", "pageup", "home", "end", "enter", "enter", "escape", "escape", "escape", "tab",
    "space", "backspace", "ctrl+l", "ctrl+d", "ctrl+u",
]  # fmt: skip
"""Every key that does something, but for those that leave."""


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
async def test_random_keys_and_sizes(
    dataset: Dataset, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # an export goes where it does no harm
    rng = random.Random(seed)
    app = Duibiao(Catalog(dataset, rng.choice([ZH, EN])))
    async with app.run_test(size=rng.choice([(80, 24), (120, 36), (40, 12)])) as pilot:
        for _ in range(150):
            if rng.random() < 0.02:
                await pilot.resize_terminal(rng.choice([20, 60, 80, 170]), rng.choice([6, 20, 40]))
            else:
                await pilot.press(rng.choice(KEYS))
        await settle(pilot)
        assert app.is_running
        assert app.return_code is None


SOAK, WARM, GROWTH = 20_000, 2_000, 1.05
"""Keys, those after which the size is first taken, and how much larger it may be at the end."""


@pytest.mark.soak
async def test_many_keys_do_not_make_it_grow(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`DUIBIAO_SOAK=20000` presses as many keys; only then is the growth judged."""
    count = int(os.environ.get("DUIBIAO_SOAK", "600"))
    monkeypatch.chdir(tmp_path)
    rng, before = random.Random(7), 0
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        for pressed in range(count):
            if pressed == min(WARM, count // 2):
                before = psutil.Process().memory_info().rss
            await pilot.press(rng.choice(KEYS))
            if app.return_code is not None:  # it raises what ended it
                break
        assert app.return_code is None
    after = psutil.Process().memory_info().rss
    assert count < SOAK or after < before * GROWTH, (before, after)


OPENED = {"o": "escape", "a": "escape", "L": "L"}
"""Keys that make widgets, and those that take them away."""


def alive() -> Counter[str]:
    gc.collect()
    return Counter(type(each).__name__ for each in gc.get_objects() if isinstance(each, Widget))


async def test_what_was_closed_is_let_go_of(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        counts = []
        for _ in range(2):
            for key, closing in OPENED.items():
                await pilot.press(*[key, closing] * 3)
            await pilot.press("2", "1")  # watchers that are gone are dropped by the next change
            await settle(pilot)
            counts.append(alive())
        more = {name: n - counts[0][name] for name, n in counts[1].items() if n > counts[0][name]}
        more.pop("Input", 0)  # one a language is still kept, without what was around it
        assert all(n < 3 for n in more.values()), more
