"""A dataset as it is asked for: its tables, and the user's own plans laid over them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl

from tui.tables.dataset import own_plans
from tui.tables.dataset.folder import breaches, read
from tui.tables.dataset.schema import bundled, contract

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset.model import Dataset
    from tui.tables.dataset.rules import Violation


def load(folder: Path | None = None, *, added: Path | None = None) -> Dataset:
    """Read the dataset in `folder`, or the bundled one, with the plans that a user has added.

    Those plans, in `added` or in `folder` itself, are laid over the tables; their documents'
    `table` is `own`. A folder that holds such plans only is laid over the bundled tables. Where
    the plans in force cannot be read, the last version that can be is read in their place, and
    the dataset's `damage` says so.

    A folder of its own descriptor or none; `regions` and `indicators` may be left out and are
    then the bundled ones, any other table may be left out and is then empty.

    Plans that came out after the report are not in force until `Dataset.as_of` names a date.

    Raises:
        DatasetError: The folder is not there, holds no table, or breaks the contract.
    """
    plans = added or folder
    begun = folder is not None and own_plans.exists(folder)
    tables = own_plans.base_of(folder) if folder and begun else folder or bundled()
    base = read(tables).changed(requested=folder, plans=plans)
    if plans is None or not own_plans.exists(plans):
        return base.as_of(None)
    more, damage = own_plans.load_current(plans, base.source)
    whole = _overlaid(base, more) if more else base
    return replace(whole.as_of(None), damage=damage)


def _overlaid(base: Dataset, more: Dataset) -> Dataset:
    """`base` with the plans of `more`; what both have is the base's."""
    frames: dict[str, Any] = {
        name: pl.concat([base.table(name), more.table(name)]).unique(
            contract()[name].key, keep="first", maintain_order=True
        )
        for name in own_plans.TABLES
    }
    return replace(base, **frames)


def check(folder: Path) -> tuple[Violation, ...]:
    """All breaches of the contract in `folder`, in its own plans too, by table and row."""
    if not own_plans.exists(folder):
        return breaches(folder)
    base = own_plans.base_of(folder)
    found = [] if base != folder else breaches(folder)
    return (*found, *own_plans.current_breaches(folder, base))
