"""Which of a region's targets a figure uses."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.figures.model import WHOLE, Row
from tui.tables.dataset import OWN_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.tables.dataset import Dataset


def preferred(dataset: Dataset, slugs: Iterable[str]) -> pl.DataFrame:
    """The one target a region that figures use, of those on any of `slugs`.

    A plan that stands in both tables counts once. Of several: the one for the whole region, then
    of Table 1, then of the newest plan, then for the latest year, then on the slug named first.
    One of a plan of the user's own takes its place where that plan is newer. What a city or
    district sets is its own and never its province's.
    """
    levels = dataset.targets.filter(
        pl.col("comparator") != "change",
        pl.col("region").is_in(dataset.regions["region"].implode()),
    )
    return _chosen(replace(dataset, targets=levels), slugs, ("region",))


def preferred_each(dataset: Dataset) -> pl.DataFrame:
    """The same for every indicator at once: one target a region and indicator.

    A change (降低 80%) is taken where nothing else is said.
    """
    return _chosen(dataset, dataset.indicators["indicator"], ("region", "indicator"))


def _chosen(dataset: Dataset, slugs: Iterable[str], by: tuple[str, ...]) -> pl.DataFrame:
    named = list(slugs)
    held, *mine = (
        _ranked(layer, named).unique(by, keep="first", maintain_order=True)
        for layer in layers(dataset)
    )
    if not mine:
        return held
    rows = renewed(dataset, held.to_dicts(), mine[0].to_dicts(), by)
    return pl.DataFrame(rows, schema=held.schema)


def _ranked(dataset: Dataset, slugs: Iterable[str]) -> pl.DataFrame:
    """The targets that are on `slugs` and count, the ones to prefer first."""
    named = list(dict.fromkeys(slugs))
    places = pl.DataFrame(
        {"indicator": named, "place": range(len(named))},
        schema={"indicator": pl.String, "place": pl.Int64},
    )
    plans = dataset.documents.select("document", "table", "published_on", issued=_issued())
    return (
        dataset.targets.join(plans, on="document", how="left")
        .join(places, on="indicator", how="inner")
        .filter(pl.col("role") == "target", pl.col("same_as").is_null())
        .sort(
            pl.col("comparator") != "change",
            pl.col("scope").fill_null("全省").str.contains(WHOLE),
            pl.col("table") == "T1",
            pl.when(pl.col("table") != OWN_TABLE).then("published_on"),
            "issued",
            "year",
            "place",
            "target",
            descending=[True, True, True, True, True, True, False, False],
            nulls_last=True,
        )
        .drop("place", "issued")
    )


# -- plans of the user's own -------------------------------------------------


def layers(dataset: Dataset) -> tuple[Dataset, ...]:
    """`dataset` with the targets of its own plans; where the user has added some, those apart."""
    targets = dataset.targets
    mine = targets["document"].is_in(list(dataset.mine))
    if not mine.any():
        return (dataset,)
    return tuple(replace(dataset, targets=targets.filter(each)) for each in (~mine, mine))


def renewed(
    dataset: Dataset, held: Sequence[Row], mine: Sequence[Row], by: Sequence[str] = ("region",)
) -> list[Row]:
    """`held`, with those of `mine` that are of newer plans in their place, and what only they say.

    A number for the whole region gives way to no part of it.
    """
    rows = {tuple(row[name] for name in by): row for row in held}
    issued = _dates(dataset)
    for row in mine:
        key = tuple(row[name] for name in by)
        if key not in rows or _renews(row, rows[key], issued):
            rows[key] = row
    return list(rows.values())


def _renews(row: Row, held: Row, issued: Mapping[str, str]) -> bool:
    later = issued[first_target(row)] > issued[first_target(held)]
    changes = row.get("comparator") == "change" != held.get("comparator")
    return later and not changes and (_covers_all(row) or not _covers_all(held))


def _covers_all(row: Row) -> bool:
    return bool(re.match(WHOLE, row["scope"] or "全省"))


def first_target(row: Row) -> str:
    """The target, or the first of those, that a number comes from."""
    return str(row.get("target") or row["targets"].split(";")[0])


def _dates(dataset: Dataset) -> dict[str, str]:
    """When the plan of each target was issued, as far as it is told: such texts sort by time."""
    plans = dataset.documents.select("document", issued=_issued())
    found: Any = dataset.targets.join(plans, on="document", how="left")
    return {target: issued or "" for target, issued in found.select("target", "issued").iter_rows()}


def _issued() -> pl.Expr:
    """A plan's date as `2025-10-27`, or as `2025-10` or `2025` where no more is told."""
    told = pl.col("published").str.extract_groups(r"^(20\d\d)(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?")
    parts = [told.struct.field(str(number)).str.zfill(2) for number in (1, 2, 3)]
    printed = pl.concat_str(parts, separator="-", ignore_nulls=True)
    return pl.coalesce(
        pl.col("published_on").cast(pl.String), pl.when(parts[0] != "").then(printed)
    )
