"""A target's number as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.tables.rows import Target
from tui.tables.target_text import (
    bar_sign,
    change_bound,
    number_text,
    range_text,
    target_text,
    with_unit,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [(120.0, "120"), (2.06, "2.06"), (2_000_000.0, "2000000"), (1e15, "1000000000000000"),
     (-0.5, "-0.5"), (0.1 + 0.2, "0.3"), (1e-12, "1e-12"), (0.0, "0")],
)  # fmt: skip
def test_a_number_is_as_short_as_it_is(value: float, text: str) -> None:
    assert number_text(value) == text


def test_a_large_range_has_no_exponent() -> None:
    assert range_text(1_000_000.0, 2_000_000.0) == "1000000–2000000"


@pytest.mark.parametrize(
    ("quote", "sign"),
    [("网间访问时延降低 80%以上", "≥"), ("成本下降50%", ""), ("成本下降不低于50%", "≥"),
     ("时延降低超过30%", ">"), ("能耗下降 10% 以内", "≤"), ("成本下降50%左右", "≈"),
     ("较2022年提高5个百分点以上", "≥"), ("规模以上企业成本下降50%", ""), ("翻一番以上", "≥"),
     ("增幅不超过5%", "≤"), (None, "")],
)  # fmt: skip
def test_a_change_keeps_the_bound_that_its_sentence_words(quote: str | None, sign: str) -> None:
    assert change_bound(quote) == sign


def target(comparator: str, value: float, unit: str = "%", quote: str = "") -> Target:
    return Target("t", "d", "湖南", "i", None, comparator, value, None, unit, 2025, "target", None,
                  0, 1, quote)  # fmt: skip


def test_a_change_is_an_arrow_with_its_bound() -> None:
    fall = target("change", -80.0, quote="降低 80%以上")
    assert target_text(fall) == "↓ ≥ 80%"
    assert target_text(fall, compact=True) == "↓≥80%"
    assert target_text(target("change", 55.0, quote="增长55%")) == "↑ 55%"
    assert target_text(replace(target("change", -10.0), value_max=-20.0)) == "↓ 10–20%"


def test_a_level_has_the_sign_of_its_comparator() -> None:
    assert target_text(target(">", 120.0, "EFLOPS", "超过120以上")) == "> 120 EFLOPS"
    between = replace(target("range", 120.0, "EFLOPS"), value_max=130.0)
    assert target_text(between) == "120–130 EFLOPS"


def test_units_stand_apart_but_for_percent() -> None:
    assert [with_unit("5", unit) for unit in ("%", "%/年", "EB", "", None)] == [
        "5%", "5%/年", "5 EB", "5", "5",
    ]  # fmt: skip


def test_the_sign_of_a_bar_is_the_plans_or_that_of_the_derivation() -> None:
    assert [bar_sign(c, "floor", derived=False) for c in (">=", "=", "range", None)] == [
        "≥", "", "–", "",
    ]  # fmt: skip
    assert bar_sign(None, "nominal", derived=True) == "≈†"
    assert bar_sign(None, "exact", derived=True) == "†"
