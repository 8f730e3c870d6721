"""Workbooks: columns that people read first, exact numbers, and sheets with what they rest on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zipfile import ZipFile

import fastexcel
import polars as pl
import pytest

from tui import cli
from tui.analysis import figures
from tui.present.workbook import readable_figure, workbook
from tui.tables.catalog import Catalog
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset


@pytest.mark.parametrize(
    ("lang", "first"), [("zh", ["地区", "指标"]), ("en", ["Region", "Indicator"])]
)
def test_targets_are_read_first_and_have_their_slugs_after(
    lang: str, first: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.cli import printing
    from tui.cli.output import Output
    from tui.words import words_for

    monkeypatch.setattr(printing, "WORDS", words_for(lang))  # type: ignore[arg-type]
    path = tmp_path / "t.xlsx"
    from tui.tables.dataset import load

    printing.print_table(load(), "targets", "河南 total_compute", Output("xlsx", path))
    book = fastexcel.read_excel(path)
    sheet = book.load_sheet(0).to_polars()
    assert sheet.columns[:2] == first
    assert sheet.columns.index("value") > 5
    assert sheet.schema["value"] == pl.Float64
    assert sheet["value"].max() == 120
    assert ("120 EFLOPS" in str(sheet.row(0))) or ("120" in str(sheet.row(0)))
    words = words_for(lang).export  # type: ignore[arg-type]
    assert book.sheet_names == ["data", words.about_sheet, words.sources_sheet]
    quotes = book.load_sheet(2).to_polars()[words.quote].to_list()
    assert any("120" in quote for quote in quotes)


def test_a_figure_tells_how_its_numbers_were_derived(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    rows = figures.figure(catalog, 2).rows
    made = workbook(rows, catalog, query="x", readable=readable_figure(rows, catalog))
    book = fastexcel.read_excel(made)
    assert book.sheet_names == ["data", "说明", "原文", "推算"]
    derived = book.load_sheet("推算").to_polars()
    guizhou = derived.filter(pl.col("地区") == "贵州").row(0, named=True)
    assert guizhou["目标"] == "≤28 EFLOPS"
    assert guizhou["推算方法"]
    assert len(guizhou["所依据的目标"].split(";")) == 2
    assert derived.height == rows["derivation"].drop_nulls().len()


def test_a_matrix_has_the_sentences_of_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    assert cli.run(["targets", "pue", "--matrix", "-o", str(path)]) == 0
    book = fastexcel.read_excel(path)
    assert book.load_sheet(0).to_polars().columns[0] in ("地区", "Region")
    assert book.load_sheet(2).to_polars().height > 10


def number_formats(made: bytes) -> dict[str, str]:
    """By cell of the first sheet the format of its number."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with ZipFile(io.BytesIO(made)) as parts:
        styles = ElementTree.fromstring(parts.read("xl/styles.xml"))
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    codes = {f.attrib["numFmtId"]: f.attrib["formatCode"] for f in styles.iter(f"{space}numFmt")}
    codes |= {"0": "", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00"}
    found = styles.find(f"{space}cellXfs")
    assert found is not None
    ids = [xf.attrib["numFmtId"] for xf in found]
    return {c.attrib["r"]: codes[ids[int(c.get("s", "0"))]] for c in sheet.iter(f"{space}c")}


def test_numbers_have_their_own_decimals_and_years_no_thousands(dataset: Dataset) -> None:
    frame = pl.DataFrame({"value": [120000.0, 2.06, 0.1], "year": [2025, None, 2026]})
    found = number_formats(workbook(frame, Catalog(dataset, EN)))
    cells = ("A2", "A3", "A4", "B2")
    assert [found[cell] for cell in cells] == [
        "#,##0",
        "#,##0.00",
        "#,##0.0",
        "0",
    ]
