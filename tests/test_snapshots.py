"""A few pictures, taken when still; look at a change before accepting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import settle
from tui.app import Duibiao
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.dataset import Dataset
    from tui.words import Words

SIZES = {"80x24": (80, 24), "120x36": (120, 36)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_targets(
    dataset: Dataset, snap_compare: Callable[..., bool], words: Words, size: str
) -> None:
    app: Any = Duibiao(dataset, words)
    assert snap_compare(app, run_before=settle, terminal_size=SIZES[size])


@pytest.mark.parametrize("tab", ["plans", "charts", "conference", "cases", "findings"])
def test_tab(dataset: Dataset, snap_compare: Callable[..., bool], tab: str) -> None:
    app: Any = Duibiao(dataset, ZH, tab=tab)
    assert snap_compare(app, run_before=settle, terminal_size=SIZES["120x36"])


@pytest.mark.parametrize("kind", ["bar", "map"])
def test_charts(dataset: Dataset, snap_compare: Callable[..., bool], kind: str) -> None:
    """In English at 80x24: the bars, and the map."""

    async def turn(pilot: Any) -> None:
        await settle(pilot)
        await pilot.press(*("vvv" if kind == "map" else "jj"))
        await settle(pilot)

    app: Any = Duibiao(dataset, EN, tab="charts")
    assert snap_compare(app, run_before=turn, terminal_size=SIZES["80x24"])
