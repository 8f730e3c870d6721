"""A text read from left to right: each quantity is attached, left alone, or carried on."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from tui.extract import attach
from tui.extract import words as w
from tui.extract.attach import Mention, Named
from tui.extract.fold import Compact, compact
from tui.extract.model import Certainty, Found, Plan, Vocabulary
from tui.extract.numbers import Quantity, quantities
from tui.extract.years import Year, years

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE = re.compile(r"[。!?;\n]")
_CLAUSE = re.compile(r"[,。;:!?\n]")
_SECTION = re.compile(r"\n[#\s]{0,8}[一二三四五六七八九十]{1,3}、")
_FROM = re.compile(r"(?:从|由)[^,。;]{0,24}$")
_TO = re.compile(r"^[^,。;]{0,14}?(?:到|至|为|达)")
_BARE_SUBJECTS = frozenset(("占比", "比例", "规模", "总量", "数量", "总数", "年均", "平均"))
_DOING = re.compile(
    r"^(?:[一二两三四五六]年内|引进|培育|汇聚|集聚|建成|建设|开放|培养|打造|形成|发布|累计|新增|拥有|实现|推动|和|与|并)+"
)
_YEARS = re.compile(r"20\d\d年?底?|[今明后]年|期?末[”\"]?")
_ALSO = re.compile(
    r"(?:以上|以下|以内|左右)?(?:、|和|与|及|以及)(?:超过|突破|达到|不低于|不超过|低于)?"
)
_SCOPE = re.compile(
    r"(?:全[省市区国]|本[省市区])|(?:新建|存量|既有|改造|新增|在用)[^,。;]{0,16}?(?=PUE|电能|能源|平均|$)"
)


@dataclass(frozen=True)
class _Subject:
    """What the last number measured, for a clause that has no subject of its own."""

    slug: str = ""
    name: str = ""
    unit: str = ""
    known: bool = True


def extract(text: str, vocabulary: Vocabulary, plan: Plan | None = None) -> tuple[Found, ...]:
    """The targets that `text` sets, in order, with offsets into `text`."""
    return tuple(_Reader(compact(text), text, vocabulary, plan or Plan()).rows())


class _Reader:
    """One pass over a text."""

    def __init__(self, plain: Compact, text: str, vocabulary: Vocabulary, plan: Plan) -> None:
        self.plain, self.source, self.vocabulary, self.plan = plain, text, vocabulary, plan
        self.text = plain.text
        self.years = list(years(self.text, plan))
        taken = [(y.start, y.end) for y in self.years]
        starts = [start for start, _ in taken]
        self.quantities = [
            q for q in quantities(self.text)
            if not ((at := bisect_right(starts, q.start)) and taken[at - 1][1] > q.start)
            and not attach.a_class(
                q, self.text[q.end : q.end + 8], self.text[max(0, q.start - 1) : q.start]
            )
        ]  # fmt: skip
        self.sentences = [0, *(m.end() for m in _SENTENCE.finditer(self.text))]
        self.sections = [m.start() for m in _SECTION.finditer(self.text)]
        self.last = _Subject()
        self.last_end = -1
        self.units: dict[str, str] = {}
        self.shared: dict[int, tuple[str, int | None]] = {}

    def rows(self) -> Iterator[Found]:
        """Each quantity that is a target or the baseline of one."""
        for place, quantity in enumerate(self.quantities):
            found = self._row(place, quantity)
            if found is not None:
                yield found

    # -- around a quantity --------------------------------------------------

    def _sentence(self, place: int) -> int:
        return self.sentences[bisect_right(self.sentences, place) - 1]

    def _mention(self, place: int, q: Quantity) -> Mention:
        before = self.quantities[place - 1] if place else None
        after = self.quantities[place + 1] if place + 1 < len(self.quantities) else None
        low = max(self._sentence(q.start), q.start - attach.REACH)
        cuts = list(_CLAUSE.finditer(self.text, low, q.start))
        clause = cuts[-1].end() if cuts else low
        start = max(clause, before.end if before else 0)
        high = min(len(self.text), q.end + attach.REACH)
        stop = _CLAUSE.search(self.text, q.end, high)
        end = stop.start() + 1 if stop else high
        near = min(end, after.start) if after else end
        several = bool((before and before.end > clause) or (after and after.start < end))
        sentence = self.text[max(low, before.end if before else 0) : start]
        return Mention(q, self.text[start : q.start], self.text[q.end : near], sentence, several)

    def _year(self, q: Quantity) -> tuple[Year | None, bool]:
        """The year that holds for `q`, and whether its own sentence states it."""
        at = bisect_right(self.years, q.start, key=lambda y: y.start) - 1
        sentence = self._sentence(q.start)
        while at >= 0 and self.years[at].kind == "date":
            at -= 1
        if at < 0:
            return None, False
        year = self.years[at]
        section = bisect_right(self.sections, q.start) - 1
        if section >= 0 and self.sections[section] > year.start:
            return None, False
        return year, year.start >= sentence

    # -- what it is ----------------------------------------------------------

    def _row(self, place: int, q: Quantity) -> Found | None:
        m = self._mention(place, q)
        if "分别" in m.left and place not in self.shared:
            self._share(place, m)
        part, of_year = self.shared.get(place, ("", None))
        m = replace(m, left=part) if part else m
        baseline = self._is_baseline(q, place)
        stated, own = self._year(q)
        year = of_year or (stated.year if stated else None)
        past = year is not None and self.plan.published is not None and year < self.plan.published
        for left_alone in attach.NOT_TAKEN:
            if left_alone(m) and not (baseline and left_alone is attach.achieved):
                if left_alone is attach.achieved:
                    self._remember(m)
                return None
        if past and own and not baseline:
            if not self._carried_later(place):
                self._remember(m)
                return None
            baseline = True
        named, rule, start, end = self._named(m)
        if named is None:
            return None
        start = max(start, q.start) if part else start
        sign, how = attach.comparator(m)
        unit = self._unit(m, named)
        if (
            w.STANDING.search(self.text[self._sentence(q.start) : q.start][-attach.REACH * 3 :])
            and not own
        ):
            year = None
        if baseline and not past:
            year = None
        self.last, self.last_end = named, q.end
        return self._found(
            m, named, unit, sign, year, baseline, start, end, (rule, how, self._dated(own, year))
        )

    @staticmethod
    def _dated(own: bool, year: int | None) -> str:
        return "undated" if year is None else "year-of-sentence" if own else "year-carried"

    def _share(self, place: int, m: Mention) -> None:
        """总算力、存储总量分别达到20EFLOPS、40EB: deal subjects, or years, out to the numbers."""
        phrase, _, verb = m.left.partition("分别")
        count = 1
        while place + count < len(self.quantities) and _ALSO.fullmatch(
            self.text[self.quantities[place + count - 1].end : self.quantities[place + count].start]
        ):
            count += 1
        last = self.quantities[place].start - len(m.left) + len(phrase)
        named = [y for y in self.years if y.kind == "year" and last - attach.REACH <= y.start < last
                 and y.start >= self._sentence(last)]  # fmt: skip
        dealt = len(named) == count > 1
        parts = re.split(r"[、和及与]", phrase)
        if not dealt and (count < 2 or len(parts) < count):
            return
        for n in range(count):
            subject = phrase if dealt else parts[len(parts) - count + n]
            self.shared[place + n] = (subject + verb, named[n].year if dealt else None)

    def _is_baseline(self, q: Quantity, place: int) -> bool:
        """从目前3EFLOPS达到10EFLOPS: the first of the two."""
        low = max(0, q.start - 26)
        if not _FROM.search(self.text[low : q.start]) or place + 1 >= len(self.quantities):
            return False
        following = self.quantities[place + 1]
        between = self.text[q.end : following.start]
        return len(between) < 24 and bool(_TO.match(between))

    def _carried_later(self, place: int) -> bool:
        """2022年达200PFLOPS，2025年达到1500PFLOPS: a past number that the next one goes on from."""
        if place + 1 >= len(self.quantities):
            return False
        q, following = self.quantities[place], self.quantities[place + 1]
        between = self.text[q.end : following.start]
        return q.unit == following.unit and bool(
            re.match(
                r"^[,;]?(?:到|至)?20\d\d年?底?(?:将|力争)?(?:达到?|增至|提高到|突破|超过)", between
            )
        )

    def _named(self, m: Mention) -> tuple[_Subject | None, str, int, int]:
        """What the quantity measures, by which rule, and where the quote starts and ends."""
        q, change = m.quantity, attach.changed(m.left) != 0
        after_end = q.end + len(m.after)
        origin = q.start - len(m.left)
        growth = q.unit == "%" and bool(
            re.search(r"年均?(?:复合)?(?:增速|增长|增幅|递增)|年增速|年增长率", m.left[-16:])
        )
        unit = "%/年" if growth else q.unit
        thing = m.thing
        if m.counts and attach.counted(m):
            found = attach.named_after(thing, q.unit, self.vocabulary)
            if found and found.indicator:
                end = after_end + thing.find(found.word) + len(found.word)
                return self._of(found), "noun-after", q.start, max(end, after_end)
            name = attach.head(thing)
            return self._unknown(name, q.unit), "unknown-noun-after", q.start, after_end + len(name)
        found = attach.named_before(m.left, unit, self.vocabulary, change=change)
        if found and found.indicator:
            again = self._again(found, m)
            return again, "subject-before", origin + found.start, after_end
        if (
            q.unit in ("%", "EFLOPS")
            and thing
            and (
                ahead := attach.named_before(
                    attach.head(thing)[:12], unit, self.vocabulary, change=False
                )
            )
            and ahead.start <= 2
        ):
            return self._of(ahead), "noun-after", q.start, after_end + ahead.start + len(ahead.word)
        return self._carried(m, unit, origin, after_end, change=change)

    def _carried(
        self, m: Mention, unit: str, origin: int, end: int, *, change: bool
    ) -> tuple[_Subject | None, str, int, int]:
        """A subject from an earlier clause, else words of its own, else nothing."""
        own = next(
            (s for part in reversed(_YEARS.split(m.left)) if len(s := attach.subject(part)) > 1), ""
        )
        q = m.quantity
        verb = q.start - len(m.left.lstrip("、和及与"))
        if len(own) < 2 or own in _BARE_SUBJECTS or own.endswith("级") or w.AIMING.fullmatch(own):
            near = attach.named_before(m.before, unit, self.vocabulary, change=change)
            if near and near.indicator:
                return self._of(near), "subject-carried", verb, end
            if self.last.slug and (self.last.unit == unit or change):
                return self.last, "subject-carried", verb, end
            wide = self.text[max(self._sentence(q.start), q.start - attach.REACH) : q.start]
            near = attach.named_before(wide, unit, self.vocabulary, change=change)
            if len(own) < 2 and near and near.indicator:
                return self._of(near), "subject-carried", verb, end
            if len(own) < 2 and not m.before:
                return None, "", 0, 0
        if q.unit == "":
            return None, "", 0, 0
        name = own if len(own) >= 2 else attach.subject(m.before)
        if unit == "%/年" and self.last.name and len(re.sub(w.GROWTH, "", own)) < 2:
            name = self.last.name + own
        if len(name) < 2:
            return None, "", 0, 0
        return (
            self._unknown(name, unit),
            "unknown-subject",
            q.start - len(m.left) + max(0, m.left.rfind(own)),
            end,
        )

    def _remember(self, m: Mention) -> None:
        """What is already reached may be gone on from: 2024年达1200亿元；到2027年突破2000亿元."""
        named, *_ = self._named(m)
        if named is not None and m.quantity.unit != "%":
            self.last, self.last_end = named, m.quantity.end

    def _again(self, found: Named, m: Mention) -> _Subject:
        """The subject of `found`; where its word is shared, the sentence goes on with the last."""
        subject = self._of(found)
        meant = dict(self.vocabulary.words).get(found.word, ())
        told = any(s in m.left for s in self.vocabulary.qualifiers.get(subject.slug, ()))
        same = any(i.slug == self.last.slug for i in meant)
        in_sentence = self._sentence(m.quantity.start) <= self.last_end
        return self.last if len(meant) > 1 and same and not told and in_sentence else subject

    def _of(self, found: Named) -> _Subject:
        indicator = found.indicator
        assert indicator is not None
        return _Subject(indicator.slug, found.word, indicator.unit)

    def _unknown(self, name: str, unit: str) -> _Subject | None:
        name = _DOING.sub("", name)
        name = re.sub(r"^.*[的等](?=..)", "", name.strip('“”"() '))[-16:]
        if not re.search(r"[一-鿿A-Za-z]{2}", name):
            return None
        slug = self.vocabulary.spell(name)
        # One name may be counted and measured: an indicator has one unit.
        if self.units.setdefault(slug, unit) != unit:
            slug = self.vocabulary.spell(f"{name} {unit.replace('%', 'percent')}")
        return _Subject(slug, name, unit, known=False)

    def _unit(self, m: Mention, named: _Subject) -> str:
        q = m.quantity
        if q.unit == "%" and re.search(
            r"年均?(?:复合)?(?:增速|增长|增幅|递增)|年增速|年增长率", m.left[-16:]
        ):
            return "%/年"
        if named.slug and named.unit == "架" and q.unit == "个":
            return "架"
        return q.unit

    def _found(
        self, m: Mention, named: _Subject, unit: str, sign: str, year: int | None,
        baseline: bool, start: int, end: int, rules: tuple[str, ...],
    ) -> Found:  # fmt: skip
        q = m.quantity
        turn = attach.changed(m.left) if sign == "change" else 1
        low, high = self.plain.original(start, max(end, q.end))
        role: Literal["target", "baseline"] = "baseline" if baseline else "target"
        certainty: Certainty = "high"
        if not named.known or year is None:
            certainty = "low" if not named.known else "medium"
        elif "carried" in rules[0] or rules[2] == "year-carried":
            certainty = "medium"
        return Found(
            indicator=named.slug, scope=self._scope(m, named), comparator=sign,
            value=float(q.value * turn), value_max=None if q.high is None else float(q.high),
            unit=unit, year=year, role=role, start=low, end=high, quote=self.source[low:high],
            known=named.known, name=named.name, certainty=certainty, rules=rules,
        )  # fmt: skip

    def _scope(self, m: Mention, named: _Subject) -> str:
        """What the number covers: the words of the thing counted, or before the indicator."""
        if m.counts and attach.counted(m):
            scope = attach.head(m.thing)
            return "" if scope == named.name else scope[:40]
        around = m.left[: m.left.rfind(named.name)] if named.name in m.left else m.left
        found = _SCOPE.search(around + "")
        return found[0].strip("、和及") if found else ""
