"""A row corrected by its reader: one field written anew, and what must go with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.dataset.rules import COUNTED
from tui.extract.fold import fold
from tui.extract.model import COUNTERS
from tui.extract.numbers import Quantity, quantities
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.dataset import Dataset
    from tui.extract import Found

COMPARATORS = ("=", ">", ">=", "<=", "<", "~", "range", "change")


def edited(row: Found, column: str, text: str, dataset: Dataset | None = None) -> Found:
    """`row` with one field as the user wrote it; an indicator of `dataset` brings its unit along.

    A value may be written with its unit: 3600PFLOPS is 3.6 EFLOPS.

    Raises:
        UserError: It is no number, year or comparator.
    """
    text = text.strip()
    if column == "comparator" and text not in COMPARATORS:
        known = " ".join(COMPARATORS)
        raise UserError(lambda w: w.adding.not_one_of.format(value=text, known=known))
    change: dict[str, Any] = {column: text}
    if column in ("value", "value_max"):
        change = _number(row, column, text)
    elif column == "year":
        change = {column: _year(text)}
    elif column == "indicator" and dataset is not None:
        change |= _of_indicator(row, text, dataset)
    return replace(row, **change, rules=(*row.rules, f"edited-{column}"), certainty="high")


def _year(text: str) -> int | None:
    try:
        return int(text) if text else None
    except ValueError as error:
        raise UserError(lambda w: w.adding.not_a_number.format(value=text)) from error


def _number(row: Found, column: str, text: str) -> dict[str, Any]:
    """A bare number is in the row's unit; one with a unit brings its own."""
    if not text and column == "value_max":
        return {column: None}
    try:
        return {column: float(text)}
    except ValueError:
        pass
    read = _quantity(text)
    if read is None or (column == "value_max" and read.unit != row.unit):
        raise UserError(lambda w: w.adding.not_a_number.format(value=text))
    return {column: float(read.value), "unit": row.unit if read.unit == "" else read.unit}


def _quantity(text: str) -> Quantity | None:
    """The quantity that is all of `text`."""
    plain = fold(text).replace(" ", "")
    found = list(quantities(plain))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain))
    return found[0] if whole else None


def _of_indicator(row: Found, slug: str, dataset: Dataset) -> dict[str, Any]:
    """The unit of the indicator, and the value that the quote has in it."""
    unit = _units(dataset).get(slug)
    if unit is None or row.comparator == "change" or unit == row.unit:
        return {"known": unit is not None}
    change: dict[str, Any] = {"known": True, "unit": unit}
    if unit in COUNTED and row.unit in COUNTED:
        return {"known": True}
    if row.unit not in COUNTERS:
        read = [q for q in quantities(fold(row.quote).replace(" ", "")) if q.unit == unit]
        if read:
            high = None if read[-1].high is None else float(read[-1].high)
            change |= {"value": float(read[-1].value), "value_max": high}
    return change


def _units(dataset: Dataset) -> dict[str, str]:
    rows = dataset.indicators.select("indicator", "unit").iter_rows()
    return {slug: unit or "" for slug, unit in rows}


def counted_alike(rows: Sequence[Found], dataset: Dataset) -> list[Found]:
    """`rows` with their indicator's measure word where theirs is a rare one: 百户企业 are 家."""
    units = _units(dataset)
    return [
        replace(row, unit=units[row.indicator])
        if row.unit in COUNTERS - set(COUNTED) and units.get(row.indicator) in COUNTED
        else row
        for row in rows
    ]
