"""What is only written otherwise is no change; what only looks alike is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.texts.compare.report import rules, titles
from tests.texts.compare.test_properties import edited
from tui.texts.compare import compare, compare_documents, sections
from tui.texts.compare.line_wraps import is_wrapped
from tui.texts.compare.notation import folded, readings

SAME = [
    ("算力达到20EFLOPS以上", "算力达到20000PFLOPS以上"),
    ("安排资金3亿元", "安排资金30000万元"),
    ("产业规模1.5万亿元", "产业规模15000亿元"),
    ("占比40%", "占比４０％"),
    ("占比40%", "占比百分之四十"),
    ("培育企业20家", "培育企业二十家"),
    ("培育企业1,000家", "培育企业1000家"),
    ("时延5毫秒", "时延 5 ms"),
    ("到2025年", "到２０２５年"),
    ("到2025年", "到二〇二五年"),
    ("用户达到3亿", "用户达到30000万"),
]
OTHER = [
    ("存储总量超过60EB", "存储总量超过60PB", "60EB", "60PB"),
    ("存储总量超过2000EB", "存储总量超过2000PB", "2000EB", "2000PB"),
    ("算力达到20EFLOPS", "算力达到30000PFLOPS", "20EFLOPS", "30000PFLOPS"),
    ("培育20家企业", "培育20个企业", "20家", "20个"),
    ("资金３亿元", "资金4亿元", "３亿", "4亿 元"),
    ("算力达到20 EFLOPS", "算力达到30PFLOPS", "20 EFLOPS", "30PFLOPS"),
]


def one(before: str, after: str):
    return compare([("a", {"": before}), ("b", {"": after})], rules()).topics[0]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_value_is_no_change_in_any_spelling(before: str, after: str) -> None:
    for pair in ((before, after), (after, before)):
        topic = one(*(f"到期{text}，并加快建设。" for text in pair))
        assert not topic.summaries[0].changed
        assert all(not span.marks for version in topic.texts for span in version.spans)


def test_another_spelling_is_told_quietly() -> None:
    summary = one(
        "算力达到20EFLOPS。资金3亿元。占比40%。", "算力达到20000PFLOPS。资金３亿元。占比40％。"
    ).summaries[0]
    assert [(n.before, n.after) for n in summary.notation] == [("20EFLOPS", "20000PFLOPS")]
    assert not summary.changed


@pytest.mark.parametrize(("before", "after", "was", "becomes"), OTHER)
def test_another_value_is_a_changed_number(before: str, after: str, was: str, becomes: str) -> None:
    topic = one(f"到期{before}，并加快建设。", f"到期{after}，并加快建设。")
    (number,) = topic.summaries[0].numbers
    assert (number.before, number.after) == (was, becomes)
    assert not topic.summaries[0].added + topic.summaries[0].dropped
    marked = [span for span in topic.texts[0].spans if span.marks]
    assert [span.text for span in marked] == [was]
    assert marked[0].becomes == becomes.split(" ")[0]


def test_a_value_told_elsewhere_in_another_spelling_does_not_hide_a_change() -> None:
    topic = one("甲地建成20EFLOPS，乙地建成5EFLOPS。", "甲地建成30EFLOPS，乙地建成20000PFLOPS。")
    numbers = [(n.before, n.after) for n in topic.summaries[0].numbers]
    assert numbers == [("20", "30 EFLOPS"), ("5", "20000PFLOPS")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("指导思想.以习近平", "指导思想。以习近平"),
        ("统筹,集约;自主:可控(试行)!", "统筹，集约；自主：可控（试行）！"),
        ("达到30EFLOPS.到2027年,占比35%.", "达到30EFLOPS。到2027年，占比35%。"),
        ("计划.2025年", "计划。2025年"),
        ("PUE降到1.3以下", "PUE降到1.3以下"),
        ("见www.gov.cn和附件.docx", "见www.gov.cn和附件.docx"),
        ("1.推进集约", "1.推进集约"),
        ("1,000家 10:30", "1,000家 10:30"),
        ("１.推进２０％", "1.推进20%"),
        ('"人工智能+"行动', "“人工智能+”行动"),
    ],
)
def test_punctuation_has_one_width(written: str, read: str) -> None:
    assert folded(written) == read


def test_half_width_punctuation_cuts_clauses_as_full_width_does() -> None:
    before = "（一）指导思想。以创新为指导，坚持统筹，打造高地。到2025年底，占比不低于40%。"
    after = before.translate(str.maketrans("。，（）", ".,()")).replace("统筹", "协同")
    topic = one(before, after)
    assert [span.text for span in topic.texts[1].spans if span.marks] == ["协同"]
    assert topic.rows[1][1][0].text == "以创新为指导,"


@examples(150)
@given(st.text(max_size=80), st.text(max_size=40))
def test_folding_keeps_every_place(text: str, more: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)
    for reading, own in zip(readings(text, more), (text, more), strict=True):
        assert reading.stretch(0, len(reading.text)) == (0, len(own))


quantities = st.sampled_from([each for pair in SAME for each in pair])


@examples(100)
@given(edited(), st.lists(quantities, max_size=4), st.lists(quantities, max_size=4))
def test_spellings_put_into_any_texts_lose_no_character(texts, here, there) -> None:
    own = [f"{text}，{'，'.join(more)}" for text, more in zip(texts, (here, there), strict=True)]
    topic = one(*own)
    for text, version in zip(own, topic.texts, strict=True):
        assert "".join(span.text for span in version.spans) == text
    mirrored = one(*own[::-1])
    assert len(topic.summaries[0].numbers) == len(mirrored.summaries[0].numbers)


def wrapped(text: str, width: int = 30) -> str:
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


LONG = (
    "统筹布局通用算力、智能算力和超级算力，支持长沙建设智算集群，省内城市间网络时延不高于5毫秒。"
    "到2027年，培育骨干企业20家，打造50个以上人工智能应用场景，平均上架率不低于65%，"
    "智能算力占比由2024年的38%提高到50%以上，标准机架达到30万架，核心产业规模超过1500亿元。"
)


def test_a_text_of_fixed_width_is_compared_by_its_sentences() -> None:
    topic = one(LONG, wrapped(LONG))
    assert not topic.summaries[0].changed
    assert all(not span.marks for version in topic.texts for span in version.spans)
    summary = one(LONG, wrapped(LONG.replace("智算集群", "智算枢纽"))).summaries[0]
    assert [changed.after for changed in summary.reworded] == ["支持长沙建设智算枢纽"]


def test_a_wrapped_word_or_number_is_whole() -> None:
    for width in range(24, 40):
        summary = one(LONG, wrapped(LONG.replace("培育骨干", "培养骨干"), width)).summaries[0]
        assert [(c.before, c.after) for c in summary.reworded] == [
            ("培育骨干企业20家", "培养骨干企业20家")
        ]
        assert not summary.numbers + summary.moved


def test_lines_of_a_list_stay_lines() -> None:
    for lines in (
        "\n".join(f"第{n}项重点任务建设全省一体化算力网络体系。" for n in "甲乙丙丁戊"),
        "一、总体要求\n" * 9,
        "\n".join(f"{n}. 建设全省一体化算力网络体系和智算集群" for n in range(9)),
    ):
        assert not is_wrapped(lines)


def test_sections_of_a_wrapped_document_are_those_of_the_document() -> None:
    plan = f"一、总体要求\n\n（一）目标。{LONG}\n\n（二）布局。{LONG}\n\n二、保障措施\n\n短。\n"
    made = "\n".join(wrapped(line) for line in plan.split("\n"))
    assert titles(made) == titles(plan)
    assert "".join(s.text for s in sections(made)) == made
    found = compare_documents([("a", plan), ("b", made)], rules())
    assert not any(summary.changed for topic in found.topics for summary in topic.summaries)


@examples(100)
@given(st.text(alphabet="中文算力，。\n一、1. 20家", max_size=200), st.integers(18, 30))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    own = f"{LONG}{text}", f"{text}{wrapped(LONG, width)}{text}"
    topic = one(*own)
    for words, version in zip(own, topic.texts, strict=True):
        assert "".join(span.text for span in version.spans) == words
