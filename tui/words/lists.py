"""Words of the lists: headings, comparators, facts beside a quotation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ListWords:
    """Words of the lists; braces are filled in."""

    headings: dict[str, str]
    kinds: dict[str, str]
    statuses: dict[str, str]
    verdicts: dict[str, str]
    no_text: str
    no_number: str
    pending: str
    plan: str
    baseline: str
    comparators: dict[str, str]
    not_checked: str


EN = ListWords(
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
        "comparator": "Comparator",
        "role": "Role",
        "reading": "Reading",
    },
    kinds={"compute": "compute", "ai": "AI"},
    statuses={"issued": "issued", "draft": "draft", "pending": "pending"},
    verdicts={"holds": "holds", "partly": "in part", "fails": "fails", "unknown": "unchecked"},
    no_text="The report gives no text of this plan.",
    no_number="No target with a number.",
    pending="Not issued when the report was written; the report gives only its title.",
    plan="{region}《{title}》 {published}",
    baseline="starting value",
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
)
ZH = ListWords(
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
        "comparator": "比较",
        "role": "性质",
        "reading": "读法",
    },
    kinds={"compute": "算力", "ai": "人工智能"},
    statuses={"issued": "已发布", "draft": "征求意见稿", "pending": "待发布"},
    verdicts={"holds": "成立", "partly": "部分成立", "fails": "不成立", "unknown": "无法检验"},
    no_text="报告未给出该规划的文字。",
    no_number="没有带数字的目标。",
    pending="报告成文时尚未发布；报告只给出名称。",
    plan="{region}《{title}》 {published}",
    baseline="起点值",
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
)
