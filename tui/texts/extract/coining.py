"""An indicator of the plan's own: the words for it, cleaned, and a slug made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract import patterns as w

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.indicator_matching import Named
    from tui.texts.extract.model import Vocabulary

_DOING = re.compile(
    r"^(?:全[省市区]|[一二两三四五六]年内?(?=共|累计|建)|[一二两三四五六]年内|确保|力争|计划|完成|创建|共(?=建|引|有|实|打|计)|引进|引育|培育|汇聚|集聚|建成|建设|开放|培养|打造|形成|发布|累计|新增|拥有|实现|推动|规划(?!面积|用地|编制)|开通|开辟|新建|和|与|并)+"
)
_YEARS = re.compile(
    r"(?<![\d每])\d年内?$|20\d\d年?[底末]?前?|[今明后]?年底前?|[今明后]年|期?末[”\"]?"
)
_HEAD = re.compile(r"^.*(?:的|(?<![高中初平])等)(?=..)")
"""残疾人、高校毕业生等[重点群体]: the head of a noun phrase."""
_LEFT_OVER = re.compile(
    rf"(?:{w.COMPARING.pattern})(?:总量|总数|总规模)$|(?:迈上|跃上|率先|再|每?年均?|年度)$"
)
_NAME_LENGTH = 24


@dataclass(frozen=True)
class Subject:
    """What a number measures; kept for a clause that has no subject of its own."""

    slug: str = ""
    name: str = ""
    unit: str = ""
    known: bool = True


@dataclass(frozen=True)
class Naming:
    """A subject, the rule that found it, and where the quote starts and ends."""

    subject: Subject
    rule: str
    start: int
    end: int


def subject_of(found: Named) -> Subject:
    """Return the subject that a word of the vocabulary names."""
    assert found.indicator is not None
    return Subject(found.indicator.slug, found.word, found.indicator.unit)


def grows(m: Mention) -> bool:
    """Whether the percentage is a yearly growth rate."""
    return m.quantity.unit == "%" and w.YEARLY.search(m.left[-16:]) is not None


class Coiner:
    """Makes indicators of their words, the same one for the same words and unit."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Slugs are spelled as `vocabulary` does."""
        self.vocabulary = vocabulary
        self.units: dict[str, str] = {}

    def subject(self, name: str, unit: str) -> Subject | None:
        """The indicator that `name` names in `unit`; None if it names nothing."""
        name = re.sub(r"^\d{1,2}[.、]", "", name)
        name = _DOING.sub("", name.strip('“”"() 、,和及与'))
        name = re.sub("占$", "占比", _LEFT_OVER.sub("", _HEAD.sub("", name)))
        name = balanced(name)
        if len(name) > _NAME_LENGTH:
            name = re.sub(r"^[A-Za-z0-9/.]+", "", name[-_NAME_LENGTH:])
        if not re.search(r"[一-鿿A-Za-z]{2}", name) or name.endswith("基础上"):
            return None
        slug = self.vocabulary.spell(name)
        # One name may be counted and measured: an indicator has one unit.
        if self.units.setdefault(slug, unit) != unit:
            slug = self.vocabulary.spell(f"{name} {unit.replace('%', 'percent')}")
        return Subject(slug, name, unit, known=False)


def balanced(name: str) -> str:
    """`name` with the other half of a quotation mark or bracket that was cut off."""
    for opening, closing in ("“”", "()"):
        opened, closed = name.count(opening), name.count(closing)
        name = opening * (closed - opened) + name + closing * (opened - closed)
    return name


def own_words(m: Mention) -> str:
    """What comes before the number in its clause, without years and verbs."""
    parts = reversed(_YEARS.split(m.left))
    return next((s for part in parts if len(s := attachment.subject(part)) > 1), "")
