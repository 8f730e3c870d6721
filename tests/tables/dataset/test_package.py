"""The bundled data as a Data Package, to a stock validator and to our own contract."""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import frictionless
import pytest

from tui.tables.dataset import bundled, check
from tui.words import EN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Row = dict[str, str]


@cache
def descriptor() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((bundled() / "datapackage.json").read_text("utf-8"))
    return found


def read(table: str) -> list[Row]:
    with (bundled() / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(table: str, name: str) -> list[str]:
    return [row[name] for row in read(table)]


# -- a stock validator, and our own contract --------------------------------


def complaints(folder: Path) -> list[tuple[str, int | None, str | None]]:
    """What frictionless says of the package in `folder`: file, row and field of each error."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert not report.errors, report.errors
    return [
        (task.name, getattr(error, "row_number", None), getattr(error, "field_name", None))
        for task in report.tasks
        for error in task.errors
    ]


def test_a_stock_validator_accepts_the_package() -> None:
    report = frictionless.validate(str(bundled() / "datapackage.json"))
    assert report.valid, report.flatten(["taskNumber", "rowNumber", "fieldName", "message"])
    assert [task.name for task in report.tasks] == [r["name"] for r in descriptor()["resources"]]
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        task.name: len(read(task.name)) for task in report.tasks
    }


def test_our_contract_agrees() -> None:
    assert check(bundled()) == ()


def test_every_csv_is_described() -> None:
    files = {path.name for path in bundled().glob("*.csv")}
    assert files == {resource["path"] for resource in descriptor()["resources"]}


def put(row: int, name: str, value: str) -> Callable[[list[list[str]]], None]:
    """An edit: write `value` at `row` (the header is 1) and the column called `name`."""

    def edit(rows: list[list[str]]) -> None:
        rows[row - 1][rows[0].index(name)] = value

    return edit


def bend(folder: Path, table: str, edit: Callable[[list[list[str]]], None]) -> None:
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


BENT = (
    ("pilots", 4, "region", put(4, "region", "河东"), "'河东' is not in places.place"),
    ("targets", 9, "document", put(9, "document", "no-such-plan"), "is not in documents.document"),
    ("targets", 5, "comparator", put(5, "comparator", "about"), "'about' is not one of"),
    ("targets", 7, "value", put(7, "value", "1O"), "'1O' is not a number"),
    ("documents", 3, "published_on", put(3, "published_on", "2024-02-30"), "is not a date"),
    ("documents", 3, "status", put(3, "status", ""), "is empty; a value is required"),
    ("places", 6, "code", put(6, "code", "14OOOO"), "does not have the form"),
    ("places", 6, "tile_row", put(6, "tile_row", "2.5"), "is not a whole number"),
    ("conference", 2, "year", put(2, "year", "20244"), "is above 2100"),
)


def test_bent_cells_are_found_by_both(copied: Path) -> None:
    for table, _, _, edit, _ in BENT:
        bend(copied, table, edit)
    found = {(each.file, each.row, each.column): each.line(EN) for each in check(copied)}
    stock = {(where, line, name) for where, line, name in complaints(copied)}
    for table, row, name, _, says in BENT:
        assert says in found[f"{table}.csv", row, name]
        assert {(table, row, name), (table, row, None)} & stock, (table, row, name)


def test_a_repeated_key_is_found_by_both(copied: Path) -> None:
    bend(copied, "cases", lambda rows: rows.append(rows[3]))
    assert [(v.file, v.row, v.column) for v in check(copied)] == [("cases.csv", 20, "case")]
    assert ("cases", 20) in [(where, line) for where, line, _ in complaints(copied)]


def test_a_removed_plan_leaves_its_targets_dangling(copied: Path) -> None:
    def drop(rows: list[list[str]]) -> None:
        rows[:] = [row for row in rows if row[0] != "henan-compute-2024"]

    bend(copied, "documents", drop)
    lines = [
        n for n, row in enumerate(read("targets"), 2) if row["document"] == "henan-compute-2024"
    ]
    found = [v for v in check(copied) if v.column == "document"]
    assert [(v.file, v.row) for v in found] == [("targets.csv", line) for line in lines]
    assert ("targets", lines[0]) in [(where, line) for where, line, _ in complaints(copied)]


@pytest.mark.parametrize("table", [r["name"] for r in descriptor()["resources"]])
def test_a_missing_file_is_found_by_our_contract(copied: Path, table: str) -> None:
    (copied / f"{table}.csv").unlink()
    assert (f"{table}.csv", None, None) in [(v.file, v.row, v.column) for v in check(copied)]


def test_a_missing_file_is_found_by_the_stock_validator(copied: Path) -> None:
    (copied / "pilots.csv").unlink()
    assert ("pilots", None, None) in complaints(copied)


# -- about the package ------------------------------------------------------


def test_the_source_is_named() -> None:
    (source,) = descriptor()["sources"]
    assert "中原证券" in source["organization"]
    assert source["published"] == "2024-12-20"
    assert (source["analyst"], source["contact"]) == ("唐月", "李智")
    assert (source["rating"], source["benchmark"]) == ("同步大市（维持）", "沪深300")


@pytest.mark.parametrize("what", ["risks", "rights"])
def test_risks_and_rights_are_told_in_both_languages(what: str) -> None:
    assert all(descriptor()[what][language] for language in ("zh", "en"))


def test_readings_are_whole() -> None:
    readings = descriptor()["readings"]
    assert max(Counter(reading["id"] for reading in readings).values()) == 1
    for reading in readings:
        assert set(reading) - {"regions"} == {"id", "figure", "region", "zh", "en"}
        for named in filter(None, reading.get("regions", "").split(";")):
            assert named in reading["zh"]
        assert reading["zh"], reading["id"]
        assert reading["en"], reading["id"]
        assert reading["figure"] in {None, 1, 2, 3, 4, 5}
        assert reading["region"] in {None, *column("places", "place")}


@pytest.mark.parametrize(
    ("figure", "regions"),
    [
        (1, {"上海", "广东", "重庆"}),
        (2, {"贵州", "重庆", "湖南"}),
        (3, {"河南", "安徽", "西藏", "贵州"}),
        (4, {"北京", "甘肃", "广东", "江苏", "河北", "天津", "河南", "上海"}),
        (5, {"广东", "陕西"}),
    ],
)
def test_each_figure_tells_how_unclear_points_are_read(figure: int, regions: set[str]) -> None:
    told = {r["region"] for r in descriptor()["readings"] if r["figure"] == figure}
    assert told >= regions
    assert None in told, "nothing is said of the figure as a whole"


def test_the_coverage_that_the_readings_tell_is_true() -> None:
    (coverage,) = (r for r in descriptor()["readings"] if r["id"] == "coverage")
    plans = [row for row in read("documents") if row["table"] != "later"]
    names = {row["document"] for row in plans}
    planned = {row["region"] for row in plans}
    counted = {row["region"] for row in read("targets") if row["document"] in names}
    assert (len(planned), len(counted)) == (22, 20)
    assert planned - counted == {"内蒙古", "辽宁"}
    for language in ("zh", "en"):
        assert "22" in coverage[language]
        assert "20" in coverage[language]
