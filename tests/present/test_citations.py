"""What is copied of a view: citations, commands, and how much a text is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.analysis.test_own_figures import added
from tui.present import lists
from tui.present.citations import CopyText, citation, citations, command_line
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

KEYS = ("henan-compute-2024-total-compute", "henan-compute-2024-intelligent-compute")


def test_a_command_names_the_folder_that_was_asked_for(dataset: Dataset, tmp_path: Path) -> None:
    assert command_line(["chart", "1"], dataset) == "duibiao chart 1"
    # A folder of own plans alone: the tables are the bundled ones, and the folder counts still.
    own = replace(added(dataset, tmp_path), requested=Path("/d x"))
    assert own.is_bundled
    assert command_line(["region", "河南"], own) == "duibiao region '河南' --data '/d x'"


def test_several_targets_are_cited_a_line_each(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    each = [citation(catalog, dataset.target(key)) for key in KEYS]
    assert citations(catalog, KEYS).splitlines() == each


def test_a_change_is_cited_with_its_bound(dataset: Dataset) -> None:
    target = dataset.target("hunan-compute-2023-latency-inter-network")
    assert "↓≥80%" in citation(Catalog(dataset, ZH), target)


@pytest.mark.parametrize(
    ("form", "column", "count"),
    [("list", "value", 2), ("matrix", "total_compute", 1), ("matrix", "region", 0)],
)
def test_the_targets_that_a_page_shows(
    dataset: Dataset, form: str, column: str, count: int
) -> None:
    made = lists.Lists(Catalog(dataset, ZH))
    page = made.page("targets", View(f"target={','.join(KEYS)}", form=form))
    assert len(lists.targets_of(page, column)) == count
    assert lists.targets_of(made.page("documents", View()), "title") == []


def test_how_much_a_text_is() -> None:
    one, three = CopyText("", "> 120 EFLOPS"), CopyText("", "a\nb\nc\n")
    many = CopyText("", "\n".join(["x" * 199] * 209))
    assert [text.size(EN) for text in (one, three, many)] == ["1 row", "3 rows", "209 rows, 42 kB"]
    assert three.size(ZH) == "3 行"
    assert one.copied(EN) == "Copied: > 120 EFLOPS"
    assert three.copied(EN) == "Copied 3 rows: a …"
