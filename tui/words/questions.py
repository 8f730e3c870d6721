"""Words about the questions that analysts ask, and about revisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuestionColumn = Literal[
    "question", "title", "method", "region", "status", "plans", "plan", "filled", "lacking",
    "indicator", "scope", "number", "year", "state", "progress", "growth", "start",
    "start_year", "basis", "test", "outcome", "stated", "follows", "share", "cumulative", "hub",
    "other", "other_number", "why", "published", "change", "replaced", "replaced_year",
]  # fmt: skip
Silence = Literal["silent", "no_text", "no_plan"]
YearState = Literal["due", "next", "later"]
GrowthBase = Literal["baseline", "status", "target", "none", "layer"]
Test = Literal["parts", "share", "wider_share", "plans", "cities"]
TestOutcome = Literal["differs", "open", "agrees"]
Change = Literal["first", "raised", "lowered", "restated", "dropped"]
Difference = Literal["year", "scope", "bound"]


@dataclass(frozen=True, kw_only=True)
class QuestionWords:
    """Words about questions; braces are filled in."""

    no_question: str
    nothing: str
    no_values: str
    columns: dict[QuestionColumn, str]
    """Headings, by column."""
    silence: dict[Silence, str]
    """Why a place has no target."""
    states: dict[YearState, str]
    """How a target's year relates to the date."""
    as_of_day: str
    bases: dict[GrowthBase, str]
    """What a growth is counted from, by role."""
    no_start_for: str
    there_already: str
    more_by_date: str
    tests: dict[Test, str]
    outcomes: dict[TestOutcome, str]
    """What a test comes to, the worst first."""
    changes: dict[Change, str]
    """What a plan did to the number before."""
    whys: dict[Difference, str]
    joint: str
    sum: str
    national: str
    no_national: str
    revisions: str
    revisions_method: str
    method: str
    narrow: str
    choose: str
    report: str
    today: str
    keys: dict[str, str]
    tips: dict[str, str]


EN = QuestionWords(
    nothing="no region and no target matches {query!r}",
    no_values="a question is narrowed by region, indicator or year, not by value",
    no_question="no question {name!r}; did you mean: {known}",
    columns={
        "question": "Name", "title": "Question", "method": "Way of working",
        "region": "Region", "status": "Status", "plans": "Plans", "plan": "Plan",
        "filled": "Families", "lacking": "Lacking", "indicator": "Indicator", "scope": "Scope",
        "number": "Target", "year": "Year", "state": "State", "progress": "Progress",
        "growth": "Growth %/yr", "start": "Start", "start_year": "Start year", "basis": "From",
        "test": "Test", "outcome": "Outcome", "stated": "Stated", "follows": "Against",
        "share": "Share %", "cumulative": "Sum %", "hub": "Hub", "other": "Other",
        "other_number": "Its target", "why": "Why", "published": "Published",
        "change": "Change", "replaced": "Replaced", "replaced_year": "Of year",
    },
    silence={"silent": "says nothing", "no_text": "no text", "no_plan": "no plan"},
    states={"due": "due", "next": "next due", "later": "later"},
    as_of_day="as of {day}",
    bases={
        "baseline": "stated start", "status": "progress", "target": "earlier target",
        "none": "no start is stated", "layer": "your own table",
    },
    there_already="at its target already: {regions}",
    more_by_date="what became known since: ⟦as_of|t⟧, --as-of today",
    no_start_for="no start is stated for {count}: {regions}",
    tests={
        "parts": "parts = total", "share": "total × share = intelligent",
        "wider_share": "total × (intelligent + super) ≥ intelligent", "plans": "plan and plan",
        "cities": "cities ≤ province",
    },
    outcomes={"differs": "differs", "open": "bounds do not decide", "agrees": "agrees"},
    changes={
        "first": "first", "raised": "raised", "lowered": "lowered", "restated": "restated",
        "dropped": "dropped",
    },
    whys={"year": "year {a} and {b}", "scope": "scope {a} and {b}", "bound": "bound {a} and {b}"},
    joint="; ",
    sum="Sum {total} of {regions} regions, for {years}; top five {top}%, hubs {hubs}%, "
    "the rest {rest}%",
    national="national target {number}",
    no_national="the data have no national target on it",
    revisions="Revisions",
    revisions_method="Each plan's number in time order, and which earlier number it replaced.",
    method="How: {method}",
    narrow="narrow the question: an indicator or family, then a query; cities by name",
    choose="Enter asks the question; ⟦previous|[⟧ and ⟦next|]⟧ go to the next",
    report="the report",
    today="today",
    keys={
        "tab.questions": "Questions: silence, pace, deadlines and more",
        "questions.open": "Open", "questions.back": "Back", "questions.chart": "Chart",
        "questions.panel": "Source", "questions.region": "Region profile",
        "questions.next": "Next question", "questions.previous": "Previous question",
        "questions.search": "Narrow", "questions.export": "Export", "questions.copy": "Copy",
        "questions.copy_more": "Copy more",
        "as_of": "As of",
    },
    tips={
        "questions.open": "Open the question; the row in full; then its target",
        "questions.copy_more": "Copy citation, row, table or the command that shows the same",
        "as_of": "As of: the report, the day of any plan, or today",
    },
)  # fmt: skip
ZH = QuestionWords(
    nothing="没有符合 {query!r} 的地区或目标",
    no_values="问题可按地区、指标、年份缩小范围，不能按数值",
    no_question="没有问题 {name!r}；是不是：{known}",
    columns={
        "question": "名称", "title": "问题", "method": "做法",
        "region": "地区", "status": "状态", "plans": "规划数", "plan": "规划",
        "filled": "已覆盖类别", "lacking": "缺", "indicator": "指标", "scope": "口径",
        "number": "目标", "year": "年份", "state": "状态", "progress": "进展",
        "growth": "年均增速 %", "start": "起点", "start_year": "起点年份", "basis": "起点依据",
        "test": "检验", "outcome": "结果", "stated": "原文", "follows": "对照",
        "share": "占比 %", "cumulative": "累计 %", "hub": "枢纽", "other": "另一地",
        "other_number": "其目标", "why": "原因", "published": "发布时间",
        "change": "变动", "replaced": "取代", "replaced_year": "原年份",
    },
    silence={"silent": "未提", "no_text": "无原文", "no_plan": "无规划"},
    states={"due": "已到期", "next": "下一批", "later": "以后"},
    as_of_day="截至 {day}",
    bases={
        "baseline": "写明的起点", "status": "进展", "target": "较早的目标", "none": "没有写明起点",
        "layer": "自己的表格",
    },
    there_already="已达目标：{regions}",
    more_by_date="报告之后的现状：⟦as_of|t⟧、--as-of today",
    no_start_for="{count} 地没有写明起点：{regions}",
    tests={
        "parts": "分项之和＝总量", "share": "总算力×占比＝智能算力",
        "wider_share": "总算力×智超占比≥智能算力", "plans": "前后规划",
        "cities": "各市之和≤全省",
    },
    outcomes={"differs": "不一致", "open": "界限不足以判断", "agrees": "一致"},
    changes={
        "first": "首次提出", "raised": "提高", "lowered": "降低", "restated": "重申",
        "dropped": "不再提",
    },
    whys={"year": "年份 {a} 与 {b}", "scope": "口径 {a} 与 {b}", "bound": "界限 {a} 与 {b}"},
    joint="；",
    sum="{regions} 地合计 {total}（{years} 年）；前五占 {top}%，枢纽内占 {hubs}%，其余占 {rest}%",
    national="全国目标 {number}",
    no_national="数据中没有全国目标",
    revisions="修订",
    revisions_method="按发布时间列出每份规划的数字，以及它取代的较早数字。",
    method="做法：{method}",
    narrow="缩小范围：先写指标或类别，再写查询；城市写名称",
    choose="回车提问；⟦previous|[⟧ ⟦next|]⟧ 换问题",
    report="报告",
    today="今天",
    keys={
        "tab.questions": "问题：谁没有提、所需增速、到期目标等",
        "questions.open": "打开", "questions.back": "返回", "questions.chart": "图",
        "questions.panel": "出处", "questions.region": "地区概况",
        "questions.next": "下一个问题", "questions.previous": "上一个问题",
        "questions.search": "缩小范围", "questions.export": "导出", "questions.copy": "复制",
        "questions.copy_more": "更多复制",
        "as_of": "截至",
    },
    tips={
        "questions.open": "打开问题；再按看整行全文；再按前往目标",
        "questions.copy_more": "复制引文、整行、整表或重现命令",
        "as_of": "截至：报告、任一规划的发布日或今天",
    },
)  # fmt: skip
