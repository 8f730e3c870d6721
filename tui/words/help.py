"""Words of the help page and of the palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Task = Literal["first", "here", "find", "go", "look", "take", "add", "program", "move"]


@dataclass(frozen=True, kw_only=True)
class HelpWords:
    """Words of the help page and of the palette."""

    task: str
    """The heading of the column that has the tasks."""
    tasks: dict[Task, str]
    tour: str
    """How to begin the tour."""
    no_match: str
    keys: dict[str, str]
    tips: dict[str, str]


EN = HelpWords(
    task="For",
    tasks={
        "first": "Most used",
        "here": "This page",
        "find": "Find",
        "go": "Go to",
        "look": "View",
        "take": "Take along",
        "add": "Add",
        "program": "Program",
        "move": "Move",
    },
    tour="Tab: a tour of five minutes",
    no_match="Nothing matches; Esc closes",
    keys={"help.tour": "Tour"},
    tips={"help.tour": "Five minutes with the explorer, step by step"},
)
ZH = HelpWords(
    task="用途",
    tasks={
        "first": "最常用",
        "here": "此页",
        "find": "查找排序",
        "go": "前往",
        "look": "换个看法",
        "take": "带走",
        "add": "添加规划",
        "program": "程序",
        "move": "移动",
    },
    tour="Tab：五分钟导览",
    no_match="没有匹配的；Esc 关闭",
    keys={"help.tour": "导览"},
    tips={"help.tour": "五分钟走一遍，一步一步"},
)
