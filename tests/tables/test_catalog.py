"""Names in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
