"""Places: how they are called, and what lies in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.tables.dataset.places import province_level, with_province
from tui.tables.query import View, place_in, places_like, places_named

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

NAMES = {
    "河南": "河南", "河南省": "河南", "henan": "河南", "长沙": "长沙", "长沙市": "长沙",
    "changsha": "长沙", "cs": "长沙", "延边州": "延边", "延边朝鲜族自治州": "延边", "雄安": "雄安",
    "雄安新区": "雄安", "河北雄安新区": "雄安", "杭州滨江区": "滨江区", "杭州市滨江区": "滨江区",
    "重庆市江北区": "重庆江北区", "浦东": "浦东新区", "上海市浦东新区": "浦东新区", "兵团": "兵团",
    "新疆生产建设兵团": "兵团", "海南": "海南", "海南州": "海南州", "吉林市": "吉林市",
    "朝阳": "朝阳", "北京朝阳": "北京朝阳区", "香港": "香港",
    "Inner Mongolia": "内蒙古", "两江": "两江新区", "中国": "全国",
    "国家": "全国", "China": "全国", "国家层面": "全国", "全国": "全国",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "place"), NAMES.items())
def test_a_place_is_known_by_any_of_its_names(dataset: Dataset, typed: str, place: str) -> None:
    assert places_named(dataset, typed) == (place,)


def test_a_name_of_several_places_gives_all_of_them(dataset: Dataset) -> None:
    assert set(places_named(dataset, "江北区")) == {"重庆江北区", "宁波江北区"}
    assert set(places_named(dataset, "suzhou")) == {"苏州", "宿州"}
    assert set(places_named(dataset, "hn")) == {"河南", "湖南", "海南"}
    assert {"海南", "海口", "海北"} <= set(places_named(dataset, "海"))
    assert places_named(dataset, "nowhere") == places_named(dataset, " ") == ()
    assert "吉林市" not in places_named(dataset, "市")


def test_the_nearest_names_are_offered(dataset: Dataset) -> None:
    assert "长沙" in places_like(dataset, "长少市")
    assert "湖南" in places_like(dataset, "hunann")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("重庆市江北区算力发展规划", "重庆江北区"),
        ("重庆市算力规划", "重庆"),
        ("关于印发武汉市人工智能方案的通知", "武汉"),
        ("海南藏族自治州行动计划", "海南州"),
        ("促进和平与发展，面向东方", ""),
        ("", ""),
    ],
)
def test_a_text_names_the_place_with_the_longest_name(
    dataset: Dataset, text: str, place: str
) -> None:
    assert place_in(dataset, text) == place


def test_each_place_lies_in_its_province(dataset: Dataset) -> None:
    assert dataset.provinces["长沙"] == "湖南"
    assert dataset.provinces["滨江区"] == "浙江"
    assert dataset.provinces["湖南"] == "湖南"
    known = set(dataset.places["place"])
    parents = dataset.places.filter(level="prefecture")["parent"]
    assert set(parents) <= set(dataset.regions["region"])
    assert {parent for parent in dataset.parents.values() if parent} <= known


def test_parents_in_a_circle_end(dataset: Dataset) -> None:
    two = dataset.places.filter(place="长沙").vstack(dataset.places.filter(place="武汉"))
    circle = two.with_columns(parent=two["place"].reverse())
    assert with_province(circle)["province"].len() == 2
    assert province_level(circle).is_empty()


def test_a_query_finds_what_lies_in_a_province(dataset: Dataset) -> None:
    found = View(query="province:浙江 level=district").apply(dataset.relation("places"))
    assert {"滨江区", "鄞州区"} <= set(found["place"])
    assert "浙江" not in set(found["place"])
