"""A row corrected by its reader: one field written anew, and what must go with it."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.analysis.adding.draft import own_slug, spell
from tui.tables.dataset import contract
from tui.tables.dataset.rules import COUNTED
from tui.tables.query.column_names import folded
from tui.texts.extract.folding import fold
from tui.texts.extract.model import COUNTERS
from tui.texts.numerals import Quantity, quantities
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found

COMPARATORS = ("=", ">", ">=", "<=", "<", "~", "range", "change")


def edited(row: Found, column: str, text: str, dataset: Dataset | None = None) -> Found:
    """`row` with one field as the user wrote it; an indicator of `dataset` brings its unit along.

    A value may be written with its unit: 3600PFLOPS is 3.6 EFLOPS. A word that is no indicator's
    names a new one.

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
    slug = own_slug(text)
    if known.get(slug, row.unit) != row.unit:  # an indicator has one unit
        slug = f"{slug}_{spell(row.unit.replace('%', 'percent'))}"
    return {"indicator": slug, "name": text, "known": slug in known}


def _called(name: str, dataset: Dataset) -> str | None:
    """The indicator that has `name`, in either language."""
    rows = dataset.indicators.select("indicator", "name_zh", "name_en").iter_rows()
    return next((slug for slug, *names in rows if folded(name) in map(folded, names)), None)


def _unit(row: Found, unit: str, dataset: Dataset) -> dict[str, Any]:
    """A unit that the row's indicator may have; one of the reader's own has any."""
    if problem := _wrong_unit(replace(row, unit=unit), dataset):
        raise problem
    if row.indicator in units(dataset) or not row.name:
        return {"unit": unit}
    return {"unit": unit, **_indicator(replace(row, unit=unit), row.name, dataset)}


def _wrong_unit(row: Found, dataset: Dataset) -> UserError | None:
    wanted = units(dataset).get(row.indicator)
    alike = wanted in COUNTED and row.unit in COUNTERS
    if wanted is None or wanted == row.unit or alike or row.comparator == "change":
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


def problem(row: Found, rows: Sequence[Found], dataset: Dataset) -> UserError | None:
    """What keeps `row` from being saved beside the others of `rows`; None if nothing does."""
    if not math.isfinite(row.value):
        return UserError(lambda w: w.adding.no_value)
    upper = row.value_max
    if row.comparator == "range" and (upper is None or upper <= row.value):
        return UserError(lambda w: w.adding.no_range)
    had = {other.unit for other in rows if other.indicator == row.indicator}
    if row.indicator not in units(dataset) and len(had) > 1:
        name, told = row.name or row.indicator, " ".join(sorted(unit or "—" for unit in had))
        return UserError(lambda w: w.adding.two_units.format(indicator=name, units=told))
    return _wrong_unit(row, dataset)


def counted_alike(rows: Sequence[Found], dataset: Dataset) -> list[Found]:
    """`rows` with their indicator's measure word where theirs is a rare one: 百户企业 are 家."""
    known = units(dataset)
    return [
        replace(row, unit=known[row.indicator])
        if row.unit in COUNTERS - set(COUNTED) and known.get(row.indicator) in COUNTED
        else row
        for row in rows
    ]
