"""Words of the explorer: tabs, hints, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.words.tabs import Tab  # noqa: TC001 - a test reads the annotations

SharedList = Literal["cases", "pilots"]
AsideReason = Literal["damaged", "newer"]
InputReport = Literal["undecodable", "paste_cut"]
Copy = Literal["what", "text", "size", "citation", "row", "table", "command", "reopen"]
DescribedColumn = Literal[
    "label", "count", "missing", "distinct", "min", "median", "max", "commonest",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AppWords:
    """Words of the explorer; braces are filled in."""

    name: str
    tabs: dict[Tab, str]
    own_table: str
    no_own_table: str
    no_key: str
    tab_shown: str
    no_change: str
    unchanged: dict[Literal["hide", "undo", "redo"], str]
    """Why nothing changed, by command."""
    no_way_back: str
    search: str
    shown: str
    shown_all: str
    sorted_by: str
    not_read: str
    rows_cut: str
    """Rows of a large table, whose file is gone or was changed."""
    searching: str
    """While a large table is searched or sorted."""
    preparing: str
    """While a tab or page that was asked for is being computed."""
    topic_of: str
    list_names: dict[SharedList, str]
    help_title: str
    help_close: str
    query_help: str
    nothing: str
    set_aside: dict[AsideReason, str]
    input_reports: dict[InputReport, str]
    """What happened to the input, by `InputReport.what`."""
    dataset_changed: str
    reloaded: str
    ask_path: str
    no_format: str
    overwrite: str
    copied: str
    written: str
    copy_what: str
    copied_rows: str
    copy_row: str
    copy_rows: str
    copy_size: str
    copies: dict[Copy, str]
    columns_of: str
    shown_column: str
    column: str
    column_name: str
    frequencies_of: str
    count: str
    share: str
    description_of: str
    described: dict[DescribedColumn, str]
    help_search: str
    key: str
    does: str
    more: str
    palette_search: str
    theme_search: str
    theme: str
    theme_tip: str
    restricted: str


EN = AppWords(
    name="duibiao",
    own_table="Table",
    no_own_table="No table of your own is open: duibiao --data FILE",
    no_key="{key} does nothing here · ⟦help|?⟧ lists the keys that do",
    tab_shown="This tab is shown already",
    no_change="Nothing changed: it is so already",
    unchanged={
        "hide": "The last column stays",
        "undo": "Nothing to undo",
        "redo": "Nothing to redo",
    },
    no_way_back="Nothing to close or to go back to · ⟦quit|q⟧ quits",
    tabs={
        "targets": "Targets",
        "plans": "Plans",
        "charts": "Charts",
        "conference": "Conference",
        "cases": "Cases",
        "findings": "Findings",
        "questions": "Questions",
    },
    search="search: text, pinyin, -term, column:text, column>=number",
    shown="{shown} of {all}",
    shown_all="{all}",
    sorted_by="sort {columns}",
    not_read="Rows cannot be read: {reason}",
    rows_cut="Some rows have more cells than there are headings; those cells are left out",
    searching="working… Esc stops",
    preparing="computing…",
    topic_of="Topic {number} of {count}",
    list_names={"cases": "Cases", "pilots": "Pilot cities"},
    help_title="Keys",
    help_close="type to search, Enter runs, Esc closes",
    query_help="Search\n"
    "Terms are joined by AND.  -term or !term excludes.  a|b, a OR b: one of them.\n"
    "column:text  column=value  column=a,b  column=100..200  column>=2025\n"
    '"a phrase"  /regex/  Found in Chinese, pinyin, initials: henan, hn.',
    nothing="nothing",
    set_aside={
        "damaged": "The saved state could not be read and was set aside: {path}",
        "newer": "The saved state is of a newer version and was set aside: {path}",
    },
    input_reports={
        "undecodable": "Input that is no UTF-8 was ignored: set the terminal or client to UTF-8",
        "paste_cut": "The paste was cut: a line takes 4,000 characters",
    },
    dataset_changed="The dataset's files were changed: ⟦reload|R⟧ reloads them",
    reloaded="Reloaded",
    ask_path="Write to which file? Its ending says the format: {formats}",
    no_format="The name must end in one of {formats}",
    overwrite="{path} exists. Overwrite it?  y yes  n another name",
    copied="Copied: {text}",
    written="Written: {path}",
    copy_what="Copy what?",
    copied_rows="Copied {size}: {text} …",
    copy_row="1 row",
    copy_rows="{count} rows",
    copy_size="{rows}, {kilobytes} kB",
    copies={
        "what": "What",
        "text": "Text",
        "size": "Size",
        "citation": "Citation",
        "row": "Row (tabs)",
        "table": "Table (tabs)",
        "command": "Command",
        "reopen": "Command that reopens this",
    },
    columns_of="Columns · {count} shown · Space toggles, J K move, r restores, Enter accepts",
    shown_column="Shown",
    column="Column",
    column_name="Name in queries",
    frequencies_of="{column}: {count} values · Enter filters",
    count="Count",
    share="Share",
    description_of="Columns of {rows} rows · Enter goes to one",
    described={
        "label": "Column",
        "count": "Count",
        "missing": "Missing",
        "distinct": "Distinct",
        "min": "Min",
        "median": "Median",
        "max": "Max",
        "commonest": "Commonest",
    },
    help_search="search the keys",
    key="Key",
    does="Does",
    more="More",
    palette_search="search all commands",
    theme_search="search the themes",
    theme="Theme",
    theme_tip="Choose the colours",
    restricted="Not in a restricted session",
)
ZH = AppWords(
    name="对标",
    own_table="表格",
    no_own_table="没有打开自己的表格：duibiao --data 文件",
    no_key="{key} 在此处没有作用 · ⟦help|?⟧ 列出可用的键",
    tab_shown="已在此页",
    no_change="没有变化：已经如此",
    unchanged={"hide": "最后一列不能隐藏", "undo": "没有可撤销的", "redo": "没有可重做的"},
    no_way_back="没有可关闭或返回的 · ⟦quit|q⟧ 退出",
    tabs={
        "targets": "目标",
        "plans": "规划",
        "charts": "图表",
        "conference": "会议",
        "cases": "案例",
        "findings": "结论",
        "questions": "问题",
    },
    search="搜索：文字、拼音、-词、列:文字、列>=数",
    shown="{shown} / {all}",
    shown_all="共 {all}",
    sorted_by="排序 {columns}",
    not_read="无法读取行：{reason}",
    rows_cut="有的行比标题行多出单元格，多出的未读取",
    searching="正在处理… Esc 停止",
    preparing="正在计算…",
    topic_of="主题 {number} / {count}",
    list_names={"cases": "案例", "pilots": "试点城市"},
    help_title="按键",
    help_close="输入即搜索，回车执行，Esc 关闭",
    query_help="搜索\n"
    "多个词之间为“与”。-词 或 !词 表示排除。甲|乙、甲 OR 乙：其一即可。\n"
    "列:文字  列=值  列=甲,乙  列=100..200  列>=2025\n"
    '"短语"  /正则/  汉字、拼音、首字母都能找到：henan、hn、suanli。',
    nothing="无",
    set_aside={
        "damaged": "保存的状态无法读取，已移到一边：{path}",
        "newer": "保存的状态来自更新的版本，已移到一边：{path}",
    },
    input_reports={
        "undecodable": "已忽略不是 UTF-8 的输入：请把终端或 SSH 客户端的编码设为 UTF-8",
        "paste_cut": "粘贴的内容已截断：一行最多 4000 字",
    },
    dataset_changed="数据集的文件已改变：按 ⟦reload|R⟧ 重新载入",
    reloaded="已重新载入",
    ask_path="写入哪个文件？后缀决定格式：{formats}",
    no_format="文件名须以 {formats} 之一结尾",
    overwrite="{path} 已存在。要覆盖吗？  y 覆盖  n 换个名字",
    copied="已复制：{text}",
    written="已写入：{path}",
    copy_what="复制什么？",
    copied_rows="已复制 {size}：{text} …",
    copy_row="1 行",
    copy_rows="{count} 行",
    copy_size="{rows}，{kilobytes} kB",
    copies={
        "what": "内容",
        "text": "文字",
        "size": "大小",
        "citation": "引文",
        "row": "整行（制表符）",
        "table": "整表（制表符）",
        "command": "命令",
        "reopen": "重新打开此画面的命令",
    },
    columns_of="列 · 已显示 {count} · 空格 显示或隐藏，J K 移动，r 恢复默认，回车 确定",
    shown_column="显示",
    column="列",
    column_name="查询用名",
    frequencies_of="{column}：{count} 个值 · 回车筛选",
    count="次数",
    share="占比",
    description_of="{rows} 行的各列 · 回车前往该列",
    described={
        "label": "列",
        "count": "计数",
        "missing": "缺失",
        "distinct": "不同值",
        "min": "最小",
        "median": "中位",
        "max": "最大",
        "commonest": "最常见",
    },
    help_search="搜索按键",
    key="按键",
    does="作用",
    more="说明",
    palette_search="搜索全部命令",
    theme_search="搜索主题",
    theme="主题",
    theme_tip="选择配色",
    restricted="受限会话中不能这样做",
)
