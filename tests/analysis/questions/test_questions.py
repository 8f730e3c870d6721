"""Each question answers with a table whose numbers lead to their sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.analysis import questions
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.analysis.questions import Answer
    from tui.tables.dataset import Dataset
    from tui.words import Words

NAMES = (
    "silence", "coverage", "deadlines", "pace", "consistency", "concentration", "incomparable",
)  # fmt: skip
TODAY = date(2026, 6, 1)


def ask(dataset: Dataset, name: str, query: str = "") -> Answer:
    return questions.answer(Catalog(dataset, ZH), name, query)


def column(answer: Answer, key: str, value: str, wanted: str) -> list[object]:
    return answer.rows.filter(pl.col(key) == value)[wanted].to_list()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [ZH, EN])
def test_every_row_leads_somewhere(dataset: Dataset, name: str, words: object) -> None:
    words = EN if words is EN else ZH
    for held in (dataset, dataset.as_of(TODAY)):
        found = questions.answer(Catalog(held, words), name)
        assert found.rows.height
        assert found.method
        assert found.shown(Catalog(held, words)).columns == list(found.headings.values())
        known = {
            "targets": set(held.targets["target"]),
            "documents": set(held.documents["document"]),
            "regions": set(held.regions["region"]),
        }
        for index in range(found.rows.height):
            place = found.sources(index)
            assert place.key in known[place.table]
            assert set(found.targets(index)) <= known["targets"]


def test_the_list_names_the_seven(dataset: Dataset) -> None:
    assert questions.listed(Catalog(dataset, ZH)).rows["question"].to_list() == list(NAMES)


def test_silence_tells_three_reasons_apart(dataset: Dataset) -> None:
    found = ask(dataset, "silence", "pue")
    assert found.rows.height == 20
    assert column(found, "region", "山东", "status") == ["未提"]
    assert column(found, "region", "内蒙古", "status") == ["无原文"]
    assert column(found, "region", "新疆", "status") == ["无规划"]
    assert "河北" not in found.rows["region"].to_list()
    assert list(found.exported().columns)[:2] == ["region", "status"]


def test_silence_takes_an_indicator_and_a_query(dataset: Dataset) -> None:
    assert ask(dataset, "silence", "总算力 hub:京津冀").rows["region"].to_list() == ["北京", "天津"]
    assert ask(dataset, "silence", "hub:成渝").rows["region"].to_list() == ["重庆"]
    with pytest.raises(UserError, match="did you mean"):
        ask(dataset, "silence", "pu_e")


def test_cities_are_asked_for_by_name(dataset: Dataset) -> None:
    found = ask(dataset, "silence", "pue 广州")
    assert found.rows.select("region", "status").rows() == [("广州", "无规划")]
    inside = ask(dataset, "coverage", "城市 河南").rows["region"].to_list()
    assert inside[:2] == ["郑州", "开封"]
    assert len(inside) > 15
    assert ask(dataset, "silence", "pue 吉林").rows["region"].to_list() == ["吉林"], "the province"
    with pytest.raises(UserError, match="城市"):
        ask(dataset, "silence", "pue 城市")  # no city has a plan here


@pytest.mark.parametrize(("words", "name"), [(ZH, "智能算力"), (EN, "Intelligent compute")])
def test_what_is_meant_is_proposed_in_the_readers_language(
    dataset: Dataset, words: Words, name: str
) -> None:
    with pytest.raises(UserError) as caught:
        questions.answer(Catalog(dataset, words), "silence", "intelligent_compte")
    assert name in caught.value.say(words)
    assert "intelligent_compute" not in caught.value.say(words)


def test_coverage_counts_filled_cells_and_names_what_lacks(dataset: Dataset) -> None:
    found = ask(dataset, "coverage")
    assert found.rows["filled"].is_sorted()
    (pue,) = column(found, "region", "湖南", "pue")
    assert pue == 2
    assert column(found, "region", "浙江", "filled") == [1]


def test_deadlines_tell_what_is_due(dataset: Dataset) -> None:
    found = ask(dataset.as_of(TODAY), "deadlines")
    states = dict(found.rows.select("year", "state").unique().iter_rows())
    assert states[2025] == "已到期"
    assert states[2026] == "下一批"
    assert states[2027] == "以后"
    assert set(ask(dataset, "deadlines", "year:2025").rows["year"]) == {2025}


def test_progress_stands_beside_its_target(dataset: Dataset) -> None:
    row = dataset.targets.filter(pl.col("target") == "henan-compute-2024-total-compute")
    progress = row.with_columns(
        target=pl.lit("henan-status"), role=pl.lit("status"), value=pl.lit(60.0)
    )
    held = replace(dataset, targets=pl.concat([dataset.targets, progress]))
    found = ask(held, "deadlines", "region=河南 indicator=total_compute")
    assert found.rows["progress"].to_list() == ["总算力 > 60 EFLOPS"]


def test_pace_says_from_what_and_where_nothing_is_stated(dataset: Dataset) -> None:
    found = ask(dataset, "pace", "智算")
    first = found.rows.row(0, named=True)
    assert (first["region"], first["start"], first["start_year"]) == ("湖南", "0.2 EFLOPS", 2022)
    # 0.2 in 2022, 3.6 in 2026: eighteen times in four years.
    assert first["growth"] == pytest.approx((18**0.25 - 1) * 100, abs=0.05)
    assert column(found, "region", "河南", "basis") == ["没有写明起点"]
    assert "河南" in found.notes[0]


def test_pace_starts_from_what_there_is_else_from_an_earlier_plan(dataset: Dataset) -> None:
    found = ask(dataset.as_of(TODAY), "pace", "智算")
    columns = ("region", "growth", "start", "start_year", "number", "year", "basis")
    assert found.rows.select(columns).rows()[:5] == [
        ("北京", 93.6, "≥ 12 EFLOPS", 2023, "45 EFLOPS", 2025, "进展"),
        ("湖南", 66.8, "0.2 EFLOPS", 2022, "12 EFLOPS", 2030, "写明的起点"),
        ("安徽", 58.1, "> 12 EFLOPS", 2025, "> 30 EFLOPS", 2027, "较早的目标"),
        ("江西", 44.2, "1.155 EFLOPS", 2026, "5 EFLOPS", 2030, "进展"),
        ("贵州", -2.9, "28.83 EFLOPS", 2024, "≤ 28 EFLOPS †", 2025, "进展"),
    ]
    assert found.notes[0] == "已达目标：贵州 青海"
    assert found.how(0) == "(45 ÷ 12)^(1/2) − 1 = 93.6%"
    assert len(found.targets(4)) == 3, "the start, and the two that the target is derived from"


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("region", "北京"),  # by the official code
        ("-number", "河南"),
        ("number", "西藏"),
        ("起点", "湖南"),
        ("-growth", "北京"),
    ],
)
def test_an_answer_is_sorted_by_a_column(dataset: Dataset, by: str, first: str) -> None:
    held = dataset.as_of(TODAY)
    found = ask(held, "pace", "智算").sorted([SortKey.parse(by)], held)
    assert found.rows["region"][0] == first
    assert found.rows.height == ask(held, "pace", "智算").rows.height
    with pytest.raises(UserError, match="did you mean"):
        found.sorted([SortKey("strat")], held)


def test_consistency_lists_every_test_with_its_outcome(dataset: Dataset) -> None:
    rows = ask(dataset, "consistency").rows.select("region", "follows", "outcome").rows()
    assert ("湖南", "2 + 8 = 10", "一致") in rows
    assert ("河南", "120 × 90% = 108", "一致") in rows
    assert ("广东", "> 40 EFLOPS", "不一致") in rows


def test_shares_come_to_the_whole(dataset: Dataset) -> None:
    found = ask(dataset, "concentration")
    assert found.rows["share"].sum() == pytest.approx(100, abs=0.5)
    assert found.rows["cumulative"][-1] == pytest.approx(100)
    assert found.rows["region"][0] == "河南"
    assert "没有全国目标" in found.notes[1]


def test_what_cannot_be_compared_says_why(dataset: Dataset) -> None:
    found = ask(dataset, "incomparable", "总算力")
    pair = found.rows.filter(pl.col("region") == "贵州", pl.col("other") == "江苏")
    assert pair["why"].str.contains("年份 2025 与 2030").all()
    assert pair.height == 1


def test_an_analyst_adds_a_question_without_code(dataset: Dataset) -> None:
    more = {
        "question": "green", "name_zh": "绿电", "name_en": "Green", "method_zh": "x",
        "method_en": "x", "ask": 'rows where="indicator=green_energy_share {all}"',
    }  # fmt: skip
    held = replace(dataset, questions=pl.concat([dataset.questions, pl.DataFrame([more]).select(
        dataset.questions.columns)]))  # fmt: skip
    assert set(ask(held, "green").rows["indicator"]) == {"绿色能源占比"}
    assert ask(held, "绿电", "region=河南").rows.height < ask(held, "green").rows.height


def test_what_is_asked_wrongly_is_said(dataset: Dataset) -> None:
    with pytest.raises(UserError, match="谁没有提"):
        ask(dataset, "why")
    with pytest.raises(UserError, match="no column"):
        ask(dataset, "deadlines", "colour=red")


@pytest.mark.parametrize(
    ("name", "query", "text"),
    [
        ("coverage", "火星", "no region and no target matches '火星'"),
        ("silence", "pue year>=9999", "no region and no target matches 'year>=9999'"),
        ("concentration", "value=5..1", "not by value"),
        ("silence", "湖南 火星人", "matches '火星人'"),
        ("silence", "湖南 湖北", "matches '湖南 湖北'"),
        ("pace", "长沙", "matches '长沙'"),
        ("consistency", "合肥", "matches '合肥'"),
    ],
)
def test_what_nothing_matches_is_no_finding(
    dataset: Dataset, name: str, query: str, text: str
) -> None:
    with pytest.raises(UserError, match=text):
        questions.answer(Catalog(dataset, EN), name, query)


@pytest.mark.parametrize("query", ["pue 山西", "山西 PUE", "山西 pue"])
def test_an_indicator_is_no_place_whose_pinyin_it_begins(dataset: Dataset, query: str) -> None:
    """PUE is not 普洱, before a place or after it."""
    assert ask(dataset, "silence", query).rows["region"].to_list() == ["山西"]
    assert ask(dataset, "coverage", "pue").rows.height > 20


def test_revisions_tell_what_replaced_what(dataset: Dataset) -> None:
    now = Catalog(dataset.as_of(TODAY), ZH)
    rows = questions.revised(now, "贵州").rows.select("number", "year", "change", "replaced").rows()
    assert rows == [
        ("80 EFLOPS", 2025, "首次提出", ""),
        ("150 EFLOPS", 2025, "提高", "80 EFLOPS"),
        ("180 EFLOPS", 2026, "提高", "80 EFLOPS"),
    ]


def test_revisions_know_what_is_restated_lowered_and_dropped(dataset: Dataset) -> None:
    now = Catalog(dataset.as_of(TODAY), ZH)
    changes = questions.revised(now).rows
    assert {"首次提出", "提高", "重申", "不再提"} <= set(changes["change"])
    dropped = changes.filter(pl.col("change") == "不再提", pl.col("region") == "山东")
    assert "总算力" not in dropped["indicator"].to_list() or dropped["replaced"].len()
    assert questions.revised(Catalog(dataset, ZH), "贵州").rows.is_empty()
