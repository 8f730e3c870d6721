"""The terminal is asked how wide it draws what is ambiguous; nothing that is typed is lost."""

from __future__ import annotations

import os

import pytest

from tui.cli import width_query
from tui.cli.width_query import WidthQuery


def asked(monkeypatch: pytest.MonkeyPatch, patience: float = 30) -> WidthQuery:
    monkeypatch.setattr(width_query, "PATIENCE", patience)
    query = WidthQuery({"TERM": "xterm"})
    assert "“\x1b[6n" in query.ask()
    return query


@pytest.mark.parametrize(
    ("sent", "cells", "typed"),
    [
        (b"\x1b[2;2R", 1, b""),
        (b"\x1b[2;3R", 2, b""),
        (b"\x1b[2;4R", 1, b""),  # the three bytes of the sign, drawn by themselves
        (b"/hu\x1b[2;3Rnan", 2, b"/hunan"),
        ("湖".encode() + b"\x1b[A\x1b[2;3R", 2, "湖".encode() + b"\x1b[A"),
    ],
)
def test_the_answer_is_found_among_keys(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch, sent: bytes, cells: int, typed: bytes
) -> None:
    query = asked(monkeypatch)
    os.write(pipe[1], sent)
    assert query.answer(pipe[0]) == typed
    assert (query.cells, query.background) == (cells, "")


@pytest.mark.parametrize(
    ("colour", "background"),
    [
        (b"rgb:0000/0000/0000", "dark"), (b"rgb:ffff/ffff/ffff", "light"),
        (b"rgb:fd/f6/e3", "light"),
        (b"rgb:0000/2b2b/3636", "dark"), (b"rgba:ffff/ffff/0000/ffff", "light"),
        (b"rgb:1111111/0/0", ""), (b"red", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", [b"\x07", b"\x1b\\"])
def test_the_background_is_found_before_the_width(
    pipe: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    colour: bytes,
    background: str,
    end: bytes,
) -> None:
    query = asked(monkeypatch)
    os.write(pipe[1], b"/hu\x1b]11;" + colour + end + b"\x1b[2;2Rnan")
    typed = query.answer(pipe[0])
    assert (query.cells, query.background) == (1, background)
    assert not background or typed == b"/hunan"


def test_without_an_answer_in_time_all_that_was_typed_is_handed_on(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    query = asked(monkeypatch, 0.01)
    os.write(pipe[1], b"3\x1b[2;")  # what is cut off goes on in the explorer
    assert query.answer(pipe[0]) == b"3\x1b[2;"
    assert query.cells == 0


@pytest.mark.parametrize(
    ("environ", "cells"),
    [
        ({"DUIBIAO_AMBIGUOUS": "2"}, 2),
        ({"DUIBIAO_AMBIGUOUS": "1"}, 1),
        ({"TEXTUAL_DRIVER": "x"}, 0),
    ],
)
def test_where_it_is_said_nothing_is_asked(environ: dict[str, str], cells: int) -> None:
    query = WidthQuery(environ)
    assert (query.ask(), query.answer(), query.cells) == ("", b"", cells)
