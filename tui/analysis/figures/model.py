"""What a figure is, and what a plan's own comparator makes of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import polars as pl

from tui.tables.query import finding, worded
from tui.tables.references import RecordRef
from tui.tables.rows import TableRow, Target
from tui.tables.target_text import range_text, significant, with_unit
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

Bound = Literal["exact", "floor", "ceiling", "nominal"]
BOUNDS: dict[str, Bound] = {
    "=": "exact", ">": "floor", ">=": "floor", "<": "ceiling", "<=": "ceiling", "~": "nominal",
    "range": "nominal",
}  # fmt: skip
"""What a literal comparator makes of the number; a change is no level and is in no figure."""

PER = "/"
"""Between the slugs of a ratio: `intelligent_compute/gdp`."""
WHOLE = r"^(全省|全市|全区|全国|本市|本省|本区)"
"""How a scope begins that covers the whole region."""

SCHEMA = {
    "region": pl.String, "value": pl.Float64, "unit": pl.String, "year": pl.Int64,
    "bound": pl.String, "comparator": pl.String, "derivation": pl.String, "scope": pl.String,
    "indicator": pl.String, "targets": pl.String, "note": pl.String,
    "own": pl.Boolean, "later": pl.Boolean,
}  # fmt: skip


def covered(scope: str | None) -> str:
    """What a scope covers; all scopes of the whole region are one."""
    return "" if re.match(WHOLE, scope or "") else scope or ""


class FigureError(UserError):
    """There is no such figure or indicator."""


@dataclass(frozen=True)
class FigureRow(TableRow):
    """A region's number in a figure; the fields are the columns of `SCHEMA`."""

    region: str
    value: float
    unit: str | None
    year: int | None
    bound: Bound
    comparator: str | None
    """The plan's own; None: the value is derived."""
    derivation: str | None
    """How the value was derived; None: a plan states it."""
    scope: str | None
    indicator: str
    targets: str
    """The keys of the targets that it comes from, `;` between."""
    note: str | None = None
    own: bool = False
    """Whether it is of a plan that the user added."""
    later: bool = False
    """Whether it is of a bundled plan that came out after the report."""

    @property
    def derived(self) -> bool:
        """Whether the value follows from others."""
        return self.derivation is not None

    @property
    def shown(self) -> float:
        """The value as it is read: a quotient to four digits that count."""
        return significant(self.value) if PER in self.indicator else self.value

    @property
    def target_keys(self) -> list[str]:
        """The keys of the targets that it comes from."""
        return self.targets.split(";")


@dataclass(frozen=True, eq=False)
class Figure:
    """One value a region, best first."""

    number: int | None
    title: str
    unit: str
    rows: pl.DataFrame
    """A row for each region, with the columns of `SCHEMA`."""
    missing: tuple[str, ...]
    """Regions with a plan but without a number here, in the order of `regions`."""
    note: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why each region of `missing` has none, in the reader's words."""
    left_out: tuple[str, ...] = ()
    """Regions that the query speaks of and that have a number, but none that it asks for."""

    @cached_property
    def entries(self) -> tuple[FigureRow, ...]:
        """The rows as values, best first."""
        return tuple(FigureRow.of(row) for row in self.rows.iter_rows(named=True))

    @cached_property
    def by_region(self) -> Mapping[str, FigureRow]:
        """The row of each region, best first."""
        return {row.region: row for row in self.entries}


def stated(target: Target) -> FigureRow:
    """The row of a figure for a target that a plan states."""
    return FigureRow(
        region=target.region,
        value=target.value,
        unit=target.unit,
        year=target.year,
        bound=BOUNDS[target.comparator],
        comparator=target.comparator,
        derivation=None,
        scope=target.scope,
        indicator=target.indicator,
        targets=target.target,
    )


def statement(catalog: Catalog, target: Target) -> str:
    """A target in a derivation: `总算力 > 120 EFLOPS`."""
    number = with_unit(range_text(target.value, target.value_max), target.unit)
    sign = "" if target.comparator == "range" else f"{target.comparator} "
    return f"{catalog.indicator(target.indicator)} {sign}{number}"


def record_ref(row: FigureRow, catalog: Catalog) -> RecordRef:
    """Where the targets behind a figure's value are: a query that finds them, and the first.

    Those of a stated value are all that the region says on the indicator.
    """
    keys, targets, words = row.target_keys, catalog.dataset.relation("targets"), catalog.words
    if len(keys) > 1:
        return RecordRef("targets", keys[0], finding(targets, words, "target", keys))
    region = worded(targets, words, "region", row.region)
    indicator = worded(targets, words, "indicator", row.indicator)
    return RecordRef("targets", keys[0], f"{region} {indicator}")
