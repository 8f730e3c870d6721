"""Words about the figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = Literal["exact", "floor", "ceiling", "nominal"]


@dataclass(frozen=True, kw_only=True)
class FigureWords:
    """Words about the figures; braces are filled in."""

    wider: str
    aside: str
    own: str
    parts: str
    later: str
    instead: str
    no_indicator: str
    only: str
    not_together: str
    joint: str
    per: str
    ratio: str
    """How the numbers of a ratio are made."""
    pending: str
    no_text: str
    silent: str
    bounds: dict[Bound, str]


EN = FigureWords(
    wider="at most: {target} (a wider measure)",
    aside="Apart: {target} ({scope}).",
    own="✎ Your own plan: {plan}.",
    parts="{count} plans of cities and districts are not counted.",
    later="» Later plan: {plan}.",
    instead=" In place of {number}: {plan}.",
    no_indicator="No indicator is called {slugs}.",
    only="only {names}",
    not_together="{names} are of different plans, years or scopes",
    joint=" and ",
    per="{first} per {second}",
    ratio="Derived: each is {first} ÷ {second}, in {unit}; the years of the two may differ.",
    pending="not yet published",
    no_text="plan not quoted",
    silent="states no level of it",
    bounds={
        "exact": "as stated",
        "floor": "at least this",
        "ceiling": "at most this",
        "nominal": "nominal: the bounds do not decide",
    },
)
ZH = FigureWords(
    wider="上限：{target}（口径更宽）",
    aside="另：{target}（{scope}）。",
    own="✎ 自己添加的规划：{plan}。",
    parts="另有市县规划 {count} 份，不计入各省数字。",
    later="» 报告之后的规划：{plan}。",
    instead="取代 {number}：{plan}。",
    no_indicator="没有名为 {slugs} 的指标。",
    only="只有{names}",
    not_together="{names}的规划、年份或口径不同",
    joint="、",
    per="{first} ÷ {second}",
    ratio="推算：各数为 {first} ÷ {second}，单位 {unit}；两者年份可能不同。",
    pending="待发布",
    no_text="没有正文",
    silent="未给出目标值",
    bounds={
        "exact": "原文数值",
        "floor": "不低于此数",
        "ceiling": "不超过此数",
        "nominal": "名义值：界限不足以判断大小",
    },
)
