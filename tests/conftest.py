"""What several tests share: the bundled dataset, a copy to bend, and a still screen."""

from __future__ import annotations

import getpass
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
import textual._wait
from textual.widgets import Input

from tui.tables.dataset import Dataset, bundled, load

# What a push is judged by is the same each time; elsewhere each run looks for something new.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")

# After each key the pilot waits until the process has been idle for so long: 0.02 s as it comes,
# which is half of the suite's time.
textual._wait.SLEEP_GRANULARITY, textual._wait.SLEEP_IDLE = 0.005, 0.001

# Programs that tests start are compiled once, also where the developer keeps no bytecode.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    folder = f"duibiao-{getpass.getuser()}-{sys.implementation.cache_tag}"
    os.environ["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / folder)

if TYPE_CHECKING:
    from textual.pilot import Pilot


@pytest.fixture(autouse=True, scope="session")
def _no_plans_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the developer has added to the own dataset is no matter of the tests."""
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return load()


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the one who runs it has."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "xdg-state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg-data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg-cache"))


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the bundled dataset that a test may bend."""
    return shutil.copytree(bundled(), tmp_path / "data")


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing moves: no worker, no blinking cursor."""
    await pilot.app.workers.wait_for_complete()
    for box in pilot.app.screen.query(Input):
        box.cursor_blink = False
    await pilot.pause()
