"""Columns that are widened or frozen keep the cursor in sight."""

from __future__ import annotations

import polars as pl

from tests.ui.widgets.table_bench import Bench

