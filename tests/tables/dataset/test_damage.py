"""Own plans that are damaged: told with their path, replaced by the last good ones, never lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.tables.dataset.test_own import add
from tui import cli
from tui.analysis.adding import overlaid, remove
from tui.tables.dataset import check, load, own_plans
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

Capture = pytest.CaptureFixture[str]


def broken_table(folder: Path) -> str:
    path = folder / "versions" / "000002" / "targets.csv"
    path.write_text('garbage,"', "utf-8")
    return str(path)


def lost_table(folder: Path) -> str:
    path = folder / "versions" / "000002" / "targets.csv"
    path.unlink()
    return str(path)


def strange_current(folder: Path) -> str:
    (folder / "current").write_text("999999")
    return str(folder / "current")


def empty_current(folder: Path) -> str:
    (folder / "current").write_text("")
    return str(folder / "current")


def lost_current(folder: Path) -> str:
    (folder / "current").unlink()
    return str(folder / "current")


def lost_version(folder: Path) -> str:
    shutil.rmtree(folder / "versions" / "000002")
    return str(folder / "current")


HARM = [broken_table, lost_table, strange_current, empty_current, lost_current, lost_version]


@pytest.fixture(scope="module")
def two_versions(tmp_path_factory: pytest.TempPathFactory, dataset: Dataset) -> Path:
    """Two plans saved one after the other."""
    folder = tmp_path_factory.mktemp("own")
    add(folder, dataset)
    add(folder, overlaid(dataset, folder), "山东")
    return folder


@pytest.fixture(params=HARM, ids=lambda harm: harm.__name__)
def harmed(request: pytest.FixtureRequest, two_versions: Path) -> tuple[Path, str]:
    """The user's own folder with harm done to the second version, and the path to tell."""
    folder = own_plans.home()
    shutil.copytree(two_versions, folder)
    return folder, request.param(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "versions").iterdir())


def test_the_last_good_version_is_read_and_the_path_told(harmed: tuple[Path, str]) -> None:
    folder, path = harmed
    found = load(added=folder)
    assert found.own_documents >= {"neimenggu-compute-2026-own"}
    assert found.damage is not None
    assert path in str(found.damage)
    assert [v for v in check(folder) if str(folder / v.file) == path]


@pytest.mark.parametrize("harmed", [broken_table, strange_current], indirect=True)
def test_a_command_says_it_in_one_line_and_answers(
    harmed: tuple[Path, str], capsys: Capture
) -> None:
    assert cli.run(["targets", "region=内蒙古", "--format", "csv"]) == 0
    out, err = capsys.readouterr()
    assert "neimenggu-compute-2026-own" in out
    assert (harmed[1] in err, len(err.splitlines())) == (True, 1)


@pytest.mark.parametrize("harmed", [broken_table, strange_current, lost_table], indirect=True)
def test_nothing_is_built_on_damage_and_nothing_pruned(
    harmed: tuple[Path, str], tmp_path: Path, capsys: Capture
) -> None:
    folder, path = harmed
    before = names(folder)
    (tmp_path / "plan.txt").write_text("湖南省算力计划\n\n到2028年，总算力达到30EFLOPS。", "utf-8")
    for argv in (
        ["add", str(tmp_path / "plan.txt"), "--yes"],
        ["remove", "neimenggu-compute-2026-own"],
    ):
        capsys.readouterr()
        assert cli.run(argv) == 2
        out, err = capsys.readouterr()
        assert (out, path in err) == ("", True)
        assert "duibiao restore" in err
        assert len(err.splitlines()) == 1
    for _ in range(own_plans.KEPT + 1):
        with pytest.raises(UserError):
            own_plans.change(folder, lambda tables: tables)
    assert names(folder) == before


@pytest.mark.parametrize(
    "harmed",
    [
        broken_table,
        lost_current,
        pytest.param(lost_table, marks=pytest.mark.soak),
        pytest.param(strange_current, marks=pytest.mark.soak),
        pytest.param(empty_current, marks=pytest.mark.soak),
        pytest.param(lost_version, marks=pytest.mark.soak),
    ],
    indirect=True,
)
def test_restoring_sets_the_damaged_version_aside(
    harmed: tuple[Path, str], dataset: Dataset, capsys: Capture
) -> None:
    folder, path = harmed
    assert cli.run(["restore"]) == 0
    found = load(added=folder)
    assert found.damage is None
    assert found.own_documents >= {"neimenggu-compute-2026-own"}
    assert check(folder) == ()
    assert (folder / "damaged" / "000002").exists() == ("versions" in path)
    remove(folder, "neimenggu-compute-2026-own")
    add(folder, dataset)
    assert load(added=folder).damage is None


def test_without_a_good_version_the_bundled_tables_are_read(
    dataset: Dataset, capsys: Capture
) -> None:
    folder = own_plans.home()
    add(folder, dataset)
    path = folder / "versions" / "000001" / "documents.csv"
    path.write_text('"', "utf-8")
    found = load(added=folder)
    assert found.targets.equals(dataset.targets)
    assert str(path) in str(found.damage)
    assert cli.run(["restore"]) == 0
    assert str(folder / "damaged" / "000001") in capsys.readouterr().err
    assert load(added=folder).damage is None
    add(folder, dataset)
    assert names(folder) == ["000002"]


def test_a_version_stands_under_its_number_only_when_whole(
    tmp_path: Path, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(tmp_path, dataset)

    def full(path: Path, text: str) -> None:
        if path.name == "targets.csv":
            raise OSError(28, "No space left on device")
        path.write_text(text, "utf-8")

    monkeypatch.setattr(own_plans, "_write", full)
    with pytest.raises(UserError, match="No space"):
        add(tmp_path, dataset)
    monkeypatch.undo()
    assert [path.name for path in own_plans.versions(tmp_path)] == ["000001"]
    add(tmp_path, dataset)
    assert load(tmp_path).damage is None
