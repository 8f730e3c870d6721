"""What is told of a bar or tile, and taken away from it: its number, its source, its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.signs import glyph_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure
    from tui.analysis.figures.model import Row
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


def told_of(region: str, figures: Sequence[Figure], catalog: Catalog, *, number: bool) -> str:
    """What is to know of a region's bar or tile: scope, derivation, reading; or why it has none.

    Args:
        region: Whose it is.
        figures: What is drawn.
        catalog: Where they come from.
        number: Whether the number and its year are told too.
    """
    rows = [row for figure in figures for row in figure.rows.to_dicts() if row["region"] == region]
    told = [catalog.region(region)]
    for row in rows:
        told += [f"{number_text(row, catalog.dataset)} ({row['year'] or '—'})"] if number else []
        told += [row[name] for name in ("scope", "derivation", "note") if row[name] not in told]
    if not rows:
        hidden = any(region in figure.left_out for figure in figures)
        reasons = (figure.reasons.get(region, "") for figure in figures)
        told.append(catalog.words.chart.hidden if hidden else next(filter(None, reasons), ""))
    return catalog.words.chart.between.join(filter(None, told))


def value_text(row: Row, catalog: Catalog) -> str:
    """A row with year, scope, how derived and source: `河南总算力 >120 EFLOPS（2026；…）`."""
    derived = row["derivation"]
    about = [
        str(row["year"] or ""),
        row["scope"] or "",
        catalog.words.chart.derived.format(how=derived) if derived else "",
        *_plans(row, catalog.dataset),
    ]
    return catalog.words.chart.taken.format(
        region=catalog.region(row["region"]),
        indicator=catalog.indicator(row["indicator"]),
        number=number_text(row, catalog.dataset),
        about=catalog.words.chart.also.join(filter(None, about)),
    )


def row_text(row: Row, catalog: Catalog) -> str:
    """The same as cells between tabs: region, indicator, number, year, scope, derivation, plans."""
    plans = catalog.words.chart.also.join(_plans(row, catalog.dataset))
    number = number_text(row, catalog.dataset)
    cells = (
        row["region"], catalog.indicator(row["indicator"]), number, row["year"], row["scope"],
        row["derivation"], plans,
    )  # fmt: skip
    return "\t".join("" if cell is None else str(cell) for cell in cells)


def number_text(row: Row, dataset: Dataset) -> str:
    """The number with bound and unit: `≥100 EFLOPS`, `3–5 个`, `≈60 EFLOPS`."""
    glyph = glyph_of(row).removesuffix("†").removesuffix("–")
    upper = None
    if row["derivation"] is None:
        mine = dataset.targets.filter(pl.col("target") == row["targets"])
        upper = next(iter(mine["value_max"]), None)
    unit = row["unit"] or ""
    gap = "" if not unit or unit.startswith("%") else " "
    return f"{glyph}{row['value']:.10g}{'' if upper is None else f'–{upper:.10g}'}{gap}{unit}"


def _plans(row: Row, dataset: Dataset) -> list[str]:
    """The titles of the plans that the number comes from."""
    behind = dataset.targets.filter(pl.col("target").is_in(row["targets"].split(";")))
    return dataset.documents.join(behind, on="document", how="semi")["title"].to_list()
