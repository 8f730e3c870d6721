"""Words of the tour: what to press, and what is seen then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StepName = Literal[
    "rows", "search", "record", "matrix", "filter", "charts", "conference", "findings",
    "questions", "open", "end",
]  # fmt: skip


@dataclass(frozen=True)
class StepWords:
    """Of a step."""

    ask: str
    """What to press."""
    seen: str
    """What is seen then."""


@dataclass(frozen=True, kw_only=True)
class TourWords:
    """Words of the tour; braces are filled in."""

    place: str
    steps: dict[StepName, StepWords]
    press: str
    """Below what to press."""
    go_on: str
    """Below what is seen."""
    finish: str
    """Below the last step."""
    over: str
    unsaved: str


EN = TourWords(
    place="Tour {number}/{count}",
    steps={
        "rows": StepWords(
            "A row is one number of one plan. Press ⟦down|j⟧ twice.",
            "Below the rows is the sentence that states it, the number in 【】.",
        ),
        "search": StepWords(
            "Search as you type: ⟦search|/⟧, then henan, then Enter. Pinyin, initials (hn) and "
            "Chinese all do.",
            "Only Henan's targets are left; conditions work too: year>=2026, hub:成渝, -PUE.",
        ),
        "record": StepWords(
            "Enter opens the record.",
            "Everything known of this number: its plan, its rank, what it replaced. Esc goes back.",
        ),
        "matrix": StepWords(
            "⟦matrix|m⟧ makes a matrix of it: a region a row, an indicator a column.",
            "⟦sort|s⟧ sorts by the column of the cursor, ⟦copy|y⟧ copies a cell with its source.",
        ),
        "filter": StepWords(
            "⟦filter|f⟧ keeps the rows with the value under the cursor, ⟦undo|u⟧ takes it back.",
            "⟦frequencies|F⟧ counts the values of a column, ⟦export|e⟧ writes what is shown to a "
            "file.",
        ),
        "charts": StepWords(
            "⟦charts_tab|3⟧ shows the report's figures, recomputed; ⟦kind|v⟧ draws them "
            "differently.",
            "Bars, groups, stacks, a map, years, a histogram, a scatter. Enter leads to the "
            "sentence behind a bar.",
        ),
        "conference": StepWords(
            "⟦conference_tab|4⟧ sets the wording of the conference's years side by side; "
            "⟦next_hit|n⟧ goes to the next change.",
            "New, dropped, reworded, and which numbers changed. ⟦texts|c⟧ compares files of your "
            "own.",
        ),
        "findings": StepWords(
            "⟦findings_tab|6⟧ lists the report's claims.",
            "Each is recomputed: it holds, holds in part, or does not; below is why.",
        ),
        "questions": StepWords(
            "⟦questions_tab|7⟧ has what analysts ask; ⟦next|]⟧ goes to the next question.",
            "Who is silent, what is due, who must run fastest. ⟦chart|v⟧ draws the answer.",
        ),
        "open": StepWords(
            "⟦open_anything|o⟧ opens anything by name. Type guizhou, then Enter.",
            "A region's page: its plans, targets and ranks. ⟦compare_with|c⟧ sets another beside "
            "it.",
        ),
        "end": StepWords(
            "That was it. ⟦add|a⟧ adds this morning's plan, ⟦as_of|t⟧ moves all to another day, "
            "⟦save_view|V⟧ keeps a view, ⟦help|?⟧ lists all keys.",
            "",
        ),
    },
    press="Tab presses them for you · Shift+Tab leaves the tour",
    go_on="Tab goes on · Shift+Tab leaves the tour · look around as you like",
    finish="Tab ends the tour",
    over="The tour is over; ⟦help|?⟧ lists all keys",
    unsaved="First leave this page (Esc): something on it is not saved",
)
ZH = TourWords(
    place="导览 {number}/{count}",
    steps={
        "rows": StepWords(
            "一行是一份规划的一个数字。请按两次 ⟦down|j⟧。",
            "下方是写明它的原句，数字在【】中。",
        ),
        "search": StepWords(
            "边输入边检索：⟦search|/⟧，再输入 henan，再按 Enter。拼音、首字母（hn）、汉字都行。",
            "只剩河南的目标。也可加条件：year>=2026、hub:成渝、-PUE。",
        ),
        "record": StepWords(
            "按 Enter 打开这一条。",
            "这个数字的全部：所属规划、位次、取代了谁。Esc 返回。",
        ),
        "matrix": StepWords(
            "按 ⟦matrix|m⟧ 变成矩阵：一行一地，一列一个指标。",
            "⟦sort|s⟧ 按光标所在列排序，⟦copy|y⟧ 复制单元格及其出处。",
        ),
        "filter": StepWords(
            "按 ⟦filter|f⟧ 只留与光标处相同的行，再按 ⟦undo|u⟧ 撤销。",
            "⟦frequencies|F⟧ 统计一列各值的次数，⟦export|e⟧ 把所见写入文件。",
        ),
        "charts": StepWords(
            "按 ⟦charts_tab|3⟧ 看报告的图（重新计算），再按 ⟦kind|v⟧ 换一种画法。",
            "条形、并列、堆叠、地图、按年、直方图、散点；Enter 通到条形背后的原句。",
        ),
        "conference": StepWords(
            "按 ⟦conference_tab|4⟧ 把历年会议的措辞并排，再按 ⟦next_hit|n⟧ 到下一处变化。",
            "新增、删去、改写，以及哪些数字变了。⟦texts|c⟧ 可比较自己的文件。",
        ),
        "findings": StepWords(
            "按 ⟦findings_tab|6⟧ 看报告的结论。",
            "每条都重新计算：成立、部分成立，或不成立；下方说明原因。",
        ),
        "questions": StepWords(
            "按 ⟦questions_tab|7⟧ 看分析者常问的问题，再按 ⟦next|]⟧ 到下一个。",
            "谁没有提、什么到期、谁要跑得最快。⟦chart|v⟧ 把答案画成图。",
        ),
        "open": StepWords(
            "按 ⟦open_anything|o⟧ 可打开任何东西。请输入 guizhou，再按 Enter。",
            "一个地区的页面：规划、目标与位次。⟦compare_with|c⟧ 再并排一个地区。",
        ),
        "end": StepWords(
            "走完了。⟦add|a⟧ 添加今早的规划，⟦as_of|t⟧ 把一切移到另一天，⟦save_view|V⟧ 给视图命名，"
            "⟦help|?⟧ 列出全部按键。",
            "",
        ),
    },
    press="Tab 替我按 · Shift+Tab 离开导览",
    go_on="Tab 继续 · Shift+Tab 离开导览 · 也可以自己随便看看",
    finish="Tab 结束导览",
    over="导览结束；⟦help|?⟧ 随时列出全部按键",
    unsaved="请先离开此页（Esc）：其中有尚未保存的内容",
)
