"""Words about comparing texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CompareWords:
    """Words about comparing texts."""

    title: str
    legend: str
    new: str
    dropped: str
    moved: str
    reworded: str
    numbers: str
    number_in: str
    carried: str
    carry: str
    ranks: str
    forward: str
    back: str
    came_from: str
    went_to: str
    was: str
    becomes: str
    not_quoted: str
    nothing: str
    opening: str
    no_change: str
    unquoted_in: str
    semicolon: str
    colon: str


EN = CompareWords(
    title="Comparison",
    legend="Marks",
    new="new",
    dropped="dropped",
    moved="moved",
    reworded="reworded",
    numbers="numbers",
    number_in="{change} ({clause})",
    carried="across topics",
    carry="{text} ({source} → {target})",
    ranks="Rank of tasks",
    forward="forward",
    back="back",
    came_from="from {topic}",
    went_to="to {topic}",
    was="was {number}",
    becomes="becomes {number}",
    not_quoted="(not quoted)",
    nothing="(nothing)",
    opening="(text)",
    no_change="no change",
    unquoted_in="not quoted in {label}",
    semicolon="; ",
    colon=": ",
)
ZH = CompareWords(
    title="文本对比",
    legend="标记",
    new="新增",
    dropped="删去",
    moved="移动",
    reworded="改写",
    numbers="数字",
    number_in="{change}（{clause}）",
    carried="跨主题",
    carry="{text}（{source} → {target}）",
    ranks="任务排位",
    forward="前移",
    back="后移",
    came_from="来自{topic}",
    went_to="转入{topic}",
    was="原为{number}",
    becomes="改为{number}",
    not_quoted="（未引用）",
    nothing="（无）",
    opening="（正文）",
    no_change="无变化",
    unquoted_in="{label} 未引用",
    semicolon="；",
    colon="：",
)
