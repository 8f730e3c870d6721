"""`keys.toml`, in the XDG configuration directory: which keys the reader has chosen.

```
preset = "vim"
search = "/"
export = ["e", "Ctrl+E"]
suspend = []
```
What is wrong in it is told, in a line each, and the rest holds.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from tui.folders import configuration
from tui.texts.cleaning import visible
from tui.ui.keys.actions import ACTIONS, PRESETS
from tui.ui.keys.keymap import KeyMap, conflicts, preset, usual
from tui.ui.keys.spelling import read_key, show_key, write_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.words import Words
    from tui.words.keys_file import KeyWords

_LONGEST: Final = 200_000
"""Bytes of a file that can be one of keys."""


@dataclass
class Reading:
    """What a file says, and what is wrong with it."""

    keys: KeyMap = field(default_factory=KeyMap)
    problems: list[Callable[[KeyWords], str]] = field(default_factory=list)

    def messages(self, words: Words) -> list[str]:
        """Return a line for each problem."""
        return [f"keys.toml: {problem(words.keys_file)}" for problem in self.problems]


def keys_file() -> Path:
    """Return where the reader's keys are."""
    return configuration() / "keys.toml"


def read_keys(path: Path) -> Reading:
    """Return the keys in force with the file `path`; without it, the usual ones."""
    try:
        if not path.exists():
            return Reading()
        if not path.is_file() or path.stat().st_size > _LONGEST:
            raise ValueError(path)
        return understood(tomllib.loads(path.read_text("utf-8-sig")))
    except (OSError, ValueError, RecursionError) as error:
        reason = visible(" ".join(str(error).split()))[:80]
        return Reading(problems=[lambda w: w.unreadable.format(reason=reason)])


def understood(entries: dict[str, Any]) -> Reading:
    """Return the keys that the entries of a file choose, and what is wrong with them."""
    reading = Reading()
    say = reading.problems.append
    chosen = entries.pop("preset", "")
    if chosen not in ("", *PRESETS):
        known = " ".join(PRESETS)
        text = visible(str(chosen))
        say(lambda w: w.no_preset.format(name=text, known=known))
        chosen = ""
    changed = dict(preset(chosen).changed)
    own: dict[str, tuple[str, ...]] = {}
    for name, written in entries.items():
        keys = _keys(name, written, reading)
        if keys is not None:
            own[name] = keys
    reading.keys = _without_conflicts(changed, own, reading)
    return reading


def _keys(name: str, written: object, reading: Reading) -> tuple[str, ...] | None:
    """Return the keys of a line; None, and say so, where it is wrong."""
    say, shown = reading.problems.append, visible(name)
    if name not in ACTIONS:
        near = _nearest(name)
        say(lambda w: (w.no_action_but if near else w.no_action).format(name=shown, near=near))
        return None
    texts = [written] if isinstance(written, str) else written
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        say(lambda w: w.no_keys.format(name=shown))
        return None
    found = []
    for text in texts:
        key = read_key(text)
        if key is None:
            say(partial(_no_key, shown, visible(text)))
            return None
        found.append(key)
    return tuple(dict.fromkeys(found))


def _without_conflicts(
    changed: dict[str, tuple[str, ...]], own: dict[str, tuple[str, ...]], reading: Reading
) -> KeyMap:
    """Return the keys with those of `own` that leave each key to one action; tell of others."""
    own = dict(own)
    while True:
        merged = {name: keys for name, keys in {**changed, **own}.items() if keys != usual(name)}
        keys = KeyMap(merged)
        found = next(conflicts(keys), None)
        if found is None:
            return keys
        key, one, other = found
        dropped = other if other in own else one
        if dropped not in own:  # the preset against itself: a test says that it cannot be
            return keys
        del own[dropped]
        kept, shown = one if dropped == other else other, show_key(key)
        reading.problems.append(_conflict(shown, kept, dropped))


def _no_key(name: str, key: str, words: KeyWords) -> str:
    return words.no_key.format(name=name, key=key)


def _conflict(key: str, kept: str, dropped: str) -> Callable[[KeyWords], str]:
    return lambda w: w.conflict.format(key=key, kept=kept, dropped=dropped)


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, ACTIONS, 1)), "")


def written(keys: KeyMap, words: Words) -> str:
    """Return all keys as such a file, each action with what it does."""
    lines = [f"# {line}" for line in words.keys_file.head.splitlines()]
    for name, action in ACTIONS.items():
        does = words.keys.get(action.ids.split()[0], "")
        texts = [json.dumps(write_key(key), ensure_ascii=False) for key in keys.keys(name)]
        value = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
        lines.append(f"{name} = {value}".ljust(34) + f" # {does}" if does else f"{name} = {value}")
    return "\n".join(lines) + "\n"
