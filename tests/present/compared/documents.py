"""Generated documents and what became of them: sections, articles and tables, moved and edited."""

from __future__ import annotations

from hypothesis import strategies as st

SENTENCES = [
    "到2025年底，全省算力规模达到30 EFLOPS，智能算力占比达到35%。",
    "统筹布局通用算力、智能算力、超级算力，降低用电成本。",
    "国家机关应当依法公开，可以委托他人办理。",
    "突破50项关键技术；培育20家企业，投资3亿元。",
    "市场主体依照本法第三条办理登记，",
    "\t加快建设全光网络,时延小于5毫秒 ",
    "加强组织领导。加强组织领导。",
]
WORDS = ["应当", "2026年", "30000万元", "不得", "、", "。", "\n", "\r\n", "经营主体", "<w:p>"]
HEADS = ["一、目标", "二、任务", "（一）布局", "第一条", "第二条", "第三条", "## 附则", "前言", ""]
TABLE = ["| 指标 | 2025年 |\n| --- | --- |\n| 算力 | 30 |", "| 项目 | 单位 |\n| 机柜 | 个 |"]
ENDS = ["\n", "\r\n", "\n\n", " ", ""]

_blocks = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(TABLE))
_section = st.tuples(
    st.sampled_from(HEADS), st.lists(_blocks, max_size=3), st.sampled_from(ENDS)
).map(lambda parts: parts[2].join([parts[0], *parts[1]]) + "\n")


def _edited(draw: st.DrawFn, section: str) -> str:
    at = draw(st.integers(0, len(section)))
    return section[:at] + draw(st.sampled_from(WORDS)) + section[at + draw(st.integers(0, 6)) :]


@st.composite
def changed_documents(draw: st.DrawFn) -> tuple[str, str]:
    """Two documents: in the second, sections are moved, edited, dropped and put in."""
    before = draw(st.lists(_section, max_size=5))
    after = list(before)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(len(after) - 1, 0)))
        what = draw(st.sampled_from(["move", "edit", "drop", "add"]))
        if what == "add":
            after.insert(at, draw(_section))
        elif after and what == "move":
            after.insert(draw(st.integers(0, len(after) - 1)), after.pop(at))
        elif after and what == "edit":
            after[at] = _edited(draw, after[at])
        elif after:
            del after[at]
    return "".join(before), "".join(after)
