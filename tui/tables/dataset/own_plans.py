"""The user's own plans: a folder of versions beside or over a dataset, never half-written.

A version is a folder of CSV files that is a valid dataset; the file `current` names the one in
force and is replaced in one step. Writers take turns by a lock, each on top of the other's version.
A version that cannot be read is never built upon or passed over in silence: `in_force` says what
is read in its place, `change` refuses, and `restore` sets it aside.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset.contract import FORMAT_VERSION, MARK, bundled
from tui.tables.dataset.file_reading import read_csv
from tui.tables.dataset.folder import DatasetError, breaches, has_tables, read
from tui.tables.dataset.rules import Violation
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from tui.tables.dataset.model import Dataset

    Tables = dict[str, pl.DataFrame]

TABLES = ("documents", "targets", "indicators")
KEPT = 10
"""Versions that are kept, the one in force included."""
CURRENT, VERSIONS, LOCK, ASIDE = "current", "versions", "lock", "damaged"
"""What stands in the folder: see above; what `restore` set aside is in the last."""


def home() -> Path:
    """Where the user's own plans are kept unless told otherwise."""
    from platformdirs import user_data_path

    return user_data_path("duibiao", appauthor=False)


# -- what is there -----------------------------------------------------------


def stands(folder: Path) -> bool:
    """Whether plans were ever saved in `folder`."""
    return os.path.lexists(folder / CURRENT) or bool(saved(folder))


def saved(folder: Path) -> list[Path]:
    """All versions in `folder`, the newest first."""
    try:
        there = [path for path in (folder / VERSIONS).iterdir() if path.name.isdecimal()]
    except OSError:
        return []
    return sorted(there, key=lambda path: int(path.name), reverse=True)


def current(folder: Path) -> Path | None:
    """The version that `folder` names as the one in force; None where it names none."""
    try:
        name = (folder / CURRENT).read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    version = folder / VERSIONS / name
    return version if name.isdecimal() and version.is_dir() else None


def base_of(folder: Path) -> Path:
    """The folder whose tables the plans in `folder` are laid over: its own, else the bundled."""
    return folder if has_tables(folder) else bundled()


def breaches_in_force(folder: Path, base: Path) -> tuple[Violation, ...]:
    """What is wrong with the version in force, by files as seen from `folder`."""
    version = current(folder)
    if version is None:
        return (Violation("", CURRENT, None, None, lambda w: w.dataset.no_version),)
    wanted = [f"{name}.csv" for name in TABLES]
    gone = [name for name in wanted if not (version / name).is_file()]
    found = [Violation("", name, None, None, lambda w: w.dataset.gone) for name in gone]
    found += breaches(version, base)
    return tuple(replace(v, file=str((version / v.file).relative_to(folder))) for v in found)


def in_force(folder: Path, base: Path) -> tuple[Dataset | None, UserError | None]:
    """The plans in force in `folder`; where they are damaged, the last that are not, and a word.

    Returns:
        The plans, None where no version can be read, and what there is to say of damage.
    """
    wrong = breaches_in_force(folder, base)
    version = current(folder)
    if version and not wrong:
        return read(version, base), None
    error = DatasetError(folder, wrong)
    for other in saved(folder):
        if other != version and _is_whole(other, base):
            return read(other, base), _instead(error, other)
    return None, UserError(lambda w: w.dataset.no_good_version.format(line=error.say(w)))


def _instead(error: UserError, version: Path) -> UserError:
    return UserError(lambda w: w.dataset.fell_back.format(line=error.say(w), version=version.name))


def _is_whole(version: Path, base: Path) -> bool:
    """Whether a version can be read, no file of it gone."""
    there = all((version / f"{name}.csv").is_file() for name in TABLES)
    return there and not breaches(version, base)


# -- what is changed ---------------------------------------------------------


def change(folder: Path, edit: Callable[[Tables], Mapping[str, pl.DataFrame]]) -> Path:
    """Put `edit` of the tables in force, as text columns, in force in their place.

    Raises:
        UserError: The folder is of another kind, is damaged, or cannot be written.
    """
    base = base_of(folder)
    with _turn(folder):
        refuse_damaged(folder)
        return _put(folder, edit(_tables(folder, base)), base)


def refuse_damaged(folder: Path) -> None:
    """Let nothing be built on plans that cannot be read.

    Raises:
        UserError: The version in force in `folder` is damaged.
    """
    if stands(folder) and (wrong := breaches_in_force(folder, base_of(folder))):
        error = DatasetError(folder, wrong)
        raise UserError(lambda w: w.dataset.repair_first.format(line=error.say(w)))


def restore(folder: Path) -> tuple[Path | None, list[Path]]:
    """Set the versions that cannot be read aside, and put the newest that can be in force.

    Returns:
        The version in force, None where none is left, and where the damaged ones stand now.
    """
    base, aside = base_of(folder), folder / ASIDE
    if not stands(folder):
        return None, []
    with _turn(folder):
        broken = [version for version in saved(folder) if not _is_whole(version, base)]
        named = current(folder)
        for version in broken:
            aside.mkdir(exist_ok=True)
            version.rename(aside / version.name)
        good = named if named and named not in broken else next(iter(saved(folder)), None)
        if good is None:
            (folder / CURRENT).unlink(missing_ok=True)
        else:
            _name(folder, good)
    return good, [aside / version.name for version in broken]


def _tables(folder: Path, base: Path) -> Tables:
    """The tables in force; where nothing was saved: empty ones, and the base's indicators."""
    version = current(folder)
    if version is not None:
        return {name: read_csv(version / f"{name}.csv") for name in TABLES}
    tables = {name: read_csv(bundled() / f"{name}.csv").clear() for name in TABLES}
    return {**tables, "indicators": read(base).indicators.cast(pl.String)}


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Wait for other writers of `folder`; the system ends a killed writer's turn.

    Raises:
        UserError: The folder is of another kind, or cannot be written.
    """
    try:
        if folder.is_dir() and not (stands(folder) or has_tables(folder)) and _is_others(folder):
            raise UserError(lambda w: w.dataset.not_own.format(path=folder))
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOCK).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except OSError as error:
        wrong = error
        raise UserError(
            lambda w: w.extract.unwritable.format(path=folder, reason=w.why(wrong))
        ) from error


def _is_others(folder: Path) -> bool:
    """Whether something else stands in `folder`: it may have been meant otherwise."""
    ours = (VERSIONS, LOCK, ASIDE)
    return any(p.name not in ours and not p.name.startswith(".") for p in folder.iterdir())


def _put(folder: Path, tables: Mapping[str, pl.DataFrame], base: Path) -> Path:
    """Write a version whole, then name it in one step."""
    there = [*saved(folder), *(folder / ASIDE).glob("[0-9]*")]
    number = max((int(path.name) for path in there if path.name.isdecimal()), default=0) + 1
    version = folder / VERSIONS / f"{number:06}"
    # Under its number stands only what was written to its end.
    draft = folder / VERSIONS / "new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    descriptor = {"name": MARK, "duibiao_format": FORMAT_VERSION}
    _write(draft / "datapackage.json", json.dumps(descriptor))
    for name, table in tables.items():
        _write(draft / f"{name}.csv", table.write_csv())
    if wrong := breaches(draft, base):
        shutil.rmtree(draft)
        raise DatasetError(draft, wrong)
    _sync(draft)
    draft.rename(version)
    _sync(folder / VERSIONS)
    _name(folder, version)
    for old in saved(folder)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return version


def _name(folder: Path, version: Path) -> None:
    """Put `version` in force."""
    _write(folder / f"{CURRENT}.new", version.name)
    os.replace(folder / f"{CURRENT}.new", folder / CURRENT)  # noqa: PTH105 - the step that counts
    _sync(folder)


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
