"""Words of the explorer: tabs, keys, hints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class AppWords:
    """Words of the explorer; braces are filled in."""

    name: str
    tabs: dict[str, str]
    keys: dict[str, str]
    """What each key does, by the id of its binding."""
    search: str
    shown: str
    shown_all: str
    sorted_by: str
    user_data: str
    source: str
    figure_of: str
    missing: str
    not_quoted: str
    marks: dict[str, str]
    ranks: str
    topic_of: str
    list_names: dict[str, str]
    help_title: str
    help_close: str
    query_help: str
    nothing: str
    too_small: str


EN = AppWords(
    name="duibiao",
    tabs={
        "targets": "Targets",
        "plans": "Plans",
        "charts": "Charts",
        "conference": "Conference",
        "cases": "Cases",
        "findings": "Findings",
    },
    keys={
        "tab.targets": "Targets: every number a plan sets",
        "tab.plans": "Plans: their goals as printed",
        "tab.charts": "Charts: the report's figures",
        "tab.conference": "Conference: three years side by side",
        "tab.cases": "Cases and pilot cities",
        "tab.findings": "Findings: the report's claims, recomputed",
        "list.search": "Search",
        "list.open": "Open",
        "back": "Step back",
        "list.panel": "Source",
        "previous": "Previous",
        "next": "Next",
        "language": "中文",
        "help": "Help",
        "palette": "Palette",
        "quit": "Quit",
        "repaint": "Draw the screen again",
    },
    search="search: text, pinyin, -term, column:text, column>=number",
    shown="{shown} of {all}",
    shown_all="{all}",
    sorted_by="sort {columns}",
    user_data="{path}",
    source="Source",
    figure_of="Figure {number} of {count}",
    missing="No number: {regions}",
    not_quoted="(not quoted)",
    marks={"new": "new", "dropped": "dropped later", "moved": "moved", "reworded": "reworded"},
    ranks="Rank: {ranks}",
    topic_of="Topic {number} of {count}",
    list_names={"cases": "Cases", "pilots": "Pilot cities"},
    help_title="Keys",
    help_close="Esc closes this",
    query_help="Search\n"
    "Terms are joined by AND.  -term or !term excludes.\n"
    'column:text  column=value  column>=2025  "a phrase"  /regex/\n'
    "Chinese, pinyin and initials are found: henan, hn, suanli.",
    nothing="nothing",
    too_small="The terminal is too small",
)
ZH = AppWords(
    name="对标",
    tabs={
        "targets": "目标",
        "plans": "规划",
        "charts": "图表",
        "conference": "会议",
        "cases": "案例",
        "findings": "结论",
    },
    keys={
        "tab.targets": "目标：规划提出的每个数字",
        "tab.plans": "规划：目标原文",
        "tab.charts": "图表：报告的五张图",
        "tab.conference": "会议：三年表述并排",
        "tab.cases": "案例与试点城市",
        "tab.findings": "结论：报告的论断，重新计算",
        "list.search": "搜索",
        "list.open": "打开",
        "back": "返回一步",
        "list.panel": "出处",
        "previous": "上一个",
        "next": "下一个",
        "language": "English",
        "help": "帮助",
        "palette": "命令",
        "quit": "退出",
        "repaint": "重画屏幕",
    },
    search="搜索：文字、拼音、-词、列:文字、列>=数",
    shown="{shown} / {all}",
    shown_all="共 {all}",
    sorted_by="排序 {columns}",
    user_data="{path}",
    source="出处",
    figure_of="图 {number} / {count}",
    missing="没有数字：{regions}",
    not_quoted="（未引用）",
    marks={"new": "新增", "dropped": "次年删去", "moved": "移动", "reworded": "改写"},
    ranks="位次：{ranks}",
    topic_of="主题 {number} / {count}",
    list_names={"cases": "案例", "pilots": "试点城市"},
    help_title="按键",
    help_close="Esc 关闭",
    query_help="搜索\n"
    "多个词之间为“与”。-词 或 !词 表示排除。\n"
    '列:文字  列=值  列>=2025  "短语"  /正则/\n'
    "汉字、拼音、首字母都能找到：henan、hn、suanli。",
    nothing="无",
    too_small="终端太小",
)
