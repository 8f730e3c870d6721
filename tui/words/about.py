"""Words of the page about the dataset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceField = Literal["title", "issuer", "analyst", "published", "industry", "rating"]


@dataclass(frozen=True, kw_only=True)
class AboutWords:
    """Words of the page about the dataset."""

    title: str
    program: str
    folder: str
    bundled: str
    release: str
    of_source: dict[SourceField, str]
    """Label of each property of a source, as the descriptor calls it."""
    risks: str
    rights: str
    reading: str


EN = AboutWords(
    title="About",
    program="Program",
    folder="Dataset",
    bundled="the bundled one",
    release="Version",
    of_source={
        "title": "Report",
        "issuer": "Issuer",
        "analyst": "Analyst",
        "published": "Published",
        "industry": "Industry",
        "rating": "Rating",
    },
    risks="Risks",
    rights="Rights",
    reading="Reading",
)
ZH = AboutWords(
    title="关于",
    program="程序",
    folder="数据集",
    bundled="自带数据",
    release="版本",
    of_source={
        "title": "报告",
        "issuer": "发布机构",
        "analyst": "分析师",
        "published": "发布日期",
        "industry": "行业",
        "rating": "评级",
    },
    risks="风险",
    rights="权利",
    reading="读法",
)
