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
    named = list(dict.fromkeys(slugs))
    places = pl.DataFrame(
        {"indicator": named, "place": range(len(named))},
        schema={"indicator": pl.String, "place": pl.Int64},
    )
    plans = dataset.documents.select("document", "table", "published_on")
    return (
        dataset.targets.join(plans, on="document", how="left")
        .join(places, on="indicator", how="inner")
        .filter(
            pl.col("role") == "target",
            pl.col("same_as").is_null(),
            pl.col("comparator") != "change",
        )
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
        .unique("region", keep="first", maintain_order=True)
        .drop("place")
    )
