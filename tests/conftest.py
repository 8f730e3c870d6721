"""What several tests share: the bundled dataset, a copy to bend, and a still screen."""

from __future__ import annotations

import asyncio
import gc
import getpass
import os
import shutil
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.widgets import Input

from tests import examples, sharing
from tui.tables.dataset import Dataset, bundled

sharing.share()
examples.use_profile()


async def until_idle(*_: float) -> None:
    """Wait until no task can go on and the frame is drawn: what is left waits for time or a key.

    Textual's pilot takes a process for idle that gets no processor, as on a busy machine.
    """
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    for _ in range(MOST_TURNS):
        await asyncio.sleep(0)
        if not ready and not _draw():
            return


def _draw() -> bool:
    """Draw what has changed, as its timer would do; whether something was to be done."""
    app = active_app.get(None)
    if app is None or not app.is_running or not app.screen_stack:
        return False
    if app._resize_event is not None:
        app._check_resize()
        return True
    screen = app.screen
    if not (screen._callbacks or screen._layout_required or screen._scroll_required):
        return False
    screen._on_timer_update()
    return True


MOST_TURNS = 10_000
"""Of the event loop, in which what never comes to rest is waited for."""
textual.app.wait_for_idle = textual.pilot.wait_for_idle = until_idle  # type: ignore[attr-defined]

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


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing moves: no worker, no blinking cursor."""
    for _ in range(3):  # what a worker or a frame leads to may lead on
        await pilot.app.workers.wait_for_complete()
        for box in pilot.app.screen.query(Input):
            box.cursor_blink = False
        await pilot.pause()
