"""Plans that the user added, as seen from a row: only these can be taken out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.dataset import Dataset


@dataclass(frozen=True)
class OwnPlan:
    """A plan of the user's own, and how many targets would go with it."""

    document: str
    title: str
    targets: int


def own_plan(dataset: Dataset, row: Mapping[str, Any] | None) -> OwnPlan | None:
    """The plan that `row`, a plan or a target, is or belongs to; None if it is no own one."""
    name = (row or {}).get("document")
    if name not in dataset.mine:
        return None
    here = pl.col("document") == name
    title = dataset.documents.filter(here)["title"].item()
    return OwnPlan(str(name), title, dataset.targets.filter(here).height)
