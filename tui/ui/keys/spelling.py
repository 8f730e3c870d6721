"""How keys are written: on the keyboard and on the screen, and as Textual names them."""

from __future__ import annotations

import string
import unicodedata
from typing import Final

UNBOUND: Final = "none"
"""The name of a key that no keyboard has: an action that has it can only be run by its name."""
NAMES: Final = {
    "esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown",
    "del": "delete", "ins": "insert", "bksp": "backspace",
}  # fmt: skip
"""Other names of keys."""
_REPLACED: Final = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at",
    "hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
_LONG: Final = (
    {"enter", "escape", "space", "tab", "backspace", "delete", "insert", "home", "end"}
    | {"pageup", "pagedown", "up", "down", "left", "right", "comma", "minus", "plus", "slash"}
    | {f"f{number}" for number in range(1, 25)}
)
_SHOWN: Final = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "escape": "Esc", "pageup": "PageUp",
    "pagedown": "PageDown",
}  # fmt: skip


def name_of(character: str) -> str:
    """Return how Textual names the key that types `character`."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _REPLACED.get(name, name or character)


def read_key(written: str) -> str | None:
    """Return Textual's name of a key as a reader writes it: `/`, `Ctrl+S`, `PageDown`, `F5`.

    None where it is no key.
    """
    if len(written) == 1 and written.isprintable() and written != " ":
        return name_of(written)
    *modifiers, key = written.replace("++", "+plus").split("+")
    modifiers = [each.strip().lower() for each in modifiers]
    key = key.strip()
    if not key or not set(modifiers) <= {"ctrl", "shift", "alt"}:
        return None
    if len(key) == 1:
        if not key.isprintable():
            return None
        key = name_of(key.lower() if modifiers else key)
    else:
        key = NAMES.get(key.lower(), key.lower())
        if key not in _LONG:
            return None
    order = [each for each in ("alt", "ctrl", "shift") if each in modifiers]
    return "+".join([*order, key])


def show_key(key: str) -> str:
    """Return how the screen shows a key that Textual names so; nothing where there is none."""
    if key == UNBOUND:
        return ""
    *modifiers, last = key.split("+")
    return "+".join(
        [each.capitalize() for each in modifiers] + [_show(last, modified=bool(modifiers))]
    )


def write_key(key: str) -> str:
    """Return how a key is written in a file: in words, so that every editor has it."""
    arrows = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
    *modifiers, last = show_key(key).split("+") if show_key(key) != "+" else ["+"]
    return "+".join([*modifiers, arrows.get(last, last)])


def _show(key: str, *, modified: bool) -> str:
    if len(key) == 1:
        return key.upper() if modified else key
    if key in _SHOWN:
        return _SHOWN[key]
    if key in _CHARACTERS:
        return _CHARACTERS[key]
    if key in _LONG:
        return key.capitalize()
    try:
        return unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return key


_CHARACTERS: Final = {name_of(character): character for character in string.punctuation}
