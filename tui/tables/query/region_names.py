"""Regions as a reader types them: 河南, 河南省, henan, hn, Inner Mongolia."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from tui.tables.query.column_names import folded
from tui.tables.query.pinyin import sounds_like, spelt

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def regions_named(dataset: Dataset, name: str) -> tuple[str, ...]:
    """The regions that `name` may mean, by short or full name, English, pinyin or initials.

    A whole name is meant before the beginning of one, or pinyin inside it: 山西 for shanxi, which
    陕西 sounds like too.
    """
    wanted = folded(name.strip())
    if not wanted:
        return ()
    exact, begun = [], []
    for row in dataset.regions.iter_rows(named=True):
        region = row["region"]
        names = [folded(row[n]) for n in ("region", "name_zh", "name_en", "pinyin") if row[n]]
        if wanted in names:
            exact.append(region)
        elif any(each.startswith(wanted) for each in names) or (
            wanted.isalpha() and sounds_like(region, wanted)
        ):
            begun.append(region)
    return tuple(exact or begun)


def regions_like(dataset: Dataset, name: str, most: int = 3) -> tuple[str, ...]:
    """The regions with names most like `name`, written or spoken, where none is called so."""
    names = {
        folded(row[column]): row["region"]
        for row in dataset.regions.iter_rows(named=True)
        for column in ("region", "name_zh", "name_en", "pinyin")
        if row[column]
    }
    wanted = folded(name.strip())
    near = difflib.get_close_matches(spelt(wanted), list(names), most, 0.75)
    near += difflib.get_close_matches(wanted, list(names), most, 0.5)
    return tuple(dict.fromkeys(names[each] for each in near))[:most]
