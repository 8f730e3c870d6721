"""Daft and Ray: the rows are those of one process, also when a worker dies in mid-run."""

from __future__ import annotations

import subprocess
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tui.analysis.corpus import Job, Outcome, Settings, cluster, targets_of
from tui.words import EN, UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.tables.dataset import Dataset

JOBS = [Job(f"{number}.txt", f"{number}") for number in range(5)]


class Flaky:
    """Answers two documents a time, then fails; `lost`: never about that one."""

    def __init__(self, lost: str = "", *, fails: bool = True) -> None:
        self.lost, self.fails, self.asked = lost, fails, list[int]()

    def __call__(self, paths: list[str], _: Settings) -> Iterator[tuple[str, str]]:
        self.asked.append(len(paths))
        for path in paths[:2]:
            if path != self.lost:
                yield path, Outcome(notes=path).stored()
        if self.fails:
            raise RuntimeError("worker died\nof something")


@pytest.fixture
def settings(dataset: Dataset) -> Settings:
    return Settings(dataset, language="en")


def read(settings: Settings, engine: Flaky, monkeypatch: pytest.MonkeyPatch) -> dict[str, Outcome]:
    monkeypatch.setattr(cluster, "start", lambda _: None)
    monkeypatch.setattr(cluster, "_answers", engine)
    return {job.path: outcome for job, outcome in cluster.read(JOBS, settings)}


def test_what_has_no_answer_is_asked_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Flaky()
    found = read(settings, engine, monkeypatch)
    assert {path: outcome.notes for path, outcome in found.items()} == {
        j.path: j.path for j in JOBS
    }
    assert engine.asked == [5, 3, 1]


def test_a_document_without_an_answer_is_a_failure(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read(settings, Flaky(JOBS[0].path, fails=False), monkeypatch)
    assert found[JOBS[0].path].failure == EN.corpus.died
    assert len(found) == 5


def test_a_cluster_that_always_fails_is_told_in_a_line(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match=r"the cluster failed: worker died$"):
        read(settings, Flaky(JOBS[0].path), monkeypatch)


def test_without_the_extra_a_line_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UserError, match=r"duibiao\[cluster\]"):
        cluster.require()


class Batches:
    """What Daft would make of a table of paths: a function over each of them."""

    def __init__(self, paths: list[str]) -> None:
        self.paths = paths

    def into_batches(self, size: int) -> Batches:
        assert size == cluster.BATCH
        return self

    def __getitem__(self, name: str) -> list[str]:
        assert name == "path"
        return self.paths

    def select(self, paths: list[str], answers: Named) -> Batches:
        assert answers.name == "outcome"
        self.rows = [
            {"path": path, "outcome": each}
            for path, each in zip(paths, answers.values, strict=True)
        ]
        return self

    def iter_rows(self) -> Iterator[dict[str, str]]:
        return iter(self.rows)


class Named(NamedTuple):
    values: list[str]
    name: str = ""

    def alias(self, name: str) -> Named:
        return self._replace(name=name)


def engine(**more: Any) -> SimpleNamespace:
    """A stand-in for Daft that reads in this process, and notes which runner was chosen."""
    found = SimpleNamespace(
        runner="",
        func=lambda work, use_process: lambda paths: Named([work(path) for path in paths]),
        from_pydict=lambda table: Batches(table["path"]),
        **more,
    )
    found.set_runner_native = lambda: setattr(found, "runner", "native")
    found.set_runner_ray = lambda **_: setattr(found, "runner", "ray")
    return found


def test_daft_reads_as_one_process_does(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "daft", daft := engine())
    monkeypatch.setattr(cluster, "ROUND", 2)
    monkeypatch.setattr("os.environ", environ := {"DAFT_PROGRESS_BAR": "1"})
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(PLAN.format(value=number + 1), "utf-8")
    jobs = [Job(str(tmp_path / f"{number}.txt"), f"{number}") for number in range(3)]
    found = dict(cluster.read(jobs, settings))
    assert found == {job: targets_of(job.path, settings) for job in jobs}
    assert daft.runner == "native"
    assert environ == {**cluster.QUIET, "DAFT_PROGRESS_BAR": "1"}


def test_a_cluster_is_asked_where_an_address_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = dict[str, Any]()
    monkeypatch.setitem(sys.modules, "daft", daft := engine())
    monkeypatch.setitem(
        sys.modules, "ray", ray := SimpleNamespace(init=lambda **m: begun.update(m))
    )
    cluster.start("ray://head:10001")
    assert daft.runner == "ray"
    assert begun["address"] == "ray://head:10001"
    assert begun["runtime_env"] == {"env_vars": cluster.QUIET}
    ray.init = lambda **_: 1 / 0
    with pytest.raises(UserError, match=r"the cluster failed: division by zero$"):
        cluster.start("ray://nowhere")


PLAN = "河南省算力行动计划（2026—2028年）\n到2028年，总算力达到{value}EFLOPS，存储总量超过50EB。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(120):
        text = PLAN.format(value=number + 1) * 25
        (tmp_path / f"in/{number:03}.txt").write_text(text, "utf-8")
    (tmp_path / "in/copy.txt").write_text(PLAN.format(value=1) * 25, "utf-8")
    (tmp_path / "in/bad.pdf").write_bytes(b"no pdf")
    return tmp_path / "in"


def extract(folder: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tui", "extract", str(folder), "-o", str(out), *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> None:
    err = process.communicate(timeout=150)[1]
    assert process.returncode == 1, err  # one document cannot be read


@pytest.fixture
def expected(folder: Path, tmp_path: Path) -> bytes:
    ended(extract(folder, tmp_path / "expected.csv"))
    return (tmp_path / "expected.csv").read_bytes()


@pytest.mark.cluster
def test_daft_on_one_machine_gives_the_same_rows(
    folder: Path, tmp_path: Path, expected: bytes
) -> None:
    ended(extract(folder, tmp_path / "daft.csv", "--engine", "daft"))
    assert (tmp_path / "daft.csv").read_bytes() == expected
    failed = [(tmp_path / f"{name}-failed.csv").read_bytes() for name in ("daft", "expected")]
    assert failed[0] == failed[1]


@pytest.mark.cluster
@pytest.mark.filterwarnings("ignore")
def test_a_killed_worker_of_a_ray_cluster_changes_no_row(
    folder: Path, tmp_path: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    from ray.cluster_utils import Cluster

    small = {"object_store_memory": 80_000_000}
    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, **small})
    try:
        workers = [nodes.add_node(num_cpus=1, **small) for _ in range(2)]
        nodes.wait_for_nodes()
        out = tmp_path / "ray.csv"
        process = extract(folder, out, "--ray", nodes.address)
        read = until_some_are_read(out, process)
        nodes.remove_node(workers[1], allow_graceful=False)
        ended(process)
    finally:
        nodes.shutdown()
    assert 0 < read < 120
    assert out.read_bytes() == expected


def until_some_are_read(out: Path, process: subprocess.Popen[str]) -> int:
    """Wait for the first answers; how many there are."""
    journal, ends = out.with_name(f"{out.name}.journal"), time.monotonic() + 120
    while time.monotonic() < ends and process.poll() is None:
        lines = journal.read_bytes().count(b"\n") if journal.exists() else 0
        if lines > 4:
            return lines - 1
        time.sleep(0.02)
    raise AssertionError(process.communicate(timeout=10)[1])
