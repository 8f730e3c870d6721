"""Which of a region's targets a figure uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.figures.model import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.dataset import Dataset


def preferred(dataset: Dataset, slugs: Iterable[str]) -> pl.DataFrame:
    """The one target a region that figures use, of those on any of `slugs`.

    A plan that stands in both tables counts once. Of several: the one for the whole region, then
    of Table 1, then of the newest plan, then for the latest year, then on the slug named first.
    """
    levels = dataset.targets.filter(pl.col("comparator") != "change")
    return _ranked(dataset, levels, slugs).unique("region", keep="first", maintain_order=True)


def preferred_each(dataset: Dataset) -> pl.DataFrame:
    """The same for every indicator at once: one target a region and indicator.

    A change (降低 80%) is taken where nothing else is said.
    """
    slugs = dataset.indicators["indicator"]
    ranked = _ranked(dataset, dataset.targets, slugs).sort(
        pl.col("comparator") == "change", maintain_order=True
    )
    return ranked.unique(["region", "indicator"], keep="first", maintain_order=True)


def _ranked(dataset: Dataset, targets: pl.DataFrame, slugs: Iterable[str]) -> pl.DataFrame:
    """Those of `targets` that are on `slugs` and count, the ones to prefer first."""
    named = list(dict.fromkeys(slugs))
    places = pl.DataFrame(
        {"indicator": named, "place": range(len(named))},
        schema={"indicator": pl.String, "place": pl.Int64},
    )
    plans = dataset.documents.select("document", "table", "published_on")
    return (
        targets.join(plans, on="document", how="left")
        .join(places, on="indicator", how="inner")
        .filter(pl.col("role") == "target", pl.col("same_as").is_null())
        .sort(
            pl.col("scope").fill_null("全省").str.contains(WHOLE),
            pl.col("table") == "T1",
            "published_on",
            "year",
            "place",
            "target",
            descending=[True, True, True, True, False, False],
            nulls_last=True,
        )
        .drop("place")
    )
