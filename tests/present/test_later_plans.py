"""A later plan says where it is from, and the command of a view says as of which day it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.present import lists
from tui.present.citations import command_line
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.words import ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def test_the_record_of_a_later_plan_has_its_source(dataset: Dataset) -> None:
    catalog = Catalog(dataset.as_of(date(2026, 1, 1)), ZH)
    page = lists.Lists(catalog).page("documents", View("document=guizhou-ai-2025"))
    found = lists.excerpt(catalog, "documents", page.rows.row(0, named=True))
    facts = dict(found.facts)
    assert facts["来源"].startswith("转载 · https://")
    assert facts["表"] == "报告之后"


def test_a_command_reproduces_the_day(dataset: Dataset) -> None:
    held = dataset.as_of(date(2026, 1, 1))
    assert command_line(["plans"], held) == "duibiao plans --as-of 2026-01-01"
    assert command_line(["plans"], dataset) == "duibiao plans"
