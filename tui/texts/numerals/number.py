"""The value of a written number: Arabic, Chinese or mixed, exact or a pair of neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SMALL: Final = {"十": 10, "百": 100, "千": 1000}
LARGE: Final = {"亿": 10**8, "万": 10**4}
MAGNITUDES: Final = {**SMALL, **LARGE}
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

ARABIC: Final = r"(?:\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)"
HAN_DIGIT: Final = "零〇一二两三四五六七八九"
_TOKEN = re.compile(rf"(?P<arabic>{ARABIC})|(?P<han>[{HAN_DIGIT}]+)|(?P<magnitude>[十百千])")
_PAIR = re.compile(
    rf"(?<![{HAN_DIGIT}点])(一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)(?![{HAN_DIGIT}点])"
)
"""Two neighbouring digits that stand for either: 三四十, 十五六; no 三四五 and no decimals."""


LONGEST = 100
"""Characters of a number; a longer run of numerals is none."""


@dataclass(frozen=True, slots=True)
class Number:
    """What a run of numerals is worth."""

    low: Decimal
    high: Decimal | None = None
    """The second value of a pair: 三四十 is 30 or 40."""
    han: bool = False
    """Written in Chinese numerals."""
    bare: bool = False
    """A magnitude without a digit: 万, 百亿."""
    scale: Decimal = Decimal(1)
    """The magnitude that it ends in: 10^4 of 8万."""


def numeral(text: str) -> Decimal | None:
    """The one number that `text` writes, in Arabic or Chinese numerals; None if it is none."""
    number = parse("".join(text.translate(_WIDE).split()))
    return None if number is None or number.high is not None else number.low


@lru_cache(maxsize=4096)
def parse(run: str) -> Number | None:
    """The number that the whole of `run` writes; None if it breaks the grammar or is too long."""
    if len(run) > LONGEST:
        return None
    pairs = list(_PAIR.finditer(run))
    if len(pairs) > 1:
        return None
    if pairs:
        start, end = pairs[0].span()
        low, high = (_value(run[:start] + digit + run[end:]) for digit in pairs[0][0])
        if low is None or high is None or not low < high:
            return None
        return Number(low, high, han=True, scale=_scale(run))
    value = _value(run)
    if value is None:
        return None
    bare = all(char in MAGNITUDES for char in run)
    return Number(value, None, not run[0].isdigit(), bare, _scale(run))


def _scale(run: str) -> Decimal:
    """The product of the magnitudes at the end of `run`, after a digit."""
    worth = Decimal(1)
    for char in reversed(run):
        if char not in MAGNITUDES:
            break
        worth *= MAGNITUDES[char]
    return worth


def _value(run: str) -> Decimal | None:
    """The value of a run without pairs: split at the last 亿, then at the last 万."""
    if not run:
        return None
    for sign, worth in LARGE.items():
        at = run.rfind(sign)
        if at < 0:
            continue
        head = _value(run[:at]) if at else Decimal(1)
        rest_value = _rest(run[at + 1 :], worth)
        return None if head is None or rest_value is None else head * worth + rest_value
    return _section(run)


def _rest(rest: str, above: int) -> Decimal | None:
    """What is after 亿 or 万: less than it, or one digit of the next lower magnitude."""
    if not rest:
        return Decimal(0)
    if len(rest) == 1 and rest in DIGITS and rest not in "零〇":
        return Decimal(DIGITS[rest] * above // 10)  # 一万二 is 12,000
    value = _value(rest.lstrip("零〇"))
    # 1万2 is no way to write a number.
    unclear = value is None or value >= above or re.fullmatch(r"\d(?:\.\d+)?", rest)
    return None if unclear else value


def _section(run: str) -> Decimal | None:
    """A number below 万: 一千零五, 二十三点五, 1千5百, or digits alone."""
    if not run:
        return None
    whole, point, parts = run.partition("点")
    if point:
        if not parts or any(char not in DIGITS for char in parts):
            return None
        value = _section(whole)
        if value is None or any(char.isdigit() and char in "0123456789" for char in whole):
            return None
        fraction = "".join(str(DIGITS[char]) for char in parts)
        return value + Decimal(f"0.{fraction}")
    if all(char in DIGITS for char in run):
        return _digits(run)
    return _summed(run)


def _digits(run: str) -> Decimal | None:
    """One digit, or several that are read one by one: 二〇二五; 二五 is unclear."""
    if len(run) == 2 and not set(run) & {"〇", "零"}:
        return None
    return Decimal("".join(str(DIGITS[char]) for char in run))


def _summed(run: str) -> Decimal | None:
    """Coefficients and falling magnitudes, added up."""
    total, last, pending, zero = Decimal(0), 10**4, None, False
    end = 0
    for token in _TOKEN.finditer(run):
        if token.start() != end:
            return None
        end = token.end()
        if token["magnitude"]:
            worth = SMALL[token["magnitude"]]
            if worth >= last or (pending is None and total and not zero):
                return None
            total += (Decimal(1) if pending is None else pending) * worth
            last, pending, zero = worth, None, False
            continue
        if pending is not None:
            return None
        zero = token[0][0] in "零〇" and len(token[0]) > 1
        pending = _coefficient(token)
        if pending is None or (total and not _below(pending, last)):
            return None
    if end != len(run):
        return None
    return total + _last(run, pending, last, zero=zero) if pending is not None else total


def _coefficient(token: re.Match[str]) -> Decimal | None:
    if token["arabic"]:
        return Decimal(re.sub("[, ]", "", token[0]))
    digits = token[0].lstrip("零〇") or token[0][:1]
    return Decimal(DIGITS[digits]) if len(digits) == 1 else None


def _below(value: Decimal, magnitude: int) -> bool:
    return value < magnitude


def _last(run: str, pending: Decimal, last: int, *, zero: bool) -> Decimal:
    """The ones; 两千五 is 2,500, where no zero comes before the five."""
    colloquial = 10 < last < 10**4 and not zero and run[-1] in DIGITS
    return pending * last / 10 if colloquial else pending
