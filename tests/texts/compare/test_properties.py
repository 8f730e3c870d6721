"""What holds of any texts: spans are the text, no mark on what is equal, swapping swaps."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.texts.compare.report import QUOTED, islands, rules, terms
from tui.texts.compare import MARKS, compare, compare_documents, sections

CLAUSES = sorted(
    {
        clause
        for words in QUOTED.values()
        for text in words.values()
        for clause in text.replace("。", "，").split("，")
        if clause
    }
)
words = st.sampled_from([*terms()[:80], "到2025年", "50项", "EFLOPS", "的", "和"])
clauses = st.one_of(
    st.sampled_from(CLAUSES),
    st.lists(words, min_size=1, max_size=5).map("".join),
    st.lists(words, min_size=2, max_size=4).map("、".join),
)
stops = st.sampled_from(["，", "。", "；", "\n", "。\n", "、", " "])
parts = st.lists(st.tuples(clauses, stops).map("".join), min_size=0, max_size=9)


@st.composite
def edited(draw):
    """Two texts: the second has clauses of the first dropped, moved, edited and put in."""
    before = draw(parts)
    after = list(before)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, max(len(after) - 1, 0)))
        match draw(st.sampled_from(["drop", "add", "move", "edit", "shuffle"])):
            case "add":
                after.insert(at, draw(clauses) + "，")
            case "drop" if after:
                del after[at]
            case "move" if after:
                after.insert(draw(st.integers(0, len(after) - 1)), after.pop(at))
            case "edit" if after:
                cut = draw(st.integers(0, len(after[at])))
                size = draw(st.integers(0, 4))
                after[at] = after[at][:cut] + draw(words) + after[at][cut + size :]
            case "shuffle":
                after = draw(st.permutations(after))
            case _:
                pass
    return "".join(before), "".join(after)


def compared(*texts: str):
    labelled = [(str(n), {"": text}) for n, text in enumerate(texts)]
    return compare(labelled, rules()).topics[0]


@examples(150)
@given(edited())
def test_spans_joined_are_the_text(texts):
    topic = compared(*texts)
    for text, version in zip(texts, topic.texts, strict=True):
        assert "".join(span.text for span in version.spans) == text
        assert "".join(clause.text for clause in version.clauses) == text
        for span in version.spans:
            assert span.text
            assert list(span.marks) == [mark for mark in MARKS if mark in span.marks]


@examples(100)
@given(edited())
def test_a_text_compared_with_itself_has_no_mark(texts):
    for text in texts:
        topic = compared(text, text)
        assert all(not s.marks for v in topic.texts for s in v.spans)
        assert topic.summaries[0].counts == dict.fromkeys(MARKS, 0)


@examples(150)
@given(edited())
def test_swapping_two_texts_swaps_new_and_dropped(texts):
    other = {"new": "dropped", "dropped": "new"}
    turn = {"forward": "back", "back": "forward", None: None}
    there, back = compared(*texts), compared(*texts[::-1])
    for version, mirrored in zip(there.texts, back.texts[::-1], strict=True):
        one = [(s.text, {other.get(m, m) for m in s.marks}, turn[s.move]) for s in version.spans]
        assert one == [(s.text, set(s.marks), s.move) for s in mirrored.spans]


@examples(150)
@given(edited())
def test_the_first_text_is_never_new_and_the_last_never_dropped(texts):
    first, last = compared(*texts).texts
    assert all("new" not in s.marks and s.came is None for s in first.spans)
    assert all("dropped" not in s.marks and s.went is None for s in last.spans)


@examples(150)
@given(edited())
@example(
    (
        "人工智能， 加强建设力量\n以科技创新引领新质生产力发展， 加强建设力量，",
        "以人工智能技创新引领新质生产力发展， 加强建设力量，人工智能， 加强建设力量，",
    )
)
def test_no_change_is_confetti(texts):
    for version in compared(*texts).texts:
        assert [found for found in islands(version.spans) if found.strip()] == []


@examples(60)
@given(st.lists(clauses, min_size=3, max_size=8, unique=True), st.data())
def test_clauses_in_another_order_are_neither_new_nor_dropped(parts, data):
    order = data.draw(st.permutations(parts))
    topic = compared("，".join(parts) + "。", "，".join(order) + "。")
    for version in topic.texts:
        assert not {m for s in version.spans for m in s.marks} & {"new", "dropped"}


@examples(60)
@given(edited(), parts.map("".join))
def test_the_middle_text_is_marked_against_both(texts, third):
    three = compared(*texts, third)
    before, after = compared(*texts), compared(texts[1], third)
    for mark, pair in (("new", before.texts[1]), ("dropped", after.texts[0])):
        assert marked(three.texts[1], mark) == marked(pair, mark)


def marked(version, mark):
    """The words that have `mark`, without what stands between words."""
    told = "".join(c if mark in s.marks else " " for s in version.spans for c in s.text)
    return [c for c in told if c not in " ，。；、：！？\n…"]


@examples(200)
@given(st.text(max_size=80), st.text(max_size=80))
@example(" ", "\x1f")
def test_any_characters_are_compared(one, two):
    topic = compared(one, two)
    for text, version in zip((one, two), topic.texts, strict=True):
        assert "".join(span.text for span in version.spans) == text


@examples(100)
@given(parts.map("\n".join), st.text(max_size=60))
def test_sections_joined_are_the_document(text, noise):
    for each in (text, noise, f"一、{text}\n（一）{noise}\n1. {text}"):
        assert "".join(section.text for section in sections(each)) == each


documents = st.lists(
    st.tuples(
        st.sampled_from(
            ["一、目标", "二、任务", "三、保障", "（一）布局", "第一条", "第二条", "前言"]
        ),
        parts.map("".join),
    ).map("\n".join),
    max_size=5,
).map("\n".join)


@examples(40)
@given(st.lists(documents, min_size=3, max_size=4))
def test_neighbours_are_compared_as_if_they_were_alone(texts):
    labelled = [(str(n), text) for n, text in enumerate(texts)]
    whole = compare_documents(labelled, rules())
    for n in range(len(texts) - 1):
        pair = compare_documents(labelled[n : n + 2], rules())
        assert told(whole, n, "dropped") == told(pair, 0, "dropped")
        assert told(whole, n + 1, "new") == told(pair, 1, "new")


def told(found, n, mark):
    """The words of text `n` that have `mark`, and how often."""
    return Counter(c for topic in found.topics for c in marked(topic.texts[n], mark))


def assert_swaps(one, two):
    """Swapped documents have the same marks, new for dropped."""
    there = compare_documents([("a", one), ("b", two)], rules())
    back = compare_documents([("b", two), ("a", one)], rules())
    for n in (0, 1):
        assert spans_of(there, n, swapped=True) == spans_of(back, 1 - n, swapped=False)


bodies = st.sampled_from(
    ["", "第二条", "目标", "推进工作。", "依照第三条，建设中心12个。", "建设中心8个，增长5%。"]
)
headed = st.lists(
    st.tuples(
        st.sampled_from(["一、目标", "（一）布局", "第一条", "第二条", "第三条", "前言"]), bodies
    ).map("\n".join),
    min_size=1,
    max_size=7,
).map("\n".join)


@examples(60)
@given(headed, headed)
@example("一、目标\n第二条\n一、目标\n第二条", "一、目标\n第二条\n")
@example(
    "第一条\n\n第一条\n推进工作。\n二、任务\n第二条\n目标",
    "二、任务\n推进工作。\n第二条\n推进工作。\n第一条\n第二条\n第一条\n",
)
def test_swapping_documents_with_repeated_headings_swaps_the_marks(one, two):
    assert_swaps(one, two)


def test_swapping_documents_whose_sections_moved_and_grew_swaps_the_marks():
    goals = "一、主要目标\n到2025年底，全省算力规模达到30 EFLOPS。\n"
    more = "统筹布局通用算力、智能算力、超级算力，加快建设全光网络，建立健全工作机制。\n"
    means = "二、保障措施\n加强组织领导，建立健全工作机制，加大资金支持力度，培育企业。\n"
    assert_swaps(goals + means, means + goals + more * 3)


def spans_of(found, n, *, swapped):
    """The marked words of text `n`, and how often; with `swapped` new is dropped."""
    turned = {"new": "dropped", "dropped": "new"} if swapped else {}
    return Counter(
        (span.text, frozenset(turned.get(mark, mark) for mark in span.marks))
        for topic in found.topics
        for span in topic.texts[n].spans
        if span.marks
    )


@pytest.mark.parametrize("lead", ["", "大力推进"])
@pytest.mark.parametrize("count", [3, 5, 11])
def test_a_rotated_list_has_nothing_new(count, lead):
    """What moved has no substance of its own; it is quiet, and no number has changed."""
    items = [f"新建{n}个" for n in range(count)]
    rotated = [*items[1:], items[0]]
    found = compare_documents(
        [("a", f"{lead}{'、'.join(items)}。"), ("b", f"{lead}{'、'.join(rotated)}。")], rules()
    ).topics[0]
    assert {m for v in found.texts for s in v.spans for m in s.marks} == {"reworded"}
    assert found.summaries[0].numbers == ()


@pytest.mark.parametrize("order", permutations(range(3)))
def test_lists_are_sets_of_items(order):
    items = ["工业互联网", "区块链", "商业航天"]
    one = f"大力发展{'、'.join(items)}等产业。"
    two = f"大力发展{'、'.join(items[n] for n in order)}等产业。"
    topic = compared(one, two)
    marks = {m for v in topic.texts for s in v.spans for m in s.marks}
    assert marks == (set() if list(order) == [0, 1, 2] else {"moved"})


def test_the_marks_grow_no_faster_than_the_edits():
    """One clause edited in a long text leaves every other clause bare."""
    rng = random.Random(7)
    long = [f"第{n}条" + "".join(rng.choices("推进发展建设完善提升创新", k=12)) for n in range(400)]
    after = [*long[:200], long[200][:8] + "低空经济" + long[200][8:], *long[201:]]
    # Random characters are no words that a segmenter could tell.
    words = replace(rules(), segment=None)
    texts = [("1", {"": "，".join(long)}), ("2", {"": "，".join(after)})]
    topic = compare(texts, words).topics[0]
    assert [s.text for s in topic.texts[1].spans if s.marks] == ["低空经济"]
