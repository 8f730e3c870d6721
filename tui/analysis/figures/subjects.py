"""What a chart is of, as a reader names it: `1`, `智算`, `pue`, `智算/GDP`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.analysis.figures.model import PER, FigureError
from tui.tables.dataset import COUNTED_ROLES
from tui.texts.cleaning import short

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

_PER: Final = re.compile(r"\s*[/÷／]\s*|\s+per\s+", re.IGNORECASE)


def subject_named(dataset: Dataset, name: str) -> str:
    """The number of a figure, the slug of an indicator, or those of two with `/` between.

    Of a family (`pue`) it is the indicator that most regions set.

    Raises:
        FigureError: An indicator is none.
    """
    name = name.strip()
    if name.isdecimal():
        return name
    if slug := _slug(dataset, name):
        return slug
    return PER.join(_indicator(dataset, part) for part in _PER.split(name, 1))


def _indicator(dataset: Dataset, name: str) -> str:
    if slug := _slug(dataset, name.strip()):
        return slug
    holders = dataset.relation("targets").holders
    raise FigureError(
        lambda w: w.query.no_indicator.format(
            name=short(name), names=" ".join(holders.nearest(name, w.language) if holders else ())
        )
    )


def _slug(dataset: Dataset, name: str) -> str:
    holders = dataset.relation("targets").holders
    slugs = holders.slugs(name) if holders else ()
    if len(slugs) < 2:
        return next(iter(slugs), "")
    counts = (
        dataset.targets.filter(
            pl.col("indicator").is_in(list(slugs)), pl.col("role").is_in(COUNTED_ROLES)
        )
        .group_by("indicator")
        .agg(pl.col("region").n_unique().alias("regions"))
    )
    regions = dict(counts.iter_rows())
    return max(slugs, key=lambda slug: regions.get(slug, 0))
