"""A text read from left to right: each quantity is attached, left alone, or carried on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from tui.texts.extract import attachment, exclusions
from tui.texts.extract import patterns as w
from tui.texts.extract.certainty import certainty
from tui.texts.extract.coining import Naming, grows
from tui.texts.extract.context import Context
from tui.texts.extract.dealing import Dealing, tailed
from tui.texts.extract.folding import Compact, compact, fold, headline_end
from tui.texts.extract.merging import merged
from tui.texts.extract.model import (
    Found,
    Plan,
    Reading,
    Role,
    UnreadTable,
    Vocabulary,
)
from tui.texts.extract.naming import Namer
from tui.texts.extract.plan_facts import field_of
from tui.texts.extract.progress import Progress
from tui.texts.extract.scopes import Scopes
from tui.texts.extract.tables import read_tables
from tui.texts.extract.text_kind import TextKind, is_aim, kind_of, tells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.dealing import Share
    from tui.texts.numerals import Quantity
    from tui.words.lists import Comparator


_GLOSS = re.compile(r"(?<=[一-鿿])\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)")
"""産(chǎn)業: how a character is read."""


def extract(text: str, vocabulary: Vocabulary, plan: Plan | None = None) -> tuple[Found, ...]:
    """The targets that `text` sets, in order, with offsets into `text`."""
    return read(text, vocabulary, plan).rows


def read(
    text: str, vocabulary: Vocabulary, plan: Plan | None = None, *, status: bool = False
) -> Reading:
    """The targets that `text` sets, in order, and the tables of which nothing could be read.

    With `status` also what it says is reached already, as rows of that role.
    """
    known = plan or Plan()
    words = vocabulary.of_field(known.field or field_of(text, vocabulary))
    plain = _GLOSS.sub(lambda gloss: " " * len(gloss[0]), fold(text))
    tables = read_tables(plain, known, partial(_of_cell, vocabulary=words), words.unit_named)
    cells = [replace(row, quote=text[row.start : row.end]) for row in tables.rows]
    kind = kind_of(plain, fold(known.title))
    reader = _Reader(compact(tables.text), text, words, known, status=status, kind=kind)
    prose = list(reader.rows())
    ordered = sorted([*cells, *prose], key=lambda row: (row.end, row.start))
    rows = merged(ordered, headline_end(plain))
    unread = tuple(
        UnreadTable(text.count("\n", 0, start) + 1, heading)
        for start, end, heading in tables.spans
        if not any(start <= row.end <= end for row in rows)
    )
    return Reading(tuple(rows), unread)


def _of_cell(sentence: str, vocabulary: Vocabulary) -> tuple[Found, ...]:
    """What a cell says, in a sentence made of it."""
    return tuple(_Reader(compact(sentence), sentence, vocabulary, Plan()).rows())


Kind = Role | Literal["none"]


@dataclass(frozen=True, slots=True)
class _When:
    """The year of a number, whether its own sentence tells it, and whether it is past."""

    year: int | None
    own: bool
    past: bool
    aimed: bool
    period: bool
    """Whether it is a five-year period that was named: “十四五”期间."""


class _Reader:
    """One pass over a text."""

    def __init__(
        self, plain: Compact, text: str, vocabulary: Vocabulary, plan: Plan, *,
        status: bool = False, kind: TextKind = "plan",
    ) -> None:  # fmt: skip
        self.plan, self.status, self.text_kind = plan, status, kind
        self.plain, self.source, self.vocabulary = plain, text, vocabulary
        self.around = Context(plain.text, plan)
        self.progress, self.dealing = Progress(self.around), Dealing(self.around)
        self.namer = Namer(self.around, vocabulary)
        self.shared: dict[int, Share] = {}
        self.achieved_end = -1
        self.scopes = Scopes(self.around, vocabulary)
        self.list_sign: tuple[int, Comparator] = (-1, "=")
        self.dealt_sign: tuple[int, Comparator] = (-1, "=")
        """The place of the last thing counted, or dealt out, and the comparator before it."""

    def rows(self) -> Iterator[Found]:
        """Each quantity that is a target or the baseline of one."""
        for place in range(len(self.around.quantities)):
            found = self._row(place)
            if found is not None:
                yield found

    def _row(self, place: int) -> Found | None:
        m, share = self._mention(place)
        baseline = self.around.baselines[place]
        when = self._when(place, m, share, baseline=baseline)
        kind = self._kind(place, m, when)
        if kind == "none" or (kind == "status" and not self.status):
            return None
        naming = self.namer.name(m)
        if naming is None:
            return None
        if share:
            naming = replace(naming, start=max(naming.start, m.quantity.start))
        self.namer.earlier.remember(naming.subject, m.quantity)
        if exclusions.yearly(m):
            naming = self.namer.yearly(naming, m)
        year, dated = self._dated(m, when, kind)
        sign, how = self._sign(place, m, share)
        rules = (naming.rule, how, dated)
        return self._found(m, naming, share, sign, year, rules, kind)

    def _when(self, place: int, m: Mention, share: Share | None, *, baseline: bool) -> _When:
        """The year that holds for a number, as far as it is stated."""
        stated, own = self.around.year(m.quantity, baseline=baseline)
        year = (share.year if share else None) or (stated.year if stated else None)
        if year is None and exclusions.summed(m):
            self.achieved_end = m.quantity.end
        aimed = stated is None or stated.aimed
        period = stated is not None and "五" in self.around.text[stated.start : stated.end]
        return _When(year, own, self.around.past(year), aimed=aimed, period=period)

    def _kind(self, place: int, m: Mention, when: _When) -> Kind:
        """What a number is: a target, the baseline of one, what is reached, or none of these."""
        baseline = self.around.baselines[place]
        if any(rule(m) for rule in exclusions.NOT_TAKEN if rule is not exclusions.achieved):
            if not baseline and exclusions.achieved(m):
                self.achieved_end = m.quantity.end
            return "none"
        if baseline:
            return "baseline"
        undated = when.year is None and self.plan.ends is None
        if self._achieved(m) or (undated and self.progress.only_looks_back):
            self.achieved_end = m.quantity.end
        elif not (when.past and when.own):
            return "target"
        elif self.around.carried_later(place):
            return "baseline"
        else:
            self.achieved_end = m.quantity.end
        if not self.status:
            self._remember(m)
        return "status"

    def _dated(self, m: Mention, when: _When, kind: Kind) -> tuple[int | None, str]:
        """The year of a row, and the name of the rule that found it."""
        year, own, q = when.year, when.own, m.quantity
        if kind == "status":
            return self.progress.as_of(q), "year-of-status"
        if kind == "baseline" and not when.past:
            return None, "start"
        if self._standing(q) and not own:
            return None, "standing"
        if exclusions.yearly(m) and not own:
            return None, "undated"
        if year is not None:
            return year, self._told_year(q, when)
        ends = self.around.titled_until(q) or self.plan.ends
        if kind == "target" and ends is not None:
            return ends, "year-of-plan"
        return None, "undated"

    def _told_year(self, q: Quantity, when: _When) -> str:
        """The name of the rule that told the year of a target."""
        if when.own and not when.aimed and (when.period or not self._ahead(q, when)):
            return "year-of-period" if when.period else "year-mentioned"
        if when.own:
            return "year-of-sentence"
        if not self.around.near_year(q):
            return "year-carried-far"
        return "year-carried" if when.aimed else "year-mentioned"

    def _ahead(self, q: Quantity, when: _When) -> bool:
        """Whether a year that is only named is to come, or its sentence says what shall be done.

        2025年，产值达900亿元 may be a report of that year.
        """
        if when.year is None or self.plan.published is None or when.year > self.plan.published:
            return True
        sentence = self.around.around(q)
        return bool(w.TURNING.search(sentence) or w.ACTION.search(sentence))

    def _mention(self, place: int) -> tuple[Mention, Share | None]:
        """The words around a number, with what 分别 deals out to it in their place."""
        m = self.around.mention(place)
        if w.DEALT.search(m.left) and place not in self.shared:
            self.shared |= self.dealing.share(place, m)
        share = self.shared.get(place)
        if share is None:
            return m, None
        left = tailed(share, m.quantity.unit, self.vocabulary) + share.verb
        return replace(m, left=left), share

    def _achieved(self, m: Mention) -> bool:
        """Whether the number tells what is: in its own words, or by what was stated before it."""
        progress, q = self.progress, m.quantity
        return (
            exclusions.achieved(m)
            or progress.reviewed(q.start)
            or progress.in_period_that_is_over(q)
            or progress.still_achieved(self.achieved_end, q)
            or progress.continues(self.achieved_end, q)
            or progress.continues_past(q)
            or progress.present(q)
            or progress.begun_as_past(q)
            or (self._only_tells(q) and not is_aim(self.around, q))
        )

    def _only_tells(self, q: Quantity) -> bool:
        """Whether the text, or the paragraph of `q`, tells what is and sets no targets."""
        return self.text_kind == "account" or tells(self.around, q)

    def _sign(self, place: int, m: Mention, share: Share | None) -> tuple[Comparator, str]:
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
            self.namer.earlier.remember(naming.subject, m.quantity)

    def _found(
        self, m: Mention, naming: Naming, share: Share | None, sign: Comparator, year: int | None,
        rules: tuple[str, str, str], kind: Kind,
    ) -> Found:  # fmt: skip
        q, named = m.quantity, naming.subject
        turn = attachment.changed(m.left) if sign == "change" and not q.turn else 1
        low, high = self.plain.original(naming.start, max(naming.end, q.end))
        role: Role = "target" if kind == "none" else kind
        return Found(
            indicator=named.slug, scope=self.scopes.tell(m, naming, share), comparator=sign,
            value=float(q.value * turn), value_max=None if q.high is None else float(q.high),
            unit=_unit(m, naming), year=year, role=role, start=low, end=high,
            quote=self.source[low:high], known=named.known, name=named.name,
            certainty=certainty(m, naming, rules, self.around.around(q), self.text_kind),
            rules=rules,
        )  # fmt: skip


def _unit(m: Mention, naming: Naming) -> str:
    if grows(m):
        return "%/年"
    if exclusions.yearly(m):
        return f"{m.quantity.unit}/年"
    racks = naming.subject.slug and naming.subject.unit == "架" and m.quantity.unit == "个"
    return "架" if racks else m.quantity.unit
