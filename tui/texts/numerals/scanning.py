"""Every quantity of a text: runs of numerals, ranges, parts and multiples, each with its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tui.texts.numerals.number import ARABIC, HAN_DIGIT, MAGNITUDES, Number, parse
from tui.texts.numerals.quantity import Quantity
from tui.texts.numerals.shares import SHARE, share
from tui.texts.numerals.units import Unit, unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = str.maketrans("０１２３４５６７８９．，％～－", "0123456789.,%~-")
_MAGNITUDE: Final = "(?:[百万亿]|千(?![瓦米克]))"
_PLAIN: Final = (
    rf"(?:{ARABIC}|[{HAN_DIGIT}十]|(?<=[{HAN_DIGIT}十百千])点(?=[{HAN_DIGIT}])|{_MAGNITUDE})+"
)
_MORE: Final = "(?P<more>[余来]|多(?![元维样种方端点层]))?"
_VAGUE: Final = r"(?P<vague>好几|(?<![人户件家个总次指参函点])[数几])"
_NUMBER = re.compile(
    rf"{SHARE}"
    rf"|(?:{_VAGUE}(?={_MAGNITUDE}|十))?(?P<run>{_PLAIN})(?P<some>几)?{_MORE}(?P<times>{_MAGNITUDE}*)"
)
_NUMERALS: Final = rf"[\d{HAN_DIGIT}十百千万亿几]"
_NUMERAL_LEFT = re.compile(rf"{_NUMERALS}点?$")
_NUMERAL_RIGHT = re.compile(rf"点?(?!千[瓦米克]){_NUMERALS}")
_UPPER = re.compile(rf"(?P<run>{_PLAIN}){_MORE}(?P<times>{_MAGNITUDE}*)")
_RANGE = re.compile(r"\s?(?:——?|~|-|–|至|到|或)\s?")
_NAME = re.compile(r"[A-Za-z.][-.]?$")
_VERSION = re.compile(r"\.\d")
_FROM = re.compile(r"(?:从|由)[^,。;:\n]{0,12}$")
_SAYING = re.compile(r"千家万户|千行百业|千城百县|千企万|万家灯火|百家争鸣|百花齐放|万众|万物|万事")
_UNIT_LEFT = re.compile(r"(?:若干|以|每|按|[(（|/成])\s*$|单位[:：为]?[^,，。;；()（）\n]{0,16}$")
"""Before a magnitude that is part of a unit: 若干[万架], 单位：[百家]."""
_UNIT_RIGHT = re.compile(r"计(?!算|划)|为单位|\s*[)）|/]")
_LEVEL = re.compile(r"级(?=[,。;、!?)\n以]|$)")
"""量产规模达到万台[级]: an order of magnitude, where no class of thing follows."""
_WIDTH = re.compile(r"带宽(?:[由从]\d+[GT])?(?:新增|增加|达|扩容?|提升|提高|扩大|[到至])*$")
"""出入口带宽由200G扩容到1T: what kind of G."""
_PEOPLE = re.compile(r"(?:用户|人口|网民|会员)[^,。;、]{0,6}$")
_PEOPLE_FROM = re.compile(
    r"(?:用户|人口|网民|会员)[^,。;、\d]{0,6}[从由](?:20\d\d年的?)?[\d.]+[万亿]?"
    r"(?:增[至加长]到?|提[高升]到?|扩大到|发展到)(?:20\d\d年的?)?$"
)
"""宽带用户从2020年的640万增至2025年的[6000万]: people at both ends."""
_NO_MONEY = re.compile(
    r"(?:注册|解析|访问|下载|调用|装机|连接|使用|标识|播放|浏览|点击|激活|词元|请求|设备|终端)[^,。;、]{0,8}$"
    r"|(?:人次|次数|件数|条数|笔数|数量)[^,。;、]{0,4}$"
)
"""标识注册量超过50亿: no money, and of what is not stated."""
_MONEY_END = re.compile(r"(?:元|大关|以上|左右)?(?:$|[,。;!?、)\n以左大])")
_NOUGHT = ("零", "〇")
"""零部件, 零碳园区: alone it begins a word."""
_FLOPS = 10**12
"""From here on 次 is what a computer does in a second."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A number where it is written, before its unit is known."""

    start: int
    end: int
    number: Number
    times: Decimal
    more: str
    vague: bool
    raw: str

    @property
    def value(self) -> Decimal:
        return self.number.low * self.times


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity of `text`, in order; a number without unit has an empty one.

    A run of numerals that breaks the grammar is left out as a whole: no part of it is read.
    """
    plain = text.translate(_WIDE)
    place = 0
    while found := _NUMBER.search(plain, place):
        made, place = _at(found, plain)
        if made is not None:
            yield made


def _at(found: re.Match[str], text: str) -> tuple[Quantity | None, int]:
    """The quantity at a match, if it is one, and where to go on."""
    start, end = found.span()
    if _NAME.search(text[max(0, start - 2) : start]) or _VERSION.match(text, end):
        return None, end  # a name: IPv6, FP16, L4, 1.2.3
    if saying := _SAYING.match(text, start):
        return None, saying.end()
    if found["run"] is None:
        return (None if _cut_off(text, start, end) else share(found)), end
    low = None if _cut_off(text, start, end) else _read(found)
    if low is None or low.raw in _NOUGHT:
        return None, end
    return _range(low, text) or _single(low, text)


def _cut_off(text: str, start: int, end: int) -> bool:
    """Whether a numeral beside the run says that a part of a number was cut off: 8点千."""
    return bool(
        _NUMERAL_LEFT.search(text, max(0, start - 2), start) or _NUMERAL_RIGHT.match(text, end)
    )


def _read(found: re.Match[str]) -> _Read | None:
    number = parse(found["run"])
    if number is None:
        return None
    groups = found.groupdict()
    times = Decimal(1)
    for sign in found["times"]:
        times *= MAGNITUDES[sign]
    vague = bool(groups.get("vague") or groups.get("some"))
    return _Read(*found.span(), number, times, found["more"] or "", vague, found["run"])


def _range(low: _Read, text: str) -> tuple[Quantity | None, int] | None:
    """A range of two numbers, with a unit after one or both: 5万-8万架, 10EB～20EB."""
    unit = unit_at(text, low.end)
    between = _RANGE.match(text, unit.end if unit else low.end)
    found = between and _UPPER.match(text, between.end())
    if not between or not found or low.number.high is not None:
        return None
    high = None if _NUMERAL_RIGHT.match(text, found.end()) else _read(found)
    if high is None or (
        between[0].strip() in ("到", "至") and _FROM.search(text, max(0, low.start - 14), low.start)
    ):
        return None
    after = unit_at(text, high.end)
    if unit is not None and (after is None or after.stored != unit.stored):
        return None
    if after is None:
        return _range_without_unit(low, high), high.end
    bottom = low.value * (unit or after).worth
    inherited = high.number.scale * high.times
    if unit is None and low.number.scale == low.times == 1 and inherited >= 100:
        raised = low.value * inherited * after.worth
        bottom = raised if raised < high.value * after.worth else bottom
    return _made(low, after, text, bottom, high.value * after.worth, high), after.end


def _range_without_unit(low: _Read, high: _Read) -> Quantity | None:
    """1.2～1.25 is one of ratios; whole numbers without a unit may be dates or pages."""
    if "." not in low.raw or not low.value < high.value:
        return None
    return Quantity(low.start, high.end, low.value, high.value, "")


def _single(low: _Read, text: str) -> tuple[Quantity | None, int]:
    """One number with its unit, or without."""
    plus = text.startswith("以上", low.end)
    unit = unit_at(text, low.end + 2 * plus)
    if plus and (unit is None or unit.stored not in _AFTER_PLUS):
        plus, unit = False, None
    if unit is None:
        made = _bare(low, text)
        return made, max(low.end, made.end if made else 0)
    if low.number.bare and not low.vague and _names_unit(low, unit, text):
        return None, unit.end
    high = None if low.number.high is None else low.number.high * low.times * unit.worth
    return _made(low, unit, text, low.value * unit.worth, high, low, plus=plus), unit.end


_AFTER_PLUS = frozenset("个家项款座户名人条所套台辆处件")
"""Measure words that 以上 may precede: 100以上个."""


def _names_unit(low: _Read, unit: Unit, text: str) -> bool:
    """Whether a magnitude without a digit belongs to a unit: 若干万架, 以万架计, (万架)."""
    if text[max(0, low.start - 1) : low.start] == "上" and low.start > 1:
        return text[low.start - 2] in "百千"  # 成千上万
    return bool(
        _UNIT_LEFT.search(text[max(0, low.start - 20) : low.start])
        or _UNIT_RIGHT.match(text, unit.end)
    )


def _made(
    low: _Read, unit: Unit, text: str, value: Decimal, high: Decimal | None, last: _Read,
    *, plus: bool = False,
) -> Quantity | None:  # fmt: skip
    """The quantity; None where the second of two is no more than the first."""
    if high is not None and high <= value:
        return None
    stored, end, more = unit.stored, unit.end, low.more or last.more
    if stored.startswith("次") and value >= _FLOPS:
        stored, value = "EFLOPS", value / 10**18  # 每秒3百亿亿次
        high = None if high is None else high / 10**18
    trailing = not more and text.startswith("余", end)
    end += trailing
    level = _LEVEL.match(text, end) is not None
    upward = low.number.bare and _upward(low, text)
    return Quantity(
        low.start - upward, end + level, value, high, stored,
        more=(more in ("余", "多") and bool(more)) or trailing, level=level, least=plus or upward,
        han=low.number.han, about=more == "来", vague=low.vague or last.vague,
        bare=low.number.bare,
    )  # fmt: skip


def _upward(low: _Read, text: str) -> bool:
    """上百家: at least so many; 50个以上百亿级 and 迈上万亿 are no such thing."""
    ahead = text[max(0, low.start - 2) : low.start]
    return ahead.endswith("上") and ahead[0] not in "以百千之迈跃登站踏"


def _bare(low: _Read, text: str) -> Quantity | None:
    """A number without a unit: 千亿 before a stop is money, a decimal may be a ratio."""
    start, end, han = low.start, low.end, low.number.han
    ahead = text[max(0, start - 12) : start]
    if low.vague or low.number.high is not None:
        return None
    if "亿" in text[start:end]:
        return _of_money(low, text, ahead)
    if han:
        return None
    if text.startswith(("G", "T"), end) and _WIDTH.search(ahead):
        worth = 1000 if text[end] == "T" else 1
        return Quantity(start, end + 1, low.value * worth, None, "Gbps")
    wide = text[max(0, start - 44) : start]
    if "万" in text[start:end] and (_PEOPLE.search(ahead) or _PEOPLE_FROM.search(wide)):
        return Quantity(start, end, low.value, None, "户")
    least = text.startswith("以上", end)
    return Quantity(start, end + 2 * least, low.value, None, "", more=bool(low.more), least=least)


def _of_money(low: _Read, text: str, ahead: str) -> Quantity | None:
    """千亿 before a stop, or 千亿级: an amount of money, or of users."""
    start, end = low.start, low.end
    level = text.startswith("级", end)
    if not level and not _MONEY_END.match(text, end):
        return None
    facts = {"han": low.number.han, "bare": low.number.bare, "more": bool(low.more)}
    if _PEOPLE.search(ahead):
        return Quantity(start, end, low.value, None, "户", **facts)
    if _NO_MONEY.search(ahead):
        return None
    worth = low.value / Decimal(10**8)
    return Quantity(start, end + level, worth, None, "亿元", level=level, **facts)
