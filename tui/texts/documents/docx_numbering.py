"""The numbers of list items and headings in a DOCX, which are in no text of it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_HAN: Final = "零一二三四五六七八九"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE: Final = re.compile(r"%(\d)")
_DEEPEST: Final = 8


def local(element: Any) -> str:
    """The name of an element or an attribute without its namespace."""
    name = element if isinstance(element, str) else element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def value(element: Any, name: str = "val") -> str | None:
    """The attribute of that name, whatever its namespace."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if local(key) == name), None)


def child(element: Any, *names: str) -> Any:
    """The first child of the first name, and of that the next one; None where there is none."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def number(text: str | None, default: int = 0) -> int:
    """A whole number as an attribute gives it."""
    found = re.fullmatch(r"-?\d{1,6}", text or "", re.ASCII)
    return int(found[0]) if found else default


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    gap: str
    plain: bool
    """Whether the numbers of all levels are plain digits."""


class Numbering:
    """Counts the items of all lists of a document."""

    def __init__(self, root: Any) -> None:
        """Read the part `numbering`, which may be None."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()
        for each in () if root is None else root:
            if local(each) == "abstractNum":
                name = value(each, "abstractNumId") or ""
                levels = (level for level in each if local(level) == "lvl")
                self._levels[name] = {number(value(lvl, "ilvl")): _level(lvl) for lvl in levels}
            elif local(each) == "num":
                name = value(each, "numId") or ""
                self._lists[name] = (value(child(each, "abstractNumId")) or "", _starts(each))

    def label(self, name: str, depth: int) -> str:
        """The mark of the next item of list `name`, with what is between it and the text."""
        abstract, starts = self._lists.get(name, ("", {}))
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None or not 0 <= depth <= _DEEPEST:
            return ""
        counts = self._counts[abstract]
        if name not in self._begun:
            self._begun.add(name)
            for place in starts:
                counts.pop(place, None)
        counts[depth] = counts.get(depth, starts.get(depth, level.start) - 1) + 1
        for deeper in [place for place in counts if place > depth]:
            del counts[deeper]
        if level.form == "bullet":
            return "- "
        if level.form == "none" and "%" in level.text:
            return ""

        def shown(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            of = levels.get(place, level)
            form = "decimal" if level.plain else of.form
            return written(counts.get(place, of.start), form)

        text = _PLACE.sub(shown, level.text)
        return text + level.gap if text else ""


def _level(element: Any) -> _Level:
    text = value(child(element, "lvlText")) or ""
    gap = "" if value(child(element, "suff")) == "nothing" or text[-1:] in "、）》．：" else " "
    return _Level(
        number(value(child(element, "start")), 1),
        value(child(element, "numFmt")) or "decimal",
        text,
        gap,
        plain=child(element, "isLgl") is not None,
    )


def _starts(element: Any) -> dict[int, int]:
    """By level, where the list begins to count again."""
    return {
        number(value(each, "ilvl")): number(value(child(each, "startOverride")), 1)
        for each in element
        if local(each) == "lvlOverride" and child(each, "startOverride") is not None
    }


# -- numbers in words --------------------------------------------------------


def written(count: int, form: str) -> str:
    """`count` as a format of Word's writes it; plain digits for one that is not known."""
    make = _FORMS.get(form)
    return make(count) if make and 0 < count < 10_000 else str(count)


def han(count: int) -> str:
    """`count` in Chinese: 十二, 一百零三."""
    out, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, count = divmod(count, place)
        if digit:
            out += ("零" if gap and out else "") + _HAN[digit] + unit
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


def _letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    out = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        out += sign * times
    return out


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else f"({count})"


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
         "taiwaneseCountingThousand", "koreanCounting"), han,
    ),
    "ideographDigital": lambda n: "".join("〇一二三四五六七八九"[int(d)] for d in str(n)),
    "ideographTraditional": lambda n: _STEMS[(n - 1) % 10],
    "lowerLetter": _letters,
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": lambda n: "".join(chr(ord(d) + 0xFEE0) for d in str(n)),
}  # fmt: skip
