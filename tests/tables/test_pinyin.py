"""Names are found by their pinyin, and the table of spellings is the one that pypinyin gives."""

from __future__ import annotations

import json

import pytest

from tests.tables.pinyin_table import PATH, spellings
from tui.tables.query.pinyin import pinyin_span, sounds_like


def test_the_table_of_spellings_is_in_step_with_the_names() -> None:
    kept = json.loads(PATH.read_text("utf-8"))
    assert kept == spellings(), "write it anew: python -m tests.tables.pinyin_table"


@pytest.mark.parametrize(
    ("name", "typed", "span"),
    [
        ("河南省算力基础设施", "henan", (0, 2)),
        ("河南省算力基础设施", "suanli", (3, 5)),
        ("河南省算力基础设施", "suan'l", (3, 5)),
        ("河南省算力基础设施", "hns", (0, 3)),
        ("河南省算力基础设施", "enan", None),
        ("重庆“山城”行动", "chongqingshan", (0, 4)),
        ("到2025年，AI算力", "aisuan", (7, 10)),
        ("Henan", "henan", None),
        ("河南", "", None),
        ("河南", "he*", None),
        ("河南", "(h|[", None),
    ],
)
def test_the_characters_that_are_spelt(name: str, typed: str, span: tuple[int, int] | None) -> None:
    assert pinyin_span(name, typed) == span
    assert sounds_like(name, typed) == (span is not None)
