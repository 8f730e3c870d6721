"""Regions as a reader types them: 河南, 河南省, henan, hn, Inner Mongolia."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.query.columns import folded
from tui.query.spoken import sounds_like

if TYPE_CHECKING:
    from tui.dataset import Dataset


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
