"""What is tested here are the frames."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _drawn(every_frame: None) -> None:
    """Each frame is drawn."""
