"""`duibiao add DIR`: the most doubtful plan first; what was saved is not asked about again."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_adding import Keyboard
from tui import cli
from tui.analysis.corpus import Job, Outcome, Settings, processes, targets_of
from tui.cli.messages import WORDS
from tui.tables.dataset import load, own_plans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
C = WORDS.corpus
SURE = """湖南省算力行动计划（2026—2028年）

到2028年，全省总算力达到30EFLOPS，存储总量超过50EB。
"""
DOUBTFUL = """贵州省算力行动计划（2026—2028年）

到2028年，全省总算力达到40EFLOPS，力争绿色换电泊位指数超过60个，鲲鹏泊位70个。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(SURE, "utf-8")
    (tmp_path / "in/b.txt").write_text(DOUBTFUL, "utf-8")
    return tmp_path / "in"


@pytest.fixture(autouse=True)
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process, as `tests/cli/test_corpus.py` reads them in others."""

    def read(jobs: Iterable[Job], settings: Settings) -> Iterator[tuple[Job, Outcome]]:
        return ((job, targets_of(job.path, settings)) for job in jobs)

    monkeypatch.setattr(processes, "read", read)


def typed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard(text))


def regions() -> list[str]:
    """The regions of the plans that were saved."""
    found = load(added=own_plans.home())
    own = found.documents.filter(found.documents["document"].is_in(list(found.own_documents)))
    return own["region"].to_list()


def test_it_is_left_and_taken_up_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    typed("y\n" * 3 + "q\n", monkeypatch)
    assert cli.run(["add", str(folder)]) == 0
    err = capsys.readouterr().err
    assert err.index("b.txt") < err.index("a.txt")
    assert C.review_left.format(saved=1, rest=1) in err
    assert regions() == ["贵州"]
    typed("y\nn\n", monkeypatch)
    assert cli.run(["add", str(folder)]) == 0
    err = capsys.readouterr().err
    assert C.saved_before.format(count=1) in err
    assert "b.txt" not in err
    assert C.review_done.format(saved=1, refused=0) in err
    assert regions() == ["贵州", "湖南"]


def test_a_plan_that_cannot_be_saved_does_not_hold_up_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (folder / "b.txt").write_text("到2028年，总算力达到40EFLOPS，泊位指数60个。\n", "utf-8")
    (folder / "c.pdf").write_bytes(b"no pdf")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert cli.run(["add", str(folder), "--yes"]) == 1
    err = capsys.readouterr().err
    assert WORDS.review.no_region in err
    assert "c.pdf" in err
    assert C.review_done.format(saved=1, refused=1) in err
    assert regions() == ["湖南"]


@pytest.mark.parametrize(
    ("options", "told"),
    [([], WORDS.extract.no_terminal), (["--title", "x"], C.several.format(option="--title"))],
)
def test_what_cannot_be_is_told_before_anything_is_read(
    options: list[str], told: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert cli.run(["add", str(folder), *options]) == 2
    assert capsys.readouterr().err == f"duibiao: {told}\n"
