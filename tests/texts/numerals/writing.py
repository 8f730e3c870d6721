"""Numbers written in every form that the grammar reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

HAN = "零一二三四五六七八九"
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def plain(value: Decimal) -> str:
    """`value` in digits, without trailing zeros or an exponent."""
    return f"{value.normalize():f}"


def thousands(value: Decimal) -> str:
    return f"{int(value):,}" + plain(value % 1)[1:]


def spaced(value: Decimal) -> str:
    return thousands(value).replace(",", " ")


def wide(value: Decimal) -> str:
    return plain(value).translate(WIDE)


def times(value: Decimal, sign: str, worth: int) -> str:
    """12.5万 of 125,000."""
    return plain(value / worth) + sign


def mixed(value: Decimal) -> str:
    """3亿5000万 of 350,000,000: a whole number in its magnitudes."""
    rest, parts = int(value), ""
    for sign, worth in (("亿", 10**8), ("万", 10**4)):
        count, rest = divmod(rest, worth)
        parts += f"{count}{sign}" if count else ""
    return parts + (str(rest) if rest else "")


def small_mixed(value: Decimal) -> str:
    """1千5百 of 1,500."""
    rest, parts = int(value), ""
    for sign, worth in (("千", 1000), ("百", 100)):
        count, rest = divmod(rest, worth)
        parts += f"{count}{sign}" if count else ""
    return parts


def han(value: int) -> str:
    """A whole number in Chinese numerals: 一万零十二, 二十亿三千万."""
    if value == 0:
        return HAN[0]
    for sign, worth in (("亿", 10**8), ("万", 10**4)):
        count, rest = divmod(value, worth)
        if count:
            gap = "零" if rest and rest < worth // 10 else ""
            return han(count) + sign + gap + (han(rest) if rest else "")
    return _below_ten_thousand(value)


def _below_ten_thousand(value: int) -> str:
    written, gap = "", False
    for sign, worth in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, worth)
        if digit:
            one = digit == 1 and sign == "十" and not written
            written += ("零" if gap else "") + ("" if one else HAN[digit]) + sign
            gap = False
        else:
            gap = bool(written)
    return written


def han_decimal(value: Decimal) -> str:
    """十二点五 of 12.5."""
    whole, _, parts = plain(value).partition(".")
    point = "点" + "".join(HAN[int(digit)] for digit in parts) if parts else ""
    return han(int(whole)) + point
