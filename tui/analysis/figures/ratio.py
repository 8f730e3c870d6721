"""One indicator per another: 智算 per GDP, a number for each region that has both."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from tui.analysis.figures.derivation import bound_difference, without_noise
from tui.analysis.figures.model import PER, FigureRow, statement
from tui.tables.target_text import BOUND_SIGNS, number_text, with_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures.model import Figure
    from tui.tables.catalog import Catalog

LARGER: Final = {"元": "万元", "万元": "亿元", "亿元": "万亿元", "人": "万人", "万人": "亿人"}
"""Ten thousand of a unit."""


def per(catalog: Catalog, first: Figure, second: Figure) -> tuple[list[FigureRow], str]:
    """The rows of `first` per those of `second`, and their unit.

    The unit of the second is taken ten thousand times as large where numbers would be small.
    """
    pairs = [
        (row, other)
        for row in first.entries
        if (other := second.by_region.get(row.region)) is not None and other.value
    ]
    plain = [row.value / other.value for row, other in pairs]
    factor, unit = _scaled(plain, first.unit, second.unit)
    rows = [
        _row(catalog, row, other, value * factor, unit)
        for (row, other), value in zip(pairs, plain, strict=True)
    ]
    return rows, unit


def _scaled(values: Sequence[float], first: str, second: str) -> tuple[float, str]:
    """What the ratios are multiplied by, and their unit then."""
    if first == second:
        return (100.0, "%") if first else (1.0, "")
    factor = 1.0
    sizes = [abs(value) for value in values if value]
    while sizes and median(sizes) * factor < 1 and second in LARGER:
        factor, second = factor * 1e4, LARGER[second]
    return factor, f"{first or 1}/{second}" if second else first


def _row(catalog: Catalog, row: FigureRow, other: FigureRow, value: float, unit: str) -> FigureRow:
    return FigureRow(
        region=row.region,
        value=without_noise(value),
        unit=unit or None,
        year=row.year,
        bound=bound_difference(row.bound, other.bound),
        comparator=None,
        derivation=f"{_operand(catalog, row)} ÷ {_operand(catalog, other)}",
        scope=row.scope,
        indicator=f"{row.indicator}{PER}{other.indicator}",
        targets=f"{row.targets};{other.targets}",
        own=row.own or other.own,
        later=row.later or other.later,
    )


def _operand(catalog: Catalog, row: FigureRow) -> str:
    """A number in the derivation, with its year; one that is derived itself says how."""
    year = f" ({row.year})" if row.year else ""
    if row.derivation is None:
        return f"{statement(catalog, catalog.dataset.target(row.targets))}{year}"
    number = with_unit(f"{BOUND_SIGNS.get(row.bound, '')}{number_text(row.value)}", row.unit)
    return f"{catalog.indicator(row.indicator)} {number} [{row.derivation}]{year}"
