"""Which indicator of the vocabulary the words around a number name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.extract.attachment import doer, head
from tui.texts.extract.model import COUNTERS
from tui.texts.extract.scope_words import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.extract.model import Indicator, Vocabulary
    from tui.texts.extract.place_names import PlaceNames


@dataclass(frozen=True)
class Named:
    """The indicator that words name, and where the word is in them."""

    indicator: Indicator | None
    word: str
    start: int


_LINKED = re.compile(r"[与和至到][^,。;]{1,16}?(?:之间|节点间)")
"""西宁枢纽节点[与六州算力节点之间]: one end of a link is not what is measured."""
_HOST = re.compile(r"[一-鿿]{0,2}(?:接入|入驻|集聚|汇聚|吸引|注册|孵化)[一-鿿]{2,}")
"""平台[接入算力商]20家: who is there is counted, not the place."""
_SUMMED = re.compile(r"[、和与][^,。;]{0,16}?(?:总规模|总量|合计)")
_SHUT = re.compile(r"(?:关停|关闭|淘汰|腾退|清退|退出|压减)[^,。;]{0,6}$")
"""[关停低效]机架: what goes is no stock of it."""
_MEASURED = re.compile(
    r"(?:产量|销量|出货量|(?P<turnover>收入|营收|产值)|增加值|利润|税收|用户数?|从业人员|人数|面积|保有量|交易额|销售额|市值|估值|成本|价格|费用|丢包率|(?P<delay>时延|延迟)|能耗|耗电量|用电量"
    r"|(?P<thing>中心|基地|平台|工厂|车间|实验室|园区|楼宇|项目|人才|团队|专利|标准|门店|站点|课程|岗位|孵化器|训练场|社区|学院|联盟|街区|小镇))"
    r"[^,。;]{0,8}$"
)


def measured(left: str, stop: int, unit: str) -> bool:
    """智能终端产品[产量]: another noun behind the word is what is measured.

    An industry's turnover is its scale.
    """
    if unit in COUNTERS and _HOST.match(left, stop):
        return True
    found = _MEASURED.search(left, stop)
    if found is None or (unit == "亿元" and found["turnover"]):
        return False
    if found["delay"]:
        return unit != "ms"
    return not found["thing"] or unit in COUNTERS


def named_before(left: str, unit: str, vocabulary: Vocabulary, *, change: bool) -> Named | None:
    """The indicator nearest to the end of `left`; of words that end together the longest."""
    by_end = vocabulary.fitting(unit, change=change)
    tried = set()
    for stop in range(len(left), 0, -1):
        for word, fitting in by_end.get(left[stop - 1], ()):
            if not left.endswith(word, 0, stop) or word in tried:
                continue
            tried.add(word)
            place = stop - len(word)
            if _stands(word, left, place, fitting, vocabulary.places):
                return Named(qualified(fitting, left, vocabulary), word, place)
    return None


def _stands(
    word: str, left: str, place: int, fitting: Sequence[Indicator], places: PlaceNames
) -> bool:
    """Whether `word` is what is measured, and no part or end of something else."""
    stop = place + len(word)
    if _LINKED.match(left, stop) or measured(left, stop, fitting[0].unit):
        return False
    if _PER_HEAD.search(left[:place]):
        return False
    if _SHUT.search(left[:place]) or (fitting[0].unit == "EFLOPS" and _SUMMED.match(left, stop)):
        return False
    return not foreign(word, left[:place], fitting, places)


_PER_HEAD = re.compile(r"(?:[人户机卡]均|单[机卡台柜]|每[人户台卡]|人均|平均每[^,。;]{0,6})$")
"""[人均]算力: a share of the whole for each, not the whole."""
_ONLY_PLACES = re.compile(
    r"(?:^|[,。;:、(]|全[省市区国县州盟岛域]|我[省市区国]|本[省市区]|[省市区疆岛]内|总体|在用|在建|接入|可?(?:调度|开放|用)|纳管|投运|整体|集群|枢纽|中心|[一-鿿)]侧|片区|基地|节点|撬动|拉动|牵引|做大|壮大|区域内?|各类|年底?|末|力争|实现|推动|促进|带动|使"
    r"|的|将|达到?|累计|其中|新增|公共|社会|全面|(?:^|[,。;:、(])(?:相关|关联)|提供|形成|建成|打造|支撑|省|市|区|[\d%A-Za-z)])$"
)


_KIND = re.compile(r"(?:智能|超级|通用|边缘|量子|智|超)$")
"""[智能]算力总规模: a kind of compute is no total."""

_USED = re.compile(r"(?:中心|设施|机架|算力|资源|平均|综合|整体|集群|[省市区年]|[,。;:、(]|^)$")
_MADE = re.compile(r"(?:中心|设施|算力|智算|芯片|服务器|集群|设备|软硬件|[省市区年]|[,。;:、(]|^)$")
_GENERIC = {"利用率": _USED, "国产化率": _MADE, "国产化比例": _MADE}
"""余热回收[利用率], 零部件[国产化率]: of compute only where compute comes before it."""
_KINDS = re.compile(r"算力[、和与][^,。;]{0,12}$")
"""通用算力、智能算力、[超级]算力总规模: all kinds together are one."""


def foreign(word: str, ahead: str, meant: Sequence[Indicator], places: PlaceNames) -> bool:
    """低空经济产业规模 is no 产业规模 of AI: another noun owns the word.

    Only for words that a longer one of the same indicator ends in, so that they have an owner.
    """
    indicator = meant[0]
    if word in _GENERIC:
        return _GENERIC[word].search(ahead) is None
    if indicator.unit not in ("EFLOPS", "亿元"):
        return False
    if indicator.unit == "EFLOPS" and _KIND.search(ahead):
        return _KINDS.search(ahead) is None
    if not any(w_ != word and w_.endswith(word) for w_ in indicator.words):
        return False
    end_of_left = ahead[-8:].rstrip("”")
    region = re.search(r"[一-鿿]{2}$", end_of_left) is None or bool(places.last(end_of_left))
    return not region and _ONLY_PLACES.search(end_of_left) is None and bool(cleaned(ahead, places))


def named_after(thing: str, unit: str, vocabulary: Vocabulary) -> Named | None:
    """The indicator that is the head of `thing`: its last word, in its first item that has one."""
    thing = doer(thing)
    items = re.split(r"(?<=[、和与])", thing)
    for count in range(1, len(items) + 1):
        part = head("".join(items[:count]).rstrip("、和与"))
        found = named_before(part, unit, vocabulary, change=False)
        if found and (found.start + len(found.word) == len(part) or count == len(items)):
            return found
    return named_before(thing, unit, vocabulary, change=False)


def qualified(fitting: Sequence[Indicator], left: str, vocabulary: Vocabulary) -> Indicator:
    """Of indicators with the same word, the one whose qualifier is in `left` (新建 … PUE)."""
    for indicator in fitting:
        if any(sign in left for sign in vocabulary.qualifiers.get(indicator.slug, ())):
            return indicator
    return fitting[0]


def is_qualified(word: str, words: str, vocabulary: Vocabulary) -> bool:
    """Whether `words` tell which of the indicators that share `word` is meant."""
    return any(
        sign in words
        for indicator in vocabulary.meaning.get(word, ())
        for sign in vocabulary.qualifiers.get(indicator.slug, ())
    )
