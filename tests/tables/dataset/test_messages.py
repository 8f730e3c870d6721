"""Whatever a folder holds gives a dataset or harmless lines about it, never a traceback."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.tables.dataset.small import DOCUMENTS, TARGETS, TEXTS, lines, put, write
from tui.present import lists
from tui.tables.catalog import Catalog
from tui.tables.dataset import Violation, check, load
from tui.words import EN, ZH

# -- the descriptor ---------------------------------------------------------


def test_a_newer_format_is_told_as_such(small: Path) -> None:
    (small / "datapackage.json").write_text('{"duibiao_format": 99}', "utf-8")
    (line,) = lines(small)
    assert line.startswith("datapackage.json: has format 99, newer than")


@pytest.mark.parametrize(
    "text", ["{", "[1, 2]", '{"duibiao_format": "new"}', '"x"', "null", "", "[" * 100_000]
)
def test_a_descriptor_that_is_none(small: Path, text: str) -> None:
    (small / "datapackage.json").write_text(text, "utf-8")
    (line,) = lines(small)
    assert line.startswith("datapackage.json: cannot be read as JSON")


@pytest.mark.parametrize(
    "found",
    [
        {"resources": None},
        {"resources": 3},
        {"resources": [[]]},
        {"resources": [{"name": []}]},
        {"duibiao_format": None},
        {"duibiao_format": 1e999},
        {"readings": [5]},
        {"title": [], "version": {}},
    ],
    ids=str,
)
def test_a_strange_descriptor_never_raises(small: Path, found: object) -> None:
    (small / "datapackage.json").write_text(json.dumps(found), "utf-8")
    assert all(isinstance(violation, Violation) for violation in check(small))


@pytest.mark.parametrize("name", ["sources", "readings"])
@pytest.mark.parametrize("value", [5, "x", None, [5], {}])
def test_a_property_that_is_no_list_of_objects(small: Path, name: str, value: object) -> None:
    (small / "datapackage.json").write_text(json.dumps({name: value}), "utf-8")
    assert lines(small) == [f"datapackage.json: has `{name}` that is no list of objects"]


def test_a_strange_source_is_shown_as_it_is(small: Path) -> None:
    found = {"sources": [{"title": 5, "organization": ["x"]}], "title": 7, "readings": [{}]}
    (small / "datapackage.json").write_text(json.dumps(found), "utf-8")
    dataset = load(small)
    assert lists.sources(dataset)[:2] == ["7", "['x'] · 5"]
    assert lists.about(Catalog(dataset, EN)).title


def test_a_promised_table_must_be_there(small: Path) -> None:
    (small / "datapackage.json").write_text('{"resources": [{"name": "pilots"}]}', "utf-8")
    assert lines(small) == ["pilots.csv: is named by datapackage.json but is not there"]


# -- what a message may hold ------------------------------------------------


@pytest.mark.parametrize("value", ["\x1b[31mred", "\x9b2J", "[/]", "{0}", "{value}", "a" * 500])
@pytest.mark.parametrize("words", [EN, ZH], ids=["en", "zh"])
def test_a_value_is_shown_harmless(small: Path, value: str, words: object) -> None:
    write(small, "targets", put(TARGETS, 2, "role", value))
    (violation,) = check(small)
    line = violation.line(EN if words is EN else ZH)
    assert line.isprintable()
    assert len(line) < 300
    assert value.translate({0x1B: None, 0x9B: None})[:20] in line


@pytest.mark.parametrize("column", ["role", "value", "target", "document", "quote", "unit"])
def test_a_message_is_one_line_in_both_languages(small: Path, column: str) -> None:
    rows = list(csv.reader(TARGETS.splitlines()))
    rows[1][rows[0].index(column)] = "two\nlines\u2028and\rmore"
    with (small / "targets.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    found = check(small)
    assert found
    for violation in found:
        assert violation.line(EN).isprintable()
        assert violation.line(ZH).isprintable()
        assert violation.line(EN) != violation.line(ZH)


@pytest.mark.parametrize("name", ["\x1b]0;x", "two\nlines", "[/]"])
def test_a_columns_name_is_shown_harmless(small: Path, name: str) -> None:
    write(small, "documents", DOCUMENTS.replace("status", f'"{name}"', 1))
    assert all(violation.line(EN).isprintable() for violation in check(small))


# -- any cell, any text -----------------------------------------------------

CELL = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(["", "nan", "-0", "1e400", "9" * 30, "0x10", "\x1b[2J", '"', "\ufeff", "\x00"]),
    st.integers().map(str),
    st.floats().map(str),
)


@examples(60)
@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 4), st.integers(0, 14), CELL)
def test_any_cell_gives_breaches_or_a_dataset(table: str, row: int, column: int, cell: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for other, text in TEXTS.items():
            write(folder, other, text)
        rows = list(csv.reader(TEXTS[table].splitlines()))
        rows[row % len(rows)][column % len(rows[0])] = cell
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        found = check(folder)
        for violation in found:
            assert violation.line(EN).isprintable()
        if not found:
            assert load(folder).targets.height == 4


@examples(60)
@given(st.binary(max_size=200))
def test_any_bytes_give_breaches_or_a_dataset(raw: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, "targets", TARGETS)
        (folder / "documents.csv").write_bytes(raw)
        assert all(violation.line(ZH).isprintable() for violation in check(folder))
