"""What a figure is, and what a plan's own comparator makes of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

from tui.tables.query.terms import quoted
from tui.tables.references import RecordRef
from tui.tables.target_text import range_text, with_unit
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

Row = dict[str, Any]
"""One target, or one bar of a figure, by column."""

Bound = Literal["exact", "floor", "ceiling", "nominal"]
BOUNDS: dict[str, Bound] = {
    "=": "exact", ">": "floor", ">=": "floor", "<": "ceiling", "<=": "ceiling", "~": "nominal",
    "range": "nominal",
}  # fmt: skip
"""What a literal comparator makes of the number; a change is no level and is in no figure."""

WHOLE = r"^(全省|全市|全区|全国|本市|本省|本区)"
"""How a scope begins that covers the whole region."""

SCHEMA = {
    "region": pl.String, "value": pl.Float64, "unit": pl.String, "year": pl.Int64,
    "bound": pl.String, "comparator": pl.String, "derivation": pl.String, "scope": pl.String,
    "indicator": pl.String, "targets": pl.String, "note": pl.String,
    "own": pl.Boolean, "later": pl.Boolean,
}  # fmt: skip


class FigureError(UserError):
    """There is no such figure or indicator."""


@dataclass(frozen=True, eq=False)
class Figure:
    """One value a region, best first."""

    number: int | None
    title: str
    unit: str
    rows: pl.DataFrame
    """Columns of `SCHEMA`. `bound` says whether the value is exact, a floor, a ceiling or nominal;
    `comparator` is the plan's own for a stated value, `derivation` how another was derived, and
    `targets` the ids it comes from, `;` between; `own` is true of a plan that the user added,
    `later` of a bundled one that came out after the report."""
    missing: tuple[str, ...]
    """Regions with a plan but without a number here, in the order of `regions`."""
    note: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why each region of `missing` has none, in the reader's words."""
    left_out: tuple[str, ...] = ()
    """Regions that the query speaks of and that have a number, but none that it asks for."""


def stated(row: Row) -> Row:
    """A row of a figure from a target."""
    taken = ("region", "value", "unit", "year", "comparator", "scope", "indicator")
    return {
        **{name: row[name] for name in taken},
        "bound": BOUNDS[row["comparator"]],
        "derivation": None,
        "targets": row["target"],
    }


def said(catalog: Catalog, row: Row) -> str:
    """`总算力 > 120 EFLOPS`."""
    name = catalog.indicator(row["indicator"])
    number = with_unit(range_text(row["value"], row["value_max"]), row["unit"])
    sign = "" if row["comparator"] == "range" else f"{row['comparator']} "
    return f"{name} {sign}{number}"


def record_ref(row: Row) -> RecordRef:
    """Where the targets behind a figure's value are: a query that finds them, and the first.

    Those of a stated value are all that the region says on the indicator.
    """
    query = f"region=={quoted(row['region'])}"
    ids = row["targets"].split(";")
    if len(ids) == 1:
        return RecordRef("targets", ids[0], f"{query} indicator=={quoted(row['indicator'])}")
    return RecordRef("targets", ids[0], f"{query} target:/^({'|'.join(map(re.escape, ids))})$/")
