"""Words about keys that the reader has chosen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class KeyWords:
    """What is wrong in `keys.toml`; braces are filled in."""

    head: str
    """Above the list of all keys."""
    unreadable: str
    no_preset: str
    no_action: str
    no_action_but: str
    no_keys: str
    no_key: str
    conflict: str


EN = KeyWords(
    head="The keys of duibiao. Lines that you change belong in the file keys.toml of the\n"
    'configuration directory. preset = "vim" or preset = "plain" chooses a set of keys;\n'
    'several keys: ["e", "Ctrl+E"]; none: [].',
    unreadable="it cannot be read and is not used: {reason}",
    no_preset="there is no preset {name}; there are: {known}",
    no_action="there is no action {name}; `duibiao keys` lists all",
    no_action_but="there is no action {name}; do you mean {near}?",
    no_keys='{name} takes a key in quotes, or a list: "e" or ["e", "Ctrl+E"]',
    no_key="{name}: {key} is no key; keys are written like / s S Ctrl+S PageDown F5",
    conflict="{key} is the key of {kept}; {dropped} keeps its usual one",
)
ZH = KeyWords(
    head="duibiao 的按键。要改的行写进配置目录的 keys.toml。\n"
    'preset = "vim" 或 preset = "plain" 选用一套按键；\n'
    '多个键写成 ["e", "Ctrl+E"]，不要按键写成 []。',
    unreadable="读不出，未采用：{reason}",
    no_preset="没有预设 {name}；可选：{known}",
    no_action="没有动作 {name}；`duibiao keys` 列出全部",
    no_action_but="没有动作 {name}；是否指 {near}？",
    no_keys='{name} 的值应是引号中的一个键或列表："e" 或 ["e", "Ctrl+E"]',
    no_key="{name}：{key} 不是按键；写法如 / s S Ctrl+S PageDown F5",
    conflict="{key} 已用于 {kept}；{dropped} 仍用原来的键",
)
