"""Quantities: a number, Arabic or Chinese, or a range of two, and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}

_ARABIC = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d{1,12}(?:\.\d{1,6})?"
_HAN = r"[零〇一二两三四五六七八九十百千万亿几]{1,12}"
_TIMES = r"(?:[百万亿]|千(?![瓦米克]))*"
_RANGE = r"(?:——?|~|-|至|到|或)"
_UNIT_ROWS: Final = (
    # what is written, what is stored, what one is worth
    (r"EFLOP/?S?|EFlop/?s?|百亿亿次(?:/秒)?|E(?![A-Za-z级])", "EFLOPS", "1"),
    (r"ZFLOP/?S?", "EFLOPS", "1000"),
    (r"PFLOP/?S?|千万亿次(?:/秒)?|P(?![A-Za-z级])", "EFLOPS", "0.001"),
    (r"TFLOP/?S?", "EFLOPS", "0.000001"),
    (r"ZB(?![A-Za-z])", "EB", "1000"),
    (r"EB(?![A-Za-z])|艾字节", "EB", "1"),
    (r"PB(?![A-Za-z])", "EB", "0.001"),
    (r"TB(?![A-Za-z])", "EB", "0.000001"),
    (r"[个架台]?(?:折合)?(?:\d{1,3}k?[Ww])?标准机[架柜]|[个台]?机[架柜]|架", "架", "1"),
    (r"亿元(?:人民币)?", "亿元", "1"),
    (r"万元", "亿元", "0.0001"),
    (r"美元", "美元", "1"),
    (r"元", "亿元", "0.00000001"),
    (r"ms(?![A-Za-z])|毫秒", "ms", "1"),
    (r"[uμ]s(?![A-Za-z])|微秒", "ms", "0.001"),
    (r"Gbps|Gb/s|Gbit/s", "Gbps", "1"),
    (r"Tbps|Tb/s|Tbit/s", "Gbps", "1000"),
    (r"Mbps|Mb/s|兆比特每秒", "Gbps", "0.001"),
    (r"kWh|千瓦时|度电", "千瓦时", "1"),
    (r"L/kWh|升/千瓦时", "L/kWh", "1"),
    (r"kW|千瓦", "kW", "1"),
    (r"MW|兆瓦", "kW", "1000"),
    (r"GW|吉瓦", "kW", "1000000"),
    (r"%", "%", "1"),
    (r"个?百分点", "百分点", "1"),
    (r"倍", "倍", "1"),
    (r"人次", "人次", "1"),
    (r"[家户]次", "家次", "1"),
    (r"项次", "项次", "1"),
    (r"公里|千米", "公里", "1"),
    (r"场次|场(?![景所地馆站合])", "场次", "1"),
    (r"张卡|卡(?!位|口|片|脖)", "卡", "1"),
    (r"天|个?工作日", "天", "1"),
    (r"小时", "小时", "1"),
    (r"分钟", "分钟", "1"),
    (r"万?平方米", "平方米", "1"),
    (r"吨(?:标准?煤)?", "吨", "1"),
    (
        r"(?:[个家项款座户名人种件条所支类例套台辆处只位门副份枚颗艘朵]|次(?!性|方)(?:/秒)?)(?:\([个家项款座套台件辆]\))?(?!月)"
        r"|部(?![门分署委])",
        "",
        "1",
    ),
)  # fmt: skip
_FLOPS = 10**12
"""From here on 次 is what a computer does in a second."""
_UNIT = f"(?P<unit>{'|'.join(row[0] for row in _UNIT_ROWS)})"
_QUANTITY = re.compile(
    r"(?:翻(?P<turns>[一两二三四\d]?)番|(?P<double>倍增)(?=[,。;、\n]|$)"
    r"|(?P<half>一半|半数|(?<=过)半(?=[,。;、]|$|以上))"
    r"|(?P<of>[二三四五六七八九十])分之(?P<parts>[一二两三四五六七八九])"
    r"|(?P<tenths>[一二两三四五六七八九])成(?=[,。;、)以左的\n]|$)"
    rf"|百分之(?P<cent>{_ARABIC}|{_HAN})|(?P<low>{_ARABIC}|{_HAN})(?P<lowtimes>{_TIMES})"
    rf"(?P<lowmore>余|多)?(?:(?P<lowunit>%|亿元|个|家|倍)?{_RANGE}"
    rf"(?P<high>{_ARABIC}|[一二两三四五六七八九十百千万亿]{{1,8}}))?"
    rf"(?P<times>{_TIMES})(?P<more>余|多)?(?P<plus>以上)?(?:{_UNIT}|(?P<level>亿级)|(?P<bare>))"
    rf"(?P<more2>余)?)",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-z.][-.]?$|\d$|[A-Za-z]-$")
_LEVEL = re.compile(r"级(?=[,。;、!?)\n以]|$)")
"""量产规模达到万台[级]: an order of magnitude, where no class of thing follows."""
_WIDTH = re.compile(r"带宽(?:[由从]\d+[GT])?(?:新增|增加|达|扩容?|提升|提高|扩大|[到至])*$")
"""出入口带宽由200G扩容到1T: what kind of G."""
_PEOPLE = re.compile(r"(?:用户|人口|网民|会员)[^,。;、]{0,6}$")
MONEY_END = re.compile(r"(?:元|大关|以上|左右)?(?:$|[,。;!?、)\n以左大])")


@dataclass(frozen=True)
class Quantity:
    """A number with its unit, where it stands."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    more: bool = False
    """余 or 多 stands in it."""
    level: bool = False
    """An order of magnitude: 万亿级."""
    least: bool = False
    """以上 stands between number and unit: 100以上个."""
    turn: bool = False
    """A change by its own words: 翻一番 is 100 %, 翻两番 300 %."""
    han: bool = False
    """Written in Chinese numerals."""


def numeral(text: str) -> Decimal | None:
    """The number that `text` writes, in Arabic or Chinese numerals; None if it is none."""
    plain = text.replace(",", "").replace(" ", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Decimal(plain)
    total, group, digit = 0, 0, None
    for char in plain:
        if char in _DIGITS:
            # 二〇二五 is read digit by digit.
            digit = _DIGITS[char] if digit is None else digit * 10 + _DIGITS[char]
        elif char in _POWERS:
            group += (1 if digit is None else digit) * _POWERS[char]
            digit = None
        elif char in _GROUPS:
            group += digit or 0
            total = (total + (group or (0 if total else 1))) * _GROUPS[char]
            group, digit = 0, None
        else:
            return None
    return Decimal(total + group + (digit or 0))


def _times(text: str) -> Decimal:
    """What 百, 千, 万, 亿 after a number multiply it by."""
    worth = Decimal(1)
    for char in text:
        worth *= {**_POWERS, **_GROUPS}[char]
    return worth


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity of the compact `text`, in order; a number without unit has an empty one."""
    for found in _QUANTITY.finditer(text):
        if found.start() and _LATIN.search(text[max(0, found.start() - 2) : found.start()]):
            continue  # a name: IPv6, FP16, L4
        made = _made(found, text)
        if made is not None:
            yield made


def _made(found: re.Match[str], text: str) -> Quantity | None:
    if found["low"] is None:
        return _share(found)
    start, end = found.span()
    raw, times = found["low"], found["times"] + found["lowtimes"]
    han = not raw[0].isdigit()
    low = numeral(raw)
    if low is None:
        return None
    if found["level"] and (han or times or raw.isdigit()):
        # 五百亿级: the group word was taken for the unit.
        return Quantity(start, end, low * _times(times), None, "亿元", level=True, han=han)
    if found["bare"] is not None:
        return _bare(found, text, low * _times(times), han=han)
    unit, worth = _unit(found["unit"])
    scale = _times(times) * worth
    if unit == "次" and scale >= _FLOPS:
        unit, scale = "EFLOPS", scale / 10**18  # 每秒3百亿亿次
    high = _upper(found, low)
    own = _times(found["lowtimes"]) * worth if high and found["lowtimes"] else scale
    upper = None if high is None else high * _times(found["times"]) * worth
    more = bool(found["more"] or found["more2"] or found["lowmore"])
    level, least = bool(_LEVEL.match(text, end)), bool(found["plus"])
    return Quantity(start, end + level, low * own, upper, unit, more, level, least, han=han)


def _upper(found: re.Match[str], low: Decimal) -> Decimal | None:
    """The second number of a range; None where it is no more than the first."""
    high = numeral(found["high"]) if found["high"] else None
    return None if high is None or high <= low * _times(found["lowtimes"]) else high


def _share(found: re.Match[str]) -> Quantity | None:
    """A part or a change told in words: 翻两番, 三分之一, 一半, 六成, 百分之三十."""
    start, end = found.span()
    if found["turns"] is not None or found["double"]:
        grown = 2 ** int(numeral(found["turns"] or "一") or 1) - 1
        return Quantity(start, end, Decimal(grown * 100), None, "%", turn=True, han=True)
    if found["half"]:
        value: Decimal | None = Decimal(50)
    elif found["parts"]:
        whole = numeral(found["of"]) or Decimal(1)
        value = round(100 * (numeral(found["parts"]) or Decimal(0)) / whole, 2)
    elif found["tenths"]:
        value = (numeral(found["tenths"]) or Decimal(0)) * 10
    else:
        value = numeral(found["cent"])
    return None if value is None else Quantity(start, end, value, None, "%", han=True)


@lru_cache(maxsize=512)
def _unit(written: str) -> tuple[str, Decimal]:
    """The unit that is stored for one as `written`, and what one is worth."""
    for pattern, stored, worth in _UNIT_ROWS:
        # What must not follow was seen to in the text.
        if re.fullmatch(pattern, written, re.IGNORECASE):
            return stored or written[0], Decimal(worth)
    return "", Decimal(1)


def _bare(found: re.Match[str], text: str, value: Decimal, *, han: bool) -> Quantity | None:
    """A number without a unit: 千亿 before a stop is money, a decimal may be a ratio."""
    start, end = found.span()
    written = found[0]
    if "亿" in written:
        level = text.startswith("级", end)
        if level or MONEY_END.match(text, end):
            if _PEOPLE.search(text[max(0, start - 12) : start]):
                return Quantity(start, end, value, None, "户", han=han)
            worth = value / Decimal(10**8)
            return Quantity(start, end + level, worth, None, "亿元", level=level, han=han)
        return None
    if han:
        return None
    if text.startswith(("G", "T"), end) and _WIDTH.search(text[max(0, start - 12) : start]):
        return Quantity(start, end + 1, value * (1000 if text[end] == "T" else 1), None, "Gbps")
    if "万" in written and _PEOPLE.search(text[max(0, start - 12) : start]):
        return Quantity(start, end, value, None, "户")
    least = bool(found["plus"])
    return Quantity(start, end, value, None, "", more=bool(found["more"]), least=least)
