"""Who has said nothing: places without a target, and how much of each family places set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from tui.analysis.questions.model import Found, provinces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog


def missing(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Places without a target on `of`, and whether their plan, its text or the plan is lacking."""
    set_by = _holders(catalog).places(values["of"]) or frozenset()
    silent = [region for region in _asked(values, catalog) if region not in set_by]
    rows = [_silent(catalog, region) for region in silent]
    order = list(catalog.words.questions.silence.values())
    rows.sort(key=lambda row: order.index(str(row["status"])))
    counts = [
        f"{status} {sum(row['status'] == status for row in rows)}"
        for status in order
        if any(row["status"] == status for row in rows)
    ]
    return Found(rows, ("region", "status", "plans", "plan"), group="status", notes=tuple(counts))


def _silent(catalog: Catalog, region: str) -> dict[str, Any]:
    words = catalog.words.questions.silence
    plans = catalog.dataset.documents.filter(
        pl.col("region") == region, pl.col("same_as").is_null()
    ).sort("published_on", nulls_last=False, maintain_order=True)
    told = plans.filter(pl.col("text").fill_null("") != "")
    status = words["no_plan" if plans.is_empty() else "no_text" if told.is_empty() else "silent"]
    last = (told if told.height else plans).tail(1).to_dicts()
    at = f"documents:{last[0]['document']}" if last else f"regions:{region}"
    title = last[0]["title"] if last else ""
    return {"region": region, "status": status, "plans": plans.height, "plan": title, "at": at}


def filled(values: Mapping[str, str], catalog: Catalog) -> Found:
    """How many indicators of each family a place sets, those that lack most first."""
    holders = _holders(catalog)
    families = [name.strip() for name in values["families"].split(",") if name.strip()]
    named = dict(catalog.dataset.families.select("family", catalog.column("name")).iter_rows())
    targets = catalog.dataset.targets.filter(pl.col("role") == "target")
    rows: list[dict[str, Any]] = []
    for region in _asked(values, catalog):
        mine = set(targets.filter(pl.col("region") == region)["indicator"])
        counts = {name: len(mine & set(holders.slugs(name))) for name in families}
        lacking = [named.get(name, name) for name in families if not counts[name]]
        rows.append(
            {"region": region, **counts, "filled": len(families) - len(lacking),
             "lacking": " ".join(lacking), "at": f"regions:{region}"}
        )  # fmt: skip
    rows.sort(key=lambda row: row["filled"])
    columns = ("region", "filled", *families, "lacking")
    headings = {name: named.get(name, name) for name in families}
    return Found(rows, columns, value="filled", headings=headings)


def _asked(values: Mapping[str, str], catalog: Catalog) -> list[str]:
    """The regions that the query speaks of; all where it speaks of none in particular."""
    named = values.get("regions", "").split()
    return [region for region in provinces(catalog) if not named or region in named]


def _holders(catalog: Catalog) -> Any:
    return catalog.dataset.relation("targets").holders
