"""What is told of a bar or tile, and taken away from it: its number, its source, its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.signs import glyph_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import Figure
    from tui.analysis.figures.model import Row
    from tui.tables.dataset import Dataset
    from tui.words import Words


def told_of(
    region: str, figures: Sequence[Figure], dataset: Dataset, words: Words, *, number: bool
) -> str:
    """What is to know of a region's bar or tile: scope, derivation, reading; or why it has none.

    Args:
        region: Whose it is.
        figures: What is drawn.
        dataset: Where they come from.
        words: The reader's language.
        number: Whether the number and its year are told too.
    """
    rows = [row for figure in figures for row in figure.rows.to_dicts() if row["region"] == region]
    told = [_region(region, dataset, words)]
    for row in rows:
        told += [f"{number_text(row, dataset)} ({row['year'] or '—'})"] if number else []
        told += [row[name] for name in ("scope", "derivation", "note") if row[name] not in told]
    if not rows:
        hidden = any(region in figure.left_out for figure in figures)
        reasons = (figure.reasons.get(region, "") for figure in figures)
        told.append(words.chart.hidden if hidden else next(filter(None, reasons), ""))
    return words.chart.between.join(filter(None, told))


def value_text(row: Row, dataset: Dataset, words: Words) -> str:
    """A row with year, scope, how derived and source: `河南总算力 >120 EFLOPS（2026；…）`."""
    derived = row["derivation"]
    about = [
        str(row["year"] or ""),
        row["scope"] or "",
        words.chart.derived.format(how=derived) if derived else "",
        *_plans(row, dataset),
    ]
    return words.chart.taken.format(
        region=_region(row["region"], dataset, words),
        indicator=_indicator(row, dataset, words),
        number=number_text(row, dataset),
        about=words.chart.also.join(filter(None, about)),
    )


def row_text(row: Row, dataset: Dataset, words: Words) -> str:
    """The same as cells between tabs: region, indicator, number, year, scope, derivation, plans."""
    cells = (
        row["region"], _indicator(row, dataset, words), number_text(row, dataset), row["year"],
        row["scope"], row["derivation"], words.chart.also.join(_plans(row, dataset)),
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


def _region(region: str, dataset: Dataset, words: Words) -> str:
    english = dict(dataset.regions.select("region", "name_en").iter_rows()).get(region)
    return region if words.language == "zh" else english or region


def _indicator(row: Row, dataset: Dataset, words: Words) -> str:
    names = dict(dataset.indicators.select("indicator", f"name_{words.language}").iter_rows())
    return names.get(row["indicator"]) or str(row["indicator"])


def _plans(row: Row, dataset: Dataset) -> list[str]:
    """The titles of the plans that the number comes from."""
    behind = dataset.targets.filter(pl.col("target").is_in(row["targets"].split(";")))
    return dataset.documents.join(behind, on="document", how="semi")["title"].to_list()
