"""A region's profile, put together from all tables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis import figures
from tui.analysis.profile.model import Line, Plan, Profile, ProfileError
from tui.tables.catalog import Catalog
from tui.tables.dataset import LATER_TABLE, OWN_TABLE
from tui.tables.query import places_named
from tui.tables.references import RecordRef
from tui.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Dataset
    from tui.words import Language

    Row = dict[str, Any]

SEPARATE = {"深圳": "广东", "大连": "辽宁", "青岛": "山东", "宁波": "浙江", "厦门": "福建"}
"""Cities that recommend cases of their own beside their province (计划单列市)."""


def region_named(dataset: Dataset, name: str) -> str:
    """The region called `name`: short or full name, English, pinyin or initials.

    Raises:
        ProfileError: There is none, or more than one.
    """
    found = places_named(dataset, name)
    if len(found) != 1:
        known = " ".join(found or dataset.regions["region"])
        raise ProfileError(lambda w: w.profile.no_region.format(name=name, known=known))
    return found[0]


def profiles(catalog: Catalog, names: Sequence[str]) -> tuple[Profile, ...]:
    """The profiles of one to three regions.

    Raises:
        ProfileError: A name is no region's, or there are none or more than three.
    """
    regions = list(dict.fromkeys(region_named(catalog.dataset, name) for name in names))
    if not 1 <= len(regions) <= 3:
        count = len(regions)
        raise ProfileError(lambda w: w.profile.too_many.format(count=count))
    return tuple(_profile(catalog, region) for region in regions)


def _profile(catalog: Catalog, region: str) -> Profile:
    about = catalog.dataset.places.row(by_predicate=pl.col("place") == region, named=True)
    lines = _lines(catalog, region)
    return Profile(
        region=region,
        name=catalog.region(region),
        hub=about["hub"] or "",
        plans=_plans(catalog.dataset, region),
        lines=lines,
        silent=_silent(catalog, {line.indicator for line in lines}),
        cases=_cases(catalog.dataset, region, about["name_zh"] or region),
        pilots=tuple(catalog.dataset.pilots.filter(pl.col("region") == region)["city"]),
    )


def _plans(dataset: Dataset, region: str) -> tuple[Plan, ...]:
    """Oldest first; what is not out yet comes last. A plan of both tables stands once."""
    rows = dataset.documents.filter(pl.col("region") == region, pl.col("same_as").is_null())
    plans = [_plan(dataset, row) for row in rows.iter_rows(named=True)]
    return tuple(sorted(plans, key=lambda plan: (plan.year is None, plan.year or 0)))


def _plan(dataset: Dataset, row: Row) -> Plan:
    twins = dataset.documents.filter(pl.col("same_as") == row["document"])["document"].to_list()
    targets = dataset.targets.filter(
        pl.col("document").is_in([row["document"], *twins]),
        pl.col("role") == "target",
        pl.col("same_as").is_null(),
    )
    years = targets["year"].drop_nulls().to_list()
    return Plan(
        document=row["document"],
        title=row["title"],
        kind=row["kind"],
        status=row["status"],
        published=row["published"] or "",
        year=_year(row),
        horizon=max(years, default=None),
        targets=targets.height,
        own=row["document"] in dataset.mine,
        later=row["document"] in dataset.later,
    )


def _year(row: Row) -> float | None:
    """When a plan came out: its date, or the year and month as printed."""
    if day := row["published_on"]:
        return float(day.year + (day.timetuple().tm_yday - 1) / 366)
    parts = (row["published"] or "").split(".")
    if not parts[0].isdecimal():
        return None
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 1
    return int(parts[0]) + (month - 1) / 12


# -- targets and their ranks -------------------------------------------------


def _lines(catalog: Catalog, region: str) -> tuple[Line, ...]:
    rows = (
        catalog.dataset.relation("targets")
        .frame.filter(pl.col("region") == region, pl.col("same_as").is_null())
        .sort("role", "value", descending=True, nulls_last=True, maintain_order=True)
    )
    every = _bars(catalog.dataset, catalog.words.language)
    lines = []
    for about in catalog.dataset.indicators.iter_rows(named=True):
        mine = rows.filter(pl.col("indicator") == about["indicator"])
        bars = every[about["indicator"]]
        bar = next((row for row in bars if row["region"] == region), None)
        standing = _standing(catalog.dataset, bars, bar, about["better"])
        stated = [_stated(row, about, bar, standing, catalog) for row in mine.iter_rows(named=True)]
        if bar and bar["derivation"] is not None:
            stated.append(_derived(bar, about, standing, catalog))
        lines += stated
    return tuple(lines)


@lru_cache(maxsize=2)
def _bars(dataset: Dataset, language: Language) -> dict[str, list[Row]]:
    """The bars of every indicator: made once, since each region is ranked among the same."""
    catalog, slugs = Catalog(dataset, words_for(language)), dataset.indicators["indicator"]
    return {slug: figures.of_indicator(catalog, slug).rows.to_dicts() for slug in slugs}


Standing = tuple[int | None, int, str]
"""The rank, among how many, and why there is none."""


def _standing(dataset: Dataset, bars: list[Row], bar: Row | None, better: str | None) -> Standing:
    """The rank of `bar` among the bars of its scope, best first; equal ones share it."""
    if bar is None:
        return None, 0, "other"
    nation = figures.national(dataset)
    regions = [row for row in bars if row["region"] not in nation]
    alike = [row for row in regions if covered(row["scope"]) == covered(bar["scope"])]
    if bar["region"] in nation or len(regions) == 1:
        return None, len(regions), "alone"
    if len(alike) == 1:
        return None, 1, "scope"
    if better not in ("higher", "lower"):
        return None, len(alike), "neither"
    above = [
        row
        for row in alike
        if (row["value"] > bar["value"] if better == "higher" else row["value"] < bar["value"])
    ]
    return len(above) + 1, len(alike), ""


def covered(scope: str | None) -> str:
    """What a scope covers; all scopes of the whole region are one."""
    return "" if re.match(figures.WHOLE, scope or "") else scope or ""


def _stated(row: Row, about: Row, bar: Row | None, standing: Standing, catalog: Catalog) -> Line:
    chosen = bool(bar and bar["derivation"] is None and row["target"] == bar["targets"])
    rank, count, why = standing if chosen else (None, 0, "other")
    if row["role"] == "baseline" or row["comparator"] == "change":
        rank, count, why = None, 0, "baseline" if row["role"] == "baseline" else "change"
    return Line(
        group=about["group"] or "",
        indicator=about["indicator"],
        name=catalog.indicator(about["indicator"]),
        scope=row["scope"] or "",
        value=row["value"],
        value_max=row["value_max"],
        comparator=row["comparator"],
        unit=row["unit"] or "",
        year=row["year"],
        plan=row["document.title"] or "",
        place=RecordRef("targets", row["target"]),
        rank=rank,
        count=count,
        why=why,
        chosen=chosen,
        own=row["document.table"] == OWN_TABLE,
        later=row["document.table"] == LATER_TABLE,
        quote=row["quote"],
    )


def _derived(bar: Row, about: Row, standing: Standing, catalog: Catalog) -> Line:
    rank, count, why = standing
    return Line(
        group=about["group"] or "",
        indicator=about["indicator"],
        name=catalog.indicator(about["indicator"]),
        scope=bar["scope"] or "",
        value=bar["value"],
        value_max=None,
        comparator="",
        unit=bar["unit"] or "",
        year=bar["year"],
        plan=bar["derivation"],
        place=figures.record_ref(bar),
        rank=rank,
        count=count,
        why=why,
        chosen=True,
        own=bar["own"],
        later=bar["later"],
        bound=bar["bound"],
    )


# -- what there is besides ---------------------------------------------------


def _silent(catalog: Catalog, stated: set[str]) -> tuple[tuple[str, str, int], ...]:
    """The indicators of other regions, those of most regions first."""
    nation = list(figures.national(catalog.dataset))
    counts = (
        catalog.dataset.targets.filter(pl.col("role") == "target", ~pl.col("region").is_in(nation))
        .group_by("indicator")
        .agg(pl.col("region").n_unique().alias("regions"))
        .filter(~pl.col("indicator").is_in(list(stated)))
        .join(catalog.dataset.indicators, on="indicator")
        .sort("regions", "indicator", descending=[True, False])
    )
    return tuple(counts.select("indicator", catalog.column("name"), "regions").iter_rows())


def _cases(dataset: Dataset, region: str, full: str) -> tuple[tuple[str, str, str], ...]:
    """Cases that the region or one of its cities recommended, or whose company names it."""
    pilots = dataset.pilots.filter(pl.col("region") == region)["city"].to_list()
    cities = [city for city, province in SEPARATE.items() if province == region] + pilots
    out = []
    for row in dataset.cases.iter_rows(named=True):
        by = (row["recommended_by"] or "").strip()
        recommended = by in (region, full) or any(by.startswith(city) for city in cities)
        if recommended or any(name in row["company"] for name in (region, *cities)):
            out.append((row["case"], row["company"], row["title"] or ""))
    return tuple(out)
