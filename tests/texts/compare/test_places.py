"""Sections that changed place, those that only have another number, and what is no section."""

from __future__ import annotations

import json

import pytest

from tests.texts.compare.report import rules, titles
from tui.present.compared import render
from tui.texts.compare import SectionMove, compare_documents, sections
from tui.words import EN, ZH

BODIES = {
    "总体要求": "坚持创新驱动，打造高地。",
    "重点任务": "统筹布局算力，建设集群，培育企业，打造场景。",
    "保障措施": "加强组织领导。",
    "附则": "本方案自发布之日起施行。",
}


def plan(*titles: str) -> str:
    return "".join(
        f"{number}、{title}\n{BODIES[title]}\n"
        for number, title in zip("一二三四", titles, strict=False)
    )


def compared(*texts: str):
    labelled = [(f"{n}.txt", text) for n, text in enumerate(texts)]
    return compare_documents(labelled, rules())


def placed(*texts: str) -> dict[str, SectionMove]:
    return {
        topic.topic: topic.summaries[0].place
        for topic in compared(*texts).topics
        if topic.summaries[0].place
    }


SWAPPED = plan("总体要求", "重点任务", "保障措施"), plan("总体要求", "保障措施", "重点任务")


def test_of_two_swapped_sections_the_shorter_one_moved() -> None:
    assert placed(*SWAPPED) == {
        "保障措施": SectionMove("三", "二", "forward"),
        "重点任务": SectionMove("二", "三", None),
    }
    assert placed(*SWAPPED[::-1])["保障措施"] == SectionMove("二", "三", "back")


def test_a_new_section_renumbers_the_others_and_moves_none() -> None:
    found = placed(
        plan("总体要求", "保障措施", "附则"), plan("总体要求", "重点任务", "保障措施", "附则")
    )
    assert found == {"保障措施": SectionMove("二", "三"), "附则": SectionMove("三", "四")}


def test_sections_under_a_heading_that_moved_did_not_move() -> None:
    inner = "（一）组织\n加强领导。\n（二）资金\n加大投入。\n"
    one, two = (text.replace("加强组织领导。\n", inner) for text in SWAPPED)
    assert [title for title, place in placed(one, two).items() if place.direction] == ["重点任务"]


def test_a_section_that_went_under_another_heading_moved() -> None:
    money, people = "（二）资金\n加大投入。\n", "二、乙类\n（一）人才\n引进人才。\n"
    one = f"一、甲类\n（一）组织\n加强领导。\n{money}{people}"
    two = f"一、甲类\n（一）组织\n加强领导。\n{people}{money}"
    assert placed(one, two) == {"资金": SectionMove("一（二）", "二（二）", "back")}


def test_unnumbered_sections_are_told_by_their_place() -> None:
    one = "甲类\n\n一大段话，很长很长很长。\n\n乙类\n\n短。\n\n丙类\n\n一大段话，也很长很长。\n\n"
    two = "乙类\n\n短。\n\n甲类\n\n一大段话，很长很长很长。\n\n丙类\n\n一大段话，也很长很长。\n\n"
    assert placed(one, two) == {"乙类": SectionMove("2", "1", "forward")}


def test_the_heading_of_a_moved_section_is_marked_so_that_steps_go_there() -> None:
    topic = next(t for t in compared(*SWAPPED).topics if t.topic == "保障措施")
    for version in topic.texts:
        marked = [span for span in version.spans if span.marks]
        assert [span.text.strip()[2:] for span in marked] == ["保障措施"]
        assert (marked[0].marks, marked[0].move) == (("moved",), "forward")


def test_a_moved_section_is_told_in_every_form() -> None:
    found = compared(*SWAPPED)
    for form in ("text", "md", "html"):
        assert "保障措施：三 → 二，前移" in render(found, form, ZH)
        assert "编号 二 → 三" in render(found, form, ZH)
    (told,) = [t for t in json.loads(render(found, "json", EN)) if t["topic"] == "保障措施"]
    assert told["places"] == [
        {"before": "0.txt", "after": "1.txt", "was": "三", "becomes": "二", "to": "前移"}
    ]


def test_the_middle_of_three_texts_tells_both_moves() -> None:
    topic = compared(*SWAPPED, SWAPPED[0]).topics
    steps = next(t for t in topic if t.topic == "保障措施").summaries
    assert [step.place.direction for step in steps] == ["forward", "back"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湘政办发〔2025〕31号\n\n各市州：\n\n一、目标\n甲。\n", ["", "目标"]),
        (
            "一、目标\n1. 建设 3 个智算中心；\n2. 打造 100 个场景。\n二、保障\n乙。\n",
            ["目标", "保障"],
        ),
        ("一、目标\n甲。\n二〇二五年六月一日\n\n湖南\n", ["目标"]),
        ("1. 推进集约发展。统筹布局。\n2. 提升水平。加快建设。\n", ["推进集约发展", "提升水平"]),
        ("第1章 总则\n甲。\n第2章 目标\n乙。", ["总则", "目标"]),
        ("１．总则\n甲。\n２．目标\n乙。", ["总则", "目标"]),
    ],
)
def test_what_is_a_heading(text: str, expected: list[str]) -> None:
    assert titles(text) == expected
    assert "".join(s.text for s in sections(text)) == text


def test_changes_only_counts_the_rest() -> None:
    one = plan("总体要求", "重点任务", "保障措施", "附则")
    found = compared(one, one.replace("建设集群", "建设枢纽"))
    text = render(found, "text", ZH, changes=True)
    assert "4 个主题中 1 个有变化" in text
    assert "⋯ 未变 1 行" in text  # the heading; a sentence is shown whole
    assert "未变 3 个：总体要求、保障措施、附则" in text
    assert "坚持创新驱动" not in text
    assert "坚持创新驱动" in render(found, "text", ZH)
    for form in ("md", "html", "json"):
        written = render(found, form, ZH, changes=True)
        assert "建设枢纽" in written.replace("【＋", "") or "枢纽" in written
        assert "坚持创新驱动" not in written


def test_the_same_text_is_told_in_a_line() -> None:
    one = plan("总体要求", "重点任务")
    assert render(compared(one, one), "text", ZH, changes=True).splitlines() == [
        "文本对比 0.txt → 1.txt", "两份文本相同。",
    ]  # fmt: skip
    assert "The three texts are the same." in render(compared(one, one, one), "md", EN)
    other = render(compared(one, one.replace("。", ".")), "text", ZH, changes=True)
    assert "没有变化，只有写法不同" in other


def test_one_narrow_column_hides_unchanged_rows_too() -> None:
    one = plan("总体要求", "重点任务")
    found = compared(one, one.replace("建设集群", "建设枢纽"))
    text = render(found, "text", ZH, width=40, changes=True)
    assert "建设【－集群】【＋枢纽】" in text
    assert text.count("⋯ 未变 1 行") == 1


def test_what_is_only_written_otherwise_is_told_under_what_has_not_changed() -> None:
    one = plan("总体要求", "保障措施", "附则").replace("打造高地", "打造3个高地")
    two = plan("总体要求", "重点任务", "保障措施", "附则").replace("打造高地", "打造三个高地")
    text = render(compared(one, two), "text", ZH, changes=True)
    assert "编号：保障措施 二 → 三；附则 三 → 四" in text
    assert "写法：3个 → 三个" in text
