"""What several tests share: the bundled dataset, a copy to bend, and a still screen."""

from __future__ import annotations

import gc
import getpass
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerCancelled

from tests import drawing, examples, sharing
from tui.tables.dataset import Dataset, bundled

sharing.share()
examples.use_profile()
drawing.wait_for_states()
drawing.draw_later()

for name in ("COLUMNS", "LINES"):  # of the terminal that runs the tests, or a worker's 80
    os.environ.pop(name, None)

# Programs that tests start are compiled once, also where the developer keeps no bytecode.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    folder = f"duibiao-{getpass.getuser()}-{sys.implementation.cache_tag}"
    os.environ["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / folder)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.pilot import Pilot


def pytest_collection_finish() -> None:
    """Leave what was imported and collected out of garbage collection: a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(autouse=True, scope="session")
def _no_plans_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the developer has added to the own dataset is no matter of the tests."""
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return sharing.BUNDLED


@pytest.fixture(autouse=True)
def own_state(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the one who runs it has, or what another test wrote."""
    home = next(_homes)
    for kind in ("STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / f"xdg-{kind.lower()}"))
    sharing.keep_plans_in(None)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that nothing is in; they are made by what writes to them."""
    return (tmp_path_factory.getbasetemp() / f"home-{number}" for number in count())


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the bundled dataset that a test may bend."""
    return shutil.copytree(bundled(), tmp_path / "data")


@pytest.fixture
def every_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames are drawn as the program asks for it, for tests of the drawing itself."""
    monkeypatch.setattr(Screen, "_compositor_refresh", drawing.draw)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing moves, no worker and no blinking cursor, and draw it."""
    for _ in range(3):  # what a worker or a frame leads to may lead on
        with suppress(WorkerCancelled):  # other work took its place: the next turn waits for that
            await pilot.app.workers.wait_for_complete()
        for box in pilot.app.screen.query(Input):
            box.cursor_blink = False
        await pilot.pause()
    if pilot.app.is_running:
        drawing.draw(pilot.app.screen)
