"""What each figure shows: numbers, how they are derived, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures.choice import (
    document_is,
    first_target,
    layers,
    preferred,
    preferred_each,
    renewed,
)
from tui.analysis.figures.composition import PART_OF, beside, parts, stated_most
from tui.analysis.figures.derivation import Formula, bound_of, derived
from tui.analysis.figures.filtering import Narrowed, narrowed, national, of_kinds
from tui.analysis.figures.model import (
    BOUNDS,
    PER,
    SCHEMA,
    WHOLE,
    Figure,
    FigureError,
    FigureRow,
    covered,
    record_ref,
    stated,
)
from tui.analysis.figures.notes import (
    asides,
    newer_plan,
    plans_of_parts,
    reading,
    reasons,
    unknown_slugs,
)
from tui.analysis.figures.ratio import per
from tui.analysis.figures.subjects import subject_named
from tui.tables.rows import Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset

__all__ = [
    "BOUNDS", "PART_OF", "SCHEMA", "WHOLE", "Figure",
    "FigureError", "FigureRow", "Formula", "beside", "bound_of", "covered", "figure",
    "national", "of_indicator", "of_ratio", "parts", "preferred", "preferred_each", "record_ref",
    "stated_most", "subject_named",
]  # fmt: skip


def figure(catalog: Catalog, number: int, query: str = "") -> Figure:
    """Figure `number` of the dataset, of the targets that `query` finds.

    The figure's `indicator` names slugs of which any will do, `;` between; after a `|` others
    that the note has, apart from the bars. A slug that names no indicator is reported in the
    figure's note. Only plans of the figure's `kinds` count; a figure that names none takes all.

    Raises:
        FigureError: There is no such figure.
        QueryError: The query is wrong.
    """
    if query:
        return _of_number(catalog, number, query)
    return catalog.once(("figure", number), lambda: _of_number(catalog, number, ""))


def _of_number(catalog: Catalog, number: int, query: str) -> Figure:
    found = catalog.dataset.figures.filter(pl.col("figure") == number)
    if found.is_empty():
        known = " ".join(str(each) for each in catalog.dataset.figures["figure"])
        raise FigureError(lambda w: w.cli.no_such_figure.format(name=number, known=known))
    row = found.row(0, named=True)
    kinds = _slugs(row["kinds"] or "")
    catalog = replace(catalog, dataset=of_kinds(catalog.dataset, kinds))
    bars, _, apart = row["indicator"].partition("|")
    slugs, aside = _slugs(bars), _slugs(apart)
    selected = narrowed(catalog.dataset, query)
    rows = _rows(replace(catalog, dataset=selected.dataset), slugs, aside, number)
    renewed_here = frozenset(rows.filter(pl.col("own") | pl.col("later"))["region"])
    notes = (
        row["note"],
        unknown_slugs(catalog, slugs + aside),
        reading(catalog, number, None, renewed_here, set(selected.dataset.documents["region"])),
    )
    note = " ".join(filter(None, notes))
    title = catalog.text(row, "title")
    return _figure(catalog, selected, slugs, number, title, rows, note)


def of_indicator(catalog: Catalog, slug: str, query: str = "") -> Figure:
    """Any indicator as a figure, of the targets that `query` finds.

    Raises:
        FigureError: There is no such indicator.
        QueryError: The query is wrong.
    """
    if query:
        return _of_slug(catalog, slug, query)
    return catalog.once(("indicator", slug), lambda: _of_slug(catalog, slug, ""))


def _of_slug(catalog: Catalog, slug: str, query: str) -> Figure:
    found = catalog.dataset.indicators.filter(pl.col("indicator") == slug)
    if found.is_empty():
        holders = catalog.dataset.relation("targets").holders
        raise FigureError(
            lambda w: w.query.no_indicator.format(
                name=slug, names=" ".join(holders.nearest(slug, w.language) if holders else ())
            )
        )
    selected = narrowed(catalog.dataset, query)
    rows = _rows(replace(catalog, dataset=selected.dataset), [slug], [], None)
    return _figure(catalog, selected, [slug], None, catalog.indicator(slug), rows, "")


def of_ratio(catalog: Catalog, slugs: str, query: str = "") -> Figure:
    """One indicator per another, `slugs` with a `/` between, of the targets that `query` finds.

    The query is about the first indicator; its terms on values are about the ratio.

    Raises:
        FigureError: There is no such indicator.
        QueryError: The query is wrong.
    """
    above, below = (slug.strip() for slug in slugs.split(PER, 1))
    selected = narrowed(catalog.dataset, query)
    first = of_indicator(replace(catalog, dataset=selected.dataset), above)
    whole, second = of_indicator(catalog, above), of_indicator(catalog, below)
    rows, unit = per(catalog, first, second)
    bars = selected.bars(_sorted(rows, catalog.dataset, [above]))
    divisors = {row.region for row in second.entries if row.value}
    lacking = tuple(region for region in first.by_region if region not in divisors)
    words, name = catalog.words.figures, catalog.indicator(above)
    why = {**whole.reasons, **dict.fromkeys(lacking, words.only.format(names=name))}
    drawn = {*bars["region"]}
    have = set(whole.by_region) & divisors
    left_out = tuple(each for each in first.by_region if each in have and each not in drawn)
    title = words.per.format(first=name, second=catalog.indicator(below))
    note = words.ratio.format(first=name, second=catalog.indicator(below), unit=unit)
    missing = (*first.missing, *lacking)
    return Figure(None, title, unit, bars, missing, note, why, left_out)


def _slugs(text: str) -> list[str]:
    return [slug.strip() for slug in text.split(";") if slug.strip()]


def _rows(catalog: Catalog, slugs: list[str], apart: list[str], number: int | None) -> pl.DataFrame:
    """The bars, each with its note: what plans newer than the report's say takes precedence."""
    existing, *more = (
        _bars(replace(catalog, dataset=layer), slugs) for layer in layers(catalog.dataset)
    )
    newer = more[0] if more else []
    aside = asides(catalog, apart)
    replaced = {row.region: row for row in existing}
    own = set(catalog.dataset.targets.filter(document_is(catalog.dataset.own_documents))["target"])
    rows = []
    for row in renewed(catalog.dataset, existing, newer):
        is_newer, of_own = row in newer, first_target(row) in own
        notes = [
            newer_plan(catalog, row, replaced.get(row.region), own=of_own)
            if is_newer
            else reading(catalog, number, row.region),
            aside.get(row.region, ""),
        ]
        note = " ".join(filter(None, notes)) or None
        rows.append(replace(row, own=of_own, later=is_newer and not of_own, note=note))
    return _sorted(rows, catalog.dataset, slugs)


def _bars(catalog: Catalog, slugs: list[str]) -> list[FigureRow]:
    """What regions state, then what others imply."""
    rows = [stated(row) for row in Target.of_frame(preferred(catalog.dataset, slugs))]
    return rows + derived(catalog, slugs, {row.region for row in rows})


def _sorted(rows: Sequence[FigureRow], dataset: Dataset, slugs: list[str]) -> pl.DataFrame:
    """Best first; equal ones in the order of the regions."""
    better = dataset.indicators.filter(pl.col("indicator").is_in(slugs[:1]))["better"].to_list()
    places = dataset.regions.select("region").with_row_index("place")
    return (
        pl.DataFrame([vars(row) for row in rows], schema=SCHEMA)
        .join(places, on="region", how="left")
        .sort("value", "place", descending=[better != ["lower"], False], nulls_last=True)
        .drop("place")
    )


def _figure(
    catalog: Catalog, selected: Narrowed, slugs: list[str], number: int | None, title: str,
    rows: pl.DataFrame, note: str,
) -> Figure:  # fmt: skip
    """The bars that the query leaves, with their unit and with what is missing or left out."""
    bars = selected.bars(rows)
    whole = catalog.dataset
    every = rows if selected.dataset is whole else _rows(catalog, slugs, [], number)
    with_plan = selected.dataset.documents["region"].implode()
    regions = whole.regions.filter(pl.col("region").is_in(with_plan))["region"]
    have = {*every["region"], *rows["region"]}
    missing = tuple(each for each in regions if each not in have | national(whole))
    left_out = tuple(each for each in regions if each in have - {*bars["region"]})
    unit = next(iter(every["unit"].drop_nulls()), "")
    why = reasons(catalog, slugs, missing)
    note = " ".join(filter(None, [note, plans_of_parts(catalog)]))
    return Figure(number, title, unit, bars, missing, note, why, left_out)
