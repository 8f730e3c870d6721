"""Details, citation and row of the number behind a bar or tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.tables.target_text import BOUND_SIGNS, SIGNS, range_text, with_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure, FigureRow
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


def region_details(
    region: str, figures: Sequence[Figure], catalog: Catalog, *, number: bool
) -> str:
    """Details of a region's number: scope, derivation, reading; or why it has none.

    Args:
        region: The region.
        figures: What is drawn.
        catalog: The dataset and the language.
        number: Whether the number and its year are among them.
    """
    rows = [row for figure in figures if (row := figure.by_region.get(region))]
    parts = [catalog.region(region)]
    for row in rows:
        parts += [f"{number_text(row, catalog.dataset)} ({row.year or '—'})"] if number else []
        more = (row.scope, row.derivation, row.note)
        parts += [text for text in more if text and text not in parts]
    if not rows:
        left_out = any(region in figure.left_out for figure in figures)
        reasons = (figure.reasons.get(region, "") for figure in figures)
        parts.append(catalog.words.chart.hidden if left_out else next(filter(None, reasons), ""))
    return catalog.words.chart.between.join(filter(None, parts))


def value_text(row: FigureRow, catalog: Catalog) -> str:
    """A number with year, scope, derivation and source: `河南总算力 >120 EFLOPS（2026；…）`."""
    about = [
        str(row.year or ""),
        row.scope or "",
        catalog.words.chart.derived.format(how=row.derivation) if row.derivation else "",
        *_plans(row, catalog.dataset),
    ]
    return catalog.words.chart.number_citation.format(
        region=catalog.region(row.region),
        indicator=catalog.indicator(row.indicator),
        number=number_text(row, catalog.dataset),
        about=catalog.words.chart.also.join(filter(None, about)),
    )


def row_text(row: FigureRow, catalog: Catalog) -> str:
    """The same as cells between tabs: region, indicator, number, year, scope, derivation, plans."""
    plans = catalog.words.chart.also.join(_plans(row, catalog.dataset))
    number = number_text(row, catalog.dataset)
    cells = (
        row.region, catalog.indicator(row.indicator), number, row.year, row.scope,
        row.derivation, plans,
    )  # fmt: skip
    return "\t".join("" if cell is None else str(cell) for cell in cells)


def number_text(row: FigureRow, dataset: Dataset) -> str:
    """The number with bound and unit: `≥100 EFLOPS`, `3–5 个`, `≈60 EFLOPS`."""
    if row.derived:
        number = f"{BOUND_SIGNS.get(row.bound, '')}{range_text(row.shown, None)}"
    else:
        upper = dataset.target(row.targets).value_max
        number = f"{SIGNS.get(row.comparator or '', '')}{range_text(row.value, upper)}"
    return with_unit(number, row.unit)


def _plans(row: FigureRow, dataset: Dataset) -> list[str]:
    """The titles of the plans that the number comes from."""
    targets = dataset.targets.filter(pl.col("target").is_in(row.target_keys))
    return dataset.documents.join(targets, on="document", how="semi")["title"].to_list()
