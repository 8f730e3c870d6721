"""Words of the screen on which a plan is added."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class AddingWords:
    """Words of the screen on which a plan is added; braces are filled in."""

    path: str
    region: str
    title: str
    published: str
    paste: str
    review: str
    pick: str
    kept: str
    rejected: str
    rejected_row: str
    saved: str
    edit: str
    not_a_number: str
    not_one_of: str
    headings: dict[str, str]
    certainties: dict[str, str]
    keys: dict[str, str]
    tips: dict[str, str]


EN = AddingWords(
    path="file to open (.txt .md .html .pdf .docx), or paste the text below",
    region="region",
    title="title",
    published="issued, like 2025-10-27",
    paste="Paste the text, or open a file; Ctrl+R reads it",
    review="{kept} of {all} kept · Enter corrects the field under the cursor",
    pick="Select the passage (Shift and arrows), then Ctrl+R adds what it sets; Esc steps back",
    kept="✓",
    rejected="✗",
    rejected_row="rejected",
    saved="{document}: {count} targets saved",
    edit="{column}:",
    not_a_number="{value!r} is not a number",
    not_one_of="{value!r} is not one of: {known}",
    headings={
        "kept": " ", "indicator": "Indicator", "scope": "Scope", "comparator": "±",
        "value": "Value", "value_max": "to", "unit": "Unit", "year": "Year",
        "verdict": "Against held", "before": "Held", "certainty": "Sure",
    },
    certainties={"high": "sure", "medium": "fairly", "low": "look"},
    keys={
        "add": "Add a plan", "add.read": "Read", "add.reject": "Reject",
        "add.pick": "Add a passage",
        "add.save": "Save", "add.back": "Back",
    },
    tips={"add": "Turn a policy text into targets of your own dataset."},
)  # fmt: skip
ZH = AddingWords(
    path="要打开的文件（.txt .md .html .pdf .docx），或在下方粘贴原文",
    region="地区",
    title="标题",
    published="发布日期，如 2025-10-27",
    paste="粘贴原文或打开文件；Ctrl+R 提取",
    review="保留 {kept}/{all} 个目标 · Enter 修改光标所在字段",
    pick="选中一段（Shift 加方向键），Ctrl+R 补提其中的目标；Esc 返回",
    kept="✓",
    rejected="✗",
    rejected_row="已舍弃",
    saved="{document}：已保存 {count} 个目标",
    edit="{column}：",
    not_a_number="{value!r} 不是数字",
    not_one_of="{value!r} 不在可选值之内：{known}",
    headings={
        "kept": " ", "indicator": "指标", "scope": "范围", "comparator": "比较", "value": "数值",
        "value_max": "上限", "unit": "单位", "year": "年份", "verdict": "对照",
        "before": "已有", "certainty": "把握",
    },
    certainties={"high": "高", "medium": "中", "low": "低"},
    keys={
        "add": "添加规划", "add.read": "提取", "add.reject": "舍弃", "add.pick": "补选",
        "add.save": "保存", "add.back": "返回",
    },
    tips={"add": "把政策文本变成自己数据集中的目标。"},
)  # fmt: skip
