"""Radicals that stand for characters: what PDFs put in place of 长, 车 and 民.

The property Equivalent_Unified_Ideograph of the CJK Radicals Supplement, from Unicode 17.0
(https://www.unicode.org/Public/17.0.0/ucd/EquivalentUnifiedIdeograph.txt), without those that the
compatibility decomposition has as well. That one has all of the Kangxi Radicals.
"""

from __future__ import annotations

from typing import Final

_RADICALS: Final = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲"
    "⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢"
    "⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
)
_IDEOGRAPHS: Final = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒"
    "㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马"
    "骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)
EQUIVALENT: Final = dict(zip(map(ord, _RADICALS), _IDEOGRAPHS, strict=True))
"""For `str.translate`."""
