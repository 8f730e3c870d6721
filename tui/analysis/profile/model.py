"""A region's profile as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.words import UserError

if TYPE_CHECKING:
    from tui.tables.references import RecordRef

Unranked = Literal["other", "alone", "scope", "neither", "baseline", "status", "change", "part"]
"""Why a number has no rank."""


class ProfileError(UserError):
    """No such region, or too many of them."""


@dataclass(frozen=True)
class PlanSummary:
    """A plan of the region, and how many targets it sets."""

    document: str
    title: str
    kind: str
    status: str
    published: str
    year: float | None
    """When it came out, as a fraction of a year too; None: not yet, or not known."""
    horizon: int | None
    """The last year it sets a target for."""
    targets: int
    own: bool = False
    """Whether the user has added it."""
    later: bool = False
    """Whether it came out after the report."""


@dataclass(frozen=True)
class RankedTarget:
    """One number of the region, and its rank among regions."""

    group: str
    indicator: str
    name: str
    scope: str
    value: float
    value_max: float | None
    comparator: str
    """The plan's own; empty where the number is derived."""
    unit: str
    year: int | None
    plan: str
    record: RecordRef
    """The target, or those that it is derived from."""
    rank: int | None = None
    count: int = 0
    why: Unranked | Literal[""] = ""
    """Why it has no rank."""
    chosen: bool = False
    """Whether figures use this one of the region's targets on the indicator."""
    own: bool = False
    """Whether it is of a plan that the user has added."""
    later: bool = False
    """Whether it is of a plan that came out after the report."""
    quote: str = ""
    """The sentence that states it."""
    sources: tuple[str, ...] = ()
    """The targets that it is, or follows from."""
    bound: str = ""
    """What a derivation leaves of it: exact, floor, ceiling or nominal; empty: it is stated."""

    @property
    def derived(self) -> bool:
        """Whether it follows from other targets."""
        return bool(self.bound)


@dataclass(frozen=True)
class Revision:
    """A number of a plan, and what it did to the number before."""

    name: str
    """Of the indicator."""
    published: str
    number: str
    """As the plan has it, with its unit; empty where it was dropped."""
    year: int | None
    change: str
    """In words: raised, lowered, restated, dropped, or the first of them."""
    replaced: str
    replaced_year: int | None
    plan: str
    record: RecordRef
    """Where Enter goes."""
    sources: tuple[str, ...] = ()
    """The targets that state the number and the one that it replaced."""


@dataclass(frozen=True)
class PartTargets:
    """What a city, district or zone of the region sets itself; never the region's."""

    place: str
    name: str
    lines: tuple[RankedTarget, ...]


@dataclass(frozen=True)
class Profile:
    """All that the dataset has on a region."""

    region: str
    name: str
    hub: str
    plans: tuple[PlanSummary, ...]
    lines: tuple[RankedTarget, ...]
    """In the order of the indicators, which keeps themes together."""
    silent: tuple[tuple[str, str, int], ...]
    """Indicators that others state and this region does not: slug, name, how many do."""
    cases: tuple[tuple[str, str, str], ...]
    """Key, company and title."""
    pilots: tuple[str, ...]
    revisions: tuple[Revision, ...] = ()
    """Where a plan says something after another, by indicator and in time order."""
    parts: tuple[PartTargets, ...] = ()
    """Of a province: its cities, districts and zones that set something."""
