"""A text cut into sentences, years and quantities, and what is around each quantity."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract import patterns as w
from tui.texts.extract.attachment import Mention
from tui.texts.extract.model import COUNTERS
from tui.texts.extract.years import Year, years
from tui.texts.numerals import Quantity, quantities

if TYPE_CHECKING:
    from tui.texts.extract.model import Plan
    from tui.words.lists import Comparator

_SENTENCE = re.compile(r"[。!?;\n]")
_CLAUSE = re.compile(r"[,。;:!?\n]")
_NEAR_YEAR = 300
_LOOK_BACK = 40
_SECTION = re.compile(
    r"\n[#\s]{0,8}[一二三四五六七八九十]{1,3}、|\n第[一二三四五六七八九十]+[章部]|\n(?:\d+[.、])?(?:问|记者)[^,。\n]{0,6}:"
)
_ROW_UNIT = re.compile(r"\((?:单位:?)?(?P<unit>[^()\d,]{1,8})\):")
_FROM = re.compile(r"(?:从|由)[^,。;]{0,24}$")
_TO = re.compile(r"^[^,。;]{0,14}?(?:到|至|为|达)")
_BESIDE = ("", "以上", "左右", "以上的")
_NOUN = re.compile(r"(?:级|以上)?的?[一-鿿](?!元)")
_NOUN_OF_LIST = re.compile(
    r"(?P<own>[十百千万亿]{1,3}[元卡]?)级?[、和及与]"
    r"(?:(?:\d{1,4}|[一二两三四五六七八九十]{1,3}|若干)[个家条座][十百千万亿]{1,3}[元卡]?级?[、和及与]?){1,4}"
    r"(?P<noun>[一-鿿]{2,12})"
)
"""2个[千亿]、5个百亿级[产业集群]: the noun is said once, at the end of the list."""
_LIST = 6
"""How many numbers of a list are looked at to either side."""
_GOES_ON = re.compile(r"^[,;]?(?:到|至)?20\d\d年?底?(?:将|力争)?(?:达到?|增至|提高到|突破|超过)")


class Context:
    """A compact text with its years and quantities in order."""

    def __init__(self, text: str, plan: Plan) -> None:
        """Cut the compact `text` up; years are read with `plan`."""
        self.text, self.plan, self.published = text, plan, plan.published
        self.years = list(years(text, plan))
        self.quantities = self._quantities()
        self.sentences = [0, *(m.end() for m in _SENTENCE.finditer(text))]
        self.sections = [m.start() for m in _SECTION.finditer(text)]

    def _quantities(self) -> list[Quantity]:
        starts = [y.start for y in self.years]
        found: list[Quantity] = []
        for q in quantities(self.text):
            at = bisect_right(starts, q.start)
            in_year = at and self.years[at - 1].end > q.start
            right, left = self.text[q.end : q.end + 16], self.text[max(0, q.start - 10) : q.start]
            if in_year or q.vague or attachment.a_class(q, right, left):
                continue
            if not (found and self._names_what_is_counted(found[-1], q, right)):
                found.append(self._in_rows_unit(q) if q.unit == "" else q)
        return found

    def _names_what_is_counted(self, counted: Quantity, q: Quantity, right: str) -> bool:
        """3个[万卡]集群, 2个[千亿]、5个百亿级集群, 4座[220千伏]变电站: a number inside a name."""
        if counted.unit not in COUNTERS or q.unit in COUNTERS:
            return False
        between = self.text[counted.end : q.start]
        return between in _BESIDE and (q.bare or _NOUN.match(right) is not None)

    def _in_rows_unit(self, q: Quantity) -> Quantity:
        """总算力(EFLOPS):2025年5,2027年12: the unit is only at the head of the row."""
        near = self.text[max(0, q.start - attachment.REACH * 2) : q.start]
        head = _ROW_UNIT.search(near.rpartition("\n")[2])
        unit = next(quantities("1" + head["unit"]), None) if head else None
        if unit is None or not unit.unit:
            return q
        high = None if q.high is None else q.high * unit.value
        return replace(q, value=q.value * unit.value, high=high, unit=unit.unit)

    def sentence(self, place: int) -> int:
        """Where the sentence around `place` starts."""
        return self.sentences[bisect_right(self.sentences, place) - 1]

    def ahead(self, q: Quantity, reach: int = attachment.REACH) -> str:
        """The sentence up to `q`, at most `reach` characters."""
        return self.text[max(self.sentence(q.start), q.start - reach) : q.start]

    def between(self, place: int) -> str:
        """What is between a quantity and the next one; empty after the last."""
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
        noun = None
        if listed := _NOUN_OF_LIST.match(self.text, q.end, high):
            right, noun = f"{listed['own']}级{listed['noun']}", len(listed["own"])
        return Mention(q, left, right, sentence, several, self.text[low:start], noun)

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

    def ceiling(self, place: int) -> Comparator | None:
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
