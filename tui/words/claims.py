"""Words about findings and their verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Check = Literal[
    "order", "top", "places", "above", "equals", "stated", "listed", "count", "share", "contains",
    "absent", "unknown", "unreadable",
]  # fmt: skip
Limit = Literal["equals", "atleast", "atmost"]
TermWord = Literal[
    "=", "!=", ":", "!:", ">", ">=", "<", "<=", "empty", "not_empty", "any", "not_any", "has",
    "has_not", "pattern",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ClaimWords:
    """Words about findings and their verdicts; braces are filled in."""

    unreadable: str
    unknown_verb: str
    not_a_pair: str
    lacks: str
    unknown_key: str
    empty: str
    not_a_number: str
    not_whole: str
    no_table: str
    not_quoted: str
    found: str
    how: str
    others: str
    joint: str
    checks: dict[Check, str]
    """A clause of a check as a sentence."""
    limits: dict[Limit, str]
    terms: dict[TermWord, str]
    """A term of a query as a part of a sentence."""
    listed: str
    """Between values of which one is enough."""
    several: str
    """Between values that are all meant."""
    both: str
    """Between terms that all hold."""
    either: str
    """Between terms of which one is enough."""
    distinct: str
    """How many values of a column rows have."""
    on: str
    """What part of the conference's words."""
    which: str
    """Rows of a table, and what holds of them."""


EN = ClaimWords(
    unreadable="the check cannot be read: {text}",
    unknown_verb="no verb {verb!r} in a check; there are: {known}",
    not_a_pair="{pair!r} in a check is not key=value",
    lacks="the check lacks {key}",
    unknown_key="{verb} knows no {key!r}; it knows: {keys}",
    empty="something in {key}= is empty",
    not_a_number="{text!r} in a check is not a number",
    not_whole="{text!r} in a check is not a year or the number of a figure",
    no_table="no table {name!r}",
    not_quoted="{year} {topic}: not quoted",
    found="{year} {topic}: {found} of {asked} ({texts})",
    how=" ({how})",
    others=" (not: {regions})",
    joint="; ",
    checks={
        "order": "Figure {figure}: each above the next: {regions}",
        "top": "Figure {figure}: leading: {regions}",
        "places": "Figure {figure}: of the regions at places {start} to {end} it is true: {where}",
        "above": "Figure {figure}: {region} has at least {value}",
        "equals": "Figure {figure}: {region} has {value}",
        "stated": ", stated by its plan",
        "listed": "Figure {figure} has a number of each of {regions}",
        "count": "{what} {limit}",
        "share": "{what}, of {of}: {limit}",
        "contains": "The conference of {year} says{topic}: {texts}",
        "absent": "The conference of {year} does not say{topic}: {texts}",
        "unknown": "cannot be checked: {reason}",
        "unreadable": "cannot be read",
    },
    limits={"equals": "= {value}", "atleast": "≥ {value}", "atmost": "≤ {value}"},
    terms={
        "=": "{column} is {values}",
        "!=": "{column} is not {values}",
        ":": "{column} has “{values}”",
        "!:": "{column} has no “{values}”",
        ">": "{column} > {values}",
        ">=": "{column} ≥ {values}",
        "<": "{column} < {values}",
        "<=": "{column} ≤ {values}",
        "empty": "no {column}",
        "not_empty": "some {column}",
        "any": "“{values}”",
        "not_any": "no “{values}”",
        "has": "sets {values}",
        "has_not": "sets no {values}",
        "pattern": "(a pattern)",
    },
    listed=" or ",
    several=", ",
    both=", ",
    either=" or ",
    distinct="different values of {column} in {what}",
    on=" on {topic}",
    which="{table} ({where})",
)
ZH = ClaimWords(
    unreadable="检验式无法读取：{text}",
    unknown_verb="检验式中没有动词 {verb!r}；可选：{known}",
    not_a_pair="检验式中的 {pair!r} 不是 键=值",
    lacks="检验式缺少 {key}",
    unknown_key="{verb} 没有 {key!r} 这一项；可用：{keys}",
    empty="{key}= 中有空项",
    not_a_number="检验式中的 {text!r} 不是数字",
    not_whole="检验式中的 {text!r} 不是年份或图号",
    no_table="没有表 {name!r}",
    not_quoted="{year} {topic}：未引用",
    found="{year} {topic}：{asked} 处中有 {found} 处（{texts}）",
    how="（{how}）",
    others="（不在其内：{regions}）",
    joint="；",
    checks={
        "order": "图{figure}：依次递减：{regions}",
        "top": "图{figure}：居前的是{regions}",
        "places": "图{figure}：第{start}至第{end}位的地区都符合：{where}",
        "above": "图{figure}：{region}不低于 {value}",
        "equals": "图{figure}：{region}为 {value}",
        "stated": "，且由规划写明",
        "listed": "图{figure}中都有数字：{regions}",
        "count": "{what} {limit}",
        "share": "{what}，占{of}的比例 {limit}",
        "contains": "{year} 年会议{topic}说到：{texts}",
        "absent": "{year} 年会议{topic}没有说到：{texts}",
        "unknown": "无法检验：{reason}",
        "unreadable": "无法读取",
    },
    limits={"equals": "= {value}", "atleast": "≥ {value}", "atmost": "≤ {value}"},
    terms={
        "=": "{column}为{values}",
        "!=": "{column}不为{values}",
        ":": "{column}含“{values}”",
        "!:": "{column}不含“{values}”",
        ">": "{column} > {values}",
        ">=": "{column} ≥ {values}",
        "<": "{column} < {values}",
        "<=": "{column} ≤ {values}",
        "empty": "没有{column}",
        "not_empty": "有{column}",
        "any": "含“{values}”",
        "not_any": "不含“{values}”",
        "has": "设有{values}",
        "has_not": "未设{values}",
        "pattern": "（一种写法）",
    },
    listed="或",
    several="、",
    both="，",
    either="或",
    distinct="{what}所涉{column}",
    on="（{topic}）",
    which="{table}（{where}）",
)
