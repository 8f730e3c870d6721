"""What is tested here are the frames: each is drawn."""

from __future__ import annotations

import pytest
from textual.screen import Screen

from tests import drawing


@pytest.fixture(autouse=True)
def _every_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Screen, "_compositor_refresh", drawing.draw)
