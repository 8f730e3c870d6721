"""A row set against what the dataset holds, and told in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found
    from tui.words import Words

Verdict = Literal["new", "raised", "lowered", "restated"]


@dataclass(frozen=True)
class Compared:
    """How a row stands to what the dataset holds for its region and indicator."""

    verdict: Verdict
    before: Mapping[str, Any] | None = None
    """The target that it is set against, with the `title` and `published` of its plan."""
    apart: Mapping[str, Any] | None = None
    """Where there is none: one of another scope, which is told and not compared."""


def against(dataset: Dataset, region: str, row: Found) -> Compared:
    """`row` set against the region's latest target of that indicator, of the same year first.

    Numbers of different scope are not compared; the whole region is one scope by every name.
    """
    plans = dataset.documents.select("document", "published_on", "title", "published")
    alike = _whole(pl.col("scope")) == _WHOLE.sub("", row.scope).strip()
    held = (
        dataset.targets.join(plans, on="document", how="left")
        .filter(
            pl.col("region") == region, pl.col("indicator") == row.indicator,
            pl.col("role") == "target", pl.col("unit").fill_null("") == row.unit,
            (pl.col("comparator") == "change") == (row.comparator == "change"),
        )
        .sort(
            alike, pl.col("year").eq_missing(row.year), "published_on", "year",
            descending=True, nulls_last=True,
        )
        .with_columns(alike=alike)
    )  # fmt: skip
    before = held.row(0, named=True) if held.height else None
    if before is None or not before["alike"]:
        return Compared("new", apart=before)
    if (row.value, row.value_max) == (before["value"], before["value_max"]):
        return Compared("restated", before)
    return Compared("raised" if _size(row) > _size_of(before) else "lowered", before)


_WHOLE = re.compile("^(?:全[省市区国]|本[省市区])")


def _whole(scope: pl.Expr) -> pl.Expr:
    """A scope without the words for the whole region, which need not be said."""
    return scope.fill_null("").str.replace(_WHOLE.pattern, "").str.strip_chars()


def _size(row: Found) -> tuple[float, float]:
    return row.value, row.value if row.value_max is None else row.value_max


def _size_of(row: Mapping[str, Any]) -> tuple[float, float]:
    return row["value"], row["value"] if row["value_max"] is None else row["value_max"]


def written(value: object) -> str:
    """A number without the decimals that it does not have."""
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def review_line(row: Found, compared: Compared, catalog: Catalog) -> str:
    """A row as one line to say yes or no to.

    `总算力 全省 > 35 EFLOPS  2027  提高 10 → 35（2025，湖南省…行动方案 2023.1.10）`
    """
    w = catalog.words.review
    name = catalog.indicator(row.indicator, w.unnamed.format(name=row.name or row.indicator))
    what = " ".join(filter(None, (name, row.scope, row.comparator, _number(row), row.unit)))
    words = catalog.words
    verdict = words.lists.baseline if row.role == "baseline" else _told(row, compared, words)
    return "  ".join((what, str(row.year or "—"), verdict))


def _told(row: Found, compared: Compared, words: Words) -> str:
    """How a row stands to what is held: by how much, and to which year, scope and plan."""
    verdict, before = words.extract.verdicts[compared.verdict], compared.before
    if compared.apart:
        number = f"{_number_of(compared.apart)}{_facts(compared.apart, words)}"
        return verdict + words.review.apart.format(number=number)
    if before is None:
        return verdict
    moved = words.review.in_force.format(before=_number_of(before), after=_number(row))
    number = _number_of(before) if compared.verdict == "restated" else moved
    return f"{verdict} {number}{_facts(before, words)}"


def _facts(held: Mapping[str, Any], words: Words) -> str:
    """Of which year, scope and plan a target is."""
    plan = " ".join(filter(None, (held["title"], held["published"])))
    told = (str(fact) for fact in (held["year"], held["scope"], plan) if fact)
    return words.review.set_against.format(facts=words.review.between.join(told))


def _number(row: Found) -> str:
    return "–".join(written(each) for each in (row.value, row.value_max) if each is not None)


def _number_of(row: Mapping[str, Any]) -> str:
    return "–".join(written(each) for each in (row["value"], row["value_max"]) if each is not None)
