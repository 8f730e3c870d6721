"""The user's own plans: a folder of versions beside the bundled dataset, never half-written.

A version is a folder of CSV files that is a valid dataset; the file `current` names the one in
force and is replaced in one step. Writers take turns by a lock, each on top of the other's version.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.dataset.contract import FORMAT_VERSION, bundled
from tui.dataset.reading import read_csv
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import polars as pl

    Tables = dict[str, pl.DataFrame]

TABLES = ("documents", "targets", "indicators")
MARK = "own"
"""The `table` of a plan that the user added."""
KEPT = 10
"""Versions that are kept, the one in force included."""


def home() -> Path:
    """Where the user's own plans are kept unless told otherwise."""
    from platformdirs import user_data_path

    return user_data_path("duibiao", appauthor=False)


def current(folder: Path) -> Path | None:
    """The version in force in `folder`; None where nothing was ever saved."""
    try:
        name = (folder / "current").read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    version = folder / "versions" / name
    return version if name.isdigit() and version.is_dir() else None


def change(folder: Path, edit: Callable[[Tables], Mapping[str, pl.DataFrame]]) -> Path:
    """Put `edit` of the tables in force, as text columns, in force in their place.

    Raises:
        UserError: The folder is a dataset of another kind, or cannot be written.
    """
    if current(folder) is None and any((folder / f"{name}.csv").exists() for name in TABLES):
        raise UserError(lambda w: w.extract.not_own.format(path=folder))
    try:
        with _turn(folder):
            return _put(folder, edit(_tables(current(folder))))
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            lambda w: w.extract.unwritable.format(path=folder, reason=reason)
        ) from error


def _tables(version: Path | None) -> Tables:
    """The tables of a version; of none: empty ones, and the bundled indicators."""
    if version is not None:
        return {name: read_csv(version / f"{name}.csv") for name in TABLES}
    tables = {name: read_csv(bundled() / f"{name}.csv") for name in TABLES}
    return {name: t if name == "indicators" else t.clear() for name, t in tables.items()}


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Wait for other writers of `folder`; the system ends a killed writer's turn."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _put(folder: Path, tables: Mapping[str, pl.DataFrame]) -> Path:
    """Write a version whole, then name it in one step."""
    versions = folder / "versions"
    versions.mkdir(exist_ok=True)
    numbers = sorted(int(p.name) for p in versions.iterdir() if p.name.isdigit())
    version = versions / f"{(numbers[-1] if numbers else 0) + 1:06}"
    version.mkdir()
    descriptor = {"name": MARK, "duibiao_format": FORMAT_VERSION}
    _write(version / "datapackage.json", json.dumps(descriptor))
    for name, table in tables.items():
        _write(version / f"{name}.csv", table.write_csv())
    _refuse_broken(version)
    _sync(version)
    _write(folder / "current.new", version.name)
    os.replace(folder / "current.new", folder / "current")  # noqa: PTH105 - the step that counts
    _sync(folder)
    for number in numbers[: -(KEPT - 1)]:
        shutil.rmtree(versions / f"{number:06}", ignore_errors=True)
    return version


def _refuse_broken(version: Path) -> None:
    """Never put in force what could not be read again."""
    from tui.dataset import DatasetError, check

    if violations := check(version):
        shutil.rmtree(version)
        raise DatasetError(version, violations)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
