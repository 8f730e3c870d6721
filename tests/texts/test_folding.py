"""One reading of a text whatever its characters, in search, comparison and extraction."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import search_index
from tui.analysis.adding import Draft, propose, read, vocabulary
from tui.tables.dataset import load
from tui.tables.query import View
from tui.tables.query.column_names import folded
from tui.texts import folding
from tui.texts.compare import compare
from tui.texts.traditional import simplified

HIDDEN = ["\u200b", "\ufeff", "\u00ad", "\u200e", "\u202e", "\ufe0f", "\u2066", "\u2060"]


@pytest.mark.parametrize("char", HIDDEN)
def test_what_cannot_be_seen_is_not_there(char: str) -> None:
    assert folding.bare(f"智{char}能") == "智能"
    assert folding.invisible(f"智{char}能") == [1]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("⼈⼯智能", "人工智能"),
        ("⻓三⻆", "长三角"),
        ("⻋联⽹", "车联网"),
        ("\uf9dd", "利"),
        ("⺠⽣", "民生"),
    ],
)  # fmt: skip
def test_radicals_and_compatibility_ideographs_are_the_characters_that_they_look_like(
    written: str, meant: str
) -> None:
    assert written.translate(folding.IDEOGRAPHS) == meant
    assert folded(written) == meant


def test_other_signs_keep_their_meaning() -> None:
    assert folding.bare("10³ ① ㎡ ﬁ ½ Ａ") == "10³ ① ㎡ ﬁ ½ Ａ"


def test_every_kangxi_radical_is_an_ideograph() -> None:
    radicals = [chr(code) for code in (*range(0x2F00, 0x2FD6), *range(0x2E81, 0x2EF4))]
    named = [char for char in radicals if unicodedata.category(char) != "Cn"]
    assert all(ord(char.translate(folding.IDEOGRAPHS)) > 0x3400 for char in named)


@given(st.text())
@settings(deadline=None)
def test_folding_keeps_length_and_is_stable(text: str) -> None:
    once = text.translate(folding.IDEOGRAPHS)
    assert len(once) == len(text)
    assert once.translate(folding.IDEOGRAPHS) == once
    assert len(simplified(text)) == len(text)
    assert folding.bare(folding.bare(text)) == folding.bare(text)


@given(st.text(), st.text(min_size=1, max_size=3))
def test_what_is_found_stands_where_it_is_said_to(text: str, wanted: str) -> None:
    token = folding.bare(wanted)
    if span := folding.find(text, token, folding.bare):
        assert folding.bare(text[slice(*span)]) == token


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("廣東省智能算力發展規劃，於後年徵集", "广东省智能算力发展规划，于后年征集"),
        ("臺灣、國產", "台湾、国产"),
        ("乾坤、於吉、李後主", "乾坤、於吉、李後主"),
        ("朱镕基、喆、㐂", "朱镕基、喆、㐂"),
    ],
)
def test_traditional_characters(text: str, plain: str) -> None:
    assert simplified(text) == plain


def test_a_simplified_text_does_not_load_the_converter() -> None:
    probe = (
        "import sys; from tui.texts.extract.folding import fold; fold('到2028年，算力30EFLOPS');"
        "print('opencc' in sys.modules); fold('廣東'); print('opencc' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True)
    assert done.stdout.split() == [b"False", b"True"]


TEXT = "到2027年，人工智能产业规模达到500亿元，车联网项目10个。"
ODD = "到2027年，⼈⼯智\u200b能产业规模达\ufeff到50\u00ad0亿元，⻋联⽹项目1\u200e0个。"


def test_extraction_reads_both_alike() -> None:
    dataset = load()
    words = vocabulary(dataset)
    plain, odd = (read(propose(Draft(text, region="湖南"), dataset), words) for text in (TEXT, ODD))
    assert [(r.indicator, r.value, r.year) for r in plain] == [
        (r.indicator, r.value, r.year) for r in odd
    ]
    assert [ODD[row.start : row.end] for row in odd] == [row.quote for row in odd]
    assert "50\u00ad0亿元" in odd[0].quote


def test_comparison_finds_no_difference() -> None:
    topic = compare([("a", {"": TEXT}), ("b", {"": ODD})], []).topics[0]
    assert not topic.summaries[0].changed
    assert "".join(span.text for span in topic.texts[1].spans) == ODD


def test_a_query_finds_both_and_any_of_them_finds_both() -> None:
    relation = load().relation("cases")
    frame = relation.frame.head(2).with_columns(title=pl.Series(["智能⻋联网", "智\u200b能车联⽹"]))
    for query in ("智能车联网", "智能⻋联⽹", "title:智\ufeff能"):
        assert View(query=query).apply(replace(relation, frame=frame)).height == 2


def test_the_index_finds_it_and_says_where() -> None:
    assert search_index.span_of("看算\u200b⼒规划", folded("算力")) == (1, 4)
