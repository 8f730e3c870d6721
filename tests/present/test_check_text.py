"""Checks and queries as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.present.lists.check_text import check_text, query_text
from tui.tables.catalog import Catalog
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_every_kind_of_term_is_told_without_its_sign(dataset: Dataset, words: Words) -> None:
    catalog = Catalog(dataset, words)
    told = [
        query_text(catalog, "targets", query)
        for query in (
            "河南", "-河南", "region=河南", "-region=河南", "region:河", "value>=10",
            "value:10..20", 'scope=""', '-scope=""', "title:/算力.*/", "region=河南|region=湖南",
        )
    ]  # fmt: skip
    assert len(set(told)) == len(told)
    for text in told:
        assert text
        assert not {"region", "value:", ">=", "/算力"} & set(text.split())
    assert "–" in told[6]


def test_indicators_that_a_region_has_are_named(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    has = query_text(catalog, "regions", "has:total_compute")
    assert catalog.indicator("total_compute") in has
    assert query_text(catalog, "regions", "-has:total_compute") != has


def test_a_check_that_cannot_be_read_says_so(dataset: Dataset) -> None:
    for words in (ZH, EN):
        assert check_text(Catalog(dataset, words), "no check(") == words.claims.checks["unreadable"]
    for check in dataset.findings["check"].drop_nulls():
        assert check_text(Catalog(dataset, ZH), check) != ZH.claims.checks["unreadable"]
