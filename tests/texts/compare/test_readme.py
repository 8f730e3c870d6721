"""The comparison with other tools: what its table says of ours is measured anew."""

from __future__ import annotations

from pathlib import Path

from tests.bench.compare import CELLS, islands, ours, row
from tests.texts.compare.report import QUOTED

TABLES = (Path(__file__).parents[2] / "bench" / "README.md").read_text("utf-8")


def test_our_row_of_the_table_is_what_is_measured():
    assert row("`duibiao compare`", ours) in TABLES


def test_no_cell_of_the_table_has_an_island():
    for cell in CELLS:
        left, right, _ = ours(QUOTED["2023"][cell], QUOTED["2024"][cell])
        assert islands(left) == islands(right) == 0
