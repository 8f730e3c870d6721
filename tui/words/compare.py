"""Words about comparing texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

ChangeKind = Literal["modal", "negation", "comparator", "term"]
ArticleChange = Literal["unchanged", "amended", "new", "deleted", "split", "merged", "moved"]


@dataclass(frozen=True, kw_only=True)
class CompareWords:
    """Words about comparing texts."""

    title: str
    legend: str
    new: str
    dropped: str
    moved: str
    reworded: str
    numbers: str
    number_in: str
    carried: str
    carry: str
    placed: str
    place: str
    numbered: str
    notation: str
    quietly: str
    total: str
    same: Mapping[int, str]
    only_notation: str
    unchanged: str
    hidden: str
    ranks: str
    forward: str
    back: str
    came_from: str
    went_to: str
    was: str
    becomes: str
    not_quoted: str
    nothing: str
    opening: str
    no_change: str
    unquoted_in: str
    semicolon: str
    colon: str
    comma: str
    substantive: str
    replaced: str
    times: str
    renumbered: str
    more: str
    kinds: dict[ChangeKind, str]
    classes: dict[ArticleChange, str]
    """What became of a section or an article."""
    revision: str
    old_number: str
    new_number: str
    change_class: str
    contents: str
    inline_option: str
    context_option: str
    needs_docx: str
    two_texts: str
    terms_option: str
    changes_option: str
    width_option: str
    texts_option: str
    too_narrow: str


EN = CompareWords(
    title="Comparison",
    legend="Marks",
    new="new",
    dropped="dropped",
    moved="moved",
    reworded="reworded",
    numbers="numbers",
    number_in="{change} ({clause})",
    carried="across topics",
    carry="{text} ({source} → {target})",
    placed="section",
    place="{before} → {after}, {way}",
    numbered="numbering",
    notation="notation",
    quietly="{counts} ({quiet})",
    total="{changed} of {topics} topics changed",
    same={2: "The two texts are the same.", 3: "The three texts are the same."}
    | dict.fromkeys(range(4, 7), "All texts are the same."),
    only_notation="no change but in notation: widths, punctuation, numerals, numbering, blanks",
    unchanged="unchanged, {count}",
    hidden="⋯ unchanged rows: {count}",
    ranks="Rank of tasks",
    forward="forward",
    back="back",
    came_from="from {topic}",
    went_to="to {topic}",
    was="was {number}",
    becomes="becomes {number}",
    not_quoted="(not quoted)",
    nothing="(nothing)",
    opening="(text)",
    no_change="no change",
    unquoted_in="not quoted in {label}",
    semicolon="; ",
    colon=": ",
    comma=", ",
    substantive="meaning",
    replaced="terms replaced",
    times="{change} ×{count}",
    renumbered="renumbered",
    more="and {count} more",
    kinds={"modal": "duty", "negation": "negation", "comparator": "bound", "term": "term"},
    classes={
        "unchanged": "unchanged",
        "amended": "amended",
        "new": "new",
        "deleted": "deleted",
        "split": "split off",
        "merged": "merged",
        "moved": "moved",
    },
    revision="Table of articles",
    old_number="old",
    new_number="new",
    change_class="class",
    contents="Contents",
    inline_option="one column: what was dropped beside what replaces it",
    context_option="only sentences with a change, and so many around them",
    needs_docx="--format docx needs the extra: pip install 'duibiao[import]'",
    two_texts="--format docx writes the changes between two texts; {count} given",
    terms_option="only words and phrases that contain this",
    changes_option="only what has changed: the default for your own files as text; --all shows all",
    width_option="cells of the widest line, 20 at least",
    texts_option="years of the conference, or documents (.txt .md .html .pdf .docx; - for standard "
    "input); two to six",
    too_narrow="--width {width}: at least {least}",
)
ZH = CompareWords(
    title="文本对比",
    legend="标记",
    new="新增",
    dropped="删去",
    moved="移动",
    reworded="改写",
    numbers="数字",
    number_in="{change}（{clause}）",
    carried="跨主题",
    carry="{text}（{source} → {target}）",
    placed="章节",
    place="{before} → {after}，{way}",
    numbered="编号",
    notation="写法",
    quietly="{counts}（{quiet}）",
    total="{topics} 个主题中 {changed} 个有变化",
    same={2: "两份文本相同。", 3: "三份文本相同。"} | dict.fromkeys(range(4, 7), "各份文本相同。"),
    only_notation="没有变化，只有写法不同：全半角、标点、数字写法、编号或空白",
    unchanged="未变 {count} 个",
    hidden="⋯ 未变 {count} 行",
    ranks="任务排位",
    forward="前移",
    back="后移",
    came_from="来自{topic}",
    went_to="转入{topic}",
    was="原为{number}",
    becomes="改为{number}",
    not_quoted="（未引用）",
    nothing="（无）",
    opening="（正文）",
    no_change="无变化",
    unquoted_in="{label} 未引用",
    semicolon="；",
    colon="：",
    comma="、",
    substantive="实质",
    replaced="替换",
    times="{change} ×{count}",
    renumbered="编号",
    more="另 {count} 处",
    kinds={"modal": "义务", "negation": "否定", "comparator": "幅度", "term": "用语"},
    classes={
        "unchanged": "未变",
        "amended": "修改",
        "new": "新增",
        "deleted": "删去",
        "split": "拆出",
        "merged": "并入",
        "moved": "移位",
    },
    revision="修订对照表",
    old_number="原条号",
    new_number="现条号",
    change_class="变化",
    contents="目录",
    inline_option="单栏：删去的与新增的写在一处",
    context_option="只列有变化的句子，前后各留这么多句",
    needs_docx="--format docx 需要附加组件：pip install 'duibiao[import]'",
    two_texts="--format docx 写两份文本之间的修订；给出了 {count} 份",
    terms_option="只列含有这几个字的词语",
    changes_option="只列变化：比较自己的文件并以文本输出时为默认；--all 列出全部",
    width_option="每行至多多少列宽，不小于 20",
    texts_option="会议年份或文件（.txt .md .html .pdf .docx；- 为标准输入），两个至六个",
    too_narrow="--width {width}：至少 {least}",
)
