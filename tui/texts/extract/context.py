"""A text cut into sentences, years and quantities, and what stands around each quantity."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract import patterns as w
from tui.texts.extract.attachment import Mention
from tui.texts.extract.years import Year, years
from tui.texts.numerals import Quantity, quantities

if TYPE_CHECKING:
    from tui.texts.extract.model import Plan

_SENTENCE = re.compile(r"[。!?;\n]")
_CLAUSE = re.compile(r"[,。;:!?\n]")
_STOP = re.compile(r"[。!?\n]")
_STILL = 400
_PART = 150
"""How far what was reached is told of in one breath."""
_RANK_REACH = 20
_NEAR_YEAR = 300
_LOOK_BACK = 40
_PARAGRAPH = re.compile(r"\n+(?!\n|此外|同时|另外|其中)")
_SECTION = re.compile(
    r"\n[#\s]{0,8}[一二三四五六七八九十]{1,3}、|\n第[一二三四五六七八九十]+[章部]|\n(?:\d+[.、])?(?:问|记者)[^,。\n]{0,6}:"
)
_ROW_UNIT = re.compile(r"\((?:单位:?)?(?P<unit>[^()\d,]{1,8})\):")
_REVIEW = re.compile(
    r"(?:^|(?<=\n))(?P<mark>[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|#*)[^,。;:\n]{0,24}"
    r"(?:回顾|现状|发展基础|工作基础|主要成效|成[效就绩]|进展情况|工作总结)[^,。;:\n]{0,6}\n"
)
_CHAPTER = re.compile(r"\n[一二三四五六七八九十]{1,3}、|\n第[一二三四五六七八九十]+[章部]")
_HEADING = re.compile(
    r"\n(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|#|第[一二三四五六七八九十]+[章部节])"
)
"""A heading under which everything is told of what was reached."""
_FROM = re.compile(r"(?:从|由)[^,。;]{0,24}$")
_TO = re.compile(r"^[^,。;]{0,14}?(?:到|至|为|达)")
_LIST = 6
"""How many numbers of a list are looked at to either side."""
_ITEMS = re.compile(r"、|以及|和(?!林格尔|田)|与|(?<!普)及(?!率)")
"""Between the items of a list; no part of 普及率 or 和林格尔."""
_ALSO = re.compile(
    r"(?:以上|以下|以内|左右)?(?:、|和|与|及|以及)(?:超过|突破|达到|不低于|不超过|低于)?"
)
_GOES_ON = re.compile(r"^[,;]?(?:到|至)?20\d\d年?底?(?:将|力争)?(?:达到?|增至|提高到|突破|超过)")


@dataclass(frozen=True)
class Share:
    """What 分别 deals out to one number of a list."""

    subject: str
    verb: str
    year: int | None
    ceiling: str = ""
    """The comparator after the last number, where it bounds all from above: 1.2、1.15以下."""
    tail: str = ""
    """The last item, whose words may hold for all."""
    last: bool = True
    """Whether the number is the last item's, or the items are years."""


class Context:
    """A compact text with its years and quantities in order."""

    def __init__(self, text: str, plan: Plan) -> None:
        """Cut the compact `text` up; years are told by `plan`."""
        self.text, self.published = text, plan.published
        self.years = list(years(text, plan))
        self.quantities = self._quantities()
        self.sentences = [0, *(m.end() for m in _SENTENCE.finditer(text))]
        self.reviews = self._reviews()
        self.sections = [m.start() for m in _SECTION.finditer(text)]

    def _quantities(self) -> list[Quantity]:
        starts = [y.start for y in self.years]
        found = []
        for q in quantities(self.text):
            at = bisect_right(starts, q.start)
            in_year = at and self.years[at - 1].end > q.start
            right, left = self.text[q.end : q.end + 16], self.text[max(0, q.start - 10) : q.start]
            if not in_year and not q.vague and not attachment.a_class(q, right, left):
                found.append(self._in_rows_unit(q) if q.unit == "" else q)
        return found

    def _in_rows_unit(self, q: Quantity) -> Quantity:
        """总算力(EFLOPS):2025年5,2027年12: the unit stands once, at the head of a table's row."""
        near = self.text[max(0, q.start - attachment.REACH * 2) : q.start]
        head = _ROW_UNIT.search(near.rpartition("\n")[2])
        unit = next(quantities("1" + head["unit"]), None) if head else None
        if unit is None or not unit.unit:
            return q
        high = None if q.high is None else q.high * unit.value
        return replace(q, value=q.value * unit.value, high=high, unit=unit.unit)

    def _reviews(self) -> list[tuple[int, int]]:
        """The stretches under headings of review, each to the next heading of its rank."""
        found = []
        for heading in _REVIEW.finditer(self.text):
            chapter = heading["mark"].endswith("、")
            following = (_CHAPTER if chapter else _HEADING).search(self.text, heading.end())
            found.append((heading.end(), following.start() if following else len(self.text)))
        return found

    def reviewed(self, place: int) -> bool:
        """Whether `place` stands under a heading of review: 一、2024年工作回顾."""
        return any(start <= place < end for start, end in self.reviews)

    def sentence(self, place: int) -> int:
        """Where the sentence around `place` starts."""
        return self.sentences[bisect_right(self.sentences, place) - 1]

    def ahead(self, q: Quantity, reach: int = attachment.REACH) -> str:
        """The sentence up to `q`, at most `reach` characters."""
        return self.text[max(self.sentence(q.start), q.start - reach) : q.start]

    def between(self, place: int) -> str:
        """What stands between a quantity and the next one; empty after the last."""
        if place + 1 >= len(self.quantities):
            return ""
        return self.text[self.quantities[place].end : self.quantities[place + 1].start]

    def mention(self, place: int) -> Mention:
        """A quantity with the words around it."""
        q = self.quantities[place]
        before = self.quantities[place - 1] if place else None
        after = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
        low = max(self.sentence(q.start), q.start - attachment.REACH)
        cuts = list(_CLAUSE.finditer(self.text, low, q.start))
        clause = cuts[-1].end() if cuts else low
        start = max(clause, self._behind(before)) if before else clause
        high = min(len(self.text), q.end + attachment.REACH)
        stop = _CLAUSE.search(self.text, q.end, high)
        end = stop.start() + 1 if stop else high
        near = min(end, after.start) if after else end
        several = bool((before and before.end > clause) or (after and after.start < end))
        sentence = self.text[max(low, self._behind(before) if before else 0) : start]
        left, right = self.text[start : q.start], self.text[q.end : near]
        return Mention(q, left, right, sentence, several, self.text[low:start])

    def _behind(self, q: Quantity) -> int:
        """The end of `q` with a comparator after it: 65%左右[提升至]75%."""
        found = w.FOLLOWING.match(self.text, q.end)
        return found.end() if found else q.end

    @cached_property
    def joined(self) -> list[bool]:
        """Whether each quantity is only joined to the next one."""
        places = range(len(self.quantities))
        return [w.JOINED.fullmatch(self.between(place)) is not None for place in places]

    # -- years -----------------------------------------------------------------

    def past(self, year: int | None) -> bool:
        """Whether `year` was over when the plan was issued."""
        return year is not None and self.published is not None and year < self.published

    @cached_property
    def origins(self) -> frozenset[int]:
        """The years that belong to a baseline alone: 由[2024年]的58%提高到70%."""
        found = set()
        for place, q in enumerate(self.quantities):
            if self.baselines[place]:
                low = q.start - len(_FROM.search(self.text[max(0, q.start - 26) : q.start])[0])  # type: ignore[index]
                at = bisect_right(self.years, low, key=lambda y: y.start)
                found |= {y.start for y in self.years[at : at + 3] if y.start < q.start}
        return frozenset(found)

    def year(self, q: Quantity, *, baseline: bool) -> tuple[Year | None, bool]:
        """The year that holds for `q`, and whether its own sentence states it."""
        at = bisect_right(self.years, q.start, key=lambda y: y.start) - 1
        sentence = self.sentence(q.start)
        while at >= 0 and self._elsewhere(self.years[at], sentence, baseline=baseline):
            at -= 1
        if at < 0:
            return None, False
        year = self.years[at]
        section = bisect_right(self.sections, q.start) - 1
        if section >= 0 and self.sections[section] > year.start:
            return None, False
        return year, year.start >= sentence

    def near_year(self, q: Quantity) -> bool:
        """Whether the last year named before `q` is not far, in its paragraph."""
        at = bisect_right(self.years, q.start, key=lambda y: y.start) - 1
        if at < 0:
            return False
        between = self.text[self.years[at].end : q.start]
        return len(between) <= _NEAR_YEAR and "\n" not in between

    def titled_until(self, q: Quantity) -> int | None:
        """The last year of the plan that was last named before `q`: 《…（2024—2026年）》."""
        at = bisect_right(self.years, q.start, key=lambda y: y.start) - 1
        for year in reversed(self.years[max(0, at - _LOOK_BACK) : at + 1]):
            if year.kind == "date" and year.year and self.text.startswith((")》", ")("), year.end):
                return year.year
        return None

    def around(self, q: Quantity) -> str:
        """The sentence of `q`, as far as it is near."""
        start = max(self.sentence(q.start), q.start - 2 * attachment.REACH)
        return _SENTENCE.split(self.text[start : q.end + attachment.REACH], maxsplit=1)[0]

    def _elsewhere(self, year: Year, sentence: int, *, baseline: bool) -> bool:
        """A date, a baseline's year, or a past year of another sentence holds for no target."""
        if year.kind == "date" or (year.start in self.origins and not baseline):
            return True
        return year.start < sentence and self.past(year.year)

    # -- its neighbours --------------------------------------------------------

    @cached_property
    def baselines(self) -> list[bool]:
        """Whether each quantity is what another one starts from."""
        return [self.is_baseline(place) for place in range(len(self.quantities))]

    def is_baseline(self, place: int) -> bool:
        """从目前3EFLOPS达到10EFLOPS: the first of the two."""
        first, last = self._list_around(place)
        start = self.quantities[first].start
        if not _FROM.search(self.text[max(0, start - 26) : start]):
            return False
        between = self.between(last)
        return 0 < len(between) < 24 and bool(_TO.match(between))

    def _list_around(self, place: int) -> tuple[int, int]:
        """The first and the last of the numbers only joined: 由35ms、30ms降到25ms、20ms."""
        first = last = place
        while first and place - first < _LIST and self.joined[first - 1]:
            first -= 1
        while last - place < _LIST and self.joined[last]:
            last += 1
        return first, last

    def ceiling(self, place: int) -> str | None:
        """The comparator after the last number of a list, where it bounds all from above."""
        last = self._list_around(place)[1]
        bound = w.CEILING.match(self.text, self.quantities[last].end) if last > place else None
        return w.AFTER[bound[0]] if bound else None

    def carried_later(self, place: int) -> bool:
        """2022年达200PFLOPS，2025年达到1500PFLOPS: a past number that the next one goes on from."""
        between = self.between(place)
        if not between:
            return False
        same = self.quantities[place].unit == self.quantities[place + 1].unit
        return same and bool(_GOES_ON.match(between))

    def told_of_past(self, q: Quantity) -> bool:
        """“十三五”期间…；培育企业25家: what the part before the semicolon says of its time."""
        start = self.sentence(q.start)
        if not start or self.text[start - 1] != ";":
            return False
        before = _STOP.split(self.text[max(0, start - _PART) : start])[-1]
        told = w.STATUS.search(before)
        end = start - len(before) + told.end() if told else -1
        return self.still_achieved(end, q)

    def still_achieved(self, end: int, q: Quantity) -> bool:
        """目前投运48个，其中超大型11个: so to the sentence's end, or a turn to goals."""
        between = self.text[end : q.start]
        if end < 0 or q.start - end > _STILL or _STOP.search(between):
            return False
        first = max(0, bisect_right(self.years, end, key=lambda y: y.start) - 1)
        ahead = any(
            y.kind == "year" and end <= y.start < q.start and not self.past(y.year)
            for y in self.years[first : first + 6]
        )
        return not ahead and not w.TURNING.search(between)

    def told_on(self, end: int, q: Quantity) -> bool:
        """数据显示，…占比超80%。…渗透率超30%: the paragraph goes on to tell what is."""
        between = self.text[end : q.start]
        if end < 0 or len(between) > _PART or _PARAGRAPH.search(between):
            return False
        return not (
            self._future(end, q.start) or w.TURNING.search(between) or w.ACTION.search(between)
        )

    def _future(self, start: int, end: int) -> bool:
        """Whether a year that is not past is named between two places."""
        first = max(0, bisect_right(self.years, start, key=lambda y: y.start) - 1)
        return any(
            y.kind == "year" and start <= y.start < end and not self.past(y.year)
            for y in self.years[first : first + 6]
        )

    def present(self, q: Quantity) -> bool:
        """占全国三成，居全国第三: a sentence of rank or share that names no aim."""
        start = self.sentence(q.start)
        ahead = self.text[max(start, q.start - attachment.REACH) : q.start]
        behind = self.text[q.end : q.end + _RANK_REACH]
        ranked = w.RANKED.match(behind)
        held = w.SHARE_HELD.search(ahead) and not w.FOLLOWING.match(behind)
        if not (ranked or (held and "达到" not in ahead)):
            return False
        aims = w.TURNING.search(ahead) or w.AIM.search(ahead)
        return not (aims or self._future(start, q.start))

    def as_of(self, q: Quantity) -> int | None:
        """The year that a number tells of which is reached: 截至2024年底 is 2024."""
        ahead = self.text[max(self.sentence(q.start), q.start - 2 * attachment.REACH) : q.start]
        named = re.findall(r"(?<!\d)20[0-4]\d(?!\d)", ahead)
        if named:
            return int(named[-1])
        if self.published is None:
            return None
        return self.published - 1 if re.search("去年|上年", ahead) else self.published

    def share(self, place: int, m: Mention) -> dict[int, Share]:
        """总算力、存储总量分别达到20EFLOPS、40EB: deal subjects, or years, out to the numbers."""
        phrase, _, verb = w.DEALT.sub("分别", m.left).partition("分别")
        count = self._listed(place)
        last = self.quantities[place].start - len(m.left) + len(phrase)
        named = self._years_dealt(last, phrase)
        dealt = len(named) == count > 1
        parts = _ITEMS.split(phrase)
        if not dealt and (count < 2 or len(parts) < count):
            return {}
        subjects = [phrase] * count if dealt else parts[len(parts) - count :]
        tail = "" if dealt else subjects[-1]
        bound = w.CEILING.match(self.text, self.quantities[place + count - 1].end)
        ceiling = bound[0] if bound else ""
        years = [y.year for y in named] if dealt else [None] * count
        dealt_out = zip(subjects, years, strict=True)
        return {
            place + n: Share(subject, verb, year, ceiling, tail, dealt or n == count - 1)
            for n, (subject, year) in enumerate(dealt_out)
        }

    def _years_dealt(self, last: int, phrase: str) -> list[Year]:
        """The years that may be dealt out by the 分别 at `last`.

        同期 looks back to those of the sentence before; a year beside 分别 is the year of all.
        """
        start = self.sentence(last)
        low = max(last - attachment.REACH, self.sentence(start - 1) if "同期" in phrase else start)
        first = bisect_left(self.years, low, key=lambda y: y.start)
        after = bisect_left(self.years, last, key=lambda y: y.start)
        named = [year for year in self.years[first:after] if year.kind == "year"]
        return [year for year in named if year.start >= last - len(phrase)] or named

    def _listed(self, place: int) -> int:
        """How many quantities are only joined to each other from `place` on."""
        count = 1
        while place + count < len(self.quantities) and _ALSO.fullmatch(
            self.between(place + count - 1)
        ):
            count += 1
        return count
