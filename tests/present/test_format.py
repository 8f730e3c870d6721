"""Expressions that write numbers agree with the functions that do."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.present import format as expressions
from tui.tables import target_text
from tui.tables.rows import Target

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

KINDS = {"comparator": pl.String, "value": pl.Float64, "value_max": pl.Float64,
         "unit": pl.String, "quote": pl.String}  # fmt: skip
NUMBERS = st.one_of(
    st.integers(-(2**53), 2**53).map(float),
    st.decimals(-(10**6), 10**6, places=4).filter(lambda value: abs(value) > 0.001).map(float),
)
TARGETS = st.fixed_dictionaries(
    {
        "comparator": st.sampled_from(["=", ">", ">=", "<", "<=", "~", "range", "change"]),
        "value": NUMBERS,
        "value_max": st.none() | NUMBERS,
        "unit": st.sampled_from([None, "", "%", "%/年", "EFLOPS"]),
        "quote": st.sampled_from([None, "降低80%以上", "下降不超过5%", "约30%", "下降50%"]),
    }
)


@settings(deadline=None)
@given(TARGETS)
@example({"comparator": "range", "value": 1e6, "value_max": 2e6, "unit": "个", "quote": ""})
@example({"comparator": "=", "value": 0.1 + 0.2, "value_max": None, "unit": "", "quote": ""})
def test_expressions_and_functions_agree(target: dict[str, Any]) -> None:
    frame = pl.DataFrame([target], schema=KINDS)
    assert frame.select(expressions.with_unit()).item() == target_text.target_text(
        SimpleNamespace(**target)
    )


def test_they_agree_on_every_bundled_target(dataset: Dataset) -> None:
    texts = dataset.targets.select(expressions.with_unit()).to_series().to_list()
    assert texts == [target_text.target_text(Target.of(row)) for row in dataset.targets.to_dicts()]


def test_a_bar_has_the_sign_of_its_plan_or_of_its_bound() -> None:
    rows = pl.DataFrame(
        {"comparator": [">=", "range", None, None], "value": [100.0, 2.5, 28.0, 7.0],
         "bound": ["floor", "nominal", "ceiling", "exact"]}
    )  # fmt: skip
    shown = rows.select(expressions.bound_number()).to_series().to_list()
    assert shown == ["≥ 100", "2.5", "≤ 28", "7"]
