"""Units as they are written, what is stored for them, and what one is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_ROWS: Final = (
    # what is written, what is stored (empty: as written), what one is worth
    (r"EFLOP/?S?|E(?![A-Za-z级])", "EFLOPS", "1"),
    (r"ZFLOP/?S?", "EFLOPS", "1000"),
    (r"PFLOP/?S?|P(?![A-Za-z级])", "EFLOPS", "0.001"),
    (r"TFLOP/?S?", "EFLOPS", "0.000001"),
    (r"ZB(?![A-Za-z])", "EB", "1000"),
    (r"EB(?![A-Za-z])|艾字节", "EB", "1"),
    (r"PB(?![A-Za-z])", "EB", "0.001"),
    (r"TB(?![A-Za-z])", "EB", "0.000001"),
    (r"架次", "架次", "1"),
    (
        r"[个架台]?(?:折合)?(?:\d{1,3}(?:\.\d)?k?[Ww])?标准机[架柜]"
        r"|[个台]?机[架柜]|架(?![构设])",
        "架",
        "1",
    ),
    (r"元(?:人民币)?(?![宇器件])", "亿元", "0.00000001"),
    (r"美元", "美元", "1"),
    (r"ms(?![A-Za-z])|毫秒", "ms", "1"),
    (r"[uμ]s(?![A-Za-z])|微秒", "ms", "0.001"),
    (r"Gbps|Gb/s|Gbit/s", "Gbps", "1"),
    (r"Tbps|Tb/s|Tbit/s", "Gbps", "1000"),
    (r"Mbps|Mb/s|兆比特每秒", "Gbps", "0.001"),
    (r"kWh|千瓦时|度电", "千瓦时", "1"),
    (r"L/kWh|升/千瓦时", "L/kWh", "1"),
    (r"kW|千瓦", "kW", "1"),
    (r"MW|兆瓦(?!时)", "kW", "1000"),
    (r"GW|吉瓦(?!时)", "kW", "1000000"),
    (r"个?百分点", "百分点", "1"),
    (r"%", "%", "1"),
    (r"‰", "%", "0.1"),
    (r"倍(?!增)", "倍", "1"),
    (r"人次", "人次", "1"),
    (r"[家户]次", "家次", "1"),
    (r"项次", "项次", "1"),
    (r"标准箱|TEU", "标准箱", "1"),
    (r"[车班航列频辆]次", "", "1"),
    (r"平方公里|平方千米", "平方公里", "1"),
    (r"公里|千米", "公里", "1"),
    (r"平方米", "平方米", "1"),
    (r"立方米", "立方米", "1"),
    (r"场次|场(?![景所地馆站合])", "场次", "1"),
    (r"张卡|卡(?!位|口|片|脖)", "卡", "1"),
    (r"天|个?工作日", "天", "1"),
    (r"小时", "小时", "1"),
    (r"分钟", "分钟", "1"),
    (r"吨(?:标准?煤)?", "吨", "1"),
    (r"公顷|亩", "", "1"),
    (r"岁|张|床|斤(?!斤)|栋|幢|间(?![接断])|盏|册|篇|株|公斤", "", "1"),
    (
        r"(?:[个家项款座户名人种件条所支类例套台辆处只位门副份枚颗艘朵]|次(?!性|方)(?:/秒)?)"
        r"(?:\([个家项款座套台件辆]\))?(?!月)"
        r"|部(?![门分署委])",
        "",
        "1",
    ),
)  # fmt: skip
UNIT: Final = re.compile(
    "|".join(f"(?P<u{number}>{row[0]})" for number, row in enumerate(_ROWS)), re.IGNORECASE
)
_PER = re.compile(
    r"/(?:每)?[十百千万]*(?:人|户|年|月|日|天|台|辆|架|平方公里|公里|平方米|千瓦时|kWh|度|小时|亩|吨|件|次)"
    r"(?![A-Za-z])"
)
"""The second half of a ratio: 台[/千人], 元[/千瓦时]."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that follows a number."""

    end: int
    stored: str
    worth: Decimal


def unit_at(text: str, place: int) -> Unit | None:
    """The unit that starts at `place`; a ratio is kept whole and is not converted."""
    found = UNIT.match(text, place)
    if found is None:
        return None
    _, stored, worth = _ROWS[int(found.lastgroup[1:])]  # type: ignore[index]
    per = _PER.match(text, found.end())
    if per:
        return Unit(per.end(), found[0] + per[0], Decimal(1))
    return Unit(found.end(), stored or found[0].partition("(")[0], Decimal(worth))
