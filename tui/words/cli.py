"""Words of the command line: what each command and option does, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Command = Literal[
    "targets", "plans", "conference", "cases", "pilots", "indicators", "regions", "places",
    "figures", "findings", "figure", "chart", "question", "revisions", "region", "brief",
    "search", "compare", "terms", "extract", "add", "remove", "table", "views", "keys", "validate",
    "restore", "completion", "man", "tour", "serve",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CliWords:
    """Words of the command line; braces are filled in."""

    about: str
    command_group: str
    option_group: str
    argument_group: str
    commands: dict[Command, str]
    data: str
    lang: str
    tab: str
    query: str
    sort: str
    columns: str
    matrix: str
    limit: str
    describe: str
    frequencies: str
    bars: str
    by: str
    one_of: str
    no_limit: str
    as_of: str
    map: str
    question: str
    format: str
    output: str
    force: str
    figure: str
    chart: str
    kind: str
    scale: str
    beside: str
    regions: str
    search_words: str
    each: str
    width: str
    height: str
    topic: str
    folder: str
    shell: str
    preset: str
    no_terminal: str
    no_chinese: str
    no_such_figure: str
    no_such_topic: str
    no_such_year: str
    written: str
    missing: str
    two_to_six: str
    binary_to_terminal: str
    not_in_encoding: str
    no_ending: str
    other_ending: str
    restricted: str
    view: str
    theme: str
    plain: str
    mouse: str
    refused: str
    port: str
    host: str
    no_web: str
    sessions: str
    idle: str
    served: str
    no_port: str


EN = CliWords(
    about="Benchmark China's provincial compute and AI targets, and the conference's words.\n\n"
    "Without a command the explorer opens. It asks the terminal whether signs like ─ and “ are\n"
    "one cell wide or two; DUIBIAO_AMBIGUOUS=1 or 2 says so instead.",
    command_group="Commands",
    option_group="Options",
    argument_group="Arguments",
    commands={
        "targets": "Targets that plans set, one a row.",
        "plans": "Plans of Tables 1 and 2, with their goals as printed.",
        "conference": "What each year's conference said, by topic.",
        "cases": "Typical cases published by the industry ministry.",
        "pilots": "Pilot cities of data labelling.",
        "indicators": "Indicators with names, units and synonyms.",
        "regions": "Regions with codes, pinyin and hubs.",
        "places": "All places: provinces, cities, districts, development zones.",
        "figures": "The report's five figures.",
        "findings": "The report's claims, recomputed, each with its verdict.",
        "figure": "The numbers of Figure N: value, bound, how derived, from which targets.",
        "chart": "Figure N or an indicator, as bars or a map.",
        "question": "What analysts ask: silence, coverage, deadlines, pace, consistency and more.",
        "revisions": "What plans changed: each number in time order, with what it replaced.",
        "region": "A region's plans, targets and ranks; two or three compared.",
        "brief": "A region on a page: key numbers, ranks, charts, revisions, sentences.",
        "search": "Anything, anywhere: regions, indicators, targets, plans, texts.",
        "compare": "Two to six years, or documents of your own, compared by topic.",
        "terms": "Words and phrases over years or documents: how often, and where first.",
        "extract": "The targets that a policy text sets, one a row.",
        "add": "Add a plan to your own dataset, its targets reviewed one by one.",
        "remove": "Take a plan out of your own dataset.",
        "table": "A table of your own (--data FILE): its rows; or its columns described or drawn.",
        "views": "The views that you have named.",
        "keys": "The keys of the explorer, as a file keys.toml that changes them.",
        "validate": "Check a dataset folder against the contract.",
        "restore": "Go on from the last version of your own plans that is whole.",
        "completion": "Print a completion script for a shell.",
        "man": "The manual page, in the form that man reads.",
        "tour": "Five minutes with the explorer, step by step, by keys.",
        "serve": "Show the explorer on a page in a browser, restricted.",
    },
    data="folder of a dataset, or a table of your own (CSV, TSV, Parquet, XLSX, JSON) whose "
    "numbers join the bundled ones",
    lang="language, zh or en; else DUIBIAO_LANG or the locale",
    tab="the tab to open",
    query="terms joined by AND: text, pinyin, a|b, a OR b, -term, column:text, column=value, "
    'column=a,b, column=100..200, column>=number, "a phrase", /regex/ '
    "(a query may not begin with -; write !term there)",
    sort="columns to sort by, comma-separated; -COL for descending",
    columns="columns to print, comma-separated",
    question="name of a question; without it, the list of them",
    as_of="what plans published by DATE say: 2025-12-31, 2025-06, 2025 or today; without it, the "
    "report's plans and your own",
    map="what a column of your own table (--data FILE) is: place=COLUMN, value=COLUMN, "
    "indicator=, unit=, year= (or a text for all rows); again for each",
    limit="at most so many rows",
    describe="count, missing, distinct, min, median, max and commonest of each column",
    frequencies="how often each value of a column occurs",
    bars="draw a column of numbers, a bar a row",
    by="the column that labels the bars; without it the first column of text",
    one_of="use one of {options}",
    no_limit="--limit is 0 or more, not {limit}",
    matrix="a row a region, a column an indicator",
    format="output format",
    output="file to write instead of standard output; the ending of a table's says its format",
    force="overwrite an existing file",
    figure="number of a figure",
    chart="number of a figure, an indicator, or two with / between: one per the other",
    kind="bars, two indicators grouped, a part stacked on the rest, a map, targets by year, a "
    "histogram over regions, or a scatter of two indicators (--beside)",
    scale="linear, or log where the largest dwarfs the smallest",
    beside="the second indicator of grouped or stacked bars, or of a scatter",
    regions="one region, or two or three to compare: name, pinyin or English",
    search_words="what to look for: Chinese, pinyin, initials or English",
    each="at most so many results of a kind",
    width="columns of the drawing",
    height="rows of the drawing; by default as many as there are bars",
    topic="only this topic",
    folder="folder to check",
    shell="bash, zsh or fish; without it your login's",
    preset="a set of keys: the usual one, vim's, or plain ones (arrows, Ctrl+C, Ctrl+F)",
    no_terminal="no terminal to open in; name a command (see duibiao --help)",
    no_chinese="there is no Chinese in {encoding}, the encoding of this locale; set it and "
    "the terminal's to UTF-8: LC_ALL=C.UTF-8 duibiao",
    no_such_figure="no figure {name!r}; there are: {known}",
    no_such_topic="no topic {name!r}; did you mean: {known}",
    no_such_year="{name!r} is neither a year of the conference ({known}) nor a file",
    written="{path}: {rows} rows written",
    missing="no number: {regions}",
    two_to_six="compare two to six texts; {count} given",
    not_in_encoding="the encoding {encoding} of the output lacks {character}; "
    "set PYTHONIOENCODING=utf-8, or name a file with --output",
    no_ending="{path}: its ending is none of {endings}; name the format with --format",
    other_ending="{path} ends in .{ending} but --format says {format}",
    binary_to_terminal="{format} is not text; name a file with --output",
    theme="colours; auto asks the terminal whether its background is light",
    plain="without lines, blocks and bars that only draw, for screen readers",
    mouse="take the mouse; without it the terminal selects text",
    view="open a view by the name it was saved under (⟦save_view|V⟧ in the explorer)",
    restricted="read the dataset and nothing else, write nothing (for a login, a kiosk, a page)",
    refused="not in a restricted session: {words}",
    port="port of the page; 0 for any that is free",
    host="address to listen on; without it only this computer can open the page",
    no_web="serve needs the extra [web]: pip install 'duibiao[web]'",
    sessions="pages open at once; each is a process",
    idle="minutes without a key after which a page ends",
    served="duibiao: {url} (Ctrl+C ends)",
    no_port="{host} port {port}: {reason}",
)
ZH = CliWords(
    about="对标：各省算力与人工智能目标、中央经济工作会议表述的终端浏览器。\n\n"
    "不带命令则打开浏览器。“─”等字符占一格还是两格，启动时询问终端；"
    "也可用 DUIBIAO_AMBIGUOUS=1 或 2 指定。",
    command_group="命令",
    option_group="选项",
    argument_group="参数",
    commands={
        "targets": "规划提出的目标，每行一个。",
        "plans": "表1、表2的规划及其目标原文。",
        "conference": "历年会议的表述，按主题。",
        "cases": "工信部发布的典型案例。",
        "pilots": "数据标注试点城市。",
        "indicators": "指标的名称、单位与同义词。",
        "regions": "地区的代码、拼音与枢纽。",
        "places": "全部地方：省、市、区县、新区与开发区。",
        "figures": "报告的五张图。",
        "findings": "报告的结论，重新计算并给出判定。",
        "figure": "图 N 的数字：数值、界限、推算方法与来源目标。",
        "chart": "图 N 或某个指标的条形图或地图。",
        "question": "分析者常问：谁没有提、覆盖、到期、增速、自洽、集中、可比。",
        "revisions": "规划的修订：按时间列出每个数字及其取代的数字。",
        "region": "一个地区的规划、目标与位次；两三个地区并排比较。",
        "brief": "一页简报：关键数字与位次、图、修订、未提、原文与出处。",
        "search": "到处找：地区、指标、目标、规划、文字。",
        "compare": "按主题比较两至六个年份的会议表述，或两至六份自己的文件。",
        "terms": "各年份或文件的词语：出现次数与首见之处。",
        "extract": "从政策文本中提取目标，每行一个。",
        "add": "把一份规划加入自己的数据集，逐条确认其目标。",
        "remove": "从自己的数据集中移除一份规划。",
        "table": "自己的表格（--data 文件）：各行；或各列的概况、频次、图形。",
        "views": "已命名的视图。",
        "keys": "浏览器界面的按键，可存为 keys.toml 后修改。",
        "validate": "按约定检查一个数据集文件夹。",
        "restore": "自己的规划有损坏时，回到上一个完好的版本。",
        "completion": "输出某个 shell 的补全脚本。",
        "man": "手册页，供 man 阅读。",
        "tour": "五分钟导览：一步一步，用按键走一遍。",
        "serve": "在浏览器中显示浏览器界面（受限）。",
    },
    data="数据集文件夹，或自己的表格（CSV、TSV、Parquet、XLSX、JSON，其数字并入自带数据）",
    lang="语言，zh 或 en；省略则看 DUIBIAO_LANG 或系统区域",
    tab="打开哪个标签页",
    query="查询词之间为“与”：文字、拼音、甲|乙、甲 OR 乙、-词、列:文字、列=值、"
    '列=甲,乙、列=100..200、列>=数、"短语"、/正则/（查询不能以 - 开头，可写作 !词）',
    sort="排序列，逗号分隔；-列 为降序",
    columns="输出哪些列，逗号分隔",
    question="问题的名称；省略则列出全部问题",
    as_of="以当日已发布的规划为准：2025-12-31、2025-06、2025 或 today；"
    "省略则为报告所列与自己添加的规划",
    map="自己的表格（--data 文件）中某列是什么：地区=列名、值=列名、指标=、单位=、年份="
    "（或各行相同的文字）；可重复",
    limit="至多多少行",
    describe="各列的计数、缺失、不同值、最小、中位、最大、最常见",
    frequencies="某列各值出现的次数",
    bars="把一列数字画成条形，每行一条",
    by="条形的标签取自哪一列；省略则为第一个文字列",
    one_of="只能用其中之一：{options}",
    no_limit="--limit 须不小于 0，而不是 {limit}",
    matrix="每行一个地区，每列一个指标",
    format="输出格式",
    output="写入文件而不是标准输出；表格的格式可由文件后缀决定",
    force="覆盖已有文件",
    figure="图号",
    chart="图号、指标，或以 / 相连的两个指标：前者除以后者",
    kind="条形、两个指标并列、部分与其余堆叠、地图、按年、直方图，或两个指标的散点（--beside）",
    scale="线性；大小悬殊时可用对数",
    beside="并列、堆叠或散点的第二个指标",
    regions="一个地区，或要比较的两三个：名称、拼音或英文",
    search_words="要找的：汉字、拼音、首字母或英文",
    each="每类至多多少条",
    width="图的列数",
    height="图的行数；省略则一条一行",
    topic="只看这个主题",
    folder="要检查的文件夹",
    shell="bash、zsh 或 fish；省略则为登录所用的 shell",
    preset="一套按键：通常的、vim 式的，或普通的（方向键、Ctrl+C、Ctrl+F）",
    no_terminal="没有可用的终端；请给出命令（见 duibiao --help）",
    no_chinese="此区域的编码 {encoding} 没有汉字；请把它和终端的编码设为 UTF-8："
    "LC_ALL=C.UTF-8 duibiao",
    no_such_figure="没有图 {name!r}；可选：{known}",
    no_such_topic="没有主题 {name!r}；是不是：{known}",
    no_such_year="{name!r} 既不是会议年份（{known}），也不是文件",
    written="{path}：已写入 {rows} 行",
    missing="没有数字：{regions}",
    two_to_six="请比较两个至六个文本；给出了 {count} 个",
    not_in_encoding="输出编码 {encoding} 没有 {character}；"
    "请设 PYTHONIOENCODING=utf-8，或用 --output 指定文件",
    no_ending="{path}：后缀不是 {endings} 之一；请用 --format 指明格式",
    other_ending="{path} 的后缀是 .{ending}，而 --format 是 {format}",
    binary_to_terminal="{format} 不是文本；请用 --output 指定文件",
    theme="配色；auto 按终端背景的深浅选择",
    plain="不画线条、方块与滚动条，便于读屏软件",
    mouse="接收鼠标；不接收时由终端自己选取文字",
    view="打开已命名的视图（在浏览器中按 ⟦save_view|V⟧ 保存）",
    restricted="只读给定的数据集，不写任何文件（用于登录、公用终端或网页）",
    refused="受限会话中不能运行：{words}",
    port="网页的端口；0 为任一空闲端口",
    host="监听地址；不给则只有本机能打开",
    no_web="serve 需要附加组件 [web]：pip install 'duibiao[web]'",
    sessions="同时打开的页面数；每页一个进程",
    idle="没有按键多少分钟后结束该页",
    served="duibiao：{url}（Ctrl+C 结束）",
    no_port="{host} 端口 {port}：{reason}",
)
