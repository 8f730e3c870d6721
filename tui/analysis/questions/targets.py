"""Targets by their year, with progress where a plan or the reader states any."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.figures.model import statement
from tui.analysis.questions.model import Found
from tui.tables.rows import Target
from tui.tables.target_text import (
    DERIVED_SIGN,
    bar_sign,
    number_text,
    target_text,
    with_unit,
)
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

COLUMNS = ("region", "indicator", "scope", "number", "year")


def due(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Targets by year: due by the date, next due, later; and progress where there is any."""
    del values
    day = catalog.dataset.day or date.today()
    words = catalog.words.questions
    counted = _counted(catalog).filter(pl.col("year").is_not_null())
    progress = _progress(catalog)
    ahead = sorted({year for year in counted["year"] if not _is_due(year, day)})
    rows = []
    for row in counted.sort("year", maintain_order=True).iter_rows(named=True):
        state = _state(row["year"], day, ahead)
        key = (row["region"], row["indicator"])
        rows.append({**_told(catalog, row), "state": word_for(words.states, state),
                     "progress": progress.get(key, ""), "plan": row["title"]})  # fmt: skip
    years = counted.group_by("year").len().sort("year").iter_rows()
    notes = [words.as_of_day.format(day=day), *(f"{year}: {count}" for year, count in years)]
    columns = (*COLUMNS, "state", "progress", "plan")
    return Found(rows, columns, group="year", notes=(" · ".join(notes),))


def _state(year: int, day: date, ahead: list[int]) -> str:
    """How a target's year stands to the day: due, the next year that is, or later."""
    if _is_due(year, day):
        return "due"
    return "next" if year == ahead[0] else "later"


def rows(values: Mapping[str, str], catalog: Catalog) -> Found:
    """The targets that the question's query finds."""
    del values
    found = [{**_told(catalog, row), "plan": row["title"]} for row in _counted(catalog).to_dicts()]
    return Found(found, (*COLUMNS, "plan"), group="region")


def number(row: Mapping[str, Any]) -> str:
    """A target's number as its plan states it: `> 120 EFLOPS`."""
    return target_text(Target.of(row))


def bar_number(bar: Mapping[str, Any]) -> str:
    """The number of a figure's bar: `> 120 EFLOPS`, `≈ 60 EFLOPS †`."""
    derived = bar["derivation"] is not None
    sign = bar_sign(bar["comparator"], bar["bound"], derived=derived).removesuffix(DERIVED_SIGN)
    told = with_unit(number_text(bar["value"]), bar["unit"])
    return " ".join(filter(None, [sign, told, DERIVED_SIGN if derived else ""]))


def _is_due(year: int, day: date) -> bool:
    return date(year, 12, 31) <= day


def _counted(catalog: Catalog) -> pl.DataFrame:
    """The targets in force, each once, with their plans' titles."""
    plans = catalog.dataset.documents.select("document", "title")
    return catalog.dataset.targets.filter(
        pl.col("role") == "target", pl.col("same_as").is_null()
    ).join(plans, on="document", how="left", maintain_order="left")


def _told(catalog: Catalog, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "region": row["region"], "indicator": catalog.indicator(row["indicator"]),
        "scope": row["scope"] or "", "number": number(row), "year": row["year"],
        "at": f"targets:{row['target']}",
    }  # fmt: skip


def _progress(catalog: Catalog) -> dict[tuple[str, str], str]:
    """Progress that plans or the reader state, by region and indicator."""
    stated = catalog.dataset.targets.filter(pl.col("role") == "status")
    return {
        (row["region"], row["indicator"]): statement(catalog, Target.of(row))
        for row in stated.to_dicts()
    }
