"""Each phenomenon on sentences of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.texts.extract.sentences import NOTHING, SETS, T
from tui.analysis.adding import vocabulary
from tui.texts.extract import Found, Plan, Vocabulary, extract

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

PLAN = Plan(published=2025, ends=2027)


@pytest.fixture(scope="module")
def words(dataset: Dataset) -> Vocabulary:
    return vocabulary(dataset)


def told(row: Found) -> T:
    slug = row.indicator if row.known else None
    return row.value, row.value_max, row.unit, row.year, row.comparator, slug


def read(text: str, words: Vocabulary) -> list[Found]:
    return [row for row in extract(text, words, PLAN) if row.role == "target"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [case for cases in SETS.values() for case in cases],
)
def test_a_sentence_sets(sentence: str, wanted: list[T], words: Vocabulary) -> None:
    assert [told(row) for row in read(sentence, words)] == wanted


@pytest.mark.parametrize("sentence", NOTHING)
def test_a_sentence_that_sets_nothing(sentence: str, words: Vocabulary) -> None:
    assert read(sentence, words) == []


@pytest.mark.parametrize(
    ("sentence", "low", "high", "slug"),
    [
        ("到2027年，上架率由45%提高到70%以上。", 45, 70, "shelf_rate"),
        ("到2025年底，全省总算力从目前3EFLOPS达到10EFLOPS。", 3, 10, "total_compute"),
        ("到2027年，人工智能企业由2024年的320家增加到600家。", 320, 600, "company_count"),
    ],
)
def test_a_baseline_is_kept_apart(
    sentence: str, low: float, high: float, slug: str, words: Vocabulary
) -> None:
    rows = extract(sentence, words, PLAN)
    assert [(row.role, row.value) for row in rows] == [("baseline", low), ("target", high)]
    assert {row.indicator for row in rows} == {slug}


def test_a_row_tells_its_rules_and_how_sure_it_is(words: Vocabulary) -> None:
    sure, unknown = extract("到2027年，总算力超过9EFLOPS，培养人才5万名。", words, PLAN)
    assert sure.rules == ("subject-before", "comparator-before", "year-of-sentence")
    assert (sure.certainty, unknown.certainty, unknown.known) == ("high", "high", False)
    (undated,) = extract("培养人才5万名。", words, Plan(2025))
    assert (undated.certainty, undated.rules[-1]) == ("low", "undated")


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("到2027年，庆阳集群机架规模达到10万架、上架率达到70%。", ["庆阳集群", "庆阳集群"]),
        ("支持韶关集群建设，到2027年集群标准机架达到30万架。", ["韶关集群"]),
        ("哈密市到2027年建成标准机架20万架。", ["哈密市"]),
        ("银川节点侧重实时业务，标准机架控制在3万架以内。", ["银川节点"]),
        (
            "到2027年，郑州、洛阳两大集群机架规模分别达到12万架、6万架。",
            ["郑州集群", "洛阳集群"],
        ),
        ("到2027年，总算力达30EFLOPS，其中武汉20EFLOPS。", ["", "武汉"]),
        ("到2027年，存量数据中心改造后PUE不高于1.4。", ["存量数据中心"]),
        ("到2027年，数据中心上架率达到65%，总算力达到9EFLOPS。", ["数据中心", ""]),
        (
            "到2027年，培育具有国际竞争力的领军企业5家、上市企业10家。",
            ["具有国际竞争力的领军企业", "上市企业"],
        ),
        ("到2027年，建成10个智算中心，新增标准机架5万架。", ["", "新增"]),
        ("到2027年，到京津冀枢纽节点时延低于5ms。", ["京津冀枢纽节点"]),
        ("到2027年，重庆市总算力达到9EFLOPS，在用机架30万架。", ["重庆市", "在用"]),
    ],
)
def test_what_a_number_covers(sentence: str, scopes: list[str], words: Vocabulary) -> None:
    assert [row.scope for row in read(sentence, words)] == scopes
