"""Names in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.analysis import claims, figures
from tui.tables.catalog import Catalog
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.words import Words


@pytest.mark.parametrize(
    ("words", "region", "indicator"), [(ZH, "河南", "总算力"), (EN, "Henan", "Total compute")]
)
def test_names_are_in_the_readers_language(
    dataset: Dataset, words: Words, region: str, indicator: str
) -> None:
    catalog = Catalog(dataset, words)
    assert catalog.region("河南") == region
    assert catalog.indicator("total_compute").lower() == indicator.lower()


def test_a_name_that_the_dataset_lacks_is_itself(dataset: Dataset) -> None:
    catalog = Catalog(dataset, EN)
    assert catalog.region("火星") == "火星"
    assert catalog.indicator("nothing") == "nothing"


def test_units_columns_and_texts_follow_the_language(dataset: Dataset) -> None:
    zh, en = Catalog(dataset, ZH), Catalog(dataset, EN)
    assert zh.unit("total_compute") == en.unit("total_compute") == "EFLOPS"
    assert zh.unit("nothing") == ""
    assert (zh.column("name"), en.column("name")) == ("name_zh", "name_en")
    assert (zh.region_column, en.region_column) == ("region", "region.name_en")
    row = {"note_zh": "注", "note_en": None}
    assert (zh.text(row, "note"), en.text(row, "note")) == ("注", "")
    assert (zh.translated({"zh": "一"}), en.translated("one"), en.translated(None)) == (
        "一", "one", "",
    )  # fmt: skip
    field = dataset.relation("targets").fields["year"]
    assert zh.heading(field) != en.heading(field)


def test_an_indicator_without_a_name_may_be_called_otherwise(dataset: Dataset) -> None:
    assert Catalog(dataset, ZH).indicator("nothing", "none *") == "none *"


def test_what_is_asked_twice_is_computed_once(dataset: Dataset) -> None:
    catalog = Catalog(dataset, EN)
    assert catalog.once("key", lambda: "first") == "first"
    assert catalog.once("key", lambda: "second") == "first"
    assert figures.figure(catalog, 1) is figures.figure(catalog, 1)
    assert figures.figure(catalog, 1, "hub:成渝") is not figures.figure(catalog, 1)
    assert claims.verdicts(catalog) is claims.verdicts(catalog)
    assert Catalog(dataset.as_of(None), EN).once("key", lambda: "anew") == "anew"
