"""Whole documents: sections, numbering, numbers, moves, long texts."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from tests.texts.compare.report import every, marks_of, rules, some, spans, terms, titles
from tui.texts.compare import Changed, compare, compare_documents, sections

DRAFT = """某省算力基础设施行动计划（征求意见稿）

为加快建设，制定本计划。

一、总体要求
（一）主要目标
到2025年底，全省算力规模达到30 EFLOPS，智能算力占比达到35%。突破50项关键技术，培育20家企业。
二、重点任务
（一）优化布局
1. 推进集约发展。统筹布局通用算力、智能算力、超级算力。
2. 提升网络水平。加快建设全光网络，时延小于5毫秒。
（二）深化应用
围绕工业、教育、金融、交通等领域，开展赋能行动。
三、保障措施
加强组织领导，建立健全工作机制。加大资金支持力度。
"""
FINAL = """某省算力基础设施行动计划

为加快建设，制定本计划。

一、总体要求
（一）发展目标
到2026年底，全省算力规模达到45 EFLOPS，智能算力占比达到40%。突破100项关键技术，培育20家企业。
二、重点任务
（一）深化应用
围绕工业、教育、金融、农业等领域，开展赋能行动。
（二）优化布局
1. 提升网络水平。加快建设全光网络，时延小于5毫秒。
2. 推进集约发展。统筹布局通用算力、智能算力、超级算力。
三、保障措施
加大资金支持力度。加强组织领导，建立健全工作机制。
"""


def compared(before: str = DRAFT, after: str = FINAL):
    return compare_documents([("draft", before), ("final", after)], rules())


def one(before: str, after: str):
    return compare([("a", {"": before}), ("b", {"": after})], rules())


def named(comparison, name: str):
    return next(topic for topic in comparison.topics if topic.topic == name)


def test_sections_follow_headings_and_numbering():
    assert titles(DRAFT) == [
        "某省算力基础设施行动计划（征求意见稿）", "总体要求", "主要目标", "重点任务", "优化布局",
        "推进集约发展", "提升网络水平", "深化应用", "保障措施",
    ]  # fmt: skip
    assert "".join(s.text for s in sections(DRAFT)) == DRAFT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 总则\n甲。\n## 目标\n乙。", ["总则", "目标"]),
        ("第一章 总则\n甲。\n第二章 目标\n乙。", ["总则", "目标"]),
        ("总体要求\n\n甲，乙。\n\n重点任务\n\n丙。", ["总体要求", "重点任务"]),
        ("(一) 目标\n甲。\n(一) 目标\n乙。", ["目标", "目标"]),
        ("1.5亿元投资。\n2024年目标。", [""]),
        ("没有标题，只有一段话。", [""]),
        ("", []),
    ],
)
def test_headings_of_many_kinds(text, expected):
    assert titles(text) == expected


def test_changed_numbers_are_called_out_as_such():
    goals = named(compared(), "主要目标")
    assert goals.summaries[0].numbers == (
        Changed("2025", "2026 年", "到2026年底"),
        Changed("30", "45 EFLOPS", "全省算力规模达到45 EFLOPS"),
        Changed("35%", "40%", "智能算力占比达到40%"),
        Changed("50", "100 项", "突破100项关键技术"),
    )
    told = [changed.after for changed in goals.summaries[0].reworded]
    assert told == ["发展目标"], "clauses of which only the number changed are told once"
    hundred = next(span for span in goals.texts[1].spans if span.text == "100")
    assert hundred.was == "50"
    assert set(hundred.marks) == {"new", "reworded"}
    assert next(s for s in goals.texts[0].spans if s.text == "50").becomes == "100"
    assert not some(goals.texts[1].spans, "培育20家企业", "new")


def test_a_changed_unit_is_told_with_its_number():
    found = one("规模达到5万架。", "规模达到50亿元。").topics[0]
    assert found.summaries[0].numbers == (Changed("5万架", "50亿元", "规模达到50亿元"),)


def test_of_a_changed_number_only_the_number_is_marked():
    for before, after in (
        ("规模突破600亿元。", "规模突破650亿元。"),
        ("PUE为1.25。", "PUE为1.2。"),
    ):
        texts = one(before, after).topics[0].texts
        for text in texts:
            marked = [span for span in text.spans if span.marks]
            assert [span.text for span in marked] in (["600亿"], ["650亿"], ["1.25"], ["1.2"])


def test_a_number_beside_new_words_is_not_told_as_new_words():
    summary = one("每年实施30项重大项目。", "每年实施不少于20项重大项目。").topics[0].summaries[0]
    assert summary.added == ("不少于",)
    assert [(n.before, n.after) for n in summary.numbers] == [("30", "20 项")]


def test_a_unit_between_a_changed_number_and_other_changes_goes_with_the_number():
    topic = one("粮食产量1.3万亿斤以上。", "粮食产量1.4万亿斤左右。").topics[0]
    assert [s.text for s in topic.texts[1].spans if s.marks] == ["1.4万亿斤", "左右。"]
    assert topic.texts[1].spans[1].was == "1.3万亿斤"


def test_the_first_item_of_a_list_is_an_item_without_the_words_before_the_list():
    topic = one(
        "在汽车、装备、电子信息、食品、纺织等行业打造一批智能工厂。",
        "在电子信息、装备、汽车、食品、新材料等行业打造一批智能工厂。",
    ).topics[0]
    assert topic.summaries[0].added == ("新材料",)
    assert topic.summaries[0].dropped == ("纺织",)
    assert marks_of(topic.texts[0].spans, "在汽车") == [set(), {"moved"}, {"moved"}]
    assert marks_of(topic.texts[1].spans, "汽车") == [{"moved"}] * 2


def test_renumbering_is_no_rewording():
    comparison = compared()
    for name in ("优化布局", "推进集约发展", "提升网络水平", "深化应用"):
        topic = named(comparison, name)
        heading = topic.texts[1].clauses[0]
        assert {m for s in heading.spans for m in s.marks} <= {"moved"}
    place = named(comparison, "优化布局").summaries[0].place
    assert (place.before, place.after, place.direction) == ("（一）", "（二）", None)


def test_a_renamed_section_is_matched_by_what_it_says():
    comparison = compared()
    assert "发展目标" not in [topic.topic for topic in comparison.topics]
    goals = named(comparison, "主要目标")
    assert goals.texts[1].text.startswith("（一）发展目标")


def test_moved_clauses_are_moved_not_dropped():
    last = named(compared(), "保障措施")
    marks = {mark for version in last.texts for span in version.spans for mark in span.marks}
    assert marks == {"moved"}
    assert last.summaries[0].moved[0].direction == "forward"


def test_items_of_a_list_are_dropped_and_added_one_by_one():
    topic = named(compared(), "深化应用")
    assert marks_of(topic.texts[0].spans, "交通") == [{"dropped"}] * 2
    assert marks_of(topic.texts[1].spans, "农业") == [{"new"}] * 2
    for kept in ("工业", "教育", "金融", "等领域"):
        assert marks_of(topic.texts[1].spans, kept) == [set()] * len(kept)


def test_sections_in_another_order_are_found():
    comparison = compared()
    assert named(comparison, "优化布局").texts[0].order == 5
    assert named(comparison, "优化布局").texts[1].order == 6


def test_a_section_that_is_gone_says_nothing_of_its_topic():
    short = FINAL[: FINAL.index("三、保障措施")]
    gone = named(compared(DRAFT, short), "保障措施")
    assert gone.texts[1].text == ""
    assert gone.texts[1].order is None
    assert gone.summaries[0].quoted == (True, True)
    assert every(gone.texts[0].spans, "加强组织领导", "dropped")


def test_texts_without_headings_are_aligned_by_content():
    found = compared(DRAFT, "破题。加快建设全光网络，时延小于5毫秒。")
    assert [topic.topic for topic in found.topics] == [""]
    last = found.topics[0].texts[1].spans
    assert not some(last, "加快建设全光网络，时延小于5毫秒", "new")
    assert every(last, "破题", "new")


def test_a_clause_split_by_an_insertion_keeps_its_words():
    found = one("要大力发展数字经济。", "要大力推进新型工业化，发展数字经济。").topics[0]
    assert [s.text for s in found.texts[1].spans if "new" in s.marks] == ["推进新型工业化"]
    assert all(not span.marks for span in found.texts[0].spans)
    assert len(found.rows) == 1


def test_english_is_compared_by_words():
    found = one("The plan sets 50 targets, and more.", "The new plan sets 60 targets, and more.")
    assert [s.text.strip() for s in found.topics[0].texts[1].spans if s.marks] == ["new", "60"]


def test_three_documents_are_compared_in_a_row():
    found = compare_documents([("1", DRAFT), ("2", FINAL), ("3", DRAFT)], rules())
    middle = spans(found, "深化应用", "2")
    assert marks_of(middle, "农业") == [{"new", "dropped"}] * 2


def test_one_text_is_no_comparison():
    with pytest.raises(ValueError, match="two"):
        compare([("a", {})])


def long_texts(size: int) -> tuple[str, str]:
    rng = random.Random(3)
    clauses = []
    while sum(map(len, clauses)) < size:
        clauses.append("".join(rng.choices(terms(), k=4)) + rng.choice("，。；"))
    after = [clause for clause in clauses if rng.random() > 0.05]
    for _ in range(len(after) // 20):
        after.insert(rng.randrange(len(after)), after.pop(rng.randrange(len(after))))
    return "".join(clauses), "".join(after)


def seconds(size: int) -> float:
    texts = long_texts(size)
    spent = []
    for _ in range(3):
        start = time.process_time()
        one(*texts)
        spent.append(time.process_time() - start)
    return min(spent)


def test_the_time_grows_about_as_the_length():
    # A quadratic step would make it 36 times as long; what is noise is far from that.
    assert seconds(36_000) < 18 * seconds(6_000)


@pytest.mark.scale
def test_long_texts_are_compared_in_a_moment():
    assert seconds(30_000) < 0.5


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("中" * 30_000, "中" * 29_000),
        ("加快发展，" * 5_000, "加快发展，" * 4_000 + "提升，" * 900),
        ("\n" * 20_000, "\n" * 20_001),
        ("、".join("甲乙丙丁戊" * 1_000), "、".join("戊丁丙乙甲" * 1_000)),
    ],
    ids=["one clause", "one clause again and again", "line ends", "items"],
)
def test_no_text_takes_for_ever(before, after):
    start = time.process_time()
    one(before, after)
    assert time.process_time() - start < 10, "a quadratic step takes minutes"


def test_importing_it_is_cheap():
    # What was there before (a coverage hook brings json) is not ours.
    probe = (
        "import sys; had = {*sys.modules}; import tui.texts.compare; print(*{*sys.modules} - had)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    heavy = {"polars", "textual", "rich", "wcwidth", "json", "html", "rapidfuzz"}
    assert heavy.isdisjoint(done.stdout.split())


class StoppedError(Exception):
    """Nobody waits any more."""


def test_comparing_one_huge_section_can_be_stopped_within_it():
    clauses = [f"推进{chr(0x4E00 + n)}{chr(0x5E00 + n)}建设" for n in range(120)]
    texts = [("a", "，".join(clauses)), ("b", "，".join(c[::-1] for c in clauses))]
    calls: list[str] = []
    compare_documents(texts, rules(), lambda: calls.append(""))
    assert len(calls) > len(clauses), "it is asked at least once a clause"

    def poll():
        calls.pop()
        if not calls:
            raise StoppedError

    for left in (1, 2, 60, len(calls)):
        calls = [""] * left
        with pytest.raises(StoppedError):
            compare_documents(texts, rules(), poll)
