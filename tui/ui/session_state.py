"""The state that the explorer keeps from one start to the next, in a small versioned file.

It holds plain values only (`dict`, `list`, `str`, numbers, booleans), made from frozen dataclasses
by `plain` and read back by `shaped`. What does not fit is left out, never guessed.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

from tui import folders
from tui.present import export
from tui.tables.json_files import read_object
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.words import Words

FORMAT = 1
"""The version of the file that this program reads and writes."""

T = TypeVar("T")


@dataclass(frozen=True)
class SessionState:
    """Settings, and for each dataset the tab and the state of its panes."""

    theme: str = ""
    language: str = ""
    """Only where the reader chose it with a key."""
    tabs: dict[str, str] = field(default_factory=dict)
    """The tab that was active, by dataset."""
    panes: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By dataset, then by pane: its state as plain values."""


def state_file() -> Path:
    """Return where the state is saved (the XDG state directory)."""
    return folders.state() / "state.json"


def load(path: Path, words: Words) -> tuple[SessionState, str]:
    """Return the state saved in `path`, and a note about a file that could not be read.

    A damaged file, or one of a newer program, is renamed (`state.json.damaged`) and not used.
    """
    try:
        found = read_object(path)
        if found["version"] > FORMAT:
            return SessionState(), _set_aside(path, "newer", words)
        return shaped(SessionState, found["memory"]), ""
    except FileNotFoundError:
        return SessionState(), ""
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return SessionState(), _set_aside(path, "damaged", words)


def save(session: SessionState, path: Path) -> None:
    """Write `session` to a new file and rename it; where that fails, nothing is saved."""
    try:
        content = {"version": FORMAT, "memory": plain(session)}
        path.parent.mkdir(parents=True, exist_ok=True)
        export.save(json.dumps(content, ensure_ascii=False, indent=1), path, force=True)
    except (OSError, UserError, RecursionError):
        return


def _set_aside(path: Path, why: Literal["damaged", "newer"], words: Words) -> str:
    beside = path.with_name(f"{path.name}.{why}")
    try:
        path.replace(beside)
    except OSError:
        beside = path
    return words.app.set_aside[why].format(path=visible(str(beside)))


def plain(value: Any) -> Any:
    """Return a value of frozen dataclasses, mappings and sequences as JSON has it."""
    if dataclasses.is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


def shaped(kind: type[T], value: Any) -> T:
    """Return `value`, as `plain` returned it, as a `kind`; unknown fields are left out.

    Raises:
        TypeError: It has another shape.
    """
    made: T = _shaped(kind, value)
    return made


def _shaped(kind: Any, value: Any) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if kind is Any:
        return value
    if origin is Literal:
        if value in parts:
            return value
    elif origin is types.UnionType:
        return _of_union(parts, value)
    elif dataclasses.is_dataclass(kind) and isinstance(value, dict):
        return _dataclass(kind, value)
    elif origin is dict and isinstance(value, dict):
        return {key: _shaped(parts[1], each) for key, each in value.items()}
    elif origin is tuple and isinstance(value, list):
        return _tuple(parts, value)
    elif isinstance(kind, type) and type(value) is kind:
        return value
    raise TypeError(f"{value!r} is no {kind}")


def _of_union(parts: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in parts:
        return None
    return _shaped(next(part for part in parts if part is not type(None)), value)


def _tuple(parts: tuple[Any, ...], value: list[Any]) -> tuple[Any, ...]:
    kinds = [parts[0]] * len(value) if parts[-1:] == (...,) else list(parts)
    if len(kinds) != len(value):
        raise TypeError(f"{value!r} has not {len(kinds)} parts")
    return tuple(_shaped(kind, each) for kind, each in zip(kinds, value, strict=True))


def _dataclass(kind: Any, value: dict[str, Any]) -> Any:
    hints = typing.get_type_hints(kind)
    known = {f.name for f in dataclasses.fields(kind)}
    return kind(**{k: _shaped(hints[k], v) for k, v in value.items() if k in known})
