"""The dataset in the reader's language: names of regions, indicators and columns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from pathlib import Path

    import polars as pl

    from tui.tables.dataset import Dataset, Relation
    from tui.tables.dataset.schema import Field
    from tui.words import Words

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Catalog:
    """A dataset and the words of one language: what everything that is shown is made from."""

    dataset: Dataset
    words: Words
    table: Relation | None = None
    """A table of the reader's own, beside the dataset."""
    file: Path | None = None
    """The file that it is from."""

    _computed: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """What `compute` says of this catalog, computed the first time that it is asked for."""
        if key not in self._computed:
            self._computed[key] = compute()
        found: T = self._computed[key]
        return found

    def has(self, key: Hashable) -> bool:
        """Whether `once` has been asked for `key`."""
        return key in self._computed

    @cached_property
    def of_plans(self) -> Catalog:
        """The same without the numbers of a table of the reader's own."""
        bare = self.dataset.without_layer()
        return self if bare is self.dataset else replace(self, dataset=bare)

    @property
    def chinese(self) -> bool:
        """Whether the reader's language is Chinese."""
        return self.words.language == "zh"

    def region(self, region: str) -> str:
        """The name of `region` in the reader's language; itself where the dataset has none."""
        return self._regions.get(region) or region

    def indicator(self, indicator: str, otherwise: str = "") -> str:
        """The name of the indicator with slug `indicator`, else `otherwise`, else the slug.

        A ratio of two, `a/b`, has the names of both.
        """
        if "/" in indicator and not otherwise:
            return " ÷ ".join(map(self.indicator, indicator.split("/")))
        return self._indicators.get(indicator) or otherwise or indicator

    def short_region(self, region: str) -> str:
        """The name of `region` where room is scarce."""
        return self._short_regions.get(region) or self.region(region)

    def short_indicator(self, indicator: str) -> str:
        """The name of the indicator with slug `indicator` where room is scarce."""
        return self._short_indicators.get(indicator) or self.indicator(indicator)

    def unit(self, indicator: str) -> str:
        """The unit of the indicator with slug `indicator`; empty where it has none."""
        return self._units.get(indicator) or ""

    def heading(self, field: Field) -> str:
        """The title of a column."""
        return field.title_zh if self.chinese else field.title_en

    def column(self, stem: str) -> str:
        """The column of a table that says `stem` in the reader's language: `name_zh` of `name`."""
        return f"{stem}_{self.words.language}"

    @property
    def region_column(self) -> str:
        """The column of a joined table (a `Relation`) that names regions."""
        return "region" if self.chinese else "region.name_en"

    def text(self, row: Mapping[str, Any], stem: str) -> str:
        """What `row` says in its column `stem` of the reader's language; empty: nothing."""
        return str(row.get(self.column(stem)) or "")

    def translated(self, text: object) -> str:
        """A text of the descriptor in the reader's language, where there are two."""
        if isinstance(text, dict):
            text = text.get(self.words.language)
        return "" if text is None else str(text)

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        column = "place" if self.chinese else "name_en"
        return _pairs(self.dataset.places, "place", column)

    @cached_property
    def _indicators(self) -> Mapping[str, str]:
        return _pairs(self.dataset.indicators, "indicator", self.column("name"))

    @cached_property
    def _short_regions(self) -> Mapping[str, str]:
        return {} if self.chinese else _pairs(self.dataset.places, "place", "short_en")

    @cached_property
    def _short_indicators(self) -> Mapping[str, str]:
        return {} if self.chinese else _pairs(self.dataset.indicators, "indicator", "short_en")

    @cached_property
    def _units(self) -> Mapping[str, str]:
        return _pairs(self.dataset.indicators, "indicator", "unit")


def _pairs(frame: pl.DataFrame, key: str, value: str) -> dict[str, str]:
    return dict(zip(frame[key], frame[value], strict=True))
