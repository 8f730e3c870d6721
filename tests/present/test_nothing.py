"""An empty list says how to go on, and which terms find nothing even alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.present.lists import Lists
from tui.present.lists.nothing import why_nothing
from tui.tables.catalog import Catalog
from tui.tables.query import View
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


@pytest.mark.parametrize(
    ("query", "alone"),
    [
        ("河南 zzz year:2026", "zzz"), ('"no such" 贵州 yyy', '"no such" yyy'),
        ("河南 贵州", ""), ("zzz", ""), ("  ", None), ("河南", None),
    ],
)  # fmt: skip
def test_why_nothing_is_found(dataset: Dataset, query: str, alone: str | None) -> None:
    page = Lists(Catalog(dataset, ZH)).page("targets", View(query))
    told = why_nothing(page, ZH)
    if alone is None:
        assert told == ""
        return
    assert "Esc" in told
    last = told.split("\n")[-1]
    assert (last == ZH.lists.no_match_alone.format(terms=alone)) is bool(alone)
    assert ("单独" in told) is bool(alone)


def test_an_empty_matrix_says_how_to_go_on(dataset: Dataset) -> None:
    page = Lists(Catalog(dataset, EN)).page("targets", View("zzz value>3", form="matrix"))
    assert why_nothing(page, EN) == (EN.lists.no_match if not page.height else "")
