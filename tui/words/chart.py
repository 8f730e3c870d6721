"""Words about charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Glyph = Literal[">", "≥", "<", "≤", "≈", "–", "†", "✎", "»"]
Better = Literal["higher", "lower", "neither"]
ChartKind = Literal["bar", "grouped", "stacked", "map", "years", "histogram", "scatter"]
Scale = Literal["linear", "log"]


@dataclass(frozen=True, kw_only=True)
class ChartWords:
    """Words about charts."""

    aside: str
    """Above the column at the right edge."""
    glyphs: dict[Glyph, str]
    """What a glyph after a value says of it."""
    hub: str
    no_hub: str
    """In the legend of a picture: the other bars."""
    source: str
    """The last line of a picture."""
    between: str
    """Between two explanations."""
    no_stacked_log: str
    median: str
    national: str
    missing: str
    left_out: str
    years: str
    none_found: str
    start: str
    start_log: str
    listed: str
    """Between two regions of a list."""
    rest: str
    undivided: str
    no_companion: str
    no_part: str
    two_units: str
    legend: str
    no_size: str
    too_narrow: str
    too_low: str
    no_option: str
    number_citation: str
    """A bar's value as one writes it elsewhere."""
    also: str
    """Between its parts."""
    derived: str
    plain_bars: str
    """Why two indicators give way to the one."""
    hidden: str
    """A region whose number the filter leaves out."""
    order: dict[Better, str]
    """What the shades of a map go by, by the way that is better."""
    better: str
    no_tile: str
    kinds: dict[ChartKind, str]
    scales: dict[Scale, str]
    keys: dict[str, str]
    """What each key of the Charts tab does, by the id of its binding."""
    tips: dict[str, str]
    of_figures: str
    indicator: str
    filter: str
    nothing: str
    pick: str
    pick_beside: str
    pick_divisor: str


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
        "✎": "of your own plan",
        "»": "of a plan after the report",
    },
    hub="in a national hub",
    no_hub="elsewhere",
    source="Source: {sources}",
    between=" · ",
    no_stacked_log="stacked bars need a linear scale: parts do not add up on a log scale",
    median="median {number} (of {count})",
    national="whole country {number}",
    missing="No number: {regions}",
    left_out="A number, but not for this filter: {regions}",
    years="Target years run from {first} to {last} and are set aside.",
    none_found="No target is found by this filter; regions with a number otherwise: {count}.",
    start="Dots: the axis begins at {base}, not at 0, so compare places, not lengths.",
    start_log="Dots: a log axis has no 0; the same distance is the same ratio.",
    listed=", ",
    rest="the rest",
    undivided="not divided: no part of the same plan and year",
    no_companion="{name!r} has no other indicator of its unit and theme; name one with --beside",
    no_part="{part!r} is no part of {whole!r}; bars of the two can be grouped, not stacked",
    two_units="{first!r} and {second!r} have different units and share no axis",
    legend="fifths, {order}: {steps}  — none",
    order={
        "higher": "highest best",
        "lower": "lowest best, darkest",
        "neither": "darkest highest",
    },
    better="lower is better, the best on top",
    no_size="{option} is 1 to {most}, not {size}",
    too_narrow="this needs {least} columns at least; --width asks for {width}",
    too_low="this needs {least} rows at least at this width; --height asks for {height}",
    no_option="{option} has no use on the tab {tab}",
    number_citation="{region}, {indicator}: {number} ({about})",
    also="; ",
    derived="derived: {how}",
    plain_bars="{why}; plain bars instead",
    hidden="a number, but not for this filter",
    no_tile="Not on the map: {regions}",
    kinds={
        "bar": "bars",
        "grouped": "grouped",
        "stacked": "stacked",
        "map": "map",
        "years": "by year",
        "histogram": "histogram",
        "scatter": "scatter",
    },
    scales={"linear": "linear", "log": "log"},
    keys={
        "chart.up": "Up",
        "chart.down": "Down",
        "chart.left": "Left on the map",
        "chart.right": "Right on the map",
        "chart.first": "First bar",
        "chart.last": "Last bar",
        "chart.page_up": "Page up",
        "chart.page_down": "Page down",
        "chart.open": "Targets, or region",
        "chart.kind": "Kind",
        "chart.scale": "Scale",
        "chart.pick": "Indicator",
        "chart.beside": "Beside",
        "chart.divide": "Divide by (per GDP)",
        "chart.search": "Filter",
        "chart.region": "Region profile",
        "chart.panel": "Source",
        "chart.copy": "Copy",
        "chart.copy_more": "Copy more",
        "chart.export": "Export",
        "chart.back": "Step back",
    },
    tips={
        "chart.open": "go to the targets behind the bar; on the map, to the region's profile",
        "chart.kind": "bars, grouped, stacked, map, by year, histogram, scatter of two indicators",
        "chart.scale": "linear or log",
        "chart.pick": "choose any indicator from a list",
        "chart.beside": "choose the second indicator of grouped or stacked bars",
        "chart.divide": "per another indicator, or per a column of your own table joined on tab 8",
        "chart.search": "draw only the targets that a query finds, such as year:2025",
        "chart.copy": "copy the number with its year, scope and plan",
        "chart.panel": "show or hide the sentences behind the number",
        "chart.copy_more": "copy citations, the row, or the command that draws this chart",
        "chart.export": "write a picture (svg, png, pdf), the drawing or its table (xlsx …)",
    },
    of_figures="Figure {number} of {count}",
    indicator="Indicator",
    filter="filter: hub:成渝, year:2025, value>=20",
    nothing="Nothing to draw.",
    pick="Choose what to draw: type to narrow, Enter takes it, Esc leaves",
    pick_beside="Choose what to draw beside it: another indicator of the same unit",
    pick_divisor="Divide by which indicator, or column of your table? ⟦divide|d⟧ again: undivided",
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
        "✎": "自己添加的规划",
        "»": "报告之后的规划",
    },
    hub="国家枢纽内",
    no_hub="其他地区",
    source="来源：{sources}",
    between=" · ",
    no_stacked_log="堆叠条形图只能用线性刻度：对数刻度上各部分不能相加",
    median="中位数 {number}（{count} 项）",
    national="全国 {number}",
    missing="没有数字：{regions}",
    left_out="有数字但不合筛选：{regions}",
    years="目标年从 {first} 到 {last} 年不等，未加区分。",
    none_found="没有合乎筛选的目标；不筛选时 {count} 个地区有数字。",
    start="点图：轴从 {base} 起，不从 0 起；比位置，不比长短。",
    start_log="点图：对数轴没有 0；距离相同即倍数相同。",
    listed=" ",
    rest="其余",
    undivided="未分：没有同一规划、同一年份的部分",
    no_companion="{name!r} 没有同单位、同主题的其他指标；请用 --beside（⟦beside|b⟧ 键）指定",
    no_part="{part!r} 不是 {whole!r} 的一部分；可以并列，不能堆叠",
    two_units="{first!r} 与 {second!r} 单位不同，不能共用一根轴",
    legend="五档，{order}：{steps}  — 没有数字",
    order={"higher": "越高越好", "lower": "越低越好，深者低", "neither": "深者高"},
    better="越低越好，最好的在上",
    no_size="{option} 须为 1 至 {most}，而不是 {size}",
    too_narrow="至少要 {least} 列才画得下；--width 给的是 {width}",
    too_low="在这个宽度上至少要 {least} 行才画得下；--height 给的是 {height}",
    no_option="{option} 不能用于标签页 {tab}",
    number_citation="{region}{indicator} {number}（{about}）",
    also="；",
    derived="推算：{how}",
    plain_bars="{why}；改画条形图",
    hidden="有数字但不合筛选",
    no_tile="不在地图上：{regions}",
    kinds={
        "bar": "条形",
        "grouped": "并列",
        "stacked": "堆叠",
        "map": "地图",
        "years": "按年",
        "histogram": "直方图",
        "scatter": "散点",
    },
    scales={"linear": "线性", "log": "对数"},
    keys={
        "chart.up": "向上",
        "chart.down": "向下",
        "chart.left": "地图上向左",
        "chart.right": "地图上向右",
        "chart.first": "第一条",
        "chart.last": "最后一条",
        "chart.page_up": "上一页",
        "chart.page_down": "下一页",
        "chart.open": "目标或地区",
        "chart.kind": "图形",
        "chart.scale": "刻度",
        "chart.pick": "指标",
        "chart.beside": "并列",
        "chart.divide": "除以（如 ÷ GDP）",
        "chart.search": "筛选",
        "chart.region": "地区概况",
        "chart.panel": "出处",
        "chart.copy": "复制",
        "chart.copy_more": "复制更多",
        "chart.export": "导出",
        "chart.back": "返回一步",
    },
    tips={
        "chart.open": "转到条形背后的目标；在地图上转到地区概况",
        "chart.kind": "条形、并列、堆叠、地图、按年、直方图、两指标散点",
        "chart.scale": "线性或对数",
        "chart.pick": "从列表中选任一指标",
        "chart.beside": "选择并列或堆叠的第二个指标",
        "chart.divide": "除以另一指标，或在标签页 8 并入的自己表格的一列（如 GDP、人口）",
        "chart.search": "只画查询找到的目标，如 year:2025",
        "chart.copy": "复制数值，连同年份、口径与规划",
        "chart.panel": "显示或隐藏数字的原文",
        "chart.copy_more": "复制引文、整行或画出此图的命令",
        "chart.export": "写成图片（svg、png、pdf）、字符图（txt、ansi）或表（xlsx、csv、md…）",
    },
    of_figures="图 {number} / {count}",
    indicator="指标",
    filter="筛选：hub:成渝、year:2025、value>=20",
    nothing="没有可画的。",
    pick="选择要画的：键入以缩小范围，Enter 选定，Esc 离开",
    pick_beside="选择与它并列的指标：单位须相同",
    pick_divisor="除以哪个指标，或自己表格的哪一列？再按 ⟦divide|d⟧ 则不除",
)
