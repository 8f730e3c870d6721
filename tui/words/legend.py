"""Words of the legend: what every sign and colour means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["everywhere", "numbers", "lists", "matrix", "charts", "map", "plans"]
Meaning = Literal[
    "focus", "done", "wrong", "key", "row", "mark", "group", "repeated", "missing", "sorted",
    "columns", "hit", "passage", "other_passage", "above", "below", "at_least", "at_most", "about",
    "range", "change", "derived", "own", "later", "cut", "best", "hub", "more", "silent",
    "no_plan", "no_text", "bar", "hub_bar", "series", "third", "dot", "start_dot", "aim_dot",
    "median", "selected", "tile", "tile_low", "no_number", "published", "until",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class LegendWords:
    """Words of the legend."""

    title: str
    parts: dict[Part, str]
    texts: str
    """The heading of the signs of compared texts."""
    meanings: dict[Meaning, str]
    keys: dict[str, str]
    tips: dict[str, str]


EN = LegendWords(
    title="Legend: every sign and colour · Esc closes",
    parts={
        "everywhere": "Everywhere", "numbers": "Numbers", "lists": "Lists", "matrix": "Matrix",
        "charts": "Charts", "map": "Map", "plans": "Plans on their time line",
    },
    texts="Compared texts",
    meanings={
        "focus": "heading of the panel that the keys work in",
        "done": "what was done", "wrong": "what is wrong", "key": "a key",
        "row": "the current row", "mark": "a marked row",
        "group": "first of equal values; groups are shaded in turn",
        "repeated": "the same as in the row above", "missing": "no value",
        "sorted": "sorted by this column, up or down", "columns": "columns out of view",
        "hit": "found by the search", "passage": "the sentence of the row",
        "other_passage": "other targets of the same text",
        "above": "more than", "below": "less than", "at_least": "at least", "at_most": "at most",
        "about": "about, or bounds undecided", "range": "from … to",
        "change": "a rise or a fall, no level", "derived": "derived from other targets",
        "own": "of a plan that you added", "later": "of a plan issued after the report",
        "cut": "cut: Enter or _ shows it in full",
        "best": "the best of all provinces", "hub": "in a national computing hub",
        "more": "so many more targets", "silent": "the plan says nothing of it",
        "no_plan": "no plan", "no_text": "a plan whose text is not known",
        "bar": "a region's number", "hub_bar": "the same of a region in a national hub",
        "series": "a second series, or the rest", "third": "not divided",
        "dot": "a value on an axis that does not begin at zero",
        "start_dot": "a start", "aim_dot": "a target", "median": "the median",
        "selected": "what is selected",
        "tile": "the best fifth", "tile_low": "the last fifth; between them ▓ ▒ ░",
        "no_number": "no number", "published": "issued", "until": "until its last target year",
    },
    keys={"legend": "Legend"},
    tips={"legend": "What every sign and colour means"},
)  # fmt: skip
ZH = LegendWords(
    title="图例：每个符号和颜色的意思 · Esc 关闭",
    parts={
        "everywhere": "各处", "numbers": "数字", "lists": "列表", "matrix": "矩阵",
        "charts": "图表", "map": "地图", "plans": "规划的时间线",
    },
    texts="文本对比",
    meanings={
        "focus": "按键所在一栏的标题",
        "done": "做了什么", "wrong": "出了什么问题", "key": "按键",
        "row": "光标所在行", "mark": "已标记的行",
        "group": "一组相同值的第一行；各组底色相间", "repeated": "与上一行相同",
        "missing": "没有值", "sorted": "按此列升序或降序", "columns": "两侧还有列",
        "hit": "搜索所得", "passage": "该行所据的原文", "other_passage": "同一原文中的其他目标",
        "above": "超过", "below": "低于", "at_least": "不低于", "at_most": "不超过",
        "about": "约数，或界限不明", "range": "从……到……", "change": "升降幅度，不是水平",
        "derived": "由其他目标推算", "own": "自己添加的规划", "later": "报告之后发布的规划",
        "cut": "未显示完：Enter 或 _ 看全",
        "best": "各省中最优", "hub": "在国家枢纽内", "more": "另有几个目标",
        "silent": "规划没有提及", "no_plan": "没有规划", "no_text": "规划原文未知",
        "bar": "一地的数字", "hub_bar": "国家枢纽内地区的数字",
        "series": "第二个指标，或其余部分", "third": "未分",
        "dot": "坐标轴不从零开始时的数值", "start_dot": "起点值", "aim_dot": "目标",
        "median": "中位数", "selected": "选中的地区",
        "tile": "最优的五分之一", "tile_low": "最后的五分之一；其间为 ▓ ▒ ░",
        "no_number": "没有数字", "published": "发布", "until": "直到最后的目标年",
    },
    keys={"legend": "图例"},
    tips={"legend": "每个符号和颜色的意思"},
)  # fmt: skip
