"""Parts and multiples in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.texts.numerals.scanning import quantities


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("规模翻番。", [(100, None)]),
        ("规模翻两番。", [(300, None)]),
        ("规模倍增，", [(100, None)]),
        ("占比过半。", [(50, None)]),
        ("一半以上", [(50, None)]),
        ("九成五", [(95, None)]),
        ("三成半。", [(35, None)]),
        ("六七成以上", [(60, 70)]),
        ("百分之五至百分之十", [(5, 10)]),
        ("三分之二", [(Decimal("66.67"), None)]),
        ("占2/3。", [(Decimal("66.67"), None)]),
        ("三分之五", []),  # no part of a whole
        ("五分之五", []),
    ],
)
def test_a_share_is_in_percent(text: str, values: list[tuple[object, object]]) -> None:
    found = [each for each in quantities(text) if each.unit == "%"]
    assert [(each.value, each.high) for each in found] == values
