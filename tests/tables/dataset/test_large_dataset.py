"""A dataset of so many targets that they stay in their file: the same answers, and less is read."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.present import lists
from tui.tables.catalog import Catalog
from tui.tables.dataset import Dataset, DatasetError, check, load
from tui.tables.dataset.schema import bundled
from tui.tables.query import SortKey, View
from tui.tables.scan import ScannedRows, reading
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path

TABLES = ("documents", "indicators", "places", "families")


@pytest.fixture(params=["csv", "parquet"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The bundled tables, the targets three times over."""
    for name in TABLES:
        shutil.copy(bundled() / f"{name}.csv", tmp_path / f"{name}.csv")
    rows = pl.read_csv(bundled() / "targets.csv", infer_schema=False)
    again = [
        rows.with_columns(pl.col("target") + f"-{at}", same_as=pl.lit(None, pl.String))
        for at in (1, 2)
    ]
    every = pl.concat([rows, *again])
    if request.param == "csv":
        every.write_csv(tmp_path / "targets.csv")
    else:
        every.write_parquet(tmp_path / "targets.parquet", row_group_size=100)
    return tmp_path


@pytest.fixture
def both(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Dataset, Dataset]:
    held = load(folder)
    assert held.scan is None
    monkeypatch.setattr(reading, "PARQUET_ROWS", 100)
    monkeypatch.setattr(reading, "CSV_BYTES", 1000)
    scanned = load(folder)
    assert scanned.scan is not None
    return held, scanned


def test_lists_are_the_same(both: tuple[Dataset, Dataset]) -> None:
    held, scanned = (lists.Lists(Catalog(each, EN)) for each in both)
    first = scanned.first_page("targets")
    assert first is not None
    assert first.shown.row(0)
    queries = (
        "",
        "hn 算力",
        "value>100 河南",
        "has:智算",
        "unit=",
        "year=2025..2026 -pue",
        "hub:成渝",
    )
    for query in queries:
        for sort in ((), (SortKey("value", True),), (SortKey("document.title"), SortKey("scope"))):
            view = View(query, sort)
            want, got = held.page("targets", view), scanned.page("targets", view)
            assert isinstance(got.shown, ScannedRows)
            names = ["target", "value", "document.title", "region.name_en", "quote"]
            assert got.read(names).equals(want.read(names)), (query, sort)
    scanned.settle("targets")
    assert (
        scanned.page("targets", View("hn"))
        .read(["target"])
        .equals(held.page("targets", View("hn")).read(["target"]))
    )


def test_what_rests_on_targets_is_the_same(both: tuple[Dataset, Dataset]) -> None:
    held, scanned = both
    assert scanned.targets.equals(held.targets)
    view = View("算力", form="matrix")
    one, other = (lists.Lists(Catalog(each, EN)).page("targets", view) for each in both)
    assert one.rows.equals(other.rows)
    plans = [lists.Lists(Catalog(each, EN)).page("documents", View()) for each in both]
    assert plans[0].rows.equals(plans[1].rows)
    key = held.targets["target"][3]
    assert scanned.target(key) == held.target(key)
    records = [lists.target_record(Catalog(each, EN), each.target(key)) for each in both]
    assert records[0].facts == records[1].facts
    assert records[0].marks == records[1].marks


def test_what_counts_on_a_day_is_the_same(both: tuple[Dataset, Dataset]) -> None:
    for day in (date(2024, 6, 1), date(2026, 1, 1), None):
        held, scanned = (each.as_of(day) for each in both)
        assert scanned.scan is not None
        assert scanned.documents.equals(held.documents)
        assert scanned.targets.equals(held.targets)


def test_the_first_rows_are_checked_and_all_of_them_when_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PARQUET_ROWS", 100)
    monkeypatch.setattr(reading, "CSV_BYTES", 1000)
    monkeypatch.setattr("tui.tables.dataset.large_table.SAMPLE", 300)
    path = next(folder.glob("targets.*"))
    parquet = path.suffix == ".parquet"
    rows = pl.read_parquet(path) if parquet else pl.read_csv(path, infer_schema=False)

    def spoil(at: int) -> None:
        wrong = pl.int_range(pl.len()) == at
        value = pl.when(wrong).then(pl.lit("many")).otherwise(pl.col("value")).alias("value")
        spoilt = rows.with_columns(value)
        spoilt.write_parquet(path) if parquet else spoilt.write_csv(path)

    spoil(600)
    whole = load(folder).as_of(date(2030, 1, 1))
    assert whole.target(rows["target"][600]).value is None
    assert any(each.row == 602 and each.column == "value" for each in check(folder))
    spoil(20)
    with pytest.raises(DatasetError) as caught:
        load(folder)
    assert caught.value.violations[0].row == 22
