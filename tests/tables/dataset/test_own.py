"""The user's own plans: laid over, marked, never half-written, no writer's work lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tests.tables.dataset.small import write
from tui.analysis.adding import Draft, overlaid, propose, read, remove, save, vocabulary
from tui.tables.dataset import Dataset, bundled, check, load, own_plans
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "到2027年，总算力达到33EFLOPS，新增培养人才5万名，上架率由45%提高到70%。"
WRITER = """
import sys, time
from pathlib import Path
import polars as pl
from tui.tables.dataset import own_plans
def edit(tables):
    print("writing", flush=True)
    time.sleep({pause})
    more = tables["documents"].head(1).with_columns(document=pl.lit(name))
    return {{**tables, "documents": pl.concat([tables["documents"], more])}}
for name in sys.argv[2:]:
    own_plans.change(Path(sys.argv[1]), edit)
"""
WITHOUT_FCNTL = """
import importlib, pkgutil, sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")  # filelock tells that it locks by a file of its own
sys.modules["fcntl"] = None
for room in ("tui.tables", "tui.analysis", "tui.cli"):
    for module in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
        importlib.import_module(module.name)
import tui.ui.app, tui.ui.adding
from tui.tables.dataset import own_plans
print(own_plans.change(Path(sys.argv[1]), lambda tables: tables).name)
"""


def add(folder: Path, dataset: Dataset, region: str = "内蒙古") -> str:
    draft = propose(Draft(TEXT, region, f"{region}算力计划", "2026-01-02"), dataset)
    return save(folder, draft, read(draft, vocabulary(dataset)), dataset)


def python(code: str, folder: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, str(folder), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_saved_plan_is_laid_over_the_bundled_ones(tmp_path: Path, dataset: Dataset) -> None:
    name = add(tmp_path, dataset)
    for found in (load(tmp_path), load(added=tmp_path)):
        assert found.documents.height == dataset.documents.height + 1
        assert found.documents.row(-1, named=True)["table"] == own_plans.OWN_TABLE
        rows = found.targets.filter(found.targets["document"] == name)
        assert rows["value"].to_list() == [33, 50000, 45, 70]
        assert found.is_bundled
    version = own_plans.current(tmp_path)
    assert version is not None
    assert check(version) == ()


def test_removing_gives_the_bundled_dataset_back(tmp_path: Path, dataset: Dataset) -> None:
    name = add(tmp_path, dataset)
    remove(tmp_path, name)
    assert load(tmp_path).documents.equals(dataset.documents)
    with pytest.raises(UserError, match=name):
        remove(tmp_path, name)


def test_the_previous_versions_are_kept(tmp_path: Path, dataset: Dataset) -> None:
    for _ in range(own_plans.KEPT + 2):
        add(tmp_path, dataset)
    assert len(list((tmp_path / "versions").iterdir())) == own_plans.KEPT


def test_what_could_not_be_read_again_is_never_put_in_force(
    tmp_path: Path, dataset: Dataset
) -> None:
    add(tmp_path, dataset)
    before = own_plans.current(tmp_path)
    with pytest.raises(UserError):
        own_plans.change(tmp_path, lambda t: {**t, "documents": t["documents"].clear()})
    assert own_plans.current(tmp_path) == before
    load(tmp_path)


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path, dataset: Dataset) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UserError, match=str(tmp_path)):
        add(tmp_path, dataset)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_plans_are_added_to_a_dataset_of_ones_own_and_its_files_stay(small: Path) -> None:
    """The small dataset has places of its own, which the bundled one does not know."""
    places = (bundled() / "places.csv").read_text("utf-8")
    row = "蓬莱,990000,province,全国,蓬莱省,Penglai,penglai,,,,"
    write(small, "places", f"{places.rstrip()}\n{row}\n")
    before = {path: path.read_bytes() for path in small.iterdir()}
    held = load(small)
    draft = Draft(TEXT, "蓬莱", "蓬莱算力计划", "2026-01-02", kind="compute")
    name = save(small, draft, read(draft, vocabulary(held)), held)
    after = overlaid(held, small)
    assert after.source == after.requested == after.plans == small
    assert after.documents.height == held.documents.height + 1
    assert load(small).targets.equals(after.targets)
    assert {path: path.read_bytes() for path in before} == before
    assert check(small) == ()
    remove(small, name)
    assert load(small).documents.equals(held.documents)


def test_two_writers_lose_nothing(tmp_path: Path, dataset: Dataset) -> None:
    add(tmp_path, dataset)
    names = [[f"{writer}-{n}" for n in range(4)] for writer in "ab"]
    writers = [python(WRITER.format(pause=0), tmp_path, *each) for each in names]
    for writer in writers:
        writer.communicate(timeout=60)
    assert set(load(tmp_path).documents["document"]) >= {*names[0], *names[1]}


def test_a_killed_writer_leaves_its_lock_and_no_trace(tmp_path: Path, dataset: Dataset) -> None:
    first = add(tmp_path, dataset)
    writer = python(WRITER.format(pause=60), tmp_path, "never")
    assert writer.stdout is not None
    assert writer.stdout.readline() == "writing\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    second = add(tmp_path, dataset, "山东")
    assert load(tmp_path).own_documents == {first, second}


def test_the_program_loads_and_saves_where_the_system_has_no_fcntl(tmp_path: Path) -> None:
    assert python(WITHOUT_FCNTL, tmp_path).communicate(timeout=60)[0].split() == ["000001"]


class Killed(BaseException):
    """The program ends here, whatever it was about to do."""


def killed_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program end before its `step`th change of the disk."""
    left = iter(range(step))

    def before(change: Callable[..., object]) -> Callable[..., object]:
        def changed(*args: object, **more: object) -> object:
            if next(left, None) is None:
                raise Killed
            return change(*args, **more)

        return changed

    for owner, name in (
        (own_plans, "_write"), (own_plans, "_sync"), (os, "replace"), (os, "rename"),
        (shutil, "rmtree"), (os, "mkdir"),
    ):  # fmt: skip
        monkeypatch.setattr(owner, name, before(getattr(owner, name)))


def test_a_kill_at_any_step_leaves_a_whole_version_in_use(
    tmp_path: Path, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = add(tmp_path, dataset)
    ended, whole = 0, set[object]()
    for step in range(40):
        with monkeypatch.context() as patch:
            killed_at(step, patch)
            try:
                own_plans.change(tmp_path, with_another(f"plan-{step}"))
            except Killed:
                ended += 1
            else:
                break
        found = load(tmp_path)
        assert found.damage is None
        assert first in found.own_documents
        for version in own_plans.versions(tmp_path):
            files = (version, *sorted((f.name, f.stat().st_mtime_ns) for f in version.iterdir()))
            assert files in whole or check(version) == ()
            whole.add(files)
    assert 8 < ended < 39
    assert f"plan-{step}" in load(tmp_path).own_documents


def with_another(name: str) -> Callable[[own_plans.Tables], own_plans.Tables]:
    def edit(tables: own_plans.Tables) -> own_plans.Tables:
        more = tables["documents"].head(1).with_columns(document=pl.lit(name))
        return {**tables, "documents": pl.concat([tables["documents"], more])}

    return edit
