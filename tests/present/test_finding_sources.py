"""The rows that a finding's check rests on, each with the place it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.present.lists.finding_sources import rests_on
from tui.tables.catalog import Catalog
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def test_a_figure_gives_its_bars(dataset: Dataset) -> None:
    found = rests_on(Catalog(dataset, EN), "top figure=1 regions=河南")
    assert found is not None
    assert found.frame["region"][0] == "河南"
    assert found.frame["place"][0] in set(dataset.targets["target"])
    assert [spec.name for spec in found.columns][:3] == ["region", "value", "year"]


def test_a_table_gives_what_its_query_finds(dataset: Dataset) -> None:
    check = 'unknown; count table=documents where="region=湖南" atleast=2'
    found = rests_on(Catalog(dataset, ZH), check)
    assert found is not None
    assert set(found.frame["region"]) == {"湖南"}
    assert set(found.frame["place"]) <= set(dataset.documents["document"])


@pytest.mark.parametrize("topic", ["", "topic=新产业 "])
def test_a_year_gives_the_conferences_words(dataset: Dataset, topic: str) -> None:
    found = rests_on(Catalog(dataset, ZH), f"contains year=2024 {topic}text=人工智能")
    assert found is not None
    assert "2024/新产业" in found.frame["place"].to_list()
    assert set(found.frame["topic"]) == ({"新产业"} if topic else set(dataset.conference["topic"]))


@pytest.mark.parametrize(
    "check", [None, "", "unknown", "nonsense", "top figure=99 regions=河南", "count table=regions"]
)
def test_a_check_that_names_no_rows_has_none(dataset: Dataset, check: str | None) -> None:
    assert rests_on(Catalog(dataset, ZH), check) is None
