"""Places: the nation, its provinces, and what lies in them."""

from __future__ import annotations

import polars as pl

from tui.tables.dataset.schema import REGION, Field, contract, regions

NATION = "nation"
PROVINCE = "province"
LEVELS = (NATION, PROVINCE)
"""The levels that figures, the map and ranks are about."""
PROVINCE_FIELD = Field("province", "string", "所属省份", "Province", "none")
"""The province-level place that a place is or lies in, found by way of its parents."""


def with_province(places: pl.DataFrame) -> pl.DataFrame:
    """`places` with a column `province`: the province-level place that each is or lies in."""
    parents = dict(places.select("place", "parent").iter_rows())
    levels = dict(places.select("place", "level").iter_rows())
    deepest = len(set(levels.values()))
    found = [_province(place, parents, levels, deepest) for place in places["place"]]
    return places.with_columns(pl.Series("province", found, pl.String))


def _province(
    place: str, parents: dict[str, str | None], levels: dict[str, str | None], deepest: int
) -> str | None:
    above: str | None = place
    for _ in range(deepest):  # a circle of parents ends
        if above is None or levels.get(above) not in ("prefecture", "county", "district", "zone"):
            break
        above = parents.get(above)
    return above


def province_level(places: pl.DataFrame) -> pl.DataFrame:
    """The nation and the provinces of `places`, as the table `regions` has them."""
    rows = places.filter(pl.col("level").is_in(LEVELS)).rename(REGION)
    return rows.select(regions().columns)


def from_regions(rows: pl.DataFrame, shared: pl.DataFrame) -> pl.DataFrame:
    """Places from a table `regions` of version 1 of the format.

    Args:
        rows: The table as it was read; its regions take the place of the province level.
        shared: The bundled places; what lies in one of the regions stays known.
    """
    named = rows.rename({new: old for old, new in REGION.items()})
    level = pl.when(pl.col("code") == "100000").then(pl.lit(NATION)).otherwise(pl.lit(PROVINCE))
    above = named.with_columns(level.alias("level"), pl.lit(None, pl.String).alias("parent"))
    inside = with_province(shared).filter(
        pl.col("province").is_in(named["place"].implode()),
        ~pl.col("place").is_in(named["place"].implode()),
    )
    columns = contract()["places"].columns
    return pl.concat([above.select(columns), inside.select(columns)])
