"""Words about reading targets out of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["new", "raised", "lowered", "restated"]


@dataclass(frozen=True, kw_only=True)
class ExtractWords:
    """Words about reading targets out of a text; braces are filled in."""

    files: str
    region: str
    published: str
    explain: str
    unreadable: str
    bad_date: str
    found: str
    unwritable: str
    no_title: str
    nothing: str
    added: str
    removed: str
    not_added: str
    title: str
    yes: str
    unsure_saved: str
    document: str
    kind: str
    verdicts: dict[Verdict, str]
    no_terminal: str
    status: str
    unread_table: str


EN = ExtractWords(
    files="policy texts: .txt .md .html .pdf .docx, a folder or pattern of them, or - for standard "
    "input",
    region="region of the plan",
    published="date of issue, like 2025-10-27: tells what 今年 is and which years are past",
    status="add the rows of what is reached already, with role=status",
    unread_table="{path} line {line}: no target was read from the table “{heading}”",
    explain="add how sure each row is, its indicator's words, and the rules that made it",
    unreadable="{path}: cannot be read: {reason}",
    bad_date="{value!r} is not a date like 2025-10-27, 2025-10 or 2025",
    found="{count} targets, {unknown} of an indicator that the vocabulary does not have",
    unwritable="{path}: cannot be written: {reason}",
    no_title="the text states no title; give one with --title",
    nothing="no targets found; nothing saved",
    added="{document}: {count} targets saved in {path}",
    removed="{document}: removed from {path}",
    not_added="{document!r} is not a plan of your own; there are: {known}",
    title="title of the plan",
    yes="save all that is found, without asking",
    unsure_saved="{count} of them are of low certainty: check them (add without --yes asks)",
    document="the plan's name, as `duibiao plans table=own` lists it",
    kind="compute or ai; else told by the title",
    verdicts={
        "new": "new",
        "raised": "raised",
        "lowered": "lowered",
        "restated": "restated",
    },
    no_terminal="no terminal to review on; use --yes to save all that is found",
)
ZH = ExtractWords(
    files="政策文本：.txt .md .html .pdf .docx，或其文件夹、通配符；- 为标准输入",
    region="规划所属地区",
    published="发布日期，如 2025-10-27：据此确定“今年”及哪些年份已过去",
    status="另列已达到的数（role=status）",
    unread_table="{path} 第 {line} 行：表格“{heading}”中没有读出目标",
    explain="另列每行的把握程度、原文指标名和所用规则",
    unreadable="{path}：无法读取：{reason}",
    bad_date="{value!r} 不是 2025-10-27、2025-10 或 2025 这样的日期",
    found="{count} 个目标，其中 {unknown} 个指标不在词表中",
    unwritable="{path}：无法写入：{reason}",
    no_title="文中没有标题；请用 --title 指定",
    nothing="没有找到目标；未保存",
    added="{document}：已保存 {count} 个目标到 {path}",
    removed="{document}：已从 {path} 移除",
    not_added="{document!r} 不是自己添加的规划；现有：{known}",
    title="规划标题",
    yes="全部保存，不逐条确认",
    unsure_saved="其中 {count} 条把握低，请核对（不加 --yes 时逐条确认）",
    document="规划代号，见 `duibiao plans table=own`",
    kind="compute 或 ai；省略则看标题",
    verdicts={"new": "新增", "raised": "提高", "lowered": "降低", "restated": "重申"},
    no_terminal="没有可供逐条确认的终端；可用 --yes 全部保存",
)
