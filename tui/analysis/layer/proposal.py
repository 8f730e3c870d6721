"""What the columns of a table look like: a proposal that the reader can correct."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.analysis.layer.cells import is_number, texts
from tui.analysis.layer.headings import heading
from tui.analysis.layer.place_texts import PlaceReader
from tui.analysis.layer.roles import ColumnRoles, Role
from tui.tables.own_table import KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from tui.tables.dataset import Dataset, Relation

SAMPLE: Final = 400
"""Rows that are looked at."""
TRIED: Final = 60
"""Different cells of a column that are looked up as places."""
HEADINGS: Final[dict[Role, str]] = {
    "place": r"省|地区|区域|城市|地市|行政区|region|province|city|area|place|location|^地方$",
    "indicator": r"指标|项目|indicator|metric|variable|series|measure|^item$",
    "unit": r"^(?:计量)?单位$|^units?$",
    "year": r"年份|年度|^年$|时间|日期|年月|year|period|^time$|^date$",
    "value": r"^(?:数值|值|数据|数量|value|amount|number|obs_value)$",
}
"""What the heading of a column in each role has in it."""
_CODE: Final = r"代码|编码|区划|code|^id$"
_NO_VALUE: Final = rf"{_CODE}|序号|编号|排名|位次|rank|^no\.?$|邮编|经度|纬度|longitude|latitude"
"""What the heading of numbers that measure nothing has in it."""


def proposed(table: Relation, dataset: Dataset) -> ColumnRoles:
    """The roles that the columns of `table` seem to have."""
    head = table.head(SAMPLE)
    columns = {name: _Column(name, head) for name in table.fields if name != KEY}
    roles = ColumnRoles()
    if place := _place(columns.values(), PlaceReader(dataset)):
        roles = roles.with_role(place, "place")
    others: tuple[Role, ...] = ("year", "unit", "indicator")
    for role in others:
        free = [each for each in columns.values() if not roles.role(each.name)]
        if found := next((each.name for each in free if each.looks(role)), ""):
            roles = roles.with_role(found, role)
    for name in _values([each for each in columns.values() if not roles.role(each.name)], roles):
        roles = roles.with_role(name, "value")
    return roles


class _Column:
    """A column by its heading and a sample of its cells."""

    def __init__(self, name: str, head: pl.DataFrame) -> None:
        self.name = name
        cells = texts(head, name).drop_nulls().str.strip_chars()
        self.cells = cells.filter(cells != "")
        self.numbers = sum(map(is_number, self.cells))

    def headed(self, pattern: str) -> bool:
        return re.search(pattern, self.name.strip(), re.IGNORECASE) is not None

    @property
    def numeric(self) -> bool:
        """Whether half of its cells or more are numbers."""
        return 0 < len(self.cells) <= 2 * self.numbers

    @property
    def has_years(self) -> bool:
        """Whether all cells are years."""
        return self._all(r"^(?:19[5-9]|20\d)\d年?$")

    @property
    def has_dates(self) -> bool:
        """Whether all cells have a year in them."""
        return self._all(r"(?:19[5-9]|20\d)\d")

    def _all(self, pattern: str) -> bool:
        return not self.cells.is_empty() and bool(self.cells.str.contains(pattern).all())

    def looks(self, role: Role) -> bool:
        """Whether it looks like a column in `role` (places are looked up, values come last)."""
        if role == "year":
            return self.has_years or (self.headed(HEADINGS["year"]) and self.has_dates)
        if not self.headed(HEADINGS[role]) or self.numeric:
            return False
        return role != "unit" or self.cells.n_unique() <= 20


def _place(columns: Iterable[_Column], reader: PlaceReader) -> str:
    """The column whose cells are places: of several the one with most, rather by name than code."""
    best, name = (0.0, 0, False), ""
    for column in columns:
        headed = column.headed(HEADINGS["place"])
        if column.numeric and not (headed or column.headed(_CODE)):
            continue
        cells = column.cells.unique(maintain_order=True).head(TRIED)
        known = {place for cell in cells if (place := reader.place(cell))}
        share = sum(bool(reader.place(cell)) for cell in cells) / max(1, len(cells))
        if share < (0.2 if headed else 0.5):
            continue
        score = (min(share, 0.8), len(known), not column.numeric)
        if score > best:
            best, name = score, column.name
    return name


def _values(columns: list[_Column], roles: ColumnRoles) -> list[str]:
    """The columns of numbers: the one called so, else those of years, else all."""
    numbers = [each for each in columns if each.numeric and not each.headed(_NO_VALUE)]
    named = [each.name for each in numbers if each.headed(HEADINGS["value"])]
    years = [each.name for each in numbers if _is_year(each.name)]
    if named and roles.column("indicator"):
        return named[:1]
    return years if len(years) > 1 else [each.name for each in numbers]


def _is_year(name: str) -> bool:
    found = heading(name)
    return found.year is not None and not found.name


def same_columns(table: Relation) -> tuple[str, ...]:
    """The columns by which a table is known again."""
    return tuple(name for name in table.fields if name != KEY)
