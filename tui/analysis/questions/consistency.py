"""What a plan says against what follows from it, and plan against plan."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.figures import BOUNDS
from tui.analysis.figures.model import covered
from tui.analysis.questions.model import Found
from tui.analysis.questions.targets import number
from tui.tables.dataset.in_force import issued
from tui.tables.target_text import number_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.tables.catalog import Catalog

    Row = dict[str, Any]

COLUMNS = ("region", "test", "outcome", "stated", "follows", "indicator", "year", "plan")
PARTS = {"total_compute": ("advanced_compute", "data_center_compute")}
"""Indicators that parts of make up."""
ADDING = ("EFLOPS", "EB", "架", "亿元")
"""Units of what can be summed over cities."""
NEAR = 0.005
"""What rounding leaves."""


def agree(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Every test with its outcome; what does not agree first."""
    del values
    rows = [*_within_plans(catalog), *_between_plans(catalog), *_cities(catalog)]
    order = list(catalog.words.questions.outcomes.values())
    rows.sort(key=lambda row: order.index(row["outcome"]))
    counts = [f"{each} {sum(row['outcome'] == each for row in rows)}" for each in order]
    return Found(rows, COLUMNS, group="outcome", notes=(" · ".join(counts),))


def _targets(catalog: Catalog) -> pl.DataFrame:
    plans = catalog.dataset.documents.select("document", "title", issued=issued())
    scopes = pl.col("scope").map_elements(covered, return_dtype=pl.String, skip_nulls=False)
    told = catalog.dataset.targets.filter(
        pl.col("role") == "target", pl.col("comparator") != "change", pl.col("same_as").is_null()
    ).with_columns(covered=scopes)
    return told.join(plans, on="document", how="left", maintain_order="left")


def _within_plans(catalog: Catalog) -> Iterator[Row]:
    """Parts against totals, and share times total, of each region and year."""
    rows_of = _targets(catalog).filter(pl.col("covered") == "").sort("issued", maintain_order=True)
    for _, rows in rows_of.group_by("region", "year", maintain_order=True):
        named: dict[str, Row] = {row["indicator"]: row for row in rows.iter_rows(named=True)}
        for whole, parts in PARTS.items():
            if {whole, *parts} <= named.keys():
                yield _sum(catalog, named[whole], [named[part] for part in parts], "parts")
        if {"total_compute", "intelligent_share", "intelligent_compute"} <= named.keys():
            yield _product(catalog, named, "intelligent_share")
        if {"total_compute", "advanced_share", "intelligent_compute"} <= named.keys():
            yield _product(catalog, named, "advanced_share")


def _sum(catalog: Catalog, whole: Row, parts: list[Row], test: str) -> Row:
    total = sum(part["value"] for part in parts)
    told = " + ".join(number_text(part["value"]) for part in parts)
    same = all(_exact(row) for row in (whole, *parts))
    outcome = _outcome(whole["value"], total, decided=same)
    return _row(catalog, whole, test, outcome, f"{told} = {number_text(total)}", parts)


def _product(catalog: Catalog, named: Mapping[str, Row], slug: str) -> Row:
    whole, share = named["total_compute"], named[slug]
    stated = named["intelligent_compute"]
    value = whole["value"] * share["value"] / 100
    told = f"{number_text(whole['value'])} × {number_text(share['value'])}% = {number_text(value)}"
    decided = all(_exact(row) for row in (stated, whole, share))
    outcome = _outcome(stated["value"], value, decided=decided)
    if slug == "advanced_share":  # of intelligent and super together: no less than the one
        outcome = "agrees" if stated["value"] <= value else outcome
    test = "share" if slug == "intelligent_share" else "wider_share"
    return _row(catalog, stated, test, outcome, told, [whole, share])


def _between_plans(catalog: Catalog) -> Iterator[Row]:
    """What two plans of a region say on one indicator for one year, of one scope."""
    by = ("region", "indicator", "year", "covered")
    for _, rows in _targets(catalog).group_by(*by, maintain_order=True):
        for one, other in combinations(rows.sort("issued", nulls_last=True).to_dicts(), 2):
            if one["document"] != other["document"] and one["year"]:
                outcome = _outcome(one["value"], other["value"], decided=True)
                yield _row(catalog, one, "plans", outcome, number(other), [other])


def _cities(catalog: Catalog) -> Iterator[Row]:
    """The cities of a province summed, against what the province sets."""
    provinces = catalog.dataset.provinces
    rows = _targets(catalog).filter(pl.col("unit").is_in(ADDING))
    for (slug, year), group in rows.group_by("indicator", "year", maintain_order=True):
        del slug, year
        every = group.to_dicts()
        for whole in every:
            parts = [
                row
                for row in every
                if row["region"] != whole["region"] and provinces[row["region"]] == whole["region"]
            ]
            if parts:
                row = _sum(catalog, whole, parts, "cities")
                yield {**row, "outcome": _of_cities(catalog, whole, parts)}


def _of_cities(catalog: Catalog, whole: Row, parts: list[Row]) -> str:
    """Cities that are known may come to less than their province, but not to more."""
    words = catalog.words.questions.outcomes
    above = sum(part["value"] for part in parts) > whole["value"]
    if not above:
        return words["agrees"]
    return words["differs" if _exact(whole) else "open"]


def _exact(row: Row) -> bool:
    return BOUNDS.get(row["comparator"]) == "exact"


def _outcome(stated: float, follows: float, *, decided: bool) -> str:
    near = abs(stated - follows) <= NEAR * max(abs(stated), abs(follows))
    return "agrees" if near else "differs" if decided else "open"


def _row(
    catalog: Catalog, stated: Row, test: str, outcome: str, follows: str, others: Iterable[Row]
) -> Row:
    words = catalog.words.questions
    keys = [stated["target"], *(other["target"] for other in others)]
    titles = dict.fromkeys([stated["title"], *(other["title"] for other in others)])
    return {
        "region": stated["region"], "test": word_for(words.tests, test),
        "outcome": word_for(words.outcomes, outcome), "stated": number(stated), "follows": follows,
        "indicator": catalog.indicator(stated["indicator"]), "year": stated["year"],
        "plan": " / ".join(titles), "at": f"targets:{';'.join(keys)}",
    }  # fmt: skip
