"""Each form of written numbers on examples."""

from __future__ import annotations

import pytest

from tui.texts.numerals import numeral, quantities


@pytest.mark.parametrize(
    ("written", "value"),
    [("二十", 20), ("一百零五", 105), ("两千", 2000), ("千", 1000), ("三万五千", 35000),
     ("1,500", 1500), ("二〇二五", 2025), ("万亿", 10**12), ("1.5", 1.5), ("甲", None),
     ("一万二", 12000), ("两千五", 2500), ("1万2", None), ("十五六", None), ("二五", None),
     ("３．５", 3.5), ("一百二十三点零五", 123.05), ("5千万亿", 5 * 10**15), ("十百", None),
     ("", None)],
)  # fmt: skip
def test_numerals(written: str, value: float | None) -> None:
    found = numeral(written)
    assert (found if found is None else float(found)) == value


@pytest.mark.parametrize("part", ["十百千万亿", "亿", "万", "一点", "三四"])
def test_a_run_of_numerals_without_end_is_no_number(part: str) -> None:
    assert numeral(part * 2000) is None
    assert not [each for each in quantities(f"{part * 2000}个机架") if each.value]


@pytest.mark.parametrize(
    ("written", "value", "high", "unit"),
    [("2.5万P", 25, None, "EFLOPS"), ("350PB", 0.35, None, "EB"), ("45万架", 450000, None, "架"),
     ("万亿元", 10000, None, "亿元"), ("3—5家", 3, 5, "家"), ("15%-20%", 15, 20, "%"),
     ("百分之三十", 30, None, "%"), ("8KW", 8, None, "kW"), ("1.2Tbps", 1200, None, "Gbps"),
     ("2000万元", 0.2, None, "亿元"), ("5.3万余人", 53000, None, "人"),
     ("3亿5000万元", 3.5, None, "亿元"), ("1万2千亿元", 12000, None, "亿元"),
     ("1千5百PB", 1.5, None, "EB"), ("十五六家", 15, 16, "家"), ("三四十家", 30, 40, "家"),
     ("二三百家", 200, 300, "家"), ("30多万户", 300000, None, "户"),
     ("5万-8万架", 50000, 80000, "架"), ("5-8万架", 50000, 80000, "架"),
     ("10亿～20亿元", 10, 20, "亿元"), ("10EB～20EB", 10, 20, "EB"), ("1.2～1.25", 1.2, 1.25, ""),
     ("500万—1亿元", 0.05, 1, "亿元"), ("七八成", 70, 80, "%"),
     ("九成五", 95, None, "%"), ("三成半", 35, None, "%"),
      ("三分之一", 33.33, None, "%"),
     ("翻一番", 100, None, "%"), ("翻两番", 300, None, "%"), ("一半", 50, None, "%"),
     ("百分之六十点五", 60.5, None, "%"), ("千分之三", 0.3, None, "%"), ("3倍", 3, None, "倍"),
     ("5个百分点", 5, None, "百分点"), ("100万架次", 10**6, None, "架次"),
     ("45台/千人", 45, None, "台/千人"), ("0.36元/千瓦时", 0.36, None, "元/千瓦时"),
     ("3百亿亿次/秒", 3, None, "EFLOPS"), ("2千万亿次", 0.002, None, "EFLOPS")],
)  # fmt: skip
def test_units_are_made_comparable(
    written: str, value: float, high: float | None, unit: str
) -> None:
    (found,) = quantities(written)
    upper = None if found.high is None else float(found.high)
    assert (float(found.value), upper, found.unit) == (pytest.approx(value), upper, unit)
    assert upper == high
    assert (found.start, found.end) == (0, len(written))


@pytest.mark.parametrize(
    "text",
    ["若干万架", "以万架计", "单位：百家", "标准机架(万架)", "| 标准机架 | 万架 |", "千家万户",
     "赋能千行百业", "成千上万个", "IPv6", "每万人", "1.2.3个", "十二三四家", "1万2家", "若干家"],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert [found for found in quantities(text) if found.unit] == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [("上百家", "least"), ("100以上个", "least"), ("30余家", "more"), ("十来个", "about"),
     ("数十家", "vague"), ("十几万户", "vague"), ("百家", "bare"), ("万亿级。", "level")],
)  # fmt: skip
def test_signs(text: str, sign: str) -> None:
    (found,) = quantities(text)
    assert getattr(found, sign)
