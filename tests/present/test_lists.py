"""Pages, the matrix, records and what is taken away, without a terminal."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui import cli
from tui.analysis.figures import figure
from tui.present import lists
from tui.present.citations import citation
from tui.tables.catalog import Catalog
from tui.tables.query import QueryError, SortKey, View
from tui.tables.rows import Target
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

MATRIX = View(form="matrix")


def page(dataset: Dataset, view: View, name: str = "targets") -> lists.Page:
    return lists.Lists(Catalog(dataset, ZH)).page(name, view)


def cell(found: lists.Page, region: str, slug: str) -> str:
    """What the matrix shows in a cell."""
    row = found.rows["region"].index_of(region)
    assert row is not None
    column = next(c for c in (*found.columns, *found.listing.others) if c.name == slug)
    return lists.on_screen(found.rows, column)[row] or ""


# -- the matrix -------------------------------------------------------------


def test_the_matrix_has_a_row_for_every_region(dataset: Dataset) -> None:
    rows = page(dataset, MATRIX).rows
    assert rows["region"].to_list() == [r for r in dataset.regions["region"] if r != "全国"]


def test_a_cell_is_what_the_figures_use(dataset: Dataset) -> None:
    found = page(dataset, MATRIX)
    for row in figure(Catalog(dataset, ZH), 1).rows.iter_rows(named=True):
        if row["comparator"]:
            value = found.rows.filter(pl.col("region") == row["region"])["total_compute"][0]
            assert value == row["value"], row["region"]


def test_an_empty_cell_says_why(dataset: Dataset) -> None:
    found = page(dataset, MATRIX)
    assert cell(found, "北京", "total_compute") == ""  # null: shown as missing
    assert cell(found, "吉林", "total_compute") == "—"
    assert cell(found, "辽宁", "total_compute") == "?"
    row = found.rows.filter(pl.col("region") == "北京").row(0, named=True)
    assert (
        lists.of_cell(Catalog(dataset, ZH), row, "total_compute").text
        == ZH.lists.nothing_set["told"]
    )


def test_the_best_is_marked_on_the_side_that_is_better(dataset: Dataset) -> None:
    found = page(dataset, MATRIX)
    assert cell(found, "河南", "total_compute") == "★ > 120"
    best = found.rows.filter("pue_new#best")["region"].to_list()
    lowest = found.rows["pue_new"].min()
    assert best == found.rows.filter(pl.col("pue_new") == lowest)["region"].to_list()
    assert "★" not in cell(found, "山西", "total_compute")


def test_several_targets_in_a_cell_are_counted_once_a_plan(dataset: Dataset) -> None:
    found = page(dataset, MATRIX)
    assert cell(found, "广东", "total_compute") == "38 +2"
    assert cell(found, "河北", "total_compute") == "≥ 35"  # printed in both tables


def test_the_matrix_sorts_by_any_indicator_and_keeps_to_the_query(dataset: Dataset) -> None:
    view = View("hub:成渝", (SortKey("total_compute", descending=True),), form="matrix")
    assert page(dataset, view).rows["region"].to_list() == ["四川", "重庆"]


def test_hub_regions_are_marked(dataset: Dataset) -> None:
    found = page(dataset, MATRIX)
    assert cell(found, "贵州", "region") == "贵州 ◆"
    assert cell(found, "河南", "region") == "河南"


# -- columns ----------------------------------------------------------------


def test_any_column_can_be_shown_and_none_is_invented(dataset: Dataset) -> None:
    found = page(dataset, View(columns=("region.hub", "value")))
    assert found.names == ("region.hub", "value")
    assert found.exported().columns == ["region.hub", "comparator", "value", "value_max", "unit"]
    with pytest.raises(QueryError, match="nonsense"):
        page(dataset, View(columns=("nonsense",)))


@pytest.mark.parametrize(
    "view",
    [
        View("hub:成渝 -PUE", (SortKey("value", descending=True),)),
        View("region==河南", columns=("region", "value", "year")),
        View("pue", (SortKey("pue_new"),), form="matrix"),
    ],
)
def test_the_command_prints_the_same_rows(
    dataset: Dataset, view: View, capsys: pytest.CaptureFixture[str]
) -> None:
    found = page(dataset, view)
    line = lists.command(found, "targets", Catalog(dataset, ZH))
    assert cli.run([*shlex.split(line)[1:], "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == ",".join(found.exported().columns)
    assert cli.run([*shlex.split(line)[1:], "--format", "json"]) == 0
    import json

    printed = json.loads(capsys.readouterr().out)
    assert [row["region"] for row in printed] == found.rows["region"].to_list()


# -- records ----------------------------------------------------------------


def test_a_citation_is_in_the_plans_own_words(dataset: Dataset) -> None:
    target = dataset.target("henan-compute-2024-intelligent-compute")
    said = citation(Catalog(dataset, ZH), target)
    assert said == (
        "河南：到2026年，智算规模 ≥100 EFLOPS"
        "（《河南省算力基础设施发展规划(2024—2026年)》，2024-11-14）"
    )
    assert citation(Catalog(dataset, EN), target).startswith(
        "Henan: by 2026, Intelligent compute ≥100"
    )


def test_every_target_can_be_cited(dataset: Dataset) -> None:
    for row in dataset.relation("targets").frame.iter_rows(named=True):
        said = citation(Catalog(dataset, ZH), Target.of(row))
        assert row["region"] in said
        assert "None" not in said


def test_a_record_tells_the_figures_that_use_it(dataset: Dataset) -> None:
    target = dataset.target("guizhou-compute-2024-total-compute")
    found = lists.target_record(Catalog(dataset, ZH), target)
    assert ("图 1", "贵州 80 EFLOPS") in found.facts
    assert any(label == "图 2" and "贵州 28" in value for label, value in found.facts)


def test_peers_are_of_the_indicator_and_say_where_they_differ(dataset: Dataset) -> None:
    target = dataset.target("chongqing-compute-2024-total-compute")
    found = lists.target_record(Catalog(dataset, ZH), target).related
    assert found is not None
    assert set(found.frame["indicator"]) == {"total_compute"}
    assert found.frame["region"][0] == "重庆"  # its own first
    notes = dict(found.frame.select("place", "note").iter_rows())
    assert "口径不同" in notes[found.frame["place"][0]]  # 总纳管
    assert notes["henan-compute-2024-total-compute"] == "比较词不同"


def test_differences(dataset: Dataset) -> None:
    one = replace(
        dataset.target("henan-compute-2024-total-compute"), target="a", scope="全省", year=2025
    )
    other = replace(one, target="b")
    assert lists.differences(one, replace(other, scope=None, comparator=">=")) == []
    assert lists.differences(one, replace(other, scope="新增")) == ["scope"]
    assert lists.differences(one, replace(other, year=2030, comparator="=")) == [
        "comparator", "year",
    ]  # fmt: skip
    assert lists.differences(one, replace(other, same_as="a")) == ["twin"]


def test_a_plans_targets_stand_in_its_text_in_order(dataset: Dataset) -> None:
    plans = dataset.relation("documents").frame
    for row in lists.relation(Catalog(dataset, ZH), "documents").frame.iter_rows(named=True):
        found = lists.record(Catalog(dataset, ZH), "documents", row)
        if found.related is None:
            assert row["plan.targets"] == 0
            continue
        starts = found.related.frame["start"].to_list()
        assert starts == sorted(starts)
        for quote, start, end in found.related.frame.select("quote", "start", "end").iter_rows():
            assert found.text[start:end] == quote
    assert plans.height == 32


def test_a_finding_leads_to_the_rows_it_rests_on(dataset: Dataset) -> None:
    rows = lists.relation(Catalog(dataset, ZH), "findings").frame
    by_name = {row["finding"]: row for row in rows.iter_rows(named=True)}
    leader = lists.record(Catalog(dataset, ZH), "findings", by_name["total-leader"]).related
    assert leader is not None
    assert leader.frame["region"][0] == "河南"
    pilots = lists.record(Catalog(dataset, ZH), "findings", by_name["pilots-seven"]).related
    assert pilots is not None
    assert (pilots.table, pilots.frame.height) == ("pilots", 7)
    assert lists.record(Catalog(dataset, ZH), "findings", by_name["cases-total"]).related is None


def test_the_status_says_how_many_and_in_what_order(dataset: Dataset) -> None:
    view = View("hub:成渝", (SortKey("value", descending=True),))
    found = page(dataset, view)
    said = lists.status(found, "targets", ZH)
    assert f"{found.rows.height} / {dataset.targets.height}" in said
    assert "目标 ↓" in said


# -- order ------------------------------------------------------------------


def sorted_by(dataset: Dataset, name: str, column: str) -> list[str]:
    return page(dataset, View(sort=(SortKey(column),)), name).rows[column].to_list()


def test_plans_are_sorted_by_the_day_they_were_published(dataset: Dataset) -> None:
    rows = page(dataset, View(sort=(SortKey("published"),)), "documents").rows
    days = rows["published_on"].drop_nulls().to_list()
    assert days == sorted(days)
    printed = rows["published"].to_list()
    assert printed.index("2023.11.13") < printed.index("2023.12") < printed.index("2023.12.15")
    assert printed[-2:] == ["即将发布", "待发布"] or printed[-2:] == ["待发布", "即将发布"]


def test_regions_and_indicators_are_sorted_as_their_tables_stand(dataset: Dataset) -> None:
    places = dataset.regions["region"].to_list()
    for name in ("targets", "documents", "pilots"):
        found = [places.index(region) for region in sorted_by(dataset, name, "region") if region]
        assert found == sorted(found)
    view = View(sort=(SortKey("region"),), form="matrix")
    assert page(dataset, view).rows["region"].to_list() == places[1:]
    slugs = dataset.indicators["indicator"].to_list()
    found = [slugs.index(slug) for slug in sorted_by(dataset, "targets", "indicator")]
    assert found == sorted(found)
    assert sorted_by(dataset, "findings", "verdict")[0] == "holds"


def test_the_cursor_stays_where_a_wrong_query_kept_the_form(dataset: Dataset) -> None:
    page = lists.Lists(Catalog(dataset, ZH)).page("targets", View(form="matrix"))
    row = page.rows.filter(region="河南").row(0, named=True)
    assert lists.across(row, "total_compute", page) == ("河南", "total_compute")


def test_a_record_begins_with_its_key_facts(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    target = dataset.target("henan-compute-2024-total-compute")
    found = lists.target_record(catalog, target)
    assert found.lead == "河南 · 总算力 · > 120 EFLOPS · 2026 · 全省"
    row = dataset.relation("documents").frame.row(0, named=True)
    plan = lists.record(catalog, "documents", row)
    assert plan.lead.startswith(f"{row['region']} · 算力 · 已发布 · ")
    assert plan.related is not None
    assert plan.lead.endswith(f"{plan.related.frame.height} 个目标")
