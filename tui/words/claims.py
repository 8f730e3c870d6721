"""Words about findings and their verdicts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ClaimWords:
    """Words about findings and their verdicts; braces are filled in."""

    unreadable: str
    unknown_verb: str
    not_a_pair: str
    lacks: str
    unknown_key: str
    empty: str
    not_a_number: str
    not_whole: str
    no_table: str
    not_quoted: str
    found: str
    how: str
    others: str
    joint: str


EN = ClaimWords(
    unreadable="the check cannot be read: {text}",
    unknown_verb="no verb {verb!r} in a check; there are: {known}",
    not_a_pair="{pair!r} in a check is not key=value",
    lacks="the check lacks {key}",
    unknown_key="{verb} knows no {key!r}; it knows: {keys}",
    empty="something in {key}= is empty",
    not_a_number="{text!r} in a check is not a number",
    not_whole="{text!r} in a check is not a year or the number of a figure",
    no_table="no table {name!r}",
    not_quoted="{year} {topic}: not quoted",
    found="{year} {topic}: {found} of {asked} ({texts})",
    how=" ({how})",
    others=" (not: {regions})",
    joint="; ",
)
ZH = ClaimWords(
    unreadable="检验式无法读取：{text}",
    unknown_verb="检验式中没有动词 {verb!r}；可选：{known}",
    not_a_pair="检验式中的 {pair!r} 不是 键=值",
    lacks="检验式缺少 {key}",
    unknown_key="{verb} 没有 {key!r} 这一项；可用：{keys}",
    empty="{key}= 中有空项",
    not_a_number="检验式中的 {text!r} 不是数字",
    not_whole="检验式中的 {text!r} 不是年份或图号",
    no_table="没有表 {name!r}",
    not_quoted="{year} {topic}：未引用",
    found="{year} {topic}：{asked} 处中有 {found} 处（{texts}）",
    how="（{how}）",
    others="（不在其内：{regions}）",
    joint="；",
)
