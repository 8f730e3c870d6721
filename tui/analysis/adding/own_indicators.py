"""Indicators that only the user's own plans name: one for each name and unit."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from tui.tables.dataset import OWN_TABLE
from tui.tables.dataset.rules import COUNTED
from tui.tables.rows import Indicator as IndicatorRow
from tui.texts.extract import Indicator
from tui.texts.extract.model import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import polars as pl

    from tui.texts.extract import Found

PREFIX = "x_"
"""What the slug of such an indicator begins with."""
_LONGEST = 80
"""Characters of a slug, without what distinguishes it from another."""


def indicators_in(frame: pl.DataFrame) -> tuple[Indicator, ...]:
    """The indicators of a table, each with its words: its name first, then its synonyms."""
    columns = ("indicator", "unit", "name_zh", "synonyms")
    return tuple(
        Indicator(slug, unit or "", tuple(filter(None, [name, *(synonyms or "").split(";")])))
        for slug, unit, name, synonyms in frame.select(columns).iter_rows()
    )


def own_slug(name: str) -> str:
    """The slug of an indicator called `name` that the dataset does not have."""
    return f"{PREFIX}{spell(name)[:_LONGEST].rstrip('_')}"


def spell(words: str) -> str:
    """Chinese words as letters, digits and underscores."""
    from pypinyin import lazy_pinyin

    letters = "_".join(lazy_pinyin(words)).lower()
    return re.sub(r"[^a-z0-9]+", "_", letters).strip("_") or "x"


def distinct(rows: Iterable[Found], indicators: Iterable[Indicator]) -> tuple[Found, ...]:
    """`rows` with one indicator for each name and unit, so that any of them can be saved together.

    The spelling of a name does not tell: names may sound alike, and one name may be counted in
    one place and measured in another. A row of a known indicator in a unit that the indicator
    cannot have gets one of its own.
    """
    known = _Known(indicators)
    return tuple(known.placed(row) for row in rows)


class _Known:
    """The indicators that exist, and those that are added while rows are placed."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self.units: dict[str, str] = {}
        self.own: dict[tuple[str, str], str] = {}
        self.names: dict[str, str] = {}
        for each in indicators:
            self.units[each.slug] = each.unit
            self.names[each.slug] = each.words[0] if each.words else each.slug
            if each.slug.startswith(PREFIX):
                self.own |= {(word, each.unit): each.slug for word in each.words}
        self.saved = frozenset(self.units)

    def placed(self, row: Found) -> Found:
        """`row` under the indicator that is its own."""
        unit = self.units[row.indicator] if row.known and row.indicator in self.saved else None
        if unit is not None and may_have_unit(row, unit):
            return row
        name = row.name or self.names.get(row.indicator, row.indicator)
        slug = self.own.get((name, row.unit)) or self._added(name, row.unit)
        return replace(row, indicator=slug, name=name, known=slug in self.saved)

    def _added(self, name: str, unit: str) -> str:
        slug = next(each for each in _slugs(name, unit) if each not in self.units)
        self.units[slug], self.own[name, unit] = unit, slug
        return slug


def _slugs(name: str, unit: str) -> Iterator[str]:
    """Slugs for an indicator, the plainest first."""
    plain = own_slug(name)
    with_unit = f"{plain}_{spell(unit.replace('%', 'percent'))}"
    yield plain
    yield with_unit
    for number in count(2):
        yield f"{with_unit}_{number}"


def may_have_unit(row: Found, unit: str) -> bool:
    """Whether `row` can be one of an indicator that is measured in `unit`; a change can be any."""
    counted = unit in COUNTED and row.unit in COUNTERS
    return row.comparator == "change" or counted or Indicator("", unit, ()).fits(row.unit)


def in_usual_units(rows: Iterable[Found], indicators: Iterable[Indicator]) -> list[Found]:
    """`rows` with their indicator's measure word where their own is a rare one: 百户企业 are 家."""
    units = {each.slug: each.unit for each in indicators}
    return [
        row
        if row.comparator == "change" or {row.unit, units.get(row.indicator)} <= set(COUNTED)
        else replace(row, unit=units.get(row.indicator, row.unit))
        for row in rows
    ]


def new_indicators(rows: Sequence[Found], known: Mapping[str, str]) -> list[IndicatorRow]:
    """Table rows for the indicators of `rows` that are not among `known`, slugs with their names.

    Each has a name that no other has.
    """
    names, new = set(known.values()), list[IndicatorRow]()
    for slug, row in {row.indicator: row for row in reversed(rows)}.items():
        if slug not in known:
            new.append(_table_row(slug, row, names))
            names.add(new[-1].name_zh)
    return new


def _table_row(slug: str, row: Found, names: set[str]) -> IndicatorRow:
    name, unit = row.name or slug, row.unit or slug
    if f"{name}（{unit}）" in names:
        unit = slug
    return IndicatorRow(
        indicator=slug, name_zh=f"{name}（{unit}）", name_en=f"{name} ({unit})", unit=row.unit,
        group=OWN_TABLE, better="neither", synonyms=name.replace(";", "；"),
    )  # fmt: skip
