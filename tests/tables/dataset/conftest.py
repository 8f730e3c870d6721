"""The small dataset in a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tables.dataset.small import TEXTS, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A dataset of two plans and four targets, without tables of reference."""
    folder = tmp_path / "mine"
    folder.mkdir()
    for table, text in TEXTS.items():
        write(folder, table, text)
    return folder
