"""A row set against what the dataset holds, and told in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.dataset import Dataset
    from tui.extract import Found

Verdict = Literal["new", "raised", "lowered", "restated"]


@dataclass(frozen=True)
class Compared:
    """How a row stands to what the dataset holds for its region and indicator."""

    verdict: Verdict
    before: Mapping[str, Any] | None = None
    """The target that it is set against."""


def against(dataset: Dataset, region: str, row: Found) -> Compared:
    """`row` set against the region's latest target of that indicator, of the same year first."""
    held = dataset.targets.join(
        dataset.documents.select("document", "published_on"), on="document", how="left"
    ).filter(
        pl.col("region") == region, pl.col("indicator") == row.indicator,
        pl.col("role") == "target", pl.col("unit").fill_null("") == row.unit,
        (pl.col("comparator") == "change") == (row.comparator == "change"),
    )  # fmt: skip
    if held.is_empty():
        return Compared("new")
    before = held.sort(
        _whole(pl.col("scope")) == _WHOLE.sub("", row.scope),
        pl.col("year").eq_missing(row.year), "published_on", "year",
        descending=True, nulls_last=True,
    ).row(0, named=True)  # fmt: skip
    if row.value == before["value"]:
        return Compared("restated", before)
    return Compared("raised" if row.value > before["value"] else "lowered", before)


_WHOLE = re.compile("^(?:全[省市区国]|本[省市区])")


def _whole(scope: pl.Expr) -> pl.Expr:
    """A scope without the words for the whole region, which need not be said."""
    return scope.fill_null("").str.replace(_WHOLE.pattern, "")


def written(value: object) -> str:
    """A number without the decimals that it does not have."""
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def review_line(row: Found, compared: Compared, words: Any) -> str:
    """A row as one line to say yes or no to."""
    number = written(row.value) + (
        f"–{written(row.value_max)}" if row.value_max is not None else ""
    )
    before = f" ({written(compared.before['value'])})" if compared.before else ""
    verdict = words.extract.verdicts[compared.verdict]
    year = row.year or "—"
    return f"{row.indicator}  {row.comparator} {number} {row.unit}  {year}  {verdict}{before}"
