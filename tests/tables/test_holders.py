"""`has:` asks for places with a target on an indicator or a family, in every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.present.lists import Lists
from tui.present.lists.column_summary import alike
from tui.tables.catalog import Catalog
from tui.tables.query import Query, QueryError, View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

WITHOUT_PUE = {
    "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "浙江", "福建", "江西", "山东", "湖北", "广东",
    "广西", "海南", "重庆", "云南", "西藏", "陕西", "甘肃", "宁夏", "新疆",
}  # fmt: skip


def regions(dataset: Dataset, query: str) -> set[str]:
    found = View(query).apply(dataset.relation("regions"))["region"]
    return set(found) - {"全国"}


def test_a_family_takes_each_of_its_indicators(dataset: Dataset) -> None:
    assert regions(dataset, "-has:pue") == WITHOUT_PUE
    assert "河北" in regions(dataset, "has:pue")  # which states PUE without saying of what
    assert regions(dataset, "has:pue has:pue_new") < regions(dataset, "has:pue")


@pytest.mark.parametrize("name", ["total_compute", "总算力", "算力规模总量", "Total compute"])
def test_an_indicator_is_named_as_the_screen_has_it(dataset: Dataset, name: str) -> None:
    if name == "算力规模总量":
        with pytest.raises(QueryError, match="did you mean"):
            regions(dataset, f"has:{name}")
    else:
        assert regions(dataset, f'has:"{name}"') == regions(dataset, "has:total_compute")


def test_what_is_unknown_gets_the_three_nearest(dataset: Dataset) -> None:
    with pytest.raises(QueryError) as raised:
        Query.parse("has:pue_nev", dataset.relation("targets"))
    said = raised.value.say(EN)
    assert '"PUE of new facilities"' in said
    assert said.split("did you mean: ")[1].count('"') <= 6
    assert "新建PUE" in raised.value.say(ZH)


@pytest.mark.parametrize("table", ["targets", "documents", "pilots", "places", "regions"])
def test_it_is_read_wherever_rows_are_of_a_place(dataset: Dataset, table: str) -> None:
    relation = dataset.relation(table)
    with_, without = View("has:pue").apply(relation), View("-has:pue").apply(relation)
    assert with_.height + without.height == relation.frame.height
    assert with_.height
    assert without.height


def test_elsewhere_it_is_no_column(dataset: Dataset) -> None:
    with pytest.raises(QueryError, match="no column"):
        View("has:pue").apply(dataset.relation("conference"))


def test_the_matrix_shows_the_silent_and_hides_no_pue(dataset: Dataset) -> None:
    lists = Lists(Catalog(dataset, ZH))
    page = lists.page("targets", View("-has:pue", form="matrix"))
    assert set(page.rows["region"]) - {"全国"} == WITHOUT_PUE
    every = lists.page("targets", View(form="matrix"))
    assert {"pue_all", "pue_new", "pue_avg"} <= set(every.names)


def test_an_empty_cell_filters_for_the_silent(dataset: Dataset) -> None:
    lists = Lists(Catalog(dataset, ZH))
    page = lists.page("targets", View(form="matrix"))
    column = next(column for column in page.columns if column.name == "total_compute")
    row = page.rows["region"].to_list().index("浙江")
    text = page.rows.select(column.plain.alias("x"))["x"][row]
    assert alike(page, column, text, ZH) == "-has:总算力"
