"""When the files of a dataset were last written."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.tables.dataset.own_plans import CURRENT
from tui.tables.dataset.schema import bundled, contract

if TYPE_CHECKING:
    from tui.tables.dataset.model import Dataset

FileTimes = frozenset[tuple[str, int, int]]


def file_times(dataset: Dataset) -> FileTimes:
    """Return the files that `dataset` was read from, with their times and sizes.

    The bundled files do not change; of the user's own plans one file names the version in force.
    """
    names = ["datapackage.json", *(f"{n}{end}" for n in contract() for end in (".csv", ".parquet"))]
    paths = [] if dataset.source == bundled() else [dataset.source / name for name in names]
    if dataset.plans is not None:
        paths.append(dataset.plans / CURRENT)
    found = set()
    for path in paths:
        with suppress(OSError):
            about = path.stat()
            found.add((str(path), about.st_mtime_ns, about.st_size))
    return frozenset(found)


def reloaded(dataset: Dataset) -> Dataset:
    """Return `dataset` as its files are now, as of the same day.

    Raises:
        DatasetError: It is gone or breaks the contract.
    """
    from tui.tables.dataset.loading import load

    added = dataset.plans if dataset.plans != dataset.requested else None
    found = load(dataset.requested, added=added)
    return found.as_of(dataset.day) if dataset.day else found
