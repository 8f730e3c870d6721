"""Words of the command that adds a plan: what it asks, and what it says of the answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReviewingWords:
    """Words of the command that adds a plan; braces are filled in."""

    ask: str
    again: str
    ended: str
    left: str
    nothing_kept: str
    empty: str
    no_region: str
    nearest: str
    undated: str
    already: str
    already_ask: str
    already_refused: str
    replace: str
    another: str
    in_force: str
    set_against: str
    between: str
    apart: str
    """A number of another scope, which is no comparison."""
    unnamed: str
    """Of an indicator that the vocabulary does not have."""


EN = ReviewingWords(
    ask="keep this target? Enter or y keeps, n refuses, q quits: ",
    again="{answer!r} is no answer; there are: {known}",
    ended="the answers ended before the review did; nothing saved",
    left="quit; nothing saved",
    nothing_kept="no target kept; nothing saved",
    empty="{path}: holds no text (a scan, perhaps)",
    no_region="the text names no region; give one with --region",
    nearest="; nearest: {known}",
    undated="{document}: without a date of issue it takes no bundled plan's place in figures; "
    "`duibiao add … --replace --published DATE` tells it",
    already="this plan was added already ({document})",
    already_ask="r replaces it, a adds another, q quits: ",
    already_refused="this plan was added already ({document}): --replace puts this text in its "
    "place, --again adds another",
    replace="put it in the place of the same plan, added earlier",
    another="add it once more beside the same plan, added earlier",
    in_force="{before} → {after}",
    set_against=" ({facts})",
    between=", ",
    apart="; held with another scope, not compared: {number}",
    unnamed="{name} (new indicator)",
)
ZH = ReviewingWords(
    ask="保留这个目标？回车或 y 保留，n 不保留，q 退出：",
    again="没有 {answer!r} 这个回答；可用：{known}",
    ended="输入在逐条确认完成之前结束；未保存任何内容",
    left="已退出；未保存任何内容",
    nothing_kept="没有保留任何目标；未保存",
    empty="{path}：没有文字（可能是扫描件）",
    no_region="文中没有写明地区；请用 --region 指定",
    nearest="；最接近的：{known}",
    undated="{document}：没有发布日期，各图不会用它取代自带的规划；"
    "可用 `duibiao add … --replace --published 日期` 补上",
    already="这份规划已加入过（{document}）",
    already_ask="r 取代它，a 另加一份，q 退出：",
    already_refused="这份规划已加入过（{document}）：--replace 取代它，--again 另加一份",
    replace="取代先前加入的同一规划",
    another="先前加入过同一规划也另加一份",
    in_force="{before} → {after}",
    set_against="（{facts}）",
    between="，",
    apart="；已有的口径不同，不相比：{number}",
    unnamed="{name}（新指标）",
)
