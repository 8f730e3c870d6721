"""Views that the reader named: a tab with its state, kept in a small file to read and to send.

The file is TOML with a version, in the XDG configuration directory. A view has only what differs
from a tab's usual state, so that it stays short enough for a command line.
"""

from __future__ import annotations

import dataclasses
import json
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.folders import configuration
from tui.present import export
from tui.texts.cleaning import visible
from tui.ui.session_state import plain, shaped
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.words import Words
    from tui.words.named_views import AsideViews

FORMAT = 1
"""The version of the file that this program reads and writes."""


@dataclass(frozen=True)
class NamedView:
    """What the explorer showed."""

    tab: str
    state: dict[str, Any] = field(default_factory=dict)
    """The state of the tab's pane, as plain values, without what is usual."""
    language: str = ""
    as_of: str = ""
    """The date whose plans are in force; empty: as the report has them."""
    table: str = ""
    """The file of the reader's own table that is open."""
    mapping: tuple[str, ...] = ()
    """What its columns are, where its numbers are laid over the dataset: `place=省份`."""

    @classmethod
    def of(cls, tab: str, state: Any, language: str, as_of: object = None) -> NamedView:
        """The view of a tab whose pane has `state`."""
        return cls(tab, differing(state), language, str(as_of or ""))

    @property
    def text(self) -> str:
        """The view in one line, as `duibiao --view` takes it on another machine."""
        return json.dumps(differing(self), ensure_ascii=False, separators=(",", ":"))


def views_file() -> Path:
    """Return where views are kept (the XDG configuration directory)."""
    return configuration() / "views.toml"


@dataclass(frozen=True)
class Aside:
    """What stood in the file's place and could not be read."""

    what: AsideViews
    path: str
    """Where it is now."""

    def say(self, words: Words) -> str:
        """What it was and where it is, in one line."""
        return words.named_views.set_aside[self.what].format(path=visible(self.path))


def load(path: Path) -> tuple[dict[str, NamedView], Aside | None]:
    """Return the views in `path` by name, and what was set aside as it could not be read."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
        if found["version"] > FORMAT:
            return {}, _set_aside(path, "newer")
        return shaped(dict[str, NamedView], found["views"]), None
    except FileNotFoundError:
        return {}, None
    except IsADirectoryError:
        return {}, _set_aside(path, "folder")
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}, _set_aside(path, "damaged")


def _set_aside(path: Path, what: AsideViews) -> Aside:
    beside = path.with_name(f"{path.name}.{what}")
    try:
        path.replace(beside)
    except OSError:
        beside = path
    return Aside(what, str(beside))


def save(name: str, view: NamedView, path: Path) -> Aside | None:
    """Keep `view` under `name`; return what was set aside for it, if anything was.

    Raises:
        UserError: The file cannot be written.
    """
    import tomli_w  # only who names a view pays for it

    views, aside = load(path)
    content = {"version": FORMAT, "views": plain({**views, name: view})}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong = error
        raise UserError(
            lambda w: w.export.failed.format(path=visible(str(path)), reason=w.why(wrong))
        ) from error
    export.save(tomli_w.dumps(content), path, force=True)
    return aside


def find(name: str, path: Path) -> NamedView:
    """Return the view called `name`, or the one that `name` is the text of.

    Raises:
        UserError: There is none, or the text is none.
    """
    if name.startswith("{"):
        try:
            return shaped(NamedView, json.loads(name))
        except (ValueError, TypeError) as error:
            raise UserError(lambda w: w.named_views.no_text) from error
    views, aside = load(path)
    if name not in views:
        known = " ".join(views)
        raise UserError(lambda w: unknown(name, known, aside, w))
    return views[name]


def unknown(name: str, known: str, aside: Aside | None, words: Words) -> str:
    """Why there is no view called `name`, in one line."""
    w = words.named_views
    if aside:
        return aside.say(words)
    return (w.unknown if known else w.none).format(name=visible(name), names=visible(known))


def differing(value: Any) -> dict[str, Any]:
    """The fields of a frozen dataclass that are not as they are by default, as plain values."""
    found = {}
    for each in dataclasses.fields(value):
        now = getattr(value, each.name)
        if now == _default(each):
            continue
        found[each.name] = _plain(now)
    return found


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return differing(value)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _default(of: dataclasses.Field[Any]) -> Any:
    if of.default_factory is not dataclasses.MISSING:
        return of.default_factory()
    return of.default


def state_of(view: NamedView, kinds: Mapping[str, type[Any]]) -> Any:
    """Return the state of the view's pane; `kinds` has the type of each tab's.

    Raises:
        UserError: There is no such tab, or its state has another shape.
    """
    try:
        if view.tab == "table" and not view.table:
            raise KeyError(view.tab)
        return shaped(kinds[view.tab], view.state)
    except (KeyError, TypeError, ValueError, NameError) as error:
        raise UserError(lambda w: w.named_views.no_text) from error
