"""How a cell looks, and the shortest way from one look to another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The code that ends an attribute, where every terminal knows it."""


_UNSEEN = frozenset("1238")
"""Attributes that do not show on a blank."""


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """One look; interned by `style`, so compared by identity."""

    attributes: frozenset[str]
    foreground: str | None
    """None for a blank, on which any would look the same."""
    background: str
    link: str


@lru_cache(maxsize=4096)
def style(sgr: str, link: str = "") -> Style:
    """The style that the parameters `sgr` of Select Graphic Rendition set, from the default."""
    attributes: set[str] = set()
    colours = {"3": "", "4": ""}
    codes = iter(sgr.split(";") if sgr else ())
    for code in codes:
        if code in ("38", "48"):
            kind = next(codes)
            rest = [next(codes) for _ in range(3 if kind == "2" else 1)]
            colours[code[0]] = ";".join([code, kind, *rest])
        elif code in ("39", "49"):
            colours[code[0]] = ""
        elif code[:-1] in ("3", "9", "4", "10"):
            colours["3" if code[:-1] in ("3", "9") else "4"] = code
        else:
            attributes.add(code)
    return Style(frozenset(attributes), colours["3"], colours["4"], link)


PLAIN = style("")
"""The terminal's default."""


@lru_cache(maxsize=4096)
def _styled(attributes: frozenset[str], foreground: str | None, background: str) -> Style:
    return Style(attributes, foreground, background, "")


@lru_cache(maxsize=4096)
def blank(look: Style) -> Style:
    """Return what shows of a blank: its background alone, unless it is underlined or the like."""
    if look.link:
        return look
    if look.attributes <= _UNSEEN:
        return _styled(frozenset(), None, look.background)
    # Only in true colour is it sure that bold does not brighten the foreground.
    if "7" in look.attributes <= {"1", "3", "7"} and (look.foreground or "").startswith("38;2;"):
        return _styled(frozenset(), None, f"4{(look.foreground or '')[1:]}")
    return look


def both(one: Style, other: Style) -> Style | None:
    """Return the style that shows the same as both on their cells; None if there is none."""
    if one is other or blank(one) is other:
        return one
    return other if blank(other) is one else None


@lru_cache(maxsize=16384)
def reach(old: Style, new: Style) -> Style:
    """The look to change to from `old` in order to write in `new`, which may be a blank's."""
    if new.foreground is not None:
        return new
    if blank(old) is new:
        return old
    kept = _styled(old.attributes & _UNSEEN, old.foreground, new.background)
    bare = _styled(frozenset(), "", new.background)
    return min(kept, bare, key=lambda look: len(change(old, look)))


@lru_cache(maxsize=16384)
def change(old: Style, new: Style) -> str:
    """Return the shortest escape sequences that turn `old` into `new`."""
    return _sgr(old, new) + (_link(new.link) if old.link != new.link else "")


def _link(address: str) -> str:
    if not address:
        return "\x1b]8;;\x1b\\"
    return f"\x1b]8;id={crc32(address.encode()):x};{address}\x1b\\"


def _sgr(old: Style, new: Style) -> str:
    parts = _step(old, new)
    if parts == []:
        return ""
    colours = [colour for colour in (new.foreground, new.background) if colour]
    # An empty first parameter is 0: all off.
    reset = ";".join(["", *sorted(new.attributes), *colours])
    step = None if parts is None else ";".join(parts)
    return f"\x1b[{reset if step is None or len(reset) < len(step) else step}m"


def _step(old: Style, new: Style) -> list[str] | None:
    """Return the codes that change only what differs; None where a reset is needed."""
    gone = old.attributes - new.attributes
    if not gone <= _OFF.keys():
        return None
    off = {_OFF[code] for code in gone}
    kept = {code for code in old.attributes if _OFF.get(code) not in off}
    parts = [*sorted(off), *sorted(new.attributes - kept)]
    if old.foreground != new.foreground:
        parts.append(new.foreground or "39")
    if old.background != new.background:
        parts.append(new.background or "49")
    return parts
