"""What is asked for is what is drawn: kinds, filters, lines, and what cannot be drawn."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui import cli
from tui.analysis import figures
from tui.analysis.figures.model import stated
from tui.cli.messages import WORDS
from tui.present.chart import ChartError, ChartRequest, draw, map_of
from tui.present.chart.citations import region_details, row_text, value_text
from tui.present.citations import command_line
from tui.tables.catalog import Catalog
from tui.tables.rows import Target
from tui.tables.target_text import range_text
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.present.chart import ChartKind
    from tui.tables.dataset import Dataset
    from tui.words import Words


def values(dataset: Dataset, asked: ChartRequest) -> dict[str, list[float | None]]:
    return {
        bar.key: [v.number for v in bar.values]
        for bar in asked.bar_chart(Catalog(dataset, ZH)).bars
    }


def test_a_filter_chooses_targets_and_value_chooses_bars(dataset: Dataset) -> None:
    hubs = values(dataset, ChartRequest("1", query='-hub=""'))
    assert set(hubs) <= set(dataset.regions.filter(pl.col("hub") != "")["region"])
    assert "河南" not in hubs
    # Hunan's newest number is for 2026; of 2025 it has the older plan's.
    assert values(dataset, ChartRequest("2", query="year:2025"))["湖南"] == [1.5]
    assert values(dataset, ChartRequest("2"))["湖南"] == [3.6]
    # Shanghai's 60 is made of 30 and 50%, which are no smaller for being less than 55.
    assert list(values(dataset, ChartRequest("1", query="value>55"))) == ["河南", "贵州", "上海"]


def test_only_regions_that_the_query_speaks_of_are_listed_as_missing(dataset: Dataset) -> None:
    assert figures.figure(Catalog(dataset, ZH), 1, "hub:京津冀").missing == ("北京", "天津")
    assert figures.figure(Catalog(dataset, ZH), 1, "河南").missing == ()
    assert "西藏" not in figures.figure(Catalog(dataset, ZH), 1, "value>20").missing
    assert (
        figures.figure(Catalog(dataset, ZH), 1, "").missing
        == figures.figure(Catalog(dataset, ZH), 1).missing
    )


def test_a_wrong_filter_is_one_line(dataset: Dataset) -> None:
    with pytest.raises(UserError, match="nope"):
        ChartRequest("1", query="nope:1").figure(Catalog(dataset, EN))


def test_grouped_bars_have_both_values(dataset: Dataset) -> None:
    found = values(dataset, ChartRequest("1", "grouped"))
    assert found["河南"] == [120, 100]
    assert found["北京"] == [None, 45]
    assert found["湖南"] == [10, 3.6]
    assert ChartRequest("1", "grouped").bar_chart(Catalog(dataset, ZH)).series == (
        "总算力",
        "智能算力",
    )


def test_stacked_bars_divide_only_what_belongs_together(dataset: Dataset) -> None:
    for subject in ("1", "2", "total_compute", "intelligent_compute"):
        found = values(dataset, ChartRequest(subject, "stacked"))
        assert found["河南"] == [100, 20, None]
        assert found["广东"] == [19, 19, None]
        assert found["北京"] == [45, None, None]
        assert found["湖南"] == [None, None, 10], "two plans, two years"
    line = next(
        line
        for line in ChartRequest("1", "stacked").draw(Catalog(dataset, ZH), 100).plain.split("\n")
        if line.startswith("湖南")
    )
    assert "░" in line
    assert "—" not in line


def test_what_cannot_be_stacked_or_grouped_is_told(dataset: Dataset) -> None:
    with pytest.raises(ChartError, match="no part"):
        ChartRequest("pue_new", "stacked").bar_chart(Catalog(dataset, EN))
    with pytest.raises(ChartError, match="log"):
        ChartRequest("1", "stacked", "log").bar_chart(Catalog(dataset, EN))
    with pytest.raises(ChartError, match="units"):
        ChartRequest("1", "grouped", beside="storage_total").bar_chart(Catalog(dataset, EN))
    with pytest.raises(UserError, match="nothing"):
        ChartRequest("1", "grouped", beside="nothing").bar_chart(Catalog(dataset, EN))


def test_every_indicator_is_drawn_as_bars_and_map_and_refused_in_words(dataset: Dataset) -> None:
    refused = []
    for slug in dataset.indicators["indicator"][::4]:
        for kind in ("bar", "map", "grouped", "stacked"):
            try:
                assert ChartRequest(slug, kind).draw(Catalog(dataset, ZH), 80).plain
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
    what = ChartRequest("1").bar_chart(Catalog(more, ZH))
    assert [(mark.sign, mark.value) for mark in what.marks] == [("┊", 30.0), ("║", 300.0)]
    assert "全国" not in {bar.key for bar in what.bars}
    lines = draw(what, 100).plain.split("\n")
    assert sum("║" in line for line in lines) == len(what.bars) + 1
    assert any(line == "║ 全国 300 EFLOPS" for line in lines)
    assert len(ChartRequest("1").bar_chart(Catalog(dataset, ZH)).marks) == 1


def test_missing_regions_are_listed_not_drawn(dataset: Dataset) -> None:
    text = ChartRequest("1").draw(Catalog(dataset, EN), 100).plain
    assert "No number: Beijing, Tianjin" in text
    assert "Beijing┤" not in text


# -- what a filter hides is not what nobody states -----------------------------


@pytest.mark.parametrize("subject", ["1", "pue_new"])
@pytest.mark.parametrize("kind", ["bar", "map", "grouped", "stacked"])
@pytest.mark.parametrize("query", ["", "year:2025", "value>20", "hub:成渝 year:2026"])
def test_no_list_under_a_chart_contradicts_it(
    dataset: Dataset, subject: str, kind: ChartKind, query: str
) -> None:
    asked = ChartRequest(subject, kind, query=query)
    try:
        text = asked.draw(Catalog(dataset, ZH), 100).plain
    except ChartError:
        return
    if kind == "map":  # whose notes stand beside tiles
        text = "\n".join(map_of(asked.figure(Catalog(dataset, ZH)), Catalog(dataset, ZH)).notes)
    drawn = {row["region"] for row in asked.frame(Catalog(dataset, ZH)).to_dicts()}
    every = {
        row["region"] for row in replace(asked, query="").frame(Catalog(dataset, ZH)).to_dicts()
    }
    none, out = listed(text, ZH.chart.missing), listed(text, ZH.chart.left_out)
    assert not none & every, "a region with a number is not told to have none"
    assert not out & drawn
    assert out <= every, "what is filtered out has a number"


def listed(text: str, label: str) -> set[str]:
    """The regions after `label` in a drawing, wrapped or not."""
    _, found, rest = " ".join(text.split("\n")).partition(label.format(regions=""))
    names = {"江苏", "河南", "北京", "天津", "上海", "贵州", "重庆", "四川", "西藏", "甘肃", "陕西"}
    return {word for word in rest.split("：")[0].split() if word in names} if found else set()


def test_filtered_out_is_told_apart(dataset: Dataset) -> None:
    figure = figures.figure(Catalog(dataset, ZH), 1, "year:2025")
    assert figure.left_out == ("江苏", "河南", "重庆", "四川", "西藏", "甘肃")
    assert figure.missing == figures.figure(Catalog(dataset, ZH), 1).missing
    assert figures.figure(Catalog(dataset, ZH), 1).left_out == ()
    assert figures.figure(Catalog(dataset, ZH), 1, "value>55").left_out[0] == "河北"
    assert figures.figure(Catalog(dataset, ZH), 1, "hub:成渝").left_out == (), (
        "it speaks of two only"
    )
    text = ChartRequest("1", query="year:2025").draw(Catalog(dataset, ZH), 100).plain
    assert "没有数字：北京 天津 内蒙古 辽宁 浙江 湖北 陕西\n" in text
    assert "有数字但不合筛选：江苏 河南 重庆 四川 西藏 甘肃\n" in text


@pytest.mark.parametrize("kind", ["grouped", "stacked"])
def test_who_states_one_of_two_numbers_is_drawn_and_not_listed(
    dataset: Dataset, kind: ChartKind
) -> None:
    text = ChartRequest("1", kind).draw(Catalog(dataset, ZH), 100).plain
    assert "北京┤" in text
    assert text.endswith(
        "没有数字：内蒙古 辽宁 浙江 湖北 陕西\n目标年从 2025 到 2030 年不等，未加区分。"
    )


def test_years_are_told_of_what_is_drawn(dataset: Dataset) -> None:
    def said(query: str) -> str:
        return ChartRequest("1", query=query).draw(Catalog(dataset, EN), 100).plain

    assert "run from 2025 to 2030" in said("")
    assert "run from 2026 to 2030" in said("year>=2026")
    assert "Target years" not in said("year:2025")


def test_readings_of_other_regions_are_not_told(dataset: Dataset) -> None:
    said = "北京、天津只给出智能算力"
    assert said in figures.figure(Catalog(dataset, ZH), 1).note
    assert said in figures.figure(Catalog(dataset, ZH), 1, "year:2025").note
    assert said in figures.figure(Catalog(dataset, ZH), 1, "hub:京津冀").note
    assert said not in figures.figure(Catalog(dataset, ZH), 1, "hub:成渝").note
    assert "口径不一" in figures.figure(Catalog(dataset, ZH), 4, "河南").note, "it names no region"


@pytest.mark.parametrize("kind", ["bar", "map", "grouped"])
def test_a_query_that_finds_nothing_is_one_line(dataset: Dataset, kind: ChartKind) -> None:
    asked = ChartRequest("1", kind, query="zzzz")
    with pytest.raises(ChartError) as told:
        asked.draw(Catalog(dataset, ZH), 100)
    assert str(told.value.say(ZH)).startswith("没有合乎筛选的目标")
    assert "\n" not in told.value.say(ZH)
    assert asked.bar_chart(Catalog(dataset, ZH)).notes == (told.value.say(ZH),)


@pytest.mark.parametrize(
    ("asked", "width", "height", "least"),
    [
        (ChartRequest("1"), 5, None, "24"),
        (ChartRequest("1", "map"), 20, None, "40"),
        (ChartRequest("1"), 100, 3, "24"),
        (ChartRequest("1", "map"), 100, 10, "20"),
    ],
)
def test_too_little_room_is_refused_with_the_least(
    dataset: Dataset, asked: ChartRequest, width: int, height: int | None, least: str
) -> None:
    with pytest.raises(ChartError, match=f"{least} (columns|rows)"):
        asked.draw(Catalog(dataset, EN), width, height)
    enough = (int(least), None) if height is None else (width, int(least))
    assert asked.draw(Catalog(dataset, EN), *enough).plain


# -- axes ------------------------------------------------------------------------


def test_pue_is_told_apart_on_an_axis_from_one(dataset: Dataset) -> None:
    what = ChartRequest("pue_new").bar_chart(Catalog(dataset, EN))
    assert (what.base, what.dots) == (1.0, True)
    text = draw(what, 100).plain
    assert "begins at 1, not at 0" in text
    places = {line[: line.index("┤")].strip(): line.index("●") for line in text.split("\n")
              if "●" in line}  # fmt: skip
    assert places["Guizhou"] + 5 < places["Beijing"] < places["Hunan"] - 5
    assert "█" not in text
    assert "lower is better" in text


def test_bars_begin_at_zero_wherever_they_can(dataset: Dataset) -> None:
    dots = {
        slug
        for slug in dataset.indicators["indicator"]
        if ChartRequest(slug).bar_chart(Catalog(dataset, EN)).dots
    }
    assert dots == {"pue_new", "pue_existing", "pue_avg"}
    assert not ChartRequest("1", "stacked").bar_chart(Catalog(dataset, EN)).base
    whole = dataset.targets.filter(pl.col("indicator") == "pue_new").head(1)
    low = whole.with_columns(region=pl.lit("全国"), target=pl.lit("n"), value=pl.lit(0.5))
    more = replace(dataset, targets=pl.concat([dataset.targets, low]))
    assert not ChartRequest("pue_new").bar_chart(Catalog(more, EN)).dots, (
        "no line stands before the axis"
    )
    assert "no 0" in ChartRequest("1", scale="log").draw(Catalog(dataset, EN), 100).plain


# -- taken away ------------------------------------------------------------------


def test_the_command_draws_the_same(dataset: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ChartRequest(
        "total_compute", "grouped", "log", "hub:长三角 year>=2025", "intelligent_compute"
    )
    words = shlex.split(command_line(asked.arguments(Catalog(dataset, ZH)), dataset))
    assert words[:2] == ["duibiao", "chart"]
    assert cli.run(words[1:]) == 0
    assert (
        capsys.readouterr().out.rstrip() == asked.draw(Catalog(dataset, WORDS), 100).plain.rstrip()
    )


def test_a_number_is_taken_with_year_scope_derivation_and_plan(dataset: Dataset) -> None:
    rows = ChartRequest("1").figure(Catalog(dataset, EN)).by_region
    henan = value_text(rows["河南"], Catalog(dataset, ZH))
    assert henan == "河南总算力 >120 EFLOPS（2026；全省；河南省算力基础设施发展规划(2024—2026年)）"
    shanghai = value_text(rows["上海"], Catalog(dataset, EN))
    assert shanghai.startswith("Shanghai, Total compute: ≈60 EFLOPS (2025; ")
    assert "derived: Intelligent compute > 30 EFLOPS ÷" in shanghai
    assert row_text(rows["河南"], Catalog(dataset, ZH)).split("\t")[:4] == [
        "河南", "总算力", ">120 EFLOPS", "2026",
    ]  # fmt: skip
    ranges = dataset.targets.filter(pl.col("comparator") == "range", pl.col("same_as").is_null())
    for target in Target.of_frame(ranges.head(3)):
        written = range_text(target.value, target.value_max)
        assert written in value_text(stated(target), Catalog(dataset, ZH))


def test_what_is_told_of_a_region_or_why_it_has_no_number(dataset: Dataset) -> None:
    def told(region: str, query: str = "", words: Words = ZH) -> str:
        found = ChartRequest("1", query=query).figures(Catalog(dataset, words))
        return region_details(region, found, Catalog(dataset, words), number=True)

    assert told("河南") == "河南 · >120 EFLOPS (2026) · 全省"
    assert told("北京") == "北京 · 只有智能算力"
    assert told("河南", "year:2025") == "河南 · 有数字但不合筛选"
    assert told("内蒙古", words=EN) == "Inner Mongolia · not yet published"
