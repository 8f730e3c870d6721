"""Words of the lists: headings, comparators, facts beside a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Difference = Literal["twin", "role", "scope", "comparator", "unit", "year"]
"""Why two targets cannot be compared as they are; a twin is the same plan, printed twice."""

Heading = Literal[
    "region", "indicator", "scope", "value", "year", "plan", "kind", "published", "status",
    "targets", "company", "listed", "field", "recommended_by", "case", "table", "city",
    "verdict", "statement", "numbers", "section", "note", "check", "comparator", "role",
    "reading", "hub", "comparable", "derivation", "topic", "text", "quote", "source",
]  # fmt: skip
PlanKind = Literal["compute", "ai", "robots", "low_altitude", "data", "digital_economy", "other"]
Tier = Literal["official", "repost", "news"]
Status = Literal["issued", "draft", "pending"]
Verdict = Literal["holds", "partly", "fails", "unknown"]
Comparator = Literal["=", ">", ">=", "<=", "<", "~", "range", "change"]
PlanState = Literal["none", "untold", "told"]


@dataclass(frozen=True, kw_only=True)
class ListWords:
    """Words of the lists; braces are filled in."""

    tiers: dict[Tier, str]
    """What kind of source a later plan is taken from."""
    headings: dict[Heading, str]
    kinds: dict[PlanKind, str]
    statuses: dict[Status, str]
    verdicts: dict[Verdict, str]
    no_text: str
    no_number: str
    pending: str
    plan: str
    comparators: dict[Comparator, str]
    not_checked: str
    figure: str
    no_hub: str
    nothing_set: dict[PlanState, str]
    """Why a cell of the matrix is empty, by what is known of the region's plans."""
    marked: str
    columns_marked: str
    empty: dict[PlanState, str]
    """The same in a word."""
    no_match: str
    """In a list in which a query finds nothing."""
    no_match_alone: str
    """The terms of it that find nothing by themselves."""
    no_unit: str
    matrix_legend: str
    differs: dict[Difference, str]
    """Why two targets cannot be compared as they are."""
    apart: str
    """Between two such reasons."""
    by_year: str
    citation: str
    table_citation: str
    """The same of a number of the reader's own table."""
    keys: dict[str, str]
    tips: dict[str, str]


EN = ListWords(
    tiers={"official": "official", "repost": "repost", "news": "news report"},
    headings={
        "region": "Region",
        "indicator": "Indicator",
        "scope": "Scope",
        "value": "Target",
        "year": "Year",
        "plan": "Plan",
        "kind": "Kind",
        "published": "Published",
        "status": "Status",
        "targets": "Targets",
        "company": "Company",
        "listed": "Listed company",
        "field": "Field",
        "recommended_by": "Recommended by",
        "case": "Case",
        "table": "Table",
        "city": "City",
        "verdict": "Verdict",
        "statement": "Finding",
        "numbers": "Numbers",
        "section": "Section",
        "note": "Why",
        "check": "Check",
        "source": "Source",
        "comparator": "Comparator",
        "role": "Role",
        "reading": "Reading",
        "hub": "Hub",
        "comparable": "Compares?",
        "derivation": "How derived",
        "topic": "Topic",
        "text": "Text",
        "quote": "As printed",
    },
    kinds={
        "compute": "compute",
        "ai": "AI",
        "robots": "robots",
        "low_altitude": "low-altitude",
        "data": "data",
        "digital_economy": "digital economy",
        "other": "other",
    },
    statuses={"issued": "issued", "draft": "draft", "pending": "pending"},
    verdicts={"holds": "holds", "partly": "in part", "fails": "fails", "unknown": "unchecked"},
    no_text="The report gives no text of this plan.",
    no_number="No target with a number.",
    pending="Not issued when the report was written; the report gives only its title.",
    plan="{region}《{title}》 {published}",
    comparators={
        "=": "exactly (=)",
        ">": "more than (>)",
        ">=": "at least (≥)",
        "<=": "at most (≤)",
        "<": "less than (<)",
        "~": "about (≈)",
        "range": "a range",
        "change": "a change",
    },
    not_checked="This finding has no check.",
    figure="Figure {number}",
    no_hub="in no hub",
    nothing_set={
        "none": "The report has no plan of this region.",
        "untold": "The report does not give the text of this region's plan.",
        "told": "The region's plans set no number for this.",
    },
    marked="{count} marked",
    columns_marked="columns: {count}",
    empty={"none": "no plan", "untold": "no text", "told": "says nothing"},
    no_match="No row has all of this · ⟦back|Esc⟧ shows all rows, ⟦search|/⟧ changes the query",
    no_match_alone="found nowhere, even alone: {terms}",
    no_unit="(no unit)",
    matrix_legend="★ best  ◆ hub  +n more  · says nothing  — no plan  ? no text",
    differs={
        "twin": "the same plan",
        "role": "a starting value",
        "scope": "other scope",
        "comparator": "other comparator",
        "unit": "other unit",
        "year": "other year",
    },
    apart=", ",
    by_year="by {year}, ",
    table_citation="{region}, {year}{indicator}: {number} ({file})",
    citation="{region}: {year}{indicator} {number} (《{plan}》, {published})",
    keys={
        "list.mark": "Mark",
        "list.mark_all": "Mark all",
        "list.mark_columns": "Mark columns",
        "columns.cancel": "Cancel",
    },
    tips={
        "list.mark": "Mark this row; copies, files and the matrix take only marked rows, if any",
        "list.mark_columns": "Begin a range of columns here; move to its end and copy: a block",
        "list.mark_all": "Mark all rows shown; where all are marked, none",
    },
)
ZH = ListWords(
    tiers={"official": "官方", "repost": "转载", "news": "新闻"},
    headings={
        "region": "地区",
        "indicator": "指标",
        "scope": "口径",
        "value": "目标",
        "year": "年份",
        "plan": "规划",
        "kind": "类型",
        "published": "发布",
        "status": "状态",
        "targets": "目标数",
        "company": "企业",
        "listed": "上市公司",
        "field": "领域",
        "recommended_by": "推荐单位",
        "case": "案例",
        "table": "表",
        "city": "城市",
        "verdict": "判定",
        "statement": "结论",
        "numbers": "数字",
        "section": "章节",
        "note": "说明",
        "check": "检验",
        "source": "来源",
        "comparator": "比较",
        "role": "性质",
        "reading": "读法",
        "hub": "枢纽",
        "comparable": "可比性",
        "derivation": "推算",
        "topic": "主题",
        "text": "表述",
        "quote": "原文",
    },
    kinds={
        "compute": "算力",
        "ai": "人工智能",
        "robots": "机器人",
        "low_altitude": "低空经济",
        "data": "数据",
        "digital_economy": "数字经济",
        "other": "其他",
    },
    statuses={"issued": "已发布", "draft": "征求意见稿", "pending": "待发布"},
    verdicts={"holds": "成立", "partly": "部分成立", "fails": "不成立", "unknown": "无法检验"},
    no_text="报告未给出该规划的文字。",
    no_number="没有带数字的目标。",
    pending="报告成文时尚未发布；报告只给出名称。",
    plan="{region}《{title}》 {published}",
    comparators={
        "=": "等于（=）",
        ">": "超过（>）",
        ">=": "不低于（≥）",
        "<=": "不高于（≤）",
        "<": "低于（<）",
        "~": "约（≈）",
        "range": "区间",
        "change": "变化幅度",
    },
    not_checked="该结论没有检验式。",
    figure="图 {number}",
    no_hub="不在枢纽内",
    nothing_set={
        "none": "报告中没有该地区的规划。",
        "untold": "报告没有给出该地区规划的文字。",
        "told": "该地区的规划没有为此提出数字。",
    },
    marked="已标 {count}",
    columns_marked="{count} 列",
    empty={"none": "无规划", "untold": "无原文", "told": "未提"},
    no_match="没有同时符合的行 · ⟦back|Esc⟧ 显示全部，⟦search|/⟧ 修改查询",
    no_match_alone="单独也找不到：{terms}",
    no_unit="（无单位）",
    matrix_legend="★ 最优  ◆ 枢纽  +n 另有  · 未提  — 无规划  ? 无原文",
    differs={
        "twin": "同一规划",
        "role": "起点值",
        "scope": "口径不同",
        "comparator": "比较词不同",
        "unit": "单位不同",
        "year": "年份不同",
    },
    apart="、",
    by_year="到{year}年，",
    table_citation="{region}：{year}{indicator} {number}（{file}）",
    citation="{region}：{year}{indicator} {number}（《{plan}》，{published}）",
    keys={
        "list.mark": "标记",
        "list.mark_all": "全部标记",
        "list.mark_columns": "标记列",
        "columns.cancel": "取消",
    },
    tips={
        "list.mark": "标记此行；有标记时，复制、导出和矩阵只取已标记的行",
        "list.mark_columns": "从此列起选一段列，移到末列后复制，得到一块单元格",
        "list.mark_all": "标记所示全部行；已全部标记时取消全部标记",
    },
)
