"""In a locale of the GBK family the explorer draws in GBK; where there is no Chinese it says so."""

from __future__ import annotations

import io
import os
import sys
import time

import pytest

from tests.terminal import Terminal
from tui.present import ambiguous
from tui.ui.terminal.output_encoding import keep_cells

DUIBIAO = [sys.executable, "-m", "tui"]


def test_what_an_encoding_lacks_keeps_its_cells() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="gbk", write_through=True)
    keep_cells(stream)
    stream.write("│湖南⋯│😀│e\u0301│\ue000│░│é│")
    assert stream.buffer.getvalue().decode("gbk") == "│湖南~│??│e│?│:│é│"
    ambiguous.measure(2)
    try:
        stream.write("÷ü‘†’")
    finally:
        ambiguous.measure(1)
    assert stream.buffer.getvalue().decode("gbk").endswith("÷ü‘??’")


def test_a_stream_of_utf_8_or_none_is_let_be() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="UTF-8")
    keep_cells(stream)
    keep_cells(None)
    assert stream.errors == "strict"


def wait(terminal: Terminal, sent: bytes) -> None:
    end = time.monotonic() + 30
    while sent not in terminal.raw:
        assert time.monotonic() < end
        terminal.read(0.05)


def test_the_explorer_draws_in_gbk() -> None:
    with Terminal(DUIBIAO, LANG="zh_CN.GBK", DUIBIAO_AMBIGUOUS="2") as terminal:
        wait(terminal, b"EFLOPS")
        terminal.type("/")
        os.write(terminal.parent, "湖南\r".encode("gbk"))
        wait(terminal, "湖南省算力支撑能力".encode("gbk"))
        terminal.type("q")
        assert terminal.end() == 0
        terminal.raw.decode("gbk")
        assert b"\xe6\xb9\x96" not in terminal.raw  # 湖 in UTF-8
        assert terminal.restored


@pytest.mark.parametrize("options", [[], ["--view", '{"tab":"plans"}']])
def test_without_chinese_a_line_says_what_is_needed(options: list[str]) -> None:
    with Terminal([*DUIBIAO, *options], PYTHONIOENCODING="latin-1") as terminal:
        assert terminal.end() == 2
        assert "no Chinese" in terminal.text.splitlines()[0]
        assert "LC_ALL=C.UTF-8" in "".join(terminal.text.splitlines()[:2])
        assert terminal.raw.rindex(b"no Chinese") > terminal.raw.rfind(b"?1049l")
        assert terminal.left_on == set()
        assert terminal.restored
