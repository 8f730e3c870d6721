"""The conference texts that the report quotes, by year and topic, and terms of the domain."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

from tui.analysis.conference import segmenter
from tui.tables.dataset import bundled
from tui.texts.compare import Comparison, Span, TopicComparison, Vocabulary, compare, sections

if TYPE_CHECKING:
    from collections.abc import Iterable

QUOTED: dict[str, dict[str, str]] = {
    "2022": {
        "总则": "加快建设现代化产业体系",
        "核心技术": "围绕制造业重点产业链，找准关键核心技术和零部件薄弱环节，集中优质资源合力攻关，"
        "保证产业体系自主可控和安全可靠，确保国民经济循环畅通",
        "创新": "抓住全球产业结构和布局和调整过程中孕育的新机遇，勇于开辟新领域、制胜新赛道",
        "新产业": "加快新能源、人工智能、生物制造、绿色低碳、量子计算等前沿技术研发和应用推广。"
        "要大力发展数字经济，提升常态化监管水平，"
        "支持平台企业在引领发展、创造就业、国际竞争中中大显身手",
        "传统产业": "提升传统产业在全球产业分工中的地位和竞争力",
        "平台经济": "提升常态化监管水平，支持平台企业在引领发展、创造就业、国际竞争中中大显身手",
    },
    "2023": {
        "总则": "以科技创新引领现代化产业体系建设",
        "核心技术": "加强应用基础研究和前沿研究，强化企业科技创新主体地位 完善新型举国体制 "
        "实施制造业重点产业链高质量发展行动，加强质量支撑和标准引领，"
        "提升产业链供应链韧性和安全水平",
        "创新": "要以科技创新推动产业创新，特别是以颠覆性技术和前沿技术催生新产业、新模式、新动能，"
        "发展新质生产力",
        "新产业": "要大力推进新型工业化，发展数字经济，加快推动人工智能发展。 "
        "打造生物制造、商业航天、低空经济等若干战略性新兴产业，"
        "开辟量子、生命科学等未来产业新赛道",
        "投资": "鼓励发展创业投资、股权投资",
        "传统产业": "加快传统产业转型升级 广泛应用数智技术、绿色技术",
    },
    "2024": {
        "总则": "以科技创新引领新质生产力发展，建设现代化产业体系",
        "核心技术": "加强基础研究和关键核心技术攻关，超前布局重大科技项目",
        "创新": "开展新技术新产品新场景大规模应用示范行动",
        "新产业": "开展“人工智能+”行动，培育未来产业。 加强国家战略科技力量建设。",
        "投资": "健全多层次金融服务体系，壮大耐心资本，更大力度吸引社会资本参与创业投资，"
        "梯度培育创新型企业。",
        "整治": "综合整治“内卷式”竞争，规范地方政府和企业行为。",
        "传统产业": "积极运用数字技术、绿色技术改造提升传统产业。",
        "平台经济": "加强监管，促进平台经济健康发展",
        "两新": "加力扩围实施‘两新’政策",
    },
}


@cache
def terms() -> tuple[str, ...]:
    """The vocabulary that comes with the program."""
    with (bundled() / "terms.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["term"] for row in csv.DictReader(file))


@cache
def rules() -> Vocabulary:
    """All words that comparing knows of, and the segmenter."""
    with (bundled() / "terms.csv").open(encoding="utf-8", newline="") as file:
        kinds = [(row["term"], row["kind"]) for row in csv.DictReader(file)]
    return Vocabulary.of(kinds, segmenter())


@cache
def years(*asked: str, bare: bool = False) -> Comparison:
    """The asked years compared; `bare` without any vocabulary."""
    return compare([(year, QUOTED[year]) for year in asked], None if bare else rules())


def titles(text: str) -> list[str]:
    """The headings of a document."""
    return [section.title for section in sections(text)]


def topic(comparison: Comparison, name: str) -> TopicComparison:
    return next(each for each in comparison.topics if each.topic == name)


def spans(comparison: Comparison, name: str, label: str) -> tuple[Span, ...]:
    """The spans of one topic in one text."""
    versions = topic(comparison, name).texts
    return next(version for version in versions if version.label == label).spans


def marks_of(found: Iterable[Span], words: str) -> list[set[str]]:
    """The marks of each character of `words`, which stand once in the text of `found`."""
    text = "".join(span.text for span in found)
    assert text.count(words) == 1, f"{words} stands {text.count(words)} times in {text}"
    each = [set(span.marks) for span in found for _ in span.text]
    return each[text.index(words) :][: len(words)]


def every(found: Iterable[Span], words: str, mark: str) -> bool:
    """Whether every character of `words` has `mark`."""
    return all(mark in marks for marks in marks_of(found, words))


def some(found: Iterable[Span], words: str, mark: str) -> bool:
    """Whether a character of `words` has `mark`."""
    return any(mark in marks for marks in marks_of(found, words))


def islands(found: Iterable[Span]) -> list[str]:
    """Unmarked runs of one or two characters with marked ones on both sides.

    As in the core, a line end is no change: what stands beside it is not between two.
    """
    told = list(found)
    return [
        here.text
        for last, here, more in zip(told, told[1:], told[2:], strict=False)
        if last.marks and more.marks and not here.marks and len(here.text) <= 2
        if "\n" not in _edge(last.text[::-1]) + _edge(more.text)
    ]


def _edge(text: str) -> str:
    """The white space that `text` begins with."""
    return text[: len(text) - len(text.lstrip())]
