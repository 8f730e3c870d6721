"""Words that cyclopts would say itself: its help, and what is wrong with a command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["int", "float", "bool"]


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
    see_command="duibiao COMMAND --help tells the options of a command.",
    install="put it where the shell finds it, instead of printing it",
    installed="completion by Tab is on in every new {shell}",
    system={},
    failed="cannot be written or read: {reason}",
)
ZH = CliHelpWords(
    help="显示这份说明。",
    version="显示程序版本。",
    usage="用法：",
    placeholders={"COMMAND": "命令", "[OPTIONS]": "[选项]"},
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
    see_command="某个命令的选项：duibiao 命令 --help",
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
