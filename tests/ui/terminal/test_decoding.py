"""Bytes of any kind become text, or are left out and reported."""

from __future__ import annotations

import pytest

from tui.ui.terminal.decoding import InputDecoder, input_encoding


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [
        ({}, "utf-8"),
        ({"LANG": "C"}, "utf-8"),
        ({"LANG": "zh_CN.UTF-8"}, "utf-8"),
        ({"LANG": "zh_CN.GBK"}, "gb18030"),
        ({"LANG": "zh_CN.gb18030"}, "gb18030"),
        ({"LANG": "zh_CN.eucCN@pinyin"}, "gb18030"),
        ({"LANG": "zh_CN.GBK", "LC_ALL": "C.UTF-8"}, "utf-8"),
        ({"LANG": "zh_CN.GBK", "LC_ALL": ""}, "gb18030"),
        ({"LANG": "zh_CN.GBK", "LC_CTYPE": "C.UTF-8"}, "gb18030"),
        ({"LANG": "zh_CN.UTF-8", "LC_CTYPE": "zh_CN.GB2312"}, "gb18030"),
    ],
)
def test_the_locale_names_the_encoding(environ: dict[str, str], encoding: str) -> None:
    assert input_encoding(environ) == encoding


@pytest.mark.parametrize(("encoding", "data"), [("utf-8", "湖南ab".encode()),
                                                ("gb18030", "湖南ab".encode("gbk"))])  # fmt: skip
def test_characters_cut_anywhere_arrive(encoding: str, data: bytes) -> None:
    for cut in range(len(data) + 1):
        decoder = InputDecoder(encoding)
        first, second = decoder.decode(data[:cut]), decoder.decode(data[cut:])
        assert (first[0] + second[0], first[1] or second[1]) == ("湖南ab", False)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("湖".encode("gbk"), ""),
        (b"\xf8", ""),
        (b"\x9b", ""),
        (b"\x81A", ""),  # a character of GBK whose second byte is a letter
        ("湖".encode("gbk") + b"q", "q"),
        (b"a\xffb", "ab"),
        (b"\xed\xa0\x80", ""),  # half of a pair of UTF-16
    ],
)
def test_what_is_no_utf8_is_left_out(data: bytes, text: str) -> None:
    assert InputDecoder("utf-8").decode(data) == (text, True)


def test_the_first_byte_of_a_character_takes_no_later_key_with_it() -> None:
    now = 0.0
    decoder = InputDecoder("utf-8", lambda: now)
    assert decoder.decode(b"\xe6") == ("", False)
    assert decoder.decode(b"") == ("", False)
    now = 1.0
    assert decoder.decode(b"") == ("", True)
    assert decoder.decode(b"q") == ("q", False)
