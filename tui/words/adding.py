"""Words of the screen on which a plan is added, and of taking one out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answer = Literal["replace", "both", "drop", "remove", "cancel"]
ReviewColumn = Literal[
    "kept", "indicator", "scope", "comparator", "value", "value_max", "unit", "year", "verdict",
    "before", "certainty",
]  # fmt: skip
Certainty = Literal["high", "medium", "low"]


@dataclass(frozen=True, kw_only=True)
class AddingWords:
    """Words of the screen on which a plan is added; braces are filled in."""

    path: str
    text: str
    """The ways to hand a plan over, where there is no text yet."""
    example: str
    region: str
    title: str
    published: str
    kind: str
    paste: str
    text_paste: str
    offered: str
    not_read: str
    review: str
    no_rows: str
    pick: str
    kept: str
    rejected: str
    rejected_row: str
    doubtful: str
    baseline: str
    other_year: str
    other_scope: str
    saved: str
    edit: str
    correcting: str
    not_written: str
    empty: str
    unread: str
    partly_read: str
    no_region: str
    regions: str
    choose_region: str
    no_title: str
    none_kept: str
    not_a_number: str
    not_a_year: str
    not_one_of: str
    other_unit: str
    no_value: str
    no_range: str
    choose_indicator: str
    new_indicator: str
    no_selection: str
    nothing_in: str
    picked: str
    listed: str
    already_here: str
    leave: str
    remove: str
    removed: str
    answers: dict[Answer, str]
    headings: dict[ReviewColumn, str]
    certainties: dict[Certainty, str]
    keys: dict[str, str]
    tips: dict[str, str]


EN = AddingWords(
    path="file to open (.txt .md .html .pdf .docx); or paste the text here",
    text="""Three ways to hand a plan over
  1  a file     its path in the line above, then Enter (→ completes it)
  2  the text   paste it here, then ⟦read|Ctrl+R⟧ reads its targets
  3  a pipe     curl -s ADDRESS | duibiao add -

An example: ⟦read|Ctrl+R⟧ puts this sentence here, and pressed again reads it
  {example}
It gives three targets, to be corrected before ⟦save|Ctrl+S⟧ saves:
  Total compute                 > 20 EFLOPS  2028
  Share of intelligent compute    35 %       2028
  Average PUE                   < 1.25       2028""",
    example="河南：到2028年，算力规模超过20EFLOPS，智能算力占比达到35%，平均PUE低于1.25。",
    region="region",
    title="title",
    published="issued, like 2025-10-27",
    kind="kind",
    paste="Enter opens the file, → completes its path · Tab: the text box · Esc leaves",
    text_paste="Paste the text; ⟦read|Ctrl+R⟧ reads its targets · Tab and Shift+Tab: other fields",
    offered="⟦resume|Ctrl+O⟧ resumes the unsaved plan 《{title}》",
    not_read="Nothing to save yet: ⟦read|Ctrl+R⟧ reads the targets of the text first",
    review="{kept} of {all} kept · Enter corrects a field · Tab: region, title, date, kind",
    no_rows="No targets found · ⟦passage|n⟧ takes a passage of the text · Esc: back to the text",
    pick="Select a passage (Shift+arrows): Enter adds what it sets, "
    "⟦by_hand|m⟧ a row by hand; Esc back",
    kept="✓",
    rejected="✗",
    rejected_row="rejected",
    doubtful="unsure: x keeps",
    baseline="start",
    other_year="other year",
    other_scope="other scope",
    saved="{document}: {count} targets saved; ⟦remove|D⟧ on the Plans tab removes it",
    edit="{column}:",
    correcting="Enter takes the correction · Esc leaves the field as it was",
    not_written="This column follows from the others: it is not corrected",
    empty="The text is empty: open a file, or paste a text and press ⟦read|Ctrl+R⟧",
    unread="tables not read: {count}",
    partly_read="tables read in part: {count}",
    no_region="No region is called {value!r}: 湖北, 湖北省, hubei, hb or Hubei would be one",
    regions="{value!r} may be: {known}",
    choose_region="Choose the region of the plan",
    no_title="The plan has no title yet: type it here",
    none_kept="No target is kept: ⟦reject|x⟧ keeps the row under the cursor, "
    "⟦passage|n⟧ takes a passage",
    not_a_number="{value!r} is not a number",
    not_a_year="{value!r} is not a year from {low} to {high}",
    not_one_of="{value!r} is not one of: {known}",
    other_unit="{indicator} is measured in {unit}",
    no_value="This row has no value yet: Enter on it",
    no_range="A range needs a second, higher number (to)",
    choose_indicator="Which indicator? Chinese, pinyin or English; or type a new one's name",
    new_indicator="new indicator: {name}",
    no_selection="Nothing is selected: hold Shift and move the arrows, then Enter",
    nothing_in="No target found in that passage; ⟦by_hand|m⟧ makes a row of it by hand",
    picked="{count} added from the passage",
    listed="What that passage sets is in the list already",
    already_here="This plan is among your own already: {document}. Replace it, or keep both?",
    leave="Corrections and ticks are not saved. Drop them?",
    remove="Remove your own plan 《{title}》 ({document}) and its {count} targets?",
    removed="{document}: removed, with {count} targets; versions/ of your data still has it",
    answers={
        "replace": "replace", "both": "keep both", "drop": "drop them", "remove": "remove",
        "cancel": "cancel",
    },
    headings={
        "kept": " ", "indicator": "Indicator", "scope": "Scope", "comparator": "±",
        "value": "Value", "value_max": "to", "unit": "Unit", "year": "Year",
        "verdict": "Against", "before": "Held", "certainty": "Sure",
    },
    certainties={"high": "sure", "medium": "fairly", "low": "look"},
    keys={
        "add": "Add a plan", "add.read": "Read", "add.resume": "Resume",
        "add.reject": "Keep or not",
        "add.pick": "Passage", "add.take": "Take it", "add.hand": "By hand",
        "add.undo": "Undo", "add.redo": "Redo", "add.help": "Help",
        "add.save": "Save", "add.back": "Back", "add.kind": "Kind",
        "list.remove": "Remove plan",
    },
    tips={
        "add": "Turn a policy text into targets of your own dataset.",
        "add.read": "Read the targets of the text",
        "add.resume": "Go on with the plan that was not saved",
        "add.reject": "Keep the row under the cursor, or do not",
        "add.pick": "Take a passage of the text in which nothing was found",
        "add.take": "Add what the selected passage sets",
        "add.hand": "Make a row of the selected passage by hand",
        "add.undo": "Take back the last correction",
        "add.redo": "Do the correction again that was taken back last",
        "add.help": "The keys of this page",
        "add.save": "Save what is kept in your own dataset",
        "add.back": "A step back; asks where corrections would be lost",
        "add.kind": "A compute plan, or an AI plan",
        "list.remove": "Take this plan of your own out of your dataset; asks first",
    },
)  # fmt: skip
ZH = AddingWords(
    path="要打开的文件（.txt .md .html .pdf .docx），也可在此粘贴原文",
    text="""交来一份规划有三种办法
  1  文件    在上面一行写路径，按 Enter（→ 补全）
  2  原文    粘贴到这里，按 ⟦read|Ctrl+R⟧ 提取目标
  3  管道    curl -s 网址 | duibiao add -

例子：空白时按 ⟦read|Ctrl+R⟧ 放入下面这一句，再按一次提取
  {example}
得到三个目标，可逐个修改，再按 ⟦save|Ctrl+S⟧ 保存：
  总算力          > 20 EFLOPS  2028
  智能算力占比      35 %       2028
  平均PUE         < 1.25       2028""",
    example="河南：到2028年，算力规模超过20EFLOPS，智能算力占比达到35%，平均PUE低于1.25。",
    region="地区",
    title="标题",
    published="发布日期，如 2025-10-27",
    kind="类别",
    paste="Enter 打开文件，→ 补全路径 · Tab 到正文框 · Esc 离开",
    text_paste="粘贴原文，⟦read|Ctrl+R⟧ 提取目标 · Tab、Shift+Tab 到其他栏",
    offered="⟦resume|Ctrl+O⟧ 继续未保存的《{title}》",
    not_read="还没有可保存的目标：先按 ⟦read|Ctrl+R⟧ 提取",
    review="保留 {kept}/{all} 个目标 · Enter 修改字段 · Tab 到地区、标题、日期、类别",
    no_rows="没有找到目标 · ⟦passage|n⟧ 从原文选一段 · Esc 返回正文",
    pick="用 Shift 加方向键选一段：Enter 提取其中的目标，⟦by_hand|m⟧ 手工录入一行；Esc 返回",
    kept="✓",
    rejected="✗",
    rejected_row="已舍弃",
    doubtful="存疑，x 保留",
    baseline="起点值",
    other_year="新年份",
    other_scope="范围不同",
    saved="{document}：已保存 {count} 个目标；可在规划页按 ⟦remove|D⟧ 移除",
    edit="{column}：",
    correcting="Enter 采用修改 · Esc 保持原样",
    not_written="这一列由其他各列得出，不能修改",
    empty="正文是空的：请打开文件，或粘贴原文后按 ⟦read|Ctrl+R⟧",
    unread="表格未读取（{count}）",
    partly_read="表格未读全（{count}）",
    no_region="没有名为 {value!r} 的地区；可写 湖北、湖北省、hubei、hb 或 Hubei",
    regions="{value!r} 可能是：{known}",
    choose_region="请选择规划所属的地区",
    no_title="规划还没有标题：请在此填写",
    none_kept="没有保留的目标：⟦reject|x⟧ 保留光标所在行，⟦passage|n⟧ 从原文选一段",
    not_a_number="{value!r} 不是数字",
    not_a_year="{value!r} 不是 {low} 至 {high} 之间的年份",
    not_one_of="{value!r} 不在可选值之内：{known}",
    other_unit="{indicator} 的单位是 {unit}",
    no_value="这一行还没有数值：按 Enter 填写",
    no_range="区间需要第二个更大的数（上限）",
    choose_indicator="哪个指标？可输入汉字、拼音或英文；也可输入新指标的名称",
    new_indicator="新指标：{name}",
    no_selection="没有选中文字：按住 Shift 移动方向键，再按 Enter",
    nothing_in="这一段里没有找到目标；按 ⟦by_hand|m⟧ 手工录入一行",
    picked="从这一段补了 {count} 行",
    listed="这一段的目标已在表中",
    already_here="这份规划已添加过：{document}。替换它，还是两份都留？",
    leave="修改和勾选尚未保存，要放弃吗？",
    remove="移除自己添加的《{title}》（{document}）及其 {count} 个目标？",
    removed="{document}：已移除，连同 {count} 个目标；数据目录的 versions/ 中仍有",
    answers={
        "replace": "替换", "both": "两份都留", "drop": "放弃", "remove": "移除", "cancel": "取消",
    },
    headings={
        "kept": " ", "indicator": "指标", "scope": "范围", "comparator": "±", "value": "数值",
        "value_max": "上限", "unit": "单位", "year": "年份", "verdict": "对照",
        "before": "已有", "certainty": "把握",
    },
    certainties={"high": "高", "medium": "中", "low": "低"},
    keys={
        "add": "添加规划", "add.read": "提取", "add.resume": "继续",
        "add.reject": "取舍", "add.pick": "补选",
        "add.take": "补提", "add.hand": "手工录入", "add.undo": "撤销", "add.redo": "重做",
        "add.help": "帮助", "add.save": "保存", "add.back": "返回", "add.kind": "类别",
        "list.remove": "移除规划",
    },
    tips={
        "add": "把政策文本变成自己数据集中的目标。",
        "add.read": "提取正文中的目标",
        "add.resume": "继续上次未保存的规划",
        "add.reject": "保留或舍弃光标所在的行",
        "add.pick": "从原文选一段没有提取到的文字",
        "add.take": "提取所选文字中的目标",
        "add.hand": "用所选文字手工录入一行",
        "add.undo": "撤销上一次修改",
        "add.redo": "重做刚撤销的修改",
        "add.help": "本页的按键",
        "add.save": "把保留的目标存入自己的数据集",
        "add.back": "退一步；有未保存的修改时先询问",
        "add.kind": "算力规划或人工智能规划",
        "list.remove": "把自己添加的这份规划移出数据集；先询问",
    },
)  # fmt: skip
