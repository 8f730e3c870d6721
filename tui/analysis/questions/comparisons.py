"""Regions beside one another: shares of the sum, and pairs that cannot be compared."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from tui.analysis import figures
from tui.analysis.figures.model import covered
from tui.analysis.questions.model import Found
from tui.analysis.questions.targets import bar_number
from tui.tables.target_text import number_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.catalog import Catalog

    Row = dict[str, Any]

TOP = 5


def _bars(values: Mapping[str, str], catalog: Catalog) -> list[Row]:
    """The figure of the indicator: one number a region."""
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    slugs = holders.slugs(values["of"])[:1]
    rows: list[Row] = []
    for slug in slugs:
        rows += figures.of_indicator(catalog, slug).rows.to_dicts()
    return rows


def shares(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Each region's share of the sum, the largest first, and what hubs have of it."""
    nation = figures.national(catalog.dataset)
    every = _bars(values, catalog)
    bars = sorted((b for b in every if b["region"] not in nation), key=lambda b: -b["value"])
    total = sum(bar["value"] for bar in bars)
    hubs = dict(catalog.dataset.regions.select("region", "hub").iter_rows())
    rows, so_far = [], 0.0
    for bar in bars:
        so_far += bar["value"]
        rows.append(
            {"region": bar["region"], "share": _percent(bar["value"], total),
             "cumulative": _percent(so_far, total), "number": bar_number(bar), "year": bar["year"],
             "hub": hubs.get(bar["region"]) or "", "at": f"targets:{bar['targets']}"}
        )  # fmt: skip
    columns = ("region", "share", "cumulative", "number", "year", "hub")
    notes = _summary(catalog, bars, every, total, hubs)
    return Found(rows, columns, value="share", notes=notes)


def _summary(
    catalog: Catalog, bars: list[Row], every: list[Row], total: float, hubs: Mapping[str, str]
) -> tuple[str, ...]:
    words = catalog.words.questions
    unit = next((bar["unit"] or "" for bar in bars), "")
    inside = sum(bar["value"] for bar in bars if hubs.get(bar["region"]))
    first = sum(bar["value"] for bar in bars[:TOP])
    years = sorted({bar["year"] for bar in bars if bar["year"]})
    told = words.sum.format(
        total=f"{number_text(round(total, 3))} {unit}".rstrip(), regions=len(bars),
        top=_percent(first, total), hubs=_percent(inside, total),
        rest=_percent(total - inside, total), years=_span(years),
    )  # fmt: skip
    nation = [bar for bar in every if bar not in bars]
    beside = words.national.format(number=bar_number(nation[0])) if nation else words.no_national
    return (told, beside)


def differ(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Pairs of regions whose numbers differ in scope, comparator or year, the most first."""
    words = catalog.words.questions
    rows = []
    for one, other in combinations(_bars(values, catalog), 2):
        why = _why(one, other)
        if why:
            rows.append(
                {"region": one["region"], "number": bar_number(one), "other": other["region"],
                 "other_number": bar_number(other),
                 "why": words.joint.join(
                     word_for(words.whys, name).format(a=a, b=b) for name, a, b in why
                 ),
                 "count": len(why), "at": f"targets:{one['targets']};{other['targets']}"}
            )  # fmt: skip
    rows.sort(key=lambda row: -row["count"])
    columns = ("region", "number", "other", "other_number", "why")
    return Found(rows, columns, group="region")


def _why(one: Row, other: Row) -> list[tuple[str, Any, Any]]:
    """What sets two numbers apart: what it is, and how each has it."""
    found: list[tuple[str, Any, Any]] = []
    if one["year"] != other["year"]:
        found.append(("year", one["year"] or "—", other["year"] or "—"))
    if covered(one["scope"]) != covered(other["scope"]):
        found.append(("scope", one["scope"] or "—", other["scope"] or "—"))
    if one["bound"] != other["bound"]:
        found.append(("bound", bar_number(one), bar_number(other)))
    return found


def _span(years: list[int]) -> str:
    """From the first year to the last."""
    return "–".join(str(year) for year in sorted({*years[:1], *years[-1:]}))


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
