"""A table of one's own as a layer: what its columns look like, its places, its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.analysis import figures, layer, questions
from tui.analysis.layer.headings import heading
from tui.analysis.layer.place_texts import PlaceReader
from tui.analysis.relations import relation
from tui.present.citations import citation
from tui.present.lists import Lists, on_screen
from tui.tables.catalog import Catalog
from tui.tables.own_table import read_table, relation_of
from tui.tables.query import View
from tui.tables.scan.relation import ScannedRelation
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset, Relation

FILE = Path("gdp.csv")
GDP = {
    "省份": ["河南省", "guizhou", "Beijing", "粤", "合计", None],
    "GDP（亿元）": ["61,345.05", "22667.12", "43760.7", "135673.16", "999999", "1"],
}


def table(columns: dict[str, list[str | None]]) -> Relation:
    return relation_of(pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)))


def laid(dataset: Dataset, columns: dict[str, list[str | None]], *options: str) -> layer.Layer:
    own = table(columns)
    roles = layer.with_options(layer.proposed(own, dataset), options, own)
    return layer.joined(dataset, own, roles, FILE)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("河南", "河南"), ("河南省", "河南"), (" 河南 省 ", "河南"), ("henan", "河南"),
        ("HENAN", "河南"), ("Henan Province", "河南"), ("41", "河南"), ("410000", "河南"),
        ("CN-41", "河南"), ("410000.0", "河南"), ("410000000000", "河南"), ("豫", "河南"),
        ("内蒙", "内蒙古"), ("Inner Mongolia", "内蒙古"), ("广西壮族自治区", "广西"),
        ("Guangxi Zhuang Autonomous Region", "广西"), ("Tibet", "西藏"), ("Shaanxi", "陕西"),
        ("Shanxi", "山西"), ("China", "全国"), ("郑州市", "郑州"), ("Beijing Municipality", "北京"),
        ("合计", ""), ("", ""), ("A", ""), ("hn", ""), ("山", ""), ("99", ""), ("中原证券", ""),
        ("中国移动", ""), ("1234.5", ""),
    ],
)  # fmt: skip
def test_places_in_every_writing(text: str, place: str, dataset: Dataset) -> None:
    assert PlaceReader(dataset).place(text) == place


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2023年GDP（亿元）", ("GDP", "亿元", 2023)), ("GDP(亿元)", ("GDP", "亿元", None)),
        ("2023", ("", "", 2023)), ("2023年", ("", "", 2023)), ("人口/万人", ("人口", "万人", None)),
        ("GDP [2022]", ("GDP [ ]", "", 2022)), ("PUE", ("PUE", "", None)),
    ],
)  # fmt: skip
def test_a_heading_says_name_unit_and_year(text: str, parts: tuple[object, ...]) -> None:
    assert heading(text)[1:] == parts[1:]
    assert heading(text).name in (parts[0], "GDP")


def test_numbers_join_and_what_does_not_is_counted(dataset: Dataset) -> None:
    found = laid(dataset, GDP)
    rows = found.dataset.targets.filter(pl.col("role") == "layer")
    assert dict(rows.select("region", "value").iter_rows()) == {
        "河南": 61345.05, "贵州": 22667.12, "北京": 43760.7, "广东": 135673.16,
    }  # fmt: skip
    assert set(rows["unit"]) == {"亿元"}
    assert found.indicators == ("gdp",)
    line = found.report("gdp.csv", ZH)
    assert "4 个地方的 4 个数字" in line
    assert "1 行的地名不认识（合计）" in line
    assert "1 行没有地名" in line
    assert "\n" not in found.report("gdp.csv", EN)


def test_each_number_is_found_in_its_row(dataset: Dataset) -> None:
    found = laid(dataset, GDP).dataset
    text = found.plan("own-table").text or ""
    for row in found.targets.filter(pl.col("document") == "own-table").iter_rows(named=True):
        assert text[row["start"] : row["end"]] == row["quote"]
        assert text[: row["start"]].rpartition("\n")[2].startswith(row["region"])


def test_long_tables_and_wide_ones_are_the_same(dataset: Dataset) -> None:
    long = {
        "地区": ["河南", "河南", "贵州", "贵州"], "指标": ["GDP", "人口"] * 2,
        "数值": ["61345", "9815", "22667", "3865"], "单位": ["亿元", "万人"] * 2,
        "年份": ["2023"] * 4,
    }  # fmt: skip
    by_indicator = {
        "province": ["Henan", "Guizhou"], "GDP（亿元）": ["61345", "22667"],
        "人口（万人）": ["9815", "3865"],
    }  # fmt: skip
    by_year = {"省": ["河南", "贵州"], "2022": ["1", "2"], "2023年": ["61345", "22667"]}
    expected = {
        ("河南", "gdp", 61345.0, "亿元", 2023), ("贵州", "gdp", 22667.0, "亿元", 2023),
        ("河南", "renkou", 9815.0, "万人", 2023), ("贵州", "renkou", 3865.0, "万人", 2023),
    }  # fmt: skip
    columns = ("region", "indicator", "value", "unit", "year")

    def rows(found: layer.Layer) -> set[tuple[object, ...]]:
        own = found.dataset.targets.filter(pl.col("role") == "layer")
        return set(own.select(columns).iter_rows())

    assert rows(laid(dataset, long)) == expected
    assert rows(laid(dataset, by_indicator, "年份=2023")) == expected
    wide = rows(laid(dataset, by_year, "指标=GDP", "unit=亿元"))
    assert {row for row in wide if row[-1] == 2023} == {row for row in expected if row[1] == "gdp"}
    assert len(wide) == 4


def test_the_report_is_untouched(dataset: Dataset) -> None:
    found = laid(dataset, GDP).dataset
    assert found.without_layer().targets.equals(dataset.targets)
    with_it, without = Catalog(found, ZH), Catalog(dataset, ZH)
    verdicts = [
        relation(each, "findings").frame["verdict"].to_list() for each in (with_it, without)
    ]
    assert verdicts[0] == verdicts[1]
    for number in range(1, 6):
        one, other = (figures.figure(each, number) for each in (with_it, without))
        assert one.rows.equals(other.rows)
        assert one.missing == other.missing


def test_it_stays_on_any_day(dataset: Dataset) -> None:
    from datetime import date

    found = laid(dataset, GDP).dataset.as_of(date(2020, 1, 1))
    assert found.targets.filter(pl.col("role") == "layer").height == 4
    assert found.without_layer().day == date(2020, 1, 1)


def test_a_ratio_says_how(dataset: Dataset) -> None:
    found = figures.of_ratio(Catalog(laid(dataset, GDP).dataset, ZH), "intelligent_compute/gdp")
    henan, guizhou = found.by_region["河南"], found.by_region["贵州"]
    assert found.unit == "EFLOPS/万亿元"
    assert henan.value == pytest.approx(100 / 6.134505)
    assert henan.bound == "floor"
    assert henan.derivation == "智能算力 >= 100 EFLOPS (2026) ÷ GDP = 61345.05 亿元"
    assert guizhou.bound == "ceiling"
    assert "[总算力 = 80 EFLOPS × 高性能算力占比 = 35%]" in (guizhou.derivation or "")
    assert len(guizhou.target_keys) == 3
    assert "上海" in found.missing
    assert found.reasons["上海"] == "只有智能算力"
    assert figures.of_ratio(
        Catalog(laid(dataset, GDP).dataset, ZH), "intelligent_compute/gdp", "value>15"
    ).rows["region"].to_list() == ["河南"]


def test_charts_are_named_as_the_screen_names_them(dataset: Dataset) -> None:
    found = laid(dataset, GDP).dataset
    assert figures.subject_named(found, "智算/GDP") == "intelligent_compute/gdp"
    assert figures.subject_named(found, "智能算力 ÷ 总算力") == "intelligent_compute/total_compute"
    assert figures.subject_named(found, "pue") in ("pue_new", "pue_avg", "pue_all")
    assert figures.subject_named(found, "3") == "3"
    with pytest.raises(UserError, match="did you mean"):
        figures.subject_named(found, "GDQ")


@pytest.mark.parametrize(
    "options", [("a=b",), ("值=",), ("地区=nix",), ("值",), ("地区=GDP（亿元）",)]
)
def test_wrong_options_are_one_line(options: tuple[str, ...], dataset: Dataset) -> None:
    with pytest.raises(UserError) as caught:
        laid(dataset, GDP, *options)
    assert "\n" not in caught.value.say(ZH)


def test_numbers_with_units_and_signs_in_cells(dataset: Dataset) -> None:
    cells = ["6.13万亿元", "12%", "—", "1e3", "−5", "120 EFLOPS"]
    names = ["河南", "贵州", "北京", "广东", "湖南", "湖北"]
    found = laid(dataset, {"地区": [*names], "x": [*cells]}, "值=x")
    assert found.reading.no_number == 1, found.reading
    assert {number.value for number in found.reading.numbers} == {1000.0, -5.0}
    assert found.reading.other_unit == 3


def test_roles_are_remembered_by_columns(dataset: Dataset, tmp_path: Path) -> None:
    own, file = table(GDP), tmp_path / "state" / "tables.json"
    roles = layer.with_options(layer.proposed(own, dataset), ["年份=2023"], own)
    columns = layer.same_columns(own)
    layer.remember(columns, roles, file)
    assert layer.remembered(columns, file) == roles
    assert layer.remembered(("a", "b"), file) is None
    file.write_text('{"version": 1, "tables": {"x": 3}}', "utf-8")
    assert layer.remembered(columns, file) is None
    file.write_text("{", "utf-8")
    assert layer.remembered(columns, file) is None


def test_a_name_that_a_plan_has_gets_the_files(dataset: Dataset) -> None:
    found = laid(dataset, {"地区": ["河南"], "总算力": ["3"]})
    assert Catalog(found.dataset, ZH).indicator(found.indicators[0]) == "总算力 · gdp"
    assert found.indicators[0] not in set(dataset.indicators["indicator"])


def test_what_a_file_may_hold_is_told_in_one_line(dataset: Dataset) -> None:
    head = "[red]GDP[/]\x1b[31m（亿\n元）"
    cells = {
        "地区": ["河南", "[/]", "\x1b[2J", "北京", "贵阳"],
        head: ["1", "2", "3", "1e400", "4"],
    }
    found = laid(dataset, cells)
    assert {number.place: number.value for number in found.reading.numbers} == {
        "河南": 1.0,
        "贵阳": 4,
    }
    assert found.reading.numbers[0].unit == "亿 元"
    own = table(cells)
    roles = layer.proposed(own, dataset)
    for line in (found.report("x.csv", ZH), found.report("x.csv", EN), *layer.in_words(roles, ZH)):
        assert "\n" not in line
        assert "\x1b" not in line
    assert "1 个数字属于市县" in found.report("x.csv", ZH)
    assert layer.with_options(roles, layer.mapping_of(found.dataset), own) == roles


def test_nothing_is_divided_by_zero(dataset: Dataset) -> None:
    catalog = Catalog(laid(dataset, {"地区": ["河南", "贵州"], "GDP": ["0", "2"]}).dataset, ZH)
    found = figures.of_ratio(catalog, "intelligent_compute/gdp")
    assert list(found.by_region) == ["贵州"]
    assert "河南" in found.missing
    assert not found.left_out


def test_a_table_is_a_start_that_a_pace_is_counted_from(dataset: Dataset) -> None:
    rows = {"地区": ["河南", "河南"], "GDP": ["100", "121"], "年份": ["2021", "2023"]}
    catalog = Catalog(laid(dataset, rows).dataset, ZH)
    answer = questions.answer(catalog, "pace", "gdp")
    assert answer.rows.row(0, named=True)["growth"] == 10.0
    assert answer.rows.row(0, named=True)["basis"] == "自己的表格"


def test_a_cell_that_the_file_lacks_is_no_silence_of_a_plan(dataset: Dataset) -> None:
    catalog = Catalog(laid(dataset, GDP).dataset, ZH)
    page = Lists(catalog).page("targets", View("gdp", form="matrix"))
    column = next(each for each in page.columns if each.name == "gdp")
    assert on_screen(page.rows, column)[0] == "43760.7"
    page = Lists(catalog).page("targets", View(form="matrix"))
    column = next(each for each in page.columns if each.name == "gdp")
    shown = dict(zip(page.rows["region"], on_screen(page.rows, column), strict=True))
    assert (shown["河南"], shown["吉林"], shown["辽宁"]) == ("61345.05", "", "")
    total = next(each for each in page.columns if each.name == "total_compute")
    shown = dict(zip(page.rows["region"], on_screen(page.rows, total), strict=True))
    assert (shown["吉林"], shown["辽宁"]) == ("—", "?")


def test_a_large_table_is_proposed_by_its_first_rows(dataset: Dataset, tmp_path: Path) -> None:
    rows = pl.DataFrame({"省份": ["河南", "贵州"] * 500, "GDP": range(1000)})
    rows.write_parquet(path := tmp_path / "big.parquet")
    own = read_table(path)
    assert layer.proposed(own, dataset).columns == (("省份", "place"), ("GDP", "value"))
    assert "frame" not in vars(own) or not isinstance(own, ScannedRelation)
    found = layer.joined(dataset, own, layer.proposed(own, dataset), path)
    assert found.reading.repeated == 998


def test_a_number_of_a_table_is_cited_with_its_file(dataset: Dataset) -> None:
    found = laid(dataset, GDP, "年份=2023").dataset
    target = found.target("own-table-1")
    assert citation(Catalog(found, ZH), target) == "河南：2023 GDP 61345.05 亿元（gdp.csv）"
    assert citation(Catalog(found, EN), target) == "Henan, 2023 GDP: 61345.05 亿元 (gdp.csv)"
