"""Whatever is typed, at whatever size, the explorer goes on."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

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
