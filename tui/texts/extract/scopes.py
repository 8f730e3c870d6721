"""What a number covers: the class of the thing counted, or whose and which the measure is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract.cities import CITIES, PROVINCES, ends_in_city, last_city
from tui.texts.extract.model import COUNTERS

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.context import Context, Share
    from tui.texts.extract.model import Vocabulary
    from tui.texts.extract.naming import Naming

_TIME = re.compile(
    r".*(?:20\d\d(?!\d)(?:年(?:底前?|末|前|内)?)?|[今明后]年(?:底前?|内)?|期[末内][”\"]?|期间|五[”\"]|年[内底]前?|年(?:左右)?时间|%|^\([一二三四五六七八九十\d]+\))"
)
_PLACED = re.compile(r"(?P<place>[一-鿿()—]{2,12}?)(?:到|至|在)?20\d\d")
"""[哈密市]到2027年建成标准机架."""
_VERBS = re.compile(
    r"^(?:[,、:的和与及并且]|原则上|一般|到|至|其中|另外|同时|力争|争取|确保|预计|推动|推进|推广|支持|鼓励|引导|实现|完成|带动|拉动|撬动|促进|"
    r"加快|积极|大力|全面|持续|逐步|稳步|进一步|使|将|让|对|累计|总共|合计|共|每年|年均|再|建成|建设|打造|形成|培育|培养|引进|引育|"
    r"引入|招引|集聚|汇聚|聚集|新?吸引|开放|发布|推出|遴选|评选|认定|创建|构建|搭建|布局|组建|设立|成立|攻克|突破|研发|开发|上线|"
    r"落地|实施|开展|服务|赋能|覆盖|投运|投用|归集|汇集|调度|统筹|同期|部署|提升|提高|降低|扩大|达到|拥有|保持|入选|获批|主导|参与|或|一批|着力|初步|基本|新(?=开放|培育|引进|招引|建成|打造|推出)|利用|用)+"
)
_ENDING = re.compile(
    r"(?:经?改造后|建成后|的|年均|总体|整体|合计|分别|各|平均|全部|均|“|\(|、|和|与|及|及其|中)+$"
)
_DOING = re.compile(
    r"(?:累计|新?投运|新?投用|取得|提供|支撑|部署|建设|建成后?|形成|达到|满足|确保|推动|实现|保障|可|后)+$"
)
_GROUPED = re.compile(r"[两二三四五六七八九十\d]+[大个座市](?=[一-鿿]{1,8}$)")
"""鹤壁[三大]集群: how many a list has."""
_PLACE = re.compile(
    r"(?:集群|枢纽|节点|园区|产业园|基地|新区|起步区|示范区|[市州盟县区岛]|中心[内间]?|集群内|全域|境内)$"
)
WHOLE = re.compile(r"全[省市区国岛]|本岛|[我本][省市区]")
_BUILT = re.compile(r"新建|存量|既有|改造|新增|老旧")
_ADDED = re.compile(r"(?:新增|新建)$")
_MORE = re.compile(r"净增|新增(?!长)")
_TOTAL = re.compile(r"总数|总量|总规模|总计|合计|累计")
_NEWLY = re.compile(r"新增|净增|新[建开引培打]")
_FACILITY = re.compile(r"(?:中心|集群|枢纽|节点|园区|省际|国际)$")
_AT_START = re.compile(
    r"[一-鿿()—]{0,14}?(?:集群|产业园|科创城|科学城|高新区|经开区|起步区|枢纽|新区|园区|示范区|节点)(?!体系|建设|布局|节点|数据中心|之?间|[至到与])"
)
_LINK = re.compile(
    r"(?<!端)[到至](?P<end>[^,。;]{2,24}?)(?:之间|间)?(?:的)?(?:单向)?(?:网络)?(?:时延)?$"
)
_ACTS = re.compile(r"取得|形成|建成|打造|培育|引进|攻克|推出")
_NUMBER = re.compile(r"(?:总数|数量|数)$")
_SHORT = frozenset(("集群", "集群内", "枢纽"))
_CLUSTER = re.compile(r"(?P<city>[一-鿿]{2,4}?)(?P<kind>(?:数据中心)?(?:集群|枢纽))")
_NEAR = 120
_KIND_OF = re.compile(r"(?:数据中心|[智超]?算力?中心)[内间]?$")
_NAMED = re.compile(r"集群|枢纽|园区")
"""规模以上数据中心 is a kind, 庆阳集群数据中心 a place."""
_CITY = re.compile(r"(?P<city>[一-鿿]{2,5}?)市")
_AMOUNT = re.compile(r"(?:(?<=集群)数据中心)?(?:规模|总量|总数|数量|建设|部署|设计|规划|投运)+$")
_LONGEST = 40


class Scopes:
    """Tells scopes from left to right, remembering places and what was said of each indicator."""

    def __init__(self, around: Context, vocabulary: Vocabulary) -> None:
        """Begin at the text's start, with nothing to carry over."""
        self.around, self.vocabulary = around, vocabulary
        self.last: dict[str, str] = {}
        """The last scope of each indicator, for a clause that goes on with it."""
        self.beside = ("", "")
        """Unit and scope of the number before, for one that is joined to it."""
        self.place = (-1, "")
        """The sentence that last told a place, and the place, which holds on to its end."""

    def tell(self, m: Mention, naming: Naming, share: Share | None) -> str:
        """The words that tell `naming`'s number from others of its indicator; empty if none do."""
        slug, sentence = naming.subject.slug, self.around.sentence(m.quantity.start)
        if not naming.subject.known:
            if not m.counts:
                self._note(sentence, m.left)
            # 新一代智能终端、智能体等[应用普及率]: what its name leaves out.
            ahead, name, _ = m.left.rpartition(naming.subject.name)
            return cleaned(ahead)[:_LONGEST] if name else ""
        told = self._own(m, naming, share)
        if not told and "carried" in naming.rule:
            whole = WHOLE.search(m.left)
            last = self.last.get(slug, "")
            if _TOTAL.search(m.left) and _NEWLY.search(last):
                last = ""  # 新开通基站15万个，总数30万个
            told = whole[0] if whole else last
        beside = m.left[:1] in ("、", "和", "与") and m.quantity.unit == self.beside[0]
        if not told and beside and naming.subject.unit not in COUNTERS:
            told = self.beside[1]
        if not told:
            self._place_before(sentence, m)
            told = self.place[1] if self._holds(sentence, m) else ""
        if told in _SHORT:
            told = self._in_full(told, m.quantity.start)
        if naming.subject.unit not in COUNTERS and covers_more(told):
            self.place = (sentence, told)
        self.last[slug], self.beside = told, (m.quantity.unit, told)
        return told

    def _holds(self, sentence: int, m: Mention) -> bool:
        """Whether the last place holds for `m`: a kind of facility does so for rates alone."""
        if self.place[0] != sentence:
            return False
        total = m.quantity.unit in ("EFLOPS", "EB", "架", "亿元")
        if total and _KIND_OF.search(self.place[1]) and not _NAMED.search(self.place[1]):
            self.place = (-1, "")
            return False
        return True

    def _place_before(self, sentence: int, m: Mention) -> None:
        """[银川节点]侧重前店，标准机架控制在3万架以内: a clause without a number may tell it."""
        for clause in re.split("[,:]", m.before):
            self._note(sentence, clause)
            if (found := _CITY.match(clause)) and ends_in_city(found["city"]):
                self.place = (sentence, f"{found['city']}市")

    def _in_full(self, told: str, place: int) -> str:
        """支持韶关集群加快建设，到2025年[集群]标准机架: which one, if it was said just before."""
        near = self.around.text[max(0, place - _NEAR) : place]
        found = [last_city(m["city"]) + m["kind"] for m in _CLUSTER.finditer(near)]
        return next((name for name in reversed(found) if name not in _SHORT), told)

    def _note(self, sentence: int, left: str) -> None:
        """[起步区]规划面积40平方公里: a place before what has no indicator of its own."""
        found = _AT_START.match(_VERBS.sub("", _TIME.sub("", left)))
        if found:
            self.place = (sentence, found[0])

    def _own(self, m: Mention, naming: Naming, share: Share | None) -> str:
        """What its own clause says."""
        name, slug = naming.subject.name, naming.subject.slug
        counts = naming.subject.unit in COUNTERS
        if counts and attachment.counted(m):
            added = _ADDED.search(m.left)
            stop = m.thing.find(name) + len(name)
            words = (added[0] if added else "") + cleaned(m.thing[:stop])
        elif naming.rule == "unit-names":
            words = _AMOUNT.sub("", cleaned(attachment.subject(m.left)))
        elif naming.rule == "part-of-last":
            words = cleaned(attachment.subject(m.left))
        elif counts:
            words = _NUMBER.sub("", _ACTS.split(_ahead(m, name, share, len(name)))[-1])
        else:
            words = self._bare(_ahead(m, name, share, 0), slug) + self._within(name, slug)
            words = (_link(m.left) if naming.subject.unit == "ms" else "") or words
        plain = words in PROVINCES or words in self.vocabulary.plain.get(slug, ())
        return "" if plain else words[:_LONGEST]

    def _bare(self, words: str, slug: str) -> str:
        """新建数据中心[电能利用效率](PUE): `words` without another name of the same indicator."""
        for word in reversed(self.vocabulary.spoken.get(slug, ())):
            if words.endswith(word):
                return words.removesuffix(word)
        return words

    def _within(self, name: str, slug: str) -> str:
        """[新建大型数据中心]PUE: what a long word says before a shorter one of its indicator."""
        meaning = self.vocabulary.meaning
        for at in range(len(name) - 1, 1, -1):
            if any(i.slug == slug for i in meaning.get(name[at:], ())):
                head = name[:at]
                if _BUILT.search(head) or _FACILITY.search(head):
                    return head
        return ""


def _ahead(m: Mention, name: str, share: Share | None, named: int) -> str:
    """The words before the number, with the first `named` characters of `name`."""
    if share and not share.last:
        return cleaned(share.subject) + _kind(share.tail, name)
    place = m.left.rfind(name)
    if place < 0 and name in m.before:
        ahead = m.before[: m.before.rfind(name) + named]
        return cleaned(re.split(r"[,;。\n]|\d[.、]", ahead)[-1])
    if place < 0:
        told = cleaned(attachment.subject(m.left))
        return told if named or only_places(told) else ""
    added = None if named else _MORE.search(m.left, place)
    told = _GROUPED.sub("", cleaned(m.left[: place + named]))
    return told + (added[0] if added else "")


def _link(left: str) -> str:
    """到[京津冀枢纽节点]时延低于: where a link goes."""
    subject = attachment.subject(left)
    found = _LINK.search(left[: left.rfind(subject) + len(subject)])
    return found["end"] if found else ""


def _kind(tail: str, name: str) -> str:
    """郑州、鹤壁三大[集群]机架规模: what the items of a list are."""
    ahead = tail[: tail.rfind(name)] if name in tail else ""
    told = _GROUPED.search(ahead)
    return ahead[told.end() :] if told else ""


def cleaned(words: str) -> str:
    """`words` without years, verbs and what only joins them."""
    words = words.rsplit(":", 1)[-1]
    place = _PLACED.match(words)
    words = _TIME.sub("", words)
    told = _ENDING.sub("", _VERBS.sub("", words))
    if len(told) < 2 or _DOING.search(told):
        told = _DOING.sub("", told)
        told = told if covers_more(told) else ""
    ahead = place["place"] if place else ""
    return ahead + told if covers_more(ahead) or _BUILT.search(ahead) else told


def only_places(words: str) -> bool:
    """Whether `words` are places and nothing else: 沈阳、大连各不少于2000P."""
    names = re.split("[、和与及]", words.strip("、和与及").removesuffix("两市"))
    return all(name in CITIES or name.removesuffix("市") in CITIES for name in names)


def covers_more(words: str) -> bool:
    """Whether a scope holds on for the measures of its sentence: a place or a kind of facility."""
    if WHOLE.match(words) or words == "数据中心":
        return False
    place = _PLACE.search(words) or ends_in_city(words)
    return bool(place) and not _BUILT.search(words)
