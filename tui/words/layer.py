"""Words about a table of the reader's own whose numbers join those of plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["place", "indicator", "value", "unit", "year"]
MappingColumn = Literal["column", "role", "sample"]


@dataclass(frozen=True, kw_only=True)
class LayerWords:
    """Words about such a layer; braces are filled in."""

    roles: dict[Role, str]
    """What a column may be, as one types it: `--map 地区=省份`."""
    passed_over: str
    columns: dict[MappingColumn, str]
    """The headings of the page."""
    title: str
    whole: str
    """After the name of a role, where one text holds for all rows."""
    ask: str
    joined: str
    listed: str
    between: str
    unknown: str
    below: str
    no_place: str
    no_number: str
    repeated: str
    other_unit: str
    incomplete: str
    lacking: str
    nothing: str
    too_long: str
    join_first: str
    """Before the numbers of a table can be divided by."""
    named_after: str
    """An indicator that no heading names is called as the file is."""
    no_option: str
    no_table: str
    hint: str
    mapped: str
    keys: dict[str, str]
    tips: dict[str, str]


EN = LayerWords(
    roles={
        "place": "place",
        "indicator": "indicator",
        "value": "value",
        "unit": "unit",
        "year": "year",
    },
    passed_over="—",
    columns={"column": "Column", "role": "Is", "sample": "Cells"},
    title="{name}: Space changes what a column is, Enter joins, Esc leaves",
    whole="{role} of all rows",
    ask="{role} of all rows (empty: none); Enter keeps it, Esc leaves",
    joined="{name}: {numbers} numbers of {places} places joined",
    listed=", ",
    between="; ",
    unknown="{count} rows name no place that is known ({some})",
    below="{count} numbers are of cities: in lists and profiles, not in charts of provinces",
    no_place="{count} rows name no place",
    no_number="{count} cells are no numbers",
    repeated="{count} numbers of a place and year that has one are left out",
    other_unit="{count} numbers in another unit are left out",
    incomplete="a place and a value are needed: --map place=COLUMN --map value=COLUMN",
    lacking="Lacking: one column must be the place and one a value · Space changes it",
    nothing="no row has a known place in {column!r} and a number",
    too_long="a layer is made of at most {most} cells; narrow the file first",
    join_first="join the table first: ⟦join|M⟧",
    named_after="called {name}, as no heading names it; --map indicator=NAME",
    no_option="--map {option!r}: write ROLE=COLUMN; roles: place, indicator, value, unit, year",
    no_table="--map needs a table of your own: --data FILE",
    hint="⟦join|M⟧ puts its numbers on the map",
    mapped="read as: {roles}",
    keys={
        "page.role": "Change",
        "page.role_back": "Change back",
        "page.join": "Join",
        "page.export": "Export",
        "list.draw": "Chart",
        "list.divide": "Per column",
        "list.join": "Join to the map",
    },
    tips={
        "list.divide": "intelligent compute per this column (GDP) as a chart and a map",
        "list.draw": "a bar for each row of your table, or each marked one; e writes svg, png, pdf",
        "list.join": "GDP of a file per province: say which columns are places and numbers; then "
        "they join map, matrix, profiles and questions, and ⟦divide|d⟧ divides by them in Charts",
    },
)
ZH = LayerWords(
    roles={
        "place": "地区",
        "indicator": "指标",
        "value": "值",
        "unit": "单位",
        "year": "年份",
    },
    passed_over="—",
    columns={"column": "列", "role": "作为", "sample": "单元格"},
    title="{name}：各列是什么 · 空格 更改，回车 并入数字，Esc 离开",
    whole="各行的{role}",
    ask="各行的{role}（留空即没有）；回车保留，Esc 离开",
    joined="{name}：已并入 {places} 个地方的 {numbers} 个数字",
    listed="、",
    between="；",
    unknown="{count} 行的地名不认识（{some}）",
    below="{count} 个数字属于市县，见列表与概况，不在各省的图上",
    no_place="{count} 行没有地名",
    no_number="{count} 个单元格不是数字",
    repeated="同地同年重复的 {count} 个数字未取",
    other_unit="单位不同的 {count} 个数字未取",
    incomplete="至少要有地区和值两列：--map 地区=列名 --map 值=列名",
    lacking="还缺：须有一列是地区、一列是值 · 空格 更改",
    nothing="{column!r} 列中没有一行既有认识的地名又有数字",
    too_long="并入的单元格至多 {most} 个；请先缩小文件",
    join_first="先并入表格：⟦join|M⟧",
    named_after="表头没有指标名，称为“{name}”；可用 --map 指标=名称",
    no_option="--map {option!r}：请写成 角色=列名；角色有 地区、指标、值、单位、年份",
    no_table="--map 须与自己的表格同用：--data 文件",
    hint="按 ⟦join|M⟧ 把数字放上地图",
    mapped="读法：{roles}",
    keys={
        "page.role": "更改",
        "page.role_back": "改回",
        "page.join": "并入",
        "page.export": "导出",
        "list.draw": "画图",
        "list.divide": "除以此列",
        "list.join": "并入地图",
    },
    tips={
        "list.divide": "智算除以此列（如 GDP），成图成地图",
        "list.draw": "自己的表格：此列每行一条（有标记则只画标记的行）；e 写成 svg、png、pdf",
        "list.join": "如各省 GDP 的文件：指明哪列是地区、哪列是数字，"
        "即可并入地图、矩阵、概况与问题；在图表中按 ⟦divide|d⟧ 可用它作除数",
    },
)
