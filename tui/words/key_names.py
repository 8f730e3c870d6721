"""Keys in texts: a text names an action, and shows the key that runs it.

`⟦undo|u⟧ brings it back` shows `u`, or what the reader has chosen for the action `undo`.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")
MARK: Final = re.compile("⟦(\\w+)\\|([^⟧]+)⟧")


def with_keys(words: T, labels: Mapping[str, str]) -> T:
    """Return `words` with the keys of `labels` where actions are named; else the usual ones."""
    filled: T = _filled(words, labels)
    return filled


def _filled(value: Any, labels: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        if "⟦" not in value:
            return value
        return MARK.sub(lambda found: labels.get(found[1], found[2]), value)
    if isinstance(value, dict):
        return {key: _filled(each, labels) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(_filled(each, labels) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for each in fields(value):
            old = getattr(value, each.name)
            new = _filled(old, labels)
            if new != old:
                changes[each.name] = new
        return replace(value, **changes) if changes else value
    return value
