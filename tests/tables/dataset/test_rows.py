"""Which rows of a file are rows of a table, and what number they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.tables.dataset.small import TARGETS, lines, places, put, write
from tui.tables.dataset import load
from tui.tables.dataset.file_reading import CELL

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("blank", ["", "  ", ",", "," * 14, "\t", " , ,"])
def test_a_blank_line_is_skipped_and_later_rows_keep_their_number(small: Path, blank: str) -> None:
    header, first, *rest = put(TARGETS, 3, "role", "wish").splitlines()
    text = "\n".join([header, blank, first, blank, blank, *rest, blank, ""])
    write(small, "targets", text)
    assert places(small) == [("targets.csv", 6, "role")]
    write(small, "targets", text.replace("wish", "target"))
    assert lines(small) == []
    assert load(small).targets.height == 4


@pytest.mark.parametrize(("delimiter", "shown"), [(";", ";"), ("\t", "Tab"), ("|", "|")])
def test_a_wrong_delimiter_is_one_error_that_names_it(
    small: Path, delimiter: str, shown: str
) -> None:
    write(small, "targets", TARGETS.replace(",", delimiter))
    assert lines(small) == [
        f"targets.csv row 1: has columns divided by {shown}; a comma is required"
    ]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_a_huge_cell_is_refused(small: Path, kind: str) -> None:
    huge = put(TARGETS, 2, "quote", "x" * (CELL + 1))
    write(small, "targets", huge)
    if kind == "parquet":
        path = small / "targets.csv"
        pl.read_csv(path, infer_schema=False).write_parquet(small / "targets.parquet")
        path.unlink()
    (line,) = lines(small)
    assert "has a cell of more than 1,000,000 characters" in line
