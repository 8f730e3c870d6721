"""Any text at all: rows whose quotes stand at their offsets, in order, in linear time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.analysis.adding import vocabulary
from tui.tables.dataset import load
from tui.texts.extract import Found, Plan, about, extract

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = vocabulary(load())
PIECES = st.sampled_from(
    [
        *(
            "到2027年",
            "总算力",
            "达到",
            "超过",
            "由",
            "从",
            "提高到",
            "分别",
            "10",
            "3—5",
            "百分之",
        ),
        *("以上", "左右", "余", "企业", "智算中心", "PUE", "今年", "十五五", "二〇", "年均增速"),
        *("降低", "目前", "截至", "亿元", "EFLOPS", "PB", "ms", "20"),
        *"万亿个家%，。、和的()\n一千百第“”０９2., -－\x00\ud800🙂",
    ]
)


def sound(text: str, rows: Sequence[Found]) -> None:
    last = -1
    for row in rows:
        assert 0 <= row.start < row.end <= len(text)
        assert text[row.start : row.end] == row.quote
        assert row.end > last
        last = row.end
        assert row.value == row.value
        assert (row.value_max is not None) == (row.comparator == "range")


@given(st.text(max_size=200))
@examples(80)
def test_any_text(text: str) -> None:
    sound(text, extract(text, WORDS, Plan(2025, 2027)))
    about(text)


@given(st.lists(PIECES, max_size=40).map("".join))
@examples(150)
def test_texts_of_the_grammars_own_words(text: str) -> None:
    sound(text, extract(text, WORDS, Plan(2025, 2027)))


@pytest.mark.parametrize(
    "unit",
    [
        "9",
        "千",
        "十",
        "2个千亿、",
        "据悉，",
        "到2027年",
        "总算力达到10EFLOPS、",
        "a",
        "\n",
        " ",
        "3-",
        "和",
        "(",
        "年",
        "1 ",
        "|1|2|\n",
        "a 1\n",
        "指标\n",
        "指标\n2025年\n",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def spent(count: int) -> float:
        text = unit * count
        before = time.process_time()
        extract(text, WORDS, Plan(2025, 2027))
        return time.process_time() - before

    small = min(spent(1_000 // len(unit)) for _ in range(3))
    limit = 30 * small + 0.05
    assert any(spent(10_000 // len(unit)) < limit for _ in range(3))
