"""What is made ready for first visits, and saved states of another shape."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui import warm_up
from tui.ui.app import Duibiao
from tui.ui.chart.pane import ChartPane
from tui.ui.session_state import SessionState
from tui.words import ZH

if TYPE_CHECKING:
    import pytest

    from tui.tables.dataset import Dataset

PROBE = """
import sys
from itertools import islice
from types import SimpleNamespace
from tui.ui import warm_up
before = set(sys.modules)
for step in islice(warm_up._steps(SimpleNamespace(dataset=None)), len(warm_up._MODULES)):
    step()
print(*(set(sys.modules) - before))
"""


def test_the_modules_of_other_tabs_are_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, timeout=60
    )
    assert {"tui.ui.conference.pane", "tui.ui.chart.pane", "tui.ui.region.screen"} <= set(
        done.stdout.split()
    )


def test_what_first_visits_show_is_computed(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm_up, "_PAUSE", 0)
    catalog = Catalog(dataset.as_of(None), ZH)
    warm_up._run(catalog, lambda: True)
    computed = catalog._computed
    assert {("figure", 1), ("indicator", "total_compute"), "verdicts"} <= set(computed)
    assert all(warm_up.is_ready(catalog, place) for place in warm_up.PLACES)


async def test_a_saved_state_of_another_shape_is_not_used(dataset: Dataset) -> None:
    session = SessionState(panes={"": {"charts": {"scale": 3}, "targets": [1]}})
    app = Duibiao(Catalog(dataset, ZH), session=session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await settle(pilot)
        assert app.screen.query_one(ChartPane).state.scale == "linear"
