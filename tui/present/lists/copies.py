"""What is taken away from a row: its value, a citation, its text, the command that prints it."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.present import export
from tui.present.format import GLYPHS, with_unit
from tui.present.lists.cell_text import plain
from tui.tables.query import exactly
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tui.present.lists.model import Page, Shown
    from tui.tables.catalog import Catalog


def cell_text(rows: pl.DataFrame, row: int, column: Shown) -> str:
    """A cell without the screen's signs, with its unit; a missing one is empty."""
    return visible(plain(rows.slice(row, 1), column)[0] or "")


def rows_text(rows: pl.DataFrame, columns: Sequence[Shown]) -> str:
    """The cells of `columns`, tab-separated, a row a line."""
    texts = [plain(rows, column) for column in columns]
    lines = zip(*texts, strict=True)
    return "\n".join("\t".join(visible(cell or "") for cell in line) for line in lines)


def only(page: Page, keys: Collection[str]) -> Page:
    """`page` with only the rows of `keys`, and a view that finds them; all if there are none."""
    key = page.listing.key
    rows = page.rows.filter(pl.col(key).is_in(list(keys)))
    if rows.height in (0, page.rows.height):
        return page
    view = page.view.narrowed(exactly(key, *rows[key]))
    # A matrix of few regions would have other columns by itself.
    view = view.with_columns(page.names) if view.form == "matrix" else view
    return replace(page, rows=rows, view=view)


def target_text(target: Mapping[str, Any]) -> str:
    """A target's number as a cell has it: `> 120 EFLOPS`."""
    kinds = {"comparator": pl.String, "value": pl.Float64, "value_max": pl.Float64,
             "unit": pl.String}  # fmt: skip
    row = pl.DataFrame([{name: target[name] for name in kinds}], schema=kinds)
    said: str = row.select(with_unit()).item()
    return visible(said)


def command(page: Page, name: str, data: str | None) -> str:
    """The command line that prints the rows and columns of `page`."""
    arguments = ["duibiao", *page.arguments(name)]
    if data is not None:
        arguments += ["--data", data]
    return shlex.join(arguments)


def citation(catalog: Catalog, target: Mapping[str, Any]) -> str:
    """A target as one cites it: region, year, indicator in the plan's own words, number, plan."""
    plan = catalog.dataset.documents.row(
        by_predicate=pl.col("document") == target["document"], named=True
    )
    indicator = catalog.dataset.indicators.row(
        by_predicate=pl.col("indicator") == target["indicator"], named=True
    )
    lists = catalog.words.lists
    year = lists.by_year.format(year=target["year"]) if target["year"] else ""
    return lists.citation.format(
        region=catalog.region(target["region"]),
        year=year,
        indicator=_as_said(indicator, target["quote"]) if catalog.chinese else indicator["name_en"],
        number=number(target),
        plan=plan["title"],
        published=plan["published_on"] or plan["published"] or "",
    )


def number(target: Mapping[str, Any]) -> str:
    """`≥100 EFLOPS`, `3–5 个`, `-80%`."""
    upper = f"–{target['value_max']:g}" if target["value_max"] is not None else ""
    unit = target["unit"] or ""
    gap = "" if unit.startswith("%") or not unit else " "
    glyph = GLYPHS[target["comparator"]].strip()
    return f"{glyph}{export.number_text(target['value'])}{upper}{gap}{unit}"


def _as_said(indicator: Mapping[str, Any], quote: str) -> str:
    """The longest of the indicator's names that the quote has, else its usual name."""
    names: Sequence[str] = (indicator["synonyms"] or "").split(";")
    said = [name for name in names if name and name in quote]
    return str(max(said, key=len)) if said else str(indicator["name_zh"])
