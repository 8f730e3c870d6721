"""On the report's table, `compare` says what the report's author said, and nothing false."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from tests.texts.compare.report import QUOTED, every, islands, marks_of, some, spans, topic, years
from tui.texts.compare import Changed

TWO = years("2023", "2024")
THREE = years("2022", "2023", "2024")

ORDERS = [*permutations(QUOTED, 2), *permutations(QUOTED, 3)]


@pytest.mark.parametrize("comparison", [TWO, THREE], ids=["two", "three"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("总则", "新质生产力发展"),
        ("核心技术", "超前布局重大科技项目"),
        ("投资", "健全多层次金融服务体系"),
        ("投资", "壮大耐心资本"),
        ("投资", "梯度培育创新型企业"),
        ("整治", "综合整治“内卷式”竞争"),
    ],
)
def test_2024_shows_as_new(comparison, name, words):
    assert every(spans(comparison, name, "2024"), words, "new")


def test_a_new_slogan_keeps_the_word_it_was_made_of():
    found = spans(TWO, "新产业", "2024")
    assert every(found, "+”行动", "new")
    assert every(found, "开展“", "new")
    assert every(found, "+”行动", "reworded")
    assert marks_of(found, "人工智能") == [set()] * 4
    assert marks_of(spans(TWO, "新产业", "2023"), "人工智能") == [set()] * 4
    summary = topic(TWO, "新产业").summaries[0]
    assert any("“人工智能+”" in words for words in summary.added)
    assert Changed("加快推动人工智能发展", "开展“人工智能+”行动") in summary.reworded


@pytest.mark.parametrize("comparison", [TWO, THREE], ids=["two", "three"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("核心技术", "提升产业链供应链韧性和安全水平"),
        ("核心技术", "完善新型举国体制"),
        ("新产业", "新型工业化"),
        ("新产业", "数字经济"),
        ("新产业", "生物制造"),
        ("新产业", "商业航天"),
        ("新产业", "低空经济"),
        ("新产业", "量子"),
        ("新产业", "生命科学"),
        ("传统产业", "加快"),
    ],
)
def test_2023_shows_as_dropped(comparison, name, words):
    assert every(spans(comparison, name, "2023"), words, "dropped")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("新产业", "未来产业"),
        ("新产业", "人工智能"),
        ("传统产业", "传统产业"),
        ("传统产业", "绿色技术"),
        ("总则", "以科技创新引领"),
        ("总则", "现代化产业体系"),
        ("总则", "建设"),
        ("核心技术", "基础研究"),
        ("投资", "创业投资"),
    ],
)
def test_what_only_moved_or_was_reworded_is_not_new(name, words):
    assert not some(spans(TWO, name, "2024"), words, "new")
    assert not some(spans(TWO, name, "2023"), words, "dropped")


def test_traditional_industry_went_back():
    found = [s for s in spans(TWO, "传统产业", "2024") if "moved" in s.marks]
    assert [span.text.rstrip("。") for span in found] == ["传统产业"]
    assert found[0].came == "back"
    assert [m.text for m in topic(TWO, "传统产业").summaries[0].moved] == ["传统产业"]


def test_a_moved_clause_that_was_split_is_one_move():
    moved = topic(years("2022", "2023"), "新产业").summaries[0].moved
    assert [(m.text, m.direction) for m in moved] == [("要大力发展数字经济", "forward")]


def test_in_the_middle_year_words_are_both_new_and_dropped():
    found = spans(THREE, "新产业", "2023")
    assert marks_of(found, "商业航天") == [{"new", "dropped"}] * 4
    assert marks_of(found, "生物制造") == [{"dropped"}] * 4, "2022 had it"


def test_a_clause_that_another_topic_held_too_does_not_confuse():
    for comparison in (THREE, years("2022", "2024")):
        platform = topic(comparison, "平台经济")
        assert all("dropped" in s.marks for s in platform.texts[0].spans)
        assert all("new" in s.marks for s in platform.texts[-1].spans)
        noted = [s for t in platform.texts for s in t.spans if s.source or s.target]
        assert noted == []
    assert every(spans(THREE, "新产业", "2022"), "提升常态化监管水平", "dropped")


def test_not_quoted_is_not_saying_nothing():
    absent = topic(TWO, "整治").texts[0]
    assert absent.text is None
    assert absent.clauses == ()
    assert topic(TWO, "整治").summaries[0].quoted == (False, True)


def test_words_of_another_topic_are_new_with_a_note():
    fresh = next(s for s in spans(TWO, "总则", "2024") if "新质生产力发展" in s.text)
    assert "new" in fresh.marks
    assert fresh.source == "创新"
    gone = next(s for s in spans(TWO, "创新", "2023") if "发展新质生产力" in s.text)
    assert gone.target == "总则"


def test_clauses_of_one_alignment_share_a_row():
    industry = topic(THREE, "新产业")
    rows = [
        {version.label for version, cell in zip(industry.texts, row, strict=True) if cell}
        for row in industry.rows
        if any("人工智能" in clause.text for cell in row for clause in cell)
    ]
    assert rows == [{"2022", "2023", "2024"}]


@pytest.mark.parametrize("asked", ORDERS, ids="-".join)
def test_spans_joined_are_the_text(asked):
    for each in years(*asked).topics:
        for label, version in zip(asked, each.texts, strict=True):
            assert version.text == QUOTED[label].get(each.topic)
            assert "".join(span.text for span in version.spans) == (version.text or "")


@pytest.mark.parametrize("bare", [False, True], ids=["terms", "bare"])
@pytest.mark.parametrize("asked", ORDERS, ids="-".join)
def test_no_change_is_confetti(asked, bare):
    comparison = years(*asked, bare=bare)
    for each in comparison.topics:
        for version in each.texts:
            assert islands(version.spans) == []


@pytest.mark.parametrize("pair", [*combinations(QUOTED, 2)], ids="-".join)
def test_swapping_the_years_swaps_new_and_dropped(pair):
    other = {"new": "dropped", "dropped": "new"}
    there, back = years(*pair), years(*pair[::-1])
    for one in there.topics:
        two = topic(back, one.topic)
        for version, mirrored in zip(one.texts, two.texts[::-1], strict=True):
            turned = [(s.text, {other.get(m, m) for m in s.marks}) for s in version.spans]
            assert turned == [(s.text, set(s.marks)) for s in mirrored.spans]


def test_the_first_words_need_no_vocabulary():
    bare = years("2023", "2024", bare=True)
    assert every(spans(bare, "总则", "2024"), "新质生产力发展", "new")
    assert every(spans(bare, "新产业", "2023"), "生命科学", "dropped")
    assert not some(spans(bare, "新产业", "2024"), "未来产业", "new")


def test_the_summary_counts_its_lists():
    summary = topic(TWO, "投资").summaries[0]
    assert {"健全多层次金融服务体系", "壮大耐心资本", "梯度培育创新型企业"} <= set(summary.added)
    assert "股权投资" in summary.dropped
    assert summary.counts == {
        "new": len(summary.added),
        "dropped": len(summary.dropped),
        "moved": 0,
        "reworded": len(summary.reworded),
    }
