"""The encoding that the locale's name gives."""

from __future__ import annotations

import pytest

from tui.texts.locale_encoding import locale_encoding


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [
        ({}, "utf-8"),
        ({"LANG": "zh_CN.UTF-8"}, "utf-8"),
        ({"LANG": "zh_CN.GBK"}, "gbk"),
        ({"LC_ALL": "zh_CN.gb2312@pinyin", "LANG": "C.UTF-8"}, "gbk"),
        ({"LC_CTYPE": "zh_CN.GB18030"}, "gb18030"),
        ({"LC_CTYPE": "C.UTF-8", "LANG": "zh_CN.EUC-CN"}, "gbk"),  # Python's own LC_CTYPE
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.GBK"}, "utf-8"),
        ({"LANG": "en_US.ISO-8859-1"}, "utf-8"),
    ],
)
def test_the_encoding_of_a_locale(environ: dict[str, str], encoding: str) -> None:
    assert locale_encoding(environ) == encoding
