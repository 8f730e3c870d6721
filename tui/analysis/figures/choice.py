"""Which of a region's targets a figure uses."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from tui.analysis.figures.model import WHOLE, FigureRow
from tui.tables.dataset import COUNTED_ROLES, NEWER_TABLES
from tui.tables.dataset.in_force import issued
from tui.tables.rows import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.tables.dataset import Dataset

Number = TypeVar("Number", Target, FigureRow)
"""A region's number: as a plan sets it, or as a figure has it."""


def preferred(dataset: Dataset, slugs: Iterable[str]) -> pl.DataFrame:
    """The one target a region that figures use, of those on any of `slugs`.

    A plan that is in both tables counts once. Of several: the one for the whole region, then
    of Table 1, then of the newest plan, then for the latest year, then on the slug named first.
    One of a later plan, or of a plan of the user's own, takes its place where that plan is newer.
    What a city or district sets is its own and never its province's.
    """
    levels = dataset.targets.filter(
        pl.col("comparator") != "change",
        pl.col("region").is_in(dataset.regions["region"].implode()),
    )
    return _chosen(replace(dataset, targets=levels), slugs, ("region",))


def preferred_each(dataset: Dataset) -> pl.DataFrame:
    """The same for every indicator at once: one target a region and indicator.

    A change (降低 80%) is used where there is nothing else.
    """
    return _chosen(dataset, dataset.indicators["indicator"], ("region", "indicator"))


def _chosen(dataset: Dataset, slugs: Iterable[str], by: tuple[str, ...]) -> pl.DataFrame:
    named = list(slugs)
    existing, *own = (
        _ranked(layer, named).unique(by, keep="first", maintain_order=True)
        for layer in layers(dataset)
    )
    if not own:
        return existing
    rows = renewed(dataset, Target.of_frame(existing), Target.of_frame(own[0]), by)
    keys = pl.DataFrame({"target": [row.target for row in rows]}, schema={"target": pl.String})
    both = pl.concat([existing, own[0]])
    return keys.join(both, on="target", maintain_order="left").select(existing.columns)


def _ranked(dataset: Dataset, slugs: Iterable[str]) -> pl.DataFrame:
    """The targets that are on `slugs` and count, the ones to prefer first."""
    named = list(dict.fromkeys(slugs))
    places = pl.DataFrame(
        {"indicator": named, "place": range(len(named))},
        schema={"indicator": pl.String, "place": pl.Int64},
    )
    plans = dataset.documents.select("document", "table", "published_on", issued=issued())
    return (
        dataset.targets.join(plans, on="document", how="left")
        .join(places, on="indicator", how="inner")
        .filter(pl.col("role").is_in(COUNTED_ROLES), pl.col("same_as").is_null())
        .sort(
            pl.col("comparator") != "change",
            pl.col("scope").fill_null("全省").str.contains(WHOLE),
            pl.col("table") == "T1",
            pl.when(~pl.col("table").is_in(NEWER_TABLES)).then("published_on"),
            "issued",
            "year",
            "place",
            "target",
            descending=[True, True, True, True, True, True, False, False],
            nulls_last=True,
        )
        .drop("place", "issued")
    )


# -- plans that came after the report's ---------------------------------------


def layers(dataset: Dataset) -> tuple[Dataset, ...]:
    """`dataset` with the targets of the report; those of later and of the user's plans apart."""
    targets = dataset.targets
    newer = document_is(dataset.own_documents | dataset.later)
    if targets.filter(newer).is_empty():
        return (dataset,)
    return tuple(replace(dataset, targets=targets.filter(each)) for each in (~newer, newer))


def document_is(documents: Iterable[str]) -> pl.Expr:
    """Whether a row is of one of `documents`."""
    return pl.col("document").is_in(list(documents))


def renewed(
    dataset: Dataset, existing: Sequence[Number], newer: Sequence[Number],
    by: Sequence[str] = ("region",),
) -> list[Number]:  # fmt: skip
    """`existing`, with `newer` numbers of newer plans in their place, and those it has not.

    A number for the whole region gives way to no part of it.
    """
    key = attrgetter(*by)
    rows = {key(row): row for row in existing}
    dates = _dates(dataset)
    for row in newer:
        if key(row) not in rows or _renews(row, rows[key(row)], dates):
            rows[key(row)] = row
    return list(rows.values())


def _renews(row: Number, existing: Number, dates: Mapping[str, str]) -> bool:
    later = dates[first_target(row)] > dates[first_target(existing)]
    changes = row.comparator == "change" != existing.comparator
    return later and not changes and (_covers_all(row) or not _covers_all(existing))


def _covers_all(row: Target | FigureRow) -> bool:
    return bool(re.match(WHOLE, row.scope or "全省"))


def first_target(row: Target | FigureRow) -> str:
    """The target, or the first of those, that a number comes from."""
    return row.target if isinstance(row, Target) else row.target_keys[0]


def _dates(dataset: Dataset) -> dict[str, str]:
    """When the plan of each target was issued, as far as known: such texts sort by time."""
    plans = dataset.documents.select("document", issued=issued())
    found = dataset.targets.join(plans, on="document", how="left")
    return {target: day or "" for target, day in found.select("target", "issued").iter_rows()}
