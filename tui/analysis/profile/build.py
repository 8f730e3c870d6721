"""A region's profile, put together from all tables."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import polars as pl

from tui.analysis import figures
from tui.analysis.figures import covered
from tui.analysis.plan_targets import is_plan
from tui.analysis.profile.model import (
    PartTargets,
    PlanSummary,
    Profile,
    ProfileError,
    RankedTarget,
    Revision,
    Unranked,
)
from tui.analysis.questions.revisions import revisions
from tui.tables.catalog import Catalog
from tui.tables.dataset import LATER_TABLE, OWN_TABLE
from tui.tables.query import places_like, places_named
from tui.tables.query.column_names import NEAREST
from tui.tables.references import RecordRef
from tui.tables.rows import Indicator, Plan, Target
from tui.texts.cleaning import short
from tui.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.figures import FigureRow
    from tui.tables.dataset import Dataset
    from tui.words import Language

SEPARATE = {"深圳": "广东", "大连": "辽宁", "青岛": "山东", "宁波": "浙江", "厦门": "福建"}
"""Cities that recommend cases of their own beside their province (计划单列市)."""


def region_named(dataset: Dataset, name: str) -> str:
    """The region called `name`: short or full name, English, pinyin or initials.

    Raises:
        ProfileError: There is none, or more than one.
    """
    found = places_named(dataset, name)
    if len(found) != 1:
        near = found or places_like(dataset, name) or tuple(dataset.regions["region"])
        names = " ".join(near[:NEAREST])
        raise ProfileError(lambda w: w.query.no_place.format(name=short(name), names=names))
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
    places = catalog.dataset.places.filter(pl.col("place") == region)
    hub, full_name = places.select("hub", "name_zh").row(0)
    lines = _lines(catalog, region)
    if region not in catalog.dataset.regions["region"]:
        lines = _unranked(lines)
    return Profile(
        region=region,
        name=catalog.region(region),
        hub=hub or "",
        plans=_plans(catalog.dataset, region),
        lines=lines,
        silent=_silent(catalog, {line.indicator for line in lines}),
        cases=_cases(catalog.dataset, region, full_name or region),
        revisions=_revisions(catalog, region),
        pilots=tuple(catalog.dataset.pilots.filter(pl.col("region") == region)["city"]),
        parts=_parts(catalog, region),
    )


def _revisions(catalog: Catalog, region: str) -> tuple[Revision, ...]:
    """Where a plan of the region says something after another, the oldest word first."""
    return tuple(
        Revision(
            row.indicator, row.published or "", row.number, row.year, row.change,
            row.replaced, row.replaced_year, row.plan, row.record_ref, row.keys,
        )
        for row in revisions(catalog, region)
    )  # fmt: skip


def _parts(catalog: Catalog, region: str) -> tuple[PartTargets, ...]:
    """What places in the region set, in their order; in a city there are none."""
    dataset = catalog.dataset
    setting = set(dataset.targets["region"])
    places = [place for place in dataset.places["place"] if place in setting and place != region]
    inside = [place for place in places if dataset.provinces.get(place) == region]
    return tuple(
        PartTargets(place, catalog.region(place), _unranked(_lines(catalog, place)))
        for place in inside
    )


def _unranked(lines: Sequence[RankedTarget]) -> tuple[RankedTarget, ...]:
    return tuple(replace(line, why="part") if line.why == "other" else line for line in lines)


def _plans(dataset: Dataset, region: str) -> tuple[PlanSummary, ...]:
    """Oldest first; what is not out yet comes last. A plan of both tables is listed once."""
    rows = dataset.documents.filter(
        pl.col("region") == region, pl.col("same_as").is_null(), is_plan(dataset)
    )
    plans = [_plan(dataset, plan) for plan in Plan.of_frame(rows)]
    return tuple(sorted(plans, key=lambda plan: (plan.year is None, plan.year or 0)))


def _plan(dataset: Dataset, plan: Plan) -> PlanSummary:
    twins = dataset.documents.filter(pl.col("same_as") == plan.document)["document"].to_list()
    targets = dataset.targets.filter(
        pl.col("document").is_in([plan.document, *twins]),
        pl.col("role") == "target",
        pl.col("same_as").is_null(),
    )
    years = targets["year"].drop_nulls().to_list()
    return PlanSummary(
        document=plan.document,
        title=plan.title,
        kind=plan.kind,
        status=plan.status,
        published=plan.published or "",
        year=_year(plan),
        horizon=max(years, default=None),
        targets=targets.height,
        own=plan.document in dataset.own_documents,
        later=plan.document in dataset.later,
    )


def _year(plan: Plan) -> float | None:
    """When a plan came out: its date, or the year and month as printed."""
    if day := plan.published_on:
        return float(day.year + (day.timetuple().tm_yday - 1) / 366)
    parts = (plan.published or "").split(".")
    if not parts[0].isdecimal():
        return None
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 1
    return int(parts[0]) + (month - 1) / 12


# -- targets and their ranks -------------------------------------------------


def _lines(catalog: Catalog, region: str) -> tuple[RankedTarget, ...]:
    rows = catalog.dataset.targets.filter(
        pl.col("region") == region, pl.col("same_as").is_null()
    ).sort("role", "value", descending=True, nulls_last=True, maintain_order=True)
    targets = Target.of_frame(rows)
    every = _bars(catalog.dataset, catalog.words.language)
    lines = []
    for about in Indicator.of_frame(catalog.dataset.indicators):
        bars = every[about.indicator]
        bar = next((row for row in bars if row.region == region), None)
        rank = _rank(catalog.dataset, bars, bar, about.better)
        lines += [
            _stated(target, about, bar, rank, catalog)
            for target in targets
            if target.indicator == about.indicator
        ]
        if bar and bar.derived:
            lines.append(_derived(bar, about, rank, catalog))
    return tuple(lines)


@lru_cache(maxsize=2)
def _bars(dataset: Dataset, language: Language) -> dict[str, tuple[FigureRow, ...]]:
    """The bars of every indicator: made once, since each region is ranked among the same."""
    catalog, slugs = Catalog(dataset, words_for(language)), dataset.indicators["indicator"]
    return {slug: figures.of_indicator(catalog, slug).entries for slug in slugs}


class Rank(NamedTuple):
    """A region's rank on an indicator, among how many, and why there is none."""

    place: int | None
    among: int
    why: Unranked | Literal[""] = ""


def _rank(
    dataset: Dataset, bars: Sequence[FigureRow], bar: FigureRow | None, better: str | None
) -> Rank:
    """The rank of `bar` among the bars of its scope, best first; equal ones share it."""
    if bar is None:
        return Rank(None, 0, "other")
    nation = figures.national(dataset)
    regions = [row for row in bars if row.region not in nation]
    alike = [row for row in regions if covered(row.scope) == covered(bar.scope)]
    if bar.region in nation or len(regions) == 1:
        return Rank(None, len(regions), "alone")
    if len(alike) == 1:
        return Rank(None, 1, "scope")
    if better not in ("higher", "lower"):
        return Rank(None, len(alike), "neither")
    above = [
        row
        for row in alike
        if (row.value > bar.value if better == "higher" else row.value < bar.value)
    ]
    return Rank(len(above) + 1, len(alike))


def _stated(
    target: Target, about: Indicator, bar: FigureRow | None, rank: Rank, catalog: Catalog
) -> RankedTarget:
    chosen = bool(bar and not bar.derived and target.target == bar.targets)
    rank = rank if chosen else Rank(None, 0, "other")
    if target.role in ("baseline", "status") or target.comparator == "change":
        told: Unranked = "status" if target.role == "status" else "baseline"
        rank = Rank(None, 0, "change" if target.role == "target" else told)
    plan = catalog.dataset.plan(target.document)
    return RankedTarget(
        group=about.group or "",
        indicator=about.indicator,
        name=catalog.indicator(about.indicator),
        scope=target.scope or "",
        value=target.value,
        value_max=target.value_max,
        comparator=target.comparator,
        unit=target.unit or "",
        year=target.year,
        plan=plan.title,
        record=RecordRef("targets", target.target),
        rank=rank.place, count=rank.among, why=rank.why,
        chosen=chosen,
        own=plan.table == OWN_TABLE,
        later=plan.table == LATER_TABLE,
        quote=target.quote, sources=(target.target,),
    )  # fmt: skip


def _derived(bar: FigureRow, about: Indicator, rank: Rank, catalog: Catalog) -> RankedTarget:
    return RankedTarget(
        group=about.group or "",
        indicator=about.indicator,
        name=catalog.indicator(about.indicator),
        scope=bar.scope or "",
        value=bar.value,
        value_max=None,
        comparator="",
        unit=bar.unit or "",
        year=bar.year,
        plan=bar.derivation or "",
        record=figures.record_ref(bar, catalog),
        rank=rank.place, count=rank.among, why=rank.why,
        chosen=True,
        own=bar.own, later=bar.later, sources=tuple(bar.target_keys), bound=bar.bound,
    )  # fmt: skip


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
