"""A table that stays in its file: the same rows as one that is held, and no more of it is read."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.cli import layers
from tui.tables import own_table
from tui.tables.dataset import Field, Relation
from tui.tables.own_table import KEY
from tui.tables.query import Query, SortKey, View
from tui.tables.query.order import text_key, text_keys
from tui.tables.query.scanned import numbers_of
from tui.tables.scan import BLOCK, NUMBER, Lookup, RowFile, Scan, ScannedRows, reading
from tui.tables.scan.relation import ScannedRelation
from tui.tables.scan.scan import runs

if TYPE_CHECKING:
    from pathlib import Path

WORDS = [
    "智算",
    "算力规模",
    "Ａ区 第9号",
    "a区 第10号",
    "北京⼈",
    "智\u200b能",
    "x",
    "2024.7",
    "2024年10月8日",
]
CODES = ["河南", "贵州", "安徽"]


def frame(rows: int = 700) -> pl.DataFrame:
    chance = random.Random(7)
    pick = [chance.choice([*WORDS, None]) for _ in range(rows)]
    return pl.DataFrame(
        {
            "code": [chance.choice([*CODES, None]) for _ in range(rows)],
            "text": [f"{each}{chance.randrange(rows)}" if each else None for each in pick],
            "few": pick,
            "number": [chance.choice([None, chance.randrange(50)]) for _ in range(rows)],
            "share": [chance.random() for _ in range(rows)],
        }
    )


NAMES = pl.DataFrame(
    {"code": CODES, "place.name": ["河南省", "贵州省", "安徽省"], "place.rank": [3, None, 1]}
)
FIELDS = {
    name: Field(name, kind, name, name, search)
    for name, kind, search in (
        ("code", "string", "name"), ("text", "string", "text"), ("few", "string", "text"),
        ("number", "integer", "none"), ("share", "number", "none"),
        ("place.name", "string", "name"), ("place.rank", "integer", "none"),
    )
}  # fmt: skip


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Relation, ScannedRelation]:
    """The same rows held, and in a file of many row groups."""
    path = tmp_path_factory.mktemp("scan") / "rows.parquet"
    rows = frame()
    rows.write_parquet(path, row_group_size=50)
    held = rows.join(NAMES, on="code", how="left", maintain_order="left").with_row_index(NUMBER)
    scan = Scan(
        RowFile(pl.scan_parquet(path, row_index_name=NUMBER)), rows.height, (Lookup("code", NAMES),)
    )
    return Relation("own", held, FIELDS), ScannedRelation("own", scan, FIELDS)


QUERIES = (
    "", "智算", "算力 河南", "hn", "-智算", "text:第9", "a区", "Ａ区", "智能", "北京人", "/第\\d/",
    "number>20", "number=3..9", "few=智算,x", "few==智算", "few=", "text=智算12", "name:安徽",
    "rank>1", "rank=", "text>2024", "few<=2024.9", "智算|x number>=40", "share<0.5 河南",
)  # fmt: skip
SORTS = ("", "number", "-share", "text", "-few", "place.name", "-rank,text", "code,-number")


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_the_same_rows(both: tuple[Relation, ScannedRelation], query: str) -> None:
    held, scanned = both
    for sort in SORTS:
        keys = tuple(SortKey.parse(part) for part in sort.split(",") if part)
        view = View(query, keys)
        want, got = view.apply(held), view.apply(scanned)
        assert got[NUMBER].to_list() == want[NUMBER].to_list(), sort
        assert got.select(want.columns).equals(want), sort


def test_windows_are_the_rows_of_the_whole(both: tuple[Relation, ScannedRelation]) -> None:
    _, scanned = both
    rows = View("-x", (SortKey("share"),)).scanned(scanned)
    whole = rows.collect()
    for offset, length in ((0, 5), (60, 10), (rows.height - 3, 9), (0, 200), (rows.height, 4)):
        assert rows.slice(offset, length).equals(whole.slice(offset, length))
    assert rows.row(70) == whole.row(70, named=True)
    assert rows.row_if_loaded(70) == whole.row(70, named=True)
    assert ScannedRows(scanned.scan).row_if_loaded(0) is None
    number = rows.number_of(70)
    assert rows.index_of(number) == 70
    assert rows.find("text", whole["text"][70]) == whole["text"].index_of(whole["text"][70])
    few = rows.only(rows.places("few", ["智算", "x"]))
    assert set(few.collect(["few"])["few"]) == {"智算"}
    gone = View("few=x").scanned(scanned)
    assert gone.find("few", "智算") is None
    assert rows.load(1).height == BLOCK


def test_a_plan_reads_what_the_view_needs_and_filters_in_the_file(
    both: tuple[Relation, ScannedRelation],
) -> None:
    _, scanned = both
    query = Query.parse("text:第9 number>20 name:河南", scanned)
    plan = numbers_of(scanned, query.mask, [("share", False)]).explain()
    assert "SELECTION" in plan
    assert "FILTER" not in plan
    assert "PROJECT 4/5 COLUMNS" in plan  # code, text, number and share
    assert "JOIN" not in plan
    window = scanned.scan.numbered.slice(500, 10).explain()
    assert "SLICE" in window
    assert "offset: 500" in window


def test_neighbours_are_read_in_one_piece() -> None:
    assert runs([5, 3, 4, 90, 12]) == [(3, 12), (90, 90)]
    assert runs([]) == []


def test_texts_are_sorted_all_at_once_as_one_by_one() -> None:
    chance = random.Random(3)
    signs = "ab9012.-/年月日安徽重庆T９Ａß\n　①㎡\0"
    for some in (signs, signs[:-1], "安徽ab", "aB9-", "aB"):
        texts = ["".join(chance.choices(some, k=chance.randrange(9))) for _ in range(500)]
        texts += ["2024.7", "2024年10月8日", "2024-03-05", "00012", "012"]
        values = pl.Series([*texts, None])
        assert text_keys(values).to_list() == [*map(text_key, texts), None]


def test_a_large_file_is_scanned_and_a_small_one_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = frame(40)
    rows.write_parquet(tmp_path / "a.parquet")
    rows.write_csv(tmp_path / "a.csv")
    for name in ("a.parquet", "a.csv"):
        held = own_table.read_table(tmp_path / name)
        assert not isinstance(held, ScannedRelation)
        monkeypatch.setattr(reading, "PARQUET_ROWS", 10)
        monkeypatch.setattr(reading, "CSV_BYTES", 10)
        scanned = own_table.read_table(tmp_path / name)
        assert isinstance(scanned, ScannedRelation)
        assert {n: f.type for n, f in scanned.fields.items()} == {
            n: f.type for n, f in held.fields.items()
        }
        view = View("智算 number>5", (SortKey("share"),))
        assert view.apply(scanned)[KEY].to_list() == view.apply(held)[KEY].to_list()
        before = scanned.scan.source.collect()
        scanned.scan.file.settle()
        assert not scanned.scan.file.slow
        assert scanned.scan.source.collect().equals(before)
        assert scanned.scan.at([7, 3])[NUMBER].to_list() == [7, 3]
        monkeypatch.undo()


def test_folders_and_patterns_are_one_table(tmp_path: Path) -> None:
    for year in (2023, 2024):
        (folder := tmp_path / f"year={year}").mkdir()
        frame(30).write_parquet(folder / "part.parquet")
    found = own_table.read_table(tmp_path)
    assert isinstance(found, ScannedRelation)
    assert found.height == 60
    assert View("year=2024").apply(found).height == 30
    assert layers.own_table(tmp_path) is not None
    assert layers.own_table(tmp_path / "nothing") is None
    pattern = own_table.read_table(str(tmp_path / "*" / "*.parquet"))
    assert pattern.height == 60


def test_nested_values_are_texts(tmp_path: Path) -> None:
    rows = pl.DataFrame({"a": [[1, 2], None], "b": [{"x": 1}, {"x": 2}], "c": [b"\xff", b""]})
    (tmp_path / "t").mkdir()
    rows.write_parquet(tmp_path / "t" / "n.parquet")
    found = own_table.read_table(tmp_path / "t")
    assert found.frame.select("a", "b", "c").rows() == [
        ("1, 2", '{"x":1}', "ff"),
        (None, '{"x":2}', ""),
    ]


def test_no_number_in_a_parquet_file_is_no_value(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    values = [1.0, float("nan"), None, 3.0]
    pl.DataFrame({"a": values, "b": pl.Series(values, dtype=pl.Float32)}).write_parquet(
        tmp_path / "t" / "n.parquet"
    )
    found = own_table.read_table(tmp_path / "t")
    assert found.frame["a"].to_list() == found.frame["b"].to_list() == [1, None, None, 3]
    assert View("a>2").apply(found)[KEY].to_list() == ["4"]
    assert View("", (SortKey("a", True),)).apply(found)[KEY].to_list() == ["4", "1", "2", "3"]


@pytest.mark.parametrize("extra", [True, False])
def test_cells_beyond_the_headings_of_a_large_file_are_told(
    extra: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "CSV_BYTES", 10)
    rows = ["a,b", *(f"{at},x" for at in range(50)), "50,x,more" if extra else "50", "51,y"]
    (tmp_path / "a.csv").write_text("\n".join(rows), "utf-8")
    for settled in (False, True):
        found = own_table.read_table(tmp_path / "a.csv")
        assert isinstance(found, ScannedRelation)
        if settled:
            found.scan.file.settle()
        assert found.scan.file.is_cut is extra
        assert found.frame["b"].to_list() == ["x"] * 50 + ["x" if extra else None, "y"]
