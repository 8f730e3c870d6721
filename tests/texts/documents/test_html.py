"""What a page says to who sees it."""

from __future__ import annotations

import pytest

from tui.texts.documents import html
from tui.texts.documents.bounds import RefusedError
from tui.words import EN


def lines(body: str, *, original: bool = False) -> list[str]:
    """The lines of a page with this body."""
    return html.text(f"<html><body>{body}</body></html>", original=original).text.split("\n")


def test_what_was_deleted_and_what_was_inserted() -> None:
    body = "<p>算力达到<del>30</del><ins>60</ins>EFLOPS</p>"
    assert lines(body) == ["算力达到60EFLOPS"]
    assert lines(body, original=True) == ["算力达到30EFLOPS"]
    assert "1 tracked changes read as accepted" in html.text(body).notes_text(EN)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("10<sup>3</sup>架", "10³架"),
        ("10<sup> -3 </sup>", "10⁻³"),
        ("CO<sub>2</sub>", "CO₂"),
        ("算力<sup>[1]</sup>达到", "算力[1]达到"),
        ("x<sup>ab</sup>", "x^ab"),
    ],
)
def test_raised_and_lowered_characters(body: str, line: str) -> None:
    assert lines(body) == [line]


@pytest.mark.parametrize(
    "hidden",
    ['<span style="display: none">99</span>', "<p hidden>99</p>", '<i aria-hidden="true">99</i>',
     '<p style="VISIBILITY:hidden">99</p>'],
)  # fmt: skip
def test_hidden_elements_are_left_out_and_told(hidden: str) -> None:
    assert lines(f"算力{hidden}达到") == ["算力达到"]
    assert html.text(f"<p>算力{hidden}达到</p>").notes_text(EN) == "1 hidden passages left out"


def test_lists_keep_their_numbers() -> None:
    body = """<ol><li>总体<li><p>目标</p><ul><li>点</ul><li value="7">七</ol>
        <ol start="4"><li>四</li><li>（二）自有</li></ol>"""
    assert [line for line in lines(body) if line] == [
        "1. 总体", "2. 目标", "- 点", "7. 七", "4. 四", "（二）自有",
    ]  # fmt: skip


def test_line_ends_in_the_source_are_no_gaps_in_chinese() -> None:
    assert lines("<p>算力\n   达到30 EFLOPS\n by 2028</p>") == ["算力达到30 EFLOPS by 2028"]


def test_a_table_with_merged_cells_and_a_caption() -> None:
    body = """<table><caption>单位：EFLOPS</caption>
    <tr><th rowspan=2>指标<th colspan=2>目标</tr><tr><th>2025年<th>2027年</tr>
    <tr><td rowspan=2>算力<td>10<td>30<tr><td>11<td>31</table>"""
    assert [line for line in lines(body) if line.strip()] == [
        "单位：EFLOPS", "| 指标 | 目标 | 目标 |", "| 指标 | 2025年 | 2027年 |", "|---|---|---|",
        "| 算力 | 10 | 30 |", "| 算力 | 11 | 31 |",
    ]  # fmt: skip


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    body = f"<table><tr><td>菜单</td><td><p>正文</p>{inner}</td></tr></table>"
    assert [line for line in lines(body) if line] == [
        "菜单", "正文", "| a | b |", "|---|---|", "| c | d |",
    ]  # fmt: skip


def test_navigation_is_left_out_and_told() -> None:
    page = "<html><header>某网</header><article><header>标题</header>正文</article></html>"
    found = html.text(page)
    assert found.text.split() == ["标题", "正文"]
    assert "navigation" in found.notes_text(EN)


@pytest.mark.parametrize("tag", ["div", "span", "table><tr><td", "ul><li", "sup", "b"])
def test_deep_nesting_is_refused(tag: str) -> None:
    with pytest.raises(RefusedError, match="depth"):
        html.text(f"<{tag}>" * 20_000 + "算力")


def test_spans_beyond_measure_do_not_grow_the_table() -> None:
    cell = '<td rowspan="60000" colspan="60000">x</td>'
    text = html.text(f"<table><tr>{cell}{cell}<tr><td>y</table>").text
    assert len(text) < 5_000


@pytest.mark.parametrize(
    "page", ["", "<", "<html>", "</td></sup></li>", "<li>甲", "<caption>乙", "<td>丙"]
)
def test_pages_that_are_broken_are_read_as_they_are(page: str) -> None:
    assert html.text(page).text.strip("- ") in ("", "甲", "乙", "丙", "<")
