"""The keys in force: the usual ones, a preset's, and those of the reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tui.ui.keys.actions import ACTIONS, FIXED, PRESETS, together
from tui.ui.keys.spelling import UNBOUND, show_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True)
class KeyMap:
    """Which keys run each action."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By name, what is other than usual: Textual's names of keys; none: the action has no key."""

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of an action."""
        return self.changed.get(name, usual(name))

    @cached_property
    def by_binding(self) -> dict[str, str]:
        """The keys of bindings, as Textual takes them; those whose keys do not change are left out.

        Where one changes, so that Textual lets go of its key, all are named that share that key.
        """
        touched = {key for name in self.changed for key in (*usual(name), *self.keys(name))}
        found: dict[str, list[str]] = {}
        for name, action in ACTIONS.items():
            for binding in action.ids.split():
                found.setdefault(binding, []).extend(self.keys(name))
        usually = _usual_of_bindings()
        all_keys = {**{name: list(keys) for name, keys in usually.items()}, **found}
        return {
            binding: ",".join(dict.fromkeys(keys)) or UNBOUND
            for binding, keys in all_keys.items()
            if touched & {*keys, *usually[binding]}
        }

    @cached_property
    def labels(self) -> dict[str, str]:
        """How hints name the key of an action, by its name, where it is not the usual one."""
        return {
            name: show_key(keys[0]) if keys else f":{name}" for name, keys in self.changed.items()
        }


def usual(name: str) -> tuple[str, ...]:
    """Return the usual keys of an action."""
    return tuple(ACTIONS[name].keys.split())


def preset(name: str) -> KeyMap:
    """Return the keys of a preset; the usual ones for an empty name."""
    found = PRESETS[name] if name else {}
    return KeyMap({action: tuple(keys.split()) for action, keys in found.items()})


def conflicts(keys: KeyMap) -> Iterator[tuple[str, str, str]]:
    """Yield a key and two actions that both have it, in one place, and usually do not."""
    for names in together():
        owners: dict[str, list[str]] = {}
        for name in ACTIONS:
            for key in keys.keys(name) if name in names else ():
                for other in owners.setdefault(key, []):
                    if not set(usual(name)) & set(usual(other)):
                        yield key, other, name
                owners[key].append(name)


def _usual_of_bindings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {name: (key,) for name, key in FIXED.items()}
    for name, action in ACTIONS.items():
        for binding in action.ids.split():
            found[binding] = (*found.get(binding, ()), *usual(name))
    return found
