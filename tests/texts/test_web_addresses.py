"""What a terminal may be given as a link, and where it is in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.texts.web_addresses import LONGEST, link_to, links_in

GOOD = "https://www.gov.cn:8080/a_b/c-1.html?x=1&y=[2]#~top"


@pytest.mark.parametrize(
    "address",
    [
        *(f"https://a.cn/{sign}b" for sign in ("\x1b", "\x1b\\", "\x1b]8;;", "\x07", "\x9c")),
        *(f"https://a.cn/{sign}b" for sign in ("\n", "\r", "\t", " ", "\x00", "\x7f", "\x9d")),
        *(f"https://a.cn/{sign}b" for sign in ("\x85", "\u3000", "\u202f", "\xa0")),
        *(f"https://a.cn/{sign}b" for sign in ("\u202e", "\u200b", "\u2028", "\ud800", "\ue000")),
        *(f"https://a.cn/{sign}" for sign in ('"', "<", ">", "\\", "`", "{", "|", "^")),
        "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.cn/", "//a.cn",
        "javascript:https://a.cn/", " https://a.cn/", "https://a.cn/\n", "https://", "https:///x",
        "https://gov.cn@evil.example/", "https://gov.cn:x@evil.example/", "https://政府.cn/",
        "https://аpple.com/", "https://a.cn:99999999/", "https://-a.cn/", "", "a.cn",
        "https://a.cn/" + "x" * 2_001, "https://a.cn/" + "算" * 99,
    ],
)  # fmt: skip
def test_a_hostile_address_is_no_link(address: str) -> None:
    assert link_to(address) == ""


def test_an_address_is_its_own_link_with_letters_encoded() -> None:
    assert link_to(GOOD) == GOOD
    assert link_to("HTTP://A.CN") == "HTTP://A.CN"
    assert link_to("https://a.cn/算?q=%20") == "https://a.cn/%E7%AE%97?q=%20"
    edge = "https://a.cn/".ljust(LONGEST, "x")
    assert (link_to(edge), link_to(f"{edge}x")) == (edge, "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"官网 · {GOOD}", [GOOD]), ("见https://a.cn/b。又http://c.cn，", ["https://a.cn/b", "http://c.cn"]),
        ("https://a.cn/b\nhttps://c.cn/d", ["https://a.cn/b", "https://c.cn/d"]),
        ("(see https://a.cn/b).", ["https://a.cn/b"]), ("https://a.cn/b_(c)", ["https://a.cn/b_(c)"]),
        ("https://a.cn/\x1b]8;;https://b.cn\x07", []), ("xhttps://a.cn", []), ("河南", []),
    ],
)  # fmt: skip
def test_the_addresses_in_a_text(text: str, shown: list[str]) -> None:
    found = list(links_in(text))
    assert [text[start:end] for start, end, _ in found] == shown
    assert [link for *_, link in found] == shown


@given(st.text(st.sampled_from("https:/a.?#\x1b]8;\\\x07\x9c\n 算\u202e@")))
def test_a_link_holds_nothing_that_a_terminal_acts_on(text: str) -> None:
    for *_, link in links_in(f"https://a{text}"):
        assert all("!" <= char <= "~" for char in link)
        assert link.lower().startswith(("http://", "https://"))
