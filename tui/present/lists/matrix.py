"""Targets as a matrix: a region a row, an indicator a column.

A cell shows the target that the figures use, and how many more there are. Where there is none it
says why: the region has no plan, its plan's text is not known, or the text says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures import preferred_each
from tui.analysis.relations import in_official_order
from tui.present.format import plan_sign, target_number, with_unit
from tui.present.lists.model import ColumnSpec, Listing
from tui.tables.dataset import COUNTED_ROLES, Field, Relation
from tui.tables.dataset.places import LEVELS, PROVINCE
from tui.tables.dataset.schema import contract
from tui.tables.query import ranked

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset

MAIN = 3
"""An indicator that so many regions set is shown by default."""
HEADING = {"zh": 20, "en": 24}
"""The most cells that an indicator's name asks for."""
BESIDE = ("comparator", "value_max", "year", "more")
"""What is beside a value for a machine, `slug.comparator` beside `slug`."""
BEST, HUB, NO_PLAN, NO_TEXT = "★", "◆", "—", "?"
"""Signs beside and instead of a number."""


def matrix(catalog: Catalog, targets: pl.DataFrame, requested: Collection[str] | None) -> Listing:
    """The rows of `targets` as a matrix.

    Args:
        catalog: Where they come from.
        targets: Rows of the targets' relation.
        requested: The regions that are shown whatever they set, besides those that set one of the
            targets; None: all but the nation.

    Returns:
        Its frame has `region`, `region.hub`, `plans` (none, untold or told), and for each
        indicator its slug (the value), `slug.comparator`, `slug.value_max`, `slug.year`,
        `slug.more` (how many more), and `slug#text`, `slug#plain`, `slug#target`, `slug#best`.
    """
    cells = _cells(catalog.dataset, targets)
    slugs = [
        slug for slug in catalog.dataset.indicators["indicator"] if slug in set(cells["indicator"])
    ]
    rows = _regions(catalog.dataset, cells, requested)
    narrowed = requested is not None
    for slug in slugs:
        rows = rows.join(_column(cells, slug), on="region", how="left", maintain_order="left")
    rows = rows.with_columns(_best(catalog.dataset, slugs))
    columns = (
        _region(catalog),
        *(_indicator(catalog, slug) for slug in slugs),
    )
    spread = {slug: rows[slug].count() for slug in slugs}
    main = {slug for slug, regions in spread.items() if regions >= MAIN or narrowed}
    main |= _otherwise_silent(catalog.dataset, rows, main)
    return Listing(
        _relation(catalog.dataset, rows, slugs),
        tuple(column for column in columns if column.name == "region" or column.name in main),
        "region",
        (
            *(column for column in columns[1:] if column.name not in main),
            ColumnSpec("region.hub", catalog.words.lists.headings["hub"]),
        ),
    )


def _relation(dataset: Dataset, rows: pl.DataFrame, slugs: Sequence[str]) -> Relation:
    """The rows with what may be named of them."""
    holders = dataset.relation("targets").holders
    return Relation("matrix", rows, _fields(dataset, slugs), holders, dataset)


def _otherwise_silent(dataset: Dataset, rows: pl.DataFrame, main: set[str]) -> set[str]:
    """Rare indicators without which a region would look silent that sets one much the same."""
    found: set[str] = set()
    alike = dataset.families.filter(pl.col("alike") == "yes")["indicators"]
    for slugs in (family.split(";") for family in alike):
        shown = [slug for slug in slugs if slug in main]
        silent = rows.filter(
            pl.all_horizontal(pl.lit(value=True), *(pl.col(s).is_null() for s in shown))
        )
        found |= {slug for slug in slugs if slug in silent.columns and silent[slug].count()}
    return found


def _cells(dataset: Dataset, targets: pl.DataFrame) -> pl.DataFrame:
    """The chosen target of each region and indicator, and how many more there are."""
    own = targets.select(contract()["targets"].columns)
    counted = own.filter(pl.col("role").is_in(COUNTED_ROLES), pl.col("same_as").is_null())
    more = counted.group_by("region", "indicator").agg((pl.len() - 1).alias("more"))
    chosen = preferred_each(replace(dataset, targets=own))
    mark = pl.when(plan_sign() != "").then(" " + plan_sign()).otherwise(pl.lit(""))
    return chosen.join(more, on=["region", "indicator"], how="left").with_columns(
        text=target_number() + mark, plain=with_unit()
    )


def _column(cells: pl.DataFrame, slug: str) -> pl.DataFrame:
    """What the matrix has of one indicator."""
    return cells.filter(pl.col("indicator") == slug).select(
        "region",
        pl.col("value").alias(slug),
        *(pl.col(name).alias(f"{slug}.{name}") for name in BESIDE),
        *(pl.col(name).alias(f"{slug}#{name}") for name in ("text", "plain", "target")),
    )


def _regions(
    dataset: Dataset, cells: pl.DataFrame, requested: Collection[str] | None
) -> pl.DataFrame:
    """The rows: regions in their order, and whether their plans are known.

    A city or district is a row where it sets something.
    """
    texts = dataset.documents.group_by("region").agg(told=pl.col("text").is_not_null().any())
    plans = pl.when(pl.col("told").is_null()).then(pl.lit("none"))
    provincial = pl.col("level").is_in(LEVELS)
    sets = pl.col("place").is_in(cells["region"].implode())
    # What lies in a province comes behind it.
    above = pl.col("place").replace(dict(dataset.provinces))
    order = above.replace_strict(
        dataset.places["place"], range(dataset.places.height), default=None, return_dtype=pl.Int64
    )
    shown = dataset.places.filter(provincial | sets).sort(order, maintain_order=True)
    places = shown.rename({"place": "region"})
    regions = places.join(texts, on="region", how="left", maintain_order="left").select(
        "region",
        pl.col("name_en").alias("region.name_en"),
        pl.col("short_en").alias("region.short_en"),
        pl.col("hub").alias("region.hub"),
        plans.when("told").then(pl.lit("told")).otherwise(pl.lit("untold")).alias("plans"),
    )
    set_by = pl.col("region").is_in(cells["region"].implode())
    # The nation is a row only where something is set for it.
    besides = (
        pl.col("region") != "全国" if requested is None else pl.col("region").is_in(list(requested))
    )
    rows = regions.filter(set_by | besides)
    return rows.with_columns(ranked("region", in_official_order(dataset)))


def _best(dataset: Dataset, slugs: Sequence[str]) -> list[pl.Expr]:
    """For each indicator that has a better side, whether a region's value is the best."""
    better = dict(dataset.indicators.select("indicator", "better").iter_rows())
    provinces = dataset.places.filter(pl.col("level") == PROVINCE)["place"]
    places = pl.when(pl.col("region").is_in(provinces.implode()))
    made = []
    for slug in slugs:
        column = places.then(pl.col(slug))
        side = column.max() if better[slug] == "higher" else column.min()
        best = pl.lit(value=False) if better[slug] == "neither" else pl.col(slug) == side
        made.append(best.fill_null(value=False).alias(f"{slug}#best"))
    return made


def _region(catalog: Catalog) -> ColumnSpec:
    name = pl.col(catalog.region_column)
    if not catalog.chinese:
        name = pl.coalesce("region.short_en", name)
    hub = pl.when(pl.col("region.hub").is_not_null())
    return ColumnSpec(
        "region",
        catalog.words.lists.headings["region"],
        show=hub.then(name + f" {HUB}").otherwise(name),
        tone=pl.when(pl.col("plans") != "told").then(pl.lit("muted")),
        plain=pl.col(catalog.region_column),
    )


def _indicator(catalog: Catalog, slug: str) -> ColumnSpec:
    text, best = pl.col(f"{slug}#text"), pl.col(f"{slug}#best")
    plans = pl.col("plans")
    none: pl.Expr = (
        pl.when(plans == "none").then(pl.lit(NO_PLAN)).when(plans == "untold").then(pl.lit(NO_TEXT))
    )
    lacking = plans.replace(catalog.words.lists.empty)
    if slug in _of_own_table(catalog.dataset):  # no plan is silent about it
        none = lacking = pl.lit("")
    more = pl.col(f"{slug}.more")
    return ColumnSpec(
        slug,
        " ".join(filter(None, [catalog.short_indicator(slug), catalog.unit(slug)])),
        numeric=True,
        show=pl.when(text.is_not_null())
        .then(pl.when(best).then(pl.lit(f"{BEST} ")).otherwise(pl.lit("")) + text)
        .otherwise(none),
        unit=pl.when(more > 0).then("+" + more.cast(pl.String)),
        tone=pl.when(best).then(pl.lit("good")).when(text.is_null()).then(pl.lit("muted")),
        parts=(slug, *(f"{slug}.{name}" for name in BESIDE)),
        plain=pl.coalesce(f"{slug}#plain", lacking),
        heading=HEADING[catalog.words.language],
    )


def _of_own_table(dataset: Dataset) -> Collection[str]:
    """The indicators of the reader's own table that is laid over the dataset."""
    return set(dataset.layer.indicators["indicator"]) if dataset.layer else ()


def _fields(dataset: Dataset, slugs: Sequence[str]) -> dict[str, Field]:
    """The columns that a sort may name."""
    names = dataset.indicators.filter(pl.col("indicator").is_in(slugs))
    region = Field("region", "string", "地区", "Region")
    hub = Field("region.hub", "string", "枢纽", "Hub")
    columns = [
        Field(slug, "number", zh, en, search="none")
        for slug, zh, en in names.select("indicator", "name_zh", "name_en").iter_rows()
    ]
    return {field.name: field for field in (region, *columns, hub)}
