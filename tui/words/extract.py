"""Words about reading targets out of a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ExtractWords:
    """Words about reading targets out of a text; braces are filled in."""

    files: str
    region: str
    published: str
    explain: str
    needs_extra: str
    unreadable: str
    not_text: str
    bad_date: str
    found: str


EN = ExtractWords(
    files="policy texts: .txt .md .html .pdf .docx, or - for standard input",
    region="region of the plan",
    published="date of issue, like 2025-10-27: tells what 今年 is and which years are past",
    explain="add how sure each row is, the words that name its indicator, and the rules that made it",
    needs_extra="{path}: to read {kind} files, install the extra: pip install 'duibiao[import]'",
    unreadable="{path}: cannot be read: {reason}",
    not_text="{path}: is not text that can be read",
    bad_date="{value!r} is not a date like 2025-10-27, 2025-10 or 2025",
    found="{count} targets, {unknown} of an indicator that the vocabulary does not have",
)
ZH = ExtractWords(
    files="政策文本：.txt .md .html .pdf .docx；- 为标准输入",
    region="规划所属地区",
    published="发布日期，如 2025-10-27：据此确定“今年”及哪些年份已过去",
    explain="另列每行的把握程度、原文指标名和所用规则",
    needs_extra="{path}：读取 {kind} 文件需要附加组件：pip install 'duibiao[import]'",
    unreadable="{path}：无法读取：{reason}",
    not_text="{path}：不是可读的文本",
    bad_date="{value!r} 不是 2025-10-27、2025-10 或 2025 这样的日期",
    found="{count} 个目标，其中 {unknown} 个指标不在词表中",
)
