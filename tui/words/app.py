"""Words of the explorer: tabs, keys, hints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class AppWords:
    """Words of the explorer; braces are filled in."""

    name: str
    tabs: dict[str, str]
    keys: dict[str, str]
    """What each key does, by the id of its binding."""
    search: str
    shown: str
    shown_all: str
    sorted_by: str
    user_data: str
    source: str
    figure_of: str
    missing: str
    not_quoted: str
    marks: dict[str, str]
    ranks: str
    topic_of: str
    list_names: dict[str, str]
    help_title: str
    help_close: str
    query_help: str
    nothing: str
    tips: dict[str, str]
    """Binding id -> a sentence, where its word is not enough."""
    set_aside: dict[str, str]
    ask_path: str
    no_format: str
    overwrite: str
    copied: str
    written: str
    copy_what: str
    takes: dict[str, str]
    columns_of: str
    shown_column: str
    column: str
    column_name: str
    frequencies_of: str
    count: str
    share: str
    description_of: str
    described: dict[str, str]
    help_search: str
    key: str
    does: str
    more: str
    palette_search: str
    theme_search: str
    theme: str
    theme_tip: str


EN = AppWords(
    name="duibiao",
    tabs={
        "targets": "Targets",
        "plans": "Plans",
        "charts": "Charts",
        "conference": "Conference",
        "cases": "Cases",
        "findings": "Findings",
    },
    keys={
        "tab.targets": "Targets: every number a plan sets",
        "tab.plans": "Plans: their goals as printed",
        "tab.charts": "Charts: the report's figures",
        "tab.conference": "Conference: three years side by side",
        "tab.cases": "Cases and pilot cities",
        "tab.findings": "Findings: the report's claims, recomputed",
        "list.search": "Search",
        "list.open": "Open",
        "back": "Step back",
        "list.panel": "Source",
        "list.region": "Region profile",
        "open": "Open anything",
        "about": "About",
        "list.matrix": "Matrix",
        "list.filter": "Filter",
        "list.frequencies": "Frequencies",
        "list.describe": "Describe",
        "list.hide": "Hide column",
        "list.columns": "Columns",
        "list.undo": "Undo",
        "list.redo": "Redo",
        "list.copy": "Copy",
        "list.copy_more": "Copy more",
        "list.export": "Export",
        "record.next": "Next row",
        "record.previous": "Previous row",
        "record.down": "Text down",
        "record.up": "Text up",
        "page.choose": "Choose",
        "page.close": "Close",
        "columns.toggle": "Show or hide",
        "columns.down": "Move down",
        "columns.up": "Move up",
        "columns.restore": "Restore",
        "columns.accept": "Accept",
        "ask.cancel": "Cancel",
        "ask.yes": "Overwrite",
        "ask.no": "Another name",
        "help.run": "Run",
        "previous": "Previous",
        "next": "Next",
        "language": "中文",
        "help": "Help",
        "palette": "Palette",
        "quit": "Quit",
        "repaint": "Draw the screen again",
        "suspend": "To the shell; fg comes back",
    },
    search="search: text, pinyin, -term, column:text, column>=number",
    shown="{shown} of {all}",
    shown_all="{all}",
    sorted_by="sort {columns}",
    user_data="{path}",
    source="Source",
    figure_of="Figure {number} of {count}",
    missing="No number: {regions}",
    not_quoted="(not quoted)",
    marks={"new": "new", "dropped": "dropped later", "moved": "moved", "reworded": "reworded"},
    ranks="Rank: {ranks}",
    topic_of="Topic {number} of {count}",
    list_names={"cases": "Cases", "pilots": "Pilot cities"},
    help_title="Keys",
    help_close="type to search, Enter runs, Esc closes",
    query_help="Search\n"
    "Terms are joined by AND.  -term or !term excludes.  a|b, a OR b: one of them.\n"
    "column:text  column=value  column=a,b  column=100..200  column>=2025\n"
    '"a phrase"  /regex/  Found in Chinese, pinyin, initials: henan, hn.',
    nothing="nothing",
    tips={
        "list.search": "Search as you type: text, pinyin, -term, column:text, column>=number",
        "list.open": "Open the record: whole text, the figures that use it, its peers",
        "list.matrix": "Targets as a list, or a region a row with the indicators as columns",
        "list.filter": "Narrow to what says the same as this cell; in the matrix to such regions",
        "list.frequencies": "How often each value of this column stands here; Enter filters",
        "list.describe": "Count, missing, distinct, min, median, max and commonest of each column",
        "list.hide": "Hide the column under the cursor; u brings it back",
        "list.columns": "Show, hide and order the columns",
        "list.undo": "Take back the last change of search, filter, sort or columns",
        "list.redo": "Do the change again that was taken back last",
        "list.panel": "Show or hide the panel with the sentence behind the row",
        "list.copy": "Copy the value under the cursor",
        "list.copy_more": "Copy a citation, the row, or the command that prints these rows",
        "list.export": "Write what is shown as xlsx, csv, json, md or parquet",
        "language": "Change the language; what is shown stays",
        "open": "One search over targets, plans, texts, cases, findings, indicators and regions",
        "about": "The report, the dataset, its readings of unclear points, and the version",
        "list.region": "This row's region: plans, targets, ranks, silence; regions side by side",
        "back": "Close the record, return to where you came from, or show all rows",
    },
    set_aside={
        "damaged": "The saved state could not be read and was set aside: {path}",
        "newer": "The saved state is of a newer version and was set aside: {path}",
    },
    ask_path="Write to which file? Its ending says the format: {formats}",
    no_format="The name must end in one of {formats}",
    overwrite="{path} exists. Overwrite it?  y yes  n another name",
    copied="Copied: {text}",
    written="Written: {path}",
    copy_what="Copy what?",
    takes={
        "what": "What",
        "text": "Text",
        "citation": "Citation",
        "row": "Row (tabs)",
        "command": "Command",
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
)
ZH = AppWords(
    name="对标",
    tabs={
        "targets": "目标",
        "plans": "规划",
        "charts": "图表",
        "conference": "会议",
        "cases": "案例",
        "findings": "结论",
    },
    keys={
        "tab.targets": "目标：规划提出的每个数字",
        "tab.plans": "规划：目标原文",
        "tab.charts": "图表：报告的五张图",
        "tab.conference": "会议：三年表述并排",
        "tab.cases": "案例与试点城市",
        "tab.findings": "结论：报告的论断，重新计算",
        "list.search": "搜索",
        "list.open": "打开",
        "back": "返回一步",
        "list.panel": "出处",
        "list.region": "地区概况",
        "open": "直达",
        "about": "关于",
        "list.matrix": "矩阵",
        "list.filter": "筛选",
        "list.frequencies": "频次",
        "list.describe": "列概况",
        "list.hide": "隐藏列",
        "list.columns": "选列",
        "list.undo": "撤销",
        "list.redo": "重做",
        "list.copy": "复制",
        "list.copy_more": "复制更多",
        "list.export": "导出",
        "record.next": "下一行",
        "record.previous": "上一行",
        "record.down": "原文下翻",
        "record.up": "原文上翻",
        "page.choose": "选定",
        "page.close": "关闭",
        "columns.toggle": "显示或隐藏",
        "columns.down": "后移",
        "columns.up": "前移",
        "columns.restore": "恢复默认",
        "columns.accept": "确定",
        "ask.cancel": "取消",
        "ask.yes": "覆盖",
        "ask.no": "换个名字",
        "help.run": "执行",
        "previous": "上一个",
        "next": "下一个",
        "language": "English",
        "help": "帮助",
        "palette": "命令",
        "quit": "退出",
        "repaint": "重画屏幕",
        "suspend": "暂回命令行，fg 返回",
    },
    search="搜索：文字、拼音、-词、列:文字、列>=数",
    shown="{shown} / {all}",
    shown_all="共 {all}",
    sorted_by="排序 {columns}",
    user_data="{path}",
    source="出处",
    figure_of="图 {number} / {count}",
    missing="没有数字：{regions}",
    not_quoted="（未引用）",
    marks={"new": "新增", "dropped": "次年删去", "moved": "移动", "reworded": "改写"},
    ranks="位次：{ranks}",
    topic_of="主题 {number} / {count}",
    list_names={"cases": "案例", "pilots": "试点城市"},
    help_title="按键",
    help_close="输入即搜索，回车执行，Esc 关闭",
    query_help="搜索\n"
    "多个词之间为“与”。-词 或 !词 表示排除。甲|乙、甲 OR 乙：其一即可。\n"
    "列:文字  列=值  列=甲,乙  列=100..200  列>=2025\n"
    '"短语"  /正则/  汉字、拼音、首字母都能找到：henan、hn、suanli。',
    nothing="无",
    tips={
        "list.search": "边输入边搜索：文字、拼音、-词、列:文字、列>=数",
        "list.open": "打开记录：全文、用到它的图、同类目标",
        "list.matrix": "目标列表，或每行一个地区、每列一个指标",
        "list.filter": "只留与光标处相同的值；矩阵中只留此值相同的地区",
        "list.frequencies": "本列各值出现的次数；回车即筛选",
        "list.describe": "各列的计数、缺失、不同值、最小、中位、最大、最常见",
        "list.hide": "隐藏光标所在的列；u 恢复",
        "list.columns": "显示、隐藏列并调整次序",
        "list.undo": "撤销上一次搜索、筛选、排序或列的变动",
        "list.redo": "重做刚撤销的变动",
        "list.panel": "显示或隐藏出处面板",
        "list.copy": "复制光标处的值",
        "list.copy_more": "复制引文、整行或重现这些行的命令",
        "list.export": "把所示内容写成 xlsx、csv、json、md 或 parquet",
        "language": "切换语言，所示内容不变",
        "open": "一处搜索目标、规划、会议、案例、结论、指标与地区",
        "about": "报告、数据集、对不清楚处的读法与版本",
        "list.region": "该行地区的规划、目标、位次与空白；可在其中对比地区",
        "back": "关闭记录、回到来处，或重新显示全部行",
    },
    set_aside={
        "damaged": "保存的状态无法读取，已移到一边：{path}",
        "newer": "保存的状态来自更新的版本，已移到一边：{path}",
    },
    ask_path="写入哪个文件？后缀决定格式：{formats}",
    no_format="文件名须以 {formats} 之一结尾",
    overwrite="{path} 已存在。要覆盖吗？  y 覆盖  n 换个名字",
    copied="已复制：{text}",
    written="已写入：{path}",
    copy_what="复制什么？",
    takes={
        "what": "内容",
        "text": "文字",
        "citation": "引文",
        "row": "整行（制表符）",
        "command": "命令",
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
)
