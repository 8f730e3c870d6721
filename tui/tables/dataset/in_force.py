"""What is in force: the plans, targets and indicators that count on a date.

Without a date the tables hold the report's rows and the reader's own plans, whatever their date.
With a date they hold what was published by then. Plans that came out after the report (`later`)
count from the day after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.tables.dataset.schema import LATER_TABLE, LAYER_TABLE, OWN_TABLE
from tui.texts.cleaning import short
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

_PRINTED = r"^(20\d\d)(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?"
"""A date as plans print it: year, month and day, or as much of that as they tell."""


@dataclass(frozen=True, eq=False)
class Archive:
    """All plans, targets and indicators that are known, in force or not."""

    documents: pl.DataFrame
    targets: pl.DataFrame
    indicators: pl.DataFrame

    def on(self, day: date | None, report: date | None) -> dict[str, pl.DataFrame]:
        """The three tables as they are in force on `day`; None: as the report has them."""
        documents = self.documents.filter(in_force(day, report))
        targets = self.targets.join(documents, on="document", how="semi", maintain_order="left")
        later = self.documents.filter(pl.col("table") == LATER_TABLE)["document"].implode()
        by_later = pl.col("document").is_in(later)
        # An indicator that only later plans name is none of the report's.
        news = set(self.targets.filter(by_later)["indicator"])
        news -= {*self.targets.filter(~by_later)["indicator"], *targets["indicator"]}
        indicators = self.indicators.filter(~pl.col("indicator").is_in(list(news)))
        return {"documents": documents, "targets": targets, "indicators": indicators}

    def joined(self, other: Archive) -> Archive:
        """These rows and those of `other`."""
        return Archive(
            pl.concat([self.documents, other.documents]),
            pl.concat([self.targets, other.targets]),
            pl.concat([self.indicators, other.indicators]),
        )

    def without(self, other: Archive) -> Archive:
        """These rows without those of `other`."""
        return Archive(
            self.documents.join(other.documents, on="document", how="anti"),
            self.targets.join(other.targets, on="target", how="anti"),
            self.indicators.join(other.indicators, on="indicator", how="anti"),
        )

    def dates(self) -> list[date]:
        """The days on which plans came out, the first one first."""
        return (
            self.documents.select(published_by()).to_series().drop_nulls().unique().sort().to_list()
        )


def in_force(day: date | None, report: date | None) -> pl.Expr:
    """Whether a plan is in force on `day`."""
    later = pl.col("table") == LATER_TABLE
    if day is None:
        return ~later
    published = published_by() <= pl.lit(day)
    layer = pl.col("table") == LAYER_TABLE  # what the reader opens is there on any day
    if report is None:
        return published.fill_null(value=False) | layer
    # The report knew of plans that were yet to come out: from its day on they are among its rows.
    announced = published_by().is_null() & (pl.col("table") != OWN_TABLE) & pl.lit(day >= report)
    known = published.fill_null(value=False) | (announced & ~later)
    return (known & (~later | pl.lit(day > report))) | layer


def issued() -> pl.Expr:
    """A plan's date as `2025-10-27`, or as `2025-10` or `2025` where no more is known."""
    matched = pl.col("published").str.extract_groups(_PRINTED)
    parts = [matched.struct.field(str(number)).str.zfill(2) for number in (1, 2, 3)]
    printed = pl.concat_str(parts, separator="-", ignore_nulls=True)
    return pl.coalesce(
        pl.col("published_on").cast(pl.String), pl.when(parts[0] != "").then(printed)
    )


def published_by() -> pl.Expr:
    """The day by which a plan was out for certain: the last of a month or year that it names."""
    matched = pl.col("published").str.extract_groups(_PRINTED)
    year, month = (matched.struct.field(part).cast(pl.Int32, strict=False) for part in ("1", "2"))
    named = pl.when(month.is_between(1, 12)).then(pl.date(year, month.clip(1, 12), 1))
    last = pl.coalesce(named, pl.date(year, 12, 1)).dt.month_end()
    return pl.coalesce("published_on", last)


def day_named(text: str) -> date | None:
    """The day that `--as-of` names; None: as the report has it.

    A month or a year means its last day.

    Raises:
        UserError: It is no date.
    """
    named = re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", text.strip())
    if named in ("", "report", "报告"):
        return None
    if named in ("today", "今天"):
        return date.today()
    parts = re.fullmatch(r"(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?", named)
    try:
        if parts is not None:
            return _last_day(*(int(part) if part else 0 for part in parts.groups()))
    except ValueError:
        pass
    raise UserError(lambda w: w.dataset.no_day.format(text=short(text.strip())))


def _last_day(year: int, month: int, day: int) -> date:
    if day:
        return date(year, month, day)
    following = date(year, month, 28) if month else date(year, 12, 28)
    return (following + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def report_date(about: Mapping[str, Any]) -> date | None:
    """The date of the report that a dataset is made from; None where its descriptor has none."""
    sources = about.get("sources")
    first = sources[0] if isinstance(sources, list) and sources else None
    try:
        return date.fromisoformat(str(first["published"])) if isinstance(first, dict) else None
    except (KeyError, ValueError):
        return None
