"""What a number covers: the class of the thing counted, or whose and which the measure is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.extract import attach
from tui.extract.cities import ends_in_city
from tui.extract.model import COUNTERS

if TYPE_CHECKING:
    from tui.extract.attach import Mention
    from tui.extract.context import Share
    from tui.extract.model import Vocabulary
    from tui.extract.naming import Naming

_TIME = re.compile(
    r".*(?:20\d\d(?!\d)(?:年(?:底前?|末|前|内)?)?|[今明后]年(?:底前?|内)?|期[末内][”\"]?|期间|五[”\"]|年[内底]前?|[)%])"
)
_VERBS = re.compile(
    r"^(?:[,、:和与及并且]|到|至|其中|另外|同时|力争|争取|确保|预计|推动|推进|推广|支持|鼓励|引导|实现|完成|带动|拉动|撬动|促进|"
    r"加快|积极|大力|全面|持续|逐步|稳步|进一步|使|将|让|对|累计|总共|合计|共|每年|年均|再|建成|建设|打造|形成|培育|培养|引进|引育|"
    r"引入|招引|集聚|汇聚|聚集|新?吸引|开放|发布|推出|遴选|评选|认定|创建|构建|搭建|布局|组建|设立|成立|攻克|突破|研发|开发|上线|"
    r"落地|实施|开展|服务|赋能|覆盖|投运|投用|归集|汇集|调度|统筹|同期|部署|提升|提高|降低|扩大|达到|拥有|保持|入选|获批|主导|参与|或|一批|着力|重点)+"
)
_ENDING = re.compile(
    r"(?:经?改造后|建成后|的|年均|总体|整体|合计|分别|各|“|\(|、|和|与|及|及其|中)+$"
)
_DOING = re.compile(r"(?:提供|支撑|部署|建设|建成后?|形成|达到|满足|确保|推动|实现|保障|可|后)$")
_GROUPED = re.compile(r"[两二三四五六七八九十\d]+[大个座市](?=[一-鿿]{1,8}$)")
"""鹤壁[三大]集群: how many a list has."""
_PLACE = re.compile(
    r"(?:集群|枢纽|节点|园区|基地|新区|起步区|示范区|[市州盟县区岛]|中心[内间]?|集群内|全域|境内)$"
)
WHOLE = re.compile(r"全[省市区国]|[我本][省市区]")
_BUILT = re.compile(r"新建|存量|既有|改造|新增|老旧")
_ADDED = re.compile(r"(?:新增|新建)$")
_MORE = re.compile(r"净增|新增(?!长)")
_LONGEST = 40


def scope(m: Mention, naming: Naming, share: Share | None, vocabulary: Vocabulary) -> str:
    """The words that tell `naming`'s number from others of its indicator; empty where none do."""
    subject = naming.subject
    counts = subject.unit in COUNTERS
    if not subject.known:
        return ""
    if counts and attach.counted(m):
        added = _ADDED.search(m.left)
        stop = m.thing.find(subject.name) + len(subject.name)
        words = (added[0] if added else "") + cleaned(m.thing[:stop])
    else:
        words = _ahead(m, subject.name, share, vocabulary, counts=counts)
    return "" if words in vocabulary.plain.get(subject.slug, ()) else words[:_LONGEST]


def _ahead(
    m: Mention, name: str, share: Share | None, vocabulary: Vocabulary, *, counts: bool
) -> str:
    """The words before the number; of a thing counted with its name, of a measure without."""
    if share and not share.last:
        return cleaned(share.subject) + _kind(share.tail, name)
    place = m.left.rfind(name)
    if place < 0 and name in m.before:
        ahead = m.before[: m.before.rfind(name) + (len(name) if counts else 0)]
        return cleaned(re.split(r"[,;。\n]|\d[.、]", ahead)[-1]) + _within(name, vocabulary)
    if place < 0:
        return cleaned(attach.subject(m.left)) if counts else ""
    stop = place + len(name) if counts else place
    added = "" if counts else _MORE.search(m.left, place)
    told = _GROUPED.sub("", cleaned(m.left[:stop])) + (added[0] if added else "")
    return told if counts else told + _within(name, vocabulary)


def _within(name: str, vocabulary: Vocabulary) -> str:
    """[新建大型数据中心]PUE: what a long word says before the word that it shares with others."""
    meaning = vocabulary.meaning
    tails = [name[at:] for at in range(2, len(name)) if len(meaning.get(name[at:], ())) > 1]
    head = name[: -len(tails[0])] if tails else ""
    return head if _BUILT.search(head) else ""


def _kind(tail: str, name: str) -> str:
    """郑州、鹤壁三大[集群]机架规模: what the items of a list are."""
    ahead = tail[: tail.rfind(name)] if name in tail else ""
    told = _GROUPED.search(ahead)
    return ahead[told.end() :] if told else ""


def cleaned(words: str) -> str:
    """`words` without years, verbs and what only joins them."""
    words = _TIME.sub("", words.rsplit(":", 1)[-1])
    told = _ENDING.sub("", _VERBS.sub("", words))
    return told if len(told) > 1 and not _DOING.search(told) else ""


def covers_more(words: str) -> bool:
    """Whether a scope holds on for the measures of its sentence: a place or a kind of facility."""
    if WHOLE.sub("", words) == "数据中心":
        return False
    place = _PLACE.search(words) or ends_in_city(words)
    return bool(place) and not _BUILT.search(words)
