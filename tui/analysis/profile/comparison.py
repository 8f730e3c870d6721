"""Regions side by side, indicator by indicator, with ratios to the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.analysis.figures import covered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile.model import Profile, RankedTarget

Uncompared = Literal["units", "scopes", "years", "zero", "change", "baseline", "status"]
"""Why two numbers cannot be compared, or only with care."""


@dataclass(frozen=True)
class Ratio:
    """The first region's number divided by another's."""

    value: float | None
    why: Uncompared | Literal[""] = ""
    """Why there is none, or what to mind."""


@dataclass(frozen=True)
class ComparedIndicator:
    """One indicator of several regions."""

    group: str
    indicator: str
    name: str
    lines: tuple[RankedTarget | None, ...]
    ratios: tuple[Ratio, ...]
    """The first by each of the others."""


def compared(found: Sequence[Profile]) -> tuple[ComparedIndicator, ...]:
    """The indicators that any of the regions has a number on, theme by theme."""
    order: dict[str, RankedTarget] = {}
    for profile in found:
        for line in profile.lines:
            order.setdefault(line.indicator, line)
    rows = []
    for slug, first in order.items():
        lines = tuple(_line(profile, slug) for profile in found)
        ratios = tuple(_ratio(lines[0], other) for other in lines[1:])
        rows.append(ComparedIndicator(first.group, slug, first.name, lines, ratios))
    themes = list(dict.fromkeys(row.group for row in rows))
    return tuple(sorted(rows, key=lambda row: themes.index(row.group)))


def _line(profile: Profile, slug: str) -> RankedTarget | None:
    """The number that figures use, else the first one stated."""
    lines = [line for line in profile.lines if line.indicator == slug]
    return next((line for line in lines if line.chosen), next(iter(lines), None))


def _ratio(a: RankedTarget | None, b: RankedTarget | None) -> Ratio:
    if a is None or b is None:
        return Ratio(None)
    if a.unit != b.unit:
        return Ratio(None, "units")
    if covered(a.scope) != covered(b.scope):
        return Ratio(None, "scopes")
    for line in (a, b):
        if line.why == "change" or line.why == "baseline" or line.why == "status":
            return Ratio(None, line.why)
    if not b.value:
        return Ratio(None, "zero")
    return Ratio(a.value / b.value, "years" if a.year != b.year else "")
