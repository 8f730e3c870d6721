"""The user's own plans: a folder of versions beside or over a dataset, saved whole or not at all.

A version is a folder of CSV files that is a valid dataset; the file `current` names the one in
use and is replaced in one step. Writers hold a file lock, so that each builds on the version of
the one before. A damaged version is never built upon or ignored silently: `load_current` says
what is read in its place, `change` refuses, and `restore` moves it away.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from tui import folders
from tui.tables.dataset.file_reading import read_csv
from tui.tables.dataset.folder import DatasetError, breaches, has_tables, read
from tui.tables.dataset.rules import Violation
from tui.tables.dataset.schema import FORMAT_VERSION, OWN_TABLE, bundled, contract
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from tui.tables.dataset.model import Dataset

    Tables = dict[str, pl.DataFrame]

TABLES = ("documents", "targets", "indicators")
KEPT = 10
"""How many versions are kept, the one in use included."""
CURRENT, VERSIONS, LOCK, DAMAGED = "current", "versions", "lock", "damaged"
"""Names in the folder: see above; `restore` moves damaged versions to the last."""


def home() -> Path:
    """Where the user's own plans are kept by default."""
    return folders.own_plans()


# -- reading -----------------------------------------------------------------


def exists(folder: Path) -> bool:
    """Whether plans were ever saved in `folder`."""
    return os.path.lexists(folder / CURRENT) or bool(versions(folder))


def versions(folder: Path) -> list[Path]:
    """All versions in `folder`, the newest first."""
    try:
        found = [path for path in (folder / VERSIONS).iterdir() if path.name.isdecimal()]
    except OSError:
        return []
    return sorted(found, key=lambda path: int(path.name), reverse=True)


def current(folder: Path) -> Path | None:
    """The version that `folder` names as the one in use; None where it names none."""
    try:
        name = (folder / CURRENT).read_text("ascii").strip()
    except (OSError, ValueError):
        return None
    version = folder / VERSIONS / name
    return version if name.isdecimal() and version.is_dir() else None


def base_of(folder: Path) -> Path:
    """The folder whose tables the plans in `folder` are laid over: its own, else the bundled."""
    return folder if has_tables(folder) else bundled()


def current_breaches(folder: Path, base: Path) -> tuple[Violation, ...]:
    """What is wrong with the version in use, by files relative to `folder`."""
    version = current(folder)
    if version is None:
        return (Violation("", CURRENT, None, None, lambda w: w.dataset.no_version),)
    wanted = [f"{name}.csv" for name in TABLES]
    missing = [name for name in wanted if not (version / name).is_file()]
    found = [Violation("", name, None, None, lambda w: w.dataset.gone) for name in missing]
    found += breaches(version, base)
    return tuple(replace(v, file=str((version / v.file).relative_to(folder))) for v in found)


def load_current(folder: Path, base: Path) -> tuple[Dataset | None, UserError | None]:
    """Read the version in use in `folder`; where it is damaged, the newest that is not.

    Returns:
        The plans, None where no version can be read, and a message about damage.
    """
    wrong = current_breaches(folder, base)
    version = current(folder)
    if version and not wrong:
        return read(version, base), None
    error = DatasetError(folder, wrong)
    for other in versions(folder):
        if other != version and _is_sound(other, base):
            return read(other, base), _fallback_notice(error, other)
    return None, UserError(lambda w: w.dataset.no_good_version.format(line=error.say(w)))


def _fallback_notice(error: UserError, version: Path) -> UserError:
    return UserError(lambda w: w.dataset.fell_back.format(line=error.say(w), version=version.name))


def _is_sound(version: Path, base: Path) -> bool:
    """Whether a version is complete and can be read."""
    complete = all((version / f"{name}.csv").is_file() for name in TABLES)
    return complete and not breaches(version, base)


# -- writing -----------------------------------------------------------------


def change(folder: Path, edit: Callable[[Tables], Mapping[str, pl.DataFrame]]) -> Path:
    """Save `edit` of the tables in use, given and returned as text columns, as a new version.

    Raises:
        UserError: The folder is of another kind, is damaged, or cannot be written.
    """
    base = base_of(folder)
    with _locked(folder):
        refuse_damaged(folder)
        return _write_version(folder, edit(_tables(folder, base)), base)


def refuse_damaged(folder: Path) -> None:
    """Check that the plans in `folder` can be read before anything is built on them.

    Raises:
        UserError: The version in use is damaged.
    """
    if exists(folder) and (wrong := current_breaches(folder, base_of(folder))):
        error = DatasetError(folder, wrong)
        raise UserError(lambda w: w.dataset.repair_first.format(line=error.say(w)))


def restore(folder: Path) -> tuple[Path | None, list[Path]]:
    """Move damaged versions away and use the newest that can be read.

    Returns:
        The version in use, None where none is left, and where the damaged ones are now.
    """
    base, aside = base_of(folder), folder / DAMAGED
    if not exists(folder):
        return None, []
    with _locked(folder):
        broken = [version for version in versions(folder) if not _is_sound(version, base)]
        named = current(folder)
        for version in broken:
            aside.mkdir(exist_ok=True)
            version.rename(aside / version.name)
        good = named if named and named not in broken else next(iter(versions(folder)), None)
        if good is None:
            (folder / CURRENT).unlink(missing_ok=True)
        else:
            _use(folder, good)
    return good, [aside / version.name for version in broken]


def _tables(folder: Path, base: Path) -> Tables:
    """The tables in use; where nothing was saved: empty ones, and the base's indicators."""
    version = current(folder)
    if version is not None:
        return {name: _complete(read_csv(version / f"{name}.csv"), name) for name in TABLES}
    tables = {name: read_csv(bundled() / f"{name}.csv").clear() for name in TABLES}
    return {**tables, "indicators": read(base).indicators.cast(pl.String)}


def _complete(frame: pl.DataFrame, table: str) -> pl.DataFrame:
    """`frame` with the columns that an earlier version of the format did not have, empty."""
    columns = contract()[table].columns
    new = [pl.lit(None, pl.String).alias(name) for name in columns if name not in frame.columns]
    return frame.with_columns(new)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Wait for other writers of `folder` and keep them out; a killed writer's lock is released.

    Raises:
        UserError: The folder is of another kind, or cannot be written.
    """
    from filelock import FileLock  # only writers pay for its import

    try:
        if folder.is_dir() and not (exists(folder) or has_tables(folder)) and _is_foreign(folder):
            raise UserError(lambda w: w.dataset.not_own.format(path=folder))
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, poll_interval=0.01):
            yield
    except OSError as error:
        wrong = error
        raise UserError(
            lambda w: w.extract.unwritable.format(path=folder, reason=w.why(wrong))
        ) from error


def _is_foreign(folder: Path) -> bool:
    """Whether `folder` holds something else, and so was probably not meant."""
    ours = (VERSIONS, LOCK, DAMAGED)
    return any(p.name not in ours and not p.name.startswith(".") for p in folder.iterdir())


def _write_version(folder: Path, tables: Mapping[str, pl.DataFrame], base: Path) -> Path:
    """Write a complete version, then name it in one step."""
    used = [*versions(folder), *(folder / DAMAGED).glob("[0-9]*")]
    number = max((int(path.name) for path in used if path.name.isdecimal()), default=0) + 1
    version = folder / VERSIONS / f"{number:06}"
    # A numbered folder is always complete: it gets its number when all is written.
    draft = folder / VERSIONS / "new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    descriptor = {"name": OWN_TABLE, "duibiao_format": FORMAT_VERSION}
    _write(draft / "datapackage.json", json.dumps(descriptor))
    for name, table in tables.items():
        _write(draft / f"{name}.csv", table.write_csv())
    if wrong := breaches(draft, base):
        shutil.rmtree(draft)
        raise UserError(lambda w: w.dataset.not_saved.format(reason=wrong[0].say(w)))
    _sync(draft)
    draft.rename(version)
    _sync(folder / VERSIONS)
    _use(folder, version)
    for old in versions(folder)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return version


def _use(folder: Path, version: Path) -> None:
    """Make `version` the one in use."""
    _write(folder / f"{CURRENT}.new", version.name)
    os.replace(folder / f"{CURRENT}.new", folder / CURRENT)  # noqa: PTH105 - the step that counts
    _sync(folder)


def _write(path: Path, text: str) -> None:
    """Write `text` to disk, not only to the system's cache."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Flush the entries of `folder` to disk, where the system can open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
