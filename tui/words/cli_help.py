"""Words that cyclopts would say itself: its help, and what is wrong with a command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["int", "float", "bool"]
ExitCode = Literal["0", "1", "2", "130"]
Variable = Literal[
    "DUIBIAO_LANG", "DUIBIAO_AMBIGUOUS", "DUIBIAO_REDRAW", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"
]
Folder = Literal["data", "configuration", "state", "cache"]
Section = Literal["name", "synopsis", "description", "options", "commands", "examples", "more"]


@dataclass(frozen=True, kw_only=True)
class CliHelpWords:
    """Words about the command line as such; braces are filled in."""

    help: str
    version: str
    usage: str
    placeholders: dict[str, str]
    choices: str
    default: str
    required: str
    no_command: str
    no_option: str
    no_value: str
    choose: str
    kinds: dict[NumberKind, str]
    """What a value should have been, by type."""
    missing: str
    repeated: str
    left_over: str
    meant: str
    see: str
    see_command: str
    examples: str
    exit_codes: str
    codes: dict[ExitCode, str]
    environment: str
    variables: dict[Variable, str]
    files: str
    folders: dict[Folder, str]
    manual: str
    """The title of the manual page."""
    sections: dict[Section, str]
    """Its headings."""
    install: str
    installed: str
    system: dict[str, str]
    """What the system says of a file, by the name of its error; others are shown as they are."""
    failed: str


EN = CliHelpWords(
    help="Display this message and exit.",
    version="Display the version of the program.",
    usage="Usage: ",
    placeholders={},
    choices="[one of: {choices}]",
    default="[default: {default}]",
    required="[required]",
    no_command="there is no command {name!r}",
    no_option="there is no option {name}",
    no_value="{name}: {value!r} is no value for it",
    choose="; one of: {choices}",
    kinds={"int": "; a whole number is", "float": "; a number is", "bool": "; give none"},
    missing="{name} is missing",
    repeated="{name} is given more than once",
    left_over="there is no place for: {words}",
    meant="; did you mean {name}?",
    see=" (duibiao --help)",
    examples="Examples",
    see_command="duibiao COMMAND --help tells the options of a command. No pager is started.",
    exit_codes="Exit codes",
    codes={
        "0": "done",
        "1": "a check failed (validate, keys)",
        "2": "wrong use or bad input; one line on standard error says what",
        "130": "ended by Ctrl+C",
    },
    environment="Environment",
    variables={
        "DUIBIAO_LANG": "language, zh or en; --lang goes before it, the locale after it",
        "DUIBIAO_AMBIGUOUS": "1 or 2: how many cells signs like ─ and “ take",
        "DUIBIAO_REDRAW": "scroll, diff or stock: how frames are sent to the terminal",
        "NO_COLOR": "if set, no colours, in the explorer and in drawings",
        "CLICOLOR_FORCE": "if set and not 0, drawings have colours in a file or a pipe too",
        "COLUMNS": "width of drawings and of help, where --width says none",
    },
    files="Files",
    folders={
        "data": "your own plans",
        "configuration": "named views, keys (keys.toml)",
        "state": "where the explorer was left",
        "cache": "what can be made again",
    },
    manual="provincial compute and AI targets",
    sections={
        "name": "Name",
        "synopsis": "Synopsis",
        "description": "Description",
        "options": "Options of the explorer",
        "commands": "Commands",
        "examples": "Examples",
        "more": "See also",
    },
    install="put it where the shell finds it, instead of printing it",
    installed="completion by Tab is on in every new {shell}",
    system={},
    failed="cannot be written or read: {reason}",
)
ZH = CliHelpWords(
    help="显示这份说明。",
    version="显示程序版本。",
    usage="用法：",
    placeholders={
        "COMMAND": "命令",
        "OPTIONS": "选项",
        "QUERY": "查询",
        "TERMS": "查询",
        "NAME": "名称",
        "NAMES": "地区",
        "NUMBER": "图号",
        "TEXTS": "年份或文件",
        "WORDS": "文字",
        "FILES": "文件",
        "FILE": "文件",
        "FOLDER": "文件夹",
        "DOCUMENT": "规划代号",
        "STR": "文字",
        "INT": "整数",
        "FLOAT": "数",
        "PATH": "路径",
        "CHOICE": "值",
    },
    choices="[可选：{choices}]",
    default="[默认：{default}]",
    required="[必填]",
    no_command="没有命令 {name!r}",
    no_option="没有选项 {name}",
    no_value="{name} 的值 {value!r} 无效",
    choose="；可选：{choices}",
    kinds={"int": "；应为整数", "float": "；应为数字", "bool": "；不必给值"},
    missing="缺少 {name}",
    repeated="{name} 给出了不止一次",
    left_over="多余的：{words}",
    meant="；是不是 {name}？",
    see="（见 duibiao --help）",
    examples="例",
    see_command="某个命令的选项：duibiao 命令 --help。输出不经分页程序。",
    exit_codes="退出码",
    codes={
        "0": "完成",
        "1": "检查未通过（validate、keys）",
        "2": "用法或输入有误，标准错误输出中有一行说明",
        "130": "被 Ctrl+C 中断",
    },
    environment="环境变量",
    variables={
        "DUIBIAO_LANG": "语言，zh 或 en；--lang 优先，其后看系统区域",
        "DUIBIAO_AMBIGUOUS": "1 或 2：“─”等字符占几格",
        "DUIBIAO_REDRAW": "scroll、diff 或 stock：画面如何发送到终端",
        "NO_COLOR": "设置后界面与图都不用颜色",
        "CLICOLOR_FORCE": "设置且不为 0 时，写入文件或管道的图也带颜色",
        "COLUMNS": "图与说明的宽度；--width 优先",
    },
    files="文件",
    folders={
        "data": "自己的规划",
        "configuration": "命名的视图、按键（keys.toml）",
        "state": "上次离开时的画面",
        "cache": "可重新生成的内容",
    },
    manual="各省算力与人工智能目标",
    sections={
        "name": "名称",
        "synopsis": "用法",
        "description": "说明",
        "options": "浏览器界面的选项",
        "commands": "命令",
        "examples": "例",
        "more": "另见",
    },
    install="安装到该 shell 读取的位置，而不是输出",
    installed="新打开的 {shell} 即可用 Tab 补全",
    system={
        "ENOENT": "没有这个文件或文件夹",
        "EACCES": "没有权限",
        "EBADF": "已经关闭",
        "EPERM": "不允许这样做",
        "ENOSPC": "磁盘已满",
        "EDQUOT": "超出磁盘配额",
        "EISDIR": "是文件夹，不是文件",
        "ENOTDIR": "路径中有一段不是文件夹",
        "EEXIST": "已有同名的文件",
        "EROFS": "磁盘是只读的",
        "EIO": "读写出错",
        "ENAMETOOLONG": "名称太长",
        "ELOOP": "链接指回自己",
    },
    failed="无法读写：{reason}",
)
