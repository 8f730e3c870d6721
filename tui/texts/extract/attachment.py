"""The attachment rules: what a quantity measures, by when, and how it compares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.texts.extract import patterns as w
from tui.texts.extract.model import COUNTERS

if TYPE_CHECKING:
    from tui.texts.numerals import Quantity
    from tui.words.lists import Comparator

_AGAINST = re.compile(r"(?:比|较|相比)(?:20\d\d年?底?|[上去]年|基期|.{0,4}五[”\"]?末?)?$")
_THAN = re.compile(r"[比较](?:20\d\d年底?|[上去]年)[^,。;\d]{0,4}?(?:(?P<low>低)|高)(?:约|近|出)?$")
"""算力成本比2024年[低]25%."""
_VERB_FIRST = re.compile(r"(?:降低|压降|减少|节约|节省)[^,。;、到至为占率达近约超\d]{2,8}$")
"""[降低]用算成本三成."""
_WHOLE_OF = re.compile(r"(?:其|总量|总数|总规模|全[省市区国][一-鿿]{0,6})的")
"""不低于[总量的]20%."""
_SINCE = re.compile(r"[比较](?:20\d\d年|[上去]年)|基础上|逐年|每年|年均")
REACH = 60
"""How many characters around a number are looked at: it keeps the work linear."""
_JOINS = re.compile(
    r"^(?:增加|提高|提升到|扩大|增长|增至|上升|扩展|扩容|跃升|减少|下降|降[至到低]|落户|入驻|落地|投产|上线|入选|来[一-鿿]{0,3}(?:设立|落户|投资|布局|发展|建设)|和|与|及|以及|并|且|或|等[,。;、]|的?$)"
)
_THING_END = re.compile(
    r"及其|和一批|与一批|和若干|以及|并(?!购|网)|且|(?<!普)及(?!以)(?=[^,。;]{0,12}$)"
)
_DOER = re.compile(
    r".*?(?:企业|院所|机构|高校|院校|学校|医院|单位|园区|城市|主体|工厂|车间|银行|团队|平台公司|家庭|农户|用户|县区?|区县|乡镇)"
    r"(?=建设|开展|打造|实现|完成|参与|上云|接入|使用|组建|成立|建成|入驻|加入|获批|获得|通过|进入|入选|部署|运用|推进|牵头|设立|纳入|转型|与)"
)
"""科研院所[建设联合实验室]: a noun of someone who does something, before what is done."""
_NEXT = re.compile(r"、(?:建立|建设|打造|培育|组建|设立|形成|引进|推出|制定|实施)+$")
_TRAILING = re.compile(r"(?:\([^()]*\)?|等|以上|左右|的|,|。|;|、|和|与|及|”|“)+$")


@dataclass(frozen=True)
class Mention:
    """A quantity with the words around it, up to its neighbours and the clause's ends."""

    quantity: Quantity
    left: str
    """From the clause's start, or the quantity before, up to the number."""
    right: str
    """From the unit to the clause's end, or the next quantity."""
    before: str
    """The sentence up to the clause, at most `REACH` characters."""
    several: bool = False
    """Whether the clause has another quantity."""
    ahead: str = ""
    """The sentence up to `left`, over other quantities, at most `REACH` characters."""
    quoted: int | None = None
    """How much of `right` is written there, where its noun is said once for a list."""

    @cached_property
    def counts(self) -> bool:
        """Whether it counts things."""
        return self.quantity.unit in COUNTERS or self.quantity.unit.endswith("次")

    @cached_property
    def thing(self) -> str:
        """What is counted, where it follows the number: 10个以上[应用标杆]."""
        rest = w.FOLLOWING.sub("", self.right, count=1) if self.after else self.right
        return re.split(r"[,。;:!?\n]", rest.lstrip(")"), maxsplit=1)[0]

    @cached_property
    def after(self) -> str:
        """The comparator after the unit, as written."""
        found = w.FOLLOWING.match(self.right) or _BEHIND_UNIT.match(self.right)
        return found[found.lastindex or 0] if found else ""


def comparator(mention: Mention) -> tuple[Comparator, str]:
    """The comparator of design section 4, and the name of the rule that found it.

    不低于60% is `>=`; 30个以上 `>=`; 突破20项技术 `=` but 规模突破1000亿元 `>`; 下降50% `change`.
    """
    q, left = mention.quantity, mention.left
    if q.turn:
        return "change", "change"
    if q.high is not None:
        return "range", "range"
    if turns(mention) and not w.GROWTH.search(left[-14:]):
        return "change", "change"
    if sign := w.AFTER.get(mention.after):
        return sign, "comparator-after"
    if q.more:
        return ">", "and-more"
    if q.about:
        return "~", "and-more"
    if q.least:
        return ">=", "comparator-after"
    if sign := _led(mention):
        return sign, "comparator-before"
    return ("~", "order-of-magnitude") if q.level else ("=", "bare")


def _led(mention: Mention) -> Comparator | None:
    """The comparator before the number, unless it belongs to something else: 超百亿元的企业10家."""
    near = mention.left[-12:]
    found = list(w.COMPARING.finditer(near))
    if not found or (found[-1][0] == "突破" and mention.counts and counted(mention)):
        return None
    word, rest = found[-1][0], near[found[-1].end() :]
    if len(rest) <= 1 or _WHOLE_OF.fullmatch(rest):
        return w.BEFORE[word]
    apart = len(word) == 1 or word == "突破" or re.search(r"[的、\d百千万亿]|达到?$", rest)
    return None if apart else w.BEFORE[word]


def changed(left: str) -> int:
    """-1 or 1 where the number is a change (降低80%以上), 0 where a level (降低到1.3)."""
    if than := _THAN.search(left[-16:]):
        return -1 if than["low"] else 1
    if _VERB_FIRST.search(left[-14:]):
        return -1
    found = w.CHANGING.search(left[-12:])
    return 0 if found is None else -1 if found["fall"] else 1


def turns(mention: Mention) -> bool:
    """Whether the number is a change: 下降50%, 翻一番; PUE较2022年降低0.1."""
    q = mention.quantity
    ratio = q.unit == "" and _SINCE.search(mention.left) is not None
    return q.turn or ((ratio or q.unit in ("%", "倍", "百分点")) and changed(mention.left) != 0)


def counted(mention: Mention) -> bool:
    """Whether the thing follows the number (建成10个园区), not goes before it (园区10个)."""
    thing = mention.thing
    return bool(thing) and not _JOINS.match(thing) and bool(re.match(r"[一-鿿A-Za-z0-9“(]", thing))


def head(thing: str) -> str:
    """The noun phrase at the start of `thing`, without what is only joined to it."""
    cut = _THING_END.split(thing, maxsplit=1)[0] or thing
    return _TRAILING.sub("", _NEXT.sub("", doer(cut)))


def doer(thing: str) -> str:
    """`thing` up to the verb that says what it does."""
    found = _DOER.match(thing)
    return found[0] if found else thing


_BUILT = frozenset("设成造建育增")
_FEW = 4
_LED, _LED_PEOPLE = re.compile(r"[一-鿿]$"), re.compile(r"[超达近逾过破引养训约到至]$")
_BEHIND_UNIT = re.compile(rf"[^(),。;]{{0,12}}\([A-Za-z/\d]+\)({'|'.join(w.AFTER)})")
"""5000千万亿次浮点指令/秒(PFLOPS)[以上]."""
_SITE = re.compile(r"(?:规划|占地|用地|建筑|总)面积(?:约|达|为|超过?|近)*$")
"""起步区规划面积40平方公里: what a site is like."""
_PER_SUM = re.compile(r"[一-鿿]{0,6}(?:增加值|产值|GDP|收入)")
"""万元[工业增加值]用水量: what is measured is stated for each ten thousand."""
_CLASS_OF = re.compile(
    r"(?:及?以上)?的?(?:[一-鿿“”]{0,10}?)(?:企业|市场主体|龙头|链主|独角兽)(?!营|主营|总?产值|收入|税|利|增加值)"
)
"""产值超百亿元[的链主企业]: what the sum distinguishes."""
_SCALE = r"[一-鿿]{0,4}(?:规模|产值|营收|收入)"
"""形成万亿级[市场规模]: an amount that something has, and no class of things."""
_AND_MORE = re.compile(r"(?:及?以上)的?[一-鿿]")
"""1000个亿元[以上技改项目]: which ones are counted."""
_CLUSTERS = re.compile(r"(?:级|以上|规模)*的?[^,。;、\d]{0,4}(?:集群|智算|算力)")
_MEDICINE = re.compile(r"(?:创?新药|医疗器械|化学药|生物制品)")
_GROUPS = re.compile(
    r"[一-鿿]{0,4}(?:集群|城市|地区|[集聚]聚区|片区|枢纽|节点|方面|领域|行业)(?=[一-鿿])"
)
"""和林格尔、乌兰察布两个[集群]: how many were just named."""


def a_class(quantity: Quantity, right: str, left: str = "") -> bool:
    """亿级以上企业, 千亿级产业集群, 每万人, 12345热线: no quantity at all, so it parts no words."""
    if (left.endswith("每") and quantity.han) or _SITE.search(left):
        return True
    if quantity.unit == "岁" or (quantity.unit == "类" and quantity.han and quantity.value < _FEW):
        return True  # 3岁以下婴幼儿, 三类医疗器械
    if quantity.unit == "类" and _MEDICINE.match(right):
        return True  # 1类新药
    if quantity.unit == "卡" and quantity.han and _CLUSTERS.match(right):
        return True  # 万卡集群
    if quantity.unit == "kW" and right.startswith(("标准机", "机架", "机柜")):
        return True  # 2.5kW标准机架30万架
    if quantity.level and right.startswith("\n"):
        return True  # a headline: 集群迈向千亿级
    if quantity.bare and quantity.unit in COUNTERS and not quantity.least:
        led = re.search(
            r"[一-鿿]$" if quantity.unit != "人" else r"[超达近逾过破引养训约到至]$", left
        )
        return led is None  # 万人创客大会, “百家企业上云”
    if (quantity.han or quantity.unit == "") and left.endswith("(") and right.startswith(")"):
        return True  # a list's mark, or the unit of a table's row: 标准机架(万架)
    if quantity.han and quantity.unit == "亿元" and quantity.value < 1 and _PER_SUM.match(right):
        return True
    if quantity.unit in ("亿元", "美元") and _CLASS_OF.match(right):
        return True
    if quantity.unit == "亿元" and left[-1:] in COUNTERS and _AND_MORE.match(right):
        return True
    if quantity.han and quantity.value < 10 and left[-1:] not in _BUILT and _GROUPS.match(right):
        return True
    if quantity.han and quantity.value < 10 and _listed_again(left, right):
        return True
    if quantity.unit in COUNTERS and re.match(r"级[一-鿿]|\d+%", right):
        return True
    if quantity.level and quantity.unit == "亿元":
        return re.match(rf"(?:以上|及以上)?的?(?!以|左|{_SCALE})[一-鿿]", right) is not None
    return quantity.unit == "" and not re.match(
        r"[,。;、!?)\n]|$|以[下上内]|左右|及以|(?:下?降|压减|提升|提高|优化|改善)[低高]?[到至]",
        right,
    )


def _listed_again(left: str, right: str) -> bool:
    """移动智算中心、阿里智算中心三个[万卡级智算中心]: how many were just named."""
    end = left[-2:]
    return re.search("[、和与及]", left) is not None and len(end) == 2 and end in right[:12]


_ROW_UNIT = re.compile(r"(?:\([^()]{1,8}\))?:$")
"""总算力[(EFLOPS):]2025年: the head of a table's row is its subject."""


def subject(left: str) -> str:
    """The words that name what is measured, without the verb: 就业人员 of 带动就业人员达到."""
    text = _AGAINST.sub("", re.split(r"[,。;:\n]", _ROW_UNIT.sub("", left))[-1])
    for _ in range(3):
        found = list(w.COMPARING.finditer(text[-8:]))
        if found and found[-1].end() == len(text[-8:]):
            text = text[: -len(found[-1][0])]
        text = _AGAINST.sub("", w.REACH.sub("", text))
    return re.sub(
        r"^(?:其中|全[省市区国]|我[省市区]|本市|力争|实现|带动|推动|拉动|到|[一二两三四五\d]年(?:内|来)?(?=累计|合计|共|$))+",
        "",
        text,
    )
