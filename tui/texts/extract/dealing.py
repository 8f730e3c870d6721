"""What 分别 deals out: 总算力、存储总量分别达到20EFLOPS、40EB."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.extract import attachment, indicator_matching
from tui.texts.extract import patterns as w

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.context import Context
    from tui.texts.extract.model import Vocabulary
    from tui.texts.extract.years import Year

_ITEMS = re.compile(r"、|以及|和(?!林格尔|田)|与|(?<!普)及(?!率)")
"""Between the items of a list; no part of 普及率 or 和林格尔."""
_ALSO = re.compile(
    r"(?:以上|以下|以内|左右)?(?:、|和|与|及|以及)(?:超过|突破|达到|不低于|不超过|低于)?"
)


@dataclass(frozen=True)
class Share:
    """What 分别 deals out to one number of a list."""

    subject: str
    verb: str
    year: int | None
    ceiling: str = ""
    """The comparator after the last number, where it bounds all from above: 1.2、1.15以下."""
    last_item: str = ""
    """The last item, whose words may hold for all."""
    last: bool = True
    """Whether the number is the last item's, or the items are years."""


class Dealing:
    """Deals subjects or years out to the numbers of a list."""

    def __init__(self, around: Context) -> None:
        """Of the text that `around` has cut up."""
        self.around = around

    def share(self, place: int, m: Mention) -> dict[int, Share]:
        """总算力、存储总量分别达到20EFLOPS、40EB: deal subjects, or years, out to the numbers."""
        phrase, _, verb = w.DEALT.sub("分别", m.left).partition("分别")
        count = self._listed(place)
        last = self.around.quantities[place].start - len(m.left) + len(phrase)
        named = self._years_dealt(last, phrase)
        dealt = len(named) == count > 1
        parts = _ITEMS.split(phrase)
        if not dealt and (count < 2 or len(parts) < count):
            return {}
        subjects = [phrase] * count if dealt else parts[len(parts) - count :]
        last_item = "" if dealt else subjects[-1]
        bound = w.CEILING.match(self.around.text, self.around.quantities[place + count - 1].end)
        ceiling = bound[0] if bound else ""
        years = [y.year for y in named] if dealt else [None] * count
        dealt_out = zip(subjects, years, strict=True)
        return {
            place + n: Share(subject, verb, year, ceiling, last_item, dealt or n == count - 1)
            for n, (subject, year) in enumerate(dealt_out)
        }

    def _years_dealt(self, last: int, phrase: str) -> list[Year]:
        """The years that may be dealt out by the 分别 at `last`.

        同期 looks back to those of the sentence before; a year beside 分别 is the year of all.
        """
        start = self.around.sentence(last)
        low = max(
            last - attachment.REACH, self.around.sentence(start - 1) if "同期" in phrase else start
        )
        first = bisect_left(self.around.years, low, key=lambda y: y.start)
        after = bisect_left(self.around.years, last, key=lambda y: y.start)
        named = [year for year in self.around.years[first:after] if year.kind == "year"]
        return [year for year in named if year.start >= last - len(phrase)] or named

    def _listed(self, place: int) -> int:
        """How many quantities are only joined to each other from `place` on."""
        count = 1
        while place + count < len(self.around.quantities) and _ALSO.fullmatch(
            self.around.between(place + count - 1)
        ):
            count += 1
        return count


def tailed(share: Share, unit: str, vocabulary: Vocabulary) -> str:
    """京津冀、粤港澳枢纽节点间时延分别小于…: what the last item of a list says for all."""
    subject, last_item = share.subject, share.last_item
    if unit in ("", "%/年") or w.MEASURE_END.search(attachment.subject(subject)):
        return subject
    own = indicator_matching.named_before(subject, unit, vocabulary, change=False)
    found = indicator_matching.named_before(last_item, unit, vocabulary, change=False)
    exact = found and found.indicator and found.indicator.unit == unit
    return subject + last_item if exact and own is None else subject
