"""What the grammar is given and what it gives: a vocabulary, facts of the plan, rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from tui.texts.extract.folding import fold
from tui.texts.extract.place_names import PlaceNames
from tui.words.lists import Comparator  # noqa: TC001 - drafts are read back by the annotations

if TYPE_CHECKING:
    from collections.abc import Callable

Certainty = Literal["high", "medium", "low"]
Role = Literal["target", "baseline", "status"]

COUNTERS = frozenset("个家项款座户名人种件条所支类例套台辆处只位部门次副份枚颗艘朵")
"""Measure words: any of them may count an indicator whose unit is one of them."""


_LOOSE = COUNTERS - frozenset("条次人名位辆台只处副份枚颗艘")
"""Measure words that stand for each other: a lab is counted by 家 or 个, a message only by 条."""


def _by_number(words: str) -> str:
    """A slug of no meaning, for callers that cannot spell."""
    return f"x-{crc32(words.encode()):08x}"


@dataclass(frozen=True)
class Indicator:
    """A thing that is measured, and the words for it."""

    slug: str
    unit: str
    words: tuple[str, ...]

    def fits(self, unit: str, *, change: bool = False) -> bool:
        """Whether a number in `unit` can be one of this indicator's."""
        if self.unit == unit:
            return True
        if change:
            return unit in ("%", "倍", "百分点")
        if self.unit == "架":
            return unit == "个"
        return unit in _LOOSE and self.unit in _LOOSE


Fitting = dict[str, list[tuple[str, tuple[Indicator, ...]]]]
"""Words with what they may mean, the longest first, by their last character."""


@dataclass(frozen=True)
class Vocabulary:
    """The indicators that a text may name, and how a slug is made for another one."""

    indicators: tuple[Indicator, ...]
    spell: Callable[[str], str] = _by_number
    fields: tuple[tuple[str, str], ...] = ()
    """What plans may be about, and a regular expression of the words that say so."""
    places: PlaceNames = field(default_factory=PlaceNames)
    whole: Vocabulary | None = None
    """The vocabulary that this one leaves bare nouns out of."""

    @cached_property
    def words(self) -> tuple[tuple[str, tuple[Indicator, ...]], ...]:
        """Each word with the indicators that it may mean, the longest first."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            for word in indicator.words:
                plain = re.sub(r"\s", "", fold(word))
                if plain:
                    found.setdefault(plain, []).append(indicator)
        ordered = sorted(found.items(), key=lambda item: -len(item[0]))
        return tuple((word, tuple(dict.fromkeys(meant))) for word, meant in ordered)

    @cached_property
    def _fitted(self) -> dict[tuple[str, bool], Fitting]:
        return {}

    def fitting(self, unit: str, *, change: bool) -> Fitting:
        """The words that a number in `unit` may have beside it; made once a unit."""
        by_last_character = self._fitted.get((unit, change))
        if by_last_character is None:
            by_last_character = self._fitted[unit, change] = {}
            for word, meant in self.words:
                if fit := tuple(i for i in meant if i.fits(unit, change=change)):
                    by_last_character.setdefault(word[-1], []).append((word, fit))
        return by_last_character

    @cached_property
    def owned(self) -> dict[str, tuple[Indicator, str]]:
        """Bare nouns with their indicator and the field that they belong to.

        产业规模 is short for 人工智能产业规模: it is of AI where the text is about that.
        """
        if self.whole is not None:
            return self.whole.owned
        found = {}
        for indicator in self.indicators:
            for word in indicator.words if indicator.unit == "亿元" else ():
                heads = [w.removesuffix(word) for w in indicator.words if w.endswith(word)]
                fields = {self.field_in(head) for head in heads if head} - {""}
                if fields and not self.field_in(word):
                    found[word] = (indicator, min(fields))
        return found

    def field_in(self, words: str) -> str:
        """The field that `words` name first; empty where they name none."""
        found = [
            (match.start(), place)
            for place, (_, pattern) in enumerate(self.fields)
            if pattern and (match := re.search(pattern, words))
        ]
        return self.fields[min(found)[1]][0] if found else ""

    def of_field(self, field: str) -> Vocabulary:
        """The vocabulary of a text about `field`: without the bare nouns of other fields."""
        if field not in self._of_fields:
            foreign = {word for word, (_, owner) in self.owned.items() if owner != field}
            self._of_fields[field] = replace(
                self,
                whole=self,
                indicators=tuple(
                    replace(i, words=tuple(w for w in i.words if w not in foreign))
                    for i in self.indicators
                ),
            )
        return self._of_fields[field]

    @cached_property
    def _of_fields(self) -> dict[str, Vocabulary]:
        return {}

    @cached_property
    def meaning(self) -> dict[str, tuple[Indicator, ...]]:
        """The indicators that a word may mean."""
        return dict(self.words)

    def unit_named(self, name: str) -> str | None:
        """The unit of the indicator that `name` names; None if it names none, or several."""
        units = {indicator.unit for indicator in self.meaning.get(name, ())}
        return units.pop() if len(units) == 1 else None

    @cached_property
    def plain(self) -> dict[str, frozenset[str]]:
        """The words that say no more than the indicator itself: 企业数量, 企业."""
        names = {i.slug: i.words[0] for i in self.indicators if i.words}
        return {slug: frozenset({n, n.removesuffix("数量")}) for slug, n in names.items()}

    @cached_property
    def spoken(self) -> dict[str, tuple[str, ...]]:
        """The words of each indicator as the grammar reads them, the longest first."""
        found: dict[str, list[str]] = {}
        for word, meant in self.words:
            for indicator in meant:
                found.setdefault(indicator.slug, []).append(word)
        return {slug: tuple(words) for slug, words in found.items()}

    @cached_property
    def qualifiers(self) -> dict[str, tuple[str, ...]]:
        """What distinguishes an indicator from others of the same word: 新建 before PUE.

        Read off the words themselves: 新建PUE is 新建 and a word that another indicator shares.
        """
        shared = {word for word, meant in self.words if len(meant) > 1}
        found: dict[str, set[str]] = {}
        for word, meant in self.words:
            for ending in shared:
                if len(meant) == 1 and word.endswith(ending) and len(word) > len(ending):
                    found.setdefault(meant[0].slug, set()).add(word[:2])
        return {slug: tuple(sorted(heads)) for slug, heads in found.items()}


@dataclass(frozen=True)
class Plan:
    """What is known of the text as a whole."""

    published: int | None = None
    """The year of issue: what 今年 is, and before which a year is past."""
    ends: int | None = None
    """The last year of the plan's period: what 规划期末 is."""
    month: int | None = None
    """The month of issue: one year of 三年 is over by the end of the year, if it began early."""
    field: str = ""
    """What it is about: `ai`, `low_altitude`; empty: the text says so itself."""
    title: str = ""
    """Its title where one was given: a text that is called a plan sets targets."""


@dataclass(frozen=True)
class Found:
    """One number that the text sets, with the columns of a target."""

    indicator: str
    scope: str
    comparator: Comparator
    value: float
    value_max: float | None
    unit: str
    year: int | None
    role: Role
    start: int
    end: int
    quote: str
    known: bool = True
    """Whether the vocabulary has the indicator."""
    name: str = ""
    """The words that name the indicator in the text."""
    certainty: Certainty = "high"
    rules: tuple[str, ...] = field(default=())
    """The names of the rules that made it, in order."""
    also: tuple[tuple[int, int], ...] = ()
    """Where else in the text the same is stated."""


@dataclass(frozen=True)
class UnreadTable:
    """A table with numbers, of which nothing was read."""

    line: int
    heading: str


@dataclass(frozen=True)
class Reading:
    """What a text gives: its rows, and the tables that gave none."""

    rows: tuple[Found, ...]
    unread: tuple[UnreadTable, ...] = ()
