"""Own indicators are one for each name and unit: any set of extracted rows can be saved."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.texts.extract.test_properties import PIECES
from tui.analysis.adding import Draft, distinct, overlaid, read, save, vocabulary
from tui.analysis.adding.draft import saveable
from tui.tables.dataset import load, own_plans
from tui.texts.extract import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.dataset import Dataset

DATA = load()
WORDS = vocabulary(DATA)
TEXT = "文" * 40
PLAN = Draft(TEXT, "湖南", "湖南省算力计划", "2026-01-02", kind="compute")


def coined(name: str, unit: str, **more: object) -> Found:
    facts = {"comparator": "=", "value": 1.0, "value_max": None, "year": 2028, **more}
    return Found(
        indicator="x_same", scope="", unit=unit, role="target", start=0, end=2, quote="文文",
        known=False, name=name, **facts,  # type: ignore[arg-type]
    )  # fmt: skip


def saved(rows: Sequence[Found], draft: Draft = PLAN) -> list[dict[str, str]]:
    """The targets that are on disk after `rows` have been saved."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        save(folder, draft, rows, DATA)
        version = own_plans.current(folder)
        assert version is not None
        with (version / "targets.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@pytest.mark.parametrize(
    "rows",
    [
        [coined("软件业务收入", "亿元"), coined("软件业务收入年均增长", "%/年")],
        [coined("数据", "个"), coined("书局", "个")],  # they sound alike
        [coined("人才", "名"), coined("人才", "人"), coined("人才", "人/年")],
        [coined("很长" * 40, "个"), coined("很长" * 40 + "的", "个"), coined("很长" * 40, "家")],
        [coined("a", "个"), coined("A", "个"), coined("ａ", "个"), coined("。", "")],
    ],
)
def test_each_name_and_unit_is_an_indicator(rows: list[Found]) -> None:
    placed = distinct(rows, WORDS.indicators)
    assert len({row.indicator for row in placed}) == len({(row.name, row.unit) for row in rows})
    assert len(saved(rows)) == len(rows)


def test_an_own_indicator_is_the_same_in_the_next_plan(dataset: Dataset, tmp_path: Path) -> None:
    first = [coined("卫星", "颗"), coined("卫星", "个")]
    save(tmp_path, PLAN, first, dataset)
    after = overlaid(dataset, tmp_path)
    again = distinct([*first, coined("卫星", "家")], vocabulary(after).indicators)
    before = distinct(first, WORDS.indicators)
    assert [row.indicator for row in again[:2]] == [row.indicator for row in before]
    assert [row.known for row in again] == [True, True, False]
    save(tmp_path, replace(PLAN, title="另一份"), again, after)
    own = overlaid(dataset, tmp_path).indicators
    assert own.filter(own["group"] == "own")["unit"].sort().to_list() == ["个", "家", "颗"]


UNITS = st.sampled_from(["", "个", "家", "户", "人", "亿元", "%", "%/年", "EB", "架", "台/千人"])
NAMES = st.text("软件业务收入年均增长数据书局aA;；（） \x00", min_size=1, max_size=30)
NUMBERS = st.floats(allow_nan=False) | st.integers(-9, 9).map(float)


@st.composite
def extracted(draw: st.DrawFn) -> Found:
    """A row that the grammar might give."""
    start = draw(st.integers(0, 30))
    end = draw(st.integers(start + 1, 40))
    comparator = draw(st.sampled_from(["=", ">", ">=", "<=", "<", "~", "range", "change"]))
    indicator = draw(st.sampled_from(WORDS.indicators))
    known = draw(st.booleans())
    unit = draw(UNITS)
    fits = indicator.fits(unit, change=comparator == "change")
    return Found(
        indicator=indicator.slug if known else f"x_{draw(st.sampled_from('ab'))}",
        scope=draw(st.sampled_from(["", "全省"])), comparator=comparator, value=draw(NUMBERS),
        value_max=draw(NUMBERS) if comparator == "range" else None,
        unit=indicator.unit if known and not fits else unit,
        year=draw(st.none() | st.integers(2000, 2099)), role="target", start=start, end=end,
        quote=TEXT[start:end], known=known, name=draw(NAMES),
    )  # fmt: skip


@given(st.lists(extracted(), min_size=1, max_size=8))
@examples(25)
def test_any_set_of_rows_can_be_saved(rows: list[Found]) -> None:
    kept = saveable(rows, WORDS)
    if kept:
        assert [float(row["value"]) for row in saved(kept)] == [row.value for row in kept]


@given(st.lists(PIECES, max_size=40).map("".join))
@examples(60)
def test_whatever_is_read_from_a_text_can_be_saved(text: str) -> None:
    draft = replace(PLAN, text=text.replace("\ud800", "�"))
    if rows := read(draft, WORDS):
        assert [row["quote"] for row in saved(rows, draft)] == [row.quote for row in rows]
