"""Targets with the plans that set them, and how their numbers are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import polars as pl

from tui.analysis.figures import covered
from tui.tables.dataset.in_force import issued
from tui.tables.rows import Target
from tui.tables.target_text import DERIVED_SIGN, bar_sign, number_text, target_text, with_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from tui.analysis.figures import FigureRow
    from tui.tables.dataset import Dataset

IS_TARGET: Final = pl.col("role") == "target"
"""A number that is to be reached, not one that is."""
IS_LEVEL: Final = pl.col("comparator") != "change"

Member = TypeVar("Member")
Key = TypeVar("Key", bound="Hashable")


@dataclass(frozen=True)
class PlanTarget(Target):
    """A target and what is to be known of its plan."""

    title: str
    """Of the plan, like all that follows."""
    kind: str
    published: str | None
    issued: str | None
    """When it came out, as exactly as is known; dates in this form sort."""

    @property
    def number(self) -> str:
        """The number as the plan states it: `> 120 EFLOPS`."""
        return target_text(self)

    @property
    def covered(self) -> str:
        """What its scope covers; empty for the whole region."""
        return covered(self.scope)


def plan_targets(dataset: Dataset, *conditions: pl.Expr) -> list[PlanTarget]:
    """Return the targets in force that meet `conditions`, each once."""
    found = dataset.targets.filter(pl.col("same_as").is_null(), *conditions)
    return PlanTarget.of_frame(with_plans(found, dataset))


def with_plans(targets: pl.DataFrame, dataset: Dataset) -> pl.DataFrame:
    """Return `targets` with the columns of `PlanTarget`, and `published_on`."""
    plans = dataset.documents.select(
        "document", "title", "kind", "published", "published_on", issued=issued()
    )
    return targets.join(plans, on="document", how="left", maintain_order="left")


def is_plan(dataset: Dataset) -> pl.Expr:
    """Whether a document sets something, and does not only tell how far a region is."""
    progress = dataset.lazy_targets.filter(pl.col("role") == "status").select("document")
    telling = progress.unique().collect()["document"].implode()
    return ~(pl.col("document").is_in(telling) & (pl.col("kind") == "other"))


def grouped(members: Iterable[Member], key: Callable[[Member], Key]) -> dict[Key, list[Member]]:
    """Return `members` by their key, in the order in which they come."""
    groups: dict[Key, list[Member]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member)
    return groups


def bar_number(bar: FigureRow) -> str:
    """Return the number of a figure's bar: `> 120 EFLOPS`, `≈ 60 EFLOPS †`."""
    sign = bar_sign(bar.comparator, bar.bound, derived=bar.derived).removesuffix(DERIVED_SIGN)
    number = with_unit(number_text(bar.shown), bar.unit)
    return " ".join(filter(None, [sign, number, DERIVED_SIGN if bar.derived else ""]))
