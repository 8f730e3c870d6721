"""Parts and multiples written in words: 三分之一, 六成, 百分之六十点五, 千分之三, 翻两番, 一半."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tui.texts.numerals.number import ARABIC, DIGITS, HAN_DIGIT, parse
from tui.texts.numerals.quantity import Quantity

if TYPE_CHECKING:
    import re

_RUN: Final = rf"(?:{ARABIC}|[{HAN_DIGIT}十百千点])+"
_STOP: Final = r"[,。;、!?)以左的\n]|$"
SHARE: Final = (
    r"翻(?P<turns>[一两二三四\d])?番|(?P<double>翻倍|倍增)(?=[,。;、!?)\n以]|$)"
    rf"|(?P<half>一半|半数|(?<=过)半(?={_STOP}))"
    rf"|(?P<cent>[百千万])分之(?P<parts>{_RUN})(?:(?:—|~|-|至|到)(?:百分之)?(?P<upper>{_RUN}))?"
    rf"|(?P<of>[{HAN_DIGIT}十]+)分之(?P<over>[{HAN_DIGIT}十]+)"
    rf"|(?P<tenths>[一二两三四五六七八九]{{1,2}}|\d)成(?P<fifth>[半一二三四五六七八九])?(?={_STOP})"
    rf"|(?<![\d/A-Za-z.])(?P<upon>[1-9])/(?P<under>[2-9])(?={_STOP})"
)
"""The alternatives of a regular expression; to be tried before plain numbers."""
_CENT: Final = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}


def share(found: re.Match[str]) -> Quantity | None:
    """The quantity in % of a match of `SHARE`; None if its numerals are none."""
    start, end = found.span()
    if found["turns"] or found["double"] or found[0] == "翻番":
        turns = parse(found["turns"] or "一")
        grown = 2 ** int(turns.low) - 1 if turns else 1
        return Quantity(start, end, Decimal(grown * 100), None, "%", turn=True, han=True)
    values = _values(found)
    if values is None:
        return None
    return Quantity(start, end, values[0], values[1], "%", han=True)


def _values(found: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    """The lower and the upper value in percent."""
    if found["half"]:
        return Decimal(50), None
    if found["tenths"]:
        more = Decimal(DIGITS.get(found["fifth"] or "零", 5))  # 九成五, 三成半
        return _scaled(found["tenths"], None, Decimal(10), more)
    if found["cent"]:
        return _scaled(found["parts"], found["upper"], _CENT[found["cent"]])
    parts, whole = parse(found["over"] or found["upon"]), parse(found["of"] or found["under"])
    if parts is None or whole is None or not 0 < parts.low < whole.low:
        return None
    return round(100 * parts.low / whole.low, 2), None


def _scaled(
    low: str, high: str | None, worth: Decimal, more: Decimal = Decimal(0)
) -> tuple[Decimal, Decimal | None] | None:
    number, upper = parse(low), parse(high) if high else None
    if number is None or (high and upper is None):
        return None
    top = upper.low if upper else number.high
    return number.low * worth + more, None if top is None else top * worth + more
