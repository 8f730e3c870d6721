"""A row for a passage in which the grammar finds none, for the user to complete."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.analysis.adding.correction import edited, units
from tui.tables.dataset.rules import COUNTED
from tui.texts.extract import Found
from tui.texts.extract.folding import fold
from tui.texts.extract.model import COUNTERS
from tui.texts.numerals import Quantity, quantities

if TYPE_CHECKING:
    from tui.analysis.adding.draft import Draft
    from tui.tables.dataset import Dataset


def by_hand(draft: Draft, start: int, end: int, indicator: str, dataset: Dataset) -> Found | None:
    """Make a row for a passage, of an indicator by its slug or a new name.

    Number, unit and year are taken from the passage where it has them; None where it is blank.
    """
    quote = draft.text[start:end].strip()
    if not quote:
        return None
    start = draft.text.index(quote, start)
    years = re.findall(r"20\d\d", fold(quote))
    row = Found(
        "", "", "=", math.nan, None, "", int(years[-1]) if years else None, "target",
        start, start + len(quote), quote, known=False, rules=("by-hand",),
    )  # fmt: skip
    # A year is not the number that is looked for.
    plain = re.sub(r"(?:19|20)\d\d(?=年|-|—|$)", "", fold(quote).replace(" ", ""))
    read = list(quantities(plain))
    unit = units(dataset).get(indicator, read[0].unit if read else "")
    alike = [q for q in read if q.unit == unit or (unit in COUNTED and q.unit in COUNTERS)]
    row = edited(replace(row, unit=unit), "indicator", indicator, dataset)
    return _with_quantity(row, alike[0]) if alike else row


def _with_quantity(row: Found, quantity: Quantity) -> Found:
    row = replace(row, value=float(quantity.value), unit=quantity.unit)
    if quantity.high is None:
        return row
    return replace(row, value_max=float(quantity.high), comparator="range")
