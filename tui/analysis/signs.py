"""The signs beside a number of a figure, and where its targets are."""

from __future__ import annotations

import re
from typing import Any

from tui.tables.references import RecordRef

STATED = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈", "range": "–"}
"""The glyph of a plan's own comparator; `=` has none."""
IMPLIED = {"floor": "≥", "ceiling": "≤", "nominal": "≈"}
"""The glyph of the bound that a derivation leaves."""
DERIVED, OWN = "†", "✎"


def glyph_of(row: dict[str, Any]) -> str:
    """The glyph after a figure's value: the plan's comparator, or what a derivation makes of it."""
    if row["derivation"] is None:
        return STATED.get(row["comparator"], "")
    return IMPLIED.get(row["bound"], "") + DERIVED


def place_of(row: dict[str, Any]) -> RecordRef:
    """Where the targets behind a figure's value stand: a query that finds them, and the first.

    Those of a stated value are all that the region says on the indicator.
    """
    from tui.tables.query.terms import quoted  # brings polars

    query = f"region=={quoted(row['region'])}"
    ids = row["targets"].split(";")
    if len(ids) == 1:
        return RecordRef("targets", ids[0], f"{query} indicator=={quoted(row['indicator'])}")
    return RecordRef("targets", ids[0], f"{query} target:/^({'|'.join(map(re.escape, ids))})$/")
