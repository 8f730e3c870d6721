"""Plans that the user added, as seen from a row: only these can be taken out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.dataset import own

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.dataset import Dataset


@dataclass(frozen=True)
class OwnPlan:
    """A plan of the user's own, and how many targets would go with it."""

    document: str
    title: str
    targets: int


def own_plan(dataset: Dataset, row: Mapping[str, Any] | None) -> OwnPlan | None:
    """The plan that `row`, a plan or a target, is or belongs to; None if it is no own one."""
    name = (row or {}).get("document")
    mine = dataset.documents.filter(pl.col("document") == name, pl.col("table") == own.MARK)
    if mine.is_empty():
        return None
    count = dataset.targets.filter(pl.col("document") == name).height
    return OwnPlan(str(name), mine["title"][0], count)
