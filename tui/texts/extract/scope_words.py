"""Words of a scope: cleaned of years and verbs, and distinguished from the names of places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.texts.extract.place_names import PlaceNames

TIME = re.compile(
    r".*(?:20\d\d(?!\d)(?:年(?:底前?|末|前|内)?)?|[今明后]年(?:底前?|内)?|期[末内][”\"]?|期间|五[”\"]|年[内底]前?|年(?:左右)?时间|%|^\([一二三四五六七八九十\d]+\))"
)
_PLACED = re.compile(r"(?P<place>[一-鿿()—]{2,12}?)(?:到|至|在)?20\d\d")
"""[哈密市]到2027年建成标准机架."""
VERBS = re.compile(
    r"^(?:[,、:的和与及并且]|原则上|一般|到|至|其中|另外|同时|力争|争取|确保|预计|推动|推进|推广|支持|鼓励|引导|实现|完成|带动|拉动|撬动|促进|"
    r"加快|积极|大力|全面|持续|逐步|稳步|进一步|使|将|让|对|累计|总共|合计|共|每年|年均|再|建成|建设|打造|形成|培育|培养|引进|引育|"
    r"引入|招引|开通|开辟|[集汇]聚(?!区)|聚集(?!区)|新?吸引|开放|发布|推出|遴选|评选|认定|创建|构建|搭建|布局|组建|设立|成立|攻克|突破|研发|开发|上线|"
    r"落地|实施|开展|服务|赋能|覆盖|投运|投用|归集|汇集|调度|统筹|同期|部署|提升|提高|降低|扩大|达到|拥有|保持|入选|获批|主导|参与|或|一批|着力|初步|基本|新(?=开放|培育|引进|招引|建成|打造|推出)|利用|用)+"
)
_ENDING = re.compile(
    r"(?:经?改造后|综合|建成后|的|年均|总体|整体|合计|分别|各|平均|全部|均|“|\(|、|和|与|及|及其|中)+$"
)
_DOING = re.compile(
    r"(?:累计|新?投运|新?投用|取得|提供|支撑|部署|建设|建成后?|形成|达到|满足|确保|推动|实现|保障|可|后)+$"
)
_PLACE = re.compile(
    r"(?:集群|枢纽|节点|园区|产业园|基地|新区|起步区|示范区|[市州盟县区岛]|中心[内间]?|集群内|全域|境内)$"
)
BUILT = re.compile(r"新建|存量|既有|改造|新增|老旧")
WHOLE = re.compile(r"全[省市区国岛]|本岛|[我本][省市区]")


def cleaned(words: str, places: PlaceNames) -> str:
    """`words` without years, verbs and what only joins them."""
    words = words.rsplit(":", 1)[-1]
    place = _PLACED.match(words)
    words = TIME.sub("", words)
    rest = _ENDING.sub("", VERBS.sub("", words))
    if len(rest) < 2 or _DOING.search(rest):
        rest = _DOING.sub("", rest)
        rest = rest if covers_more(rest, places) else ""
    ahead = place["place"] if place else ""
    return ahead + rest if covers_more(ahead, places) or BUILT.search(ahead) else rest


def covers_more(words: str, places: PlaceNames) -> bool:
    """Whether a scope holds on for the measures of its sentence: a place or a kind of facility."""
    if WHOLE.match(words) or words == "数据中心":
        return False
    place = _PLACE.search(words) or places.last(words)
    return bool(place) and not BUILT.search(words)
