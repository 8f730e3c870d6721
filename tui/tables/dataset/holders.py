"""Which places set a target on an indicator or on a family of indicators."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset.schema import COUNTED_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.words import Language

MEASURES = ("规模", "总量", "数量", "占比")
"""What a name may leave out: 智算 is 智算规模."""
LIKE = 0.4
"""How like a name has to be for names to be offered in place of what was typed."""


@dataclass(frozen=True, eq=False)
class Holders:
    """The targets by place, and what indicators and their families are called."""

    targets: pl.LazyFrame
    indicators: pl.DataFrame
    families: pl.DataFrame

    def places(self, name: str) -> frozenset[str] | None:
        """The places with a target on what `name` means; None: it means no indicator."""
        slugs = self.slugs(name)
        if not slugs:
            return None
        setting = pl.col("role").is_in(COUNTED_ROLES) & pl.col("indicator").is_in(list(slugs))
        return frozenset(self.targets.filter(setting).select("region").collect()["region"])

    def slugs(self, name: str) -> tuple[str, ...]:
        """The indicators that `name` means: a family's, or the one of that slug or name."""
        named = (_folded(f"{name}{measure}") for measure in ("", *MEASURES))
        return next((self._by_name[each] for each in named if each in self._by_name), ())

    def name(self, slug: str, language: Language) -> str:
        """What the indicator with `slug` is called in `language`."""
        named = self.indicators.filter(pl.col("indicator") == slug)[f"name_{language}"]
        return next(iter(named), None) or slug

    def nearest(self, name: str, language: Language, count: int = 3) -> list[str]:
        """What is most like `name`, as `language` calls it; the first families if nothing is."""
        import difflib  # only to guess what was meant

        wanted, known = _folded(name)[:60], self._spoken
        close = difflib.get_close_matches(wanted, list(known), 9 * count, 0.0)
        if not close or difflib.SequenceMatcher(None, close[0], wanted).ratio() < LIKE:
            return self.families[f"name_{language}"].head(count).to_list()
        return list(dict.fromkeys(self._called(known[each], language) for each in close))[:count]

    @property
    def _spoken(self) -> Mapping[str, tuple[str, ...]]:
        """Names to slugs, also without the measure that a name may be given without."""
        ends = tuple(map(_folded, MEASURES))
        stems = {name[:-2] for name in self._by_name if name.endswith(ends)} - {""}
        return {**self._by_name, **{stem: self.slugs(stem) for stem in sorted(stems)}}

    def _called(self, slugs: tuple[str, ...], language: Language) -> str:
        """What a family, or the only one of `slugs`, is called."""
        if len(slugs) == 1:
            return self.name(slugs[0], language)
        for row in self.families.iter_rows(named=True):
            if set(slugs) <= set(row["indicators"].split(";")):
                return str(row[f"name_{language}"])
        return slugs[0]

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Names to slugs; a family's own name comes before an indicator's, that before synonyms."""
        found: dict[str, tuple[str, ...]] = {}
        for slugs, names in self._named():
            for name in names:
                found.setdefault(_folded(name), slugs)
        return found

    def _named(self) -> Iterable[tuple[tuple[str, ...], list[str]]]:
        """Indicators with names for them, the surest names first."""
        known = set(self.indicators["indicator"])
        families = []
        for row in self.families.iter_rows(named=True):
            slugs = tuple(slug for slug in row["indicators"].split(";") if slug in known)
            families.append((slugs, row))
        rows = self.indicators.to_dicts()
        yield from ((slugs, [row["family"]]) for slugs, row in families if slugs)
        yield from (
            ((row["indicator"],), [row["indicator"], row["name_zh"], row["name_en"]])
            for row in rows
        )
        yield from ((slugs, [row["name_zh"], row["name_en"]]) for slugs, row in families if slugs)
        yield from (((row["indicator"],), (row["synonyms"] or "").split(";")) for row in rows)
        yield from ((slugs, (row["synonyms"] or "").split(";")) for slugs, row in families if slugs)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
