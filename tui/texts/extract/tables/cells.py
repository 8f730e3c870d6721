"""What a cell says: a value, a year, a unit, or words."""

from __future__ import annotations

import re
from typing import Final

from tui.texts.numerals import quantities

_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_VALUE = re.compile(
    rf"(?P<before>(?:[≥≤<>~≈]=?|不低于|不少于|不高于|不超过|超过?|低于|小于|大于|约|达到?|力争)*)"
    rf"(?P<open>[\[(])?"
    rf"(?P<number>{_NUMBER}(?:\s?(?:—|-|~|至)\s?{_NUMBER})?)"
    rf"(?P<unit>\s?[万亿千百]*(?:%|[A-Za-z/]{{1,8}}|[一-鿿]{{0,5}}?(?:/[一-鿿]{{1,3}})?)?)"
    rf"(?P<shut>[\])])?"
    rf"(?P<after>(?:以上|以下|左右|以内|余|\+)?)"
)
_YEAR = re.compile(
    r"(?:到|至)?(?:20(?:\d\d年|[1-4]\d)(?:底|末)?(?:目标值?|现状值?|值|完成值?|预期值?)?|“?十[三四五六]五”?期?末)"
)
_BARE_YEAR = re.compile(r"20[1-5]\d")
_UNIT_IN = re.compile(r"[(](?:单位[:为]?)?(?P<unit>[^()\d]{1,10})[)]")
_NO_UNIT = frozenset(("-", "—", "——", "/", "无", "1", "比值", "倍数"))


def is_year(text: str) -> bool:
    """Whether a cell is no more than a year: 2027年, 2025, 2027年目标值."""
    return _YEAR.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Whether a cell is no more than a number with a sign, a unit and a comparator."""
    return _VALUE.fullmatch(text) is not None and not is_year(text)


def unit_of(text: str) -> str | None:
    """The unit that `text` is, magnitude and all: 万架; empty for none, None if it is no unit."""
    unit = text.strip("() ").removeprefix("单位").lstrip(":为")
    if not unit or unit in _NO_UNIT:
        return ""
    found = list(quantities(f"1{unit}"))
    whole = len(found) == 1 and found[0].end == len(unit) + 1 and found[0].unit
    return unit if whole else None


def unit_in(words: str) -> tuple[str, str | None]:
    """`words` without the unit that is in brackets, and the unit: 算力(EFLOPS)."""
    for found in reversed(list(_UNIT_IN.finditer(words))):
        unit = unit_of(found["unit"])
        if unit:
            return words[: found.start()] + words[found.end() :], unit
    return words, None


def sentence(label: str, text: str, unit: str | None) -> str | None:
    """What a row's label and one of its values say in words: 总算力达到60EFLOPS以上.

    The unit of the column or the label is put where the cell has none of its own.
    """
    found = _VALUE.fullmatch(text)
    if found is None:
        return None
    number, own = found["number"].replace(" ", ""), found["unit"].strip()
    own = own.removesuffix(")") if found["shut"] == ")" else own
    magnitude = re.fullmatch(r"[万亿千百]+", own)
    behind = (own + unit if magnitude and unit and own[-1] not in unit else own) or unit or ""
    before = found["before"].replace("≈", "约").replace("≥=", "≥")
    after = "以上" if found["after"] == "+" else found["after"]
    return f"{label}{before or '达到'}{number}{behind}{after}。"
