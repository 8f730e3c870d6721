"""The user's own plans: laid over, marked, never half-written, no writer's work lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.tables.dataset.small import write
from tui.analysis.adding import Draft, overlaid, propose, read, remove, save, vocabulary
from tui.tables.dataset import Dataset, bundled, check, load, own_plans
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "到2027年，总算力达到33EFLOPS，新增培养人才5万名，上架率由45%提高到70%。"
WRITER = """
import sys
from pathlib import Path
from tui.analysis.adding import *
from tui.tables.dataset import load
d, folder = load(), Path(sys.argv[1])
draft = Draft({text!r}, "湖南", "湖南省算力计划", "2026-01-02", kind="compute")
rows = read(draft, vocabulary(d))
print("ready", flush=True)
for _ in range(int(sys.argv[2])):
    print(save(folder, draft, rows, d), flush=True)
"""


def add(folder: Path, dataset: Dataset, region: str = "内蒙古") -> str:
    draft = propose(Draft(TEXT, region, f"{region}算力计划", "2026-01-02"), dataset)
    return save(folder, draft, read(draft, vocabulary(dataset)), dataset)


def writer(folder: Path, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER.format(text=TEXT), str(folder), str(count)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_a_saved_plan_is_laid_over_the_bundled_ones(tmp_path: Path, dataset: Dataset) -> None:
    name = add(tmp_path, dataset)
    for found in (load(tmp_path), load(added=tmp_path)):
        assert found.documents.height == dataset.documents.height + 1
        assert found.documents.row(-1, named=True)["table"] == own_plans.MARK
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
    """The small dataset has regions of its own, which the bundled one does not know."""
    regions = (bundled() / "regions.csv").read_text("utf-8")
    write(small, "regions", f"{regions.rstrip()}\n蓬莱,990000,蓬莱省,Penglai,penglai,,,\n")
    before = {path: path.read_bytes() for path in small.iterdir()}
    held = load(small)
    draft = Draft(TEXT, "蓬莱", "蓬莱算力计划", "2026-01-02", kind="compute")
    name = save(small, draft, read(draft, vocabulary(held)), held)
    after = overlaid(held, small)
    assert after.source == after.asked == after.plans == small
    assert after.documents.height == held.documents.height + 1
    assert load(small).targets.equals(after.targets)
    assert {path: path.read_bytes() for path in before} == before
    assert check(small) == ()
    remove(small, name)
    assert load(small).documents.equals(held.documents)


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    writers = [writer(tmp_path, 4) for _ in range(2)]
    names = [line for w in writers for line in w.communicate(timeout=60)[0].split()[1:]]
    assert len(set(names)) == 8
    assert set(load(tmp_path).documents["document"]) >= set(names)


def test_a_kill_at_any_moment_leaves_a_version_in_force(tmp_path: Path, dataset: Dataset) -> None:
    first = add(tmp_path, dataset)
    told: list[str] = [first]
    for wait in (0.002, 0.013, 0.03, 0.061):
        process = writer(tmp_path, 100)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        told += process.communicate()[0].split()
        there = set(load(tmp_path).documents["document"])
        assert set(told) <= there
    told.append(add(tmp_path, dataset, "山东"))
    assert set(told) <= set(load(tmp_path).documents["document"])
