"""A target's record: the figures that use it, and the targets to compare it with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis import figures
from tui.analysis.figures import BOUNDS, WHOLE
from tui.present.format import target_number
from tui.present.lists.columns import plan_title
from tui.present.lists.model import ColumnSpec, Related
from tui.tables.rows import Target
from tui.tables.target_text import in_signs, number_text

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.words.lists import Difference


def uses(catalog: Catalog, target: str) -> list[tuple[str, str]]:
    """The figures that use `target`, each with the value it gives or helps to derive."""
    found = []
    for number in catalog.dataset.figures["figure"]:
        figure = figures.figure(catalog, number)
        for row in figure.entries:
            if target in row.target_keys:
                value = f"{row.region} {number_text(row.value)} {row.unit or ''}".rstrip()
                how = f"（{in_signs(row.derivation)}）" if row.derivation else ""
                found.append((catalog.words.lists.figure.format(number=number), value + how))
    return found


def related(catalog: Catalog, target: Target) -> Related:
    """The other targets on the same indicator: of the region first, then of other regions."""
    rows = catalog.dataset.relation("targets").where(
        (pl.col("indicator") == target.indicator) & (pl.col("target") != target.target)
    )
    here = pl.col("region") == target.region
    rows = rows.sort(~here, pl.col("value"), descending=[False, True], maintain_order=True)
    notes = [
        catalog.words.lists.apart.join(
            catalog.words.lists.differs[why] for why in differences(target, other)
        )
        for other in Target.of_frame(rows)
    ]
    frame = rows.with_columns(
        place=pl.col("target"), note=pl.Series("note", notes, dtype=pl.String)
    )
    return Related(frame, _columns(catalog))


def set_by(catalog: Catalog, document: str) -> Related | None:
    """The targets of a plan in the order in which its text states them; None if there are none."""
    rows = catalog.dataset.relation("targets").where(pl.col("document") == document)
    if rows.is_empty():
        return None
    head = catalog.words.lists.headings
    columns = (
        ColumnSpec("indicator", head["indicator"], show=pl.col(catalog.column("indicator.name"))),
        ColumnSpec("value", head["value"], numeric=True, show=target_number(), unit=pl.col("unit")),
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("scope", head["scope"]),
        ColumnSpec("quote", head["quote"]),
    )
    ordered = rows.sort("start", "end").with_columns(place=pl.col("target"))
    return Related(ordered, columns, in_text=True)


def differences(one: Target, other: Target) -> list[Difference]:
    """Why two targets on one indicator cannot be compared as they are; empty: they can."""
    if other.same_as == one.target or one.same_as == other.target:
        return ["twin"]
    kinds: dict[Difference, bool] = {
        "role": one.role != other.role,
        "scope": _scope(one) != _scope(other),
        "comparator": _kind(one) != _kind(other),
        "unit": (one.unit or "") != (other.unit or ""),
        "year": one.year != other.year,
    }
    return [kind for kind, differs in kinds.items() if differs]


def _scope(target: Target) -> str:
    """What the number covers; the whole region is called by many names."""
    return re.sub(WHOLE, "", target.scope or "")


def _kind(target: Target) -> str:
    return BOUNDS.get(target.comparator) or target.comparator


def _columns(catalog: Catalog) -> tuple[ColumnSpec, ...]:
    head = catalog.words.lists.headings
    return (
        ColumnSpec("region", head["region"], show=pl.col(catalog.region_column)),
        ColumnSpec("value", head["value"], numeric=True, show=target_number(), unit=pl.col("unit")),
        ColumnSpec("year", head["year"], numeric=True),
        ColumnSpec("scope", head["scope"]),
        ColumnSpec("note", head["comparable"], tone=pl.lit("muted"), whole=True),
        ColumnSpec("document.title", head["plan"], show=plan_title("document.")),
    )
