"""Words about charts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ChartWords:
    """Words about charts."""

    aside: str
    """Above the column at the right edge."""
    glyphs: dict[str, str]
    """What a glyph after a value says of it."""
    hub: str
    between: str
    """Between two explanations."""
    no_stacked_log: str


EN = ChartWords(
    aside="target year",
    glyphs={
        ">": "more than",
        "≥": "at least",
        "<": "less than",
        "≤": "at most",
        "≈": "about, or bounds undecided",
        "–": "start of a range",
        "†": "derived from other targets",
    },
    hub="in a national hub",
    between=" · ",
    no_stacked_log="stacked bars need a linear scale: parts do not add up on a log scale",
)
ZH = ChartWords(
    aside="目标年",
    glyphs={
        ">": "超过",
        "≥": "不低于",
        "<": "低于",
        "≤": "不超过",
        "≈": "约数，或界限不明",
        "–": "区间起点",
        "†": "由其他目标推算",
    },
    hub="国家枢纽内",
    between=" · ",
    no_stacked_log="堆叠条形图只能用线性刻度：对数刻度上各部分不能相加",
)
