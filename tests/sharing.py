"""What the tests of one process share, since it is the same: the bundled dataset and its figures.

The bundled files are read once, and what is computed from them (figures, verdicts, ranks) is
computed once a language; the program itself does so once a run. Style sheets are parsed once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.css.stylesheet import Stylesheet

import tui.tables.dataset
from tui.tables.catalog import Catalog
from tui.tables.dataset import Dataset, loading, own_plans

if TYPE_CHECKING:
    from pathlib import Path

    from textual.css.model import RuleSet

_load = loading.load
_made = Catalog.__init__
_parse_rules = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}
BUNDLED = _load()


def load(folder: Path | None = None, *, added: Path | None = None) -> Dataset:
    """The dataset as `loading.load` reads it; the bundled one is always the same object."""
    if folder is not None or (added is not None and own_plans.exists(added)):
        return _load(folder, added=added)
    keep_plans_in(added)
    return BUNDLED


def keep_plans_in(folder: Path | None) -> None:
    """Let the bundled dataset say that own plans are kept in `folder`; None: nowhere."""
    object.__setattr__(BUNDLED, "plans", folder)


def _make(catalog: Catalog, *args: Any, **options: Any) -> None:
    _made(catalog, *args, **options)
    if catalog.table is None:
        key = f"computed in {catalog.words.language}"
        computed = catalog.dataset.__dict__.setdefault(key, {})
        object.__setattr__(catalog, "_computed", computed)


def _parse(
    sheet: Stylesheet,
    css: str,
    read_from: tuple[str, str],
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    given = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (*given, *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, *given)
    return _parsed[key]


def share() -> None:
    """Let all that is imported from now on load and compute what is bundled once."""
    Stylesheet._parse_rules = _parse  # type: ignore[method-assign]
    loading.load = tui.tables.dataset.load = load
    Catalog.__init__ = _make  # type: ignore[method-assign]
