"""Which regions a page shows."""

from __future__ import annotations

from tui.ui.region.selection import turned, with_another, with_first, without_last

EVERY = ["北京", "天津", "河北", "山西"]


def test_the_next_region_is_none_that_is_beside_it() -> None:
    assert turned(("北京",), EVERY, 1) == ("天津",)
    assert turned(("北京",), EVERY, -1) == ("山西",)
    assert turned(("北京", "天津"), EVERY, 1) == ("河北", "天津")


def test_regions_are_added_up_to_three_and_none_twice() -> None:
    assert with_another(("北京",), "天津") == ("北京", "天津")
    assert with_another(("北京", "天津"), "北京") == ("北京", "天津")
    assert with_another(("北京", "天津", "河北"), "山西") == ("北京", "天津", "河北")


def test_another_first_region_takes_its_own_place() -> None:
    assert with_first(("北京", "天津"), "天津") == ("天津",)
    assert with_first(("北京", "天津"), "河北") == ("河北", "天津")


def test_one_region_stays() -> None:
    assert without_last(("北京", "天津")) == ("北京",)
    assert without_last(("北京",)) == ("北京",)
