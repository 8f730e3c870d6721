"""What is written out can be read back, is whole or not there, and is never a formula."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from zipfile import ZipFile

import fastexcel
import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tests.examples import examples
from tui.present import export
from tui.present.export import ExportError, render, save
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

FRAME = pl.DataFrame(
    {
        "region": ["河南", "Guizhou", None],
        "value": [120.0, 2.06, None],
        "year": [2026, None, 2025],
        "on": [datetime.date(2024, 11, 14), None, None],
    }
)
FORMATS = ("table", "csv", "json", "md", "html", "xlsx", "parquet")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)


def text_of(frame: pl.DataFrame, fmt: export.Format) -> str:
    content = render(frame, fmt)
    assert isinstance(content, str)
    return content


def book_of(frame: pl.DataFrame, **more: object) -> fastexcel.ExcelReader:
    content = render(frame, "xlsx", **more)  # type: ignore[arg-type]
    assert isinstance(content, bytes)
    return fastexcel.read_excel(content)


def cells_of(frame: pl.DataFrame) -> pl.DataFrame:
    return book_of(frame).load_sheet(0).to_polars()


def csv_rows(frame: pl.DataFrame) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text_of(frame, "csv"), newline="")))


# -- text ------------------------------------------------------------------


def test_a_table_is_straight_in_terminal_cells() -> None:
    assert text_of(FRAME, "table").splitlines() == [
        "region   value  year  on",
        "───────  ─────  ────  ──────────",
        "河南       120  2026  2024-11-14",
        "Guizhou   2.06",
        "                2025",
    ]


@given(st.lists(TEXTS, min_size=1, max_size=5))
@examples(80)
def test_a_table_has_a_line_a_row_and_no_control_character(values: list[str]) -> None:
    # Terminals and libraries disagree on the width of a skin tone without the hand it belongs to.
    values = [re.sub("[\U0001f3fb-\U0001f3ff]", "", value) for value in values]
    frame = pl.DataFrame({"a": values, "b": ["|"] * len(values)})
    lines = text_of(frame, "table").split("\n")
    assert len(lines) == 3 + len(values)
    assert lines[-1] == ""
    bars = {wcswidth(line.removesuffix("|")) for line in lines[2:-1]}
    assert len(bars) == 1
    assert not {char for line in lines for char in line if ord(char) < 32 or char == "\x7f"}


@given(st.lists(st.tuples(TEXTS, st.none() | st.integers(-(2**62), 2**62)), max_size=5))
@examples(80)
def test_csv_comes_back_through_polars(rows: list[tuple[str, int | None]]) -> None:
    frame = pl.DataFrame(rows, schema={"a": pl.String, "n": pl.Int64}, orient="row")
    back = pl.read_csv(text_of(frame, "csv").encode(), schema=frame.schema)
    assert back["n"].equals(frame["n"])
    for now, before in zip(back["a"].to_list(), frame["a"].to_list(), strict=True):
        assert (now or "") in (before, f"'{before}")


def test_csv_prints_numbers_as_short_as_they_are() -> None:
    assert csv_rows(FRAME)[1:] == [
        ["河南", "120", "2026", "2024-11-14"],
        ["Guizhou", "2.06", "", ""],
        ["", "", "2025", ""],
    ]


@given(TEXTS)
@example("\x1f=0")
@examples(150)
def test_csv_holds_nothing_that_a_spreadsheet_would_run(value: str) -> None:
    (shown,) = csv_rows(pl.DataFrame({"a": [value]}))[-1]
    assert len(shown.lstrip()) < 2 or shown.lstrip()[0] not in "=+-@"
    assert len(shown) < 2 or shown[0] not in "\t\r"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1+2", "@x", "\t=1", "\r=1", "＝1", " =1+1", "\u3000 @x"]
)
def test_formulas_are_text(text: str) -> None:
    frame = pl.DataFrame({"a": [text], text: ["b"]})
    assert csv_rows(frame)[0] == ["a", f"'{text}"]
    assert csv_rows(frame)[1][0] == f"'{text}"
    content = render(frame, "xlsx")
    assert isinstance(content, bytes)
    with ZipFile(io.BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_comparators_and_negative_numbers_are_no_formulas() -> None:
    frame = pl.DataFrame({"comparator": ["=", ">", ">="], "value": [-1.5, -2.0, 3.0]})
    assert csv_rows(frame)[1:] == [["=", "-1.5"], [">", "-2"], [">=", "3"]]


def test_json_is_typed() -> None:
    assert json.loads(text_of(FRAME, "json")) == [
        {"region": "河南", "value": 120, "year": 2026, "on": "2024-11-14"},
        {"region": "Guizhou", "value": 2.06, "year": None, "on": None},
        {"region": None, "value": None, "year": 2025, "on": None},
    ]
    assert "河南" in text_of(FRAME, "json")
    assert '"value": 120,' in text_of(FRAME, "json")


def test_json_has_no_number_that_json_has_not() -> None:
    frame = pl.DataFrame({"a": [float("nan"), float("inf"), 1e300]})
    found = json.loads(text_of(frame, "json"), parse_constant=pytest.fail)
    assert [row["a"] for row in found] == [None, None, 1e300]


@given(st.lists(TEXTS, max_size=4))
@examples(60)
def test_json_and_parquet_keep_every_text(values: list[str]) -> None:
    frame = pl.DataFrame({"a": pl.Series(values, dtype=pl.String)})
    assert [row["a"] for row in json.loads(text_of(frame, "json"))] == values
    content = render(frame, "parquet")
    assert isinstance(content, bytes)
    assert pl.read_parquet(io.BytesIO(content)).equals(frame)


def test_parquet_keeps_types() -> None:
    content = render(FRAME, "parquet")
    assert isinstance(content, bytes)
    back = pl.read_parquet(io.BytesIO(content))
    assert back.schema == FRAME.schema
    assert back.equals(FRAME)


def test_markdown_shows_markup_and_keeps_its_columns() -> None:
    frame = pl.DataFrame({"a|b": ["x|y\nz", "<b>*_q_ value_max"], "n": [1, 2]})
    assert text_of(frame, "md").splitlines() == [
        "| a\\|b | n |",
        "| --- | ---: |",
        "| x\\|y<br>z | 1 |",
        "| \\<b\\>\\*\\_q\\_ value_max | 2 |",
    ]


# -- xlsx ------------------------------------------------------------------


def test_xlsx_is_typed_with_names_in_its_first_row() -> None:
    cells = cells_of(FRAME)
    assert cells.columns == FRAME.columns
    assert cells["region"].to_list() == ["河南", "Guizhou", None]
    assert cells["value"].to_list() == [120.0, 2.06, None]
    assert cells["year"].to_list() == [2026.0, None, 2025.0]
    assert cells["on"].to_list() == [datetime.datetime(2024, 11, 14), None, None]


def test_xlsx_tells_query_and_sources_on_its_second_sheet() -> None:
    book = book_of(FRAME, query="=hub:成渝", sources=["a report", "a plan"], words=ZH)
    assert book.sheet_names == ["data", "说明"]
    sheet = book.load_sheet(1, header_row=None).to_polars()
    assert sheet.to_series(0).to_list() == ["查询", "行数", "来源", "来源"]
    assert sheet.to_series(1).to_list() == ["=hub:成渝", "3", "a report", "a plan"]


@given(st.lists(TEXTS.map(lambda text: f"x{text}x"), min_size=1, max_size=4))
@examples(40)
def test_xlsx_keeps_what_a_cell_can_hold(values: list[str]) -> None:
    found = cells_of(pl.DataFrame({"a": values}))["a"].to_list()
    for now, before in zip(found, values, strict=True):
        assert len(now) == len(before)
        same = [a == b or a == "�" for a, b in zip(now, before, strict=True)]
        assert all(same)


def test_xlsx_bends_to_what_a_spreadsheet_can_hold() -> None:
    frame = pl.DataFrame(
        {
            "long": ["字" * 40_000],
            "big": [2**60],
            "old": [datetime.date(1800, 1, 1)],
            "no": [float("inf")],
            "yes": [True],
            "list": [["a", "b"]],
        }
    )
    (row,) = cells_of(frame).to_dicts()
    assert len(row["long"]) == export.XLSX_CHARACTERS
    assert row["long"].endswith("…")
    assert (row["big"], row["old"]) == (str(2**60), "1800-01-01")
    assert (row["no"], row["yes"], row["list"]) == (None, True, "a; b")


def test_xlsx_refuses_more_rows_than_a_sheet_has() -> None:
    frame = pl.DataFrame({"a": pl.zeros(export.XLSX_ROWS, eager=True)})
    with pytest.raises(ExportError, match="1048575 rows"):
        render(frame, "xlsx")


# -- all -------------------------------------------------------------------


@pytest.mark.parametrize("fmt", FORMATS)
def test_nothing_can_be_written_out(fmt: export.Format) -> None:
    for frame in (pl.DataFrame(), FRAME.clear()):
        assert isinstance(render(frame, fmt), str | bytes)


@pytest.mark.parametrize("fmt", ["table", "csv", "md"])
def test_lists_and_structures_are_told(fmt: export.Format) -> None:
    frame = pl.DataFrame({"l": [["河南", "贵州"], None], "s": [{"k": 1.0}, {"k": None}]})
    assert "河南; 贵州" in text_of(frame, fmt)
    assert "1" in text_of(frame, fmt)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ExportError, match=r"'pdf'.*parquet"):
        render(FRAME, "pdf")  # type: ignore[arg-type]


def test_xlsxwriter_waits_until_it_is_asked_for() -> None:
    probe = "import tui.present.export, sys; print('xlsxwriter' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


# -- files -----------------------------------------------------------------


def test_an_existing_file_is_refused_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    save("old", path)
    with pytest.raises(ExportError, match="exists"):
        save("new", path)
    assert path.read_text() == "old"
    save("河南", path, force=True)
    assert path.read_bytes() == "河南".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_csv_file_says_that_it_is_utf_8_and_a_pipe_does_not(tmp_path: Path) -> None:
    save("河南", tmp_path / "a.CSV")
    assert (tmp_path / "a.CSV").read_bytes() == "\ufeff河南".encode()
    os.mkfifo(tmp_path / "pipe.csv")
    reader = os.open(tmp_path / "pipe.csv", os.O_RDONLY | os.O_NONBLOCK)
    save("河南", tmp_path / "pipe.csv")
    assert os.read(reader, 100) == "河南".encode()
    os.close(reader)


def test_texts_stand_to_the_right_where_they_are_numbers_and_a_note_below() -> None:
    frame = pl.DataFrame({"目标": ["> 120 EFLOPS", "9 EB"]})
    said = render(frame, "table", numbers=["目标"], note="★ 最优")
    assert str(said).splitlines()[2:] == ["> 120 EFLOPS", "        9 EB", "", "★ 最优"]
    said = render(frame, "md", numbers=["目标"], note="a|b")
    assert str(said).splitlines()[1:] == ["| ---: |", r"| \> 120 EFLOPS |", "| 9 EB |", "", r"a\|b"]


@pytest.mark.parametrize("step", ["fsync", "urandom"])
def test_a_write_that_fails_leaves_everything_as_it_was(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export.files.os, step, full)
    with pytest.raises(ExportError, match="No space"):
        save("new", path, force=True)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_places_that_cannot_be_written_are_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    places = {
        "no folder": tmp_path / "none" / "a.csv",
        "there is no": tmp_path / "file" / "a.csv",
        "is a folder": tmp_path,
        "cannot be written": tmp_path / ("n" * 300),
        "␀": tmp_path / "a\0b",
    }
    for told, path in places.items():
        with pytest.raises(ExportError, match=told) as caught:
            save("x", path, force=True)
        assert len(caught.value.say(EN).splitlines()) == 1
        assert len(caught.value.say(ZH).splitlines()) == 1


def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(export.files, "_place", closed)
    with pytest.raises(ExportError, match="not allowed"):
        save("x", tmp_path / "a.csv")


def test_a_link_stays_one_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    save("new", link, force=True)
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    save("through", pipe)
    assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert pipe.is_fifo()


def test_html_shows_markup_as_it_is_and_numbers_to_the_right() -> None:
    frame = pl.DataFrame({"<b>地区</b>": ["<script>x</script> & \x1b[1m"], "value": [1.5]})
    page = render(frame, "html", note="<i>note</i>")
    assert isinstance(page, str)
    assert not re.search("<(script|b|i)>|\x1b", page)
    assert "<th>&lt;b&gt;地区&lt;/b&gt;</th>" in page
    assert '<td class="n">1.5</td>' in page
    assert "<p>&lt;i&gt;note&lt;/i&gt;</p>" in page
