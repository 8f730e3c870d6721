"""Words about charts by year, histograms, scatters, ratios and charts of a table's column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ChartKindWords:
    """Words about such charts; braces are filled in."""

    start_dot: str
    aim_dot: str
    no_year: str
    histogram_of: str
    ranges: str
    both: str
    one_only: str
    unnamed: str
    """Dots without a name."""
    correlation: str
    no_scatter: str
    over: str
    """Which rows a chart is of."""
    first_bars: str
    no_length: str
    no_numbers: str
    no_pair_of_ratio: str


EN = ChartKindWords(
    start_dot="start",
    aim_dot="target",
    no_year="No year: {regions}",
    histogram_of="{title}: regions by range ({unit})",
    ranges="Of {count} regions with a number; a range includes its lower end.",
    both="Of {count} regions with both numbers.",
    one_only="Only one of the two: {regions}",
    unnamed="No room for the names of: {regions}",
    correlation="Rank correlation (Spearman) {rho}, of {count} regions.",
    no_scatter="negative numbers are on no such axis, and 0 on none of a log scale",
    over="Of {count} rows.",
    first_bars="The first {shown} of {all} rows are drawn.",
    no_length="Negative numbers have no bar: {count}.",
    no_numbers="{column!r} has no numbers to draw",
    no_pair_of_ratio="a ratio is drawn alone: as bars or on the map",
)
ZH = ChartKindWords(
    start_dot="起点",
    aim_dot="目标",
    no_year="没有年份：{regions}",
    histogram_of="{title}：各区间的地区数（{unit}）",
    ranges="共 {count} 个有数字的地区；区间含下限。",
    both="共 {count} 个两项都有数字的地区。",
    one_only="只有其中一项：{regions}",
    unnamed="名称放不下：{regions}",
    correlation="秩相关系数（Spearman）{rho}，{count} 个地区。",
    no_scatter="负数画不进这样的轴，0 画不进对数轴",
    over="共 {count} 行。",
    first_bars="只画前 {shown} 行，共 {all} 行。",
    no_length="负数不画条：{count} 个。",
    no_numbers="{column!r} 没有可画的数字",
    no_pair_of_ratio="比值只能单独画：条形或地图",
)
