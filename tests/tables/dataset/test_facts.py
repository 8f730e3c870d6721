"""The small bundled tables, fact by fact; plans and targets have `test_data`."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tui.tables.dataset import bundled

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, str]

COUNTS = {
    "documents": 32,
    "conference": 21,
    "priorities": 3,
    "cases": 18,
    "pilots": 7,
    "figures": 5,
}

LAND_BORDERS = """
北京 天津 河北
天津 河北
河北 山西 内蒙古 辽宁 河南 山东
山西 内蒙古 河南 陕西
内蒙古 辽宁 吉林 黑龙江 陕西 宁夏 甘肃
辽宁 吉林
吉林 黑龙江
上海 江苏 浙江
江苏 浙江 安徽 山东
浙江 安徽 福建 江西
安徽 江西 山东 河南 湖北
福建 江西 广东
江西 湖北 湖南 广东
山东 河南
河南 湖北 陕西
湖北 湖南 重庆 陕西
湖南 广东 广西 重庆 贵州
广东 广西
广西 贵州 云南
重庆 四川 贵州 陕西
四川 贵州 云南 西藏 陕西 甘肃 青海
贵州 云南
云南 西藏
西藏 青海 新疆
陕西 甘肃 宁夏
甘肃 青海 宁夏 新疆
青海 新疆
"""
"""A region, then those of its neighbours by land that no earlier line pairs it with."""

HUBS = {
    "京津冀": {"北京", "天津", "河北"},
    "长三角": {"上海", "江苏", "浙江", "安徽"},
    "粤港澳": {"广东"},
    "成渝": {"四川", "重庆"},
    "内蒙古": {"内蒙古"},
    "贵州": {"贵州"},
    "甘肃": {"甘肃"},
    "宁夏": {"宁夏"},
}

PRINTED = {
    "conference": "bee65604851a8553a0dd33ac02ecfa2e1642bcab0252e874971523ac361be452",
    "cases": "761d5549a3546cb783935b2ddc5848d2b2837aa4ff7cc6d7115166a7f8fcaac2",
}
"""SHA-256 of the tables' printed cells, as compared with the report."""


def read(table: str) -> list[Row]:
    with (bundled() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(table: str, name: str) -> list[str]:
    return [row[name] for row in read(table)]


def digest(rows: Iterable[Row], columns: Iterable[str]) -> str:
    names = list(columns)
    text = "\n".join("\t".join(row[name] for name in names) for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()


def readings() -> list[dict[str, Any]]:
    text = (bundled() / "datapackage.json").read_text("utf-8")
    found: list[dict[str, Any]] = json.loads(text)["readings"]
    return found


def provinces() -> list[Row]:
    return [row for row in read("places") if row["level"] in ("nation", "province")]


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_counts(table: str, count: int) -> None:
    rows = [row for row in read(table) if row.get("table") != "later"]
    assert len(rows) == count


def test_there_are_findings_enough() -> None:
    assert len(read("findings")) >= 20


def test_regions_are_the_provinces_in_code_order() -> None:
    regions = provinces()
    codes = [row["code"] for row in regions]
    assert codes == sorted(codes)
    assert regions[0]["place"] == "全国"
    assert Counter(code[0] for code in codes[1:]) == dict(
        zip("123456", (5, 3, 7, 6, 5, 5), strict=True)
    )
    names = {row["place"]: row["name_en"] for row in regions}
    assert (names["陕西"], names["山西"], names["西藏"]) == ("Shaanxi", "Shanxi", "Xizang")


def test_hubs_are_the_eight_of_the_national_project() -> None:
    found: dict[str, set[str]] = {}
    for row in provinces():
        if row["hub"]:
            found.setdefault(row["hub"], set()).add(row["place"])
    assert found == HUBS


def test_tiles_resemble_the_country() -> None:
    tiles = {
        row["place"]: (int(row["tile_row"]), int(row["tile_col"]))
        for row in read("places")
        if row["tile_row"]
    }
    assert len(tiles) == len(set(tiles.values())) == 31
    rows, columns = zip(*tiles.values(), strict=True)
    assert (min(rows), min(columns)) == (0, 0)
    apart = [
        (a, b, max(abs(i - j) for i, j in zip(tiles[a], tiles[b], strict=True)))
        for a, *others in map(str.split, LAND_BORDERS.strip().splitlines())
        for b in others
    ]
    assert len(apart) == 68
    assert sum(steps == 1 for *_, steps in apart) / len(apart) >= 0.8
    assert sum(steps <= 2 for *_, steps in apart) / len(apart) >= 0.95
    around = {b if a == "河南" else a for a, b, steps in apart if "河南" in (a, b) and steps == 1}
    assert len(around) >= 5
    assert tiles["黑龙江"][0] == min(rows)
    assert tiles["海南"][0] == max(rows)
    assert tiles["新疆"][1] == min(columns)


def test_the_conference_is_quoted_to_the_letter() -> None:
    rows = read("conference")
    assert digest(rows, ("year", "topic", "text")) == PRINTED["conference"]
    texts = {(row["year"], row["topic"]): row["text"] for row in rows}
    assert "竞争中中大显身手" in texts["2022", "新产业"]
    assert "未来产业。 加强国家" in texts["2024", "新产业"]
    assert texts["2024", "两新"] == "加力扩围实施‘两新’政策"
    assert "”" in texts["2024", "整治"]
    assert {("2023", "整治"), ("2022", "投资"), ("2023", "平台经济")}.isdisjoint(texts)


def test_a_topic_keeps_its_place_in_every_year() -> None:
    places = {(row["topic"], row["order"]) for row in read("conference")}
    assert sorted(int(order) for _, order in places) == list(range(1, 10))


def test_priorities_are_what_the_prose_tells() -> None:
    ranks = {(row["year"], row["rank"]): row["task"] for row in read("priorities")}
    assert ranks == {
        ("2023", "1"): "科技创新",
        ("2024", "1"): "消费和投资",
        ("2024", "2"): "科技创新",
    }


def test_cases_are_those_of_the_tables_and_the_prose() -> None:
    rows = read("cases")
    assert Counter(row["table"] for row in rows) == {"T3": 8, "T4": 6, "P3": 2, "P4": 2}
    printed = [row for row in rows if row["table"] in ("T3", "T4")]
    columns = ("table", "company", "listed", "field", "recommended_by", "title")
    assert digest(printed, columns) == PRINTED["cases"]
    told = {row["field"] for row in rows if row["table"] == "P4"}
    assert told == {"新兴产业"}
    assert {row["recommended_by"] for row in rows if row["table"][0] == "P"} == {"河南"}


def test_a_repaired_name_is_noted() -> None:
    assert "桑汤" not in "".join(column("cases", "company"))
    (note,) = (r for r in readings() if r["id"] == "slip-sensetime")
    assert "桑汤" in note["zh"]
    assert "商汤" in note["en"]


def test_the_seven_pilots() -> None:
    assert {(row["city"], row["region"]) for row in read("pilots")} == {
        ("成都", "四川"),
        ("沈阳", "辽宁"),
        ("合肥", "安徽"),
        ("长沙", "湖南"),
        ("海口", "海南"),
        ("保定", "河北"),
        ("大同", "山西"),
    }
