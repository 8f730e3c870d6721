"""The query language, and View as a value."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.tables.dataset import Dataset, Field, Relation, load
from tui.tables.query import Query, QueryError, SortKey, View, column_of, sounds_like
from tui.words import ZH

WHOLE = load()
TARGETS = WHOLE.relation("targets")


def found(query: str, relation: Relation = TARGETS) -> pl.DataFrame:
    return View(query=query).apply(relation)


def regions(query: str) -> set[str]:
    return set(found(query)["region"])


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("region:河南", {"河南"}),
        ("region=河南", {"河南"}),
        ("region:henan", {"河南"}),
        ("Region:HENAN", {"河南"}),
        ("地区：河南", {"河南"}),
        ("hub:成渝", {"四川", "重庆"}),
        ("hub=粤港澳", {"广东"}),
        ("indicator=total_compute value>=100", {"河南"}),
        ("indicator=total_compute value>60 -河南", {"贵州"}),
        ("indicator=total_compute value＞60 !河南", {"贵州"}),
        ("年份>=2030", {"江苏"}),
        ("/^江/", {"江苏"}),
        ("region:/^[安山].*/ indicator=total_compute", {"安徽", "山东", "山西"}),
        ('"算力规模超过120EFlops"', {"河南"}),
        ("published_on>=2024-11-20", {"四川"}),
        ("region=河南,贵州", {"河南", "贵州"}),
        ("河南|贵州 region=河南,四川 indicator=total_compute", {"河南"}),
        ("indicator=total_compute value=100..200", {"河南"}),
        ("indicator=total_compute value=50..80 year=2025,2026", {"贵州"}),
        ('region="河南"', {"河南"}),
    ],
)
def test_a_query_finds(query: str, wanted: set[str]) -> None:
    assert regions(query) == wanted


def test_initials_find_every_name_that_begins_so() -> None:
    assert regions("region:hn") == {"河南", "湖南"}
    assert {"河南", "湖南"} <= regions("hn")


def test_synonyms_find_their_indicator() -> None:
    assert set(found("indicator:智算 indicator=intelligent_compute")["indicator"]) <= {
        "intelligent_compute"
    }
    assert "intelligent_compute" in set(found("智算")["indicator"])
    assert "pue_new" in set(found("PUE")["indicator"])


def test_the_text_of_a_plan_is_searched_only_when_named() -> None:
    assert found("纯粹不存在的词").is_empty()
    assert found("document.text:国家级绿色数据中心认证")["region"].unique().to_list() == ["青海"]
    assert found("国家级绿色数据中心认证").is_empty()


def test_a_phrase_may_hold_chinese_quotation_marks() -> None:
    title = WHOLE.documents.filter(pl.col("region") == "西藏")["title"].to_list()[0]
    assert "“" in title
    assert set(View().filtered("document.title", title).apply(TARGETS)["region"]) == {"西藏"}


def test_missing_values() -> None:
    assert found('year=""')["year"].null_count() == found('year=""').height > 0
    assert found("scope=").height == TARGETS.frame["scope"].null_count()
    assert found("-scope=").height == TARGETS.frame["scope"].count()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("nocolumn:x", "nocolumn"),
        ("regoin:x", "region"),
        ("value>abc", "abc"),
        ("/(/", "("),
        ("region:/[/", "["),
        ('"open', "open"),
        ("name_en:x", "region.name_en"),
        ("pue<1.3", "pue value<1.3"),
        ("算力>=100", "算力 value>=100"),
        ("nothing>=100", "nothing"),
        ("yaer=2025", "Year"),
    ],
)
def test_a_wrong_query_is_explained(query: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        found(query)
    assert told in str(caught.value)
    assert 0 <= caught.value.at <= len(query)
    assert "\n" not in str(caught.value)


def test_half_typed_queries_are_no_error() -> None:
    for query in ("-", "!", "region:", "  ", "河南 -"):
        assert found(query).height > 0


@examples(300)
@given(st.text(max_size=30))
def test_any_query_is_answered_or_explained(query: str) -> None:
    try:
        rows = found(query)
    except QueryError as error:
        told = str(error)
    else:
        told = ""
        assert rows.height <= TARGETS.frame.height
    assert "\n" not in told


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@examples(150)
@given(st.lists(st.one_of(st.none(), TEXTS.filter(bool)), min_size=1, max_size=8), st.data())
def test_a_cells_filter_finds_the_cells_value(
    values: list[str | None], data: st.DataObject
) -> None:
    frame = pl.DataFrame({"a": pl.Series(values, dtype=pl.String)})
    relation = Relation("t", frame, {"a": Field("a", "string", "甲", "A", "text")})
    value = data.draw(st.sampled_from(values))
    rows = View().filtered("a", value).apply(relation)["a"].to_list()
    assert rows == [each for each in values if each == value]


@pytest.mark.parametrize("term", ["河南", "year>=2026", "hub:成渝", "scope=", "/全省/", "henan"])
def test_a_term_and_its_exclusion_part_the_rows(term: str) -> None:
    assert found(term).height + found(f"-{term}").height == TARGETS.frame.height


def test_sorting_is_stable_total_and_puts_the_missing_last() -> None:
    rows = View(sort=(SortKey("year", descending=True), SortKey("value"))).apply(TARGETS)
    years = rows["year"].to_list()
    known = [year for year in years if year is not None]
    assert years[: len(known)] == sorted(known, reverse=True)
    for year in set(known):
        part = rows.filter(pl.col("year") == year)["value"].to_list()
        assert part == sorted(part)


def test_changes_of_a_view_are_new_views() -> None:
    view = View()
    by_value = view.sorted_by("value")
    assert view == View()
    assert by_value.sort == (SortKey("value"),)
    assert by_value.sorted_by("value").sort == (SortKey("value", descending=True),)
    assert by_value.sorted_by("value").sorted_by("value").sort == (SortKey("value"),)
    further = by_value.then_by("year")
    assert further.sort == (SortKey("value"), SortKey("year"))
    assert further.then_by("value").sort == (SortKey("value", descending=True), SortKey("year"))
    shown = ("a", "b", "c")
    assert view.without("b", shown).columns == ("a", "c")
    assert view.without("a", ("a",)) == view
    assert view.without("b", shown).restored() == view
    assert view.moved("a", 1, shown).columns == ("b", "a", "c")
    assert view.moved("a", -5, shown).columns == shown


def test_a_view_tells_its_arguments() -> None:
    view = View("河南", (SortKey.parse("-value"), SortKey.parse("year")), ("region", "value"))
    assert view.arguments() == ["河南", "--sort", "-value,year", "--columns", "region,value"]
    assert View().arguments() == []


def test_hits_are_what_the_terms_look_for() -> None:
    hits = Query.parse("河南 -算力 /P.E/", TARGETS).hits()
    assert hits
    assert hits.findall("河南算力pue") == ["河南", "pue"]
    assert Query.parse("-x", TARGETS).hits() is None


def test_columns_by_heading_and_end() -> None:
    assert column_of("title", TARGETS) == "document.title"
    assert column_of("指标", TARGETS) == "indicator"
    assert column_of("region.hub", TARGETS) == "region.hub"


def test_pinyin() -> None:
    assert sounds_like("河南省算力规划", "suanli")
    assert sounds_like("重庆", "chongqing")
    assert sounds_like("长沙", "cs")
    assert not sounds_like("河南", "enan")
    assert not sounds_like("河南", "sn")


def test_every_table_can_be_searched(dataset: Dataset) -> None:
    for name in ("documents", "conference", "cases", "pilots", "indicators", "regions", "findings"):
        relation = dataset.relation(name)
        assert View("智").apply(relation).height <= relation.frame.height


# -- any relation ----------------------------------------------------------

MIXED = Relation(
    "mixed",
    pl.DataFrame(
        {
            "Name x": ["重庆", "CHONGQING", "", "Straße", None, "ｗｉｄｅ"],
            "far.day": [date(2023, 12, 31), date(2024, 1, 1), date(2024, 2, 29), None, None, None],
            "n": [120.0, 2.06, -3.0, None, 1200.0, 0.5],
            "i": [2**53 + 1, 2**53, None, -1, 0, 7],
        }
    ),
    {
        "Name x": Field("Name x", "string", "名称", "Full name", "name"),
        "far.day": Field("day", "date", "日期", "Day", "none"),
        "n": Field("n", "number", "数值", "Number", "text"),
        "i": Field("i", "integer", "整数", "Integer", "none"),
    },
)


def places(query: str) -> list[int]:
    """The rows of MIXED that `query` finds, by their place."""
    indexed = replace(MIXED, frame=MIXED.frame.with_row_index("#"))
    return View(query).apply(indexed)["#"].to_list()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("chongqing", [0, 1]),
        ("strasse", [3]),
        ("wide", [5]),
        ('"name x":Wide', [5]),
        ('"FULL NAME"=chongqing', [1]),
        ("名称==chongqing", []),
        ("名称=", [2, 4]),
        ("day>2023", [1, 2]),
        ("day>=2023", [0, 1, 2]),
        ("day<2024", [0]),
        ("day<=2024-02", [0, 1, 2]),
        ("day=2024年2月", [2]),
        ("日期＝2023/12/31", [0]),
        ("-day=2024", [0, 3, 4, 5]),
        ("120", [0, 4]),
        ("120.0", []),
        ("n≥１２０", [0, 4]),
        ("n＜＝-3", [2]),
        ("n>=1,200", [4]),
        ("n=120,1200", [0, 4]),
        ("n=0..120", [0, 1, 5]),
        ("n:0.5..", [0, 1, 4, 5]),
        ("-n=..120", [3, 4]),
        ("n=-3,2..200", [0, 1, 2]),
        ("day=2024-01..2024-02", [1, 2]),
        ("day=2023,2024-02-29", [0, 2]),
        ('名称=重庆，"Straße"', [0, 3]),
        ('名称="",重庆', [0, 2, 4]),
        ("名称=重庆,", [0]),
        ("重庆|strasse", [0, 3]),
        ("名称:重庆|strasse", [0, 3]),
        ("-名称:重庆|strasse", [1, 2, 4, 5]),
        ("wide OR n=120", [0, 5]),
        ("n=120 OR day=2024 OR wide n<100", [1, 2, 5]),
        ("-wide OR n>0", [0, 1, 2, 3, 4, 5]),
        ("名称=重庆|n=2.06", [0, 1]),
        ("重庆 ｜ wide", [0, 5]),
        ("重庆 AND n=120", [0]),
        ("重庆 OR", [0]),
        ("重庆|", [0]),
        ("OR 重庆", [0]),
        ('"重庆|x"', []),
        ("名称:/^重/|/^S/", [0, 3]),
        ("/^重|^S/", [0, 3]),
        ("n>100|n<0", [0, 2, 4]),
        ("名称>=a", [0, 1, 3, 5]),
        (f"i={2**53 + 1}", [0]),
        ("！n>0", [2, 3]),
        ("“ｗｉｄｅ”　n:0.5", [5]),
    ],
)
def test_a_relation_of_any_names_and_types(query: str, wanted: list[int]) -> None:
    assert places(query) == wanted


@pytest.mark.parametrize("row", range(MIXED.frame.height))
@pytest.mark.parametrize("column", MIXED.frame.columns)
def test_a_cells_filter_finds_its_row(column: str, row: int) -> None:
    value = MIXED.frame[column][row]
    rows = View("").filtered(column, value).apply(MIXED)[column].to_list()
    missing = (None, "")
    assert set(rows) <= (set(missing) if value in missing else {value})
    assert value in rows


@examples(80)
@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=6), st.data())
def test_a_numbers_filter_is_exact(values: list[float], data: st.DataObject) -> None:
    frame = pl.DataFrame({"a": values})
    relation = Relation("t", frame, {"a": Field("a", "number", "甲", "A")})
    value = data.draw(st.sampled_from(values))
    rows = View().filtered("a", value).apply(relation)["a"].to_list()
    assert rows == [each for each in values if each == value]


@pytest.mark.parametrize(
    ("query", "told", "at"),
    [
        ("x nmae:y", "Name x", 2),
        ("n:1 n>many", "'many'", 4),
        ("n=many", "'many'", 0),
        ("n>=100..200", "n=100..200", 0),
        ("i>=2025,2026", "i=2025,2026", 0),
        ("n=1..many", "'many'", 0),
        ("day>2024-13", "'2024-13'", 0),
        ("day=soon", "2024-12-20", 0),
        ("x /[/", "unclosed", 2),
        ("/[[a]/", "unclosed", 0),
        ("/a{1000}{1000}/", "size", 0),
        ("“open", "“open", 0),
        ("q" * 5000 + ":x", "…", 0),
    ],
)
def test_what_is_wrong_is_told_with_its_place(query: str, told: str, at: int) -> None:
    with pytest.raises(QueryError) as caught:
        places(query)
    assert told in str(caught.value)
    assert caught.value.at == at
    assert f"(character {at + 1})" in str(caught.value)
    assert f"（第 {at + 1} 个字符）" in caught.value.say(ZH)


def test_an_unknown_sort_column_has_no_place_in_the_query() -> None:
    with pytest.raises(QueryError) as caught:
        View("x", (SortKey("nmae"),)).apply(MIXED)
    assert caught.value.at is None
    assert "character" not in str(caught.value)


@examples(300)
@given(
    st.lists(
        st.sampled_from(
            [
                *"-!:=<>/\"“”'()[]{}|*?#^$.,：＞≥，｜ 　\\",
                "n",
                "day",
                "(?x)",
                "(?P<a>",
                "河",
                "\ud800",
                " OR ",
                " AND ",
                "..",
                "2024",
            ]
        )
    ).map("".join)
)
def test_any_run_of_syntax_is_answered_or_explained(query: str) -> None:
    try:
        parsed = Query.parse(query, MIXED)
    except QueryError as error:
        told = error.say(ZH)
    else:
        told = ""
        assert parsed.rows().equals(View(query).apply(MIXED))
        parsed.hits()
    assert "\n" not in told


@examples(100)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
def test_a_phrase_and_its_exclusion_part_the_rows(text: str) -> None:
    phrase = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    for term in (phrase, f"名称:{phrase}", f"名称={phrase}", f"名称=={phrase}"):
        assert sorted(places(term) + places(f"-{term}")) == list(range(6))


def test_as_many_terms_as_are_taken_do_not_overflow() -> None:
    assert places("n>0 " * 100) == places("n>0")
    assert places("n>0 OR " * 100) == places("n>0")
    assert places("n=" + "120," * 999) == places("n=120")


TERMS = st.sampled_from(
    ["重庆", "-wide", "n>0", "day=2024", '名称=""', "n=0..2,120", "-i=7", "/a/"]
)


@examples(100)
@given(st.lists(st.lists(TERMS, min_size=1, max_size=3), min_size=1, max_size=3), st.data())
def test_or_is_a_union_and_side_by_side_an_intersection(
    groups: list[list[str]], data: st.DataObject
) -> None:
    sign = data.draw(st.sampled_from([" OR ", " | ", " ｜", "　OR\n"]))
    found = [set().union(*(places(term) for term in group)) for group in groups]
    query = " ".join(sign.join(group) for group in groups)
    assert set(places(query)) == set.intersection(*found)


def test_hits_leave_out_what_python_cannot_read() -> None:
    hits = Query.parse(r"/(?P<a>重)/ /(?P<a>庆)/ /\p{Han}/ ｗide n==2", MIXED).hits()
    assert hits
    assert hits.findall("重") == ["重"]
    assert [found[0] for found in hits.finditer("重庆wide2")] == ["重", "wide"]


def test_the_command_of_a_view_never_begins_as_an_option_does() -> None:
    view = View("-河南 n>0")
    assert view.arguments() == ["!河南 n>0"]
    assert View("!河南").apply(TARGETS).equals(View("-河南").apply(TARGETS))


def test_columns_shown_are_the_relations_own_or_those_asked_for() -> None:
    assert View().shown(MIXED) == ("Name x", "n", "i")
    assert View(columns=("数值", "day")).shown(MIXED) == ("n", "far.day")


def test_pinyin_is_loaded_for_words_that_no_bundled_name_has() -> None:
    probe = (
        "import sys, tui.tables.query as q;"
        "from tui.tables.dataset import load; r = load().relation('regions');"
        "q.View('河南 hub=').apply(r); print('pypinyin' in sys.modules);"
        "q.View('henan').apply(r); print('pypinyin' in sys.modules);"
        "q.sounds_like('鄱阳', 'py'); print('pypinyin' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False", "True"]


@pytest.mark.scale
def test_a_million_rows_are_searched_by_their_distinct_values() -> None:
    many = replace(TARGETS, frame=pl.concat([TARGETS.frame] * 4800))
    started = time.perf_counter()
    assert View("henan 算力").apply(many).height == 4800 * found("henan 算力").height
    assert time.perf_counter() - started < 10


# -- order -----------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        ["2023.7.25", "2023.12", "2023.12.15", "2024.1.6", "2024-02-03", "2024年10月8日", "待发布"],
        ["T3", "t9", "T10"],
        ["3 家", "20 家", "100 家"],
        ["3–5 个", "12–15 个"],
        ["安徽", "北京", "河南", "四川", "浙江"],
    ],
)
def test_texts_are_sorted_as_a_reader_expects(texts: list[str]) -> None:
    frame = pl.DataFrame({"a": [None, *reversed(texts)]})
    relation = Relation("t", frame, {"a": Field("a", "string", "甲", "A")})
    rows = View(sort=(SortKey("a"),)).apply(relation)
    assert rows["a"].to_list() == [*texts, None]
    turned = View(sort=(SortKey("a", descending=True),)).apply(relation)
    assert turned["a"].to_list() == [*reversed(texts), None]
    assert turned.columns == ["a"]


def test_printed_dates_are_compared_as_dates() -> None:
    plans = WHOLE.relation("documents")
    for sign, wanted in (("<=2023.12", True), (">2023.12", False)):
        rows = found(f"published{sign} status=issued", plans)["published"]
        assert ("2023.7.25" in rows) is wanted
        assert ("2023.12.15" in rows) is wanted
        assert ("2024.10.29" in rows) is not wanted
    between = found("published=2024.2..2024.3", plans)["published"].to_list()
    assert between == ["2024.2.2", "2024.2.5", "2024.3.22", "2024.3.22"]


def test_a_query_from_a_command_line_of_bytes_finds_its_characters() -> None:
    raw = "河南".encode().decode("ascii", "surrogateescape")
    assert regions(f"region={raw}") == {"河南"}


def test_a_further_term_is_no_alternative_of_a_half_typed_one() -> None:
    assert View("河南 OR ").filtered("year", 2025).query == "河南 year==2025"
    assert View("河南|").filtered("a|b", "x,y..z").query == '河南 "a|b"=="x,y..z"'


@pytest.mark.parametrize(
    "query",
    ["词 " * 5000, "a|" * 5000 + "b", "OR ".join(["region=河南 "] * 5000), "-x " * 5000,
     "region=" + "河南," * 5000],
    ids=["and", "values", "or", "not", "list"],
)  # fmt: skip
def test_a_query_of_thousands_of_terms_is_refused_at_once(query: str) -> None:
    start = time.process_time()
    with pytest.raises(QueryError) as caught:
        found(query)
    assert time.process_time() - start < 0.5
    assert "超过" in caught.value.say(ZH)


def test_a_long_list_of_values_is_answered() -> None:
    assert regions("region=" + ",".join(["河南"] * 300)) == {"河南"}
