"""The dataset that a command reads, and the folder of the user's own plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.messages import print_error
from tui.tables.dataset import Dataset, load, own_plans
from tui.tables.dataset.folder import has_tables

if TYPE_CHECKING:
    from pathlib import Path


def load_dataset(folder: Path | None = None) -> Dataset:
    """The dataset in `folder`, else the bundled one with the user's own plans.

    Damage to those plans is reported in one line.
    """
    dataset = load(folder, added=None if folder else own_plans.home())
    if dataset.damage:
        print_error(dataset.damage)
    return dataset


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
