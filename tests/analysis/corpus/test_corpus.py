"""Many documents: found, scheduled, read once, kept and put together; mostly without a process."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.analysis import corpus
from tui.analysis.corpus import Job, Journal, Outcome, Run, Settings, processes
from tui.analysis.extracted import ExtractedTarget
from tui.words import EN, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.tables.dataset import Dataset

ROW = ExtractedTarget(
    target="", document="a.txt", region="河南", indicator="total_compute", scope=None,
    comparator="=", value=12.0, value_max=None, unit="EFLOPS", year=2026, role="target",
    same_as=None, start=0, end=5, quote="总算力12", certainty="low", known=True, name="",
    rules="",
)  # fmt: skip


@pytest.fixture
def settings(dataset: Dataset) -> Settings:
    return Settings(dataset, language="en")


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    """Three documents, of which two are the same."""
    for name, value in (("a.txt", 11), ("b.txt", 12), ("c.txt", 11)):
        text = f"河南省行动计划\n到2027年，总算力达到{value}EFLOPS。"
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]


class Engine:
    """Reads one after another, and remembers what it was asked for."""

    def __init__(self, stop: int = 1000, broken: str = "") -> None:
        self.stop, self.broken, self.read = stop, broken, list[str]()

    def __call__(self, jobs: Iterable[Job], _: Settings) -> Iterator[tuple[Job, Outcome]]:
        for job in jobs:
            if len(self.read) == self.stop:
                raise KeyboardInterrupt
            self.read.append(Path(job.path).name)
            failed = Path(job.path).name == self.broken
            yield job, Outcome("broken") if failed else Outcome(rows=(ROW,))


def run(files: list[str], settings: Settings, journal: Journal, engine: Engine) -> Run:
    *_, (last, _, _) = corpus.read_all(files, settings, journal, engine)
    return last


def test_the_same_content_under_two_names_is_read_once(
    texts: list[str], settings: Settings, tmp_path: Path
) -> None:
    engine = Engine()
    with Journal(tmp_path / "j", "key") as journal:
        done = run(texts, settings, journal, engine)
        assert engine.read == ["a.txt", "b.txt"]
        assert (done.read, done.duplicates, done.done) == (2, 1, 3)
        (frame,) = corpus.frames(done, texts, journal, explain=False)
    assert frame["file"].to_list() == texts[:2]
    assert frame["target"].to_list() == ["1", "2"]
    assert frame.columns[1:] == list(corpus.columns(explain=False))


def test_what_was_read_before_an_interruption_is_not_read_again(
    texts: list[str], settings: Settings, tmp_path: Path
) -> None:
    first, second = Engine(stop=1), Engine()
    with Journal(tmp_path / "j", "key") as journal, pytest.raises(KeyboardInterrupt):
        run(texts, settings, journal, first)
    with Journal(tmp_path / "j", "key") as journal:
        done = run(texts, settings, journal, second)
        (frame,) = corpus.frames(done, texts, journal, explain=True)
    assert (first.read, second.read) == (["a.txt"], ["b.txt"])
    assert (done.before, done.read, done.duplicates) == (1, 1, 1)
    assert frame["value"].to_list() == [12, 12]


def test_a_line_that_was_not_written_to_its_end_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "j"
    with Journal(path, "key") as journal:
        journal.add("one", Outcome(rows=(ROW,)))
        journal.add("two", Outcome())
    whole = path.read_bytes()
    for cut in (1, 5):
        path.write_bytes(whole[:-cut])
        with Journal(path, "key") as journal:
            assert ("one" in journal, "two" in journal) == (True, False)
            journal.add("two", Outcome(notes="n"))
            assert journal["two"].notes == "n"
            assert journal["one"].rows == (ROW,)


def test_a_journal_of_other_options_is_begun_again(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", "key") as journal:
        journal.add("one", Outcome())
    with Journal(tmp_path / "j", "other") as journal:
        assert journal.renewed
        assert not len(journal)


def test_what_gives_other_rows_has_another_key(settings: Settings, dataset: Dataset) -> None:
    others = [
        Settings(dataset, region="河南"), Settings(dataset, status=True),
        Settings(dataset, original=True), Settings(dataset, published="2024"),
    ]  # fmt: skip
    keys = {corpus.key_of(each) for each in (settings, *others)}
    assert len(keys) == 5
    assert corpus.key_of(Settings(dataset, language="zh")) == corpus.key_of(settings)


def test_two_readings_do_not_write_one_journal(tmp_path: Path) -> None:
    with Journal(tmp_path / "j", "key"), pytest.raises(UserError, match="just now"):
        Journal(tmp_path / "j", "key")
    assert [path.name for path in tmp_path.iterdir()] == ["j"]


def test_what_failed_is_told_for_each_name_and_tried_again(
    texts: list[str], settings: Settings, tmp_path: Path
) -> None:
    missing, again = str(tmp_path / "missing.txt"), Engine()
    files = [*texts, missing]
    with Journal(tmp_path / "j", "key") as journal:
        done = run(files, settings, journal, Engine(broken="a.txt"))
        wrong = dict(corpus.failures(done, files))
    assert wrong == {texts[0]: "broken", texts[2]: "broken", missing: wrong[missing]}
    assert "No such file" in wrong[missing]
    with Journal(tmp_path / "j", "key") as journal:
        run(files, settings, journal, again)
    assert again.read == ["a.txt"]


def test_documents_are_read_as_one_by_one(texts: list[str], settings: Settings) -> None:
    jobs = [Job(path, path) for path in texts]
    found = dict(processes.read(jobs, settings, workers=2))
    assert found == {job: corpus.targets_of(job.path, settings) for job in jobs}
    assert [row.value for row in found[jobs[1]].rows] == [12]


def test_a_process_that_dies_takes_no_document_with_it(
    texts: list[str], settings: Settings
) -> None:
    def jobs() -> Iterator[Job]:
        for number, path in enumerate(texts):
            if number == 2:  # all are waited for here, so that one that is idle or busy dies
                os.kill(next(iter(children())), signal.SIGKILL)
            yield Job(path, path)

    found = {job.path: outcome for job, outcome in processes.read(jobs(), settings, workers=1)}
    assert [found[path].rows[0].value for path in texts] == [11, 12, 11]


def test_a_document_that_ends_its_process_twice_is_a_failure(
    settings: Settings, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_work", _die)
    (answer,) = processes.read([Job(texts[0], "x")], settings, workers=1)
    assert answer[1].failure == EN.corpus.died
    assert not children()


def _die(*_: object) -> None:
    os._exit(3)


def children() -> list[int]:
    return [child.pid for child in processes.multiprocessing.active_children() if child.pid]


def test_reasons_are_one_line_without_the_path(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04x")
    empty, bad, missing = (
        corpus.targets_of(str(tmp_path / name), settings).failure
        for name in ("empty.txt", "bad.docx", "missing.pdf")
    )
    assert empty == "holds no text (a scan, perhaps)"
    for failure in (bad, missing):
        assert failure.startswith("cannot be read")
        assert "\n" not in failure


def test_a_fault_of_ours_is_a_failure_of_that_document(
    texts: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.analysis.adding.reading", lambda *_, **__: 1 / 0)
    assert "ZeroDivisionError" in corpus.targets_of(texts[0], settings).failure


def test_documents_in_folders_and_patterns(tmp_path: Path) -> None:
    names = (
        "b.pdf",
        "a.TXT",
        "~$a.docx",
        ".hidden.txt",
        "x.csv",
        "sub/c.md",
        ".git/d.md",
        "[1].txt",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    folder = str(tmp_path)

    def found(*given: str) -> list[str]:
        return [str(Path(path).relative_to(tmp_path)) for path in corpus.files_in(given)]

    assert found(folder) == ["[1].txt", "a.TXT", "b.pdf", "sub/c.md"]
    assert found(f"{folder}/**/*.md", f"{folder}/b.pdf", f"{folder}/sub") == ["sub/c.md", "b.pdf"]
    assert found(f"{folder}/[1].txt") == ["[1].txt"]
    assert not corpus.is_many([f"{folder}/[1].txt"])
    assert not corpus.is_many([f"{folder}/b.pdf", f"{folder}/pipe.txt"])
    assert corpus.is_many([folder])
    for wrong in (f"{folder}/*.html", "-"):
        with pytest.raises(UserError):
            corpus.files_in([wrong])


def test_plans_are_ordered_by_doubt(tmp_path: Path) -> None:
    sure = replace(ROW, certainty="high")
    rows = {"a": (sure, ROW), "b": (ROW, ROW), "c": (), "d": (sure,)}
    with Journal(tmp_path / "j", "key") as journal:
        for name, each in rows.items():
            journal.add(name, Outcome(rows=each))
        done = Run(4, documents={name: name for name in rows})
        found = corpus.plans_by_doubt(done, list(rows), journal)
    assert [name for name, _ in found] == ["b", "a", "d"]
