"""Words of the Conference tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class ConferenceWords:
    """Words of the Conference tab; braces are filled in."""

    change_of: str
    hit_of: str
    changes: str
    hits: str
    hidden: str
    rows_hidden: str
    order: str
    summary_scrolls: str
    pair: str
    whole: str
    cited_year: str
    cited_file: str
    nothing_at_bar: str
    reading: str
    no_stdin: str
    years_only: str
    no_topic: str
    comparing: str
    laying_out: str
    find_section: str
    counting: str
    terms_title: str
    term_heads: tuple[str, str, str, str]
    """Over a term, the first and last text that have it, and the place."""
    both: str
    search: str
    ask: str
    ask_hint: str
    unclosed: str
    keys: Mapping[str, str]
    """Binding id -> label, as the footer and the help show it."""
    tips: Mapping[str, str]
    """Binding id -> a sentence more, for the help and the palette."""


EN = ConferenceWords(
    change_of="change {number} of {count}",
    hit_of="hit {number} of {count}",
    changes="changes {count}",
    hits="hits {count}",
    hidden="⋯ unchanged: {count}",
    rows_hidden="unchanged rows hidden: {count}",
    order="elsewhere",
    summary_scrolls="Summary, {count} lines · Tab, then ↓ scrolls",
    pair="{before} → {after}",
    whole="Whole text {label}",
    cited_year="Central Economic Work Conference {label}, {topic}: “{wording}”",
    cited_file="{label}, {topic}: “{wording}”",
    nothing_at_bar="No clause is at hand: ⟦next_hit|n⟧ goes to a change",
    reading="Reading…",
    years_only="{name!r} is no year of the conference; files are not read in a restricted session",
    no_stdin="{name!r} is no file; only compare on the command line reads standard input and pipes",
    no_topic="There are not two texts to compare.",
    comparing="Comparing… Esc stops",
    laying_out="Laying out a long text…",
    find_section="Sections: type a part of the name; Enter goes there",
    counting="Counting…",
    terms_title="Terms over time: {labels} · Enter looks for one in the texts",
    term_heads=("Term", "First", "Last", "Where first"),
    both="new, then dropped",
    search="words in the texts; ⟦next_hit|n⟧ and ⟦previous_hit|N⟧ go from one to the next",
    ask="Texts to compare",
    ask_hint="Two or three years or files, in order: 2022 2024, or draft.txt final.txt.\n"
    "→ completes a path; quote one with spaces. Nothing: back to the years. Esc closes.",
    unclosed="a quotation mark is not closed",
    keys={
        "conference.next_change": "Next change",
        "conference.previous_change": "Previous change",
        "conference.changes_only": "Only changes",
        "conference.summary": "Summary",
        "conference.search": "Search",
        "conference.sections": "Sections",
        "conference.terms": "Terms",
        "conference.alone": "Topic alone",
        "conference.inline": "One column",
        "conference.texts": "Texts",
        "conference.years": "Other years",
        "conference.turn_around": "Turn around",
        "conference.copy": "Copy",
        "conference.copy_more": "Copy more",
        "conference.export": "Export",
        "conference.down": "Line down",
        "conference.up": "Line up",
        "conference.top": "Top",
        "conference.bottom": "Bottom",
    },
    tips={
        "conference.copy": "Copy the clause at the bar, in the words of the last text that has it",
        "conference.copy_more": "Copy a citation, the pair, the command, a text in its own order",
        "conference.next_change": "Go to the next change, or the next hit of a search",
        "conference.previous_change": "Go to the change before, or the hit before",
        "conference.export": "Write html, md, json, text; of two texts docx with tracked changes",
        "conference.changes_only": "Hide the rows that have not changed, or show them again",
        "conference.summary": "Show or hide the summary of this topic",
        "conference.search": "Look for words in the texts",
        "conference.sections": "Go to a topic or section: its name and its changes; typing finds",
        "conference.terms": "Words and phrases by text: how often, and where first",
        "conference.alone": "Show this topic of the table alone; Esc goes back to all",
        "conference.inline": "One column, dropped words before what replaces them, or side by side",
        "conference.texts": "Choose years and their order, or compare two to six files",
        "conference.years": "Go through the choices of two and three years",
        "conference.turn_around": "Compare the same texts in the opposite order",
        "conference.down": "Scroll down by a line",
        "conference.up": "Scroll up by a line",
        "conference.top": "Go to the top of the topic",
        "conference.bottom": "Go to the end of the topic",
    },
)
ZH = ConferenceWords(
    change_of="变化 {number} / {count}",
    hit_of="命中 {number} / {count}",
    changes="变化 {count}",
    hits="命中 {count}",
    hidden="⋯ 未变 {count} 行",
    rows_hidden="已隐藏未变 {count} 行",
    order="次序不同",
    summary_scrolls="小结 {count} 行 · Tab 后用 ↓ 滚动",
    pair="{before} → {after}",
    whole="全文 {label}",
    cited_year="{label}年中央经济工作会议·{topic}：“{wording}”",
    cited_file="{label}·{topic}：“{wording}”",
    nothing_at_bar="没有选中的语句；按 ⟦next_hit|n⟧ 到一处变化",
    reading="正在读取…",
    years_only="{name!r} 不是会议年份；受限会话不读取文件",
    no_stdin="{name!r} 不是文件；标准输入和管道只在命令行的 compare 中可用",
    no_topic="没有两个可比的文本。",
    comparing="正在比较… Esc 停止",
    laying_out="正在排版长文本…",
    find_section="章节：键入名称的一部分，Enter 前往",
    counting="正在统计…",
    terms_title="用词变化：{labels} · Enter 在文本中查找",
    term_heads=("词语", "首见", "末见", "首见处"),
    both="新增后又删去",
    search="在文本中查找；⟦next_hit|n⟧、⟦previous_hit|N⟧ 前后跳转",
    ask="要比较的文本",
    ask_hint="按顺序写两三个年份或文件：2022 2024，或 草案.txt 定稿.txt。\n"
    "→ 补全路径；含空格的路径加引号。留空回到各年份。Esc 关闭。",
    unclosed="引号没有成对",
    keys={
        "conference.next_change": "下一变化",
        "conference.previous_change": "上一变化",
        "conference.changes_only": "只看变化",
        "conference.summary": "小结",
        "conference.search": "查找",
        "conference.sections": "章节",
        "conference.terms": "词频",
        "conference.alone": "单看本主题",
        "conference.inline": "单栏",
        "conference.texts": "选文本",
        "conference.years": "换年份",
        "conference.turn_around": "倒序比较",
        "conference.copy": "复制",
        "conference.copy_more": "复制更多",
        "conference.export": "导出",
        "conference.down": "下一行",
        "conference.up": "上一行",
        "conference.top": "顶部",
        "conference.bottom": "底部",
    },
    tips={
        "conference.copy": "复制当前语句，取最后一个含有它的文本",
        "conference.copy_more": "复制引文、前后对照、命令，或按原次序的全文",
        "conference.next_change": "到下一处变化；查找时到下一处命中",
        "conference.previous_change": "到上一处变化；查找时到上一处命中",
        "conference.export": "把对比写成 html、md、json 或文本；两份文本可写成带修订的 docx",
        "conference.changes_only": "隐藏未变的行，再按恢复",
        "conference.summary": "显示或隐藏本主题小结",
        "conference.search": "在文本中查找词语",
        "conference.sections": "按名称和变化数选主题或章节；键入即查找",
        "conference.terms": "各文本用词：次数、首次出现处",
        "conference.alone": "只看表中本主题；Esc 回到全部",
        "conference.inline": "单栏：删去的写在替换它的之前；再按回到并排",
        "conference.texts": "选择年份及顺序，或比较两至六个文件",
        "conference.years": "依次切换两年、三年的组合",
        "conference.turn_around": "同样的文本按相反顺序比较",
        "conference.down": "向下滚动一行",
        "conference.up": "向上滚动一行",
        "conference.top": "到主题开头",
        "conference.bottom": "到主题末尾",
    },
)
