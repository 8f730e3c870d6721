"""Words about a region's profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal[
    "compute", "domestic", "facility", "storage", "energy", "network", "industry",
    "application", "innovation",
]  # fmt: skip
Heading = Literal["region", "theme", "indicator", "scope", "value", "unit", "year", "rank", "plan"]
Why = Literal[
    "part", "alone", "scope", "neither", "other", "change", "baseline", "status", "years",
    "scopes", "units", "zero",
]  # fmt: skip
PageFormat = Literal["line", "md", "txt"]


@dataclass(frozen=True, kw_only=True)
class ProfileWords:
    """Words about a region's profile; braces are filled in."""

    plans: str
    targets: str
    silent: str
    cases: str
    pilots: str
    parts: str
    part: str
    groups: dict[Theme, str]
    rank: str
    ranked: str
    counts: str
    headings: dict[Heading, str]
    why: dict[Why, str]
    """Why a number has no rank, or two no ratio."""
    too_many: str
    none: str
    hub: str
    plan: str
    pending: str
    compared: str
    ratio: str
    keys: dict[str, str]
    tips: dict[str, str]
    add: str
    other: str
    copies: dict[PageFormat, str]
    row: str
    sources: str


EN = ProfileWords(
    plans="Plans",
    targets="Targets by theme",
    silent="Says nothing about (regions that do)",
    cases="Cases",
    pilots="Pilot cities",
    parts="Targets of its cities and districts (never the province's)",
    part="{place}: {target}",
    groups={
        "compute": "Compute", "domestic": "Domestic share", "facility": "Facilities",
        "storage": "Storage", "energy": "Energy", "network": "Network", "industry": "Industry",
        "application": "Application", "innovation": "Innovation",
    },
    rank="{place} of {count}",
    ranked="{rank}",
    counts="{plans} plans · {targets} targets",
    headings={
        "region": "region", "theme": "theme", "indicator": "indicator", "scope": "scope",
        "value": "target", "unit": "unit", "year": "year", "rank": "rank", "plan": "plan",
    },
    why={
        "alone": "no other states it",
        "scope": "no other of this scope",
        "neither": "neither way is better",
        "other": "another target is ranked",
        "change": "a change, no level",
        "baseline": "starting value",
        "status": "progress",
        "part": "a part, not ranked",
        "years": "years differ",
        "scopes": "scopes differ",
        "units": "units differ",
        "zero": "no ratio to zero",
    },
    too_many="one region, or two or three to compare; {count} given",
    none="none",
    hub="national hub {hub}",
    plan="{count} targets",
    pending="not issued",
    compared="{regions} compared",
    ratio="{a} ÷ {b}",
    keys={
        "region.previous": "Previous region",
        "region.next": "Next region",
        "region.add": "Compare with",
        "region.drop": "Compare no more",
        "region.panel": "Source",
        "region.open": "Go to it",
        "region.up": "Up",
        "region.down": "Down",
        "region.left": "Left",
        "region.right": "Right",
        "region.page_up": "Page up",
        "region.page_down": "Page down",
        "region.first": "First",
        "region.last": "Last",
        "region.close": "Close",
        "region.other": "Another region",
        "region.copy": "Copy",
        "region.copy_more": "Copy more",
        "region.export": "Export",
    },
    tips={
        "region.add": "put another region beside this one, three at most",
        "region.other": "show another region by name, pinyin or English",
        "region.copy": "copy this line with its source",
        "region.panel": "show or hide the sentences behind the line",
        "region.copy_more": "copy a citation, the line, the page or the command that prints it",
        "region.export": "write the page as md, json, csv or txt",
    },
    other="Region to show: name, pinyin or English",
    copies={"line": "Line", "md": "Page (Markdown)", "txt": "Page (text)"},
    row="{name}: {cells}",
    sources="from: {plans}",
    add="Region to compare with: name, pinyin or English",
)  # fmt: skip
ZH = ProfileWords(
    plans="规划",
    targets="目标，按主题",
    silent="没有提及（括号内为提及的地区数）",
    cases="案例",
    pilots="试点城市",
    parts="市、区、县和新区的目标（不计入全省）",
    part="{place}：{target}",
    groups={
        "compute": "算力", "domestic": "国产化", "facility": "设施", "storage": "存力",
        "energy": "能效", "network": "网络", "industry": "产业", "application": "应用",
        "innovation": "创新",
    },
    rank="{place}/{count}",
    ranked="位次 {rank}",
    counts="{plans} 个规划 · {targets} 个目标",
    headings={
        "region": "地区", "theme": "主题", "indicator": "指标", "scope": "口径",
        "value": "目标", "unit": "单位", "year": "年份", "rank": "位次", "plan": "规划",
    },
    why={
        "alone": "仅此一地提出",
        "scope": "无同口径可比",
        "neither": "无优劣方向",
        "other": "另一目标参加排位",
        "change": "变化幅度，不排位",
        "baseline": "起点值",
        "status": "进展",
        "part": "局部，不排名",
        "years": "年份不同",
        "scopes": "口径不同",
        "units": "单位不同",
        "zero": "除数为零",
    },
    too_many="请给出一个地区，或要比较的两三个；给出了 {count} 个",
    none="无",
    hub="国家枢纽 {hub}",
    plan="{count} 个目标",
    pending="待发布",
    compared="{regions} 对标",
    ratio="{a}÷{b}",
    keys={
        "region.previous": "上一地区",
        "region.next": "下一地区",
        "region.add": "对标",
        "region.drop": "取消对标",
        "region.panel": "出处",
        "region.open": "转到",
        "region.up": "向上",
        "region.down": "向下",
        "region.left": "向左",
        "region.right": "向右",
        "region.page_up": "上一屏",
        "region.page_down": "下一屏",
        "region.first": "第一行",
        "region.last": "最后一行",
        "region.close": "关闭",
        "region.other": "换地区",
        "region.copy": "复制",
        "region.copy_more": "复制更多",
        "region.export": "导出",
    },
    tips={
        "region.add": "并排放上另一个地区，至多三个",
        "region.other": "按名称、拼音或英文换一个地区",
        "region.panel": "显示或隐藏该行数字的原文",
        "region.copy": "复制本行，连同出处",
        "region.copy_more": "复制引文、本行、全页或打印全页的命令",
        "region.export": "把全页写成 md、json、csv 或 txt",
    },
    other="看哪个地区：名称、拼音或英文",
    copies={"line": "本行", "md": "全页（Markdown）", "txt": "全页（文本）"},
    row="{name}：{cells}",
    sources="出处：{plans}",
    add="与哪个地区对标：名称、拼音或英文",
)  # fmt: skip
