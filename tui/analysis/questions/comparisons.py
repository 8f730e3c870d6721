"""Regions beside one another: shares of the sum, and pairs that cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tui.analysis import figures
from tui.analysis.figures.model import covered
from tui.analysis.plan_targets import bar_number
from tui.analysis.questions.model import AnswerRow, Found, columns_of
from tui.tables.target_text import number_text
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.analysis.figures import FigureRow
    from tui.tables.catalog import Catalog
    from tui.words.questions import Difference

TOP = 5


@dataclass(frozen=True)
class ShareRow(AnswerRow):
    """What a region has of the sum, in percent."""

    region: str
    share: float
    cumulative: float
    number: str
    year: int | None
    hub: str


@dataclass(frozen=True)
class PairRow(AnswerRow):
    """Two regions whose numbers cannot be compared, and why."""

    region: str
    number: str
    other: str
    other_number: str
    why: str


def _bars(values: Mapping[str, str], catalog: Catalog) -> list[FigureRow]:
    """The figure of the indicator: one number a region."""
    holders = catalog.dataset.relation("targets").holders
    assert holders is not None
    slugs = holders.slugs(values["of"])[:1]
    return [bar for slug in slugs for bar in figures.of_indicator(catalog, slug).entries]


def shares(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Each region's share of the sum, the largest first, and what hubs have of it."""
    nation = figures.national(catalog.dataset)
    every = _bars(values, catalog)
    bars = sorted((bar for bar in every if bar.region not in nation), key=lambda bar: -bar.value)
    total = sum(bar.value for bar in bars)
    hubs = dict(catalog.dataset.regions.select("region", "hub").iter_rows())
    rows, so_far = [], 0.0
    for bar in bars:
        so_far += bar.value
        rows.append(
            ShareRow(
                tuple(bar.target_keys), bar.region, _percent(bar.value, total),
                _percent(so_far, total), bar_number(bar), bar.year, hubs.get(bar.region) or "",
                how=_how_shared(bar, total),
            )
        )  # fmt: skip
    notes = _summary(catalog, bars, every, total, hubs)
    return Found(rows, columns_of(ShareRow), value="share", notes=notes)


def _how_shared(bar: FigureRow, total: float) -> str:
    """How the share follows: the number, which may be derived itself, by the sum."""
    shared = f"{number_text(bar.value)} ÷ {number_text(round(total, 3))}"
    shared += f" = {number_text(_percent(bar.value, total))}%"
    return " · ".join(filter(None, [shared, bar.derivation]))


def _summary(
    catalog: Catalog, bars: Sequence[FigureRow], every: Sequence[FigureRow], total: float,
    hubs: Mapping[str, str],
) -> tuple[str, ...]:  # fmt: skip
    words = catalog.words.questions
    unit = next((bar.unit or "" for bar in bars), "")
    inside = sum(bar.value for bar in bars if hubs.get(bar.region))
    first = sum(bar.value for bar in bars[:TOP])
    years = sorted({bar.year for bar in bars if bar.year})
    summed = words.sum.format(
        total=f"{number_text(round(total, 3))} {unit}".rstrip(), regions=len(bars),
        top=_percent(first, total), hubs=_percent(inside, total),
        rest=_percent(total - inside, total), years=_span(years),
    )  # fmt: skip
    nation = [bar for bar in every if bar not in bars]
    beside = words.national.format(number=bar_number(nation[0])) if nation else words.no_national
    return (summed, beside)


def differ(values: Mapping[str, str], catalog: Catalog) -> Found:
    """Pairs of regions whose numbers differ in scope, comparator or year, the most first."""
    words = catalog.words.questions
    pairs = [(why, one, other) for one, other in combinations(_bars(values, catalog), 2)
             if (why := _why(one, other))]  # fmt: skip
    pairs.sort(key=lambda pair: -len(pair[0]))
    rows = [
        PairRow(
            (*one.target_keys, *other.target_keys), one.region, bar_number(one), other.region,
            bar_number(other),
            words.joint.join(word_for(words.whys, name).format(a=a, b=b) for name, a, b in why),
            how=words.joint.join(filter(None, [one.derivation, other.derivation])),
        )
        for why, one, other in pairs
    ]  # fmt: skip
    return Found(rows, columns_of(PairRow), group="region")


def _why(one: FigureRow, other: FigureRow) -> list[tuple[Difference, object, object]]:
    """What sets two numbers apart: what it is, and how each has it."""
    found: list[tuple[Difference, object, object]] = []
    if one.year != other.year:
        found.append(("year", one.year or "—", other.year or "—"))
    if covered(one.scope) != covered(other.scope):
        found.append(("scope", one.scope or "—", other.scope or "—"))
    if one.bound != other.bound:
        found.append(("bound", bar_number(one), bar_number(other)))
    return found


def _span(years: list[int]) -> str:
    """From the first year to the last."""
    return "–".join(str(year) for year in sorted({*years[:1], *years[-1:]}))


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
