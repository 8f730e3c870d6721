"""Lines fill their width, lose nothing, and break where Chinese and Latin text may."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tui.present.line_breaks import wrapped


@given(st.text(alphabet="中文，。abc 123“”（）【】👍é", max_size=60), st.integers(8, 40))
def test_wrapping_loses_nothing(text, width):
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(wcswidth(line) <= width for line in lines)


def test_wrapping_keeps_numbers_whole_and_stops_off_line_starts():
    lines = wrapped("算力规模达到1000 EFLOPS以上，新建数据中心。", 14)
    assert any("1000" in line for line in lines)
    assert not any(line[0] in "，。" for line in lines)


def test_words_glyphs_and_indents_hold():
    lines = wrapped("词 naïveté 【＋新建】：≈ 60 EFLOPS", 14, indent="  ")
    assert lines == ["  词 naïveté", "  【＋新建】：", "  ≈ 60 EFLOPS"]
