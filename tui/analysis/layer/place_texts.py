"""Places as tables write them: short or full name, pinyin, English, one character, or a code."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from tui.tables.query import places_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.tables.dataset import Dataset

ALSO: Final = {
    "100000": "china prc 中国 全国合计 全国总计", "110000": "京", "120000": "津", "130000": "冀",
    "140000": "晋", "150000": "蒙 内蒙 neimongol innermongolia", "210000": "辽", "220000": "吉",
    "230000": "黑", "310000": "沪 申", "320000": "苏", "330000": "浙", "340000": "皖",
    "350000": "闽", "360000": "赣", "370000": "鲁", "410000": "豫", "420000": "鄂", "430000": "湘",
    "440000": "粤", "450000": "桂", "460000": "琼", "500000": "渝", "510000": "川 蜀",
    "520000": "黔 贵", "530000": "滇 云", "540000": "藏 tibet", "610000": "陕 秦",
    "620000": "甘 陇", "630000": "青", "640000": "宁", "650000": "新",
}  # fmt: skip
"""Further names of the nation and the provinces, by code (GB/T 2260)."""
_KIND: Final = re.compile(
    r"[\s_-]*(?:(?:zhuang|hui|uygur|uyghur)\s+)?"
    r"(?:autonomous\s+(?:region|prefecture)|province|municipality|prefecture|city|sheng|shi)\.?$",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"(?:CN[-_ ]?)?(\d{2}|\d{4}|\d{6})(?:0{6}|\.0+)?", re.IGNORECASE)
"""A code: of the province, the city, or in full; behind it zeros of the statistical code."""
_HAN: Final = re.compile(r"[㐀-鿿]{2}")


class PlaceReader:
    """Finds the place that a cell names; each text is looked up once."""

    def __init__(self, dataset: Dataset) -> None:
        """Read the places of `dataset`."""
        self.dataset = dataset
        self._codes: Mapping[str, str] = {
            str(code): place for place, code in dataset.places.select("place", "code").iter_rows()
            if code
        }  # fmt: skip
        self._also = {
            name: self._codes[code]
            for code, names in ALSO.items() if code in self._codes
            for name in names.split()
        }  # fmt: skip
        self._known: dict[str, str] = {}

    def place(self, text: str) -> str:
        """The place that `text` names, and no other; empty where it names none."""
        text = unicodedata.normalize("NFKC", text).strip()
        if text not in self._known:
            self._known[text] = self._found(text)
        return self._known[text]

    def _found(self, text: str) -> str:
        if code := _CODE.fullmatch(text):
            return self._codes.get(code[1].ljust(6, "0"), "")
        compact = re.sub(r"\s+", "", text)
        for name in dict.fromkeys((text, compact, _KIND.sub("", text))):
            if place := self._also.get(name.casefold().replace(" ", "")) or self._named(name):
                return place
        return ""

    def _named(self, name: str) -> str:
        """The place of that name; of a name cut short only where it is written in Chinese."""
        if len(name) < 2 or (name.isascii() and len(name) < 4):
            return ""
        found = places_named(self.dataset, name)
        if len(found) != 1:
            return ""
        place = found[0]
        return place if self._is_whole(name, place) else ""

    def _is_whole(self, name: str, place: str) -> bool:
        """Whether `name` is a name of the place, and no part of one that means something else."""
        if name.isascii():
            rows = self.dataset.places.filter(self.dataset.places["place"] == place)
            known = rows.select("name_en", "pinyin").row(0)
            return name.casefold() in {str(each).casefold() for each in known}
        return bool(_HAN.match(name)) and (name.startswith(place) or name in self._written(place))

    def _written(self, place: str) -> str:
        rows = self.dataset.places.filter(self.dataset.places["place"] == place)
        return " ".join(str(each) for each in rows.select("place", "name_zh").row(0))
