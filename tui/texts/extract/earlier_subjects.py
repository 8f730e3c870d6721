"""The subjects of the quantities before: what a clause without one of its own goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.texts.extract import attachment, indicator_matching
from tui.texts.extract import patterns as w
from tui.texts.extract.coining import Subject, subject_of

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.bare_nouns import BareNouns
    from tui.texts.extract.coining import Coiner
    from tui.texts.extract.context import Context
    from tui.texts.extract.indicator_matching import Named
    from tui.texts.extract.model import Vocabulary
    from tui.texts.numerals import Quantity

BARE_SUBJECTS: Final = frozenset(
    ("总规模", "总体规模", "总量", "总数", "占比", "比例", "规模", "数量", "年均", "平均")
)
"""Words that name no indicator without an earlier subject."""
_NEAR = 120


class EarlierSubjects:
    """The last subject of the text so far, and the last of each unit."""

    def __init__(
        self, around: Context, vocabulary: Vocabulary, coiner: Coiner, bare_nouns: BareNouns
    ) -> None:
        """Begin at the text's start, with nothing to carry over."""
        self.around, self.vocabulary = around, vocabulary
        self.coiner, self.bare_nouns = coiner, bare_nouns
        self.last, self.last_end = Subject(), -1
        self.latest: dict[str, Subject] = {}
        """The last subject of each unit, for a list of new values: 2027年分别达到20万架、40EB."""

    def remember(self, subject: Subject, q: Quantity) -> None:
        """Keep `subject` for the clauses that follow."""
        ahead = self.around.ahead(q, _NEAR)
        if ahead.rfind("(") > ahead.rfind(")"):
            return  # 20EFLOPS(其中智算15EFLOPS)，2030年…: what is bracketed is not gone on from
        self.last, self.last_end = subject, q.end
        self.latest[q.unit] = subject

    def carried(self, m: Mention, unit: str, own: str) -> Subject | None:
        """The subject of an earlier clause that a number without one goes on with."""
        q, change = m.quantity, attachment.turns(m)
        near = indicator_matching.named_before(m.before, unit, self.vocabulary, change=change)
        if near and near.indicator:
            return subject_of(near)
        change = change or unit == "倍"
        if self.last.slug and (self.last.unit == unit or (change and unit != "%/年")):
            return self.last
        if w.DEALT.search(m.left + self.around.ahead(q, 24)) and q.unit in self.latest:
            return self.latest[q.unit]
        bare = own in BARE_SUBJECTS or (not own and self._in_paragraph(q))
        if bare and unit == "EFLOPS" and unit in self.latest:
            return self.latest[unit]
        wide = self.around.ahead(q)
        near = indicator_matching.named_before(wide, unit, self.vocabulary, change=change)
        if len(own) < 2 and near and near.indicator:
            return subject_of(near)
        return None if own else self._level(unit, q.start)

    def _in_paragraph(self, q: Quantity) -> bool:
        """Whether the last subject was stated in the same paragraph, not far ahead."""
        between = self.around.text[max(0, self.last_end) : q.start][-_NEAR:]
        return len(between) < _NEAR and "\n" not in between

    def _level(self, unit: str, start: int) -> Subject | None:
        """增加值增长55%以上、[达到]5.5万亿元: the change first, then the level."""
        last = self.last
        here = self.around.sentence(start) <= self.last_end
        if not here or last.known or last.unit not in ("%", "%/年", "百分点"):
            return None
        if unit == "%" and last.unit != "百分点":
            return None
        name = last.name.removesuffix("年均增速")
        known = indicator_matching.named_before(name, unit, self.vocabulary, change=False)
        if known:
            return subject_of(known)
        return self.bare_nouns.of_field(name, unit) or self.coiner.subject(name, unit)

    def again(self, found: Named, m: Mention) -> Subject:
        """The subject of `found`; where its word is shared, the sentence goes on with the last."""
        subject = subject_of(found)
        meant = [each.slug for each in self.vocabulary.meaning.get(found.word, ())]
        qualified = any(s in m.left for s in self.vocabulary.qualifiers.get(subject.slug, ()))
        in_sentence = self.around.sentence(m.quantity.start) <= self.last_end
        shared = len(meant) > 1 and self.last.slug in meant
        return self.last if shared and not qualified and in_sentence else subject
