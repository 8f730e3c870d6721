"""Words of a region's briefing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class BriefingWords:
    """Words of a region's briefing; braces are filled in."""

    title: str
    as_of: str
    as_of_report: str
    """The date, where the plans are those of the report."""
    head: str
    """How many plans, targets and indicators there are."""
    key: str
    plans: str
    sentences: str
    silent: str
    silent_item: str
    charts: str
    no_pictures: str
    """Why a chart is text and no picture."""
    sources: str
    quoted: str
    made: str


EN = BriefingWords(
    title="{region}: compute and AI targets",
    as_of="as of {day}",
    as_of_report="as of the report, {day}",
    head="{plans} plans, {targets} targets on {indicators} indicators",
    key="Key numbers and ranks",
    plans="Plans",
    sentences="The sentences behind them",
    silent="Says nothing about",
    silent_item="{name} ({count} regions do)",
    charts="Among the regions",
    no_pictures="Drawn as text: {why}",
    sources="Sources",
    quoted="“{text}” ({citation})",
    made="Made with duibiao; ranks are among regions with the same scope.",
)
ZH = BriefingWords(
    title="{region}：算力与人工智能目标简报",
    as_of="截至 {day}",
    as_of_report="截至报告日 {day}",
    head="规划 {plans} 份，目标 {targets} 个，涉及指标 {indicators} 项",
    key="关键数字与位次",
    plans="规划",
    sentences="所据原文",
    silent="没有提及",
    silent_item="{name}（{count} 地提及）",
    charts="在各地中的位置",
    no_pictures="以文字作图：{why}",
    sources="来源",
    quoted="“{text}”（{citation}）",
    made="由 duibiao（对标）生成；位次只在口径相同的地区之间比较。",
)
