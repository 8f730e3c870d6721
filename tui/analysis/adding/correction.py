"""Correct one field of a row, and the fields that depend on it."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.analysis.adding.own_indicators import PREFIX, distinct, indicators_in, may_have_unit
from tui.tables.dataset import contract
from tui.tables.dataset.rules import COUNTED
from tui.tables.query.column_names import folded
from tui.texts.extract.folding import fold
from tui.texts.extract.model import COUNTERS
from tui.texts.numerals import Quantity, quantities
from tui.words import UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found
    from tui.words.lists import Comparator

COMPARATORS: tuple[Comparator, ...] = ("=", ">", ">=", "<=", "<", "~", "range", "change")


def edited(row: Found, column: str, text: str, dataset: Dataset | None = None) -> Found:
    """Return `row` with one field as the user wrote it; a known indicator brings its unit along.

    A value may be written with its unit: 3600PFLOPS is 3.6 EFLOPS. A name that no indicator has
    makes a new one.

    Raises:
        UserError: It is no number, year or comparator, or no unit of the indicator.
    """
    text = text.strip()
    change: dict[str, Any] = {column: text}
    if column == "comparator":
        change = _comparator(row, text)
    elif column in ("value", "value_max"):
        change = _number(row, column, text)
    elif column == "year":
        change = {column: _year(text)}
    elif column == "indicator" and dataset is not None:
        change = _indicator(row, text, dataset)
    elif column == "unit" and dataset is not None:
        change = _unit(row, text, dataset)
    return replace(row, **change, rules=(*row.rules, f"edited-{column}"), certainty="high")


def _comparator(row: Found, text: str) -> dict[str, Any]:
    """Only a range has a second number."""
    if text not in COMPARATORS:
        known = " ".join(COMPARATORS)
        raise UserError(lambda w: w.adding.not_one_of.format(value=text, known=known))
    return {"comparator": text, "value_max": row.value_max if text == "range" else None}


def _year(text: str) -> int | None:
    limits = next(field for field in contract()["targets"].fields if field.name == "year")
    low, high = int(limits.minimum or 0), int(limits.maximum or 9999)
    found = re.fullmatch(r"(\d{4})年?底?", fold(text))
    if text and not (found and low <= int(found[1]) <= high):
        raise UserError(lambda w: w.adding.not_a_year.format(value=text, low=low, high=high))
    return int(found[1]) if found else None


def _number(row: Found, column: str, text: str) -> dict[str, Any]:
    """A bare number is in the row's unit; one with a unit brings its own. Two make a range."""
    if not text and column == "value_max":
        return {column: None, "comparator": "=" if row.comparator == "range" else row.comparator}
    more = {"comparator": "range"} if column == "value_max" else {}
    try:
        value = float(fold(text).replace(",", ""))
    except ValueError:
        pass
    else:
        if math.isfinite(value):
            return {column: value, **more}
    read = _quantity(text)
    if read is None or (column == "value_max" and read.unit != row.unit):
        raise UserError(lambda w: w.adding.not_a_number.format(value=text))
    return {column: float(read.value), "unit": row.unit if read.unit == "" else read.unit, **more}


def _quantity(text: str) -> Quantity | None:
    """The quantity that is all of `text`."""
    plain = fold(text).replace(" ", "")
    found = list(quantities(plain))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain))
    return found[0] if whole else None


def _indicator(row: Found, text: str, dataset: Dataset) -> dict[str, Any]:
    """An indicator of the dataset by its slug or a word for it, with its unit; else a new one."""
    known = units(dataset)
    slug = text if text in known else _called(text, dataset)
    if slug in known:
        return {"indicator": slug, **_with_unit(row, known[slug])}
    new = replace(row, indicator="", name=text, known=False)
    (placed,) = distinct([new], indicators_in(dataset.indicators))
    return {"indicator": placed.indicator, "name": text, "known": placed.known}


def _called(name: str, dataset: Dataset) -> str | None:
    """The indicator that has `name`, in either language."""
    rows = dataset.indicators.select("indicator", "name_zh", "name_en").iter_rows()
    return next((slug for slug, *names in rows if folded(name) in map(folded, names)), None)


def _unit(row: Found, unit: str, dataset: Dataset) -> dict[str, Any]:
    """A unit that the row's indicator may have; in another unit, an own one is another."""
    if row.name and (row.indicator.startswith(PREFIX) or row.indicator not in units(dataset)):
        return {"unit": unit, **_indicator(replace(row, unit=unit), row.name, dataset)}
    if problem := _wrong_unit(replace(row, unit=unit), dataset):
        raise problem
    return {"unit": unit}


def _wrong_unit(row: Found, dataset: Dataset) -> UserError | None:
    wanted = units(dataset).get(row.indicator)
    if wanted is None or may_have_unit(row, wanted):
        return None
    name, unit = row.name or row.indicator, wanted or "—"
    return UserError(lambda w: w.adding.other_unit.format(indicator=name, unit=unit))


def _with_unit(row: Found, unit: str) -> dict[str, Any]:
    """The unit of a known indicator, and the value that the quote has in it."""
    if row.comparator == "change" or unit == row.unit:
        return {"known": True}
    change: dict[str, Any] = {"known": True, "unit": unit}
    if unit in COUNTED and row.unit in COUNTED:
        return {"known": True}
    if row.unit not in COUNTERS:
        read = [q for q in quantities(fold(row.quote).replace(" ", "")) if q.unit == unit]
        if read:
            high = None if read[-1].high is None else float(read[-1].high)
            change |= {"value": float(read[-1].value), "value_max": high}
    return change


def units(dataset: Dataset) -> dict[str, str]:
    """The unit of each indicator."""
    rows = dataset.indicators.select("indicator", "unit").iter_rows()
    return {slug: unit or "" for slug, unit in rows}


def problem(row: Found, dataset: Dataset) -> UserError | None:
    """What keeps `row` from being saved; None if nothing does."""
    if not math.isfinite(row.value):
        return UserError(lambda w: w.adding.no_value)
    upper = row.value_max
    if row.comparator == "range" and (upper is None or upper <= row.value):
        return UserError(lambda w: w.adding.no_range)
    return _wrong_unit(row, dataset)
