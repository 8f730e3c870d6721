"""A table that Daft searches, sorts and counts: the same rows in the same order as without it."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.analysis.corpus import cluster
from tui.analysis.spread import Spread, is_found, sorts_as, typed
from tui.cli import run
from tui.tables.dataset import Relation
from tui.tables.own_table import NAME
from tui.tables.query import Query, SortKey, View, frequencies
from tui.tables.scan import Scan
from tui.tables.scan.reading import parquet_files, plain_values
from tui.tables.scan.relation import ScannedRelation
from tui.tables.scan.row_file import RowFile
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

WORDS = [
    "智算 第9号",
    "智算 第10号",
    "Ａ区",
    "a区",
    "算力规模",
    "贵州",
    "x",
    "2024.7",
    "2024年10月8日",
]


def table(rows: int, seed: int = 3) -> pl.DataFrame:
    chance = random.Random(seed)
    numbers = [chance.choice([None, 1.5, -2.0, float("nan"), 7.0]) for _ in range(rows)]
    return pl.DataFrame(
        {
            "name": [chance.choice([*WORDS, None]) for _ in range(rows)],
            "code": [chance.choice(["河南", "贵州", None]) for _ in range(rows)],
            "share": numbers,
            "count": [chance.choice([None, chance.randrange(20)]) for _ in range(rows)],
            "parts": [[chance.randrange(3)] for _ in range(rows)],
        }
    )


def spread_of(folder: Path) -> Spread:
    folder.mkdir(exist_ok=True)
    table(200).write_parquet(folder / "a.parquet", row_group_size=40)
    table(100, 4).write_parquet(folder / "b.parquet")
    return Spread.of(str(folder))


def test_a_part_of_the_rows_is_searched_as_all_are(tmp_path: Path) -> None:
    relation = spread_of(tmp_path / "t").relation
    rows = table(50)
    assert rows.filter(is_found(rows, "", relation)).height == 50
    found = rows.filter(is_found(rows, "智算 share>1 -code:河南", relation))
    whole = Relation(NAME, typed(rows, relation), relation.fields)
    assert typed(found, relation).equals(Query.parse("智算 share>1 -code:河南", whole).rows())
    assert typed(rows, relation)["parts"].dtype == pl.String


def test_texts_and_numbers_are_sorted_alike() -> None:
    texts = pl.Series(["第10号", None, "第9号"])
    assert texts[sorts_as(texts).arg_sort(nulls_last=True)].to_list() == ["第9号", "第10号", None]
    assert sorts_as(pl.Series([1.0, float("nan"), None])).to_list() == [1, None, None]


def test_only_parquet_is_spread(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(UserError, match="Daft reads Parquet"):
        Spread.of(str(tmp_path / "a.csv"))
    with pytest.raises(UserError):
        Spread.of(str(tmp_path / "none.parquet"))


def test_what_goes_with_this_machine_only_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table(3).write_parquet(path := tmp_path / "a.parquet")
    command = ["table", "--engine", "daft", "--data", str(path)]
    assert run([*command, "--describe"]) == 2
    assert "--describe" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert run(command) == 2
    assert "duibiao[cluster]" in capsys.readouterr().err


class StandIn:
    """What answers in place of Daft: the rows that were asked for, or an error."""

    error: Exception | None = None

    def __init__(self, found: Spread) -> None:
        self.relation, self.held = found.relation, found.held

    def rows(self, query: str, sort: list[tuple[str, bool]], limit: int) -> pl.DataFrame:
        if self.error:
            raise self.error
        assert (query, sort) == ("", [("count", True)])
        return typed(table(limit), self.relation)

    def frequencies(self, query: str, column: str) -> pl.DataFrame:
        return frequencies(table(5), column).filter(pl.col("count") > len(query))


def test_the_command_prints_what_is_brought_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = StandIn(spread_of(tmp_path / "t"))
    monkeypatch.setattr(cluster, "require", lambda: None)
    monkeypatch.setattr(cluster, "start", lambda _: None)
    monkeypatch.setattr(Spread, "of", lambda _: found)
    monkeypatch.setattr("tui.analysis.spread.MOST", 4)
    command = ["table", "--engine", "daft", "--data", str(tmp_path / "t"), "--format", "csv"]
    assert run([*command, "--sort", "-count", "--columns", "code,count"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == "code,count"
    assert len(printed.out.splitlines()) == 5
    assert "--limit" in printed.err
    assert run([*command, "--sort", "-count", "--limit", "2"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert run([*command, "--frequencies", "code"]) == 0
    assert capsys.readouterr().out.startswith("value,count")
    assert run([*command, "--limit", "-1"]) == 2
    assert run(command[:3]) == 2
    found.error = RuntimeError("a worker died\nmore")
    assert run([*command, "--sort", "-count"]) == 2
    assert "a worker died" in capsys.readouterr().err


# -- with Daft ------------------------------------------------------------------------------

QUERIES = ["", "智算", "a区", "-贵州", "share>1", "count>=5 count<15", "code=河南|code=贵州",
           "code:", "/第\\d号/", "guizhou", "智算 | count=3"]  # fmt: skip
SORTS = [(), (("name", False),), (("share", True), ("name", True)), (("count", False),)]


def by_polars(
    spread: Spread, folder: Path, query: str, sort: tuple[tuple[str, bool], ...]
) -> pl.DataFrame:
    files = parquet_files(str(folder))
    assert files is not None
    scan = Scan(RowFile(plain_values(files[1])), 300)
    relation = ScannedRelation(NAME, scan, spread.relation.fields)
    view = View(query, tuple(SortKey(*key) for key in sort))
    return view.scanned(relation).collect().select(*spread.relation.fields)


def same_on_random_queries(spread: Spread, folder: Path) -> None:
    """What a sort leaves equal may come in any order, the rest may not."""
    chance = random.Random(1)
    for query in QUERIES:
        sort = chance.choice(SORTS)
        wanted = by_polars(spread, folder, query, sort)
        names, every = [name for name, _ in sort], wanted.columns
        found = spread.rows(query, sort, 300)
        assert keys(found, names).equals(keys(wanted, names)), (query, sort)
        assert found.sort(every).equals(wanted.sort(every)), (query, sort)
        assert keys(spread.rows(query, sort, 17), names).equals(keys(wanted.head(17), names))
        for column in ("name", "count"):
            counted = frequencies(wanted, column).sort("count", "value", descending=[True, False],
                                                       nulls_last=True)  # fmt: skip
            assert spread.frequencies(query, column).equals(counted), (query, column)


def keys(rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    return pl.DataFrame([sorts_as(rows[name]).alias(name) for name in names])


@pytest.mark.cluster
@pytest.mark.filterwarnings("ignore")
def test_daft_brings_back_the_same_rows(tmp_path: Path) -> None:
    cluster.start("")
    same_on_random_queries(spread_of(tmp_path / "t"), tmp_path / "t")


@pytest.mark.cluster
@pytest.mark.filterwarnings("ignore")
def test_two_workers_of_a_ray_cluster_bring_back_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    from ray.cluster_utils import Cluster

    small = {"object_store_memory": 80_000_000}
    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, **small})
    try:
        for _ in range(2):
            nodes.add_node(num_cpus=1, **small)
        nodes.wait_for_nodes()
        folder = tmp_path / "t"
        spread_of(folder)
        command = [sys.executable, "-m", "tui", "table", "智算 share>1", "--sort", "-share,name"]
        options = ["--ray", nodes.address, "--data", str(folder), "--format", "csv"]
        done = subprocess.run(
            [*command, *options], capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
    finally:
        nodes.shutdown()
    wanted = by_polars(
        Spread.of(str(folder)), folder, "智算 share>1", (("share", True), ("name", False))
    )
    rows = done.stdout.splitlines()[1:]
    expected = wanted.write_csv(include_header=False).replace(".0,", ",").splitlines()
    assert sorted(rows) == sorted(expected)
    assert [row.split(",")[0] for row in rows] == wanted["name"].to_list()
