"""Columns that are widened or frozen keep the cursor in sight."""

from __future__ import annotations
