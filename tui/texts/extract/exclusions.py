"""The rules by which a number is left alone: what is no target."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.texts.extract import patterns as w
from tui.texts.extract.attachment import head

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention

_GRANT = re.compile(
    r"予以|给予|奖励|补助|补贴|资助|奖补|罚款|贴息|一次性|安排|上限|申领|封顶|补贴比例|券(?!商)|联发|所得税|税率|减按|算力券"
)
_PAID_OUT = re.compile(
    r"累计(?:兑付|发放)(?:超过?|达到?|约)?$|(?:发放|投放|兑付|交易|使用|成交)(?:总?额|规模|总?量)"
)
_FUND = re.compile(r"的?[^,。;:]{0,16}?(?:基金|债券|贷款|投资)")
_OF_CLASS = re.compile(r"(?:率|占比|比例|比重)(?:超过?|达到?|突破|提[升高]到)?$")
"""20户以上自然村光纤通达[率]: the things are a class whose share is the goal."""
_LASTS = re.compile(r"时[间效限长延]|周期|用时|耗时")
_BY_COST = re.compile(r"按[^,。;]{2,16}的$")
_SMALL = Decimal("0.0001")
_EACH_ONE = re.compile(r"每(?:投入|增加|新增|产生|消耗)$")
_EACH_BRINGS = re.compile(r"每(?:投入|增加|新增|产生|消耗)\d[^。;]{0,50}$")
"""[每消耗1吨标准煤，直接贡献]1.1万元产值."""
_PARTS = re.compile(r"(?:个|大)?(?:方面|部分|大项|领域|章节|板块|类别)")
"""共8个[方面]26条."""
_EACH_YEAR = re.compile(r"每年[^,。;]{0,20}$")
_MARKET = re.compile(
    r"(?:预计|有望|预测)[^。;]{0,30}市场(?:规模|空间|容量|需求)[^。;]{0,12}$"
    r"|市场(?:规模|空间|容量|需求)[^。;]{0,40}(?:预计|有望|预测)[^。;]{0,12}$"
    r"|(?:数据显示|测算|研究院|研究所|机构|协会)[^。;]{0,40}市场(?:规模|空间|容量|需求)[^。;]{0,12}$"
    r"|(?:估算|估计|推算|据测算)[^。;]{0,30}$"
    r"|(?:研究院|研究所|机构|协会|专家|业内|券商|报告)(?:预计|预测|估计|认为)[^。;]{0,40}$"
)
_LISTED_PARTS = re.compile(r"(?:共|共计|共有|总计|合计|包括|包含|提出|设置|明确|部署)(?:了)?$")
_KINDS_OF = re.compile(
    r"(?:重点)?(?:场景|人群|主体|情形|问题|设施|领域|要素|政策|机制|行动|任务|指标|事项|应用)"
)
_LINK_NAMED = re.compile(
    r"(?:城区|市[内域]?|[省区州县][内域]?|[城之]?间|枢纽|节点|集群内?|[至到][一-鿿]{2,8})$"
)
"""“[城区]1ms、[城市间]5ms”: a quoted number whose link is named is no mere class."""
_RANK = re.compile(r"(?<![目当以之此年底月末日])前$")
_SHARE_OF_CLASS = re.compile(
    r"的(?:[一-鿿]{2,16}(?:率|占比|比例|比重)|企业|单位|中心)?"
    r"(?:超过?|达到?|有|不低于|不少于|提[升高]到)*$"
)
"""上架率低于50%[的数据中心整合率]达到80%: the first share distinguishes things."""
_EVERY = re.compile(r"每(?:半?年|个?[季月]度?|周)[^,。;]{0,8}$")
_SESSION = re.compile(r"(?:全体)?(?:会议|全会)|(?:代表|党代|人代)?大会")
"""十四届全国人大四次[会议]: which one it was."""
_TAKEN_ON = re.compile(r"(?:揭榜|承担|承接|牵头|参与|获批)[^,。;]{0,16}$")
"""[揭榜]国家创新任务15项: the tasks are others'."""
_SETTING = re.compile(
    r"[^、,;。]{2,8}(?:开展|打造|建设|建成|培育|实施|形成|推广|部署)[^、,;。\d]{0,6}$"
)
"""在10个重点行业[打造]30个工厂: where it is done."""
_AROUND = re.compile(r"(?:围绕|聚焦|针对|面向|依托)[一-鿿]{0,4}$")
"""[围绕全省]50条产业链建设数据空间: what something is built for."""
_BUILT_FOR = re.compile(
    r"[^、,;。]{2,10}(?:开展|打造|建设|建成|培育|实施|形成|推广|部署|布局|推进|推动|加快)"
)
_ITEMS = re.compile(r"(?:指标|任务|举措|措施|事项清单)$")
_RANKED = re.compile(r".{0,8}(?:全国排名|居全国第|位居)")
_YEAR = re.compile(r"20\d\d年")
_BUDGET = re.compile(r"财政[^,。;]{0,8}$")
_FUNDS = re.compile(r"(?:财政|预算)[^,。;]{0,40}(?:资金|安排|投入)(?:总?额)?(?:超过?|近|约|达)?$")
_CONDITION = re.compile(r"(?:只要|凡是?|如果|若(?!干))[^。;]{0,40}$")
_HEARSAY = re.compile(r"据介绍|数据显示|统计")
_AIM_AFTER = re.compile(r"力争|目标|争取|[到至]20\d\d年|20\d\d年底前?,")
_STATED_AIM = re.compile(r"预期目标|目标[是为:]")
_DONE = re.compile(r"[一-鿿]了$")
"""新推广[了]480辆: it was done."""
_SUPPOSED = re.compile(r"(?:假定|假设|假如|意味着)[^。;]{0,60}$")
_SO_FAR = re.compile(r"累计(?:已|建|培|完|发|汇|引|开|落|形|推|上|入|服|投|实|获|认|支)")
_EACH = re.compile(r"[每单][家户个名](?:企业|项目|单位|人)?|每年|年度|最高|合计|累计")
_BUILDS = re.compile(r"(?:建设|建成|新建|培育|组建|新增)$")


def own_parts(m: Mention) -> bool:
    """共部署25项重点任务, 10个领域重点工作, 六大工程: the document's own parts."""
    if not m.counts:
        return False
    thing, q = m.thing, m.quantity
    if re.search("之一(?:、|$)", thing):
        return True  # 8个枢纽节点之一
    if q.unit == "条" and not thing and _LISTED_PARTS.search(m.left):
        return True
    if q.unit == "类" and (m.left.endswith("的") or _KINDS_OF.match(thing)):
        return True
    if _TAKEN_ON.search(m.left):
        return False
    if not thing and (_PARTS.fullmatch(m.left) or _ITEMS.search(m.left)):
        return True
    if m.several and m.left.endswith("在") and _SETTING.match(m.right):
        return True
    if _AROUND.search(m.left) and _BUILT_FOR.match(m.right):
        return True
    return bool(w.NO_THING.match(thing) or w.NO_TARGET_HEAD.search(head(thing.split("、")[0])))


def ordinal(m: Mention) -> bool:
    """第3项, “七项工程”, 四是: a place or a slogan."""
    led = m.left.endswith(("第", "首批", "“", "“十", "+")) or _RANK.search(m.left) is not None
    if m.quantity.unit == "次" and m.quantity.han and _SESSION.match(m.right):
        return True
    if m.left.endswith("负"):
        return True  # a sign that no goal has
    # “四个翻番”, 4个100%
    slogan = (m.quantity.turn and m.right.startswith("”")) or (
        m.quantity.unit == "%" and m.left.endswith("个")
    )
    return led or slogan or m.right.startswith("+")


def article(m: Mention) -> bool:
    """形成一个体系: 一个 is an article unless something is built (建设一个平台)."""
    q = m.quantity
    return q.han and q.value < 3 and m.counts and not _BUILDS.search(m.left)


def threshold(m: Mention) -> bool:
    """营收超50亿元企业20家, 年能耗超过3万吨标煤的中心, 千亿级产业集群: it distinguishes things."""
    q = m.quantity
    if m.counts:
        return bool(m.after and _OF_CLASS.search(m.thing))
    if q.unit == "亿元" and _FUND.match(m.right):
        return False
    if q.unit == "卡":
        return bool(re.match(r"(?:级|以上|规模)*的?[^,。;、]{0,4}(?:集群|智算|算力)", m.right))
    if q.unit in ("亿元", "美元") and w.CLASS_NOUN.match(m.right):
        return True
    if q.unit == "%" and m.several and _SHARE_OF_CLASS.match(m.right):
        return True
    behind = w.FOLLOWING.sub("", m.right, count=1) if m.after else m.right
    if q.unit == "ms":
        quoted = m.ahead + m.left
        named = _LINK_NAMED.search(m.left) is not None
        inside = quoted.rfind("“") > quoted.rfind("”")
        return bool(w.TIMING.match(behind)) or (inside and not named)
    return m.several and bool(re.match(r"的(?=[一-鿿])", behind)) and q.unit not in ("%", "倍")


def definition(m: Mention) -> bool:
    """1P相当于每秒1000万亿次, 14EFLOPS(每秒百亿亿次): what a unit is."""
    if m.left.endswith(("(每秒", "(即每秒")):
        return True
    return bool(w.DEFINING.search(m.left[-20:]) or w.DEFINING.match(m.right))


def achieved(m: Mention) -> bool:
    """截至2024年底已建成10个: what is, not what shall be; 据介绍，到2027年达到10个 shall be."""
    if _tells(m.left) or _tells(m.before, m.left):
        return True
    if m.counts and _DONE.search(m.left) and not w.TURNING.search(m.left):
        return True
    return bool(_RANKED.match(m.right) and not _YEAR.search(m.ahead + m.left))


def _tells(words: str, more: str = "") -> bool:
    """Whether `words` say that what follows is; hearsay, followed by `more`, may tell of aims."""
    said = words + more
    return any(
        not _STATED_AIM.search(said, found.end())
        and not (_HEARSAY.match(found[0]) and _AIM_AFTER.search(said, found.end()))
        for found in w.STATUS.finditer(words)
    )


def yearly(m: Mention) -> bool:
    """每年布局150项以上: so many each year."""
    return m.counts and _EACH_YEAR.search(m.left) is not None


def forecast(m: Mention) -> bool:
    """预计市场规模将突破1000亿元, 初步估算: what is expected, not what a plan sets."""
    return _MARKET.search(m.ahead + m.left) is not None


def summed(m: Mention) -> bool:
    """累计建成3万余家: of no year, what was brought together so far."""
    return _SO_FAR.search(m.before + m.left) is not None


def grant(m: Mention) -> bool:
    """给予最高500万元奖励, 每年遴选最多5个案例: what is paid, not what is reached."""
    if m.counts and m.left.endswith("最多"):
        return True
    money = m.quantity.unit == "亿元" or m.quantity.unit.startswith("元/")
    if not money and m.quantity.unit not in ("%", "百分点"):
        return False
    if money and (_BUDGET.search(m.left[-12:]) or "专项资金" in m.right[:12]):
        return True
    if _PAID_OUT.search(m.left[-14:]):
        return False
    if _BY_COST.search(m.left) and m.quantity.unit == "%":
        return True
    if money and _FUNDS.search(m.left):
        return True
    near = _GRANT.search(m.left[-24:] + m.right[:16])
    # 每家企业每年不超过100万元 after 给予补贴: the cap of a grant named before.
    return bool(near or (_EACH.search(m.left) and _GRANT.search(m.before)))


def cited(m: Mention) -> bool:
    """对照“全国算力规模超过300EFLOPS”的要求: another plan's number."""
    return bool(
        re.match(r"(?:以上|以下|左右)?”的(?:总体|目标)?(?:要求|目标|部署|规定|任务)", m.right)
    )


def supposed(m: Mention) -> bool:
    """只要服务企业超过200家, 假定2025年GDP为130万亿: what is put as a case."""
    said = m.ahead + m.left
    return _CONDITION.search(said) is not None or _SUPPOSED.search(said) is not None


def ratio(m: Mention) -> bool:
    """算力每投入1元，带动3至4元: what one brings of the other."""
    small = m.quantity.unit == "亿元" and (m.quantity.high or m.quantity.value) < _SMALL
    return small or bool(_EACH_ONE.search(m.left) or _EACH_BRINGS.search(m.ahead))


def term(m: Mention) -> bool:
    """20个工作日内报送, 每30天调度: when something is due, unless it is measured."""
    if m.quantity.unit == "次" and m.quantity.value < 3 and _EVERY.search(m.left):
        return True
    return m.quantity.unit in ("天", "小时", "分钟") and not _LASTS.search(m.ahead + m.left)


NOT_TAKEN = (
    own_parts,
    ordinal,
    article,
    threshold,
    definition,
    grant,
    cited,
    ratio,
    supposed,
    term,
    forecast,
    achieved,
)
"""The rules by which a number is left alone, in order; the name of each says which."""
