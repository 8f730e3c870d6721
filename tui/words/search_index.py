"""Words of the search over everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TableName = Literal[
    "regions", "indicators", "figures", "targets", "documents", "conference", "findings",
    "cases", "pilots", "questions", "sections",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class LookupWords:
    """Words of the search over everything; braces are filled in."""

    prompt: str
    nothing: str
    group: str
    tables: dict[TableName, str]
    headings: dict[Literal["kind", "title"], str]
    """The columns of `duibiao search`."""
    open: str
    keys: dict[str, str]


EN = LookupWords(
    prompt="Open anything: Chinese, pinyin, initials or English",
    nothing="Nothing has all of these words.",
    group="{table} ({total})",
    tables={
        "regions": "Regions", "indicators": "Indicators", "figures": "Figures",
        "targets": "Targets", "documents": "Plans", "conference": "Conference",
        "findings": "Findings", "cases": "Cases", "pilots": "Pilot cities",
        "questions": "Questions",
        "sections": "Sections of the compared texts",
    },
    headings={"kind": "Kind", "title": "Title"},
    open="Open",
    keys={"open.anything": "Open anything"},
)  # fmt: skip
ZH = LookupWords(
    prompt="打开任意内容：汉字、拼音、首字母或英文",
    nothing="没有同时含有这些词的内容。",
    group="{table}（{total}）",
    tables={
        "regions": "地区", "indicators": "指标", "figures": "图", "targets": "目标",
        "documents": "规划", "conference": "会议", "findings": "结论", "cases": "案例",
        "pilots": "试点城市", "questions": "问题", "sections": "所比文本的章节",
    },
    headings={"kind": "类型", "title": "名称"},
    open="打开",
    keys={"open.anything": "打开任意内容"},
)  # fmt: skip
