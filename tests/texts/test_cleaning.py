"""Control characters become visible, a cell each, and nothing else changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.texts.cleaning import short, visible


@given(st.text())
def test_visible_keeps_length_and_has_no_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in shown)


def test_what_stands_for_what() -> None:
    assert visible("a\x1b[31m") == "a␛[31m"
    assert visible("\x7f\x9b\u202e\ud800") == "␡��?"
    assert visible("河南 [/] \U0001f600") == "河南 [/] \U0001f600"


@given(st.text(), st.integers(1, 80))
def test_a_value_in_a_message_is_short_and_printable(text: str, limit: int) -> None:
    told = short(text, limit)
    assert told.isprintable()
    assert len(told) == min(len(text), limit + 1)


def test_nothing_is_told_as_nothing() -> None:
    assert (short(None), short(12.5), short("\ue000" * 2)) == ("", "12.5", "��")
