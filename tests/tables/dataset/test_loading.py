"""What a folder may be, and what is refused of it: every breach at once, by its place."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.tables.dataset.small import DOCUMENTS, TARGETS, TEXTS, lines, places, put, write
from tui.tables.dataset import Dataset, DatasetError, check, contract, load
from tui.tables.dataset.schema import regions
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# -- what is read right -----------------------------------------------------


def test_a_folder_of_two_tables_is_a_dataset(small: Path) -> None:
    dataset = load(small)
    assert (dataset.source, dataset.is_bundled) == (small, False)
    assert dataset.targets["value"].to_list() == [120, 100, 1000, 2]
    assert dataset.documents["published_on"].null_count() == 1


def test_reference_tables_left_out_are_the_bundled_ones(small: Path, dataset: Dataset) -> None:
    mine = load(small)
    assert mine.regions.equals(dataset.regions)
    assert mine.indicators.equals(dataset.archive.indicators)


def test_other_tables_left_out_are_empty_but_whole(small: Path) -> None:
    mine = load(small)
    for name in ("conference", "cases", "findings", "figures", "terms"):
        assert mine.table(name).is_empty()
        assert tuple(mine.table(name).columns) == contract()[name].columns


def test_a_folder_may_bring_its_own_regions(small: Path) -> None:
    header = ",".join(regions().columns)
    write(small, "regions", f"{header}\n河南,410000,河南省,Henan,henan,,0,0,\n")
    assert {place for place in places(small) if place[2] == "region"} == {
        ("documents.csv", 3, "region"), ("targets.csv", 4, "region"), ("targets.csv", 5, "region"),
    }  # fmt: skip


MARKED: dict[str, Callable[[str], bytes]] = {
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16 little": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16 big": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "utf-32 little": lambda text: codecs.BOM_UTF32_LE + text.encode("utf-32-le"),
    "utf-32 big": lambda text: codecs.BOM_UTF32_BE + text.encode("utf-32-be"),
    "line ends of windows": lambda text: text.replace("\n", "\r\n").encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
}


@pytest.mark.parametrize("encode", MARKED.values(), ids=MARKED)
def test_a_file_reads_the_same_in_every_encoding(
    small: Path, encode: Callable[[str], bytes]
) -> None:
    plain = load(small)
    for table, text in TEXTS.items():
        (small / f"{table}.csv").write_bytes(encode(text))
    again = load(small)
    assert again.documents.equals(plain.documents)
    assert again.targets.equals(plain.targets)


def test_parquet_reads_as_csv_does(small: Path) -> None:
    plain = load(small)
    for table in TEXTS:
        plain.table(table).write_parquet(small / f"{table}.parquet")
        (small / f"{table}.csv").unlink()
    again = load(small)
    assert again.documents.equals(plain.documents)
    assert again.targets.equals(plain.targets)


def test_a_breach_in_parquet_names_its_file(small: Path) -> None:
    bent = load(small).targets.with_columns(comparator=pl.lit("about"))
    bent.write_parquet(small / "targets.parquet")
    (small / "targets.csv").unlink()
    found = [place for place in places(small) if place[2] == "comparator"]
    assert found == [("targets.parquet", row, "comparator") for row in (2, 3, 4, 5)]


# -- what is refused, and where ---------------------------------------------


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        load(tmp_path / "nowhere")
    assert "no such folder" in caught.value.say(EN)
    assert "没有这个文件夹" in caught.value.say(ZH)


def test_a_folder_without_tables(tmp_path: Path) -> None:
    (line,) = lines(tmp_path)
    assert "holds no table of a dataset" in line


REFUSED = {
    "ragged row": ("hunan-a,湖南,ai,题\n", 4, None, "not as many cells"),
    "row short of optional cells": (
        "hunan-b,湖南,ai,题,2026,,draft,T2\n",
        4,
        None,
        "not as many cells",
    ),
    "long row": ("a,湖南,ai,题,2026,,draft,T2,,文,更多,再多\n", 4, None, "not as many cells"),
    "unclosed quote": ('hunan-b,湖南,ai,"题,2026,,draft,T2,,文\n', None, None, "not closed"),
}


@pytest.mark.parametrize(("tail", "row", "column", "says"), REFUSED.values(), ids=REFUSED)
def test_a_table_that_is_not_one(
    small: Path, tail: str, row: int | None, column: str | None, says: str
) -> None:
    write(small, "documents", DOCUMENTS + tail)
    first = check(small)[0]
    assert (first.file, first.row, first.column) == ("documents.csv", row, column)
    assert says in first.line(EN)


@pytest.mark.parametrize("content", [b"", b"\n\n", codecs.BOM_UTF8])
def test_an_empty_file(small: Path, content: bytes) -> None:
    (small / "documents.csv").write_bytes(content)
    first = check(small)[0]
    assert (first.file, first.row) == ("documents.csv", None)
    assert "is empty; a header row is required" in first.line(EN)


def test_bytes_that_are_no_text(small: Path) -> None:
    (small / "documents.csv").write_bytes(b"document,region\n\xff\xff\xff\n")
    assert "neither UTF-8, UTF-16, UTF-32 nor GB18030" in lines(small)[0]


def test_a_file_that_only_calls_itself_parquet(small: Path) -> None:
    (small / "documents.csv").unlink()
    (small / "documents.parquet").write_bytes(b"PAR1 not really")
    first = check(small)[0]
    assert (first.file, first.row) == ("documents.parquet", None)
    assert "not a Parquet file" in first.line(EN)


def test_a_missing_column_is_told_once(small: Path) -> None:
    write(small, "targets", TARGETS.replace(",comparator,", ",compared,", 1))
    assert places(small)[:2] == [("targets.csv", 1, "compared"), ("targets.csv", 1, "comparator")]
    assert len([place for place in places(small) if place[2] == "comparator"]) == 1


def test_an_extra_column_is_told_with_those_that_are_known(small: Path) -> None:
    write(small, "documents", DOCUMENTS.replace("\n", ",x\n").replace(",x\n", ",remark\n", 1))
    (line,) = lines(small)
    assert line.startswith("documents.csv row 1 column remark:")
    assert "published_on" in line


CELLS = [
    ("value", "many", "'many' is not a number"),
    ("value", "nan", "'nan' is not a number"),
    ("value", "inf", "'inf' is not a number"),
    ("value", "-inf", "'-inf' is not a number"),
    ("value", "", "is empty; a value is required"),
    ("value_max", "NaN", "'NaN' is not a number"),
    ("year", "2026.5", "is not a whole number"),
    ("year", "1066", "1066 is below 1990"),
    ("year", "20266", "20266 is above 2100"),
    ("start", "-1", "-1 is below 0"),
    ("role", "hope", "is not one of: target baseline"),
    ("comparator", "≥", "is not one of"),
    ("target", "Henan 1", "does not have the form"),
    ("document", "henan-b", "'henan-b' is not in documents.document"),
    ("indicator", "wishes", "'wishes' is not in indicators.indicator"),
    ("region", "湖南", "is not the region of the plan"),
    ("unit", "EB", "is not the unit of total_compute"),
    ("quote", "算力规模超过12EFLOPS", "has other words at"),
    ("same_as", "nobody", "'nobody' is not in targets.target"),
]


@pytest.mark.parametrize(("column", "value", "says"), CELLS)
def test_a_wrong_cell_is_told_by_its_place(small: Path, column: str, value: str, says: str) -> None:
    write(small, "targets", put(TARGETS, 2, column, value))
    told = [v for v in check(small) if (v.file, v.row, v.column) == ("targets.csv", 2, column)]
    assert any(says in v.line(EN) for v in told), lines(small)


@pytest.mark.parametrize("value", ["2024-13-01", "2024-02-30", "20240101", "2024/1/1"])
def test_a_date_that_is_none(small: Path, value: str) -> None:
    write(small, "documents", put(DOCUMENTS, 2, "published_on", value))
    (line,) = lines(small)
    assert line.startswith("documents.csv row 2 column published_on:")
    assert "is not a date like 2024-12-20" in line


@pytest.mark.parametrize(
    ("start", "end", "column", "says"),
    [
        ("11", "11", "end", "not after its start"),
        ("11", "9999", "end", "after the end of the plan"),
    ],
)
def test_offsets_outside_the_text(
    small: Path, start: str, end: str, column: str, says: str
) -> None:
    write(small, "targets", put(put(TARGETS, 2, "start", start), 2, "end", end))
    assert any(says in v.line(EN) for v in check(small) if (v.row, v.column) == (2, column))


@pytest.mark.parametrize(
    ("row", "value", "says"),
    [(5, "", "needs an upper value"), (5, "2", "is not above"), (3, "200", "only a range has")],
)
def test_what_a_range_is(small: Path, row: int, value: str, says: str) -> None:
    write(small, "targets", put(TARGETS, row, "value_max", value))
    (line,) = lines(small)
    assert line.startswith(f"targets.csv row {row} column value_max:")
    assert says in line


def test_a_repeated_key(small: Path) -> None:
    write(small, "targets", put(TARGETS, 3, "target", "henan-1"))
    (line,) = lines(small)
    assert (
        line
        == "targets.csv row 3 column target: 'henan-1' stands more than once; it must be unique"
    )


def test_all_breaches_are_told_at_once_in_the_order_of_tables_and_rows(small: Path) -> None:
    bent = put(put(put(TARGETS, 2, "value", "x"), 4, "role", "y"), 4, "region", "z")
    write(small, "targets", bent)
    write(small, "documents", put(DOCUMENTS, 3, "status", "w"))
    found = places(small)
    assert found[0] == ("documents.csv", 3, "status")
    assert {
        ("targets.csv", 2, "value"),
        ("targets.csv", 4, "role"),
        ("targets.csv", 4, "region"),
    } <= {*found}
    assert [row for _, row, _ in found[1:]] == sorted(row or 0 for _, row, _ in found[1:])


def test_the_error_tells_the_first_and_how_many_more(small: Path) -> None:
    write(small, "targets", put(put(TARGETS, 2, "value", "x"), 4, "role", "y"))
    with pytest.raises(DatasetError) as caught:
        load(small)
    assert len(caught.value.violations) == 2
    said = caught.value.say(EN)
    start = f"{small}/targets.csv row 2 column value: 'x' is not a number (and 1 more;"
    assert said.startswith(start)
    assert "另有 1 处" in caught.value.say(ZH)
