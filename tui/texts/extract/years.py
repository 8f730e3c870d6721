"""Years and dates: which are targets', which are past, and which are no year at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.texts.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.extract.model import Plan

Kind = Literal["year", "date"]

PERIODS = {"十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
RELATIVE = {
    "今年": 0,
    "年底": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
    "去年": -1,
    "上年": -1,
    "前年": -2,
}

_YEAR = re.compile(
    r"(?P<date>(?<!\d)20\d\d年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}月份?)"
    r"|(?P<number>〔20\d\d〕(?:第?\d+号)?|\[20\d\d\]\d*号?|20\d\d\.\d{1,2}(?:\.\d{1,2})?(?!\d))"
    r"|(?P<span>(?<!\d)(?:20)\d\d年?(?:—+|~|-|至|到)(?P<last>20\d\d)年?)"
    r"|(?P<year>(?<![\d.])(?P<digits>20\d\d|二[〇零○O]\d\d)年(?!均))"
    r"|(?P<listed>(?<![\d.])20\d\d(?=(?:、20\d\d){0,5}[、和及与]20\d\d年))"
    r"|(?P<han>二[〇零○][一二三四五六][〇零○一二三四五六七八九]年)"
    r"|(?P<period>[“\"‘]?(?P<five>十[二三四五六]五)[”\"’]?(?:规划)?(?:末|期末|期间|时期|收官)?)"
    r"|(?P<relative>(?<![\d零〇一二三四五六七八九今明后去上前当本每半])年底|今年|(?<![成样基日])本年|明年|后年|去年|上年|前年)"
    r"|(?P<planned>(?:规划|计划|方案|行动)?期末)"
    r"|(?P<within>(?:未来|今后|接下来|再用|下一个)?(?<![\d近每续满第几])(?<!(?<![通经])过)(?<![要少了])(?P<count>\d|[一二两三四五六])年"
    r"(?:内|后|(?:左右)?(?:的?时间|努力|行动)))"
    r"|(?P<coming>(?:未来|今后|接下来)(?P<ahead>\d|[一二两三四五六])(?:年|到\d年))"
)
_BY = re.compile(r"底前?|末|(?:之|以)?前")
"""2026年6月[底前]: by then, so a goal's."""
_LED = re.compile(r"(?:到|至|力争|争取|确保|目标|计划|前)[“\"‘]?$")
_TITLE = re.compile(r"(?:方案|计划|规划|行动|意见|措施|纲要|办法|指南|目标|任务)》?\($|^\($|\n\($")
"""行动计划([2025—2027年]): a plan's period, which is no goal's year; 一期(2024—2025年) has one."""
_AGAINST = re.compile(r"(?:比|较|相比|对比|以|较之|截[至止]到?)$")
"""较[2020年], 截至[2025年]: a year that is no goal's."""
_BASE = re.compile(r"[^,。;:\n\d]{0,8}(?:\d[\d.,]*[^,。;:\n\d]{0,12})?基础上")
"""在[2024年](15EFLOPS 的)基础上: a year from which a change is counted."""
_PREPARED = re.compile(r"(?:谋划|谋实|谋好|编制|衔接|储备)(?:好|实)?$")
"""谋实谋好[“十五五”]项目库: a period that is prepared is no time of a number."""
_DURING = re.compile(r"[“\"‘]?(?P<five>十[二三四五六]五)[”\"’]?(?:期间|时期|以来|收官)")
_SECOND_HALF = 7
"""From this month of its last year on, a text looks back on a five-year period."""


@dataclass(frozen=True)
class Year:
    """A year named at a place of the text."""

    start: int
    end: int
    year: int | None
    kind: Kind
    aimed: bool = True
    """Whether its words say that something shall be so by then: 到2027年, 2027年底, 三年内."""


def years(text: str, plan: Plan) -> Iterator[Year]:
    """Every year and date of the compact `text`, in order."""
    # One by one: `list` would let no other thread go on until it has them all.
    matches = [found for found in _YEAR.finditer(text)]
    named = frozenset(filter(None, (_stated(found) for found in matches)))
    before = False
    for found in matches:
        start, end = found.span()
        if found["relative"] == "年底" and before:
            continue  # of the year that was named
        before = before or not (found["number"] or found["date"])
        if found["number"]:
            yield Year(start, end, None, "date")
        elif found["date"]:
            yield _dated(found, text)
        else:
            year = _value(found, plan, named)
            if year is None and not any(found[kind] for kind in ("within", "coming", "planned")):
                continue
            ahead = text[max(0, start - 3) : start]
            times = text.startswith("的", end) and ahead.endswith(("是", "为", "相当于"))
            if found["period"] and _PREPARED.search(text[max(0, start - 6) : start]):
                continue
            vision = text.startswith("远景目标", end)
            compared = _AGAINST.search(ahead) or _BASE.match(text, end)
            kind: Kind = "date" if times or vision or compared else "year"
            titled = _TITLE.search(text[max(0, start - 8) : start]) is not None
            if found["span"] and titled and text[end : end + 1] == ")":
                kind = "date"
            yield Year(start, end, year, kind, _aimed(found, text))


def _aimed(found: re.Match[str], text: str) -> bool:
    """到2027年, 力争2027年, 2027年底; “十四五”期间 and 今年 only name a time."""
    if any(found[kind] for kind in ("span", "planned", "within", "coming")):
        return True
    ahead, by = text[max(0, found.start() - 4) : found.start()], _BY.match(text, found.end())
    return _LED.search(ahead) is not None or by is not None or found[0].endswith("末")


def over(text: str, plan: Plan) -> list[int]:
    """Where the five-year periods of `text` end that were over when it was issued.

    “十四五”期间 of a text of December 2025 looks back, of one of 2021 ahead.
    """
    if plan.published is None:
        return []
    late = plan.month is not None and plan.month >= _SECOND_HALF
    now = plan.published + late
    return [m.end() for m in _DURING.finditer(text) if PERIODS[m["five"]] < now]


def _dated(found: re.Match[str], text: str) -> Year:
    """A day or month; 到2025年6月底 is a target's all the same."""
    start, end = found.span()
    written = found["date"]
    led = text[max(0, start - 1) : start] in ("到", "至", "前", "在") or _BY.match(text, end)
    if led and not _AGAINST.search(text[max(0, start - 3) : start]) and written[:2] == "20":
        return Year(start, end, int(written[:4]), "year")
    return Year(start, end, None, "date")


def _stated(found: re.Match[str]) -> int | None:
    """The year where it is written out, whenever the plan was issued."""
    if found["span"]:
        return int(found["last"])
    if found["year"]:
        digits = found["digits"]
        return int(digits) if digits.isdigit() else None
    if found["listed"]:
        return int(found["listed"])
    if found["han"]:
        value = numeral(found["han"].replace("○", "零")[:-1])
        return int(value) if value else None
    return PERIODS[found["five"]] if found["period"] else None


def _value(found: re.Match[str], plan: Plan, named: frozenset[int]) -> int | None:
    stated = _stated(found)
    if stated is not None:
        return stated
    if found["planned"]:
        return plan.ends
    if plan.published is None:
        return None
    if found["relative"]:
        return plan.published + RELATIVE[found["relative"]]
    count = numeral(found["count"] or found["ahead"] or "")
    return None if count is None else _within(int(count), plan.published, plan, named)


def _within(count: int, published: int, plan: Plan, named: frozenset[int]) -> int:
    """三年内: a year that the text names, where the count leads to it.

    Of a plan issued before July the year of issue is the first of the three.
    """
    last = published + count
    either = {last - 1, last}
    if plan.ends is not None and (plan.ends in either or not either & named):
        return plan.ends
    if plan.month is not None:
        early = plan.month < 7 and max(named, default=0) != last
        return last - 1 if early else last
    return last - 1 if last - 1 in named and last not in named else last
