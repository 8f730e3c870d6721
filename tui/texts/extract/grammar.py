"""A text read from left to right: each quantity is attached, left alone, or carried on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from tui.texts.extract import attachment, exclusions
from tui.texts.extract import patterns as w
from tui.texts.extract.context import Context
from tui.texts.extract.folding import Compact, compact
from tui.texts.extract.model import Certainty, Found, Plan, Vocabulary
from tui.texts.extract.naming import Namer, Naming, grows, tailed
from tui.texts.extract.plan_facts import field_of
from tui.texts.extract.scopes import Scopes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.context import Share
    from tui.texts.numerals import Quantity


def extract(text: str, vocabulary: Vocabulary, plan: Plan | None = None) -> tuple[Found, ...]:
    """The targets that `text` sets, in order, with offsets into `text`."""
    known = plan or Plan()
    words = vocabulary.of_field(known.field or field_of(text, vocabulary))
    return tuple(_Reader(compact(text), text, words, known).rows())


class _Reader:
    """One pass over a text."""

    def __init__(self, plain: Compact, text: str, vocabulary: Vocabulary, plan: Plan) -> None:
        self.plain, self.source, self.vocabulary = plain, text, vocabulary
        self.around = Context(plain.text, plan)
        self.namer = Namer(self.around, vocabulary)
        self.shared: dict[int, Share] = {}
        self.achieved_end = -1
        self.scopes = Scopes(self.around, vocabulary)
        self.list_sign = self.dealt_sign = (-1, "")
        """The place of the last thing counted, or dealt out, and the comparator before it."""

    def rows(self) -> Iterator[Found]:
        """Each quantity that is a target or the baseline of one."""
        for place in range(len(self.around.quantities)):
            found = self._row(place)
            if found is not None:
                yield found

    def _row(self, place: int) -> Found | None:
        m, share = self._mention(place)
        q, baseline = m.quantity, self.around.baselines[place]
        stated, own = self.around.year(q, baseline=baseline)
        year = (share.year if share else None) or (stated.year if stated else None)
        if year is None and exclusions.summed(m):
            self.achieved_end = q.end
        past = self.around.past(year)
        if self._left_alone(m, baseline=baseline):
            return None
        if past and own and not baseline:
            if not self.around.carried_later(place):
                self._remember(m)
                return None
            baseline = True
        naming = self.namer.name(m)
        if naming is None:
            return None
        if share:
            naming = replace(naming, start=max(naming.start, q.start))
        if (baseline and not past) or (self._standing(q) and not own):
            year = None
        self.namer.remember(naming.subject, q)
        dated = "undated" if year is None else "year-of-sentence" if own else "year-carried"
        sign, how = self._sign(place, m, share)
        rules = (naming.rule, how, dated)
        return self._found(m, naming, share, sign, year, rules, baseline=baseline)

    def _mention(self, place: int) -> tuple[Mention, Share | None]:
        """The words around a number, with what 分别 deals out to it in their place."""
        m = self.around.mention(place)
        if w.DEALT.search(m.left) and place not in self.shared:
            self.shared |= self.around.share(place, m)
        share = self.shared.get(place)
        if share is None:
            return m, None
        left = tailed(share, m.quantity.unit, self.vocabulary) + share.verb
        return replace(m, left=left), share

    def _left_alone(self, m: Mention, *, baseline: bool) -> bool:
        """Whether a rule says that the number is no target."""
        if any(rule(m) for rule in exclusions.NOT_TAKEN if rule is not exclusions.achieved):
            if not baseline and exclusions.achieved(m):
                self.achieved_end = m.quantity.end
            return True
        if baseline or not self._achieved(m):
            return False
        self.achieved_end = m.quantity.end
        self._remember(m)
        return True

    def _achieved(self, m: Mention) -> bool:
        """Whether the number tells what is: in its own words, or by what was told before it."""
        around, q = self.around, m.quantity
        return (
            exclusions.achieved(m)
            or around.reviewed(q.start)
            or around.still_achieved(self.achieved_end, q)
            or around.told_of_past(q)
        )

    def _sign(self, place: int, m: Mention, share: Share | None) -> tuple[str, str]:
        """The comparator; one may hold for a list: 不少于15款模型、60个场景, 1.2、1.15以下."""
        sign, how = attachment.comparator(m)
        if how == "bare" and share and share.ceiling:
            return w.AFTER[share.ceiling], "comparator-of-list"
        if how == "bare" and (bound := self.around.ceiling(place)):
            return bound, "comparator-of-list"
        counted = m.counts and attachment.counted(m)
        before, of_list = self.dealt_sign
        if how == "bare" and before == place - 1 and w.JOINED.fullmatch(m.left):
            sign, how = of_list, "comparator-of-list"
        if how.startswith("comparator-") and (
            w.DEALT.search(m.left) or how == "comparator-of-list"
        ):
            self.dealt_sign = (place, sign)
        before, of_list = self.list_sign
        if how == "bare" and counted and before == place - 1 and w.LISTED.fullmatch(m.left):
            sign, how = of_list, "comparator-of-list"
        if counted and how in ("comparator-before", "comparator-of-list"):
            self.list_sign = (place, sign)
        return sign, how

    def _standing(self, q: Quantity) -> bool:
        """Whether the sentence states a norm that holds from now on."""
        return w.STANDING.search(self.around.ahead(q, attachment.REACH * 3)) is not None

    def _remember(self, m: Mention) -> None:
        """What is already reached may be gone on from: 2024年达1200亿元；到2027年突破2000亿元."""
        naming = self.namer.name(m)
        if naming is not None:
            self.namer.remember(naming.subject, m.quantity)

    def _found(
        self, m: Mention, naming: Naming, share: Share | None, sign: str, year: int | None,
        rules: tuple[str, str, str], *, baseline: bool,
    ) -> Found:  # fmt: skip
        q, named = m.quantity, naming.subject
        turn = attachment.changed(m.left) if sign == "change" and not q.turn else 1
        low, high = self.plain.original(naming.start, max(naming.end, q.end))
        role: Literal["target", "baseline"] = "baseline" if baseline else "target"
        return Found(
            indicator=named.slug, scope=self.scopes.tell(m, naming, share), comparator=sign,
            value=float(q.value * turn), value_max=None if q.high is None else float(q.high),
            unit=_unit(m, naming), year=year, role=role, start=low, end=high,
            quote=self.source[low:high], known=named.known, name=named.name,
            certainty=_certainty(naming, year, rules), rules=rules,
        )  # fmt: skip


def _certainty(naming: Naming, year: int | None, rules: tuple[str, ...]) -> Certainty:
    """How sure a row is: an unknown name is unsure, what is carried over is less sure."""
    if not naming.subject.known:
        return "low"
    carried = "carried" in rules[0] or rules[2] == "year-carried"
    return "medium" if year is None or carried else "high"


def _unit(m: Mention, naming: Naming) -> str:
    if grows(m):
        return "%/年"
    racks = naming.subject.slug and naming.subject.unit == "架" and m.quantity.unit == "个"
    return "架" if racks else m.quantity.unit
