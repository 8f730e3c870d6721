"""Places as a reader types them: 河南, 河南省, henan, hn, 长沙, 杭州滨江区, Inner Mongolia."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from tui.tables.query.column_names import folded
from tui.tables.query.pinyin import sounds_like, spelt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from tui.tables.dataset import Dataset

SUFFIXES = ("特别行政区", "自治区", "自治州", "新区", "地区", "省", "市", "区", "县", "盟")
"""What may be left out at the end of a place's name."""
RANKS = {"nation": 0, "province": 0, "corps": 1, "named": 1, "prefecture": 1}
"""Which levels are meant first where a few letters may mean several; the rest come last."""

NATION = ("国家", "全国层面", "国家层面", "china", "nation", "prc")
"""What readers call the whole country besides; in texts 国家 is a part of many words."""


class _Place(NamedTuple):
    place: str
    names: tuple[str, ...]
    rank: int


def places_named(dataset: Dataset, name: str) -> tuple[str, ...]:
    """The places that `name` may mean: by name, full name, with its parent's, English or pinyin.

    A whole name is meant before the beginning of one, or pinyin inside it: 山西 for shanxi, which
    陕西 sounds like too. Of beginnings and initials those of the highest level are meant: hn is
    a province, cs a city.
    """
    wanted = folded(name.strip())
    if not wanted:
        return ()
    places = _places(dataset)
    if exact := [each for each in places if wanted in each.names]:
        own = [each.place for each in exact if wanted == each.names[0]]
        return tuple(own or (each.place for each in exact))
    begun = [each for each in places if _begins(each, wanted)]
    if len(wanted) == 1:
        return tuple(each.place for each in begun)  # 海 may be 海南, 海口 or 海北
    first = min((each.rank for each in begun), default=0)
    return tuple(each.place for each in begun if each.rank == first)


def places_called(dataset: Dataset, name: str) -> tuple[str, ...]:
    """The places that `name` is a whole name of, or in Latin letters the beginning or initials."""
    wanted = folded(name.strip())
    if wanted.isascii():
        return places_named(dataset, name)
    return tuple(each.place for each in _places(dataset) if wanted in each.names)


def _begins(place: _Place, wanted: str) -> bool:
    return any(each.startswith(wanted) for each in place.names) or (
        wanted.isascii() and wanted.isalpha() and sounds_like(place.place, wanted)
    )


def places_like(dataset: Dataset, name: str, most: int = 3) -> tuple[str, ...]:
    """The places with names most like `name`, written or spoken, where none is called so."""
    names = {each: place.place for place in _places(dataset) for each in place.names}
    wanted = folded(name.strip())
    import difflib  # only to guess what was meant

    near = difflib.get_close_matches(spelt(wanted), list(names), most, 0.75)
    near += difflib.get_close_matches(wanted, list(names), most, 0.5)
    return tuple(dict.fromkeys(names[each] for each in near))[:most]


def place_in(dataset: Dataset, text: str) -> str:
    """The place that `text` names first; of names that begin there the longest.

    重庆市江北区 is 江北区 in 重庆 and not 重庆; a district is only known by a name that no other
    place has, or behind its city's.
    """
    names = written_names(dataset)
    longest = max(map(len, names), default=0)
    for start in range(len(text)):
        for end in range(min(len(text), start + longest), start + 1, -1):
            if found := names.get(text[start:end]):
                return found
    return ""


@lru_cache(maxsize=2)
def written_names(dataset: Dataset) -> Mapping[str, str]:
    """How places are written in Chinese, each name that means one place only, and the place."""
    meant: dict[str, set[str]] = {}
    rows = dataset.places.select("place", "name_zh", "parent", "level")
    full = dict(rows.select("place", "name_zh").iter_rows())
    for place, name, parent, level in rows.iter_rows():
        for each in _written(place, name, _ancestors(dataset, parent), full):
            # 和平 or 东方 alone is a word and no district.
            if each in (place, name) or level in RANKS or each.startswith(parent):
                meant.setdefault(each, set()).add(place)
    for place in full:  # a place's own name is its, whatever else is called so
        meant[place] = {place}
    return {name: next(iter(places)) for name, places in meant.items() if len(places) == 1}


@lru_cache(maxsize=2)
def _places(dataset: Dataset) -> tuple[_Place, ...]:
    """Every place with the names, folded, by which it is meant; its own comes first."""
    return tuple(_named(dataset))


def _named(dataset: Dataset) -> Iterator[_Place]:
    full = dict(dataset.places.select("place", "name_zh").iter_rows())
    columns = dataset.places.select("place", "name_zh", "name_en", "pinyin", "parent", "level")
    for place, name, english, pinyin, parent, level in columns.iter_rows():
        written = _written(place, name, _ancestors(dataset, parent), full)
        latin = [each for each in (english, pinyin, *NATION * (level == "nation")) if each]
        names = dict.fromkeys(folded(each) for each in (*written, *latin))
        yield _Place(place, tuple(names), RANKS.get(level, 2))


def _ancestors(dataset: Dataset, parent: str | None) -> tuple[str, ...]:
    """The places that a place lies in, below the nation."""
    parents = dataset.parents
    found: list[str] = []
    while parent and parents.get(parent) and parent not in found:
        found.append(parent)
        parent = parents[parent]
    return tuple(found)


def _written(
    place: str, name: str | None, ancestors: Collection[str], full: Mapping[str, str | None]
) -> Iterator[str]:
    """The place's names in Chinese: short, full, and either behind those of what it lies in."""
    prefecture = f"{place}州" if (name or "").endswith("自治州") else ""
    own = dict.fromkeys(
        each for each in (place, prefecture, *_forms(name or "", ancestors)) if each
    )
    yield from own
    for above in ancestors:
        for prefix in {above, full.get(above) or above}:
            yield from (f"{prefix}{each}" for each in own if not each.startswith(above))


def _forms(name: str, ancestors: Collection[str]) -> Iterator[str]:
    """A full name, without its suffix, and without what it lies in: 雄安新区 of 河北雄安新区."""
    for form in (name, *(name.removeprefix(above) for above in ancestors)):
        short = _short(form)
        yield from (each for each in (form, short) if each not in SUFFIXES)


def _short(name: str) -> str:
    """The name without its suffix, where two characters or more are left."""
    ending = next((each for each in SUFFIXES if name.endswith(each)), "")
    short = name.removesuffix(ending)
    return short if len(short) > 1 else name


def part_names(dataset: Dataset) -> Iterator[str]:
    """The Chinese names of what lies in provinces, as a text has them without what they lie in.

    Those of cities and new areas also without their suffix; 和平 alone is a word and no district.
    """
    rows = dataset.places.select("place", "name_zh", "level")
    for place, name, level in rows.filter(pl.col("level").is_in(PARTS)).iter_rows():
        yield from (each for each in (place, name) if each)
        if level == "zone" or place.endswith("新区"):
            yield _short(place)


PARTS = ("prefecture", "county", "district", "zone")
"""The levels below the province."""
