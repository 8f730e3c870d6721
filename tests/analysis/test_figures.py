"""The figures are the design's, by rule, and every number leads to its targets."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.analysis import figures
from tui.tables.catalog import Catalog
from tui.tables.dataset import Dataset, load
from tui.words import EN, ZH

DESIGN = {
    1: {
        "河南": 120, "贵州": 80, "上海": 60, "江苏": 50, "四川": 40, "广东": 38, "河北": 35,
        "甘肃": 30, "安徽": 14.6, "重庆": 14, "山东": 12.5, "湖南": 10, "山西": 9, "青海": 2.06,
        "西藏": 0.1,
    },
    2: {
        "河南": 100, "北京": 45, "上海": 30, "贵州": 28, "四川": 24, "江苏": 22.5, "广东": 19,
        "甘肃": 15, "河北": 12.25, "安徽": 12, "天津": 10, "重庆": 7, "山东": 4.375, "湖南": 3.6,
        "山西": 3.15, "青海": 0.721, "西藏": 0.06,
    },
    3: {
        "河南": 83.3, "安徽": 82.2, "西藏": 60, "四川": 60, "上海": 50, "广东": 50, "甘肃": 50,
        "重庆": 50, "江苏": 45, "河北": 35, "山东": 35, "山西": 35, "青海": 35, "贵州": 35,
    },
    4: {
        "北京": 100, "甘肃": 70, "广东": 70, "江苏": 70, "河北": 60, "天津": 60, "河南": 60,
        "上海": 50,
    },
    5: {"广东": 4400, "四川": 2000, "湖北": 1500, "湖南": 1000, "陕西": 1000},
}  # fmt: skip
BOUNDS = {
    (1, "上海"): "nominal", (1, "河南"): "floor", (1, "贵州"): "exact", (2, "贵州"): "ceiling",
    (2, "四川"): "floor", (2, "广东"): "exact", (2, "河北"): "nominal", (3, "河南"): "nominal",
    (3, "安徽"): "floor", (3, "贵州"): "ceiling", (5, "广东"): "floor",
}  # fmt: skip


@pytest.mark.parametrize("number", DESIGN)
def test_the_values_of_the_design(dataset: Dataset, number: int) -> None:
    rows = figures.figure(Catalog(dataset, ZH), number).rows
    found = dict(rows.select("region", "value").iter_rows())
    assert found == DESIGN[number]
    assert rows["value"].to_list() == sorted(found.values(), reverse=True)


@pytest.mark.parametrize(("at", "bound"), BOUNDS.items())
def test_bounds(dataset: Dataset, at: tuple[int, str], bound: str) -> None:
    rows = figures.figure(Catalog(dataset, ZH), at[0]).rows
    assert rows.filter(pl.col("region") == at[1])["bound"].to_list() == [bound]


@pytest.mark.parametrize("number", DESIGN)
def test_every_row_names_its_targets_and_a_derivation_says_how(
    dataset: Dataset, number: int
) -> None:
    known = set(dataset.targets["target"])
    for row in figures.figure(Catalog(dataset, EN), number).rows.iter_rows(named=True):
        sources = row["targets"].split(";")
        assert set(sources) <= known
        assert (row["derivation"] is None) == (row["comparator"] is not None)
        if len(sources) == 2:
            assert any(sign in row["derivation"] for sign in "×÷")


def test_what_is_missing(dataset: Dataset) -> None:
    missing = figures.figure(Catalog(dataset, ZH), 1).missing
    assert {"北京", "天津"} <= set(missing)
    assert "黑龙江" not in missing
    assert "湖南" in figures.figure(Catalog(dataset, ZH), 3).missing


def test_storage_is_told_apart(dataset: Dataset) -> None:
    rows = figures.figure(Catalog(dataset, ZH), 4).rows
    note = rows.filter(pl.col("region") == "江苏")["note"].to_list()[0]
    assert "90%" in note


def test_readings_stand_with_their_bars_in_the_readers_language(dataset: Dataset) -> None:
    for words in (ZH, EN):
        rows = figures.figure(Catalog(dataset, words), 1).rows
        note = rows.filter(pl.col("region") == "重庆")["note"].to_list()[0]
        assert "35" in note


def test_less_is_better_for_pue(dataset: Dataset) -> None:
    values = figures.of_indicator(Catalog(dataset, ZH), "pue_new").rows["value"].to_list()
    assert values == sorted(values)


def test_there_is_no_such_figure(dataset: Dataset) -> None:
    with pytest.raises(figures.FigureError, match="9"):
        figures.figure(Catalog(dataset, ZH), 9)
    with pytest.raises(figures.FigureError, match="nothing"):
        figures.of_indicator(Catalog(dataset, ZH), "nothing")


@pytest.mark.parametrize(
    ("sign", "first", "second", "bound"),
    [
        ("×", "=", "=", "exact"), ("×", ">", "=", "floor"), ("×", ">", ">=", "floor"),
        ("×", ">", "<", "nominal"), ("÷", "=", ">=", "ceiling"), ("÷", ">", ">=", "nominal"),
        ("÷", ">", "<=", "floor"), ("÷", ">", "=", "floor"), ("×", "~", "=", "nominal"),
    ],
)  # fmt: skip
def test_bounds_of_what_is_derived(sign: str, first: str, second: str, bound: str) -> None:
    formula = figures.Formula("r", "a", sign, "b", 1, 6)  # type: ignore[arg-type]
    assert figures.bound_of(formula, first, second) == bound


def test_a_wider_part_gives_a_ceiling_or_nothing_certain() -> None:
    formula = figures.Formula("r", "a", "×", "b", 1, 6, at_most=True)
    assert figures.bound_of(formula, "=", "=") == "ceiling"
    assert figures.bound_of(formula, "=", ">") == "nominal"


def test_why_a_region_is_missing(dataset: Dataset) -> None:
    total, share = (figures.figure(Catalog(dataset, ZH), number).reasons for number in (1, 3))
    assert total["北京"] == "只有智能算力"
    assert total["内蒙古"] == "待发布"
    assert total["辽宁"] == "没有正文"
    assert total["浙江"] == "未给出目标值"
    assert share["湖南"] == "智能算力、总算力的规划、年份或口径不同"
    for number in DESIGN:
        figure = figures.figure(Catalog(dataset, EN), number)
        assert tuple(figure.reasons) == figure.missing
        assert all(figure.reasons.values())


# -- the rules, each on a dataset of a few rows ------------------------------


def plan(document: str, **columns: Any) -> dict[str, Any]:
    usual = {
        "region": "河南", "kind": "compute", "title": document, "published": "2024.1.1",
        "published_on": date(2024, 1, 1), "status": "issued", "table": "T1", "same_as": None,
        "text": "…",
    }  # fmt: skip
    return {"document": document, **usual, **columns}


def target(name: str, value: float, **columns: Any) -> dict[str, Any]:
    usual = {
        "document": "a", "region": "河南", "indicator": "total_compute", "scope": None,
        "comparator": "=", "value_max": None, "unit": "EFLOPS", "year": 2025, "role": "target",
        "same_as": None, "start": 0, "end": 1, "quote": "…",
    }  # fmt: skip
    return {"target": name, "value": value, **usual, **columns}


def share(name: str, value: float, **columns: Any) -> dict[str, Any]:
    return target(name, value, indicator="intelligent_share", unit="%", **columns)


def small(dataset: Dataset, targets: list[dict[str, Any]], *plans: dict[str, Any]) -> Dataset:
    """The dataset with these targets and plans only, and no readings."""
    schema, documents = dataset.targets.schema, dataset.documents.schema
    return replace(
        dataset,
        targets=pl.DataFrame(targets, schema=schema),
        documents=pl.DataFrame(plans or [plan("a")], schema=documents),
        about={},
    )


def bars(dataset: Dataset, slug: str = "total_compute") -> list[tuple[float, str, str]]:
    rows = figures.of_indicator(Catalog(dataset, ZH), slug).rows
    return list(rows.select("value", "bound", "targets").iter_rows())


PLANS = (plan("a"), plan("b", published_on=date(2024, 6, 1)))
AI = plan("c", table="T2", kind="ai", published_on=date(2024, 9, 1))
UNDATED = plan("d", published_on=None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (target("x", 1, scope="全省在用"), target("y", 2, scope="总纳管", year=2030)),
        (target("x", 1), target("y", 2, scope="新增", document="b")),
        (target("x", 1), target("y", 2, document="c", year=2030)),
        (target("x", 1, document="b"), target("y", 2, year=2030)),
        (target("x", 1), target("y", 2, document="d", year=2030)),
        (target("x", 1, year=2030), target("y", 2)),
        (target("x", 1), target("y", 2, year=None)),
        (target("x", 1), target("y", 2, role="baseline", year=2030)),
        (target("x", 1), target("y", 2, same_as="x", document="b")),
        (target("x", 1), target("y", 2, comparator="change", year=2030)),
    ],
    ids=[
        "whole before part", "no scope is whole", "T1 before T2", "newest plan", "dated plan",
        "latest year", "a year before none", "no baseline", "one of twins", "no change",
    ],
)  # fmt: skip
def test_which_target_is_preferred(
    dataset: Dataset, one: dict[str, Any], other: dict[str, Any]
) -> None:
    for targets in ([one, other], [other, one]):
        assert bars(small(dataset, targets, *PLANS, AI, UNDATED)) == [(1, "exact", "x")]


def test_the_slug_named_first_decides_last(dataset: Dataset) -> None:
    targets = [
        target("x", 1, indicator="domestic_chip_share", unit="%"),
        target("y", 2, indicator="domestic_compute_share", unit="%"),
    ]
    found = figures.preferred(
        small(dataset, targets), ["domestic_compute_share", "domestic_chip_share"]
    )
    assert found["target"].to_list() == ["y"]
    assert found.columns == figures.preferred(dataset, ["total_compute"]).columns


@pytest.mark.parametrize(
    ("first", "second", "bound"),
    [("=", "=", "exact"), (">", ">=", "floor"), (">", "<=", "nominal"), ("=", "~", "nominal")],
)
def test_a_product_of_one_plan(dataset: Dataset, first: str, second: str, bound: str) -> None:
    targets = [target("x", 40, comparator=first), share("y", 60, comparator=second)]
    assert bars(small(dataset, targets), "intelligent_compute") == [(24, bound, "x;y")]


@pytest.mark.parametrize(
    "other",
    [
        {"document": "b"}, {"year": 2026}, {"year": None}, {"scope": "新建智算中心"},
        {"role": "baseline"}, {"region": "河北"},
    ],
    ids=str,
)  # fmt: skip
def test_nothing_follows_from_two_that_do_not_belong_together(
    dataset: Dataset, other: dict[str, Any]
) -> None:
    apart = small(dataset, [target("x", 40), share("y", 60, **other)], *PLANS)
    assert bars(apart, "intelligent_compute") == []


def test_what_is_stated_is_not_derived(dataset: Dataset) -> None:
    told = target("z", 10, indicator="intelligent_compute")
    whole = small(dataset, [target("x", 40), share("y", 60), told])
    assert bars(whole, "intelligent_compute") == [(10, "exact", "z")]
    assert bars(whole, "intelligent_share") == [(60, "exact", "y")]


def test_the_edges_of_a_derivation(dataset: Dataset) -> None:
    of_new = small(dataset, [target("x", 40, scope="新建"), share("y", 60, scope="新建")])
    assert bars(of_new, "intelligent_compute") == [(24, "exact", "x;y")]
    tiny = small(dataset, [target("x", 5e-7), share("y", 50)])
    assert bars(tiny, "intelligent_compute") == [(2.5e-7, "exact", "x;y")]
    by_zero = small(dataset, [target("x", 30, indicator="intelligent_compute"), share("y", 0)])
    assert bars(by_zero) == []


@pytest.mark.parametrize(("comparator", "bound"), [("=", "ceiling"), (">", "nominal")])
def test_a_wider_share_stands_in(dataset: Dataset, comparator: str, bound: str) -> None:
    wider = target("y", 35, indicator="advanced_share", unit="%", comparator=comparator)
    whole = small(dataset, [target("x", 80), wider])
    assert bars(whole, "intelligent_share") == [(35, bound, "y")]
    assert bars(whole, "intelligent_compute") == [(28, bound, "x;y")]


def test_a_slug_that_is_no_indicator_is_told(dataset: Dataset) -> None:
    wrong = dataset.figures.with_columns(indicator=pl.lit("total_compte; total_compute|nope"))
    figure = figures.figure(Catalog(replace(dataset, figures=wrong), EN), 1)
    assert "total_compte nope" in figure.note
    assert dict(figure.rows.select("region", "value").iter_rows()) == DESIGN[1]


@pytest.mark.parametrize("readings", [None, 5, "x", ["x", 1, None], [{"figure": 1, "zh": None}]])
def test_what_is_no_reading_is_passed_over(dataset: Dataset, readings: object) -> None:
    figure = figures.figure(Catalog(replace(dataset, about={"readings": readings}), ZH), 1)
    assert figure.rows["note"].null_count() == figure.rows.height
    assert figure.note == ""


@pytest.mark.parametrize("number", DESIGN)
def test_in_english_no_note_is_chinese(dataset: Dataset, number: int) -> None:
    assert not re.search("[一-鿿]", figures.figure(Catalog(dataset, EN), number).note)


WHOLE = load()


@examples(25)
@given(st.sets(st.integers(0, WHOLE.targets.height - 1)), st.sampled_from(sorted(DESIGN)))
def test_any_part_of_the_targets_makes_a_figure(kept: set[int], number: int) -> None:
    part = replace(WHOLE, targets=WHOLE.targets[sorted(kept)])
    figure = figures.figure(Catalog(part, ZH), number)
    assert figure.rows["region"].is_unique().all()
    assert not set(figure.missing) & set(figure.rows["region"])
    assert figure.rows["value"].is_sorted(descending=True)


@pytest.mark.parametrize(("kind", "value"), [("low_altitude", 1500), ("ai", 700)])
def test_a_figure_takes_the_kinds_of_plan_that_it_names(
    kind: str, value: float, dataset: Dataset
) -> None:
    plan = dataset.documents.filter(pl.col("region") == "湖北").tail(1)
    own = plan.with_columns(
        document=pl.lit("x"), kind=pl.lit(kind), table=pl.lit("own"),
        published=pl.lit("2026-01-01"), published_on=pl.lit(None, pl.Date),
    )  # fmt: skip
    target = dataset.targets.filter(
        pl.col("region") == "湖北", pl.col("indicator") == "ai_industry_scale"
    ).tail(1)
    mine = target.with_columns(target=pl.lit("x-1"), document=pl.lit("x"), value=pl.lit(700.0))
    more = replace(
        dataset,
        documents=pl.concat([dataset.documents, own]),
        targets=pl.concat([dataset.targets, mine]),
    )
    rows = figures.figure(Catalog(more, ZH), 5).rows
    assert rows.filter(pl.col("region") == "湖北")["value"].to_list() == [value]


def test_a_reading_of_the_report_is_no_note_of_an_earlier_day(dataset: Dataset) -> None:
    before = Catalog(dataset.as_of(date(2024, 6, 30)), ZH)
    row = figures.figure(before, 2).rows.filter(region="湖南").row(0, named=True)
    assert (row["value"], row["note"]) == (1.5, None)
    assert (
        "1.5" in figures.figure(Catalog(dataset, ZH), 2).rows.filter(region="湖南")["note"].item()
    )
