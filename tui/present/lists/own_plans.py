"""Plans that the user added: only these can be removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


@dataclass(frozen=True)
class OwnPlan:
    """A plan of the user's own, and how many targets are removed with it."""

    document: str
    title: str
    targets: int


def own_plan(dataset: Dataset, document: str | None) -> OwnPlan | None:
    """The plan with key `document`; None if the user has not added it."""
    if document is None or document not in dataset.own_documents:
        return None
    targets = dataset.lazy_targets.filter(pl.col("document") == document).collect()
    return OwnPlan(document, dataset.plan(document).title, targets.height)
