"""Every written form holds exactly the texts, tells all marks apart, and shows data as data."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from wcwidth import wcswidth

from tests.examples import examples
from tests.texts.compare.report import QUOTED, years
from tests.texts.compare.test_properties import edited
from tui.present.compared import render
from tui.texts.compare import compare
from tui.words import EN, ZH

THREE = years("2022", "2023", "2024")
TWO = years("2023", "2024")


def two(before: str, after: str):
    return compare([("甲", {"题": before}), ("乙", {"题": after})])


class Page(HTMLParser):
    """The clauses in each cell of each topic's table, by their place in the text."""

    def __init__(self) -> None:
        super().__init__()
        self.topics: list[dict[int, dict[int, str]]] = []
        self.column, self.clause, self.depth, self.skip = -1, None, 0, False
        self.errors: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in ("meta",):
            self.open.append(tag)
        if tag == "section":
            self.topics.append({})
        if tag == "tr":
            self.column = -1
        if tag == "td":
            self.column += 1
        if "data-clause" in given:
            self.clause = int(given["data-clause"])
            self.topics[-1].setdefault(self.column, {})[self.clause] = ""
        if tag == "sup":
            self.skip = True

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "td":
            self.clause = None
        if tag == "sup":
            self.skip = False

    def handle_data(self, data):
        if self.clause is not None and not self.skip:
            self.topics[-1][self.column][self.clause] += data


def html_texts(page: str) -> list[dict[int, str]]:
    parser = Page()
    parser.feed(page)
    assert parser.open == []
    return [
        {column: "".join(cell[n] for n in sorted(cell)) for column, cell in topic.items()}
        for topic in parser.topics
    ]


def md_texts(page: str) -> list[list[str]]:
    rows = [line for line in page.split("\n") if line.startswith("| ")]
    cells = [re.split(r"(?<!\\)\|", row)[1:-1] for row in rows[2::3]]
    plain = [[re.sub(r"<sup>.*?</sup>", "", cell[1:-1]) for cell in row] for row in cells]
    return [[unescaped(cell) for cell in row] for row in plain]


def unescaped(cell: str) -> str:
    bare = re.sub(r"(?<!\\)</?(?:ins|del|em|u)>", "", cell.replace("<br>", "\n"))
    return re.sub(r"\\(.)", r"\1", bare)


def test_json_has_the_form_that_others_read():
    topics = json.loads(render(THREE, "json", ZH))
    industry = next(each for each in topics if each["topic"] == "新产业")
    assert [text["label"] for text in industry["texts"]] == ["2022", "2023", "2024"]
    for text in industry["texts"]:
        joined = "".join(span["text"] for span in text["spans"])
        assert joined == QUOTED[text["label"]]["新产业"]
    middle = industry["texts"][1]["spans"]
    both = next(span for span in middle if "商业航天" in span["text"])
    assert both["marks"] == ["new", "dropped"]
    assert both["to"] is None
    bare = next(span for span in industry["texts"][2]["spans"] if "未来产业" in span["text"])
    assert bare["marks"] == []


def test_json_tells_where_words_went_and_what_is_not_quoted():
    topics = {each["topic"]: each for each in json.loads(render(TWO, "json", EN))}
    moved = [s for t in topics["传统产业"]["texts"] for s in t["spans"] if "moved" in s["marks"]]
    assert [span["to"] for span in moved] == ["后移", "后移"]
    gone = next(s for s in topics["创新"]["texts"][0]["spans"] if "新质生产力" in s["text"])
    assert gone["to"] == "总则"
    fresh = next(s for s in topics["总则"]["texts"][1]["spans"] if "新质" in s["text"])
    assert fresh["from"] == "创新"
    assert [text["quoted"] for text in topics["整治"]["texts"]] == [False, True]


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_html_holds_each_years_text(words):
    for topic, cells in zip(THREE.topics, html_texts(render(THREE, "html", words)), strict=True):
        for column, version in enumerate(topic.texts):
            assert cells.get(column, "") == (version.text or "")


def test_html_needs_nothing_from_elsewhere():
    page = render(THREE, "html", ZH)
    assert not re.search(r'(?:src|href|url|@import)\s*[=(](?!"#)', page)
    assert "@media print" in page
    assert re.search(r"\.new \{ color: #c00000", page)
    assert re.search(r"\.dropped \{ background: #ff", page)


def test_html_shows_markup_as_text():
    page = render(two("甲<b>&乙\x1b[31m", '甲<script>alert("1")</script>'), "html", ZH)
    assert "<script>" not in page
    assert "\x1b" not in page
    assert html_texts(page)[0][1] == '甲<script>alert("1")</script>'


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_md_holds_each_years_text(words):
    for topic, cells in zip(THREE.topics, md_texts(render(THREE, "md", words)), strict=True):
        for cell, version in zip(cells, topic.texts, strict=True):
            assert cell == (words.compare.not_quoted if version.text is None else version.text)


@examples(60)
@given(edited())
def test_written_forms_hold_exactly_the_texts(texts):
    found = two(*texts)
    html, md = html_texts(render(found, "html", ZH)), md_texts(render(found, "md", ZH))
    told = json.loads(render(found, "json", ZH))[0]["texts"]
    for column, text in enumerate(texts):
        assert html[0].get(column, "") == text
        assert md[0][column] == (text or ZH.compare.nothing)
        assert "".join(span["text"] for span in told[column]["spans"]) == text
    text = render(found, "text", ZH, width=30)
    shown = re.sub(r"【[＋－≈＃↑↓]+|】", "", text)
    for label, words in zip(("[甲]", "[乙]"), texts, strict=True):
        part = shown.split(label)[1]
        assert "".join(part.split()).startswith("".join(words.split()))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 160])
@pytest.mark.parametrize("comparison", [TWO, THREE], ids=["two", "three"])
def test_no_line_is_wider_than_asked(comparison, width):
    for words in (ZH, EN):
        for line in render(comparison, "text", words, width=width).split("\n"):
            assert wcswidth(line) <= width


def test_columns_are_straight_and_stand_one_under_another_where_narrow():
    wide = render(THREE, "text", ZH, width=120).split("\n")
    ruled = [line for line in wide if " │ " in line]
    places = {wcswidth(line[: line.index("│")]) for line in ruled}
    assert len(places) == 1
    assert "│" not in render(THREE, "text", ZH, width=60)


def test_marks_are_told_apart_without_colour():
    text = render(THREE, "text", ZH, width=200)
    for shown in ("【＋新质", "≈新质生产力发展", "【－生物制造", "【＋－商业航天", "↓传统产业"):
        if shown != "【＋新质":
            assert shown in text
    assert "\x1b" not in text
    page = render(THREE, "html", ZH)
    style = page[page.index("<style>") : page.index("</style>")]
    rules = {mark: re.search(rf"\.{mark} \{{(.*?)\}}", style)[1] for mark in MARKED}
    assert "bold" in rules["new"]
    assert "line-through" in rules["dropped"]
    assert "border-bottom" in rules["moved"]
    assert "underline" in rules["reworded"]


MARKED = ("new", "dropped", "moved", "reworded")


def test_control_characters_do_not_reach_the_terminal():
    found = two("正常\x1b]0;x\x07文字\u202e", "正常\x00文字")
    for form in ("text", "md", "html"):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", render(found, form, ZH))


def test_ranks_are_told():
    found = compare(
        [("2023", {"甲": "一"}), ("2024", {"甲": "一"})],
        ranks={"2023": {"科技创新": 1}, "2024": {"消费": 1, "科技创新": 2}},
    )
    assert [(change.task, change.ranks) for change in found.ranks] == [
        ("消费", (None, 1)),
        ("科技创新", (1, 2)),
    ]
    for form in ("text", "md", "html"):
        assert "科技创新 1 → 2" in render(found, form, ZH)


def test_a_topic_that_is_not_quoted_is_told():
    for form in ("text", "md", "html"):
        assert "（未引用）" in render(TWO, form, ZH)
        assert "2023 未引用" in render(TWO, form, ZH)
    assert "（无）" in render(two("", "有话说"), "text", ZH, width=30)
