"""What a number covers: the class of the thing counted, or whose and which the measure is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.texts.extract import attachment
from tui.texts.extract.model import COUNTERS
from tui.texts.extract.scope_words import (
    BUILT,
    TIME,
    VERBS,
    WHOLE,
    cleaned,
    covers_more,
)

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.coining import Naming
    from tui.texts.extract.context import Context
    from tui.texts.extract.dealing import Share
    from tui.texts.extract.model import Vocabulary
    from tui.texts.extract.place_names import PlaceNames

_GROUPED = re.compile(r"[两二三四五六七八九十\d]+[大个座市](?=[一-鿿]{1,8}$)")
"""鹤壁[三大]集群: how many a list has."""
_ADDED = re.compile(r"新增|新建")
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
    """Finds scopes from left to right; remembers places and what was stated of each indicator."""

    def __init__(self, around: Context, vocabulary: Vocabulary) -> None:
        """Begin at the text's start, with nothing to carry over."""
        self.around, self.vocabulary = around, vocabulary
        self.last: dict[str, str] = {}
        """The last scope of each indicator, for a clause that goes on with it."""
        self.beside = ("", "")
        """Unit and scope of the number before, for one that is joined to it."""
        self.place = (-1, "")
        """The sentence that last named a place, and the place, which holds on to its end."""

    def tell(self, m: Mention, naming: Naming, share: Share | None) -> str:
        """The words that distinguish a number from others of its indicator; empty if none do."""
        slug, sentence = naming.subject.slug, self.around.sentence(m.quantity.start)
        if not naming.subject.known:
            if not m.counts:
                self._note(sentence, m.left)
            # 新一代智能终端、智能体等[应用普及率]: what its name leaves out.
            ahead, name, _ = m.left.rpartition(naming.subject.name)
            return cleaned(ahead, self.vocabulary.places)[:_LONGEST] if name else ""
        scope = self._own(m, naming, share)
        if not scope and "carried" in naming.rule:
            whole = WHOLE.search(m.left)
            last = self.last.get(slug, "")
            if _TOTAL.search(m.left) and _NEWLY.search(last):
                last = ""  # 新开通基站15万个，总数30万个
            scope = whole[0] if whole else last
        beside = m.left[:1] in ("、", "和", "与") and m.quantity.unit == self.beside[0]
        if not scope and beside and naming.subject.unit not in COUNTERS:
            scope = self.beside[1]
        if not scope:
            self._place_before(sentence, m)
            scope = self.place[1] if self._holds(sentence, m) else ""
        if scope in _SHORT:
            scope = self._in_full(scope, m.quantity.start)
        if naming.subject.unit not in COUNTERS and covers_more(scope, self.vocabulary.places):
            self.place = (sentence, scope)
        self.last[slug], self.beside = scope, (m.quantity.unit, scope)
        return scope

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
        """[银川节点]侧重前店，标准机架控制在3万架以内: a clause without a number may name it."""
        # Behind a number the first clause goes on with what that one counts.
        for clause in re.split("[,:]", m.before)[len(m.ahead) > len(m.before) :]:
            self._note(sentence, clause)
            if (found := _CITY.match(clause)) and self.vocabulary.places.last(found["city"]):
                self.place = (sentence, f"{found['city']}市")

    def _in_full(self, scope: str, place: int) -> str:
        """支持韶关集群加快建设，到2025年[集群]标准机架: which one, if it was said just before."""
        near = self.around.text[max(0, place - _NEAR) : place]
        found = [
            self.vocabulary.places.last(m["city"]) + m["kind"] for m in _CLUSTER.finditer(near)
        ]
        return next((name for name in reversed(found) if name not in _SHORT), scope)

    def _note(self, sentence: int, left: str) -> None:
        """[起步区]规划面积40平方公里: a place before what has no indicator of its own."""
        found = _AT_START.match(VERBS.sub("", TIME.sub("", left)))
        if found:
            self.place = (sentence, found[0])

    def _own(self, m: Mention, naming: Naming, share: Share | None) -> str:
        """What its own clause says."""
        name, slug = naming.subject.name, naming.subject.slug
        counts = naming.subject.unit in COUNTERS
        if counts and attachment.counted(m):
            added = re.search(rf"(?:{_ADDED.pattern})$", m.left)
            stop = m.thing.find(name) + len(name)
            words = (added[0] if added else "") + cleaned(m.thing[:stop], self.vocabulary.places)
            words = self._added(words, slug)
        elif naming.rule == "unit-names":
            words = _AMOUNT.sub("", cleaned(attachment.subject(m.left), self.vocabulary.places))
        elif naming.rule == "part-of-last":
            words = cleaned(attachment.subject(m.left), self.vocabulary.places)
        elif counts:
            words = _NUMBER.sub(
                "", _ACTS.split(_ahead(m, name, share, len(name), self.vocabulary.places))[-1]
            )
        else:
            words = self._bare(
                _ahead(m, name, share, 0, self.vocabulary.places), slug
            ) + self._within(name, slug)
            words = (_link(m.left) if naming.subject.unit == "ms" else "") or words
        plain = words in self.vocabulary.places.provinces or words in self.vocabulary.plain.get(
            slug, ()
        )
        return "" if plain else words[:_LONGEST]

    def _added(self, words: str, slug: str) -> str:
        """[新建]5G基站: the rest is the indicator's own name."""
        added = _ADDED.match(words)
        rest = words[added.end() :] if added else ""
        return added[0] if added and rest in self.vocabulary.spoken.get(slug, ()) else words

    def _bare(self, words: str, slug: str) -> str:
        """新建数据中心[电能利用效率](PUE): `words` without another name of the same indicator."""
        spoken = self.vocabulary.spoken.get(slug, ())
        if not words.endswith(spoken):
            return words
        return words.removesuffix(next(word for word in reversed(spoken) if words.endswith(word)))

    def _within(self, name: str, slug: str) -> str:
        """[新建大型数据中心]PUE: what a long word says before a shorter one of its indicator."""
        meaning = self.vocabulary.meaning
        for at in range(len(name) - 1, 1, -1):
            if any(i.slug == slug for i in meaning.get(name[at:], ())):
                head = name[:at]
                if BUILT.search(head) or _FACILITY.search(head):
                    return head
        return ""


def _ahead(m: Mention, name: str, share: Share | None, named: int, places: PlaceNames) -> str:
    """The words before the number, with the first `named` characters of `name`."""
    if share and not share.last:
        return cleaned(share.subject, places) + _kind(share.last_item, name)
    place = m.left.rfind(name)
    if place < 0 and name in m.before:
        ahead = m.before[: m.before.rfind(name) + named]
        return cleaned(re.split(r"[,;。\n]|\d[.、]", ahead)[-1], places)
    if place < 0:
        scope = cleaned(attachment.subject(m.left), places)
        return scope if named or places.only(scope) else ""
    added = None if named else _MORE.search(m.left, place)
    scope = _GROUPED.sub("", cleaned(m.left[: place + named], places))
    return scope + (added[0] if added else "")


def _link(left: str) -> str:
    """到[京津冀枢纽节点]时延低于: where a link goes."""
    subject = attachment.subject(left)
    found = _LINK.search(left[: left.rfind(subject) + len(subject)])
    return found["end"] if found else ""


def _kind(last_item: str, name: str) -> str:
    """郑州、鹤壁三大[集群]机架规模: what the items of a list are."""
    ahead = last_item[: last_item.rfind(name)] if name in last_item else ""
    found = _GROUPED.search(ahead)
    return ahead[found.end() :] if found else ""
