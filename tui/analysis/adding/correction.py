"""Correct one field of a row, and the fields that depend on it."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

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


def edited(row: Found, column: str, text: str, dataset: Dataset) -> Found:
    """Return `row` with one field as the user wrote it; a known indicator brings its unit along.

    A value may be written with its unit: 3600PFLOPS is 3.6 EFLOPS. A name that no indicator has
    makes a new one.

    Raises:
        UserError: It is no number, year or comparator, or no unit of the indicator.
    """
    text = text.strip()
    changed = _changed(row, column, text, dataset)
    return replace(changed, rules=(*row.rules, f"edited-{column}"), certainty="high")


def _changed(row: Found, column: str, text: str, dataset: Dataset) -> Found:
    if column == "comparator":
        return _comparator(row, text)
    if column in ("value", "value_max"):
        return _number(row, text, upper=column == "value_max")
    if column == "year":
        return replace(row, year=_year(text))
    if column == "indicator":
        return _indicator(row, text, dataset)
    if column == "unit":
        return _unit(row, text, dataset)
    return replace(row, scope=text)


def _comparator(row: Found, text: str) -> Found:
    """Only a range has a second number."""
    comparator = next((each for each in COMPARATORS if each == text), None)
    if comparator is None:
        known = " ".join(COMPARATORS)
        raise UserError(lambda w: w.adding.not_one_of.format(value=text, known=known))
    upper = row.value_max if comparator == "range" else None
    return replace(row, comparator=comparator, value_max=upper)


def _year(text: str) -> int | None:
    limits = next(field for field in contract()["targets"].fields if field.name == "year")
    low, high = int(limits.minimum or 0), int(limits.maximum or 9999)
    found = re.fullmatch(r"(\d{4})年?底?", fold(text))
    if text and not (found and low <= int(found[1]) <= high):
        raise UserError(lambda w: w.adding.not_a_year.format(value=text, low=low, high=high))
    return int(found[1]) if found else None


def _number(row: Found, text: str, *, upper: bool) -> Found:
    """A bare number is in the row's unit; one with a unit brings its own. Two make a range."""
    if not text and upper:
        comparator = "=" if row.comparator == "range" else row.comparator
        return replace(row, value_max=None, comparator=comparator)
    value, unit = _bare_number(text), row.unit
    if value is None:
        read = _quantity(text)
        if read is None or (upper and read.unit != unit):
            raise UserError(lambda w: w.adding.not_a_number.format(value=text))
        value, unit = float(read.value), read.unit or unit
    if upper:
        return replace(row, value_max=value, unit=unit, comparator="range")
    return replace(row, value=value, unit=unit)


def _bare_number(text: str) -> float | None:
    """A finite number that is all of `text`."""
    try:
        value = float(fold(text).replace(",", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _quantity(text: str) -> Quantity | None:
    """The quantity that is all of `text`."""
    plain = fold(text).replace(" ", "")
    found = list(quantities(plain))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain))
    return found[0] if whole else None


def _indicator(row: Found, text: str, dataset: Dataset) -> Found:
    """An indicator of the dataset by its slug or a word for it, with its unit; else a new one."""
    known = units(dataset)
    slug = text if text in known else _called(text, dataset)
    if slug in known:
        return _with_unit(replace(row, indicator=slug, known=True), known[slug])
    new = replace(row, indicator="", name=text, known=False)
    (placed,) = distinct([new], indicators_in(dataset.indicators))
    return replace(row, indicator=placed.indicator, name=text, known=placed.known)


def _called(name: str, dataset: Dataset) -> str | None:
    """The indicator that has `name`, in either language."""
    rows = dataset.indicators.select("indicator", "name_zh", "name_en").iter_rows()
    return next((slug for slug, *names in rows if folded(name) in map(folded, names)), None)


def _unit(row: Found, unit: str, dataset: Dataset) -> Found:
    """A unit that the row's indicator may have; in another unit, an own one is another."""
    changed = replace(row, unit=unit)
    if row.name and (row.indicator.startswith(PREFIX) or row.indicator not in units(dataset)):
        return _indicator(changed, row.name, dataset)
    if problem := _wrong_unit(changed, dataset):
        raise problem
    return changed


def _wrong_unit(row: Found, dataset: Dataset) -> UserError | None:
    wanted = units(dataset).get(row.indicator)
    if wanted is None or may_have_unit(row, wanted):
        return None
    name, unit = row.name or row.indicator, wanted or "—"
    return UserError(lambda w: w.adding.other_unit.format(indicator=name, unit=unit))


def _with_unit(row: Found, unit: str) -> Found:
    """The row in the unit of its indicator, with the value that the quote has in it."""
    if row.comparator == "change" or unit == row.unit or {unit, row.unit} <= set(COUNTED):
        return row
    changed = replace(row, unit=unit)
    read = [q for q in quantities(fold(row.quote).replace(" ", "")) if q.unit == unit]
    if row.unit in COUNTERS or not read:
        return changed
    high = None if read[-1].high is None else float(read[-1].high)
    return replace(changed, value=float(read[-1].value), value_max=high)


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
