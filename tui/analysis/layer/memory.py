"""The roles that the reader gave the columns of tables, kept by those columns."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, cast

from tui import folders
from tui.analysis.layer.roles import ROLES, ColumnRoles, Role
from tui.tables.json_files import read_object, write_object

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VERSION: Final = 1
KEPT: Final = 200
"""How many tables are remembered; the oldest are forgotten first."""


def memory_file() -> Path:
    """Where they are kept."""
    return folders.state() / "tables.json"


def remembered(columns: Sequence[str], file: Path) -> ColumnRoles | None:
    """The roles given to a table with these columns; None where none are known."""
    entry = _entries(file).get(_key(columns))
    if not isinstance(entry, dict):
        return None
    try:
        given = [(str(name), str(role)) for name, role in entry["columns"]]
        constants = [(str(role), str(text)) for role, text in entry["constants"]]
    except (KeyError, TypeError, ValueError):
        return None
    known = all(name in columns and role in ROLES for name, role in given)
    if not known or not all(role in ROLES for role, _ in constants):
        return None
    return ColumnRoles(
        tuple((name, cast("Role", role)) for name, role in given),
        tuple((cast("Role", role), text) for role, text in constants),
    )


def remember(columns: Sequence[str], roles: ColumnRoles, file: Path) -> None:
    """Keep `roles` for tables with these columns; where that fails, nothing is kept."""
    known = _entries(file)
    known.pop(_key(columns), None)
    entries = {**known, _key(columns): {"columns": roles.columns, "constants": roles.constants}}
    kept = dict(list(entries.items())[-KEPT:])
    with suppress(OSError, ValueError):  # ValueError: a lone surrogate of a broken file name
        write_object({"version": VERSION, "tables": kept}, file)


def _entries(file: Path) -> dict[str, Any]:
    """What the file has; a damaged one has nothing."""
    try:
        found = read_object(file)
    except (OSError, ValueError):
        return {}
    tables = found.get("tables")
    return tables if found.get("version") == VERSION and isinstance(tables, dict) else {}


def _key(columns: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(list(columns)).encode()).hexdigest()[:16]
