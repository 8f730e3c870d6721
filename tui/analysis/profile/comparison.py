"""Regions side by side, indicator by indicator, with ratios to the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.analysis.profile.build import covered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile.model import Line, Profile


@dataclass(frozen=True)
class Ratio:
    """The first region's number divided by another's."""

    value: float | None
    why: str = ""
    """Why there is none, or what to mind: a key of `words.profile.why`."""

    @property
    def said(self) -> str:
        """`1.5×`, or nothing."""
        return "" if self.value is None else f"{self.value:.3g}×"


@dataclass(frozen=True)
class Compared:
    """One indicator of several regions."""

    group: str
    indicator: str
    name: str
    lines: tuple[Line | None, ...]
    ratios: tuple[Ratio, ...]
    """The first by each of the others."""


def compared(found: Sequence[Profile]) -> tuple[Compared, ...]:
    """What any of the regions states, theme by theme."""
    order: dict[str, Line] = {}
    for profile in found:
        for line in profile.lines:
            order.setdefault(line.indicator, line)
    rows = []
    for slug, first in order.items():
        lines = tuple(_line(profile, slug) for profile in found)
        ratios = tuple(_ratio(lines[0], other) for other in lines[1:])
        rows.append(Compared(first.group, slug, first.name, lines, ratios))
    themes = list(dict.fromkeys(row.group for row in rows))
    return tuple(sorted(rows, key=lambda row: themes.index(row.group)))


def _line(profile: Profile, slug: str) -> Line | None:
    """The number that figures use, else the first one stated."""
    mine = [line for line in profile.lines if line.indicator == slug]
    return next((line for line in mine if line.chosen), next(iter(mine), None))


def _ratio(a: Line | None, b: Line | None) -> Ratio:
    if a is None or b is None:
        return Ratio(None)
    if a.unit != b.unit:
        return Ratio(None, "units")
    if covered(a.scope) != covered(b.scope):
        return Ratio(None, "scopes")
    for line in (a, b):
        if line.why in ("change", "baseline"):
            return Ratio(None, line.why)
    if not b.value:
        return Ratio(None, "zero")
    return Ratio(a.value / b.value, "years" if a.year != b.year else "")
