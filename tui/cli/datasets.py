"""The dataset that a command reads, and the folder of the user's own plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.messages import print_error
from tui.tables.dataset import Dataset, load, own_plans
from tui.tables.dataset.folder import has_tables
from tui.tables.dataset.in_force import day_named

if TYPE_CHECKING:
    from pathlib import Path


def load_dataset(folder: Path | None = None, as_of: str = "") -> Dataset:
    """The dataset in `folder`, else the bundled one with the user's own plans.

    Damage to those plans is reported in one line.

    Args:
        folder: The folder that was named.
        as_of: The date whose plans are in force; empty: as the report has them.

    Raises:
        UserError: `as_of` is no date.
    """
    day = day_named(as_of)  # a wrong date is reported before anything is read
    dataset = load(folder, added=None if folder else own_plans.home())
    if dataset.damage:
        print_error(dataset.damage)
    return dataset.as_of(day) if day else dataset


def own_folder(folder: Path | None) -> Path:
    """The folder that keeps the user's own plans: `folder`, where one is given."""
    return folder or own_plans.home()


def own_dataset(folder: Path | None) -> Dataset:
    """The dataset that a plan is added to; in a new folder it is laid over the bundled one.

    Raises:
        UserError: It is no dataset, or damaged.
    """
    own = own_folder(folder)
    exists = own_plans.exists(own) or has_tables(own)
    own_plans.refuse_damaged(own)
    return load(folder if exists else None, added=own)
