"""A plan's region as it is typed, and its kind as its title or its targets show it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.tables.dataset import plan_kinds
from tui.tables.query import places_like, places_named
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found

KINDS = tuple(kind.name for kind in plan_kinds())
"""What a plan may be about; the last is anything else."""


def region_of(name: str, dataset: Dataset) -> str:
    """Return the region called `name` by any of its names; empty for an empty name.

    Raises:
        UserError: There is no such region, or more than one.
    """
    if not name.strip():
        return ""
    found = places_named(dataset, name)
    if not found:
        near = " ".join(places_like(dataset, name))
        raise UserError(
            lambda w: (
                w.adding.no_region.format(value=name)
                + (w.review.nearest.format(known=near) if near else "")
            )
        )
    if len(found) > 1:
        known = " ".join(found)
        raise UserError(lambda w: w.adding.regions.format(value=name, known=known))
    return found[0]


def kind_of_rows(rows: Iterable[Found], dataset: Dataset) -> str:
    """Return the kind of plan that sets targets like `rows` in the dataset.

    Each row counts for the kind that most targets of its indicator's group belong to; rows of no
    known indicator are of a plan about something else.
    """
    counts = Counter(
        dataset.relation("targets").frame.select("indicator.group", "document.kind").iter_rows()
    )
    groups = dict(dataset.indicators.select("indicator", "group").iter_rows())
    votes: Counter[str] = Counter()
    for row in rows:
        if row.known:
            group = groups.get(row.indicator)
            votes[max(KINDS, key=lambda kind: counts[group, kind])] += 1
    return max(KINDS, key=lambda kind: votes[kind]) if votes else KINDS[-1]
