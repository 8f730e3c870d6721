"""Anything is found by Chinese, pinyin, initials and English, ranked, with the hit told."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.analysis import search_index

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


@pytest.fixture(scope="module")
def index(dataset: Dataset) -> search_index.Index:
    found = search_index.index(dataset)
    found.warm()
    return found


def first(index: search_index.Index, words: str) -> tuple[str, str]:
    place = index.search(words)[0].hits[0].record
    return place.table, place.key


@pytest.mark.parametrize(
    ("words", "table", "key"),
    [
        ("河南", "regions", "河南"),
        ("henan", "regions", "河南"),
        ("Guizhou", "regions", "贵州"),
        ("国家", "regions", "全国"),
        ("China", "regions", "全国"),
        ("存储总量", "indicators", "storage_total"),
        ("racks", "indicators", "rack_count"),
        ("商业航天", "conference", "2023/新产业"),
        ("chengdu", "regions", "成都"),
        ("银河麒麟", "cases", "t3-1"),
        ("算力浦江", "documents", "shanghai-compute-2024"),
        ("河南 总算力", "targets", "henan-compute-2024-total-compute"),
        ("谁没有提", "questions", "silence"),
        ("suoxuzengsu", "questions", "pace"),
        ("起点值 湖南 总算力", "targets", "hunan-compute-2023-total-compute-baseline"),
        ("推算 上海", "targets", "shanghai-compute-2024-intelligent-compute"),
        ("draft", "documents", "zhejiang-ai-2024"),
        ("hn zsl 120", "targets", "henan-compute-2024-total-compute"),
    ],
)
def test_what_stands_first(index: search_index.Index, words: str, table: str, key: str) -> None:
    assert first(index, words) == (table, key)


def test_the_hit_is_told(index: search_index.Index) -> None:
    hit = index.search("henan")[0].hits[0]
    assert [hit.title[a:b] for a, b in hit.in_title] == ["河南"]
    hit = index.search("商业航天")[0].hits[0]
    assert [hit.text[a:b] for a, b in hit.in_text] == ["商业航天"]
    assert search_index.span_of("贵州省河南", "henan") == (3, 5)
    assert search_index.span_of("河南", "xx") is None


def test_every_word_must_be_found(index: search_index.Index) -> None:
    for group in index.search("贵州 存储", 100):
        for hit in group.hits:
            entry = next(e for e in index.entries if e.record == hit.record)
            said = entry.title + "".join(entry.names) + entry.words
            assert "贵州" in said
            assert "存储" in said
    assert index.search("河南 无此一词") == ()
    assert index.search("  ") == ()


def test_groups_tell_how_many_and_keep_to_each(index: search_index.Index) -> None:
    for group in index.search("算力", 3):
        assert len(group.hits) == min(3, group.total)
        assert {hit.record.table for hit in group.hits} == {group.table}
        scores = [hit.score for hit in group.hits]
        assert scores == sorted(scores, reverse=True)


def test_a_letter_costs_little(index: search_index.Index) -> None:
    for word in ("a", "he", "henan", "新产业", "rack", "hn zhisuan"):
        best = min(_timed(index, word) for _ in range(3))
        # 20 ms of a processor as a rule; ten times that is another way of searching.
        assert best < 0.5, f"{word}: {best * 1000:.0f} ms"


def _timed(index: search_index.Index, word: str) -> float:
    start = time.process_time()
    index.search(word)
    return time.process_time() - start


def test_invisible_characters_are_no_word(index: search_index.Index) -> None:
    assert index.search("\xad") == ()
    assert index.search("河南 \u200b") == index.search("河南")


@examples(60)
@given(st.text(max_size=8))
def test_anything_may_be_typed(index: search_index.Index, words: str) -> None:
    for group in index.search(words):
        for hit in group.hits:
            assert all(0 <= a < b <= len(hit.title) for a, b in hit.in_title)
            assert all(0 <= a < b <= len(hit.text) for a, b in hit.in_text)
