"""Words about views that the reader has named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ViewColumn = Literal["name", "tab", "query", "as_of"]
AsideViews = Literal["damaged", "newer", "folder"]


@dataclass(frozen=True, kw_only=True)
class NamedViewWords:
    """Words about named views; braces are filled in."""

    ask: str
    saved: str
    replaced: str
    unknown: str
    none: str
    no_text: str
    set_aside: dict[AsideViews, str]
    """By what stood in the place of the file."""
    entry: str
    """A view in the palette."""
    no_file: str
    no_table: str
    """A file given to --data that is no table."""
    no_rows: str
    no_records: str
    no_objects: str
    mixed: str
    no_xlsx: str
    columns: dict[ViewColumn, str]
    """The columns of `duibiao views`."""


EN = NamedViewWords(
    ask="Name of this view (tab, search, sort, columns, chart); Enter saves, Esc leaves",
    saved="Saved: duibiao --view {name}",
    replaced="Replaced: duibiao --view {name}",
    unknown="there is no view {name!r}; there are: {names}",
    none="there is no view {name!r}, nor any other: ⟦save_view|V⟧ in the explorer saves one",
    no_text="this is no view that --view can open",
    set_aside={
        "damaged": "the file of named views was damaged and is set aside: {path}",
        "newer": "the file of named views is of a newer version; it is set aside: {path}",
        "folder": "a folder stood in the place of the file of named views; it is set aside: {path}",
    },
    entry="View: {name}",
    no_file="{path}: there is no such file",
    no_table="{path}: no table can be read from it (CSV, TSV, Parquet, XLSX, JSON)",
    no_rows="{path}: it has headings and no rows",
    no_records="{path}: the JSON holds no rows",
    no_objects="{path}: no table; the JSON must be a list of objects, which {value} is not",
    mixed="{path}: column “{column}” holds values of different kinds (row {row}: {value})",
    no_xlsx="xlsx needs another part: pip install 'duibiao[tables]'",
    columns={"name": "name", "tab": "tab", "query": "query", "as_of": "as of"},
)
ZH = NamedViewWords(
    ask="此视图的名称（标签页、搜索、排序、列、图形）；回车保存，Esc 离开",
    saved="已保存：duibiao --view {name}",
    replaced="已替换：duibiao --view {name}",
    unknown="没有视图 {name!r}；已有：{names}",
    none="没有视图 {name!r}，也没有其他视图：在浏览器中按 ⟦save_view|V⟧ 保存",
    no_text="--view 打不开这样的视图",
    set_aside={
        "damaged": "视图文件已损坏，已移到：{path}",
        "newer": "视图文件来自更新版本的 duibiao，已移到：{path}",
        "folder": "视图文件的位置上是一个文件夹，已移到：{path}",
    },
    entry="视图：{name}",
    no_file="{path}：没有这个文件",
    no_table="{path}：读不出表格（支持 CSV、TSV、Parquet、XLSX、JSON）",
    no_rows="{path}：只有标题行，没有数据行",
    no_records="{path}：JSON 中没有数据行",
    no_objects="{path}：不是表格；JSON 应为对象的列表，而 {value} 不是对象",
    mixed="{path}：“{column}”列的值类型不一（第 {row} 行：{value}）",
    no_xlsx="读取 xlsx 需要附加组件：pip install 'duibiao[tables]'",
    columns={"name": "名称", "tab": "标签页", "query": "查询", "as_of": "截至"},
)
