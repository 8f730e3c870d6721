"""A few pictures, taken when still; look at a change before accepting it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.conference.pane import ConferenceState
from tui.ui.region.screen import RegionScreen
from tui.ui.session_state import SessionState
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words

SIZES = {"80x24": (80, 24), "120x36": (120, 36)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_targets(
    dataset: Dataset, snap_compare: Callable[..., bool], words: Words, size: str
) -> None:
    app: Any = Duibiao(Catalog(dataset, words))
    assert snap_compare(app, run_before=settle, terminal_size=SIZES[size])


@pytest.mark.parametrize(
    ("words", "size"), [(ZH, "80x24"), (ZH, "120x36"), (EN, "120x36")],
    ids=["zh-80x24", "zh-120x36", "en-120x36"],
)  # fmt: skip
def test_conference(
    dataset: Dataset, snap_compare: Callable[..., bool], words: Words, size: str
) -> None:
    state = ConferenceState(topic="新产业", row=3)
    app: Any = Duibiao(Catalog(dataset, words), tab="conference")
    app._start.states["conference"] = state
    assert snap_compare(app, run_before=settle, terminal_size=SIZES[size])


@pytest.mark.parametrize("tab", ["plans", "charts", "cases", "findings"])
def test_tab(dataset: Dataset, snap_compare: Callable[..., bool], tab: str) -> None:
    app: Any = Duibiao(Catalog(dataset, ZH), tab=tab)
    assert snap_compare(app, run_before=settle, terminal_size=SIZES["120x36"])


@pytest.mark.parametrize("tab", ["plans", "conference", "cases", "findings"])
def test_tab_light(dataset: Dataset, snap_compare: Callable[..., bool], tab: str) -> None:
    """In English, small and light."""
    app: Any = Duibiao(Catalog(dataset, EN), tab=tab, session=SessionState(theme="duibiao-light"))
    assert snap_compare(app, run_before=settle, terminal_size=SIZES["80x24"])


def test_region(dataset: Dataset, snap_compare: Callable[..., bool]) -> None:
    """Two regions side by side, from the matrix."""

    async def walk(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await pilot.app.push_screen(RegionScreen(Catalog(dataset, ZH), ["河南", "贵州"]))
        await settle(pilot)

    app: Any = Duibiao(Catalog(dataset, ZH))
    assert snap_compare(app, run_before=walk, terminal_size=SIZES["120x36"])


FORMS = {
    "matrix-zh": (ZH, "80x24", "duibiao-dark", ["m"]),
    "matrix-en-light": (EN, "120x36", "duibiao-light", ["m"]),
    "record-zh-light": (ZH, "120x36", "duibiao-light", ["enter"]),
    "frequencies-en": (EN, "80x24", "duibiao-dark", ["F"]),
}


@pytest.mark.parametrize("form", FORMS)
def test_form(dataset: Dataset, snap_compare: Callable[..., bool], form: str) -> None:
    words, size, theme, keys = FORMS[form]
    app: Any = Duibiao(Catalog(dataset, words), session=SessionState(theme=theme))

    async def walk(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)

    assert snap_compare(app, run_before=walk, terminal_size=SIZES[size])


@pytest.mark.parametrize("kind", ["bar", "map"])
def test_charts(dataset: Dataset, snap_compare: Callable[..., bool], kind: str) -> None:
    """In English at 80x24: the bars, and the map."""

    async def turn(pilot: Any) -> None:
        await settle(pilot)
        await pilot.press(*("vvv" if kind == "map" else "jj"))
        await settle(pilot)

    app: Any = Duibiao(Catalog(dataset, EN), tab="charts")
    assert snap_compare(app, run_before=turn, terminal_size=SIZES["80x24"])
