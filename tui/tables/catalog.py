"""The dataset in the reader's language: names of regions, indicators and columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from tui.tables.dataset import Dataset
    from tui.words import Words


@dataclass(frozen=True, eq=False)
class Catalog:
    """A dataset and the words of one language: what everything that is shown is made from."""

    dataset: Dataset
    words: Words

    @property
    def chinese(self) -> bool:
        """Whether the reader's language is Chinese."""
        return self.words.language == "zh"

    def region(self, region: str) -> str:
        """The name of `region` in the reader's language; itself where the dataset has none."""
        return self._regions.get(region) or region

    def indicator(self, indicator: str) -> str:
        """The name of the indicator with slug `indicator`; the slug where it has none."""
        return self._indicators.get(indicator) or indicator

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        column = "region" if self.chinese else "name_en"
        return _pairs(self.dataset.regions, "region", column)

    @cached_property
    def _indicators(self) -> Mapping[str, str]:
        return _pairs(self.dataset.indicators, "indicator", f"name_{self.words.language}")


def _pairs(frame: pl.DataFrame, key: str, value: str) -> dict[str, str]:
    return dict(zip(frame[key], frame[value], strict=True))
