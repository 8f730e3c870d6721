"""What kind of text it is: a plan or the report of one, or one that only tells what is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui.texts.extract.context import Context
    from tui.texts.numerals import Quantity

TextKind = Literal["plan", "account", "unknown"]
"""A plan sets targets; an account (news, a report, an explanation) tells what is."""

_PLAN_NOUN = "(?:方案|计划|规划|纲要|意见|若干政策|措施|工作要点|行动|办法|工作报告)"
_TITLED = re.compile(rf"^[^\n。;,:]{{4,80}}{_PLAN_NOUN}(?:\([^)\n]{{2,30}}\))*$", re.M)
_OWN_WORDS = re.compile(
    r"制定(?:本|如下|以下)|本(?:方案|规划|计划|意见|措施|行动)|(?:指导思想|保障措施|总体要求|组织实施)[。\n:]"
    r"|(?:牵头|责任|配合)(?:单位|部门):|(?:发展|主要|总体|工作|具体|行动|预期|阶段|规划)新?目标|目标[是为:]"
    rf"|征求意见|规划期|政府工作报告|工作要点|各位代表|{_PLAN_NOUN}》?(?:明确|提出|要求|指出|确定|印发|出台)"
)
"""What a plan says of itself, or a report of what a plan aims at."""
_QUOTED = re.compile(rf"《[^《》\n]{{2,80}}{_PLAN_NOUN}[^《》\n]{{0,24}}》")
_ISSUED = re.compile(
    r"发布|印发|出台|公布|通过|编制|制定|制订|提出|明确|指出|要求|目标|解读|部署|以下简称|正式|力争|到20\d\d年"
)
_ONLY_CITED = re.compile(
    r"(?:先后(?:出台|印发|发布)|列入|纳入|入选|写入|贯彻|落实|实施|根据|按照|对照|符合)[^,。;]{0,24}$"
)
_NEAR = 36
_TOLD = re.compile(
    r"记者|通讯员|融媒|日电|[网报社]讯|本报|据(?:悉|介绍|了解|统计|报道|测算|监测)|获悉|来源:|编辑:|数据显示|统计公报"
    r"|研究(?:院|所)|封顶|总投资|占地(?!区|方)|建筑面积|竣工|签约|揭牌|开工|(?<!\d)日前|近日|介绍说|介绍称|表示|认为|摘要"
    r"|白皮书|排行|榜单|相当于|科普|什么是|同比|[比较](?:上年|去年)|按年增|截至|公布"
)
"""Words of news, of statistics and of reports on a building site."""
_SITE = re.compile(
    r"总?投资|占地|建筑面积|封顶|开工(?!建设)|竣工|机楼|[一二三]期|项目(?:建成|投产|计划|总体|全部|于|由)|招标|中标"
)
_HEARD = re.compile(r"据(?:悉|介绍|了解|统计|报道)|数据显示|记者")
_OF_PLAN = re.compile(rf"《|》|{_PLAN_NOUN}|提出|明确|目标")
_AIMS = re.compile(r"力争|目标|争取|确保|规划(?:到|期)")
_STATED_AIM = re.compile(r"力争|目标|争取|确保|规划期|[到至]20\d\d年")
"""A text with one of these is no mere account for a single word."""
_SHALL = re.compile(r"将|计划|提出|要(?=[^求素点闻件])")
_EXPECTED = re.compile(r"预计|有望|预测|估计|或将|料将")
_SOON = re.compile(r"今年|明年|年内|年底|(?<!\d)20\d\d年")
_PARAGRAPH = 400
"""How far back a paragraph is looked at: it keeps the work linear."""


def kind_of(text: str, title: str = "") -> TextKind:
    """Whether the folded `text` sets targets of its own or of a plan, or only tells what is.

    A title that the text does not have was given with it.
    """
    given = title and title not in text and re.search(_PLAN_NOUN, title)
    if given or _TITLED.search(text) or _OWN_WORDS.search(text) or _reports_plan(text):
        return "plan"
    told = {found[0] for found in _TOLD.finditer(text)}
    return "account" if len(told) > bool(_STATED_AIM.search(text)) else "unknown"


def tells(around: Context, q: Quantity) -> bool:
    """Whether the paragraph of `q` begins as news do, and names no plan: 据悉，共引进项目291个."""
    paragraph = _paragraph(around, q)
    return bool(_HEARD.match(paragraph)) and not _OF_PLAN.search(paragraph)


def _paragraph(around: Context, q: Quantity) -> str:
    """The paragraph of `q` up to it, as far as it is near."""
    return around.text[max(0, q.start - _PARAGRAPH) : q.start].rpartition("\n")[2]


def _reports_plan(text: str) -> bool:
    """Whether a plan is named as what is issued, not only as what something else follows."""
    for named in _QUOTED.finditer(text):
        ahead = text[max(0, named.start() - _NEAR) : named.start()]
        if _ONLY_CITED.search(ahead):
            continue
        if _ISSUED.search(ahead) or _ISSUED.search(text[named.end() : named.end() + _NEAR]):
            return True
    return False


def is_aim(around: Context, q: Quantity) -> bool:
    """Whether an account states a number as an aim: by its words, or by a year to be reached.

    到2027年，算力规模将超10万P is one; what a building site shall hold, or a market reach, is not.
    """
    start = around.sentence(q.start)
    ahead = around.text[max(start, q.start - _PARAGRAPH) : q.start]
    if _SITE.search(_paragraph(around, q)) or _EXPECTED.search(ahead):
        return False
    if _AIMS.search(ahead):
        return True
    year, own = around.year(q, baseline=False)
    coming = year is not None and year.year is not None and not around.past(year.year)
    if coming and year is not None and year.aimed and (own or around.near_year(q)):
        return True
    return _SHALL.search(ahead) is not None and _SOON.search(ahead) is not None
