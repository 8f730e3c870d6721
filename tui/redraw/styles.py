"""How a cell looks, and the shortest way from one look to another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The code that ends an attribute, where every terminal knows it."""


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """One look; interned by `style`, so compared by identity."""

    attributes: frozenset[str]
    foreground: str
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
        elif len(code) > 1 and code[-2] in "349" and code not in ("39", "49"):
            colours["3" if code[:-1] in ("3", "9") else "4"] = code
        elif code not in ("39", "49"):
            attributes.add(code)
    return Style(frozenset(attributes), colours["3"], colours["4"], link)


PLAIN = style("")
"""The terminal's default."""


@lru_cache(maxsize=16384)
def change(old: Style, new: Style) -> str:
    """The shortest escape sequences that turn `old` into `new`."""
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
    anew = ";".join(["", *sorted(new.attributes), *colours])
    step = None if parts is None else ";".join(parts)
    return f"\x1b[{anew if step is None or len(anew) < len(step) else step}m"


def _step(old: Style, new: Style) -> list[str] | None:
    """The codes that change only what differs; None where a reset is needed."""
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
