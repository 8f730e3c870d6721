"""What a quantity measures: an indicator of the vocabulary, one carried over, or one of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.texts.extract import attachment, indicator_matching
from tui.texts.extract import patterns as w
from tui.texts.extract.bare_nouns import BareNouns
from tui.texts.extract.coining import Coiner, Naming, Subject, grows, own_words, subject_of
from tui.texts.extract.earlier_subjects import BARE_SUBJECTS, EarlierSubjects

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.context import Context
    from tui.texts.extract.model import Vocabulary

_TOTALS = frozenset(("总规模", "总体规模", "总量", "总数"))
_SHARE_OF = re.compile(r"(?:以上|左右)?的(?=[一-鿿])")
_CLASS_END = re.compile(r"级(?:及?以上)?$")
_OF_ALL = re.compile(r"占[^,。;]{0,10}(?:比重|比例|比)?$")
_PER = re.compile(r"每(?:[十百千万]+)?(?:名)?(?:常住)?(?:人口?|户|名)|人均")
_CLASS_OF_LAST = re.compile(rf"的(?:{w.COMPARING.pattern}|达到?|有)*$")
"""通过国家级备案[的不少于]30个: a class of what was just counted."""
_SIZE_OF = re.compile(
    r"(?:数据中心|集群|枢纽|[智超]算中心)(?:总?规模|总量|能力)?(?:分别|均)?(?:达到?|为|超过?|突破)?$"
)
_FUND = re.compile(r"(?:以上|左右)?(?:规模)?的?(?P<fund>[一-鿿]{0,14}?基金)")
_YEAR_ALONE = re.compile(r"(?:到?20\d\d年|[今明]?年)底?前?(?:达到?|为|增至|突破)?")
"""开放规模，[2025年]3500项: the clause before is the subject."""
_RATIO = re.compile(r"(?<![A-Za-z])[A-Z]{3,6}$|系数$|指数$|[一-鿿]比(?:值|达到|降至|为)?$")
"""What is measured by a number without unit: WUE."""


class Namer:
    """Names quantities from left to right; `earlier` has the subjects of those before."""

    def __init__(self, around: Context, vocabulary: Vocabulary) -> None:
        """Begin at the text's start, with nothing to carry over."""
        self.around, self.vocabulary = around, vocabulary
        self.coiner, self.bare_nouns = Coiner(vocabulary), BareNouns(around, vocabulary)
        self.earlier = EarlierSubjects(around, vocabulary, self.coiner, self.bare_nouns)

    def name(self, m: Mention) -> Naming | None:
        """What the quantity measures; None if it measures nothing that can be named."""
        unit = "%/年" if grows(m) else m.quantity.unit
        if m.counts and attachment.counted(m):
            return self._counted(m)
        if m.counts and _PER.search(m.left):
            return self._own(m, unit)
        return (
            self._before(m, unit)
            or self._ahead(m, unit)
            or self._unit_names(m)
            or self._share_of(m)
            or self._fund(m)
            or self._bare(m, unit)
            or self._carried(m, unit)
        )

    def yearly(self, naming: Naming, m: Mention) -> Naming:
        """每年布局150项: so many each year are no stock, so the indicator is one of its own."""
        unit = f"{m.quantity.unit}/年"
        subject = self.coiner.subject(naming.subject.name, unit) or naming.subject
        start = self._origin(m) + m.left.rfind("每年")
        return replace(naming, subject=subject, start=min(naming.start, start))

    def _end(self, m: Mention) -> int:
        return m.quantity.end + len(m.after)

    def _origin(self, m: Mention) -> int:
        return m.quantity.start - len(m.left)

    def _counted(self, m: Mention) -> Naming | None:
        """10个以上[应用标杆]: the thing that is counted follows."""
        q, thing, end = m.quantity, m.thing, self._end(m)
        found = indicator_matching.named_after(thing, q.unit, self.vocabulary)
        if found and found.indicator:
            subject, rule = subject_of(found), "noun-after"
            stop = thing.find(found.word) + len(found.word)
        else:
            name, rule = attachment.head(thing), "unknown-noun-after"
            coined, stop = self.coiner.subject(name, q.unit), len(name)
            if coined is None:
                return None
            subject = coined
        return Naming(subject, rule, q.start, end + (stop if m.quoted is None else m.quoted))

    def _before(self, m: Mention, unit: str) -> Naming | None:
        """[总算力]达到10EFLOPS: its words come before it."""
        found = indicator_matching.named_before(
            m.left, unit, self.vocabulary, change=attachment.turns(m)
        )
        if not found or not found.indicator:
            return None
        start = self._origin(m) + found.start
        return Naming(self.earlier.again(found, m), "subject-before", start, self._end(m))

    def _ahead(self, m: Mention, unit: str) -> Naming | None:
        """35%的[智能算力占比], 20EFLOPS[算力规模]: its words follow at once."""
        q = m.quantity
        if q.unit not in ("%", "EFLOPS") or not m.thing:
            return None
        found = indicator_matching.named_before(
            attachment.head(m.thing)[:12], unit, self.vocabulary, change=False
        )
        if not found or found.start > 2:
            return None
        stop = self._end(m) + found.start + len(found.word)
        return Naming(subject_of(found), "noun-after", q.start, stop)

    def _unit_names(self, m: Mention) -> Naming | None:
        """一期部署8000个[标准机架]: the unit is the thing."""
        q = m.quantity
        if q.unit != "架":
            return None
        written = self.around.text[q.start : q.end]
        found = indicator_matching.named_before(written, "架", self.vocabulary, change=False)
        if found is None and not _SIZE_OF.search(m.left):
            return None
        meant = subject_of(found) if found else self._by_unit(q.unit)
        return Naming(meant, "unit-names", q.start, self._end(m)) if meant else None

    def _by_unit(self, unit: str) -> Subject | None:
        """The indicator of a unit that only one has: 数据中心集群规模达到20万架."""
        meant = [i for i in self.vocabulary.indicators if i.unit == unit]
        return Subject(meant[0].slug, meant[0].words[0], unit) if len(meant) == 1 else None

    def _share_of(self, m: Mention) -> Naming | None:
        """50%以上的[规模以上工业企业实现智能化改造]: a share of the things that follow."""
        if m.quantity.unit != "%" or len(attachment.subject(m.left)) > 1:
            return None
        behind = _SHARE_OF.match(m.right)
        if behind is None:
            return None
        name = re.split(r"[,。;:!?\n]", m.right[behind.end() :], maxsplit=1)[0]
        subject = self.coiner.subject(f"{name}占比", "%")
        end = m.quantity.end + behind.end() + len(name)
        return Naming(subject, "share-of", m.quantity.start, end) if subject else None

    def _fund(self, m: Mention) -> Naming | None:
        """设立规模20亿元的[数据产业基金]: money has its name behind it."""
        found = _FUND.match(m.right) if m.quantity.unit == "亿元" else None
        subject = self.coiner.subject(found["fund"], "亿元") if found else None
        if found is None or subject is None:
            return None
        return Naming(subject, "noun-after", m.quantity.start, m.quantity.end + found.end())

    def _bare(self, m: Mention, unit: str) -> Naming | None:
        """[产业规模]达到…: a bare noun, where the text says whose it is."""
        found = self.bare_nouns.subject(m, unit, self.earlier.latest.get(unit))
        if found is None:
            return None
        start = self._origin(m) + max(0, m.left.rfind(found.name))
        return Naming(found, "owner-carried", start, self._end(m))

    def _carried(self, m: Mention, unit: str) -> Naming | None:
        """A subject from an earlier clause, else words of its own, else nothing."""
        own = own_words(m)
        if own.lstrip("、") in _TOTALS:
            own = own.lstrip("、")
        bare = (
            len(own) < 2
            or own in BARE_SUBJECTS
            or _CLASS_END.search(own)
            or self.vocabulary.places.only(own)
        )
        if bare or w.AIMING.fullmatch(own.removeprefix("累计")):
            subject = self.earlier.carried(m, unit, own)
            if subject:
                verb = m.quantity.start - len(m.left.lstrip("、和及与"))
                return Naming(subject, "subject-carried", verb, self._end(m))
            if len(own) < 2 and not m.before:
                return None
        return self._part(m, own) or self._owned(m, own, unit) or self._own(m, unit)

    def _part(self, m: Mention, own: str) -> Naming | None:
        """其中[头部数商]不少于50家: a class of what was counted, or a ratio of the kind."""
        last, q = self.earlier.last, m.quantity
        is_class = "其中" in m.left or _CLASS_OF_LAST.search(m.left)
        counted = m.counts and is_class and self.earlier.latest.get(q.unit) is last
        near = self.around.sentence(q.start) <= self.earlier.last_end
        ratio = near and q.unit == "" == last.unit and not _RATIO.search(own)
        if not (last.known and last.slug and (counted or ratio)):
            return None
        if ratio and indicator_matching.is_qualified(last.name, m.left, self.vocabulary):
            meant = self.vocabulary.meaning[last.name]
            last = replace(
                last, slug=indicator_matching.qualified(meant, m.left, self.vocabulary).slug
            )
        start = self._origin(m) + max(0, m.left.rfind(own))
        return Naming(last, "part-of-last", start, self._end(m))

    def _owned(self, m: Mention, own: str, unit: str) -> Naming | None:
        """人工智能产业规模…，[核心产业规模]…: the owner's name is written once."""
        meant = self.vocabulary.meaning
        if own.startswith("占") and unit == "%":
            # 智能算力突破30EFLOPS，占全省算力总量比重不低于85%
            own, names = "占比", [self.earlier.last.name.removesuffix("规模") + "占比"]
        else:
            names = [
                self.earlier.last.name[:n] + own for n in range(2, len(self.earlier.last.name))
            ]
        for word in names if len(own) > 1 else []:
            fitting = [i for i in meant.get(word, ()) if i.fits(unit)]
            if fitting:
                subject = Subject(fitting[0].slug, word, fitting[0].unit)
                start = self._origin(m) + max(0, m.left.rfind(own))
                return Naming(subject, "owner-carried", start, self._end(m))
        return None

    def _own(self, m: Mention, unit: str) -> Naming | None:
        """Words of its own that the vocabulary does not have."""
        own = own_words(m)
        if m.quantity.unit == "" and not _RATIO.search(own):
            return None
        before = m.before.rstrip(",") if _YEAR_ALONE.fullmatch(m.left) else m.before
        name = own if len(own) >= 2 else attachment.subject(before)
        if unit == "%/年":
            name = _OF_ALL.sub("", w.YEARLY_END.sub("", own)) or _OF_ALL.sub(
                "", self.earlier.last.name
            )
            name = f"{name or attachment.subject(m.before)}年均增速"
            known = [i for i in self.vocabulary.meaning.get(name, ()) if i.unit == unit]
            if known:
                grown = Subject(known[0].slug, name, unit)
                return Naming(grown, "growth-of-last", self._origin(m), self._end(m))
        if len(name) < 2 or w.AIMING.fullmatch(name):
            return self._measured_after(m, unit)
        subject = self.coiner.subject(name, unit)
        start = self._origin(m) + max(0, m.left.rfind(own))
        return Naming(subject, "unknown-subject", start, self._end(m)) if subject else None

    def _measured_after(self, m: Mention, unit: str) -> Naming | None:
        """建成1平方公里[核心承载区]: a measure has its thing behind it."""
        if not (m.thing and attachment.counted(m)):
            return None
        name, start, end = attachment.head(m.thing), m.quantity.start, self._end(m)
        subject = self.coiner.subject(name, unit)
        return Naming(subject, "unknown-noun-after", start, end + len(name)) if subject else None
