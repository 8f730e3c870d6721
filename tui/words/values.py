"""Words of values that the dataset has as slugs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["target", "baseline", "status", "layer"]
Level = Literal[
    "nation", "province", "corps", "named", "prefecture", "county", "district", "zone"
]  # fmt: skip
Better = Literal["higher", "lower", "neither"]
Table = Literal["T1", "T2", "T3", "T4", "P3", "P4", "later", "own"]


@dataclass(frozen=True, kw_only=True)
class ValueWords:
    """Words of values; those of plans and findings are among the words of lists."""

    roles: dict[Role, str]
    levels: dict[Level, str]
    better: dict[Better, str]
    tables: dict[Table, str]
    """Where plans and cases are from."""


EN = ValueWords(
    roles={
        "target": "target",
        "baseline": "starting value",
        "status": "progress",
        "layer": "your table",
    },
    levels={
        "nation": "nation",
        "province": "province",
        "corps": "corps",
        "named": "other region",
        "prefecture": "prefecture",
        "county": "county",
        "district": "district",
        "zone": "new area",
    },
    better={"higher": "higher is better", "lower": "lower is better", "neither": "neither"},
    tables={
        "T1": "Table 1",
        "T2": "Table 2",
        "T3": "Table 3",
        "T4": "Table 4",
        "P3": "Text on Table 3",
        "P4": "Text on Table 4",
        "later": "after the report",
        "own": "added by you",
    },
)
ZH = ValueWords(
    roles={"target": "目标", "baseline": "起点值", "status": "进展", "layer": "自己的表格"},
    levels={
        "nation": "全国",
        "province": "省级",
        "corps": "兵团",
        "named": "其他地方",
        "prefecture": "地级",
        "county": "县级",
        "district": "区",
        "zone": "新区",
    },
    better={"higher": "越高越好", "lower": "越低越好", "neither": "无优劣"},
    tables={
        "T1": "表1",
        "T2": "表2",
        "T3": "表3",
        "T4": "表4",
        "P3": "表3正文",
        "P4": "表4正文",
        "later": "报告之后",
        "own": "自己添加",
    },
)
