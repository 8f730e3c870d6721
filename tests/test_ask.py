"""What is asked for is what is drawn: kinds, filters, lines, and what cannot be drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui import figures
from tui.chart import Ask, ChartError, draw
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.dataset import Dataset


def values(dataset: Dataset, asked: Ask) -> dict[str, list[float | None]]:
    return {bar.key: [v.number for v in bar.values] for bar in asked.bars(dataset, ZH).bars}


def test_a_filter_chooses_targets_and_value_chooses_bars(dataset: Dataset) -> None:
    hubs = values(dataset, Ask("1", query='-hub=""'))
    assert set(hubs) <= set(dataset.regions.filter(pl.col("hub") != "")["region"])
    assert "河南" not in hubs
    # Hunan's newest number is for 2026; of 2025 it has the older plan's.
    assert values(dataset, Ask("2", query="year:2025"))["湖南"] == [1.5]
    assert values(dataset, Ask("2"))["湖南"] == [3.6]
    # Shanghai's 60 is made of 30 and 50%, which are no smaller for being less than 55.
    assert list(values(dataset, Ask("1", query="value>55"))) == ["河南", "贵州", "上海"]


def test_only_regions_that_the_query_speaks_of_are_listed_as_missing(dataset: Dataset) -> None:
    assert figures.figure(dataset, 1, ZH, "hub:京津冀").missing == ("北京", "天津")
    assert figures.figure(dataset, 1, ZH, "河南").missing == ()
    assert "西藏" not in figures.figure(dataset, 1, ZH, "value>20").missing
    assert figures.figure(dataset, 1, ZH, "").missing == figures.figure(dataset, 1, ZH).missing


def test_a_wrong_filter_is_one_line(dataset: Dataset) -> None:
    with pytest.raises(UserError, match="nope"):
        Ask("1", query="nope:1").figure(dataset, EN)


def test_grouped_bars_have_both_values(dataset: Dataset) -> None:
    found = values(dataset, Ask("1", "grouped"))
    assert found["河南"] == [120, 100]
    assert found["北京"] == [None, 45]
    assert found["湖南"] == [10, 3.6]
    assert Ask("1", "grouped").bars(dataset, ZH).series == ("总算力", "智能算力")


def test_stacked_bars_divide_only_what_belongs_together(dataset: Dataset) -> None:
    for subject in ("1", "2", "total_compute", "intelligent_compute"):
        found = values(dataset, Ask(subject, "stacked"))
        assert found["河南"] == [100, 20, None]
        assert found["广东"] == [19, 19, None]
        assert found["北京"] == [45, None, None]
        assert found["湖南"] == [None, None, 10], "two plans, two years"
    line = next(
        line for line in draw(Ask("1", "stacked").bars(dataset, ZH), 100).plain.split("\n")
        if line.startswith("湖南")
    )  # fmt: skip
    assert "░" in line
    assert "—" not in line


def test_what_cannot_be_stacked_or_grouped_is_told(dataset: Dataset) -> None:
    with pytest.raises(ChartError, match="no part"):
        Ask("pue_new", "stacked").bars(dataset, EN)
    with pytest.raises(ChartError, match="log"):
        Ask("1", "stacked", "log").bars(dataset, EN)
    with pytest.raises(ChartError, match="units"):
        Ask("1", "grouped", beside="storage_total").bars(dataset, EN)
    with pytest.raises(UserError, match="nothing"):
        Ask("1", "grouped", beside="nothing").bars(dataset, EN)


def test_every_indicator_is_drawn_as_bars_and_map_and_refused_in_words(dataset: Dataset) -> None:
    refused = []
    for slug in dataset.indicators["indicator"][::4]:
        for kind in ("bar", "map", "grouped", "stacked"):
            try:
                assert Ask(slug, kind).drawn(dataset, ZH, 80).plain
            except ChartError as error:
                refused.append((kind, error.say(ZH)))
    assert {kind for kind, _ in refused} == {"grouped", "stacked"}
    assert all(said for _, said in refused)


def test_median_and_national_lines(dataset: Dataset) -> None:
    row = dataset.targets.filter(pl.col("indicator") == "total_compute").head(1)
    whole = row.with_columns(
        region=pl.lit("全国"), target=pl.lit("n"), value=pl.lit(300.0), role=pl.lit("target")
    )
    more = replace(dataset, targets=pl.concat([dataset.targets, whole]))
    what = Ask("1").bars(more, ZH)
    assert [(mark.sign, mark.value) for mark in what.marks] == [("┊", 30.0), ("║", 300.0)]
    assert "全国" not in {bar.key for bar in what.bars}
    lines = draw(what, 100).plain.split("\n")
    assert sum("║" in line for line in lines) == len(what.bars) + 1
    assert any(line == "║ 全国 300 EFLOPS" for line in lines)
    assert len(Ask("1").bars(dataset, ZH).marks) == 1


def test_missing_regions_are_listed_not_drawn(dataset: Dataset) -> None:
    text = Ask("1").drawn(dataset, EN, 100).plain
    assert "No number: Beijing, Tianjin" in text
    assert "Beijing┤" not in text
