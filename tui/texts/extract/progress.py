"""What a text tells of what is reached already, as against what shall be."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract import patterns as w
from tui.texts.extract.years import over

if TYPE_CHECKING:
    from tui.texts.extract.context import Context
    from tui.texts.numerals import Quantity

_STILL = 400
_PART = 150
"""How far what was reached is stated in one breath."""
_RANK_REACH = 20
_PARAGRAPH = re.compile(r"\n+(?!\n|此外|同时|另外|其中)")
_REVIEW = re.compile(
    r"(?:^|(?<=[\n。])|(?=\([一二三四五六七八九十]\)))(?P<mark>[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|#*)"
    r"[^,。;:\n]{0,24}"
    r"(?:回顾|现状|发展基础|工作基础|主要成效|成[效就绩]|进展情况|工作总结)[^,。;:\n]{0,6}(?:\n|(?<=[状效就绩])。)"
)
_CHAPTER = re.compile(r"[\n。][一二三四五六七八九十]{1,3}、|\n第[一二三四五六七八九十]+[章部]")
_HEADING = re.compile(
    r"。(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))"
    r"|\n(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|#|第[一二三四五六七八九十]+[章部节]"
    r"|[^,。;:\n]{0,20}(?:目标|任务|要求|重点工作|安排|部署|展望)[^,。;:\n]{0,4}(?=\n))"
)
"""A heading: what was reached is stated up to it."""
_AIMS = re.compile(r"力争|目标|争取|确保|规划期|到20\d\d")
_BEGUN = re.compile(
    r"(?:为[^,。;]{2,30},)?(?:近年来|近[一二两三四五\d]年来?|目前|当前|截[至止]|[去上]年|多年来|20\d\d年以来)"
)
"""How a sentence begins that tells what was reached."""
_RECORD = re.compile(r"创[^,。;]{0,8}新高|连续\d+年|跃居")
_AHEAD = re.compile(r"[居列][^,。;]{0,10}(?:前列|首位|第[一二三])")
_STOP = re.compile(r"[。!?\n]")


class Progress:
    """Tells of each number of a text whether it says what is."""

    def __init__(self, around: Context) -> None:
        """Find the parts that look back, by their headings."""
        self.around = around
        self.reviews = self._reviews()
        self.over = over(around.text, around.plan)
        self.only_looks_back = self._only_looks_back()

    def _reviews(self) -> list[tuple[int, int]]:
        """The stretches under headings of review, each to the next heading of its rank."""
        found = []
        for heading in _REVIEW.finditer(self.around.text):
            chapter = heading["mark"].endswith("、")
            following = (_CHAPTER if chapter else _HEADING).search(self.around.text, heading.end())
            found.append((heading.end(), following.start() if following else len(self.around.text)))
        return found

    def _only_looks_back(self) -> bool:
        """A report of what was done: it names no aim and no year to come."""
        around = self.around
        if around.published is None or around.plan.ends is not None:
            return False
        ahead = any(y.kind == "year" and not around.past(y.year) for y in around.years)
        status = w.STATUS.search(around.text) is not None
        return status and not ahead and not _AIMS.search(around.text)

    def reviewed(self, place: int) -> bool:
        """Whether `place` is under a heading of review: 一、2024年工作回顾."""
        return any(start <= place < end for start, end in self.reviews)

    def continues_past(self, q: Quantity) -> bool:
        """“十三五”期间…；培育企业25家: what the part before the semicolon says of its time."""
        start = self.around.sentence(q.start)
        if not start or self.around.text[start - 1] != ";":
            return False
        before = _STOP.split(self.around.text[max(0, start - _PART) : start])[-1]
        status = w.STATUS.search(before)
        end = start - len(before) + status.end() if status else -1
        return self.still_achieved(end, q)

    def in_period_that_is_over(self, q: Quantity) -> bool:
        """“十三五”期间，建成基站9万个: until the sentence turns to goals."""
        last = bisect_right(self.over, q.start) - 1
        return last >= 0 and self.still_achieved(self.over[last], q)

    def still_achieved(self, end: int, q: Quantity) -> bool:
        """目前投运48个，其中超大型11个: so to the sentence's end, or a turn to goals."""
        between = self.around.text[end : q.start]
        if end < 0 or q.start - end > _STILL or _STOP.search(between):
            return False
        first = max(0, bisect_right(self.around.years, end, key=lambda y: y.start) - 1)
        ahead = any(
            y.kind == "year" and end <= y.start < q.start and not self.around.past(y.year)
            for y in self.around.years[first : first + 6]
        )
        return not ahead and not w.TURNING.search(between)

    def continues(self, end: int, q: Quantity) -> bool:
        """数据显示，…占比超80%。…渗透率超30%: the paragraph goes on to tell what is."""
        between = self.around.text[end : q.start]
        if end < 0 or len(between) > _PART or _PARAGRAPH.search(between):
            return False
        # What the first sentence goes on to say was done, not what shall be done.
        own = _STOP.search(between)
        after = between[own.end() :] if own else between
        return not (
            self._future(end, q.start) or w.TURNING.search(between) or w.ACTION.search(after)
        )

    def begun_as_past(self, q: Quantity) -> bool:
        """近年来，全省通过多只基金支持项目，投资额超230亿元: so from the first words on."""
        start = self.around.sentence(q.start)
        if q.start - start > _STILL:
            return False
        ahead = self.around.text[start : q.start]
        begun = _BEGUN.match(ahead)
        if begun is None or w.TURNING.search(ahead) or w.AIM.search(ahead, begun.end()):
            return False
        return not self._future(start + begun.end(), q.start)

    def _future(self, start: int, end: int) -> bool:
        """Whether a year that is not past is named between two places."""
        first = max(0, bisect_right(self.around.years, start, key=lambda y: y.start) - 1)
        return any(
            y.kind == "year" and start <= y.start < end and not self.around.past(y.year)
            for y in self.around.years[first : first + 6]
        )

    def present(self, q: Quantity) -> bool:
        """占全国三成，居全国第三: a sentence of rank or share that names no aim."""
        start = self.around.sentence(q.start)
        ahead = self.around.text[max(start, q.start - attachment.REACH) : q.start]
        behind = self.around.text[q.end : q.end + _RANK_REACH]
        ranked = w.RANKED.match(behind) or self._in_praise(start, q)
        is_share = w.SHARE_HELD.search(ahead) and not w.FOLLOWING.match(behind)
        if not (ranked or (is_share and "达到" not in ahead)):
            return False
        aims = w.TURNING.search(ahead) or w.AIM.search(ahead)
        return not (aims or self._future(start, q.start))

    def _in_praise(self, start: int, q: Quantity) -> bool:
        """全市生产总值达9000亿元，增速居全国前列，出口连续9年第一: a sentence of records."""
        if q.start - start > _STILL:
            return False
        sentence = _STOP.split(self.around.text[start : q.end + _STILL], maxsplit=1)[0]
        records = len(_RECORD.findall(sentence))
        praised = records > 1 or (records == 1 and _AHEAD.search(sentence) is not None)
        return praised and not _AIMS.search(sentence)

    def as_of(self, q: Quantity) -> int | None:
        """The year that a number tells of which is reached: 截至2024年底 is 2024."""
        ahead = self.around.text[
            max(self.around.sentence(q.start), q.start - 2 * attachment.REACH) : q.start
        ]
        named = re.findall(r"(?<!\d)20[0-4]\d(?!\d)", ahead)
        if named:
            return int(named[-1])
        if self.around.published is None:
            return None
        return self.around.published - 1 if re.search("去年|上年", ahead) else self.around.published
