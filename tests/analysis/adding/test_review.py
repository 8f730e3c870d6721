"""Rows under review: which are kept, what a correction changes, what cannot be saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import (
    Draft,
    Review,
    by_hand,
    edited,
    overlaid,
    problem,
    read,
    reviewed_rows,
    save,
    vocabulary,
    without,
)  # fmt: skip
from tui.analysis.adding.review import by_doubt
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

TEXT = """到2025年，总算力达到10EFLOPS。到2026年，全省人工智能产业规模超过1000亿元。
到2028年，总算力达到10EFLOPS。"""
DRAFT = Draft(TEXT, "湖南", "湖南省算力计划", kind="compute")


@pytest.fixture(scope="module")
def review(dataset: Dataset) -> Review:
    """10 EFLOPS in 2025 and 1000 亿元 in 2026 are held of 湖南; 10 EFLOPS in 2028 are not."""
    return Review(read(DRAFT, vocabulary(dataset)))


def kept(review: Review, dataset: Dataset, region: str = "湖南") -> list[bool]:
    return [line.kept for line in reviewed_rows(review, dataset, region)]


def test_what_is_held_already_is_not_kept_unless_wanted(review: Review, dataset: Dataset) -> None:
    assert [line.comparison.verdict for line in reviewed_rows(review, dataset, "湖南")] == [
        "restated"
    ] * 3
    assert kept(review, dataset) == [False, False, True]
    assert kept(review, dataset, "内蒙古") == [True, True, True]
    wanted = review.ticked(0, kept=True)
    assert kept(wanted, dataset) == [True, False, True]
    assert kept(wanted, dataset, "内蒙古") == [True, True, True]
    dropped = review.ticked(0, kept=True).ticked(2, kept=False).ticked(0, kept=False)
    assert kept(dropped, dataset) == [False, False, False]
    assert kept(dropped, dataset, "内蒙古") == [False, True, False]


@pytest.mark.parametrize("at", [-1, 3, 99])
def test_no_row_is_no_row(at: int, review: Review) -> None:
    assert review.ticked(at, kept=False) == review
    assert Review().ticked(at, kept=False) == Review()


def test_a_correction_is_kept_unless_the_row_was_dropped(review: Review, dataset: Dataset) -> None:
    same = review.corrected(0, review.rows[0])
    assert same == review
    scope = edited(review.rows[0], "scope", "全省", dataset)
    assert kept(review.corrected(0, scope), dataset) == [True, False, True]
    dropped = review.ticked(0, kept=False).corrected(0, scope)
    assert kept(dropped, dataset) == [False, False, True]


def test_rows_are_added_once(review: Review) -> None:
    assert review.with_rows(review.rows) is review
    new = replace(review.rows[0], start=0, end=5)
    assert review.with_rows([new, review.rows[1]]).rows == (*review.rows, new)
    assert review.with_row(review.rows[1]).rows == (*review.rows, review.rows[1])


def test_a_plan_is_set_aside_for_the_one_that_takes_its_place(
    review: Review, dataset: Dataset, tmp_path: Path
) -> None:
    name = save(tmp_path, DRAFT, review.rows, dataset)
    after = overlaid(dataset, tmp_path)
    assert kept(review, after) == [False, False, False]
    assert kept(review, without(after, name)) == [False, False, True]
    assert without(after, name).documents.height == dataset.documents.height


@pytest.mark.parametrize(
    ("column", "text", "told"),
    [
        ("year", "99999", "2100"),
        ("year", "1700", "1990"),
        ("year", "2028.5", "year"),
        ("value", "nan", "number"),
        ("value", "inf", "number"),
        ("value", "1e999", "number"),
        ("value", "", "number"),
        ("unit", "EB", "EFLOPS"),
    ],
)
def test_what_no_target_could_have_is_refused_on_entry(
    column: str, text: str, told: str, review: Review, dataset: Dataset
) -> None:
    with pytest.raises(UserError, match=told):
        edited(review.rows[0], column, text, dataset)


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [("year", "2027年底", 2027), ("year", "２０２７", 2027), ("year", "", None),
     ("value", "1,200", 1200), ("value", "３０", 30)],
)  # fmt: skip
def test_numbers_as_they_are_typed(
    column: str, text: str, value: object, review: Review, dataset: Dataset
) -> None:
    assert getattr(edited(review.rows[0], column, text, dataset), column) == value


def test_a_range_has_two_numbers_and_nothing_else_has(review: Review, dataset: Dataset) -> None:
    row = edited(review.rows[0], "value_max", "20", dataset)
    assert (row.comparator, row.value_max) == ("range", 20)
    assert problem(row, dataset) is None
    assert problem(replace(row, value_max=5.0), dataset)
    assert problem(edited(review.rows[0], "comparator", "range", dataset), dataset)
    again = edited(row, "comparator", ">=", dataset)
    assert (again.comparator, again.value_max) == (">=", None)
    assert edited(row, "value_max", "", dataset).comparator == "="


def test_an_indicator_of_ones_own_is_named_and_has_one_unit(
    review: Review, dataset: Dataset, tmp_path: Path
) -> None:
    first = edited(review.rows[0], "indicator", "卫星算力", dataset)
    assert (first.indicator, first.name, first.known) == ("x_wei_xing_suan_li", "卫星算力", False)
    assert edited(first, "indicator", "总算力", dataset).indicator == "total_compute"
    assert edited(first, "indicator", "total compute", dataset).indicator == "total_compute"
    second = replace(review.rows[1], indicator=first.indicator, name="卫星算力", known=False)
    save(tmp_path, DRAFT, [first, second], dataset)
    after = overlaid(dataset, tmp_path)
    same = edited(review.rows[1], "indicator", "卫星算力", after)
    assert (same.indicator, same.unit) == ("x_wei_xing_suan_li_yi_yuan", "亿元")
    assert edited(same, "unit", "EFLOPS", after).indicator == first.indicator


PASSAGES = "云算力会有很多，三十EFLOPS左右吧，2029年见。开放一些数据。"


@pytest.mark.parametrize(
    ("passage", "indicator", "wanted"),
    [
        ("云算力会有很多，三十EFLOPS左右吧，2029年见", "total_compute", (30, "EFLOPS", 2029)),
        ("云算力会有很多，三十EFLOPS左右吧", "storage_total", (None, "EB", None)),
        ("三十EFLOPS左右吧", "云算力", (30, "EFLOPS", None)),
        (" 开放一些数据。", "数据开放", (None, "", None)),
    ],
)
def test_a_row_is_begun_by_hand(
    passage: str, indicator: str, wanted: tuple[object, ...], dataset: Dataset
) -> None:
    draft = Draft(PASSAGES.replace("。", "。 "), "湖南", "计划")
    start = draft.text.index(passage.strip())
    row = by_hand(draft, start, start + len(passage.strip()), indicator, dataset)
    assert row is not None
    value = None if row.value != row.value else row.value
    assert (value, row.unit, row.year) == wanted
    assert draft.text[row.start : row.end] == row.quote == passage.strip()
    assert (problem(row, dataset) is None) == (value is not None)


def test_a_passage_may_set_a_range(dataset: Dataset) -> None:
    draft = Draft("云算力会有20—30EFLOPS")
    row = by_hand(draft, 0, len(draft.text), "total_compute", dataset)
    assert row is not None
    assert (row.comparator, row.value, row.value_max) == ("range", 20, 30)


def test_a_blank_passage_is_no_row(dataset: Dataset) -> None:
    assert by_hand(Draft("a  b"), 1, 3, "total_compute", dataset) is None


def test_a_row_made_by_hand_is_saved_with_its_indicator(dataset: Dataset, tmp_path: Path) -> None:
    draft = Draft("到2028年，云上能力会变得很多", "湖南", "智算计划", kind="compute")
    row = by_hand(draft, 0, len(draft.text), "云上能力", dataset)
    assert row is not None
    save(tmp_path, draft, [edited(row, "value", "12EB", dataset)], dataset)
    after = overlaid(dataset, tmp_path)
    assert after.targets.select("indicator", "value", "unit", "year", "quote").row(-1) == (
        "x_yun_shang_neng_li", 12, "EB", 2028, draft.text,
    )  # fmt: skip
    assert after.indicators.row(-1, named=True)["name_zh"] == "云上能力（EB）"


def test_the_doubtful_comes_first_and_is_kept_only_if_ticked(
    review: Review, dataset: Dataset
) -> None:
    sure, unsure, middle = (
        replace(row, certainty=certainty, value=row.value + 61)
        for row, certainty in zip(review.rows, ("high", "low", "medium"), strict=True)
    )
    doubted = Review(by_doubt((sure, unsure, middle)))
    assert [row.certainty for row in doubted.rows] == ["low", "medium", "high"]
    assert kept(doubted, dataset) == [False, True, True]
    assert kept(doubted.ticked(0, kept=True), dataset) == [True, True, True]
