"""What a text says about itself: title, date of issue, status, field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.extract.folding import fold

if TYPE_CHECKING:
    from tui.texts.extract.model import Vocabulary

_TITLE = re.compile(
    r"《([^《》\n]{4,80}(?:方案|计划|规划|意见|措施|办法|行动|条例|通知)[^《》\n]{0,24})》"
)
_LINE = re.compile(
    r"^[#\s]*(\S[^\n。]{4,80}(?:方案|计划|规划|意见|措施|条例)(?:\([^)\n]{2,30}\))*)\s*$", re.M
)
_TOP = 6000
"""How far a text is looked through for what it is about."""
_DATE = re.compile(r"(20\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
_PERIOD = re.compile(r"(20\d\d)\s*年?\s*(?:—+|~|-|至|到)\s*(20\d\d)")


@dataclass(frozen=True)
class About:
    """What is in the text about the plan; empty where nothing does."""

    title: str = ""
    published: str = ""
    status: str = "issued"
    ends: int | None = None


def about(text: str) -> About:
    """Title, date and status as far as the first 3,000 characters state them."""
    top = fold(text[:3000])
    line, quoted = _LINE.search(top), _TITLE.search(top)
    found = line or quoted
    title = text[found.start(1) : found.end(1)].strip() if found else ""
    dated = [m for m in _DATE.finditer(top) if int(m[2]) <= 12 and int(m[3]) <= 31]
    period = _PERIOD.search(fold(title))
    return About(
        title=title,
        published="{}-{:0>2}-{:0>2}".format(*dated[0].groups()) if dated else "",
        status="draft" if re.search(r"征求意见|公开征求|草案", top[:600]) else "issued",
        ends=int(period[2]) if period else None,
    )


def field_of(text: str, vocabulary: Vocabulary, title: str = "") -> str:
    """What a plan is about: as its title says, else what its text names most often."""
    of_title = vocabulary.field_in(title or about(text).title)
    if of_title:
        return of_title
    top = fold(text[:_TOP])
    counts = {name: len(re.findall(words, top)) for name, words in vocabulary.fields if words}
    most = max(counts.values(), default=0)
    return next((name for name, count in counts.items() if count == most), "") if most else ""
